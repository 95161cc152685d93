// What becomes of a record that is dragged out of the log: dropped into an editor a link, on another record a relation of the two.
import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from "vscode";
import type { Server } from "./client.ts";
import { relateTo } from "./commands/relate.ts";
import { type LogNode, labelOf } from "./log-groups.ts";

/** As VS Code calls what comes from this view: by the view's id, in small letters. */
const fromLog = "application/vnd.code.tree.adratlas.log";
const forEditors = "text/uri-list";

export const dragRecords = (server: Server): TreeDragAndDropController<LogNode> => ({
  dragMimeTypes: [forEditors],
  dropMimeTypes: [fromLog],
  handleDrag: (nodes, transfer) => {
    const uris = nodes.flatMap((node) => (node.kind === "group" ? [] : [node.row.uri]));
    transfer.set(forEditors, new DataTransferItem(uris.join("\r\n")));
    transfer.set(fromLog, new DataTransferItem(uris));
  },
  handleDrop: async (target, transfer) => {
    const [uri, ...more] = draggedIn(transfer);
    // How several records relate to one is no single question.
    if (!uri || more.length || !target || target.kind === "group" || target.row.uri === uri) return;
    await relateTo(server, uri, { uri: target.row.uri, label: labelOf(target.row) });
  },
});

const draggedIn = (transfer: DataTransfer): readonly string[] => transfer.get(fromLog)?.value ?? [];
