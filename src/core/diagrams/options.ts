// The options side by side: what speaks for each and against it, what stands today, what was chosen.
import type { Option } from "../model/types.ts";
import type { Cell, View } from "./diagram.ts";
import { spanOf } from "./places.ts";
import { cell, facts } from "./table.ts";

export const options: View = {
  id: "options",
  draw({ model }, scope) {
    const links = facts();
    const heads = model.options.map((option) => ({
      ...links.linked(titleOf(option), [spanOf(option.range)]),
      ...(option.outcome === "chosen" && { tone: "strong" as const }),
    }));
    const row = (title: string, cellOf: (option: Option) => Cell): Cell[] => [
      cell(title),
      ...model.options.map(cellOf),
    ];
    const rows = [
      row("Outcome", outcomeOf),
      row("Stands today", ({ current }) => cell(current ? "yes" : "")),
      row("For", ({ pros }) => cell(...pros.map(({ text }) => `+ ${unmarked(text)}`))),
      row("Against", ({ cons }) => cell(...cons.map(({ text }) => `− ${unmarked(text)}`))),
    ].filter(([, ...cells]) => cells.some(({ lines }) => lines.some(Boolean)));
    const tables = heads.length === 0 ? [] : [{ title: "Options", columns: [cell(""), ...heads], rows }];
    return { view: "options", scope, drawing: { kind: "tables", tables }, elements: links.elements, notes: [] };
  },
};

const titleOf = ({ label, title }: Option): string => (label ? `${label}: ${title}` : title);

/** Without the author's own plus, tick or cross in front: ours stands there. */
const unmarked = (text: string): string => text.replace(/^[^\p{L}\p{N}\p{P}]+|^[+\-–—]\s+/u, "");

const tones = { chosen: "good", rejected: "muted", undecided: undefined } as const;

function outcomeOf({ outcome }: Option): Cell {
  const tone = tones[outcome];
  return { lines: [outcome], ...(tone && { tone }) };
}
