import type { List, Prose } from "../../parse/page.ts";
import type { Words } from "../../text/span.ts";
import { isProperName, nameIn } from "../names.ts";
import { servicesIn } from "./service-words.ts";

/** The names that the items of a list begin with, or end with behind a store in code: one for each of them, or undefined. */
export function namesOfItems(list: List): Words[] | undefined {
  const owners = list.items.flatMap(({ prose }) => serviceBehind(prose) ?? []);
  if (owners.length >= 2 && owners.length === list.items.length) return owners;
  const names = list.items.flatMap(({ prose }) => nameIn(prose, 0, firstCut(prose.text)) ?? []);
  const all = names.length === list.items.length && names.every(({ text }) => isShortName(text));
  return names.length >= 2 && all ? names : undefined;
}

/** "`intake` — Call Intake Service (PostgreSQL 14)": first the store in code, then whose it is. */
function serviceBehind(prose: Prose): Words | null {
  const code = prose.marks.find(({ kind, start }) => kind === "code" && start === 0);
  const gap = code && /^\s*(?:[:：→–—-]|->)\s*/u.exec(prose.text.slice(code.end));
  const name = code && gap && nameIn(prose, code.end + gap[0].length);
  const noun = name && servicesIn(prose).some(({ words }) => words.span.end === name.span.end);
  return noun && isShortName(name.text) ? name : null;
}

/** "Order Service", "fine-service"; not "Need to know addresses". */
const isShortName = (text: string): boolean =>
  text.split(/\s+/).length <= 4 && (isProperName(text) || /^[\p{Ll}\d_-]+$/u.test(text));

const firstCut = (text: string): number => /[:：→(]|->|\s(?:[–—-]|--)\s/u.exec(text)?.index ?? text.length;
