// Options, what was chosen, and what follows from it.
import type { Consequences, Decision, Option, Outcome } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import type { Claim, ClaimOf } from "../readers/claim.ts";
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
import type { Lines } from "../text/lines.ts";
import type { Words } from "../text/span.ts";
import { choiceOf } from "./choice.ts";
import type { SectionClaims } from "./claims.ts";
import { type Candidate, candidatesOf } from "./options.ts";
import { located } from "./placed.ts";

export interface ResolvedDecision {
  readonly options: readonly Option[];
  /** For each option that a heading opens: index in `options` by index of the section. */
  readonly sections: ReadonlyMap<number, number>;
  readonly model: {
    readonly options: Option[];
    readonly decision: Decision | null;
    readonly consequences: Consequences;
  };
}

export const optionSections = (decision: ResolvedDecision): ReadonlyMap<number, number> => decision.sections;

/** Options come before places: which architecture a place speaks of depends on which option was chosen. */
export function resolveDecision(page: Page, told: readonly SectionClaims[], lines: Lines): ResolvedDecision {
  const byKind = groupedBy(claimsIn(told), ({ claim }) => claim.kind);
  const at = <K extends Kind>(kind: K): readonly { claim: ClaimOf<K>; section: number }[] =>
    (byKind.get(kind) ?? []) as never;
  const decisions = at("decision");
  const listed = optionsOfDecision(at("option"), decisions);
  const candidates = candidatesOf(page, listed, at("arguments"));
  const accepted = at("status").some(({ claim }) => claim.value === "accepted");
  const choice = choiceOf(page, candidates, decisions, accepted);
  const options = candidates.map((candidate, index) =>
    optionOf(candidate, outcomeOf(candidate, index, choice, candidates), lines),
  );
  const named = decisions.find(({ claim }) => claim.title || claim.label) ?? decisions[0];
  const sections = new Map<number, number>();
  for (const [index, candidate] of candidates.entries())
    for (const section of candidate.sections) sections.set(section, index);
  const decision: Decision | null = named
    ? { text: named.claim.text.text, option: choice.option, range: lines.range(named.claim.text.span) }
    : null;
  return {
    options,
    sections,
    model: {
      options,
      decision,
      consequences: consequencesOf(
        at("consequence").map(({ claim }) => claim),
        lines,
      ),
    },
  };
}

/** What the record tells off before it decides counts where it names no options elsewhere, and its decision takes one of them by name or by number. */
function optionsOfDecision(
  options: readonly { claim: ClaimOf<"option">; section: number }[],
  decisions: readonly { claim: ClaimOf<"decision"> }[],
): readonly { claim: ClaimOf<"option">; section: number }[] {
  const own = options.filter(({ claim }) => !claim.announced);
  if (own.some(({ claim }) => !claim.inner)) return own;
  if (decisions.some(({ claim: { label } }) => label && /\d/.test(label.text))) return options;
  const taken = new Set(
    decisions.flatMap(({ claim }) => [claim.taken, claim.title].flatMap((it) => (it ? bare(it.text) : []))),
  );
  return options.some(({ claim }) => claim.announced && taken.has(bare(claim.title.text))) ? options : own;
}

const bare = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^(?:an?|the|eine?n?|une?|una?|uma?|een)\s/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

type Kind = "option" | "arguments" | "decision" | "status" | "consequence";
const kinds: ReadonlySet<string> = new Set<Kind>(["option", "arguments", "decision", "status", "consequence"]);

function* claimsIn(told: readonly SectionClaims[]): Generator<{ claim: Claim; section: number }> {
  for (const it of told) for (const claim of ofDecision(located(it))) yield { claim, section: it.section };
}

const ofDecision = keptFor((claims: readonly Claim[]) => claims.filter(({ kind }) => kinds.has(kind)));

/** What is not chosen lost as soon as something was chosen; a list of alternatives to the decision holds losers only. */
function outcomeOf(
  candidate: Candidate,
  index: number,
  choice: { readonly chosen: ReadonlySet<number> },
  all: readonly Candidate[],
): Outcome {
  if (choice.chosen.has(index)) return "chosen";
  if (candidate.verdict === "rejected" || candidate.loser) return "rejected";
  const rivals = all.some((other, at) => choice.chosen.has(at) && other.set === candidate.set);
  return rivals ||
    (choice.chosen.size > 0 && !all.some((other) => other.set !== candidate.set)) ||
    choice.chosen.size > 0
    ? "rejected"
    : "undecided";
}

function optionOf(candidate: Candidate, outcome: Outcome, lines: Lines): Option {
  const argument = ({ text, span }: Words): Option["pros"][number] => ({ text, range: lines.range(span) });
  return {
    label: candidate.label?.text ?? null,
    title: candidate.title.text,
    outcome,
    current: candidate.current,
    pros: candidate.pros.map(argument),
    cons: candidate.cons.map(argument),
    range: lines.range(candidate.title.span),
  };
}

function consequencesOf(claims: readonly ClaimOf<"consequence">[], lines: Lines): Consequences {
  const side = (wanted: string): Consequences["positive"] =>
    claims
      .filter((claim) => claim.side === wanted)
      .map(({ text }) => ({ text: text.text, range: lines.range(text.span) }));
  return { positive: side("positive"), negative: side("negative"), neutral: side("neutral") };
}
