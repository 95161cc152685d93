// The language server as a web worker: VS Code in the browser.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "./serve.ts";

// A worker's global object is its port; its type belongs to the DOM's library, which the server does without.
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
serve(connection);
connection.listen();
