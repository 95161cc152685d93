// What the lines of this picture mean.

import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";
import type { DiagramElement } from "../protocol/diagram.ts";
import { h } from "./dom.ts";
import { kindText } from "./words.ts";

const lines = [
  "owns",
  "shares",
  "reads",
  "writes",
  "call",
  "publishes",
  "consumes",
  "step",
  "compensation",
  "reference",
  "relates",
];
const signs = { added: "+", changed: "±", removed: "−" };

export function drawLegend(box: HTMLElement, elements: readonly DiagramElement[]): void {
  const kinds = new Set(elements.filter(({ from }) => from).map(({ kind }) => kind));
  const changes = new Set(elements.map(({ change }) => change as string));
  const entry = (kind: string, text: string) => h("span", { class: `entry ${kind}` }, h("i"), text);
  box.replaceChildren(
    ...lines.filter((kind) => kinds.has(kind)).map((kind) => entry(kind, kindText(kind))),
    ...Object.entries(signs).flatMap(([state, sign]) =>
      changes.has(state) ? [h("span", {}, `${sign} ${term(state)}`)] : [],
    ),
    ...(elements.some(({ inferred }) => inferred) ? [entry("inferred", t("not stated outright"))] : []),
    ...(elements.some(({ missing }) => missing) ? [entry("missing", t("counted, not listed"))] : []),
  );
}
