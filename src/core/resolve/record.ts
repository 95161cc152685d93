// The record itself: is it one, its number, title, status, date, people and references.
import type { SectionRole } from "../lexicon/headings.ts";
import { ownNumberField } from "../lexicon/metadata.ts";
import { optionLabel } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import { nearestStatus } from "../lexicon/statuses.ts";
import type { Document, StatusValue, Template } from "../model/types.ts";
import type { Page, Section } from "../parse/page.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Lines } from "../text/lines.ts";
import { contains } from "../text/span.ts";
import { ofKind } from "./kinds.ts";
import type { Outline } from "./outline.ts";
import type { Placed } from "./reading.ts";
import { numberOfFile } from "./told-number.ts";

export type RecordPart = Pick<
  Document,
  "path" | "isAdr" | "number" | "title" | "template" | "status" | "date" | "deciders" | "references"
>;

export interface RecordInput {
  readonly path: string;
  readonly page: Page;
  readonly claims: readonly Placed[];
  readonly lines: Lines;
  readonly outline: Outline;
}

export function resolveRecord(input: RecordInput): RecordPart {
  const { path, page, claims, lines } = input;
  const of: Of = (kind) => ofKind(claims, kind);
  const titles = of("title");
  // "## 1. Context" is the title of no record whose front matter gives one, and that stands in front.
  const title = titles.find(({ section }) => (page.sections[section]?.depth ?? 2) <= 1) ?? titles[0];
  const number = title?.number ?? numberInFrontMatter(page) ?? numberInHead(page) ?? numberOfFile(path);
  const statuses = of("status").filter(({ place }) => place !== "verdict");
  const inHead = statuses.filter(({ place }) => place !== "footer");
  const status = inHead.find(({ value }) => value !== "other") ?? inHead[0] ?? statuses[0];
  const dates = of("date").filter(({ role }) => role === "decided");
  const logged = of("date").find(({ role }) => role === "logged");
  // "Superseded (2025-12-09)" says when that came to be; a date of its own says when it was decided.
  const own = dates.filter(({ words }) => !statuses.some((it) => contains(it.words.span, words.span)));
  const date = [...own, ...dates].find(({ value }) => value !== null) ?? logged ?? dates[0];
  const deciders = new Map(of("decider").map(({ name }) => [name.text.toLowerCase(), name.text]));
  return {
    path,
    isAdr: isRecord(input, of),
    number,
    title: title?.title.text ?? "",
    template: templateOf(input, of),
    status: status ? { value: status.value, text: status.words.text, range: lines.range(status.words.span) } : null,
    date: date ? { value: date.value, text: date.words.text, range: lines.range(date.words.span) } : null,
    deciders: [...deciders.values()],
    references: of("reference")
      .filter((it) => it.number !== number || it.relation !== "relates")
      .map((it) => ({
        label: it.label.text,
        number: it.number,
        path: it.path,
        relation: it.relation,
        placeholder: it.placeholder,
        range: lines.range(it.label.span),
      })),
  };
}

type Of = <K extends Placed["kind"]>(kind: K) => readonly Placed<ClaimOf<K>>[];

/** "id: ADR-0031" between the first lines of dashes. */
function numberInFrontMatter({ frontMatter }: Page): number | null {
  const line = frontMatter && ownNumberField.exec(frontMatter.text);
  return line?.[1] ? Number(line[1]) : null;
}

