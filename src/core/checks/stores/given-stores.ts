// Which store each service is given, where a place tells one after the other: "cart → cart_db" in each line, "`cart_db` (Cart) and `mail_db` (Mail)".
import { storeName } from "../../lexicon/store-names.ts";
import type { Block } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { shifted, type Words } from "../../text/span.ts";
import { rostersIn } from "../rosters.ts";

export interface Given {
  /** By its name in the model. */
  readonly service: string;
  readonly store: Words;
}

/** By place. A roster in which any line tells something else is none of stores. */
export const givenStores = keptFor((reading: Reading): readonly (readonly Given[])[] => [
  ...inRosters(reading),
  ...inBrackets(reading),
]);

/** Stores that one place gives to two, each with the place where it stands again. */
export function* givenTwice(reading: Reading): Generator<{ readonly first: Given; readonly again: Given }> {
  for (const given of givenStores(reading))
    for (const [first, again, third] of groupedBy(given, ({ store }) => store.text).values())
      if (first && again && !third && first.service !== again.service) yield { first, again };
}

const inRosters = (reading: Reading): Given[][] =>
  rostersIn(reading).flatMap((roster) => {
    const given = roster.flatMap(({ prose, end, sign, service, base }) => {
      const match = sign === "←" ? null : onlyStore.exec(prose.text.slice(end));
      if (!match?.[1]) return [];
      const { text, span } = wordsOf(
        prose,
        end + match[0].indexOf(match[1]),
        end + match[0].indexOf(match[1]) + match[1].length,
      );
      return [{ service, store: { text, span: shifted(span, base) } }];
    });
    const known = given.filter(({ store }) => isKnown(store.text, reading) || storeName.end.test(store.text));
    return given.length === roster.length && known.length > 1 && known.length * 2 >= given.length ? [given] : [];
  });

/** Behind the sign, and with a remark at the most behind it. */
const onlyStore =
  /^(?::|：|→|->|=>|–|—)\s{0,8}[`*"']{0,3}([a-z][a-z0-9_-]{2,40}|—|-)[`*"']{0,3}(?:\s{0,8}[(（][^()（）]{1,40}[)）])?\s*$/u;

const isKnown = (name: string, { model }: Reading): boolean =>
  model.databases.some((it) => it.named && it.scope === "decided" && it.name === name);

const inBrackets = (reading: Reading): Given[][] =>
  reading.page.sections.flatMap(({ blocks, base }) =>
    bracketsIn(blocks).map((places) =>
      places.flatMap(({ of, store: { text, span } }) => {
        const service = reading.serviceNamed(of);
        return service ? [{ service, store: { text, span: shifted(span, base) } }] : [];
      }),
    ),
  );

/** By sentence. */
const bracketsIn = keptFor((blocks: readonly Block[]) =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }) => {
      const places = matchesOf(text, inFront).map(({ 1: name = "", 2: of = "", index }) => ({
        of,
        store: wordsOf(prose, start + index, start + index + name.length),
      }));
      return places.length > 1 ? [places] : [];
    }),
  ),
);

const inFront =
  /(?<![\p{L}\p{N}_./-])([a-z][a-z0-9_]{2,30}(?:_db|db|_database))[`*]{0,3} [(（]([^()（）,;:]{3,40})[)）]/gu;

/** Services that a roster gives nothing: "mail → —". */
export const givenNone = (reading: Reading): readonly Given[] =>
  givenStores(reading).flatMap((given) => {
    const [none, second] = given.filter(({ store }) => /^[—-]$/.test(store.text));
    return none && !second ? [none] : [];
  });
