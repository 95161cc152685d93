// Tables: a view of their own, and the words beside every picture.
import { t } from "../l10n/index.ts";
import type { Cell, DiagramElement, DiagramFinding, Table } from "../protocol/diagram.ts";
import { byGravity, signOf } from "./badges.ts";
import { h } from "./dom.ts";
import type { Parts } from "./parts.ts";
import { kindText } from "./words.ts";

/** Cells that lead somewhere are buttons with `data-element`, and bear the sign of what is found there. */
export function tablesOf(tables: readonly Table[], elements: readonly DiagramElement[] = []): HTMLElement[] {
  const findings = new Map(elements.map(({ id, findings }) => [id, byGravity(findings)]));
  return tables.map((table) => tableOf(table, (id) => findings.get(id)?.[0]));
}

type FindingOf = (element: string) => DiagramFinding | undefined;

function tableOf({ title, columns, rows }: Table, findingOf: FindingOf): HTMLElement {
  const meters = rows.flatMap((cells) => cells.flatMap(({ meter }) => meter ?? []));
  const most = Math.max(0, ...meters.map(({ value, limit }) => Math.max(value, limit ?? 0)));
  const contentOf = (cell: Cell) => contentsOf(cell, most, findingOf);
  const chosen = columns.map(({ tone }) => (tone === "strong" ? "chosen" : ""));
  const classOf = (index: number, ...others: (string | undefined)[]) =>
    [chosen[index], ...others].filter(Boolean).join(" ") || undefined;
  // The corner above the rows' own heads is the head of nothing.
  const heads = columns.map((cell, index) =>
    cell.lines.every((line) => line === "")
      ? h("td")
      : h("th", { scope: "col", class: classOf(index) }, ...contentOf(cell)),
  );
  const head = h("thead", {}, h("tr", {}, ...heads));
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
            : h("td", { class: classOf(index, cell.tone) }, ...contentOf(cell)),
        ),
      ),
    ),
  );
  const beside = columns.filter(({ element }) => element).length;
  const table = h("table", { class: beside > 0 ? "beside" : undefined }, h("caption", {}, title), head, body);
  table.style.setProperty("--beside", String(beside));
  return table;
}

/** `most`: what the table's longest bar stands for. */
function contentsOf({ lines, element, meter }: Cell, most: number, findingOf: FindingOf): HTMLElement[] {
  const text = lines.map((line) => h("div", { class: signs[line.slice(0, 2)] }, line));
  const shown = element ? linkedTo(element, text, findingOf(element)) : text;
  return meter ? [...shown, meterOf(meter, most)] : shown;
}

/** What speaks for a thing and what against it. */
const signs: Readonly<Record<string, string>> = { "+ ": "plus", "− ": "minus" };

function linkedTo(element: string, text: readonly HTMLElement[], finding: DiagramFinding | undefined): HTMLElement[] {
  const link = h("button", { type: "button", class: "link", "data-element": element }, ...text);
  if (!finding) return [link];
  const { severity, message } = finding;
  const badge = { type: "button", class: `badge ${severity}`, "data-element": element, "data-finding": true };
  return [link, h("button", { ...badge, "aria-label": message }, signOf(severity))];
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

/** By element id: what leads to it. */
export function partsIn(sheet: HTMLElement): Parts<HTMLElement> {
  const links = [...sheet.querySelectorAll<HTMLElement>(".link[data-element]")];
  return new Map(links.map((link) => [link.dataset.element ?? "", [link]]));
}
