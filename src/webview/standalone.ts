// The picture on show as one that stands by itself: plain SVG, which any drawing program opens, or pixels.
import { set } from "./dom.ts";

const namespace = "http://www.w3.org/2000/svg";

/** Markup of the picture with its labels as SVG text, on `background`. */
export function standaloneSvg(shown: SVGSVGElement, background: string): string {
  const { x, y, width, height } = framed(shown);
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const frames = [...shown.querySelectorAll("foreignObject")];
  for (const [index, twin] of [...copy.querySelectorAll("foreignObject")].entries()) {
    const frame = frames[index];
    if (frame) twin.replaceWith(...textsOf(frame));
  }
  for (const aid of copy.querySelectorAll(".touch")) aid.remove();
  for (const part of copy.querySelectorAll("[tabindex]")) {
    set(part, { tabindex: undefined, role: undefined, "aria-description": undefined });
  }
  copy.prepend(shape("rect", { x, y, width, height, fill: background }));
  set(copy, { width, height, viewBox: `${x} ${y} ${width} ${height}`, style: undefined });
  return new XMLSerializer().serializeToString(copy);
}

/** Base64 of a PNG, `scale` times as large as the picture. */
export async function standalonePng(shown: SVGSVGElement, background: string, scale: number): Promise<string> {
  const { width, height } = framed(shown);
  const image = new Image();
  // A blob's address would taint the canvas.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(shown, background))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^[^,]*,/, "");
}

/** In pixels of the picture. */
const margin = 24;

function framed({ viewBox }: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = viewBox.baseVal;
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const made = document.createElementNS(namespace, name);
  set(made, attributes);
  made.textContent = text;
  return made;
}

/** What a frame of HTML shows, line by line, where and how it shows it; first the plate behind an edge's label. */
function textsOf(frame: SVGForeignObjectElement): SVGElement[] {
  const toFrame = (frame.getScreenCTM() ?? new DOMMatrix()).inverse();
  const lines = linesIn(frame);
  const texts = lines.map(({ text, box, style }) => {
    const { x, y } = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2).matrixTransform(toFrame);
    const { color, fontFamily, fontSize, fontWeight } = style;
    const css = `fill: ${color}; font: ${fontWeight} ${fontSize} ${fontFamily}; text-anchor: middle; dominant-baseline: central`;
    return shape("text", { x, y, style: css }, text);
  });
  const plate = frame.querySelector(".edgeLabel p");
  if (!plate || texts.length === 0) return texts;
  const { width, height } = frame.getBBox();
  return [
    shape("rect", {
      width,
      height,
      style: `fill: ${getComputedStyle(plate).backgroundColor}; stroke: none; opacity: 1`,
    }),
    ...texts,
  ];
}

interface Line {
  readonly text: string;
  readonly box: DOMRect;
  readonly style: CSSStyleDeclaration;
}

/** A new line begins wherever a word stands lower than the one before. */
function linesIn(frame: Element): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!parentElement) continue;
    for (const { index, 0: word } of (node.textContent ?? "").matchAll(/\S+\s*/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.trimEnd().length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
        lines[lines.length - 1] = { ...last, text: last.text + word, box: union(last.box, box) };
      } else {
        const style = getComputedStyle(parentElement, lines.length === 0 ? "::first-line" : undefined);
        lines.push({ text: word, box, style });
      }
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
