// The record itself: is it one, its number, title, status, date, people and references.
import type { Document } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import type { Lines } from "../text/lines.ts";
import type { ResolvedDecision } from "./decision.ts";
import type { Outline } from "./outline.ts";
import type { Placed } from "./reading.ts";

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
  readonly decision: ResolvedDecision;
}

export function resolveRecord({ path, page }: RecordInput): RecordPart {
  const title = page.sections[0]?.heading?.text ?? "";
  return {
    path,
    isAdr: true,
    number: null,
    title,
    template: "custom",
    status: null,
    date: null,
    deciders: [],
    references: [],
  };
}
