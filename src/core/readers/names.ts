// Names in cells and lists: "Auth, User & Trip", "order-service (payments)", "All services".
import { allServices } from "../lexicon/services.ts";
import type { Mark, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import { partsBetween, separators } from "./parts.ts";

const everyone = new Set(allServices);

/** "All services", "Tous les services": every service of the record. */
export const meansAllServices = (text: string): boolean =>
  everyone.has(
    text
      .replace(/[*_`.:()]/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase(),
  );

/** "—", "none", "n/a", "(none)": an answer that names nothing. */
export const meansNone = (text: string): boolean =>
  /^[\s(]{0,9}(?:[-–—−]+|n\/?a|none|nobody|null|nothing|keine?r?s?|ningun[oa]|ningún|nenhuma?|aucune?|nessun[oa]?|brak|żad(?:en|na|ne)|geen|ingen|inget|なし|該当なし|không(?: có)?|无|無|нет|yok|stateless)?[\s)]{0,9}(?:\(.*\))?$/iu.test(
    text,
  ) || /^[\s(]*[-–—]\s*\(/.test(text);

/** "Servicio de Parcelas", "Service des Commandes" */
const particle = /^(?:de|do|da|dos|das|del|des|du|di|dei|degli|delle|della|of)$/;

/** A service's noun, one word, or capitals throughout make a name: "Trip", "Time & Points", not "Application layer". */
export function isProperName(text: string): boolean {
  const words = text
    .replace(/[()*`&]/g, " ")
    .trim()
    .split(/\s+/);
  if (words.length > 4) return false;
  return (
    words.length === 1 ||
    /(?:service|svc|服务|サービス)$/iu.test(text) ||
    words.every((word, index) => /^[\p{Lu}\p{Lo}\d]/u.test(word) || (index > 0 && particle.test(word)))
  );
}

/** The names that a cell or a list of words holds; what stands in brackets behind a name belongs to no name. */
export function namesIn(prose: Prose, start = 0, end = prose.text.length): Words[] {
  const names: Words[] = [];
  for (const [from, to] of listParts(prose.text, start, end)) {
    const name = nameIn(prose, from, to);
    if (name) names.push(name);
  }
  return names;
}

/** The name without the note behind it: "order-service (payments)" is order-service. */
export function nameIn(prose: Prose, start = 0, end = prose.text.length): Words | null {
  const text = prose.text.slice(start, end);
  // In a fence the mark of an item is part of its line.
  const led =
    /^(?:\s*-\s(?=\s*\p{L}))?[\s\p{Extended_Pictographic}\u200D\uFE0F*✓✔✗✘•▪☑☐]*/u.exec(text)?.[0].length ?? 0;
  const note = /\s*[([（【]|\s+[–—]\s|\s+-\s|:\s|\s*[\p{Extended_Pictographic}\u200D\uFE0F]/u.exec(text.slice(led));
  const name = wordsOf(prose, start + led, note ? start + led + note.index : end);
  return /[\p{L}]/u.test(name.text) && name.text.length <= 60 ? name : null;
}

/**
 * Parts between commas, semicolons, line breaks, slashes with blanks and "and", outside brackets; "Time & Points" stays
 * one name. `wrapped`: a line break is where a sentence goes on, and parts nothing.
 */
export function listParts(text: string, start = 0, end = text.length, wrapped = false): [number, number][] {
  const parts: [number, number][] = [];
  for (const [from, to] of partsBetween(text, wrapped ? listedInSentence : listed, start, end)) {
    const last = parts.at(-1);
    if (last && isPreposition(text, last[1], from)) last[1] = to;
    else parts.push([from, to]);
  }
  return parts.filter(([from, to]) => text.slice(from, to).trim() !== "");
}

/** "en" is "and" between names, and "in" in front of a plain word: "Ventas en línea". */
const isPreposition = (text: string, from: number, to: number): boolean =>
  /^\sen\s$/.test(text.slice(from, to)) && /^\p{Ll}+(?![\p{L}\p{N}_-])/u.test(text.slice(to));

const listedWith = (marks: string) =>
  separators(
    `\\s{0,8}[${marks}]\\s{0,8}(?:(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve|or|&)\\s+)?|\\s+[/+·•]\\s+|\\s+(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve)\\s+|\\s?[和及与]\\s?|(?<=サービス)(?:と|および|及び|・)`,
  );
const listed = listedWith(",;、，；\\n");
const listedInSentence = listedWith(",;、，；");

/** The names in code that begin there, with only commas and "and" between them. */
export function codesBehind({ text, marks }: Prose, from: number): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const end = found.at(-1)?.end;
    if (mark.kind !== "code" || mark.start < (end ?? from)) continue;
    if (end === undefined ? mark.start === from : listJoint.test(text.slice(end, mark.start))) found.push(mark);
  }
  return found;
}

const listJoint = /^\s*(?:,\s*)?(?:(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve|と)\s*)?$/iu;

/** `shop_orders` and `shop_users`, `ShopOrders` and `ShopUsers`: how databases of one server are told apart, and not services. */
export function beginAlike(names: readonly string[]): boolean {
  const [first, ...others] = names.map((name) => firstWord.exec(name)?.[0]);
  return first !== undefined && others.length > 0 && others.every((it) => it === first);
}

/** Of several in an identifier. */
const firstWord = /^\p{L}[\p{Ll}\p{N}]*(?=[_\p{Lu}][\p{L}\p{N}_]*$)/u;

export { kindOfName as kindOf } from "../lexicon/parties.ts";
