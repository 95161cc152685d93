// The user's own colours, as plain hexadecimal values that Mermaid can calculate with.
import { type Color, colorOf, flat, hex, lightness, mixed } from "./color.ts";

export interface Palette {
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly font: string;
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly line: string;
  /** The lightest touch of the foreground on the background. */
  readonly shade: string;
  readonly tones: Readonly<Record<Tone, { readonly stroke: string; readonly fill: string; readonly text: string }>>;
}

export type Tone = keyof typeof toneVariables;

/** The first of each list that the theme defines is taken. */
const toneVariables = {
  blue: ["--vscode-charts-blue", "--vscode-terminal-ansiBlue"],
  green: ["--vscode-charts-green", "--vscode-terminal-ansiGreen"],
  orange: ["--vscode-charts-orange", "--vscode-terminal-ansiYellow"],
  yellow: ["--vscode-charts-yellow", "--vscode-terminal-ansiYellow"],
  purple: ["--vscode-charts-purple", "--vscode-terminal-ansiMagenta"],
  red: ["--vscode-charts-red", "--vscode-terminal-ansiRed"],
  teal: ["--vscode-terminal-ansiCyan", "--vscode-charts-blue"],
} as const;

const white: Color = { r: 255, g: 255, b: 255, a: 1 };
const black: Color = { r: 0, g: 0, b: 0, a: 1 };

export function currentPalette(): Palette {
  const { classList } = document.body;
  const read = reader();
  const highContrast = classList.contains("vscode-high-contrast") || classList.contains("vscode-high-contrast-light");
  const background = read(["--vscode-editor-background"], white);
  const dark = lightness(background) < 0.5;
  const foreground = flat(
    read(["--vscode-editor-foreground", "--vscode-foreground"], dark ? white : black),
    background,
  );
  const muted = flat(read(["--vscode-descriptionForeground"], mixed(foreground, background, 0.7)), background);
  const contrast = read(["--vscode-contrastBorder"], foreground);
  const toneOf = (variables: readonly string[]) => {
    // Some of these are made to lie over text: as a line they would hardly be seen.
    const color = { ...read(variables, foreground), a: 1 };
    return {
      stroke: hex(highContrast ? color : mixed(color, background, 0.85)),
      fill: hex(highContrast ? background : mixed(color, background, dark ? 0.16 : 0.1)),
      text: hex(mixed(color, foreground, 0.6)),
    };
  };
  return {
    dark,
    highContrast,
    font: read.text("--vscode-font-family") || "system-ui, sans-serif",
    background: hex(background),
    foreground: hex(foreground),
    muted: hex(highContrast ? foreground : muted),
    line: hex(highContrast ? contrast : mixed(foreground, background, 0.55)),
    shade: hex(highContrast ? background : mixed(foreground, background, 0.04)),
    tones: Object.fromEntries(
      Object.entries(toneVariables).map(([name, list]) => [name, toneOf(list)]),
    ) as Palette["tones"],
  };
}

const tone = (stroke: string, fill: string, text: string) => ({ stroke, fill, text });

/** Dark on white, for paper and for pages of any colour. */
export const paper: Palette = {
  dark: false,
  highContrast: false,
  font: "system-ui, sans-serif",
  background: "#ffffff",
  foreground: "#1f1f1f",
  muted: "#555555",
  line: "#8a8a8a",
  shade: "#f6f6f6",
  tones: {
    blue: tone("#1a6fc4", "#e8f1fb", "#134f8c"),
    green: tone("#388a34", "#ebf4ea", "#2a6727"),
    orange: tone("#b3641a", "#f9f0e7", "#864b13"),
    yellow: tone("#a08000", "#f7f3e0", "#786000"),
    purple: tone("#652d90", "#f1eaf5", "#4b216c"),
    red: tone("#c72e2e", "#fbeaea", "#952222"),
    teal: tone("#0e7c96", "#e6f3f6", "#0a5d70"),
  },
};

/** Resolves custom properties through an element's computed colour, whatever notation the theme uses. */
function reader() {
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const text = (variable: string) => style.getPropertyValue(variable).trim();
  const read = (variables: readonly string[], otherwise: Color): Color => {
    const defined = variables.find((variable) => text(variable) !== "");
    if (!defined) return otherwise;
    probe.style.color = text(defined);
    return colorOf(getComputedStyle(probe).color) ?? otherwise;
  };
  queueMicrotask(() => probe.remove());
  return Object.assign(read, { text });
}

/** Calls back when VS Code's colours may have changed: another theme, or another customization of it. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ["class", "data-vscode-theme-kind", "data-vscode-theme-id"] });
  observer.observe(document.documentElement, { attributeFilter: ["style", "class"] });
}
