import { t } from "../../../l10n/index.ts";
import { unheardPattern } from "../../lexicon/flows.ts";
import type { Page } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Words } from "../../text/span.ts";
import type { Check } from "../check.ts";

/** An event that a service publishes and nobody is said to hear, while others have their consumers. */
export const eventWithoutConsumer: Check = {
  id: "event-without-consumer",
  severity: "info",
  *run(reading) {
    const { events } = reading.model;
    if (events.filter(({ consumers }) => consumers.length).length < 2) return;
    const answered = new Set(
      reading
        .claimsOf("event")
        .filter(({ unconsumed, consumers }) => unconsumed || consumers.length)
        .map(({ name }) => name.text),
    );
    for (const { event, mentions, publishers } of reading.events) {
      const it = events[event];
      const [first] = mentions;
      if (!it || !first || it.scope !== "decided" || it.consumers.length || !publishers.length) continue;
      if (mentions.some(({ value }) => answered.has(value)) || !isTold(event)) continue;
      if (publishers.every(({ form }) => form === "arrow") && endsDrawing(first.span.end, reading.page)) continue;
      if (goesOn(first.span.end, it.publisher) || mentions.some(({ value }) => isUnheard(value, reading.page)))
        continue;
      yield {
        span: first.span,
        message: t("{0} is published by {1}, and nobody consumes it", it.name, it.publisher ?? ""),
      };
    }

    /** In a story with numbers, whoever acts in the next step acts because of what was published in this one. */
    function goesOn(at: number, publisher: string | null): boolean {
      const from = reading.page.text.indexOf("\n", at) + 1;
      const next = /^[^\n]*/.exec(from > 0 ? reading.page.text.slice(from, from + 200) : "")?.[0] ?? "";
      return (
        /^\s*\d{1,2}[.)]\s/.test(next) &&
        reading
          .claimsOf("service")
          .some(
            ({ name }) =>
              name.span.start >= from &&
              name.span.end <= from + next.length &&
              (reading.serviceNamed(name.text) ?? publisher) !== publisher,
          )
      );
    }

    /** In a form of writing that gives other events their consumers. */
    function isTold(event: number): boolean {
      const forms = new Set(reading.events[event]?.publishers.map(({ form }) => form));
      return reading.events.some((other) =>
        other.consumers.some(({ form, value }) => forms.has(form) && value.length > 0),
      );
    }
  },
};

/** The last line of a chain of arrows: it tells where the story ends, and nothing of who hears of that. */
const endsDrawing = (at: number, { text }: Page): boolean =>
  /^[^\n→>]*\n\s*(?:`{3}|~{3}|$)/.test(text.slice(at, at + 120));

/** "`EntryPosted` and `AccountClosed` have no consumer yet": the text knows it. */
const isUnheard = (event: string, page: Page): boolean => unheardIn(page).some(({ text }) => text.includes(event));

const unheardIn = toldBySections((blocks): Words[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose)
      .filter(({ text }) => unheardPattern.test(text))
      .map(({ start, end }) => wordsOf(prose, start, end)),
  ),
);
