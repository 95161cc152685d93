import { hypotheticalPattern, ownPattern, storeVerbPattern } from "../lexicon/architecture.ts";
import type { Prose } from "../parse/page.ts";
import { isMarked, wordsOf } from "../parse/prose.ts";
import { matchesOf } from "../text/matches.ts";
import type { Words } from "../text/span.ts";
import type { Claim } from "./claim.ts";
import { kindOf } from "./names.ts";
import { isEngine, storesIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { prosesIn } from "./walk.ts";

/** "Billing keeps its ledger in its own MySQL 8 instance (billing_ledger, port 3307)", "orders_db belongs to Order Service". */
export const storeSentence: Reader = {
  id: "store-sentence",
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) {
        yield* active(prose, sentence);
        yield* passive(prose, sentence);
      }
  },
};

const subject =
  /^[\s*]*(?:(?:The|Our|A|Der|Die|Das|El|La|Le|O|Los|Las)\s+)?((?:\p{Lu}[\p{L}\p{N}&]*|[a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:[ -](?:\p{Lu}[\p{L}\p{N}]*|service|svc)){0,3})\s+/u;

function* active(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  const match = subject.exec(text);
  if (!match?.[1]) return;
  const from = storeVerbEnd(text, match[0].length);
  if (from === null || hypotheticalPattern.test(text)) return;
  const nameAt = start + match[0].lastIndexOf(match[1]);
  const name = wordsOf(prose, nameAt, nameAt + match[1].length);
  const looksRight = /service|svc/i.test(name.text) || isMarked(prose, "code", nameAt, nameAt + match[1].length);
  if (isEngine(name.text) || (!looksRight && !ownPattern.test(text))) return;
  if (
    !looksRight &&
    /^(?:We|It|They|This|That|There|Each|Every|All|Cada|Chaque|Jeder|Team|Wir|Nosotros|Nous|Each \w+)$/u.test(name.text)
  )
    return;
  yield* claimsOf(prose, name, start + from, end);
}

/** Behind the subject's verb, or behind a second one: "… listens to events and keeps its own database", "…; it uses `x_db`". */
function storeVerbEnd(text: string, from: number): number | null {
  const first = storeVerbPattern.exec(text.slice(from));
  if (first) return from + first[0].length;
  for (const joint of matchesOf(text.slice(from), joints)) {
    const at = from + joint.index + joint[0].length;
    const verb = storeVerbPattern.exec(text.slice(at));
    if (verb && (ownPattern.test(text.slice(at)) || namesFirst(text.slice(at + verb[0].length))))
      return at + verb[0].length;
  }
  return null;
}

const joints = /(?:,|;|\s(?:and|und|y|e|et|và|и|ve))\s+(?:(?:it|es|er|sie|esta|este|ela|ele|il|elle|nó|он|она)\s+)?/giu;

/** "uses `billing_db`, …", "stores them in `route_db`": a name follows at once. */
const namesFirst = (text: string): boolean =>
  /^\s+(?:(?:them|it|these|all of it|its \p{L}+|sie|los|las|les)\s+)?(?:(?:in|on|into|en|em|dans|trong|в)\s+)?[\p{L}][\p{L}\p{N}]*_[\p{L}\p{N}_]+/u.test(
    text.replace(/`/g, ""),
  );

function* claimsOf(prose: Prose, owner: Words, from: number, to: number): Generator<Claim> {
  const stores = storesIn(prose, from, to);
  if (!stores.length) return;
  const span = wordsOf(prose, from, to).span;
  const whole = { start: owner.span.start, end: span.end };
  yield { kind: "service", name: owner, standing: "described", role: kindOf(owner.text), span: whole };
  for (const { span: _span, ...store } of stores)
    yield { kind: "database", ...store, owner, standing: "described", form: "prose", span: whole };
}

const owned =
  /^[\s*]*([\p{L}\p{N}_-]{3,40})\s+(?:belongs to|is owned by|gehört(?: zu)?|pertenece a|pertence a|appartient à|thuộc(?: về)?|属于|принадлежит)\s+(?:(?:the|der|dem|al|ao|au)\s+)?/iu;

function* passive(prose: Prose, { start, end }: Sentence): Generator<Claim> {
  const match = owned.exec(prose.text.slice(start, end));
  if (!match?.[1] || !/[_-]/.test(match[1])) return;
  const ownerText = /^[\p{L}\p{N}_-]+(?: (?:[Ss]ervice|[Ss]vc))?/u.exec(
    prose.text.slice(start + match[0].length, end),
  )?.[0];
  if (!ownerText) return;
  const at = start + match[0].indexOf(match[1]);
  const from = start + match[0].length;
  const owner = wordsOf(prose, from, from + ownerText.length);
  const name = wordsOf(prose, at, at + match[1].length);
  const span = { start: name.span.start, end: owner.span.end };
  yield { kind: "service", name: owner, standing: "described", role: kindOf(owner.text), span };
  yield { kind: "database", name, owner, standing: "described", form: "prose", span };
}
