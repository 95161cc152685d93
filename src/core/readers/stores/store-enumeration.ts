import { serviceNounPattern } from "../../lexicon/architecture.ts";
import { latePattern } from "../../lexicon/match.ts";
import { canNameService } from "../../lexicon/parties.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { all, any, colons, engineNames, mentions } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import { isEngine, type StorePhrase, storeIn, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** Between a name and its engine: "flight: PostgreSQL". */
const pairSign = /:\s|=|→|->/;

const services = latePattern(`(?<!\\p{L})(?:${serviceNounPattern})(?!\\p{L})`, "iu");

/**
 * Services told off one after the other, each with its store: "Four services keep their data there, each in its own
 * database: scheduler in `schedule`, media library in `library`".
 */
export const storeEnumeration: Reader = {
  id: "store-enumeration",
  needs: any(all(colons, mentions(services)), all(engineNames, mentions(pairSign))),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, end } of sentencesOf(prose)) {
        yield* readSentence(prose, start, end);
        yield* readBrackets(prose, start, end);
      }
  },
};

const announced =
  /(?<!\p{L})(?:databases?|dbs?|bds?|schemas?|stores?|data|datenbank(?:en)?|schema|daten|bases?|bancos?|datos|dados|esquemas?)(?!\p{L})/iu;

const joints = separators(
  "\\s*[,;，；]\\s+(?:(?:and|und|y|e|et|ed|oraz|i|и|ve)\\s+)?|\\s+(?:and|und|y|e|et|ed|oraz|i|и|ve)\\s+",
);

function* readSentence(prose: Prose, start: number, end: number): Generator<Claim> {
  const colon = /[:：]\s/u.exec(prose.text.slice(start, end));
  if (!colon) return;
  const head = prose.text.slice(start, start + colon.index);
  if (!services.test(head) || !announced.test(head)) return;
  const parts = [...partsBetween(prose.text, joints, start + colon.index + 2, end)];
  const pairs = parts.flatMap(([from, to]) => pairIn(prose, from, to) ?? []);
  if (pairs.length < 2 || pairs.length < parts.length) return;
  for (const { owner, name } of pairs) {
    const span = { start: owner.span.start, end: name.span.end };
    yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span: owner.span };
    yield { kind: "database", name, owner, standing: "listed", form: "list", span };
  }
}

/** "media library in `library`": words, what joins them, and a name in code. */
function pairIn(prose: Prose, from: number, to: number): { owner: Words; name: Words } | null {
  const code = prose.marks.find(({ kind, start, end }) => kind === "code" && start > from && end <= to);
  if (!code || !/^[a-z][\w-]*$/.test(prose.text.slice(code.start, code.end))) return null;
  const led =
    /^(\s*(?:(?:the|der|die|das|el|la|le|o|a)\s+)?)(\p{L}[\p{L}\p{N}&-]*(?: \p{L}[\p{L}\p{N}&-]*){0,3}?)\s+(?:in|on|into|to|with|has|keeps|gets|uses|owns|→|->|en|em|dans|mit|hat|nutzt)\s+$/iu.exec(
      prose.text.slice(from, code.start),
    );
  const rest = prose.text.slice(code.end, to);
  if (!led?.[2] || !/^(?:\s?\([^()]{2,60}\))?\.?\s*$/u.test(rest) || storesIn(prose, from, code.start).length)
    return null;
  const at = from + (led[1] as string).length;
  const owner = wordsOf(prose, at, at + led[2].length);
  return canNameService(owner.text) && !isEngine(owner.text)
    ? { owner, name: wordsOf(prose, code.start, code.end) }
    : null;
}

/** "Each has its own DB (flight: PostgreSQL, hotel: MySQL)": whether the words are services, the roster decides. */
function* readBrackets(prose: Prose, start: number, end: number): Generator<Claim> {
  for (const { 0: whole, 1: inside = "", index } of matchesOf(prose.text.slice(start, end), bracket)) {
    if (!announced.test(prose.text.slice(start, start + index))) continue;
    const from = start + index + 1;
    const parts = [...partsBetween(prose.text, joints, from, from + inside.length)];
    const pairs = parts.flatMap(([at, to]) => enginePairIn(prose, at, to) ?? []);
    if (pairs.length < 2 || pairs.length < parts.length) continue;
    const span = spanOf(prose, start + index, start + index + whole.length);
    for (const { owner, store } of pairs) {
      const { span: _span, ...facts } = store;
      yield { kind: "database", ...facts, owner: { ...owner, bare: true }, standing: "described", form: "prose", span };
    }
  }
}

const bracket = /[(（]([^()（）]{12,400})[)）]/g;

/** "loyalty: DynamoDB", "hotel → PostgreSQL 16": a name, and nothing but an engine. */
function enginePairIn(prose: Prose, from: number, to: number): { owner: Words; store: StorePhrase } | null {
  const led = /^\s*([\p{L}][\p{L}\p{N} _-]{0,30}?)\s*(?:[:：=]|→|->)\s*/u.exec(prose.text.slice(from, to));
  const at = from + (led?.[0].length ?? 0);
  if (!led?.[1] || !isEngine(prose.text.slice(at, to))) return null;
  const store = storeIn(prose, at, to);
  const owner = wordsOf(prose, from, from + led[0].indexOf(led[1]) + led[1].length);
  return store && canNameService(owner.text) && !isEngine(owner.text) ? { owner, store } : null;
}
