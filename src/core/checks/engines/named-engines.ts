// How often a record speaks of an engine. To search all its text takes longer than all other rules: it is asked last, and once.
import { enginesIn } from "../../lexicon/products.ts";
import type { Page } from "../../parse/page.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";

const mentionsOf = keptFor(({ text }: Page) => groupedBy(enginesIn(text), ({ name }) => name));

export const enginesNamed = (page: Page): string[] => [...mentionsOf(page).keys()];

/** Every place counts, whatever it says of the engine. */
export const timesNamed = (engine: string, page: Page): number => mentionsOf(page).get(engine)?.length ?? 0;
