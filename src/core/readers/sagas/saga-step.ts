// A saga's steps and its name, whatever the form that tells them.

import { arrowIn } from "../../lexicon/arrows.ts";
import { compensationPattern, failurePattern, flowColumn, sagaPattern } from "../../lexicon/flows.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { notServices } from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Party, SagaStep } from "../claim.ts";
import { listParts } from "../names.ts";
import { serviceNamesIn } from "../services/service-words.ts";

/** "Create Order (Order Service)", "Order Service: create order", "(Orders): create order", "Charge the card (Billing) → PaymentSettled". */
export function stepOf(prose: Prose): SagaStep {
  const [service] = serviceNamesIn(prose);
  const noted = notes.exec(prose.text)?.index ?? prose.text.length;
  const said = arrowIn(prose.text.slice(0, noted))?.start ?? noted;
  const leading = /^\s*[(（]([^()（）]{2,40})[)）]\s?[:：]\s*/u.exec(prose.text);
  const bracket = leading ?? /[(（]([^()（）]{2,40})[)）]\s*$/u.exec(prose.text.slice(0, said));
  const action = leading ? wordsOf(prose, leading[0].length, said) : wordsOf(prose, 0, bracket ? bracket.index : said);
  const by = service ?? (bracket ? bracketed(prose, bracket) : null);
  return { action: action.text ? action : wordsOf(prose), ...(by ? { service: by } : {}) };
}

/** "- Timeout: 30s". */
const notes = /\s+[–—-]\s+[\p{L} ]{2,20}[:：]/u;

/** A name, or a word in lower case of which the roster decides: "Redeem points (loyalty)". */
function bracketed(prose: Prose, { index, 1: inside = "" }: RegExpExecArray): Party | null {
  const start = prose.text.indexOf(inside, index);
  const words = wordsOf(prose, start, start + inside.length);
  // "Charge the card (Mock)"
  if (notServices.has(inside.toLowerCase())) return null;
  if (isName(inside)) return words;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?: service)?$/.test(inside)) return null;
  return inside.endsWith(" service") ? words : { ...words, bare: true };
}

const isName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && text.split(" ").length <= 3 && !enginesIn(text).length && !brokersIn(text).length;

/** The saga's name as these words have it. A heading further up may know it better, but a name stands where it was read. */
export const sagaName = (prose: Prose): Words => wordsOf(prose, ...nameExtent(prose.text));

/** The words in front of "Saga" or behind "Saga 1:", or the whole title; of a long sentence only the word itself. */
function nameExtent(text: string): [start: number, end: number] {
  const from = titleLead.exec(text)?.[0].length ?? 0;
  const word = sagaPattern.exec(text);
  if (word && (text.length > 60 || opensAsSentence.test(text.slice(from))))
    return [word.index, word.index + word[0].length];
  const before = /^(.{3,50}?)\s+saga(?=\s|$|[:：])/iu.exec(text.slice(from));
  if (before) return [from, from + before[0].length];
  const end = text.replace(/[:：\s]+$/u, "").length;
  const [all = "", own, quoted] = behindSaga.exec(text.slice(from, end)) ?? [];
  const name = own ?? quoted;
  const start = name === undefined ? from : from + all.indexOf(name);
  return [start, name === undefined ? end : start + name.length];
}

const opensAsSentence =
  /^(?:We|The|Our|This|Each|Wir|Usaremos|Usamos|Utilizaremos|Utilizamos|Implementamos|Implementaremos|Adoptamos|Vamos|Adotamos|Nous|On|Usiamo|Adottiamo|Stosujemy|Używamy|Chúng)\s/u;

const titleLead =
  /^[\s\d.)#*\p{Extended_Pictographic}\u200D\uFE0F]*(?:ADR[- ]?\d+\s?(?:[:.–—-]\s|：\s?))?(?:(?:For (?:example|instance)|Zum Beispiel|Por ejemplo|Por exemplo|Par exemple),?\s)?(?:The\s(?=(?:\S+\s+){1,2}saga))?/iu;
/** "Saga 1: Checkout", "Saga B – Checkout", 'Saga "Checkout"'. Group 1 or 2 is the name. */
const behindSaga = /^saga\s(?:(?:#\s?)?(?:\d{1,2}|[A-Z])\s?[:：.)–—-]\s?(\p{L}.*)|["“„«]([^"“”»\n]{2,40})["”“»])$/iu;

/** "Deduct inventory -> cancel order if it fails", "T1 … → C1 return it": what is undone when the step fails. */
export function undoneBehindArrow(prose: Prose): SagaStep | null {
  const arrow = arrowIn(prose.text);
  if (!arrow) return null;
  // What the next line says is said of all steps.
  const told = prose.text.slice(arrow.end).split("\n", 1)[0] as string;
  const numbered = /^\s*C\d{1,2}\s?[.):：–—-]?\s(?=\s?\p{L})/u.exec(told)?.[0].length;
  if (numbered) return { action: wordsOf(prose, arrow.end + numbered, arrow.end + told.length) };
  return failurePattern.test(told) ? { action: wordsOf(prose, arrow.end, arrow.end + told.length) } : null;
}

/** "Reserve the stock. Compensation: release it.", "Charge the card (compensate: refund)": what undoes the step, and where that begins. */
export function undoneInStep(prose: Prose): { readonly at: number; readonly undone: SagaStep } | null {
  const { text } = prose;
  const label = matchesOf(text, labelInside).find(({ groups }) => undoes(groups?.words ?? ""));
  if (!label) return null;
  const from = label.index + label[0].length;
  const end = /^\s*[(（]/.test(label[0]) ? /[)）]/u : /[.;。；\n]/u;
  const action = wordsOf(prose, from, from + (end.exec(text.slice(from))?.index ?? text.length - from));
  return /\p{L}/u.test(action.text) ? { at: label.index, undone: { action } } : null;
}

const labelInside =
  /(?:\s*[(（]\s*|(?:[.;,]|\s[–—/|-])\s+|[。；，、]\s*)[*_]*(?<words>\p{L}[\p{L} ]{1,40})[*_]*[:：]\s*/gu;

const undoes = (label: string): boolean =>
  (compensationPattern.test(label) && !/^(?:no|keine|sin|sem|sans|không)\s/iu.test(label)) ||
  flowColumn(label) === "compensation";

/** "Release stock, refund card", "Refund card → Release stock", "Step 3 fails: release stock, cancel order". */
export function actionsIn(prose: Prose, start = 0): SagaStep[] {
  const failed = /^[^\p{L}\p{N}]*[^:：]{0,60}[:：]\s*/u.exec(prose.text.slice(start))?.[0] ?? "";
  const from = start + (failurePattern.test(failed) ? failed.length : 0);
  const actions: SagaStep[] = [];
  for (let at = from; at < prose.text.length; ) {
    const arrow = arrowIn(prose.text, at);
    const end = arrow?.start ?? prose.text.length;
    for (const [a, b] of listParts(prose.text, at, end)) actions.push(stepOf(sliceOf(prose, a, b)));
    at = arrow?.end ?? end;
  }
  return actions.filter(({ action }) => /\p{L}/u.test(action.text) && !onlyTells.test(action.text));
}

/** "→ send event" behind an action tells others of it, and undoes nothing more. */
const onlyTells =
  /^(?:\p{L}+\s){1,2}(?:events?|eventos?|ereignis|événement|evento|zdarzenie|gebeurtenis|sự kiện|事件|イベント)$/iu;
