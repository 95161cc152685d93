// Taking the picture out of the panel.
import { t } from "../l10n/index.ts";
import { h } from "./dom.ts";
import { post } from "./host.ts";
import { icon } from "./icons.ts";
import { standalonePng, standaloneSvg } from "./standalone.ts";

export interface Exportable {
  readonly svg: SVGSVGElement;
  /** A colour that SVG knows. */
  readonly background: string;
}

/** On screens of today a picture is looked at with two pixels for one. */
const pngScale = 2;

/** Draws the picture by itself, in the theme's colours or dark on white. */
export type Draw = (on: "theme" | "paper", use: (picture: Exportable) => void | Promise<void>) => void;

export function exportMenu(box: HTMLElement, currentText: () => string | undefined, draw: Draw): void {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", id: "export" });
  const item = (label: string, run: () => void) => {
    const made = h("button", { type: "button", role: "menuitem" }, label);
    made.addEventListener("click", () => {
      menu.hidePopover();
      run();
    });
    return made;
  };
  const textTo = (type: "copy" | "open") => () => {
    const text = currentText();
    if (text !== undefined) post({ type, text });
  };
  menu.append(
    item(t("Copy as Mermaid"), textTo("copy")),
    item(t("Open as a Mermaid document"), textTo("open")),
    item(t("Copy as SVG"), () => draw("theme", copySvg)),
    item(t("Copy as PNG"), () => draw("theme", copyPng)),
    item(t("Save as SVG…"), () => draw("theme", saveSvg)),
    item(t("Save as PNG…"), () => draw("theme", savePng)),
    item(t("Save as SVG on white…"), () => draw("paper", saveSvg)),
    item(t("Save as PNG on white…"), () => draw("paper", savePng)),
  );
  menu.addEventListener("toggle", () => menu.querySelector("button")?.focus());
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const items = [...menu.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (step) items[(at + step + items.length) % items.length]?.focus();
  });
  const opener = {
    type: "button",
    "aria-label": t("Export"),
    title: t("Export"),
    popovertarget: "export",
    "aria-haspopup": "menu",
  };
  box.append(h("button", opener, icon("export")), menu);
}

function copySvg({ svg, background }: Exportable): void {
  post({ type: "copy", text: standaloneSvg(svg, background) });
}

function saveSvg({ svg, background }: Exportable): void {
  post({ type: "save", format: "svg", data: standaloneSvg(svg, background) });
}

async function savePng({ svg, background }: Exportable): Promise<void> {
  post({ type: "save", format: "png", data: await standalonePng(svg, background, pngScale) });
}

/** The clipboard of VS Code's interface holds text alone: this goes straight to the browser's. */
async function copyPng({ svg, background }: Exportable): Promise<void> {
  const base64 = await standalonePng(svg, background, pngScale);
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
}
