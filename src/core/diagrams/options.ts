// The options side by side: what speaks for each and against it, what they are weighed by, what stands today, what was chosen.

import { t } from "../../l10n/index.ts";
import { term } from "../../l10n/terms.ts";
import type { Option } from "../model/types.ts";
import { spanOfRange } from "../text/lines.ts";
import { criteriaIn } from "./criteria.ts";
import type { Cell, View } from "./diagram.ts";
import { cell, facts } from "./table.ts";
import { optionTitle } from "./words.ts";

export const options: View = {
  id: "options",
  whole: true,
  draw(reading, scope) {
    const { model } = reading;
    const links = facts();
    const heads = model.options.map((option) => ({
      ...links.linked(optionTitle(option), [spanOfRange(option.range)]),
      ...(option.outcome === "chosen" && { tone: "strong" as const }),
    }));
    const row = (title: string, cellOf: (option: Option) => Cell): Cell[] => [
      cell(title),
      ...model.options.map(cellOf),
    ];
    const rows = [
      row(t("Outcome"), outcomeOf),
      row(t("Stands today"), ({ current }) => cell(current ? t("yes") : "")),
      row(t("For"), ({ pros }) => cell(...pros.map(({ text }) => `+ ${unmarked(text)}`))),
      row(t("Against"), ({ cons }) => cell(...cons.map(({ text }) => `− ${unmarked(text)}`))),
    ].filter(([, ...cells]) => cells.some(({ lines }) => lines.some(Boolean)));
    for (const { title, span, values } of criteriaIn(reading))
      rows.push([links.linked(title, [span]), ...model.options.map((_, index) => cell(values.get(index) ?? ""))]);
    const tables = heads.length === 0 ? [] : [{ title: t("Options"), columns: [cell(""), ...heads], rows }];
    return { view: "options", scope, drawing: { kind: "tables", tables }, elements: links.elements, notes: [] };
  },
};

/** Without the author's own plus, tick or cross in front: ours stands there. */
const unmarked = (text: string): string => text.replace(/^[^\p{L}\p{N}\p{P}]+|^[+\-–—]\s+/u, "");

const tones = { chosen: "good", rejected: "muted", undecided: undefined } as const;

function outcomeOf({ outcome }: Option): Cell {
  const tone = tones[outcome];
  return { lines: [term(outcome)], ...(tone && { tone }) };
}
