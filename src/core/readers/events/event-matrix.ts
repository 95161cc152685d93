import { flowColumn } from "../../lexicon/flows.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { EventClaim, Party } from "../claim.ts";
import { nameIn } from "../names.ts";
import { tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { eventsIn } from "./event-names.ts";

/** A row for each event, a column for each service, and in the cells who publishes (P) and who consumes (C, ✓). */
export const eventMatrix: Reader = {
  id: "event-matrix",
  needs: tables,
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "table") yield* readMatrix(block);
  },
};

function* readMatrix({ header, rows }: Table): Generator<EventClaim> {
  const parties = header.map((cell, index) => (index && !flowColumn(cell.text) ? partyOf(cell) : null));
  if (parties.filter(Boolean).length < 2 || rows.length < 2) return;
  const roles = rows.map((cells) => cells.map(({ text }, index) => (parties[index] ? roleOf(text) : null)));
  const marks = roles.flat();
  // A tick alone does not say which way an event goes.
  if (!marks.includes("publish") || !marks.includes("consume") || rows.some(isStranger(parties))) return;
  for (const [at, cells] of rows.entries()) {
    const [event] = cells[0] ? eventsIn(cells[0]) : [];
    const those = (role: Role): Party[] =>
      parties.flatMap((it, index) => (it && roles[at]?.[index] === role ? [it] : []));
    const [publisher] = those("publish");
    const span = { start: spanOf(cells[0] as Prose).start, end: spanOf(cells.at(-1) as Prose).end };
    const consumers = those("consume").map((service) => ({ service, action: null }));
    if (event && (publisher || consumers.length))
      yield {
        kind: "event",
        name: event.words,
        ...(publisher ? { publisher } : {}),
        consumers,
        standing: "listed",
        form: "table",
        span,
      };
  }
}

type Role = "publish" | "consume";

const partyOf = (cell: Prose): Party | null => {
  const name = nameIn(cell);
  return name ? { ...name, bare: true } : null;
};

function roleOf(cell: string): Role | null {
  const text = cell.replace(/[*`_()\s.]/g, "").toLowerCase();
  if (/^(?:p|pub|publish(?:es|er)?|prod(?:ucer|uces)?|📤|➡️?|→|→out|out)$/u.test(text)) return "publish";
  return /^(?:c|s|con|cons|sub|consum(?:es|er)|subscrib(?:es|er)|x|✓|✔️?|✅|📥|in|←)$/u.test(text) ? "consume" : null;
}

/** A row whose cells under services say something else: the table is no matrix. */
const isStranger =
  (parties: readonly (Party | null)[]) =>
  (cells: readonly Prose[]): boolean =>
    cells.some(({ text }, index) => parties[index] && roleOf(text) === null && /\p{L}{2}/u.test(text));
