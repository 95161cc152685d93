import { l10n, type QuickPickItem, type TextDocument, Uri, window } from "vscode";
import { Edits, type RelateParams, type Relation, relateRequest } from "../../protocol/log.ts";
import type { Server } from "../client.ts";
import { make } from "../edits.ts";
import { textOf } from "../log-folder.ts";
import { asLabel } from "../written.ts";
import { logIn, nameOf, recordFor, sayNoRecord } from "./record.ts";

/** "ADR: Link to Another Decision…" */
export async function linkDecision(server: Server, given?: unknown): Promise<void> {
  const document = await recordFor(given);
  if (!document) return;
  const folder = Uri.joinPath(document.uri, "..");
  const { records } = await logIn(server, folder);
  const others = records.filter(({ name }) => name !== nameOf(document.uri)).reverse();
  const title = l10n.t("Link to Another Decision");
  const items = others.map(({ name, label, title, status }) => ({
    label: asLabel(label),
    description: asLabel([title, status].filter(Boolean).join(" · ")),
    name,
  }));
  const other = await window.showQuickPick(items, { title, matchOnDescription: true });
  if (other) await askHow(server, document, { uri: Uri.joinPath(folder, other.name), label: other.label });
}

/** `given`: a record, by its URI. */
export async function relateTo(
  server: Server,
  given: string,
  { uri, label }: Record<"uri" | "label", string>,
): Promise<void> {
  const document = await recordFor(given);
  if (document) await askHow(server, document, { uri: Uri.parse(uri), label: asLabel(label) });
}

interface Other {
  readonly uri: Uri;
  readonly label: string;
}

async function askHow(server: Server, document: TextDocument, { uri, label }: Other): Promise<void> {
  const title = l10n.t("Link to Another Decision");
  const picked = await window.showQuickPick(relations(label), { title });
  if (picked) await relate(server, document, picked.relation, uri);
}

interface RelationItem extends QuickPickItem {
  readonly relation: Relation;
}

const relations = (other: string): RelationItem[] => [
  { relation: "relates", label: l10n.t("Relates to {0}", other) },
  { relation: "depends-on", label: l10n.t("Depends on {0}", other) },
  { relation: "amends", label: l10n.t("Amends {0}", other) },
  { relation: "amended-by", label: l10n.t("Is amended by {0}", other) },
  { relation: "supersedes", label: l10n.t("Supersedes {0}", other) },
  { relation: "superseded-by", label: l10n.t("Is superseded by {0}", other) },
];

/** Both records say so, in one step of undo. */
export async function relate(server: Server, document: TextDocument, relation: Relation, other: Uri): Promise<void> {
  const text = await textOf(other);
  if (text === null) return sayNoRecord();
  const params: RelateParams = { uri: document.uri.toString(), relation, other: { uri: other.toString(), text } };
  const edits = await server.ask(relateRequest, params, Edits);
  if (edits?.documentChanges.length) await make(edits);
  else if (!edits) sayNoRecord();
  else void window.showInformationMessage(l10n.t("Both records say so already."));
}
