// Diagrams that a record keeps of itself, in a fence between two comments, so that they show wherever Markdown does.

import { inEnglish } from "../../l10n/index.ts";
import { diagramComment, diagramEnd } from "../lexicon/embedded.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import type { ScopeChoice } from "./diagram.ts";
import { views } from "./index.ts";
import { type Embedded, embeddedIn } from "./marks.ts";

/** The edit that brings a kept diagram up to date; null where it is, and for a view that no fence can show. */
export function updatedDiagram(reading: Reading, { view, scope, inside }: Embedded): Edit | null {
  const text = insideOf(reading, view, scope);
  return text === null || isSame(text, reading.slice(inside)) ? null : { span: inside, text };
}

const isSame = (a: string, b: string): boolean => a.replace(/\s+/g, " ").trim() === b.replace(/\s+/g, " ").trim();

/**
 * The edits that put a diagram into the record, at the end of its decision, or that bring it up to date where it is there.
 * Null where there is nothing that a fence could show.
 */
export function embedded(reading: Reading, view: string, scope: ScopeChoice): Edit[] | null {
  const text = insideOf(reading, view, scope);
  if (!text?.includes("```")) return null;
  const known = embeddedIn(reading).find((one) => one.view === view && nameOf(one.scope) === nameOf(scope));
  if (known) {
    const edit = updatedDiagram(reading, known);
    return edit ? [edit] : [];
  }
  const at = endOfDecision(reading);
  const eol = eolOf(reading);
  const block = `${diagramComment(`${view} ${nameOf(scope)}`)}${text}${diagramEnd}`;
  return [{ span: { start: at, end: at }, text: `${eol}${eol}${block}` }];
}

const nameOf = ({ scope, option }: ScopeChoice): string => (option === undefined ? scope : `${scope}:${option}`);
const eolOf = ({ page: { text } }: Reading): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** "" between line breaks where there is nothing to draw. */
function insideOf(reading: Reading, view: string, scope: ScopeChoice): string | null {
  const drawing = Object.hasOwn(views, view) ? inEnglish(() => views[view]?.draw(reading, scope).drawing) : undefined;
  if (drawing?.kind !== "mermaid") return null;
  const eol = eolOf(reading);
  const lines = drawing.text === "" ? [] : ["```mermaid", ...drawing.text.trimEnd().split("\n"), "```"];
  return [eol, ...lines.map((line) => line + eol)].join("");
}

/** Behind its last words, in front of the next heading; the end of a record whose decision has no heading. */
function endOfDecision({ page: { text, sections } }: Reading): number {
  const decision = sections.find(({ heading }) => heading && sectionRole(heading.text) === "decision");
  const end = decision ? decision.base + decision.span.end : text.length;
  const words = text.slice(0, end).trimEnd();
  // A line across the page belongs to what comes next.
  return words.replace(/(?<=\n)[ \t]*(?:-{3,}|\*{3,}|_{3,})$/, "").trimEnd().length;
}
