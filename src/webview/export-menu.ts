// Taking the picture out of the panel.
import { t } from "../l10n/index.ts";
import { h } from "./dom.ts";
import { post } from "./host.ts";
import { icon } from "./icons.ts";
import { standalonePng, standaloneSvg } from "./standalone.ts";

export interface Exportable {
  readonly svg: SVGSVGElement;
  /** Mermaid text. */
  readonly text: string;
  /** A colour that SVG knows. */
  readonly background: string;
}

/** On screens of today a picture is looked at with two pixels for one. */
const pngScale = 2;

/** `onPaper` draws the same picture dark on white. */
export function exportMenu(
  box: HTMLElement,
  current: () => Exportable | undefined,
  onPaper: <T>(use: (picture: Exportable) => T) => Promise<T | undefined>,
): void {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", id: "export" });
  const item = (label: string, run: (picture: Exportable) => void) => {
    const made = h("button", { type: "button", role: "menuitem" }, label);
    made.addEventListener("click", () => {
      menu.hidePopover();
      const picture = current();
      if (picture) run(picture);
    });
    return made;
  };
  menu.append(
    item(t("Copy as Mermaid"), ({ text }) => post({ type: "copy", text })),
    item(t("Open as a Mermaid document"), ({ text }) => post({ type: "open", text })),
    item(t("Copy as SVG"), ({ svg, background }) => post({ type: "copy", text: standaloneSvg(svg, background) })),
    item(t("Copy as PNG"), copyPng),
    item(t("Save as SVG…"), saveSvg),
    item(t("Save as PNG…"), savePng),
    item(t("Save as SVG on white…"), () => void onPaper(saveSvg)),
    item(t("Save as PNG on white…"), () => void onPaper(savePng)),
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
