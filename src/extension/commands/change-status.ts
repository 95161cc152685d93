import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { type ChangeStatusParams, changeStatusRequest, Edits, Statuses, statusesRequest } from "../../protocol/log.ts";
import type { Server } from "../client.ts";
import { make } from "../edits.ts";
import { asLabel } from "../written.ts";
import { recordFor, sayNoRecord } from "./record.ts";
import { supersede } from "./supersede.ts";

type Status = ChangeStatusParams["status"];

/** "ADR: Change Status…"; `given` is the file whose lens or context menu it was chosen from, `status` what to change it to. */
export async function changeStatus(server: Server, given?: unknown, status?: Status): Promise<void> {
  const document = await recordFor(given);
  if (!document) return;
  const uri = document.uri.toString();
  const chosen = status ?? (await pickStatus(server, uri));
  if (!chosen) return;
  if (chosen === "superseded") return supersede(server, document.uri);
  const edits = await server.ask(changeStatusRequest, { uri, status: chosen } satisfies ChangeStatusParams, Edits);
  if (edits?.documentChanges.length) await make(edits);
}

interface StatusItem extends QuickPickItem {
  readonly value?: Status;
}

async function pickStatus(server: Server, uri: string): Promise<Status | undefined> {
  const statuses = await server.ask(statusesRequest, { uri }, Statuses);
  if (!statuses) {
    sayNoRecord();
    return undefined;
  }
  const items: StatusItem[] = statuses.map(({ value, text, about, current }) => ({
    label: asLabel(text),
    description: current ? l10n.t("now") : "",
    detail: about,
    value,
  }));
  const superseded = { label: l10n.t("Superseded by another record…"), value: "superseded" } as const;
  const separator = { label: "", kind: QuickPickItemKind.Separator };
  const title = l10n.t("Change Status");
  return (await window.showQuickPick<StatusItem>([...items, separator, superseded], { title }))?.value;
}
