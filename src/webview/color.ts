/** Red, green, blue from 0 to 255; opacity from 0 to 1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** Reads what `getComputedStyle` gives: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`. */
export function colorOf(computed: string): Color | undefined {
  const [r, g, b, a = 1] = (computed.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined) return undefined;
  const scale = computed.startsWith("color(") ? 255 : 1;
  return { r: r * scale, g: g * scale, b: b * scale, a };
}

/** `share` (0 to 1) of `over`, the rest of `under`. */
export function mixed(over: Color, under: Color, share: number): Color {
  const part = (of: "r" | "g" | "b") => over[of] * share + under[of] * (1 - share);
  return { r: part("r"), g: part("g"), b: part("b"), a: 1 };
}

/** As it looks on `under`: without transparency, which a picture on paper cannot have. */
export const flat = (color: Color, under: Color): Color => mixed(color, under, color.a);

export const hex = ({ r, g, b }: Color): string =>
  `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Perceived lightness, 0 to 1. */
export const lightness = ({ r, g, b }: Color): number => (0.299 * r + 0.587 * g + 0.114 * b) / 255;