/** "ADR-003" in the lines below a heading that has no number. */
function numberInHead(page: Page): number | null {
  const first = page.sections[0];
  const block = first?.blocks[0];
  const match =
    block?.kind === "paragraph"
      ? /^[^\p{L}\p{N}]*(?:adr\s*id\s*[:：]\s*)?ADR[\s#-]*0*(\d{1,5})(?!\d)/iu.exec(block.prose.text)
      : null;
  return match?.[1] ? Number(match[1]) : null;
}

/** What makes a document a decision record, weighed; the content decides, its name helps. */
function isRecord({ path, page, outline }: RecordInput, of: Of): boolean {
  const roles = new Set<SectionRole | null>(page.sections.map((_, index) => outline.roleOf(index)));
  const head = page.sections
    .slice(0, 2)
    .map(({ heading }) => heading?.text ?? "")
    .join(" ");
  const name = path.split(/[\\/]/).at(-1) ?? "";
  let weight = 0;
  if (/^[^\p{L}]*architecture decision record\s*[:：–—-]/iu.test(head)) weight += 3;
  else if (decisionInHead.test(head)) weight += 2;
  else if (of("title").some(({ number }) => number !== null)) weight += 1;
  if (of("status").some(({ place, value, words }) => place !== "footer" && isMeant(value, words.text))) weight += 2;
  if (roles.has("decision")) weight += 2;
  if (decidesInFrontMatter(page, of)) weight += 2;
  for (const role of ["context", "consequences", "options", "drivers"] as const) if (roles.has(role)) weight += 1;
  if (page.sections.some(({ heading }) => heading && optionLabel.test(heading.text))) weight += 1;
  if (
    /(?:^|[\\/])(?:adrs?|decisions?|architecture-decision-log)[\\/]/i.test(path) ||
    /^(?:adr[-_ ]?)?\d{1,5}[-_ ]/i.test(name)
  )
    weight += 1;
  if (
    /^(?:readme|changelog|contributing|index|template|adr-template|code_of_conduct)\b/i.test(name.replace(/^.*__/, ""))
  )
    weight -= 4;
  if (otherDocument.test(page.sections[0]?.heading?.text ?? "")) weight -= 4;
  if (proposing.test(page.sections[0]?.heading?.text ?? "") && !page.sections.some(isDecided)) weight -= 4;
  return weight >= 4;
}

const decisionInHead =
  /(?:^|[^\p{L}])ADR(?:[\s#-]*\d|[\s:–—-])|architectur\w* decision|architekturentscheidung|decisión (?:de arquitectura|arquitectónica)|decisão (?:de arquitetura|arquitetural)|décision (?:d'architecture|architecturale)|decisione (?:architetturale|di architettura|sull'architettura)|decyzja architektoniczna|architectuur(?:besluit|beslissing)|архитектурное решение|mimari karar|quyết định (?:về )?kiến trúc|架构决策|架構決策|アーキテクチャ(?:の|上の)?(?:意思)?決定/iu;

/** What a first heading says that the document is, where it is no record. */
const otherDocument =
  /^[^\p{L}]*(?:runbook|playbook|how[- ]?to|post-?mortem|incident (?:report|review)|release notes|meeting notes|minutes of|user guide|user manual|tutorial|faq|changelog|readme|checklist|betriebshandbuch|handbuch|anleitung|guía de|manual de|guia de|manuel|procedura|instrukcja|handleiding|hướng dẫn)(?!\p{L})/iu;

/** The same of what only proposes or describes a design: it is a record where it has a decision. */
const proposing =
  /^(?!.*(?<!\p{L})ADR(?!\p{L}))[^\p{L}]*(?:rfc|rfd|request for comments|proposal(?=\s*[:–—-])|design(?:[- ]doc(?:ument)?| proposal| note)?(?=\s*[:–—-])|technical design|tech(?:nical)? spec(?:ification)?|prd|product requirements|technisches konzept|lastenheft|pflichtenheft|diseño técnico|documento de diseño|documento de design|desenho técnico|document de conception|dossier de conception|tài liệu thiết kế|技术方案|设计文档|設計書)(?!\p{L})/iu;

/** "Detailed design" is where others have their decision, and no word of one. */
const isDecided = ({ heading }: Section): boolean =>
  heading !== null &&
  sectionRole(heading.text) === "decision" &&
  /deci[sz]|décid|décision|entscheid|beschl|beslui|besliss|quyết định|chosen|outcome|决定|決定|决策|решени|karar|결정/iu.test(
    heading.text,
  );

/** Front matter that names a status and who decided: notes and posts have authors, and no deciders. */
const decidesInFrontMatter = ({ frontMatter }: Page, of: Of): boolean =>
  of("status").some(({ section, value }) => section < 0 && value !== "other") &&
  /^(?:deciders|decision[-_ ]?makers|entscheider|decisores|décideurs|tomadores[-_ ]de[-_ ]decisión)\s*:/imu.test(
    frontMatter?.text ?? "",
  );

/** A status, or the slip of one. */
const isMeant = (value: StatusValue, words: string): boolean => value !== "other" || nearestStatus(words) !== null;

function templateOf({ page, outline }: RecordInput, of: Of): Template {
  const roles = new Set(page.sections.map((_, index) => outline.roleOf(index)));
  const heading = (pattern: RegExp): boolean =>
    page.sections.some((section) => section.heading && pattern.test(section.heading.text));
  if (heading(/^(?:considered options|decision outcome|context and problem statement)/iu)) {
    const bullets =
      of("status").some(({ reader, section }) => reader === "metadata" && section >= 0) &&
      of("date").length > 0 &&
      !page.frontMatter;
    return bullets && /^\s*[-*] (?:status|deciders|date|tags):/imu.test(page.text) ? "log4brains" : "madr";
  }
  const nygard =
    of("status").some(({ place }) => place === "section") &&
    roles.has("decision") &&
    (roles.has("context") || roles.has("consequences"));
  return nygard && page.sections.length <= 6 ? "nygard" : "custom";
}
