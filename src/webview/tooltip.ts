// What is known of the thing under the pointer or the focus.

import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";
import type { DiagramElement } from "../protocol/diagram.ts";
import { byGravity } from "./badges.ts";
import { h } from "./dom.ts";
import { icon } from "./icons.ts";
import { kindText } from "./words.ts";

const distance = 12;

/** A pointer on its way elsewhere brings nothing up. */
const patience = 350;

export interface Tooltip {
  /** `at`: where on the page it must not cover anything. */
  show(element: DiagramElement, at: () => DOMRect): void;
  hide(): void;
}

export function tooltipIn(box: HTMLElement): Tooltip {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    show(element, at) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        box.replaceChildren(...contents(element));
        box.hidden = false;
        place(box, at());
      }, patience);
    },
    hide() {
      clearTimeout(timer);
      box.hidden = true;
    },
  };
}

function contents({
  kind,
  label,
  details,
  ranges,
  findings,
  change,
  inferred,
  missing,
}: DiagramElement): HTMLElement[] {
  const lines = [...new Set(ranges.map(({ start }) => start.line + 1))].sort((a, b) => a - b);
  const what = [kindText(kind), change && term(change), inferred && t("inferred"), missing && t("missing")]
    .filter(Boolean)
    .join(", ");
  return [
    h("div", { class: "name" }, label || kindText(kind), h("span", { class: "kind" }, label ? what : "")),
    ...details.map((detail) => h("div", {}, detail)),
    ...byGravity(findings).map(({ severity, message }) =>
      h("div", { class: `finding ${severity}` }, icon(severity === "hint" ? "info" : severity), message),
    ),
    ...(lines.length === 0 ? [] : [h("div", { class: "lines" }, linesText(lines))]),
  ];
}

function linesText(lines: readonly number[]): string {
  const shown = lines.slice(0, 8).join(", ");
  if (lines.length === 1) return t("line {0}", shown);
  return lines.length > 8 ? t("lines {0} …", shown) : t("lines {0}", shown);
}

/** Below, or above where there is no room below. */
function place(box: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, 8), Math.max(innerWidth - width - 8, 8));
  const below = at.bottom + distance;
  const top = below + height < innerHeight ? below : Math.max(at.top - distance - height, 8);
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
