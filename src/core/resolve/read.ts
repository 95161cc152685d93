import type { Document } from "../model/types.ts";
import { type Parsed, parse } from "../parse/parse.ts";
import { linesOf } from "../text/lines.ts";
import { resolveArchitecture } from "./architecture.ts";
import { brokersOf } from "./brokers.ts";
import { callsOf } from "./calls.ts";
import { claimsOf } from "./claims.ts";
import { optionSections, resolveDecision } from "./decision.ts";
import { resolveEvents } from "./events.ts";
import { ofKind } from "./kinds.ts";
import { outlineOf } from "./outline.ts";
import { placed } from "./placed.ts";
import type { Reading } from "./reading.ts";
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
  const told = claimsOf(page);
  const decision = resolveDecision(page, told, lines);
  const outline = outlineOf(page, optionSections(decision), (option) => decision.options[option]?.outcome === "chosen");
  const claims = told.flatMap((section) => placed(section, outline));
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
    claimsOf: (kind) => ofKind(claims, kind),
    slice: (span) => text.slice(span.start, span.end),
  };
  parsed.set(reading, parse_);
  return reading;
}

/**
 * The sections of a text that is being typed, with what was read of an earlier state of it: for whoever asks for names and cannot wait. Where
 * something stands is told of the sections alone.
 */
export function readAhead(previous: Reading, text: string): Reading {
  const { page } = parse(text, parsed.get(previous));
  return { ...previous, page, lines: linesOf(text), slice: (span) => text.slice(span.start, span.end) };
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
