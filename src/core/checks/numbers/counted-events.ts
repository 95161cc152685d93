// Fair ways to count the events that a record lists.
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy, groupSizes } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import type { Stated } from "../../text/span.ts";
import { isWithin } from "../within.ts";
import type { Counted } from "./counted.ts";

/** "Four Kafka topics", of a record that tells events by their types: a topic may carry several. */
export const isOfTopics = ({ span }: Placed<ClaimOf<"count">>, { model, slice }: Reading): boolean =>
  /(?<!\p{L})(?:topics?|tópicos?|temas?|themen|sujets?|temat\p{L}*|топик\p{L}*)(?!\p{L})|主题|トピック/iu.test(
    slice(span),
  ) && model.events.some(({ name }) => /^\p{Lu}\p{L}*\p{Lu}/u.test(name));

/** Events listed in the claim's own section and in those below it, three and more. */
export function countedEvents(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const listed = reading
    .claimsOf("event")
    .filter(
      (it) =>
        (it.standing === "listed" || it.form === "list") &&
        !it.aside &&
        isWithin(it.section, claim.section, reading.page),
    );
  const names = new Map(listed.map(({ name }) => [name.text, { value: name.text, span: name.span }]));
  if (names.size < 3 || claim.stated.value < 3) return null;
  const perSection = groupSizes(listed.map(({ section }) => String(section)));
  return { counts: [...new Set([names.size, ...perSection])], listed: [...names.values()] };
}

/** The events that each place lists, by their names. */
const listingsOf = keptFor(({ claimsOf }: Reading): readonly ReadonlyMap<string, Stated<string>>[] => {
  const listed = claimsOf("event").filter(
    (it) => !it.aside && (it.standing === "listed" || it.form === "list" || it.form === "table"),
  );
  return [...groupedBy(listed, ({ section, form }) => `${section} ${form}`).values()].map(
    (claims) => new Map(claims.map(({ name }) => [name.text, { value: name.text, span: name.span }])),
  );
});

/** The place that lists every event that the record decides on, but for one perhaps, three and more; null where there is none. */
export function wholeListing(reading: Reading, but?: string): ReadonlyMap<string, Stated<string>> | null {
  const events = reading.model.events.filter(({ scope, name }) => scope === "decided" && name !== but);
  if (events.length < 3 || events.some(({ name }) => /[*{<>]/.test(name))) return null;
  return listingsOf(reading).find((names) => events.every(({ name }) => names.has(name))) ?? null;
}

/** All events, those of each place, of each publisher and with and without a consumer. */
export const eventsCounted = keptFor((reading: Reading): Counted | null => {
  const whole = wholeListing(reading);
  if (!whole) return null;
  const events = reading.model.events.filter(({ scope }) => scope === "decided");
  const counts = [
    events.length,
    ...listingsOf(reading).map(({ size }) => size),
    ...groupSizes(events.map(({ publisher }) => publisher)),
    events.filter(({ publisher }) => publisher).length,
    events.filter(({ consumers }) => consumers.length).length,
  ];
  return { counts: [...new Set(counts)], listed: [...whole.values()] };
});
