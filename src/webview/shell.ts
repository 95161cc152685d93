// The page's fixed parts.
import { t } from "../l10n/index.ts";
import { h } from "./dom.ts";

export interface Shell {
  readonly tabs: HTMLElement;
  /** Buttons beside the tabs. */
  readonly tools: HTMLElement;
  readonly scope: HTMLSelectElement;
  /** Holds the picture or the tables of the chosen tab. */
  readonly panel: HTMLElement;
  readonly canvas: HTMLElement;
  readonly stage: HTMLElement;
  /** The line below the picture, with the legend and the zoom. */
  readonly footer: HTMLElement;
  readonly controls: HTMLElement;
  readonly sheet: HTMLElement;
  /** The diagram in words. */
  readonly outline: HTMLElement;
  readonly notice: HTMLElement;
  readonly legend: HTMLElement;
  readonly tooltip: HTMLElement;
  /** Where Mermaid measures: in the page, but unseen. */
  readonly workshop: HTMLElement;
}

export function buildShell(): Shell {
  const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": t("Views") });
  const tools = h("div", { class: "tools" });
  const scope = h("select", { class: "scope", "aria-label": t("Which architecture is shown") });
  const stage = h("div", { class: "stage", id: "stage" });
  const canvas = h("div", { class: "canvas" }, stage);
  const controls = h("div", { class: "controls", role: "toolbar", "aria-label": t("Zoom") });
  const sheet = h("div", { class: "sheet", tabindex: 0, hidden: true });
  const outline = h("div", { class: "outline unseen" });
  const notice = h("div", { class: "notice", role: "status", hidden: true });
  const legend = h("div", { class: "legend", "aria-hidden": "true" });
  const tooltip = h("div", { class: "tooltip", role: "tooltip", id: "tooltip", hidden: true });
  const workshop = h("div", { class: "workshop", "aria-hidden": "true" });
  const panel = h(
    "div",
    { class: "panel", role: "tabpanel", id: "panel", "aria-label": t("Diagram") },
    canvas,
    sheet,
    outline,
  );
  const footer = h("footer", { class: "foot" }, legend, controls);
  const bar = h("header", { class: "bar" }, tabs, tools, scope);
  document.body.append(bar, h("main", {}, panel, notice), footer, tooltip, workshop);
  return {
    tabs,
    tools,
    scope,
    panel,
    canvas,
    stage,
    footer,
    controls,
    sheet,
    outline,
    notice,
    legend,
    tooltip,
    workshop,
  };
}
