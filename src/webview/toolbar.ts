// Views as tabs, architectures as a choice, and the picture's zoom.
import { t } from "../l10n/index.ts";
import type { Diagram, ScopeChoice } from "../protocol/diagram.ts";
import { h, set } from "./dom.ts";
import { type Icon, icon } from "./icons.ts";
import type { PanZoom } from "./pan-zoom.ts";
import type { Search } from "./search.ts";
import { titled } from "./words.ts";

/** Asks for another view or another architecture. */
export type Choose = (view: string, scope: ScopeChoice) => void;

export interface Toolbar {
  update(diagram: Diagram): void;
}

export function toolbarIn(tabs: HTMLElement, scope: HTMLSelectElement, choose: Choose): Toolbar {
  let shown: Pick<Diagram, "view" | "scope" | "scopes"> = { view: "", scope: { scope: "decided" }, scopes: [] };

  tabs.addEventListener("click", (event) => {
    const view = (event.target as Element).closest<HTMLElement>("[data-view]")?.dataset.view;
    if (view && view !== shown.view) choose(view, shown.scope);
  });
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) moveFocus(tabs, step);
  });
  scope.addEventListener("change", () => {
    const choice = shown.scopes[scope.selectedIndex];
    if (choice) choose(shown.view, choiceOf(choice));
  });

  return {
    update(diagram) {
      shown = diagram;
      drawTabs(tabs, diagram);
      drawScopes(scope, diagram);
    },
  };
}

const choiceOf = ({ scope, option, merged }: ScopeChoice): ScopeChoice => ({
  scope,
  ...(option !== undefined && { option }),
  ...(merged && { merged }),
});

function drawTabs(tabs: HTMLElement, { views, view }: Diagram): void {
  if (tabs.childElementCount !== views.length) {
    tabs.replaceChildren(
      ...views.map((id) =>
        h("button", { type: "button", role: "tab", "data-view": id, "aria-controls": "panel" }, titled(id)),
      ),
    );
  }
  for (const tab of tabs.querySelectorAll<HTMLElement>("[data-view]")) {
    const chosen = tab.dataset.view === view;
    set(tab, { "aria-selected": String(chosen), tabindex: chosen ? 0 : -1 });
  }
}

/** Focus moves through the tabs and round; Enter chooses. */
function moveFocus(tabs: HTMLElement, step: number): void {
  const all = [...tabs.querySelectorAll<HTMLElement>("[data-view]")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[(at + step + all.length) % all.length]?.focus();
}

/** `ofLog`: only a log offers what is `merged`. */
const isSame = (offered: ScopeChoice, { scope, option, merged = false }: ScopeChoice, ofLog: boolean): boolean =>
  offered.scope === scope && offered.option === option && (!ofLog || (offered.merged ?? false) === merged);

function drawScopes(select: HTMLSelectElement, { scopes, scope }: Diagram): void {
  const labels = scopes.map(({ label }) => label);
  if ([...select.options].map(({ text }) => text).join("\n") !== labels.join("\n")) {
    select.replaceChildren(...labels.map((label) => h("option", {}, label)));
  }
  select.selectedIndex = scopes.findIndex((one) =>
    isSame(
      one,
      scope,
      scopes.some(({ merged }) => merged),
    ),
  );
  select.hidden = scopes.length < 2;
}

export function zoomControls(box: HTMLElement, view: PanZoom, turn: () => void): void {
  const button = (label: string, content: Node | string, run: () => void) => {
    const made = h("button", { type: "button", "aria-label": label, title: label }, content);
    made.addEventListener("click", run);
    return made;
  };
  const iconButton = (label: string, name: Icon, run: () => void) => button(label, icon(name), run);
  box.append(
    iconButton(t("Zoom in (+)"), "add", () => view.zoomBy(1.25)),
    iconButton(t("Zoom out (-)"), "remove", () => view.zoomBy(0.8)),
    iconButton(t("Fit the picture (0)"), "screen-full", () => view.fit()),
    button(t("1:1, actual size (1)"), "1:1", () => view.actualSize()),
    iconButton(t("Turn: across or down"), "type-hierarchy", turn),
  );
}

export function searchButton({ open }: Search): HTMLElement {
  const button = h(
    "button",
    { type: "button", "aria-label": t("Find by name"), title: t("Find by name (Ctrl+F)") },
    icon("search"),
  );
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  return button;
}

/** `lock` asks for the other state; `update` shows which one it is. */
export function lockButton(lock: (locked: boolean) => void) {
  const button = h("button", { type: "button" });
  let locked = false;
  const update = (next: boolean) => {
    locked = next;
    const label = locked ? t("Locked to this record: follow the active one") : t("Lock to this record");
    set(button, { "aria-label": t("Lock to this record"), "aria-pressed": String(locked), title: label });
    button.replaceChildren(icon(locked ? "lock" : "unlock"));
  };
  button.addEventListener("click", () => lock(!locked));
  update(false);
  return { button, update };
}
