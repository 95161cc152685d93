import {
  backwardsPattern,
  compensationPattern,
  deniedPattern,
  endsSagaPattern,
  failurePattern,
  flowColumn,
  flowLabels,
  flowVerbsIn,
  sagaPattern,
  sequencePattern,
} from "../../lexicon/flows.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import type { Span } from "../../text/span.ts";
import type { Claim, SagaStep } from "../claim.ts";
import { type LineNode, lineTree } from "../drawings/line-tree.ts";
import { eventNamesIn } from "../events/event-names.ts";
import { any, mentions, sagaWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import { actionsIn, sagaName, stepOf, undoneBehindArrow, undoneInStep } from "./saga-step.ts";

/** Numbered steps of a saga, in lists, lines and fences, with what undoes them: in the step, below it, or in a list of its own. */
export const sagaList: Reader = {
  id: "saga-list",
  needs: any(
    sagaWords,
    mentions(compensationPattern),
    mentions(flowLabels("compensation")),
    mentions(backwardsPattern),
  ),
  *read(section) {
    const found: Found = { sagas: [], loose: [] };
    readNodes(lineTree(section.blocks), null, section, found);
    for (const draft of found.sagas) {
      const { steps, compensations } = draft;
      yield { kind: "saga", name: sagaName(draft.name), steps, compensations, span: spanOf(draft, section) };
    }
    // What is said twice stands where it was said last, so the first one need not come first.
    const untold = found.sagas.length || found.loose.length ? [] : undoneByStep(section);
    const loose = distinct([...found.loose, ...untold]);
    const inOrder = loose.map(({ action }) => action.span).sort((a, b) => a.start - b.start);
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first && last) {
      const span = { start: first.start, end: last.end };
      yield { kind: "saga-part", steps: [], compensations: loose, span } satisfies Claim;
    }
  },
};

/** From the name, unless that is the heading, to the last step or compensation. */
function spanOf({ name, steps, compensations, span }: Draft, { heading }: Section): Span {
  const start = name === heading ? span.start : Math.min(name.span.start, span.start);
  const ends = [...steps, ...compensations].map(({ action }) => action.span.end);
  return { start, end: Math.max(span.end, ...ends) };
}

interface Draft {
  readonly name: Prose;
  readonly steps: readonly SagaStep[];
  readonly compensations: SagaStep[];
  readonly span: Span;
}

interface Found {
  readonly sagas: Draft[];
  /** Compensations that stand before any saga of the section: of a saga that another section tells. */
  readonly loose: SagaStep[];
}

function readNodes(nodes: readonly LineNode[], above: Prose | null, section: Section, found: Found): void {
  let lead = above;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as LineNode;
    const undoing = compensationsOf(node);
    const run = undoing ? [] : runOfSteps(nodes, at);
    const undone = found.sagas.at(-1)?.compensations ?? found.loose;
    if (undoing) for (const step of distinct(undoing)) undone.push(step);
    else if (run.length >= 2) {
      const name = nameOf(lead, run, section);
      if (name) found.sagas.push(draftOf(name, run));
      else for (const step of run) readNodes(step.children, step.prose, section, found);
      at += run.length - 1;
    } else {
      readNodes(node.children, node.paragraph ? node.whole : node.prose, section, found);
      if (node.paragraph || sagaPattern.test(node.prose.text)) lead = node.paragraph ? node.whole : node.prose;
    }
  }
}

/** "Compensation: a, b" or the lines below "Compensating actions:"; null for any other line. */
function compensationsOf({ prose, children }: LineNode): SagaStep[] | null {
  const label = /^[^\p{L}\p{N}]*(\p{L}[^:：.;(（]{2,50})(?:[(（][^()（）:：]{2,40}[)）])?[:：]\s*/u.exec(prose.text);
  if (!label?.[1] || sagaPattern.test(label[1])) return null;
  const undoes =
    compensationPattern.test(label[1]) && !aboutCompensation.test(label[1]) && !deniedPattern.test(label[1]);
  if (!undoes && flowColumn(label[1]) !== "compensation" && !backwardsPattern.test(label[1])) return null;
  if (prose.text.length > label[0].length) {
    // "On failure: publishes PaymentFailed": it tells others, and undoes nothing; nor does a saga that ends.
    const [told] = undoes ? [] : flowVerbsIn(prose.text.slice(label[0].length));
    return told?.kind === "publish" || endsSagaPattern.test(prose.text.slice(label[0].length))
      ? null
      : actionsIn(prose, label[0].length);
  }
  return children
    .filter((child) => !stateChange.test(child.prose.text))
    .flatMap((child) => actionsIn(child.prose, stepNumber.exec(child.prose.text)?.[0].length));
}

/** "[AwaitingPayment] ──PaymentFailed──▶ …": how a state follows another, and who brings that about. */
const stateChange = /^\s*\[[^\]]{2,60}\]\s*[─━-]/u;

/** Below "Compensating actions" a list with an item for each step: "**Payment**: give the money back". */
function undoneByStep({ heading, blocks }: Section): SagaStep[] {
  if (!heading || flowColumn(heading.text) !== "compensation") return [];
  const lists = blocks.filter((block) => block.kind === "list");
  const [list, another] = lists;
  if (!list || another || list.items.length < 2) return [];
  const actions = list.items.flatMap(({ prose }) => {
    const label = /^[^:：.;\n]{2,50}[:：]\s+(?=\p{L})/u.exec(prose.text);
    return label ? [{ action: wordsOf(prose, label[0].length) }] : [];
  });
  return actions.length === list.items.length ? actions : [];
}

