import { t } from "../../../l10n/index.ts";
import type { Check } from "../check.ts";

/** An event that services consume and nobody is said to publish, while others have their publisher. */
export const eventWithoutPublisher: Check = {
  id: "event-without-publisher",
  severity: "info",
  *run(reading) {
    const { events } = reading.model;
    // "various" is an answer, too.
    const answered = new Set(
      reading.claimsOf("event").flatMap(({ publisher, name }) => (publisher ? [name.text] : [])),
    );
    for (const { event, mentions, publishers, consumers } of reading.events) {
      const it = events[event];
      const [first] = mentions;
      if (!it || !first || it.scope !== "decided" || it.publisher || publishers.length || !it.consumers.length)
        continue;
      if (mentions.some(({ value }) => answered.has(value))) continue;
      const forms = new Set(consumers.map(({ form }) => form).filter((form) => form !== "code"));
      const told = reading.events.filter((other) => other.publishers.some(({ form }) => forms.has(form))).length;
      if (told < 2) continue;
      yield {
        span: first.span,
        message: t(
          "{0} is consumed by {1}, and nobody publishes it",
          it.name,
          it.consumers.map(({ service }) => service).join(", "),
        ),
      };
    }
  },
};
