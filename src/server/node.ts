// The language server as a Node process: `--node-ipc` in VS Code on the desktop, `--stdio` for every other editor.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { serve } from "./serve.ts";

const connection = createConnection();
serve(connection, async (uri) => {
  try {
    return await readFile(fileURLToPath(uri), "utf8");
  } catch {
    return null;
  }
});
connection.listen();
