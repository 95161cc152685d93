// Entries that give a service the database of another one by its owner's name: "| press | PostgreSQL (the database of cellar) |".
import { enginesIn } from "../../lexicon/products.ts";
import { othersStoreLead, othersStoreNoun } from "../../lexicon/sharing.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { type Span, shifted } from "../../text/span.ts";
import { isToldPlainly } from "../plainly.ts";
import { isOfDecision } from "../today.ts";
import { holdersIn } from "./holders.ts";

/** A stretch of prose; offsets count in it. */
interface Stretch {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** Who keeps something, and what is said of it. */
interface Entry {
  readonly of: Stretch;
  readonly told: readonly Stretch[];
}

export interface TakenStore {
  readonly service: string;
  readonly owner: string;
  readonly span: Span;
}

export function* storesToldBeside(reading: Reading): Generator<TakenStore> {
  for (const { blocks, base } of reading.page.sections)
    for (const { of, told } of entriesIn(blocks)) {
      const [service, second] = knownIn(of, reading);
      if (!service || second) continue;
      for (const stretch of told) {
        const taken = takenIn(stretch, reading);
        const span = taken && shifted(taken.span, base);
        if (span && taken.owner !== service && isOfDecision(span, reading)) yield { service, owner: taken.owner, span };
      }
    }
}

/** Rows, by their first cells, and items, by the words in front of their colon, dash or arrow. */
const entriesIn = keptFor((blocks: readonly Block[]): readonly Entry[] =>
  blocksIn(blocks).flatMap((block) => {
    if (block.kind === "table")
      return block.rows.flatMap(([first, ...rest]) => (first ? [{ of: whole(first), told: rest.map(whole) }] : []));
    return block.kind === "list" ? block.items.flatMap(({ prose }) => entryOf(prose)) : [];
  }),
);

const whole = (prose: Prose): Stretch => ({ prose, start: 0, end: prose.text.length });

function entryOf(prose: Prose): Entry[] {
  const [lead, name] = /^([^:：→–—]{2,60}?)\s?(?:[:：]|→|->|–|—)\s/u.exec(prose.text) ?? [];
  if (!lead || !name) return [];
  return [
    {
      of: { prose, start: 0, end: name.length },
      told: [{ prose, start: lead.length, end: prose.text.length }],
    },
  ];
}

const knownIn = ({ prose, start, end }: Stretch, reading: Reading): readonly string[] => {
  const listed = new Set(reading.model.services.filter(({ declared }) => declared).map(({ name }) => name));
  return holdersIn(prose, start, end, reading).flatMap(({ name }) => (listed.has(name) ? [name] : []));
};

/** What a stretch begins with: an engine or none, and "(the database of Cellar" or "Cellar's database". */
function takenIn(
  { prose, start, end }: Stretch,
  reading: Reading,
): { readonly owner: string; readonly span: Span } | null {
  const text = prose.text.slice(start, end);
  const [engine] = enginesIn(text);
  const from = engine && !/\p{L}/u.test(text.slice(0, engine.start)) ? (engine.version?.end ?? engine.end) : 0;
  const lead = othersStoreLead.exec(text.slice(from))?.[0];
  const at = start + from + (lead?.length ?? /^[\s(（,]*(?:in )?(?:[Tt]he )?/u.exec(text.slice(from))?.[0].length ?? 0);
  const owner = holdersIn(prose, at, end, reading).find((it) => it.start - at <= 1);
  if (!owner || !knownIn({ prose, start: owner.start, end: owner.end }, reading).length) return null;
  if (lead === undefined && !othersStoreNoun.test(prose.text.slice(owner.end, end))) return null;
  return isToldPlainly(text) ? { owner: owner.name, span: wordsOf(prose, owner.start, owner.end).span } : null;
}
