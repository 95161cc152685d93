// Tables: a view of their own, and the words beside every picture.
import { t } from "../l10n/index.ts";
import type { Cell, DiagramElement, Table } from "../protocol/diagram.ts";
import { h } from "./dom.ts";
import { kindText } from "./words.ts";

/** Cells that lead somewhere are buttons with `data-element`. */
export const tablesOf = (tables: readonly Table[]): HTMLElement[] => tables.map(tableOf);

function tableOf({ title, columns, rows }: Table): HTMLElement {
  const meters = rows.flatMap((cells) => cells.flatMap(({ meter }) => meter ?? []));
  const most = Math.max(0, ...meters.map(({ value, limit }) => Math.max(value, limit ?? 0)));
  const contentOf = (cell: Cell) => contentsOf(cell, most);
  const head = h("thead", {}, h("tr", {}, ...columns.map((cell) => h("th", { scope: "col" }, ...contentOf(cell)))));
  const body = h(
    "tbody",
    {},
    ...rows.map((cells) =>
      h(
        "tr",
        {},
        ...cells.map((cell, index) =>
          index === 0
            ? h("th", { scope: "row", class: cell.tone }, ...contentOf(cell))
            : h("td", { class: cell.tone }, ...contentOf(cell)),
        ),
      ),
    ),
  );
  return h("table", {}, h("caption", {}, title), head, body);
}

/** `most`: what the table's longest bar stands for. */
function contentsOf({ lines, element, meter }: Cell, most: number): HTMLElement[] {
  const text = lines.map((line) => h("div", {}, line));
  const shown = element ? [h("button", { type: "button", class: "link", "data-element": element }, ...text)] : text;
  return meter ? [...shown, meterOf(meter, most)] : shown;
}

/** A bar, a mark at its bound, and whatever runs over it. */
function meterOf({ value, limit }: NonNullable<Cell["meter"]>, most: number): HTMLElement {
  const share = (number: number) => `${(100 * number) / (most || 1)}%`;
  const bar = (kind: string, from: number, to: number) => {
    const made = h("span", { class: kind });
    made.style.left = share(from);
    made.style.width = share(to - from);
    return made;
  };
  const bound = limit ?? value;
  const parts = [bar("fill", 0, Math.min(value, bound)), ...(value > bound ? [bar("over", bound, value)] : [])];
  const mark = limit === null ? [] : [bar("bound", limit, limit)];
  const said = limit === null ? t("{0}; no limit is stated", value) : t("{0} of {1}", value, limit);
  return h("div", { class: "meter", role: "img", "aria-label": said, title: said }, ...parts, ...mark);
}

/** A picture in words: its nodes, and the lines between them. */
export function outlineOf(title: string, elements: readonly DiagramElement[]): HTMLElement[] {
  const labels = new Map(elements.map(({ id, label }) => [id, label]));
  const cell = (text: string, element?: string): Cell => ({ lines: [text], ...(element && { element }) });
  const nodes = elements
    .filter(({ from }) => !from)
    .map(({ id, kind, label, details, findings }) => [
      cell(label, id),
      cell(kindText(kind)),
      cell([...details, ...findings.map(({ message }) => message)].join("; ")),
    ]);
  const lines = elements
    .filter(({ from }) => from)
    .map(({ id, kind, label, from = "", to = "" }) => [
      cell(labels.get(from) ?? "", id),
      cell(kindText(kind)),
      cell(labels.get(to) ?? ""),
      cell(label),
    ]);
  const columns = (...names: string[]) => names.map((name) => cell(name));
  return tablesOf([
    { title: t("{0}: what there is", title), columns: columns(t("Name"), t("Kind"), t("More")), rows: nodes },
    {
      title: t("{0}: what connects it", title),
      columns: columns(t("From"), t("How"), t("To"), t("Label")),
      rows: lines,
    },
  ]);
}
