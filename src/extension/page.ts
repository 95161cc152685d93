import { env, l10n, Uri, type Webview } from "vscode";
import { textsId } from "../protocol/page.ts";

// Both extension hosts have it; its type belongs to libraries that neither this folder nor VS Code's types include.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** The page around the bundle of src/webview, under a policy that lets nothing in from outside. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, "dist/webview", name));
  const nonce = nonceOf(16);
  const policy = [
    "default-src 'none'",
    // The nonce lets the page's own script in, the source the chunks that it loads.
    `script-src 'nonce-${nonce}' ${webview.cspSource}`,
    // Mermaid writes style elements into its pictures.
    `style-src 'unsafe-inline' ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    "img-src data:",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${l10n.bundle ? env.language : "en"}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${file("main.css")}">
  <title>ADR Atlas</title>
</head>
<body>
  <script type="application/json" id="${textsId}">${textsJson()}</script>
  <script type="module" nonce="${nonce}" src="${file("main.js")}"></script>
</body>
</html>`;
}

/** No "<" in it: nothing in it can end the element. */
const textsJson = (): string => JSON.stringify(l10n.bundle ?? {}).replaceAll("<", "\\u003c");

const nonceOf = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
