import { arrowIn } from "../lexicon/arrows.ts";
import { compensationPattern, flowColumn, sagaPattern } from "../lexicon/flows.ts";
import type { Fence, List, Prose, Section, Table } from "../parse/page.ts";
import { sliceOf, wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { Claim, SagaClaim, SagaStep } from "./claim.ts";
import { meansNone, nameIn } from "./names.ts";
import type { Reader } from "./reader.ts";
import { servicesIn } from "./service-words.ts";
import { introducedBlocksIn, proseOfLine } from "./walk.ts";

/** Sagas: numbered steps with services in brackets, a table of steps and compensations, a list of compensating actions. */
export const sagas: Reader = {
  id: "sagas",
  *read(section) {
    const titles = [...section.trail.slice(1), section.heading?.text ?? ""];
    const about = titles.some((title) => sagaPattern.test(title));
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      const told = lead && sagaPattern.test(lead.text) ? lead : null;
      const named = told && (told.text.length <= 60 || !about) ? told : about ? section.heading : null;
      if (block.kind === "table") yield* readTable(block, named ?? section.heading);
      else if (block.kind === "list" && (named || (lead && compensationPattern.test(lead.text))))
        yield* readList(block, named, lead, section);
      else if (block.kind === "fence" && /^(?:|ya?ml|text|txt|plaintext)$/.test(block.language))
        yield* readFence(block, named);
    }
  },
};

function* readTable(table: Table, name: Prose | null): Generator<SagaClaim> {
  const roles = table.header.map((heading) => flowColumn(heading.text));
  const column = (role: string): number => roles.indexOf(role as never);
  const compensation = column("compensation");
  const action = column("action") >= 0 ? column("action") : column("step");
  if (compensation < 0 || action < 0 || !name) return;
  const steps: SagaStep[] = [];
  for (const row of table.rows) {
    const cell = row[action];
    const undone = row[compensation];
    const service = row[column("service")];
    if (!cell?.text.trim()) continue;
    const by = service ? nameIn(service) : (servicesIn(cell)[0]?.words ?? null);
    steps.push({ action: wordsOf(cell), ...(by ? { service: by } : {}), ...(undone ? compensationOf(undone) : {}) });
  }
  const compensations = steps.flatMap(({ compensation: it, service }) =>
    it ? [{ action: it, ...(service ? { service } : {}) }] : [],
  );
  if (steps.length >= 2) yield { kind: "saga", name: sagaName(name), steps, compensations, span: table.span };
}

/** A dash or "none" is an answer, an empty cell is none. */
function compensationOf(cell: Prose): Pick<SagaStep, "compensation"> {
  if (cell.text.trim() === "") return { compensation: null };
  return meansNone(cell.text) || /^\W*(?:no compensation|not needed|none|n\/a|nothing)/iu.test(cell.text)
    ? {}
    : { compensation: wordsOf(cell) };
}

function* readList(list: List, named: Prose | null, lead: Prose | null, section: Section): Generator<Claim> {
  const steps = list.items.map(({ prose }) => stepOf(prose));
  const undoes = lead !== null && compensationPattern.test(lead.text) && !/saga/i.test(lead.text);
  if (undoes) yield { kind: "saga-part", steps: [], compensations: steps, span: list.span };
  else if (named && list.ordered && steps.length >= 2)
    yield {
      kind: "saga",
      name: sagaName(named),
      steps,
      compensations: inline(list.items.map(({ prose }) => prose)),
      span: list.span,
    };
  else if (section.heading && compensationPattern.test(section.heading.text))
    yield { kind: "saga-part", steps: [], compensations: steps, span: list.span };
}

/** A fence with "Order Saga:" and numbered lines, then "Compensating Actions:" and a list. */
function* readFence(fence: Fence, named: Prose | null): Generator<Claim> {
  let name: Words | null = named ? sagaName(named) : null;
  let undoing = false;
  const steps: SagaStep[] = [];
  const lines: Prose[] = [];
  const compensations: SagaStep[] = [];
  for (const code of fence.lines) {
    const line = proseOfLine(code);
    const label = /^\s*([\p{L}][^:：]{2,60})[:：]\s*$/u.exec(line.text);
    if (label?.[1]) {
      undoing = compensationPattern.test(label[1]) && !sagaPattern.test(label[1]);
      if (sagaPattern.test(label[1]))
        name = sagaName(sliceOf(line, 0, line.text.lastIndexOf(label[0].trim().at(-1) as string)));
      continue;
    }
    const numbered = /^\s*(?:step\s+)?\d{1,2}\s*[.):]\s+/iu.exec(line.text);
    const bullet = /^\s*[-*•]\s+/u.exec(line.text);
    if (undoing && (bullet || numbered))
      compensations.push(stepOf(sliceOf(line, (bullet ?? numbered)?.[0].length ?? 0)));
    else if (numbered && name) {
      const step = sliceOf(line, numbered[0].length);
      lines.push(step);
      steps.push(stepOf(step));
    }
  }
  if (name && steps.length >= 2)
    yield { kind: "saga", name, steps, compensations: [...compensations, ...inline(lines)], span: fence.span };
}

/** "Deduct inventory -> cancel order if it fails" */
function inline(lines: readonly Prose[]): SagaStep[] {
  return lines.flatMap((line) => {
    const arrow = arrowIn(line.text);
    if (
      !arrow ||
      !/\b(?:if|on|when|bei|si|se)\b[^.]*\b(?:fail\w*|error|fehl\w*|falla|falha|échoue)|rollback|roll back|compensat/iu.test(
        line.text.slice(arrow.end),
      )
    )
      return [];
    return [{ action: wordsOf(line, arrow.end) }];
  });
}

/** "Create Order (Order Service)", "Order Service: create order". */
function stepOf(prose: Prose): SagaStep {
  const [service] = servicesIn(prose);
  const bracket = /[(（]([^()（）]{2,40})[)）]\s*$/u.exec(prose.text);
  const end = bracket ? bracket.index : (arrowIn(prose.text)?.start ?? prose.text.length);
  const action = wordsOf(prose, 0, end);
  const named =
    bracket?.[1] && !service && /^\p{Lu}/u.test(bracket[1]) && bracket[1].split(" ").length <= 3
      ? wordsOf(prose, bracket.index + 1, bracket.index + 1 + bracket[1].length)
      : null;
  const by = service?.words ?? named;
  return { action: action.text ? action : wordsOf(prose), ...(by ? { service: by } : {}) };
}

/** The words in front of "Saga", or the whole title. */
function sagaName(prose: Prose): Words {
  const match = /^[\s\d.)#*\p{Extended_Pictographic}\uFE0F]*/u.exec(prose.text);
  const from = match?.[0].length ?? 0;
  const before = /^(.{3,50}?)\s+saga(?:\s|$|[:：])/iu.exec(prose.text.slice(from));
  const word = /\bsagas?\b/iu.exec(prose.text);
  if (word && (prose.text.length > 60 || /^(?:We|The|Our|This)\s/u.test(prose.text)))
    return wordsOf(prose, word.index, word.index + word[0].length);
  const end = before
    ? from + before[0].trimEnd().replace(/[:：]$/u, "").length
    : prose.text.replace(/[:：\s]+$/u, "").length;
  return wordsOf(prose, from, end);
}
