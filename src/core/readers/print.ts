import type { Claim } from "./claim.ts";

const notFacts = new Set(["kind", "span", "section", "reader", "scope", "option", "aside", "ofOne"]);

/** What a claim says, as a line of text: "database name cart_db, owner Cart, form list". */
export const printClaim = (claim: Claim): string => [claim.kind, factsOf(claim)].filter(Boolean).join(" ");

/** The same without the claim's kind. */
export function factsOf(claim: Claim): string {
  const facts = Object.entries(claim).filter(([key, value]) => !notFacts.has(key) && value !== null && !isEmpty(value));
  return facts.map(([key, value]) => `${key} ${said(value)}`).join(", ");
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).join("; ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if ("text" in value) return String(value.text);
  if ("value" in value) return String(value.value);
  return Object.values(value).map(said).join(" ");
}
