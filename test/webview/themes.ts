// The colours that VS Code hands to a webview, for the themes that it ships.

type Theme = { readonly body: string; readonly variables: Readonly<Record<string, string>> };

const darkModern = {
  "editor-background": "#1f1f1f",
  "editor-foreground": "#cccccc",
  foreground: "#cccccc",
  descriptionForeground: "#9d9d9d",
  "panel-border": "#2b2b2b",
  "charts-blue": "#59a4f9",
  "charts-green": "#89d185",
  "charts-orange": "#d18616",
  "charts-yellow": "#cca700",
  "charts-purple": "#b180d7",
  "charts-red": "#f14c4c",
  "terminal-ansiCyan": "#11a8cd",
  focusBorder: "#0078d4",
  "editorError-foreground": "#f85149",
  "editorWarning-foreground": "#cca700",
  "editorInfo-foreground": "#59a4f9",
  "editorWidget-background": "#202020",
  "editorHoverWidget-background": "#202020",
  "editorHoverWidget-border": "#454545",
  "dropdown-background": "#313131",
  "dropdown-border": "#3c3c3c",
  "dropdown-foreground": "#cccccc",
  "textLink-foreground": "#4daafc",
  "panelTitle-activeForeground": "#cccccc",
  "panelTitle-inactiveForeground": "#9d9d9d",
  "panelTitle-activeBorder": "#0078d4",
};

const lightModern = {
  ...darkModern,
  "editor-background": "#ffffff",
  "editor-foreground": "#3b3b3b",
  foreground: "#3b3b3b",
  descriptionForeground: "#3b3b3b",
  "panel-border": "#e5e5e5",
  "charts-blue": "#0063d3",
  "charts-green": "#388a34",
  "charts-yellow": "#bf8803",
  "charts-purple": "#652d90",
  "charts-red": "#e51400",
  "terminal-ansiCyan": "#0598bc",
  focusBorder: "#005fb8",
  "editorError-foreground": "#f85149",
  "editorWarning-foreground": "#bf8803",
  "editorInfo-foreground": "#0063d3",
  "editorWidget-background": "#f8f8f8",
  "editorHoverWidget-background": "#f8f8f8",
  "editorHoverWidget-border": "#c8c8c8",
  "dropdown-background": "#ffffff",
  "dropdown-border": "#cecece",
  "dropdown-foreground": "#3b3b3b",
  "textLink-foreground": "#005fb8",
  "panelTitle-activeForeground": "#3b3b3b",
  "panelTitle-inactiveForeground": "#3b3b3b",
  "panelTitle-activeBorder": "#005fb8",
};

const highContrast = {
  ...darkModern,
  "editor-background": "#000000",
  "editor-foreground": "#ffffff",
  foreground: "#ffffff",
  descriptionForeground: "rgba(255, 255, 255, 0.7)",
  contrastBorder: "#6fc3df",
  "panel-border": "#6fc3df",
  focusBorder: "#f38518",
  "editorWidget-background": "#0c141f",
  "editorHoverWidget-background": "#0c141f",
  "editorHoverWidget-border": "#6fc3df",
  "dropdown-background": "#000000",
  "dropdown-border": "#6fc3df",
  "dropdown-foreground": "#ffffff",
  "panelTitle-activeForeground": "#ffffff",
  "panelTitle-inactiveForeground": "#ffffff",
  "panelTitle-activeBorder": "#6fc3df",
};

const highContrastLight = {
  ...lightModern,
  "editor-background": "#ffffff",
  "editor-foreground": "#292929",
  foreground: "#292929",
  descriptionForeground: "rgba(41, 41, 41, 0.7)",
  contrastBorder: "#0f4a85",
  "panel-border": "#0f4a85",
  focusBorder: "#006bbd",
  "dropdown-border": "#0f4a85",
  "editorHoverWidget-border": "#0f4a85",
};

export const themes = {
  dark: { body: "vscode-dark", variables: darkModern },
  light: { body: "vscode-light", variables: lightModern },
  "high contrast": { body: "vscode-high-contrast", variables: highContrast },
  "high contrast light": { body: "vscode-high-contrast vscode-high-contrast-light", variables: highContrastLight },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

/** As VS Code writes them into the page's root element. */
export const styleOf = (name: ThemeName): string =>
  Object.entries({ ...themes[name].variables, "font-family": "system-ui, sans-serif", "font-size": "13px" })
    .map(([variable, value]) => `--vscode-${variable}: ${value}`)
    .join("; ");
