import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from "vscode";
import type { Records } from "../../protocol/log.ts";
import type { Server } from "../client.ts";
import { asLabel } from "../written.ts";
import { newRecord } from "./new-record.ts";
import { type Log, logIn, nameOf, recordFor } from "./record.ts";
import { relate } from "./relate.ts";

interface Choice extends QuickPickItem {
  /** Neither: a record that is yet to be written. */
  readonly name?: string;
  readonly relation?: "supersedes" | "superseded-by";
}

/** "ADR: Supersede…": a later record takes this one's place, or this one an earlier one's. */
export async function supersede(server: Server, given?: unknown): Promise<void> {
  const document = await recordFor(given);
  if (!document) return;
  const folder = Uri.joinPath(document.uri, "..");
  const log = await logIn(server, folder);
  const name = nameOf(document.uri);
  const choice = await window.showQuickPick(choicesFor(log, name), {
    title: l10n.t("Supersede"),
    matchOnDescription: true,
  });
  if (!choice) return;
  const text = document.getText();
  if (choice.name && choice.relation)
    return relate(server, document, choice.relation, Uri.joinPath(folder, choice.name));
  await newRecord(server, { folder, supersedes: { name, text } });
}

function choicesFor({ records }: Log, name: string): Choice[] {
  const own = records.findIndex((record) => record.name === name);
  const [earlier, later] = own < 0 ? [records, []] : [records.slice(0, own), records.slice(own + 1)];
  const between = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    between(l10n.t("its place is taken by")),
    { label: l10n.t("A new record…") },
    ...later.map((record) => choiceOf(record, "superseded-by")),
    between(l10n.t("it takes the place of")),
    ...earlier.map((record) => choiceOf(record, "supersedes")).reverse(),
  ];
}

const choiceOf = ({ name, label, title, status }: Records[number], relation: Choice["relation"] & string): Choice => ({
  label:
    relation === "supersedes" ? l10n.t("Supersedes {0}", asLabel(label)) : l10n.t("Superseded by {0}", asLabel(label)),
  description: asLabel([title, status].filter(Boolean).join(" · ")),
  name,
  relation,
});
