// Headings that give a service its engine, "2) Identity → PostgreSQL", held against what the rest of the record gives it.

import { compatible } from "../../lexicon/engine-families.ts";
import { enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { takingLead } from "../../lexicon/subjects.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { type Stated, shifted } from "../../text/span.ts";
import { isOfDecision } from "../today.ts";
import type { OtherEngine } from "./engine-listings.ts";
import { keepsData } from "./named-engines.ts";

interface Headed {
  readonly of: string;
  readonly engine: Stated<string>;
  /** Index of the section. */
  readonly section: number;
}

/** What a list gives the service is another engine, or what the section below the heading begins with. */
export function* headedEngines(reading: Reading): Generator<OtherEngine> {
  for (const { of, engine, section } of headingsIn(reading)) {
    const agrees = ({ value }: Stated<string>): boolean => compatible(value, engine.value);
    const given = givenTo(of, reading).filter(({ span }) => span.start !== engine.span.start);
    const taken = takenBelow(section, reading);
    const listed = given.some(agrees) ? undefined : given[0];
    const below = taken && !agrees(taken) ? taken : undefined;
    // Where both agree, the heading alone is at odds.
    if (listed && below && compatible(listed.value, below.value)) yield { of, first: listed, other: engine };
    else for (const other of [listed, below]) if (other) yield { of, first: engine, other };
  }
}

const headingsIn = (reading: Reading): Headed[] =>
  reading.page.sections.flatMap(({ heading, base }, section) => {
    const told = heading && engineOf(heading);
    const of = told && reading.serviceNamed(told.name);
    if (!heading || !told || !of) return [];
    const span = shifted(spanOf(heading, told.engine.start, told.engine.end), base);
    return isOfDecision(span, reading) ? [{ of, engine: { value: told.engine.name, span }, section }] : [];
  });

/** "2) Identity Service → PostgreSQL 17": a name, a sign, and one engine that keeps data. */
const engineOf = keptFor(({ text }: Prose): { readonly name: string; readonly engine: ProductMention } | null => {
  const [engine, second] = enginesIn(text);
  const name =
    engine &&
    /^[^\p{L}]*(\p{L}[\p{L}\p{N} _-]{1,50}?)\s?(?:→|->|=>|:|：|–|—)\s?$/u.exec(text.slice(0, engine.start))?.[1];
  return engine && name && !second && keepsData(engine.name) ? { name, engine } : null;
});

/** What the record decides of the engines of its stores that keep data. */
function givenTo(service: string, { model, databases }: Reading): readonly Stated<string>[] {
  const names = new Set(
    model.access.flatMap((it) => (it.service === service && it.scope === "decided" ? [it.database] : [])),
  );
  return databases.flatMap(({ database, engines }) => {
    const it = model.databases[database];
    return it?.scope === "decided" && names.has(it.name) ? engines.filter(({ value }) => keepsData(value)) : [];
  });
}

/** "Use PostgreSQL for …", where the section begins, or a part of it that is called its decision. */
function takenBelow(section: number, { page: { sections } }: Reading): Stated<string> | null {
  const own = sections[section];
  const next = sections[section + 1];
  const part = next?.parent === section && sectionRole(next.heading?.text ?? "") === "decision" ? next : null;
  for (const it of [own, part]) {
    const taken = it && takenIn(it);
    if (it && taken) return { value: taken.value, span: shifted(taken.span, it.base) };
  }
  return null;
}

/** The one engine that the first sentence begins to take. It counts from the section. */
function takenIn({ blocks }: Section): Stated<string> | null {
  const [prose] = prosesIn(blocks);
  const [sentence] = prose ? sentencesOf(prose) : [];
  if (!prose || !sentence) return null;
  const [engine, second] = enginesIn(sentence.text);
  const lead = takingLead.exec(sentence.text)?.[0].length;
  if (!engine || second || lead !== engine.start || !keepsData(engine.name)) return null;
  return { value: engine.name, span: spanOf(prose, sentence.start + engine.start, sentence.start + engine.end) };
}
