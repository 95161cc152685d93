// One diagram on the page, as a picture or as tables, and what is told of it around.

import { t } from "../l10n/index.ts";
import type { Diagram, DiagramFinding, Table } from "../protocol/diagram.ts";
import { turned } from "./direction.ts";
import { h } from "./dom.ts";
import { exportMenu } from "./export-menu.ts";
import { post } from "./host.ts";
import { icon } from "./icons.ts";
import { keysOn, showInside } from "./keys.ts";
import { drawLegend } from "./legend.ts";
import { createMemory } from "./memory.ts";
import { minimapIn } from "./minimap.ts";
import { type Point, panZoom } from "./pan-zoom.ts";
import { type Outcome, pictureIn } from "./picture.ts";
import { searchIn } from "./search.ts";
import { selectionOn } from "./selection.ts";
import { outlineOf, partsIn, tablesOf } from "./sheet.ts";
import type { Shell } from "./shell.ts";
import { currentPalette, paper } from "./theme.ts";
import { lockButton, searchButton, toolbarIn, zoomControls } from "./toolbar.ts";
import { tooltipIn } from "./tooltip.ts";
import { toBeSeen } from "./words.ts";

export interface Preview {
  show(diagram: Diagram): void;
  /** The cursor in the record stands on these elements. */
  select(uri: string, ids: readonly string[]): void;
  /** Does the panel stay with its record? */
  lock(locked: boolean): void;
  /** The colours may have changed. */
  retheme(): void;
}

export function createPreview(shell: Shell): Preview {
  const { canvas, panel, stage, sheet, outline, notice } = shell;
  const memory = createMemory();
  const view = panZoom(canvas, stage, keep);
  const selection = selectionOn(panel, tooltipIn(shell.tooltip));
  const toolbar = toolbarIn(shell.tabs, shell.scope, (name, scope) => post({ type: "show", view: name, scope }));
  const picture = pictureIn({ canvas, stage, workshop: shell.workshop, view, leftAt: memory.viewportOf }, drawn);
  keysOn(canvas, view);
  zoomControls(shell.controls, view, turn);
  const minimap = minimapIn(panel, canvas, stage, view);
  const search = searchIn({
    panel,
    elements: () => current?.elements ?? [],
    partsOf: (id) => [...(sheet.hidden ? stage : sheet).querySelectorAll(`[data-element="${id}"]:not(.touch, .badge)`)],
    show: bringIntoSight,
  });
  const lock = lockButton((locked) => post({ type: "lock", locked }));
  shell.tools.append(searchButton(search), lock.button);
  exportMenu(
    shell.controls,
    () => picture.text(),
    (on, use) => void picture.drawnApart(on === "paper" ? paper : palette, use),
  );

  let palette = currentPalette();
  let current: Diagram | undefined;

  function bringIntoSight(part: Element): void {
    if (sheet.hidden) showInside(canvas, part, view);
    else part.scrollIntoView({ block: "nearest" });
  }

  function turn(): void {
    if (!current) return;
    memory.turn(current);
    view.fit();
    show(current);
  }

  function keep(): void {
    if (current) memory.keep(current, view.viewport());
  }

  function show(diagram: Diagram): void {
    current = diagram;
    toolbar.update(diagram);
    const { drawing } = diagram;
    if (drawing.kind === "tables") showTables(diagram, drawing.tables);
    else if (drawing.text === "") showNothing(diagram);
    else drawPicture(diagram, drawing.text);
  }

  function drawPicture(diagram: Diagram, text: string): void {
    const direction = memory.directionOf(diagram, roomOf(panel));
    const ground = diagram.ground && turned(diagram.ground.text, direction);
    picture.draw({ diagram, text: turned(text, direction), ground, palette });
  }

  /** Which of the two a diagram takes, and what stands below it. */
  function frame(diagram: Diagram, content: "picture" | "tables", message?: HTMLElement): void {
    const drawn = content === "picture";
    // Unseen, but in its place: what hangs on the picture is measured there.
    canvas.classList.toggle("unshown", !drawn);
    shell.footer.hidden = !drawn;
    outline.hidden = !drawn;
    sheet.hidden = drawn;
    const notes = [
      ...diagram.findings.map((finding) => findingLine(diagram.uri, finding)),
      ...diagram.notes.map((note) => h("p", {}, note)),
      ...(diagram.folded ? [unfolding(diagram)] : []),
    ];
    search.update();
    minimap.update();
    notice.replaceChildren(...(message ? [message] : []), ...notes);
    notice.hidden = notice.childElementCount === 0;
    drawLegend(shell.legend, drawn ? diagram.elements : []);
  }

  function drawn({ diagram, parts, error }: Outcome): void {
    // The user has gone on to another view meanwhile.
    if (diagram !== current) return;
    const lost = error !== undefined && parts.size === 0;
    canvas.classList.toggle("stale", error !== undefined);
    outline.replaceChildren(...outlineOf(diagram.title, diagram.elements));
    if (lost) sheet.replaceChildren(...outlineOf(diagram.title, diagram.elements));
    frame(diagram, lost ? "tables" : "picture", error === undefined ? undefined : failure(error, lost));
    selection.update({ uri: diagram.uri, parts, elements: diagram.elements });
    report(diagram, parts.size, error);
    keep();
  }

  function showTables(diagram: Diagram, tables: readonly Table[]): void {
    sheet.replaceChildren(...(tables.length > 0 ? tablesOf(tables, diagram.elements) : [nothing(diagram)]));
    settled(diagram);
  }

  function showNothing(diagram: Diagram): void {
    sheet.replaceChildren(nothing(diagram));
    settled(diagram);
  }

  function settled(diagram: Diagram): void {
    frame(diagram, "tables");
    selection.update({ uri: diagram.uri, parts: partsIn(sheet), elements: diagram.elements });
    report(diagram, 0);
    keep();
  }

  return {
    show,
    select(uri, ids) {
      if (uri !== current?.uri) return;
      const part = selection.select(ids);
      if (part) bringIntoSight(part);
    },
    lock(locked) {
      lock.update(locked);
      memory.lock(locked);
      keep();
    },
    retheme() {
      const next = currentPalette();
      if (JSON.stringify(next) === JSON.stringify(palette)) return;
      palette = next;
      if (current) show(current);
    },
  };
}

