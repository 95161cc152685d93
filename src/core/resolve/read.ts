import type { Document } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import { type Parsed, parse } from "../parse/parse.ts";
import { groupedBy } from "../text/grouped.ts";
import { linesOf } from "../text/lines.ts";
import { resolveArchitecture } from "./architecture.ts";
import { brokersOf } from "./brokers.ts";
import { callsOf } from "./calls.ts";
import { claimsOf, type LocalClaim } from "./claims.ts";
import { optionSections, resolveDecision } from "./decision.ts";
import { resolveEvents } from "./events.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { placed, settled } from "./placed.ts";
import type { Placed, Reading } from "./reading.ts";
import { resolveRecord } from "./record.ts";
import { sagasOf } from "./sagas.ts";

const parsed = new WeakMap<Reading, Parsed>();

/**
 * Reads one document. Never throws, whatever the text. `previous` is the reading of an earlier state of the same
 * document: what did not change is taken from it, and the result is the same as without it.
 */
export function read(path: string, text: string, previous?: Reading): Reading {
  const parse_ = parse(text, previous && parsed.get(previous));
  const { page } = parse_;
  const lines = linesOf(text);
  const local = claimsOf(page);
  const decision = resolveDecision(page, local, lines);
  const outline = outlineOf(page, optionSections(decision), (option) => decision.options[option]?.outcome === "chosen");
  const claims = place(local, page, outline);
  const record = resolveRecord({ path, page, claims, lines, outline });
  const architecture = resolveArchitecture(claims, lines);
  const flows = resolveEvents(claims, architecture.roster, lines);
  const model: Document = record.isAdr
    ? {
        ...record,
        ...decision.model,
        ...architecture.model,
        brokers: brokersOf(claims, lines, decision.options),
        events: flows.events,
        calls: callsOf(claims, architecture.roster, lines),
        sagas: sagasOf(claims, architecture.roster, lines),
      }
    : { ...record, ...nothing };
  const byKind = groupedBy(claims, ({ kind }) => kind);
  const reading: Reading = {
    path,
    page,
    lines,
    claims,
    model,
    services: record.isAdr ? architecture.services : [],
    databases: record.isAdr ? architecture.databases : [],
    events: record.isAdr ? flows.evidence : [],
    serviceNamed: (words) => architecture.roster.nameOf(words),
    databaseNamed: (words) => architecture.databaseNamed(words),
    claimsOf: (kind) => (byKind.get(kind) ?? []) as never,
    slice: (span) => text.slice(span.start, span.end),
  };
  parsed.set(reading, parse_);
  return reading;
}

function place(local: readonly LocalClaim[], page: Page, outline: Outline): Placed[] {
  return local.map(({ claim, section, reader }) => {
    const base = section < 0 ? (page.frontMatter?.base ?? 0) : (page.sections[section]?.base ?? 0);
    const where = claim.scope ? { scope: claim.scope } : outline.placeOf(section, claim.span);
    return settled(placed(claim, base), section, reader, where);
  });
}

/** What a document that is no decision record has. */
const nothing = {
  services: [],
  databases: [],
  access: [],
  pools: [],
  totals: [],
  brokers: [],
  events: [],
  calls: [],
  sagas: [],
  options: [],
  decision: null,
  consequences: { positive: [], negative: [], neutral: [] },
  references: [],
};
