// What becomes of a record that is dragged out of the log: dropped into another record a link, on another one in the log a relation.
import {
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  type TreeDragAndDropController,
} from "vscode";
import { Links, type LinksParams, linksRequest } from "../protocol/log.ts";
import type { Server } from "./client.ts";
import { relateTo } from "./commands/relate.ts";
import { type LogNode, labelOf } from "./log-groups.ts";

/** As VS Code calls what comes from this view: by the view's id, in small letters. */
const fromLog = "application/vnd.code.tree.adratlas.log";
/** An editor that is given these opens them. */
const files = "text/uri-list";

export const dragRecords = (server: Server): TreeDragAndDropController<LogNode> => ({
  dragMimeTypes: [files],
  dropMimeTypes: [fromLog],
  handleDrag: (nodes, transfer) => {
    const uris = nodes.flatMap((node) => (node.kind === "group" ? [] : [node.row.uri]));
    transfer.set(files, new DataTransferItem(uris.join("\r\n")));
    transfer.set(fromLog, new DataTransferItem(uris.join("\n")));
  },
  handleDrop: async (target, transfer) => {
    const [uri, ...more] = await draggedIn(transfer);
    // How several records relate to one is no single question.
    if (!uri || more.length || !target || target.kind === "group" || target.row.uri === uri) return;
    await relateTo(server, uri, { uri: target.row.uri, label: labelOf(target.row) });
  },
});

/** In the words of the record that they are dropped into; elsewhere VS Code's own links are good enough. */
export function dropLinks(server: Server): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append("markdown", "link", "decisionRecord");
  return languages.registerDocumentDropEditProvider(
    { language: "markdown" },
    {
      provideDocumentDropEdits: async (document, _, transfer) => {
        const others = await draggedIn(transfer);
        if (!others.length) return undefined;
        const params: LinksParams = { uri: document.uri.toString(), others: [...others] };
        const links = await server.ask(linksRequest, params, Links);
        return links?.length
          ? new DocumentDropEdit(links.join(", "), l10n.t("Insert Decision Record"), kind)
          : undefined;
      },
    },
    { dropMimeTypes: [fromLog], providedDropEditKinds: [kind] },
  );
}

async function draggedIn(transfer: DataTransfer): Promise<readonly string[]> {
  const text = await transfer.get(fromLog)?.asString();
  return text ? text.split("\n") : [];
}
