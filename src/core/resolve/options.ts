// One option is one option, though it stands in a list, has a heading of its own and is named in the decision.
import { remembered } from "../lexicon/match.ts";
import { alternativesHeading, labelNumber, losersHeading, withoutNote } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Page } from "../parse/page.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Words } from "../text/span.ts";

export interface Candidate {
  readonly title: Words;
  readonly form: ClaimOf<"option">["form"];
  readonly label: Words | null;
  readonly verdict: "chosen" | "rejected" | "recommended" | null;
  readonly current: boolean;
  readonly pros: readonly Words[];
  readonly cons: readonly Words[];
  /** Sections that its headings open. */
  readonly sections: readonly number[];
  /** The section that holds its set of options. */
  readonly set: number;
  /** It stands among "alternatives" to what was decided. */
  readonly loser: boolean;
  /** It stands below "Rejected alternatives": no words of the decision make it the chosen one. */
  readonly lost: boolean;
  /** It has a heading among the options, and once more right below the decision's. */
  readonly decided: boolean;
}

interface Located<C> {
  readonly claim: C;
  readonly section: number;
}
type OptionAt = Located<ClaimOf<"option">>;

export function candidatesOf(
  page: Page,
  options: readonly OptionAt[],
  told: readonly Located<ClaimOf<"arguments">>[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const option of options) {
    if (option.claim.inner) continue;
    const next = candidateOf(page, option);
    const told = candidates.findIndex((it) => isSame(it, next));
    const same = told < 0 ? listedAs(next, candidates, page) : told;
    if (same < 0) candidates.push(next);
    else candidates[same] = merged(candidates[same] as Candidate, next, page);
  }
  return withArguments(page, candidates, told);
}

function candidateOf(page: Page, { claim, section }: OptionAt): Candidate {
  const set = claim.form === "heading" ? (page.sections[section]?.parent ?? -1) : section;
  return {
    title: claim.title,
    form: claim.form,
    label: claim.label,
    verdict: claim.verdict?.value ?? null,
    current: claim.current,
    pros: claim.pros,
    cons: claim.cons,
    sections: claim.form === "heading" ? [section] : [],
    set,
    loser: claim.alternative === true || isAlternatives(page, set),
    lost: losersHeading.test(headingOfSet(page, set)),
    decided: false,
  };
}

/** "Alternatives considered" are what was not taken, unless one of them is marked; "Considered options" may hold the winner. */
function isAlternatives(page: Page, set: number): boolean {
  const heading = headingOfSet(page, set);
  return alternativesHeading.test(heading) || losersHeading.test(heading);
}

function headingOfSet(page: Page, set: number): string {
  for (let at = set; at >= 0; at = page.sections[at]?.parent ?? -1) {
    const heading = page.sections[at]?.heading?.text ?? "";
    if (sectionRole(heading) === "options") return heading;
  }
  return "";
}

