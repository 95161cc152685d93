// How often a record speaks of an engine or a broker. To search all its text takes longer than all other rules: it is asked last, and once.
import { brokersIn, categoryOf, enginesIn, type ProductMention, poolersIn } from "../../lexicon/products.ts";
import type { Page } from "../../parse/page.ts";
import { foundInSource } from "../../parse/told.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import type { Stated } from "../../text/span.ts";
import { isApart } from "../today.ts";

/** The places of each product. */
export type Places = ReadonlyMap<string, readonly Stated<string>[]>;

function placesOf(productsIn: (text: string) => readonly ProductMention[]): (page: Page) => Places {
  const mentionsIn = foundInSource((source) =>
    productsIn(source).map(({ name, start, end }): Stated<string> => ({ value: name, span: { start, end } })),
  );
  return keptFor((page) => groupedBy(mentionsIn(page), ({ value }) => value));
}

const mentionsOf = placesOf(enginesIn);
const brokerMentionsOf = placesOf(brokersIn);
const poolerMentionsOf = placesOf(poolersIn);

/** Every place counts, whatever it says of the engine. */
export const allPlaces = (engine: string, page: Page): readonly Stated<string>[] => mentionsOf(page).get(engine) ?? [];

export const timesNamed = (engine: string, page: Page): number => allPlaces(engine, page).length;

/** Where a record names each engine, and each pooler, in its own right: not for an option, an example or another record. */
export const enginePlaces = keptFor((reading: Reading): Places => ownPlaces(mentionsOf(reading.page), reading));
export const brokerPlaces = keptFor((reading: Reading): Places => ownPlaces(brokerMentionsOf(reading.page), reading));
export const poolerPlaces = keptFor((reading: Reading): Places => ownPlaces(poolerMentionsOf(reading.page), reading));

const ownPlaces = (mentions: Places, reading: Reading): Places =>
  new Map([...mentions].map(([name, places]) => [name, places.filter(({ span }) => !isApart(span, reading))]));

interface Named {
  /** Canonical. */
  readonly name: string;
  readonly times: number;
  /** Without what is told of options and of other records. */
  readonly decided: number;
}

/** The one named most first. */
export const enginesNamed = keptFor((reading: Reading): readonly Named[] =>
  mostNamed(mentionsOf(reading.page), enginePlaces(reading)),
);

export const brokersNamed = keptFor((reading: Reading): readonly Named[] =>
  mostNamed(brokerMentionsOf(reading.page), brokerPlaces(reading)),
);

/** It stands in one place alone, but for what is told of options. */
export const isForOptions = (engine: string, reading: Reading): boolean =>
  enginesNamed(reading).some(({ name, decided }) => name === engine && decided <= 1);

const mostNamed = (mentions: Places, own: Places): Named[] =>
  [...mentions]
    .map(([name, places]) => ({ name, times: places.length, decided: own.get(name)?.length ?? 0 }))
    .sort((a, b) => b.decided - a.decided);

const keeping: ReadonlySet<string> = new Set(["relational", "document", "key-value", "columnar", "graph"]);

/** No cache, no search index, no store of files. */
export const keepsData = (engine: string): boolean => keeping.has(categoryOf(engine) ?? "");
