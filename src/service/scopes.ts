import type { Document, ScopeChoice } from "../core/index.ts";

const fixed = [
  { scope: "current", label: "Current" },
  { scope: "decided", label: "Decided" },
  { scope: "future", label: "Future" },
] as const;

/** The architectures that a record speaks of, `decided` always among them, each with words for it. */
export function scopesOf(model: Document): (ScopeChoice & { readonly label: string })[] {
  const facts = [...model.services, ...model.databases, ...model.brokers, ...model.events, ...model.calls];
  const spokenOf = new Set(facts.map(({ scope, option }) => (scope === "option" ? option : scope)));
  const options = model.options.flatMap(({ label, title }, option) =>
    spokenOf.has(option) ? [{ scope: "option" as const, option, label: label ? `${label}: ${title}` : title }] : [],
  );
  return [...fixed.filter(({ scope }) => scope === "decided" || spokenOf.has(scope)), ...options];
}