const plain = remembered((text): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** The same words, or the short name of a list and the long one of a heading. */
function isSame(a: Candidate, b: Candidate): boolean {
  const [one, two] = [plain(a.title.text), plain(b.title.text)];
  if (one === two) return true;
  // A table, and below it a list that says more of each row.
  if (a.set === b.set && a.form !== b.form)
    return plain(withoutNote(a.title.text)) === plain(withoutNote(b.title.text));
  if (a.set === b.set || Math.min(one.length, two.length) < 4) return false;
  const mixed = (a.sections.length === 0) !== (b.sections.length === 0);
  return mixed && (one.startsWith(`${two} `) || two.startsWith(`${one} `));
}

/**
 * What is weighed below "Pros and Cons of the Options" was listed before, maybe with more words: "Prisma with PostgreSQL", where
 * the list has "Prisma (Node.js ORM) with PostgreSQL". -1 where none or several could be meant.
 */
function listedAs(next: Candidate, candidates: readonly Candidate[], { sections }: Page): number {
  if (sectionRole(sections[next.set]?.heading?.text ?? "") !== "arguments") return -1;
  const [first, second] = candidates.flatMap((it, index) =>
    it.set !== next.set && !it.sections.length && (holds(it, next) || isWordOf(next, it) || holds(next, it))
      ? [index]
      : [],
  );
  if (first !== undefined && second === undefined) return first;
  return first === undefined ? listedAt(next.label, candidates) : -1;
}

/** "Option 2 — Postgres and Mongo" is the second of the list, whose items have no labels of their own. */
function listedAt(label: Words | null, candidates: readonly Candidate[]): number {
  const listed = candidates.filter(({ set }) => set === candidates[0]?.set);
  const placeOf = (it: Words): number => Number(labelNumber(it.text)) - 1;
  if (!label || listed.some((it, at) => it.label && placeOf(it.label) !== at)) return -1;
  const meant = listed[placeOf(label)];
  return meant && !meant.label && !meant.sections.length ? candidates.indexOf(meant) : -1;
}

/** All words of the other one's title, and more than one. */
function holds({ title }: Candidate, other: Candidate): boolean {
  const own = plain(title.text).split(" ");
  const words = plain(other.title.text).split(" ");
  return words.length > 1 && words.every((word) => own.includes(word));
}

/** "Orchestrated", where the list has "Orchestrated saga (the Orders Service leads)" or "A saga, orchestrated": the one word is all of its title. */
const isWordOf = (heading: Candidate, { title }: Candidate): boolean =>
  /^\p{L}{5,}$/u.test(plain(heading.title.text)) && plain(title.text).split(" ").includes(plain(heading.title.text));

const merged = (a: Candidate, b: Candidate, page: Page): Candidate => ({
  ...a,
  decided: a.decided || isDecision(page, a) !== isDecision(page, b),
  label: a.label ?? b.label,
  verdict: a.verdict ?? b.verdict,
  current: a.current || b.current,
  pros: a.pros.length ? a.pros : b.pros,
  cons: a.cons.length ? a.cons : b.cons,
  sections: [...a.sections, ...b.sections],
});

const isDecision = ({ sections }: Page, { set }: Candidate): boolean =>
  sectionRole(sections[set]?.heading?.text ?? "") === "decision";

/** Pros and cons under headings of their own go to the option above them, also where they stand beside its heading. */
function withArguments(
  page: Page,
  candidates: readonly Candidate[],
  told: readonly Located<ClaimOf<"arguments">>[],
): Candidate[] {
  const options = new Set(candidates.flatMap(({ sections }) => sections));
  const arguing = new Set(told.map(({ section }) => section));
  return candidates.map((candidate) => {
    const own = told
      .filter(({ section }) => {
        const beside = optionBeside(page, section, options, arguing);
        return isBelow(page, section, candidate.sections) || candidate.sections.includes(beside);
      })
      .map(({ claim }) => claim);
    if (!own.length) return candidate;
    return {
      ...candidate,
      pros: [...candidate.pros, ...own.flatMap(({ pros }) => pros)],
      cons: [...candidate.cons, ...own.flatMap(({ cons }) => cons)],
    };
  });
}

/** "### 2. Return a result", "#### Pros", "### Cons": the option in front of a heading of its own depth; -1 where there is none. */
function optionBeside(
  { sections }: Page,
  section: number,
  options: ReadonlySet<number>,
  arguing: ReadonlySet<number>,
): number {
  const parent = sections[section]?.parent;
  for (let at = section - 1; at >= 0 && at !== parent; at--) {
    if (sections[at]?.parent !== parent || arguing.has(at)) continue;
    return options.has(at) ? at : -1;
  }
  return -1;
}

function isBelow(page: Page, section: number, above: readonly number[]): boolean {
  for (let at = section; at >= 0; at = page.sections[at]?.parent ?? -1) if (above.includes(at)) return true;
  return false;
}