const aboutCompensation =
  /trigger|strateg|polic|logic|pattern|timeout|capabilit|support|complexit|safety|effort|cost|fähigkeit|unterstützung|komplexität|aufwand|capacidad|soporte|complejidad|capacidade|suporte|complexidade|capacité|complexité|auslöser|disparador|(?<!\p{L})(?:no|not|has none|needs? no|kein\p{L}*|sin|sem|não|senza|non|n'a pas|sans|aucune|bez|nie|geen|không)(?!\p{L})/iu;

/** A sentence counts once: "step 3 fails: release, cancel" and "step 2 fails: cancel" undo two things. */
const distinct = (steps: readonly SagaStep[]): SagaStep[] => [
  ...new Map(steps.map((step) => [step.action.text.toLowerCase(), step])).values(),
];

/** "Step 2:", "2.", "Step 2 (Billing):" with the service left to the step, "T2" as transactions of sagas are numbered. */
const stepNumber =
  /^\s*(?:(?:step|schritt|paso|passo|étape|bước|步骤|шаг|adım|passaggio|krok|stap|ステップ|手順)\s*)?\d{1,2}\s*[.):：]\s*|^\s*(?:step|schritt|paso|passo|étape|bước|passaggio|krok|stap)\s\d{1,2}\s(?=[(（][^()（）]{2,40}[)）]\s?[:：])|^\s*T\d{1,2}\s?[.):：–—-]?\s+(?=\p{L})|^\s*第\s*\S{1,2}\s*步\s*[:：]?\s*/iu;

/** "It spans three services:" introduces no steps. */
const introducesServices =
  /(?:services?|dienste|servicios|serviços|dịch vụ|сервис(?:а|ов|ы)?|servizi|usług(?:i|ach)?|diensten|服务|サービス)\s*[:：]\s*$/iu;

const isStep = ({ prose, numbered }: LineNode): boolean => numbered || stepNumber.test(prose.text);

function runOfSteps(nodes: readonly LineNode[], from: number): LineNode[] {
  let to = from;
  while (to < nodes.length && isStep(nodes[to] as LineNode)) to++;
  return nodes.slice(from, to);
}

/** What the saga is called, or null where the steps are none of a saga. */
function nameOf(lead: Prose | null, run: readonly LineNode[], { heading, trail }: Section): Prose | null {
  const said = lead && sagaPattern.test(lead.text) ? lead : null;
  if (!said && lead && introducesServices.test(lead.text)) return null;
  const titles = [heading?.text ?? "", ...trail.slice(1)];
  const about = titles.some((title) => sagaPattern.test(title));
  if (!said && !about && !trail.slice(0, 1).some((title) => sagaPattern.test(title))) return null;
  if (said && isLabel(said)) return said;
  const acting = run.filter(({ prose }) => serviceNamesIn(prose).length || eventNamesIn(prose).length).length;
  const told =
    acting * 2 >= run.length ||
    run.some((node) => undoneIn(node)) ||
    (lead !== null && sequencePattern.test(lead.text) && (said !== null || about));
  if (!told) return about && heading && run.every(({ prose }) => prose.text.length <= 60) ? heading : null;
  if (said || about) return about && heading ? heading : said;
  return trail.slice(0, 1).some((title) => sagaPattern.test(title)) && acting === run.length ? (lead ?? heading) : null;
}

/** "Order saga:", "The checkout is a saga:"; not "We use the saga pattern where:". */
const isLabel = ({ text }: Prose): boolean =>
  text.length <= 60 &&
  text.trim().split(/\s+/).length <= 6 &&
  !/^[^\p{L}\p{N}]*(?:we|our|this|each|wir)\s/iu.test(text);

const stepText = ({ numbered, whole, prose }: LineNode): Prose => (numbered ? whole : prose);

const undoneIn = (node: LineNode): ReturnType<typeof undoneInStep> => undoneInStep(stepText(node));

function draftOf(name: Prose, run: readonly LineNode[]): Draft {
  const steps: SagaStep[] = [];
  const compensations: SagaStep[] = [];
  const nested = run.map((node) => node.children.flatMap((child) => compensationsOf(child) ?? []));
  const inside = run.map(undoneIn);
  const given = nested.some((it) => it.length) || inside.some(Boolean);
  for (const [index, node] of run.entries()) {
    const prose = stepText(node);
    const inner = inside[index];
    const step = stepOf(sliceOf(prose, stepNumber.exec(prose.text)?.[0].length ?? 0, inner?.at ?? prose.text.length));
    const undone = nested[index]?.[0] ?? inner?.undone;
    steps.push({ ...step, ...(given && !endsSaga(node) ? { compensation: undone?.action ?? null } : {}) });
    const behind = undoneBehindArrow(prose);
    compensations.push(...(undone ? [withService(undone, step)] : behind ? [behind] : []));
  }
  const [first] = run as [LineNode];
  return {
    name,
    steps,
    compensations,
    span: { start: first.prose.span.start, end: (run.at(-1) ?? first).prose.span.end },
  };
}

/** "On failure: saga fails immediately": nothing was done yet that could be undone. */
const endsSaga = ({ children }: LineNode): boolean =>
  children.some(({ prose }) => {
    const label = /^[^\p{L}\p{N}]*\p{L}[^:：.;(（]{2,50}[:：]\s*/u.exec(prose.text)?.[0];
    return label !== undefined && failurePattern.test(label) && endsSagaPattern.test(prose.text.slice(label.length));
  });

const withService = (undone: SagaStep, { service }: SagaStep): SagaStep =>
  service && !undone.service ? { ...undone, service } : undone;
