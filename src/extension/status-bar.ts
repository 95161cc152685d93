// The active decision record in the status bar: its number and status, and what was found in it.
import { Disposable, l10n, languages, StatusBarAlignment, window, workspace } from "vscode";
import type { ReadParams } from "../protocol/requests.ts";
import type { Server } from "./client.ts";
import { statusIconId, statusName } from "./status.ts";
import { asLabel } from "./written.ts";

export function showActiveRecord(server: Server): Disposable {
  const status = window.createStatusBarItem("adrAtlas.status", StatusBarAlignment.Right, 90);
  const findings = window.createStatusBarItem("adrAtlas.findings", StatusBarAlignment.Right, 89);
  const records = new Map<string, ReadParams>();
  status.name = l10n.t("Decision Record: Status");
  status.command = "adrAtlas.changeStatus";
  findings.name = l10n.t("Decision Record: Findings");
  findings.command = "workbench.actions.view.problems";

  function update(): void {
    const uri = window.activeTextEditor?.document.uri;
    const record = uri && records.get(uri.toString());
    if (!uri || !record?.isAdr) {
      status.hide();
      findings.hide();
      return;
    }
    const name = record.number === null ? l10n.t("ADR") : `ADR-${record.number}`;
    const words = record.statusText === null ? statusName(null) : asLabel(record.statusText, 40);
    status.text = `$(${statusIconId(record.status)}) ${name} ${words}`;
    status.tooltip = l10n.t("Change the status of this decision record");
    status.show();
    const count = languages.getDiagnostics(uri).filter(({ source }) => source === "ADR Atlas").length;
    findings.text = `$(lightbulb) ${count}`;
    findings.tooltip = l10n.t("{0} to look at in this decision record", count);
    if (count) findings.show();
    else findings.hide();
  }

  return Disposable.from(
    status,
    findings,
    server.onDidRead((record) => {
      records.set(record.uri, record);
      update();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void records.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}
