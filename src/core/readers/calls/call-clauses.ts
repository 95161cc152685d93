// Where in a sentence one call is told: alone, beside another one, in brackets, or behind a colon.
import { callVerb, fetchPattern, forExample, takenIn } from "../../lexicon/calls.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Sentence } from "../sentences.ts";

/**
 * "Gate asks Reservation over gRPC whether …, and Payment asks Tariff", "Services ask each other by REST (the Repair Service asks
 * the Bike Service …)": each calls by itself.
 */
export function clausesOf(sentence: Sentence): Sentence[] {
  const { start, end, text } = sentence;
  const aside = asideIn(sentence);
  if (aside) return [aside];
  for (const joint of matchesOf(text, /(?:,|,?\s(?:and|und|y|e|et|ed|oraz|i|en|và))\s(?=(?:the\s)?[`*]*\p{Lu})/gu)) {
    const at = joint.index + joint[0].length;
    if (!bareCall.test(text.slice(at)) || !callVerb.test(text.slice(0, joint.index))) continue;
    return [
      { start, end: start + joint.index, text: text.slice(0, joint.index) },
      { start: start + at, end, text: text.slice(at) },
    ];
  }
  return [sentence];
}

/** In brackets a call, or an example of one: "(e.g., the rack service reads prices from the tariff service)". */
function asideIn({ start, text }: Sentence): Sentence | null {
  const aside = /[(（]([^()（）]{10,})[)）]/u.exec(text);
  if (!aside?.[1]) return null;
  const led = forExample.exec(aside[1])?.[0].length ?? 0;
  const told = aside[1].slice(led);
  const isCall = bareCall.test(told) || (led > 0 && [callVerb, fetchPattern, takenIn].some((it) => it.test(told)));
  const at = start + aside.index + 1 + led;
  return isCall ? { start: at, end: at + told.length, text: told } : null;
}

/** "One call is left: Reports asks Missions …": a sentence of its own. */
export function behindColon({ start, end, text }: Sentence): Sentence | null {
  const colon = /:\s(?=(?:(?:the|der|die|das|el|la|le|o|a)\s)?[`*]*\p{Lu})/u.exec(text);
  const at = colon && colon.index + colon[0].length;
  return at === null ? null : { start: start + at, end, text: text.slice(at) };
}

/** "Dispute calls Ledger (reverse)": two names with nothing but the verb between them. */
export const bareCall =
  /^[\s*`]*(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ee]l|[Ll]a|[Ll]e|[Oo]|[Aa])\s)?\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)?[`*]*\s(?:calls|asks|queries|invokes|ruft|fragt|llama a|consulta(?: a)?|chama|appelle|interroge|gọi)\s(?:(?:the|den|die|das|le|la|el|o|a)\s)?[`*]*\p{Lu}[\p{L}\p{N}-]+/u;
