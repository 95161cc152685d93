import { arrowPartsOf } from "../../lexicon/arrows.ts";
import { compensationPattern, sagaPattern } from "../../lexicon/flows.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { eventsIn } from "../events/event-names.ts";
import { all, arrows, sagaWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { linesIn } from "../walk.ts";
import { sagaName, stepOf } from "./saga-step.ts";

/** A saga in one line: "Order saga: [Start] → Reserve stock → Charge card → [Done]". */
export const sagaArrow: Reader = {
  id: "saga-arrow",
  needs: all(arrows, sagaWords),
  *read(section) {
    for (const { prose } of linesIn(section.blocks)) yield* readLine(prose, section);
  },
};

const label = /^[^\p{L}\p{N}]*(\p{L}[^:：→]{2,60})[:：]\s*/u;
/** Where a saga begins and ends is no step of it. */
const ends =
  /^[^\p{L}\p{N}]*(?:start|begin|end|done|complete[d]?|success|finish(?:ed)?|ende|inicio|fin|início|fim|début|开始|结束|完成|inizio|fine|koniec|początek|einde|begin|開始|終了|完了|начало|конец)\W*$/iu;

function* readLine(prose: Prose, section: Section): Generator<Claim> {
  const { heading, trail } = section;
  const led = label.exec(prose.text);
  const from = led?.[0].length ?? 0;
  if (led?.[1] && compensationPattern.test(led[1]) && !sagaPattern.test(led[1])) return;
  const own = led?.[1] && sagaPattern.test(led[1]);
  const about = [heading?.text ?? "", ...trail.slice(1)].some((title) => sagaPattern.test(title));
  const title = own ? sliceOf(prose, 0, from) : about ? heading : null;
  const body = sliceOf(prose, from);
  const parts = arrowPartsOf(body.text).map(({ start, end }) => sliceOf(body, start, end));
  const isShort = parts.every(({ text }) => text.trim().length <= 60 && !/[.;]\s/.test(text));
  if (!own && parts.every(({ text }) => isState(text))) return;
  if (!title || parts.length < 3 || !isShort || eventsIn(body).length) return;
  const steps = parts.filter(({ text }) => !ends.test(text)).map((part) => stepOf(unbracketed(part)));
  if (steps.length < 2 || steps.some(({ action, service }) => service?.text === action.text)) return;
  yield { kind: "saga", name: sagaName(title), steps, compensations: [], span: wordsOf(prose).span };
}

/** "status: OPEN → COMPLETED": what becomes of the saga, and none of its steps. */
const isState = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** "[Reserve stock]" is "Reserve stock". */
function unbracketed(part: Prose): Prose {
  const inside = /^[\s`]*\[([^\]]+)\][\s`]*$/.exec(part.text)?.[1];
  const at = inside ? part.text.indexOf(inside) : 0;
  return inside ? sliceOf(part, at, at + inside.length) : part;
}
