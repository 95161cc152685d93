// What an editor asks about a damaged document, at any place of it: an answer, and never an error.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Position, Range } from "vscode-languageserver-types";
import { linesOf } from "../../src/core/index.ts";
import { createService, type Service } from "../../src/service/index.ts";
import { damaged, damagedPieces } from "./damage.ts";

const uri = "file:///docs/adr/0001-record.md";

/** Everything that is asked at a place, and everything that is asked of the whole document. */
function answersOf(service: Service, at: Position, whole: Range): unknown[] {
  return [
    service.hover(uri, at),
    service.completion(uri, at, true),
    service.definition(uri, at),
    service.references(uri, at),
    service.highlights(uri, at),
    ...service.callHierarchy(uri, at).flatMap((it) => [service.incomingCalls(it), service.outgoingCalls(it)]),
    service.renameRange(uri, at),
    service.rename(uri, at, "Ledger Service"),
    service.codeActions(uri, whole),
    service.diagnostics(uri),
    service.symbols(uri),
    service.folding(uri),
    service.inlayHints(uri, whole),
    service.semanticTokens(uri),
    service.lenses(uri),
    service.links(uri),
    service.overview(uri),
    service.diagram(uri, "architecture", { scope: "decided" }),
  ];
}

/** Every range that stands anywhere in an answer. */
function rangesIn(answer: unknown): Range[] {
  if (typeof answer !== "object" || answer === null) return [];
  const own = "start" in answer && "end" in answer && isPosition(answer.start) ? [answer as Range] : [];
  return [...own, ...Object.values(answer).flatMap(rangesIn)];
}

const isPosition = (it: unknown): it is Position => typeof it === "object" && it !== null && "character" in it;

test("every feature answers at any place of any document, and every range lies inside of it", () => {
  const anyDamaged = fc.oneof({ weight: 1, arbitrary: damaged }, { weight: 3, arbitrary: damagedPieces });
  const sound = fc.property(anyDamaged, fc.double({ min: 0, max: 1, noNaN: true }), (text, place) => {
    const told: string[] = [];
    const service = createService({ log: (line) => told.push(line), today: () => "2026-11-22" });
    service.update(uri, 1, text);
    const { range, position } = linesOf(text);
    const whole = range({ start: 0, end: text.length });
    const inside = ({ start, end }: Range): boolean =>
      isAtMost(start, end) && isAtMost(end, whole.end) && start.line >= 0 && start.character >= 0;
    const answers = answersOf(service, position(Math.floor(place * text.length)), whole);
    expect(answers.flatMap(rangesIn).filter((it) => !inside(it))).toEqual([]);
    expect(told).toEqual([]);
  });
  fc.assert(sound, { numRuns: 150 });
});

const isAtMost = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character <= other.character);
