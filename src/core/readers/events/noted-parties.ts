import type { Prose } from "../../parse/page.ts";
import { bareNamesIn, type ServiceWords } from "../services/service-words.ts";

/** "`order.placed` (Billing, Shipping)", "(→ Billing)", "(from Orders)": the bracket right behind an event, and nothing but names in it. */
export function partiesNoted(prose: Prose, from: number): readonly ServiceWords[] {
  const [whole = "", names = ""] = noted.exec(prose.text.slice(from)) ?? [];
  const end = from + whole.length - 1;
  return names ? bareNamesIn(prose, end - names.length, end) : [];
}

const noted =
  /^[`*"”]{0,4}\s?[(（]\s?(?:(?:→|->|⇒|=>|←|<-|(?:to|for|from|by|an|für|von|vom|a|para|de|por|à|pour|par|per|da|dla|od|voor|van|door|cho|từ|для|от)(?=\s))\s?)?([^()（）]{2,80})[)）]/iu;