/** A finding that no part of the picture could bear; it leads to its fixes. */
function findingLine(uri: string, { severity, message, range }: DiagramFinding): HTMLElement {
  const sign = icon(severity === "hint" ? "info" : severity);
  const button = h("button", { type: "button", class: "link" }, message);
  button.addEventListener("click", () => post({ type: "reveal", uri, range, fix: true }));
  return h("p", { class: `finding ${severity}` }, sign, button);
}

const roomOf = ({ clientWidth, clientHeight }: HTMLElement): Point => ({ x: clientWidth, y: clientHeight });

/** Instead of an empty page: what there is not, and what would be seen here. */
function nothing({ view, scopes, scope }: Diagram): HTMLElement {
  const chosen = scopes.find((one) => one.scope === scope.scope && one.option === scope.option)?.label;
  const title = chosen && scopes.length > 1 ? t("Nothing in “{0}”", chosen) : t("Nothing yet");
  return h("div", { class: "nothing" }, h("p", {}, title), h("p", {}, toBeSeen(view)));
}

function failure(reason: string, lost: boolean): HTMLElement {
  const what = lost
    ? t("This could not be drawn; here it is in words.")
    : t("Out of date: the newest picture could not be drawn.");
  return h("p", { class: "failure" }, what, " ", h("span", { class: "reason" }, reason));
}

function unfolding({ view, scope }: Diagram): HTMLElement {
  const button = h("button", { type: "button", class: "link" }, t("Show all"));
  button.addEventListener("click", () => post({ type: "show", view, scope: { ...scope, unfolded: true } }));
  return h("p", {}, `${t("Clusters are shut: there is much to show.")} `, button);
}

function report({ uri, version, elements }: Diagram, parts: number, error?: string): void {
  const nodes = parts === 0 ? 0 : elements.filter(({ from }) => !from).length;
  post({ type: "rendered", uri, version, nodes, ok: error === undefined, ...(error !== undefined && { error }) });
}
