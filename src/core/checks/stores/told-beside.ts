// Entries that give a service the database of another one by its owner's name: "| press | PostgreSQL (the database of cellar) |".
import { enginesIn } from "../../lexicon/products.ts";
import { ofOthersLead, othersStoreLead, othersStoreNoun } from "../../lexicon/sharing.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { type Span, shifted } from "../../text/span.ts";
import { isToldPlainly } from "../plainly.ts";
import { isOfDecision } from "../today.ts";
import { holdersIn, isEngineOf } from "./holders.ts";

/** A stretch of prose; offsets count in it. */
interface Stretch {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** A stretch that may give somebody's store: `at` is where the owner's name would begin. */
interface Taking extends Stretch {
  readonly at: number;
  /** By "the database of"; else a noun has to follow the owner's name: "Cellar's database". */
  readonly isLed: boolean;
}

/** Who keeps something, and what is said of it that may be another one's. */
interface Entry {
  readonly of: Stretch;
  readonly takings: readonly Taking[];
}

export interface TakenStore {
  readonly service: string;
  readonly owner: string;
  readonly span: Span;
}

export function* storesToldBeside(reading: Reading): Generator<TakenStore> {
  for (const { blocks, base } of reading.page.sections)
    for (const { of, takings } of entriesIn(blocks)) {
      const [service, second] = knownIn(of, reading);
      if (!service || second) continue;
      for (const taking of takings) {
        const owner = ownerIn(taking, reading);
        const span = owner && shifted(owner.span, base);
        if (span && owner.name !== service && isOfDecision(span, reading)) yield { service, owner: owner.name, span };
      }
    }
}

/** Rows, by their first cells, and items, by the words in front of their colon, dash or arrow. */
const entriesIn = keptFor((blocks: readonly Block[]): readonly Entry[] =>
  blocksIn(blocks)
    .flatMap((block) => {
      if (block.kind === "table")
        return block.rows.flatMap(([first, ...rest]) => (first ? [entryOf(whole(first), rest.map(whole))] : []));
      return block.kind === "list" ? block.items.flatMap(({ prose }) => entryOfItem(prose)) : [];
    })
    .filter(({ takings }) => takings.length),
);

const whole = (prose: Prose): Stretch => ({ prose, start: 0, end: prose.text.length });

const entryOf = (of: Stretch, told: readonly Stretch[]): Entry => ({ of, takings: told.flatMap(takingIn) });

function entryOfItem(prose: Prose): Entry[] {
  const [lead, name] = /^([^:：→–—]{2,60}?)\s?(?:[:：]|→|->|–|—)\s/u.exec(prose.text) ?? [];
  if (!lead || !name) return [];
  return [entryOf({ prose, start: 0, end: name.length }, [{ prose, start: lead.length, end: prose.text.length }])];
}

/** What a stretch begins with: an engine or none, and "(the database of Cellar" or "Cellar's database". */
function takingIn({ prose, start, end }: Stretch): Taking[] {
  const text = prose.text.slice(start, end);
  const [engine] = enginesIn(text);
  const from = engine && !/\p{L}/u.test(text.slice(0, engine.start)) ? (engine.version?.end ?? engine.end) : 0;
  const lead = (othersStoreLead.exec(text.slice(from)) ?? (from > 0 ? ofOthersLead.exec(text.slice(from)) : null))?.[0];
  if (lead === undefined && !/['’]/.test(text)) return [];
  if (!isToldPlainly(text)) return [];
  const before = lead ?? /^[\s(（,]*(?:in )?(?:[Tt]he )?/u.exec(text.slice(from))?.[0] ?? "";
  return [{ prose, start, end, at: start + from + before.length, isLed: lead !== undefined }];
}

/** The services of the list that a stretch names. */
const knownIn = ({ prose, start, end }: Stretch, reading: Reading): readonly string[] =>
  holdersIn(prose, start, end, reading).flatMap(({ name }) => (listed(reading.model).has(name) ? [name] : []));

const listed = keptFor(
  ({ services }: Reading["model"]): ReadonlySet<string> =>
    new Set(services.filter(({ declared }) => declared).map(({ name }) => name)),
);

function ownerIn(
  { prose, at, end, isLed }: Taking,
  reading: Reading,
): { readonly name: string; readonly span: Span } | null {
  const owner = holdersIn(prose, at, end, reading).find((it) => it.start - at <= 1);
  if (!owner || !knownIn({ prose, start: owner.start, end: owner.end }, reading).length) return null;
  const behind = prose.text.slice(owner.end, end);
  if (!isLed && !othersStoreNoun.test(behind) && !isEngineOf(behind)) return null;
  return { name: owner.name, span: wordsOf(prose, owner.start, owner.end).span };
}
