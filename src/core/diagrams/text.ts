import { t } from "../../l10n/index.ts";
import type { Cell, Diagram, Table } from "./diagram.ts";

/** A diagram as the command line prints it: Mermaid text, or Markdown tables. */
export const textOf = ({ drawing }: Diagram): string =>
  drawing.kind === "mermaid" ? drawing.text : drawing.tables.map(markdownOf).join("\n");

function markdownOf({ title, columns, rows }: Table): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(cellText).join(" | ")} |`;
  return [`## ${title}`, "", line(columns), `|${" --- |".repeat(columns.length)}`, ...rows.map(line), ""].join("\n");
}

function cellText({ lines, meter }: Cell): string {
  const bound =
    meter?.limit == null
      ? []
      : [meter.value > meter.limit ? t("of {0} (over)", meter.limit) : t("of {0}", meter.limit)];
  return [...lines, ...bound].map(escaped).join("<br>");
}

/** Pipes would end the cell, line breaks the row; the rest of Markdown is kept from acting. */
const escaped = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, "\\$&").replace(/\s+/g, " ");
