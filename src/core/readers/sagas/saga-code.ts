import { compensationPattern, sagaPattern } from "../../lexicon/flows.ts";
import type { Fence, Prose, Section } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { SagaClaim, SagaStep } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { isYamlFence } from "../config/yaml.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { pairedSteps } from "./paired-code.ts";
import { sagaName, stepOf } from "./saga-step.ts";

/** A saga as code: what is tried, step by step, and what is undone where it fails. */
export const sagaCode: Reader = {
  id: "saga-code",
  needs: fences,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "fence" && !isPlainFence(block)) yield* readCode(block, lead, section);
  },
};

const caught = /^\s*(?:\}\s*)?(?:catch|except|rescue)\b|\.catch\s*\(|^\s*if\s+err\s*!=\s*nil/;
const awaited =
  /^\s*(?:(?:const|let|var|final)\s[\w{}, ]{1,200}=\s*)?(?:await|yield)\s+(?:self\.|this\.)?([\w.]+)\s*\(/;
const called = /^\s*(?:self\.|this\.)?(\w+(?:Service|Client)\.\w+|\w+_(?:service|client)\.\w+)\s*\(/i;
const commented =
  /^\s*(?:\/\/|#)\s*(?:step|schritt|paso|passo|étape|bước|passo|krok|stap)\s*\d{1,2}\s*[:.)-]\s*(\S.*)$/iu;

function* readCode(fence: Fence, lead: Prose | null, section: Section): Generator<SagaClaim> {
  const { heading, trail } = section;
  const named = [lead, heading].find((it) => it && sagaPattern.test(it.text)) ?? null;
  const about = named ?? (trail.slice(1).some((title) => sagaPattern.test(title)) ? heading : null);
  const paired = pairedSaga(fence, about);
  if (paired) yield paired;
  else if (about) yield* readTried(fence, about, named !== null);
}

/** Each step stands beside what undoes it. */
function pairedSaga(fence: Fence, about: Prose | null): SagaClaim | null {
  const code = codeOf(fence.lines);
  if (isYamlFence(fence) || !(about || /saga/i.test(code.text))) return null;
  const steps = pairedSteps(code);
  const name = about && ownName.test(about.text) ? sagaName(about) : (nameOfType(code) ?? (about && sagaName(about)));
  if (!steps.length || !name) return null;
  const compensations = steps.flatMap(({ compensation }) => (compensation ? [{ action: compensation }] : []));
  return { kind: "saga", name, steps, compensations, span: fence.span };
}

/** "Booking saga", but neither "Saga implementation" nor "The saga". */
const ownName = /(?!(?:the|a|an|our|each|this|with|using|example|die|eine|la|una|le|une|o|a|uma)\s)\p{L}{3,}\s+saga/iu;

/** `class BookingSaga`, `const bookingSaga = …`. */
function nameOfType(code: Code): Words | null {
  const match =
    /(?:class|struct|object|const|let|var|val|fun|def|func)\s+(\w+?(?:Saga|_saga)(?:Orchestrator|Definition|Manager|Coordinator|Workflow)?)(?!\w)/.exec(
      code.text,
    );
  const at = match?.[1] ? match.index + match[0].length - match[1].length : 0;
  return match?.[1] ? code.words(at, at + match[1].length) : null;
}

function* readTried(fence: Fence, about: Prose, isNamed: boolean): Generator<SagaClaim> {
  const lines = fence.lines.map(proseOfLine);
  const failing = lines.findIndex(({ text }) => caught.test(text));
  if (failing < 0) return;
  const tried = lines.slice(0, failing);
  const marked = tried.flatMap((line) => commentStep(line));
  const steps = marked.length ? marked : tried.flatMap(callStep);
  const compensations = lines.slice(failing + 1).flatMap(callStep);
  const told = lines.some(({ text }) => compensationPattern.test(text)) || isNamed;
  if (steps.length < 2 || !compensations.length || !told) return;
  yield { kind: "saga", name: titleIn(lines) ?? sagaName(about), steps, compensations, span: fence.span };
}

function commentStep(line: Prose): SagaStep[] {
  const said = commented.exec(line.text)?.[1];
  return said ? [stepOf(sliceOf(line, line.text.lastIndexOf(said)))] : [];
}

/** `await billing.refund(order)`. */
function callStep(line: Prose): SagaStep[] {
  const name = (awaited.exec(line.text) ?? called.exec(line.text))?.[1];
  if (!name) return [];
  const at = line.text.indexOf(name);
  return [{ action: wordsOf(line, at, at + name.length) }];
}

/** The comment that opens the code, without the note behind it: "// Book trip (across services)". */
function titleIn([first]: readonly Prose[]) {
  const said = first && /^\s*(?:\/\/|#)\s*([\p{L}][^(:.]{2,40})/u.exec(first.text)?.[1];
  const at = said ? first.text.indexOf(said) : 0;
  return said && !/^step\b/i.test(said) ? wordsOf(first, at, at + said.length) : null;
}
