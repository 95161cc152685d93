// The built page in a real Chromium, as VS Code would host it: its policy, its colours, its two functions.
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumPath } from "../../scripts/vscode/browser.mjs";
import type { FromPage, ToPage } from "../../src/protocol/page.ts";
import { styleOf, type ThemeName, themes } from "./themes.ts";

const root = join(import.meta.dirname, "../../dist/webview");
const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };
const nonce = "0123456789abcdef";

export interface Stage {
  readonly page: Page;
  send(message: ToPage): Promise<void>;
  /** Everything that the page has said so far. */
  said(): Promise<readonly FromPage[]>;
  /** The next answer to a diagram of this version. */
  rendered(version: number): Promise<Extract<FromPage, { type: "rendered" }>>;
  setTheme(name: ThemeName): Promise<void>;
  /** Errors, and breaches of the policy. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export interface Setting {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept before the window was reloaded. */
  readonly state?: unknown;
  readonly reducedMotion?: "reduce";
  readonly bypassCSP?: boolean;
  /** That VS Code speaks. */
  readonly language?: "en" | "de";
}

let browser: Browser | undefined;
let server: Server | undefined;

export async function openPage({
  theme = "dark",
  width = 760,
  height = 860,
  state,
  language = "en",
  ...rest
}: Setting = {}): Promise<Stage> {
  const { page, origin } = await blankPage({ viewport: { width, height }, ...rest });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto(origin + pathOf(theme, { state, language }));
  return stageOn(page, troubles);
}

/** Where the built page comes up in a theme and a language, with what it has kept. */
export const pathOf = (
  theme: ThemeName,
  { state, language = "en" }: Pick<Setting, "state" | "language"> = {},
): string => `/?${encodeURIComponent([theme, language, JSON.stringify(state) ?? ""].join("\n"))}`;

/** With nothing in it yet; `origin` is where the built files are. */
export async function blankPage(options: BrowserContextOptions = {}): Promise<{ page: Page; origin: string }> {
  browser ??= await chromium.launch({ executablePath: chromiumPath() ?? "", args: ["--no-sandbox"] });
  server ??= serve(builtFiles());
  const { port } = server.address() as AddressInfo;
  return { page: await browser.newPage(options), origin: `http://localhost:${port}` };
}

/** By path: what the build has made, read at once so that another build meanwhile changes nothing. */
function builtFiles(): Map<string, Buffer> {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => extname(path) in types);
  return new Map(paths.map((path) => [`/${path}`, readFileSync(join(root, path))]));
}

function serve(files: ReadonlyMap<string, Buffer>): Server {
  return createServer((request, response) => {
    const path = request.url ?? "/";
    const [theme = "dark", language = "en", state = ""] = decodeURIComponent(path.slice(2)).split("\n");
    const file = files.get(path);
    if (path.startsWith("/?"))
      response.setHeader("content-type", "text/html").end(html(theme as ThemeName, textsOf(language), state));
    else if (file) response.setHeader("content-type", types[extname(path)] ?? "").end(file);
    else response.writeHead(404).end();
  }).listen(0);
}

export async function closeAll(): Promise<void> {
  await browser?.close();
  server?.close();
  browser = server = undefined;
}

function stageOn(page: Page, troubles: string[]): Stage {
  const said = () => page.evaluate(() => (globalThis as unknown as { said: FromPage[] }).said);
  return {
    page,
    troubles,
    said,
    send: (message) =>
      page.evaluate((data) => dispatchEvent(new MessageEvent("message", { data })), message).then(() => {}),
    async rendered(version) {
      const known = (messages: readonly FromPage[]) =>
        messages.findLast((message) => message.type === "rendered" && message.version === version);
      await page.waitForFunction(
        (version) =>
          (globalThis as unknown as { said: FromPage[] }).said.some(
            (message) => message.type === "rendered" && message.version === version,
          ),
        version,
        { timeout: 60_000 },
      );
      return known(await said()) as Extract<FromPage, { type: "rendered" }>;
    },
    setTheme: (name) =>
      page.evaluate(
        ([body = "", style = ""]) => {
          document.body.className = body;
          document.documentElement.setAttribute("style", style);
        },
        [themes[name].body, styleOf(name)],
      ),
    close: () => page.close(),
  };
}

/** The same policy as src/extension/page.ts writes. */
const html = (theme: ThemeName, texts: string, state: string) => `<!DOCTYPE html>
<html lang="en" style="${styleOf(theme)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}' 'self'; style-src 'unsafe-inline' 'self'; font-src 'self'; img-src data:">
  <link rel="stylesheet" href="/main.css">
  <link rel="icon" href="data:,">
  <title>ADR Atlas</title>
</head>
<body class="${themes[theme].body}">
  <script nonce="${nonce}">
    let state = ${state || "undefined"};
    globalThis.said = [];
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => said.push(message),
      getState: () => state,
      setState: (next) => { state = next; globalThis.state = next; },
    });
  </script>
  <script type="application/json" id="texts">${texts}</script>
  <script type="module" nonce="${nonce}" src="/main.js"></script>
</body>
</html>`;

/** As the client writes them into the page. */
const textsOf = (language: string): string =>
  language === "en"
    ? "{}"
    : readFileSync(join(root, `../../l10n/bundle.l10n.${language}.json`), "utf8").replaceAll("<", "\\u003c");
