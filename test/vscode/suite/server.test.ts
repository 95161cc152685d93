import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { closeEverything, finding, findingsOf, open, record } from "./workspace.ts";

/** In the web worker host there are no processes. */
interface NodeProcess {
  readonly pid: number;
  getBuiltinModule(name: "node:fs"): {
    readdirSync(path: string): string[];
    readFileSync(path: string, as: string): string;
  };
  kill(pid: number, signal: string): void;
}
const host = (globalThis as { process?: Partial<NodeProcess> }).process;
const node = host?.getBuiltinModule && host.kill && host.pid ? (host as NodeProcess) : undefined;

suite("The language server", () => {
  teardown(closeEverything);

  test("comes back when it is killed, and nothing is lost", async function () {
    if (!node) return this.skip();
    const document = await open(record);
    await finding(document, total);
    for (let death = 1; death <= 2; death++) {
      for (const pid of serversOf(node)) node.kill(pid, "SIGKILL");
      await replace(document, "75 connections", "60 connections");
      await eventually("the finding to go", () => findingsOf(document, total).length === 0);
      await replace(document, "60 connections", "75 connections");
      await eventually("the finding to come back", () => findingsOf(document, total).length === 1);
    }
  });
});

const total = "connection-total";

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  await vscode.workspace.applyEdit(edit);
}

/** Our servers among the processes that this one has started. */
function serversOf({ pid, getBuiltinModule }: NodeProcess): number[] {
  const { readdirSync, readFileSync } = getBuiltinModule("node:fs");
  const text = (path: string): string => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && text(`/proc/${name}/cmdline`).includes("server/node.cjs"))
    .filter((name) => new RegExp(`^\\d+ \\(.*\\) \\S ${pid} `).test(text(`/proc/${name}/stat`)))
    .map(Number);
}
