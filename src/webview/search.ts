// Finds what the view shows by its name.
import { t } from "../l10n/index.ts";
import type { DiagramElement } from "../protocol/diagram.ts";
import { h, set } from "./dom.ts";
import { type Icon, icon } from "./icons.ts";

export interface Search {
  open(): void;
  /** There is another picture, or another table. */
  update(): void;
}

export interface Searched {
  readonly panel: HTMLElement;
  elements(): readonly DiagramElement[];
  /** What stands for an element where the view shows it; none where it does not. */
  partsOf(id: string): readonly Element[];
  /** Brings a part into sight. */
  show(part: Element): void;
}

export function searchIn({ panel, elements, partsOf, show }: Searched): Search {
  const input = h("input", {
    type: "text",
    "aria-label": t("Find by name"),
    placeholder: t("Find by name"),
    spellcheck: false,
  });
  const count = h("span", { class: "count", role: "status" });
  const button = (label: string, name: Icon, run: () => void) => {
    const made = h("button", { type: "button", "aria-label": label, title: label }, icon(name));
    made.addEventListener("click", run);
    return made;
  };
  const box = h(
    "search",
    { class: "finder", hidden: true },
    input,
    count,
    button(t("Previous match (Shift+Enter)"), "chevron-up", () => go(-1)),
    button(t("Next match (Enter)"), "chevron-down", () => go(1)),
    button(t("Close (Escape)"), "close", close),
  );
  panel.append(box);

  let found: readonly string[] = [];
  let at = 0;

  function mark(): void {
    const words = box.hidden ? "" : plain(input.value);
    found = words === "" ? [] : matches(elements(), words).filter((id) => partsOf(id).length > 0);
    at = Math.min(at, Math.max(found.length - 1, 0));
    panel.classList.toggle("searching", found.length > 0);
    for (const part of panel.querySelectorAll(".found, .here")) part.classList.remove("found", "here");
    for (const [index, id] of found.entries())
      for (const part of partsOf(id)) part.classList.add("found", ...(index === at ? ["here"] : []));
    count.textContent = words === "" ? "" : found.length === 0 ? t("none") : t("{0} of {1}", at + 1, found.length);
    set(input, { "aria-invalid": words !== "" && found.length === 0 ? "true" : undefined });
  }

  function go(step: number): void {
    at = found.length === 0 ? 0 : (at + step + found.length) % found.length;
    mark();
    const [part] = partsOf(found[at] ?? "");
    if (part) show(part);
  }

  function close(): void {
    const [part] = partsOf(found[at] ?? "");
    box.hidden = true;
    mark();
    const focusable =
      part?.closest<HTMLElement>("[tabindex], button") ?? panel.querySelector<HTMLElement>("[tabindex='0']");
    focusable?.focus({ preventScroll: true });
  }

  input.addEventListener("input", () => {
    at = 0;
    go(0);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });

  return {
    open() {
      box.hidden = false;
      input.focus();
      input.select();
      mark();
    },
    update: mark,
  };
}

/** Names that begin with the words come first; then nodes before the lines between them. */
function matches(elements: readonly DiagramElement[], words: string): string[] {
  const ranked = elements.flatMap(({ id, label, from }) => {
    const place = plain(label).indexOf(words);
    return place < 0 ? [] : [{ id, rank: (from ? 2 : 0) + (place === 0 ? 0 : 1) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}

const plain = (text: string): string => text.trim().toLowerCase();
