import type { EventEvidence, Reading } from "../resolve/reading.ts";
import { distance } from "../text/spelling.ts";
import type { Check, Report } from "./check.ts";

/** One name is published, nearly the same is consumed. */
export const eventNameMismatch: Check = {
  id: "event-name-mismatch",
  severity: "warning",
  *run(reading) {
    yield* toldOnce(reading);
    const published = reading.events.filter((it) => it.publishers.length && !heard(it));
    for (const orphan of reading.events) {
      const [name] = orphan.mentions;
      if (!name || orphan.publishers.length || !heard(orphan)) continue;
      const near =
        published.find(
          (it) => it.event !== orphan.event && it.mentions.some(({ value }) => isSlip(value, name.value)),
        ) ??
        reading.events.find(
          (it) => it.event !== orphan.event && it.publishers.length > 0 && isLetterOff(it, name.value),
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

/** A name that stands once, a letter away from one that stands often, with the same publisher. */
function* toldOnce(reading: Reading): Generator<Report> {
  for (const lonely of reading.events) {
    const [name, second] = lonely.mentions;
    const [publisher] = lonely.publishers;
    if (!name || second || !publisher) continue;
    const near = reading.events.find(
      (it) =>
        it.mentions.length > 1 &&
        it.publishers.some(({ value }) => value === publisher.value) &&
        isLetterOff(it, name.value),
    );
    const [other] = near?.mentions ?? [];
    if (other)
      yield {
        span: name.span,
        message: `${name.value} stands here only, ${other.value} elsewhere`,
        related: [{ span: other.span, message: other.value }],
        fixes: [{ title: `Change to ${other.value}`, edits: [{ span: name.span, text: other.value }] }],
      };
  }
}

const isLetterOff = ({ mentions }: EventEvidence, name: string): boolean =>
  mentions.some(
    ({ value }) =>
      plain(value) !== plain(name) && plain(name).length > 6 && distance(plain(value), plain(name), 2) === 1,
  );

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
