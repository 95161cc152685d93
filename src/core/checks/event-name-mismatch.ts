import type { EventEvidence } from "../resolve/reading.ts";
import { distance } from "../text/spelling.ts";
import type { Check } from "./check.ts";

/** One name is published, nearly the same is consumed. */
export const eventNameMismatch: Check = {
  id: "event-name-mismatch",
  severity: "warning",
  *run(reading) {
    const published = reading.events.filter((it) => it.publishers.length && !heard(it));
    for (const orphan of reading.events) {
      const [name] = orphan.mentions;
      if (!name || orphan.publishers.length || !heard(orphan)) continue;
      const near = published.find(
        (it) => it.event !== orphan.event && it.mentions.some(({ value }) => isSlip(value, name.value)),
      );
      const [other] = near?.mentions ?? [];
      if (!other) continue;
      yield {
        span: name.span,
        message: `${name.value} is consumed, but ${other.value} is published`,
        related: [{ span: other.span, message: `${other.value} is published` }],
        fixes: [{ title: `Change to ${other.value}`, edits: [{ span: name.span, text: other.value }] }],
      };
    }
  },
};

const heard = ({ consumers }: EventEvidence): boolean => consumers.some(({ value }) => value.length > 0);

const isSlip = (a: string, b: string): boolean => {
  const [one, two] = [plain(a), plain(b)];
  return one !== two && one.length > 6 && distance(one, two, 4) <= 3;
};
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[._-]/g, "")
    .replace(/event$/, "");
