// Code that tells each step of a saga together with what undoes it, as the libraries of sagas want it.
import { changesNothing } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { matchesOf } from "../../text/matches.ts";
import type { SagaStep } from "../claim.ts";
import type { Code } from "../code.ts";

/** The steps of a saga in whichever of these forms the code has; two and more, most of them with what undoes them. */
export function pairedSteps(code: Code): readonly SagaStep[] {
  const steps = [argumentPairs(code), labelledPairs(code), registered(code)].find(isSaga) ?? [];
  return steps.map((step) =>
    step.compensation === null && looksOnly(step.action.text) ? { action: step.action } : step,
  );
}

const isSaga = (steps: readonly SagaStep[]): boolean => {
  const undone = steps.filter(({ compensation }) => compensation).length;
  return steps.length >= 2 && undone >= 1 && undone * 2 >= steps.length;
};

/** `rules.checkQuota` has words in it. */
const looksOnly = (name: string): boolean =>
  changesNothing.test(name.replace(/[._:-]+/g, " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "));

/** What is called: `this.hotels.book`, `hotel::cancel`, or what is named between quotes. */
const called = "(?:(?:this|self|s|ctx)(?:\\.|::))?(?<name>[A-Za-z_]\\w{0,60}(?:(?:\\.|::)\\w{1,60}){0,3})";
/** "() => ", "async (ctx): Promise<void> => {", "lambda c: ", "func() error { return ". */
const lambda =
  "(?:(?:async\\s)?(?:\\([^()\\n]{0,60}\\)(?:\\s?:\\s?[\\w<>]{1,40})?|\\w{1,30})\\s?(?:=>|->)|lambda(?:\\s\\w{1,30})?:|func\\([^()\\n]{0,60}\\)(?:\\s\\w{1,20})?)\\s*(?:\\{\\s*)?(?:return\\s|await\\s){0,2}";

/** `saga.execute(() => hotels.book(trip), () => hotels.cancel(trip))`: two functions in one call. */
const pairedCall = latePattern(
  `\\.(?:execute|run|step|add|addStep|add_step|withStep|with_step|Step|AddStep|WithStep)\\(\\s*(?:["'\`][^"'\`\\n]{1,60}["'\`],\\s*)?(?:${lambda})${called}`,
  "g",
);
const secondFunction = latePattern(`(?:,\\s*)(?:${lambda})${called}`);

function argumentPairs(code: Code): SagaStep[] {
  const calls = matchesOf(code.text, pairedCall);
  return calls.map((call, at) => {
    const end = call.index + call[0].length;
    const rest = code.text.slice(end, calls[at + 1]?.index ?? statementEnd(code.text, end));
    const undone = secondFunction.exec(rest);
    return {
      action: nameIn(code, call, call.index),
      compensation: undone ? nameIn(code, undone, end + undone.index) : null,
    };
  });
}

function statementEnd(text: string, from: number): number {
  const end = text.indexOf(";", from);
  return end < 0 ? text.length : end;
}

/** `execute: (c) => hotels.book(c)` beside `compensate: …`, `.invoke(this::book).withCompensation(this::cancel)`, `async execute(c) { …`. */
const labelled = latePattern(
  `(?<![\\w"'])(?:(?<undone>(?:with_?)?compensat(?:e|ion|ing_?action)|rollback|undo|revert)|(?:action|execute|forward|transaction|invoke(?:Local|Participant)?))(?:${[
    `(?:\\s?[:=]\\s?|\\s?\\{\\s?)(?:${lambda})?`,
    `\\(\\s?(?:${lambda}|(?=\\w{1,40}::))`,
    "\\([^()\\n]{0,80}\\)(?:\\s?:\\s?[\\w<>]{1,40})?\\s?\\{\\s*(?:(?:const|final|var|let)\\s\\w{1,30}\\s?=\\s?)?(?:return\\s|await\\s){0,2}",
  ].join("|")})(?:${called}|["'](?<text>[^"'\\n]{2,60})["'])`,
  "giu",
);

/** The types of an interface and the words of the language name no step. */
const isType =
  /^(?:Promise|Result|Task|void|boolean|bool|string|any|null|undefined|None|nil|Future|Mono|error|Error|unknown|async|function|func|lambda|new|true|false|Callable|Func|Action|Runnable|Supplier|Consumer|Function|str|Optional|Awaitable|SagaStep|get|set|for|if|try|throw|return|await|while|switch|const|let|var)(?!\w)/;

function labelledPairs(code: Code): SagaStep[] {
  const steps: SagaStep[] = [];
  for (const match of matchesOf(code.text, labelled)) {
    const { name, text, undone } = match.groups ?? {};
    if (isType.test(name ?? text ?? "")) continue;
    const words = nameIn(code, match, match.index);
    const last = steps.at(-1);
    if (!undone) steps.push({ action: words, compensation: null });
    else if (last && !last.compensation) steps[steps.length - 1] = { ...last, compensation: words };
  }
  return steps;
}

/** `saga.addCompensation(hotel::cancel, id)`, `compensations.push(() => hotels.cancel(trip))`. */
const register = latePattern(
  `(?:\\.addCompensation|\\.add_compensation|\\.AddCompensation|(?<!\\w)\\w{0,20}(?:compensations?|undo|rollbacks?)\\.(?:push|add|append|unshift|addFirst|insert|register))\\(\\s?(?:${lambda})?${called}`,
  "gi",
);
const statement =
  /(?<=\n)[ \t]*(?:[\w<>:, ]{1,60}=\s?)?(?:await\s|yield\s)?(?:this\.|self\.)?([A-Za-z_]\w{0,60}(?:\.\w{1,60}){1,3})\(/g;
const noStep =
  /^(?:saga|compensations?|undo|rollbacks?|log|logger|console|system|out|workflow)\b|\.(?:get|set|log|info|error)\w*$/i;

/** Each statement between the first and the last that is undone is a step, and the one that stands next to it is what it undoes. */
function registered(code: Code): SagaStep[] {
  const undone = matchesOf(code.text, register);
  const [first] = undone;
  if (!first || undone.length < 2) return [];
  const failing = /\bcatch\b|\bexcept\b|\brescue\b/.exec(code.text)?.index ?? code.text.length;
  const steps = matchesOf(code.text, statement).filter(
    ({ index, 1: name = "" }) => index < failing && !noStep.test(name),
  );
  if (steps.length < undone.length) return [];
  const leads = (steps[0]?.index ?? 0) > first.index;
  const undoneBeside = ({ index }: RegExpExecArray, at: number) =>
    leads
      ? undone.findLast((it) => it.index < index && it.index > (steps[at - 1]?.index ?? 0))
      : undone.find((it) => it.index > index && it.index < (steps[at + 1]?.index ?? code.text.length));
  return steps.map((step, at) => {
    const beside = undoneBeside(step, at);
    return {
      action: nameIn(code, step, step.index),
      compensation: beside ? nameIn(code, beside, beside.index) : null,
    };
  });
}

function nameIn(code: Code, { 0: whole, 1: first = "", groups }: RegExpExecArray, index: number) {
  const { name = first, text = name } = groups ?? {};
  const at = index + whole.lastIndexOf(text);
  return code.words(at, at + text.length);
}
