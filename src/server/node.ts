// The language server as a Node process: `--node-ipc` in VS Code on the desktop, `--stdio` for every other editor.
import { createConnection } from "vscode-languageserver/node";
import { serve } from "./serve.ts";

const connection = createConnection();
serve(connection);
connection.listen();
