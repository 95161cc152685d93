import type { Locator } from "playwright-core";

/** The contrast between a node's words and its shape, 1 to 21, as the Web Content Accessibility Guidelines define it. */
export async function contrast(node: Locator): Promise<number> {
  const [text, fill] = await node.evaluate((element) => {
    const label = element.querySelector("span, text, p") ?? element;
    const shape = element.querySelector("path, rect, polygon") ?? element;
    const { color, fill } = getComputedStyle(label);
    return [label instanceof SVGElement ? fill : color, getComputedStyle(shape).fill];
  });
  const [lighter = 0, darker = 0] = [luminance(text), luminance(fill)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour = ""): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => linear(Number(value) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
