// The decision log in a view container of its own.

import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type QuickPickItem,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from "vscode";
import { term } from "../l10n/terms.ts";
import { type Row, Rows, type RowsParams, rowsRequest } from "../protocol/records.ts";
import type { Server } from "./client.ts";
import { dragRecords } from "./log-drag.ts";
import {
  type Grouping,
  type GroupNode,
  groupings,
  type LogNode,
  labelOf,
  matching,
  nodeOf,
  type RecordNode,
  treeOf,
} from "./log-groups.ts";
import { statusIcon, statusName } from "./status.ts";

const viewId = "adrAtlas.log";

/** `memory` keeps how the records are grouped in this workspace. */
export function showLog(server: Server, memory: Memento): Disposable {
  const changed = new EventEmitter<undefined>();
  let roots: (GroupNode | RecordNode)[] = [];
  let grouping = memory.get<Grouping>("grouping") ?? "status";
  let filter = "";

  async function load(): Promise<typeof roots> {
    const rows = await rowsOnce(server);
    roots = treeOf(matching(rows, filter), grouping, rows);
    view.message = filter && rows.length && !roots.length ? l10n.t("No decision record has “{0}”.", filter) : undefined;
    return roots;
  }

  const provider: TreeDataProvider<LogNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? (node.kind === "mention" ? [] : [...node.children]) : load()),
    getParent: (node) => (node.kind === "group" ? undefined : node.parent),
    getTreeItem: itemOf,
    resolveTreeItem: resolved,
  };
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: dragRecords(server),
  });

  async function pickGrouping(): Promise<void> {
    const items: (QuickPickItem & { by: Grouping })[] = groupings.map((by) => ({
      by,
      label: groupingName(by),
      description: by === grouping ? l10n.t("now") : "",
    }));
    const picked = await window.showQuickPick(items, { title: l10n.t("Group Decision Records By") });
    if (!picked) return;
    grouping = picked.by;
    await memory.update("grouping", grouping);
    changed.fire(undefined);
  }

  function filterBy(words: string): void {
    filter = words;
    view.description = words;
    void commands.executeCommand("setContext", "adrAtlas.logIsFiltered", words !== "");
    changed.fire(undefined);
  }

  async function askForFilter(): Promise<void> {
    const words = await window.showInputBox({
      title: l10n.t("Filter Decision Records"),
      prompt: l10n.t("Words of title, status, services, databases or engines, or a number"),
      value: filter,
    });
    if (words !== undefined) filterBy(words.trim());
  }

  async function reveal(): Promise<void> {
    await commands.executeCommand(`${viewId}.focus`);
    const isShown = await revealActive(view, roots.length ? roots : await load(), { focus: true });
    if (isShown || !filter) return;
    // Whoever asks for this record wants to see it, whatever was searched for before.
    filterBy("");
    await revealActive(view, await load(), { focus: true });
  }

  /** Groups that somebody has unfolded, by their ids. */
  const open = new Set<string>();
  const isOpen = ({ parent }: RecordNode): boolean =>
    !parent || parent.children.length <= unfolded || open.has(parent.id);
  const follow = (): void => void revealActive(view, roots, { focus: false, wanted: isOpen });
  return Disposable.from(
    view,
    changed,
    server.onDidChangeLog(() => changed.fire(undefined)),
    commands.registerCommand("adrAtlas.groupRecords", pickGrouping),
    commands.registerCommand("adrAtlas.readLog", server.readLog),
    commands.registerCommand("adrAtlas.filterRecords", askForFilter),
    commands.registerCommand("adrAtlas.showAllRecords", () => filterBy("")),
    commands.registerCommand("adrAtlas.revealRecord", reveal),
    view.onDidExpandElement(({ element }) => void open.add(element.id)),
    view.onDidCollapseElement(({ element }) => void open.delete(element.id)),
    window.onDidChangeActiveTextEditor(() => view.visible && follow()),
    view.onDidChangeVisibility(({ visible }) => visible && follow()),
  );
}

/** The rows, once there are any or it is sure that there are none: a welcome must not flash up before the files were found. */
async function rowsOnce(server: Server): Promise<readonly Row[]> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const listening = server.onDidChangeLog(() => {
        listening.dispose();
        resolve();
      });
    });
    const found = await rowsOf(server);
    if (!found || found.rows.length || found.settled) return found?.rows ?? [];
    await changed;
  }
}

/** So many rows are asked for at once: neither the server nor the editor stands still for them. */
const inPart = 1000;

/** Null where there is no server to ask. */
async function rowsOf(server: Server): Promise<Pick<Rows, "settled" | "rows"> | null> {
  // A record that is new between two parts moves those behind it: none may be shown twice.
  const rows = new Map<string, Row>();
  for (let from = 0; ; from += inPart) {
    const params: RowsParams = { from, count: inPart };
    const part = await server.ask(rowsRequest, params, Rows);
    if (!part) return null;
    for (const row of part.rows) rows.set(row.uri, row);
    if (from + inPart >= part.total) return { settled: part.settled, rows: [...rows.values()] };
  }
}

/** False where the tree has no such record. `wanted`: does it have to be shown where it is? */
async function revealActive(
  view: TreeView<LogNode>,
  roots: readonly (GroupNode | RecordNode)[],
  { focus, wanted = () => true }: { readonly focus: boolean; readonly wanted?: (node: RecordNode) => boolean },
): Promise<boolean> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const node = uri === undefined ? undefined : nodeOf(uri, roots);
  // A tree that was just made anew may not know the node any more.
  if (node && wanted(node)) await Promise.resolve(view.reveal(node, { select: true, focus })).catch(() => {});
  return node !== undefined;
}

function itemOf(node: LogNode): TreeItem {
  if (node.kind === "group") return groupItem(node);
  const { row } = node;
  const item = new TreeItem(labelOf(row), TreeItemCollapsibleState.None);
  item.id = node.id;
  item.iconPath = statusIcon(row.status);
  item.command = { command: "vscode.open", title: l10n.t("Open"), arguments: [Uri.parse(row.uri)] };
  item.contextValue = node.kind;
  if (node.kind === "mention") {
    item.description = node.relation === "relates" ? l10n.t("names it") : term(node.relation);
    return item;
  }
  item.description = countsOf(row);
  if (row.mentions.length) item.collapsibleState = TreeItemCollapsibleState.Collapsed;
  return item;
}

/** What an item shows only under the mouse: ten thousand are made at once. */
function resolved(item: TreeItem, node: LogNode): TreeItem {
  if (node.kind !== "group") item.tooltip = tooltipOf(node.row);
  return item;
}

/** Groups of so many records at most are unfolded at first. */
const unfolded = 500;

function groupItem({ id, name, by, children }: GroupNode): TreeItem {
  // A group of thousands takes its time to unfold, so that is left to who wants to see them.
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(groupLabel(name, by), children.length > unfolded ? Collapsed : Expanded);
  item.id = id;
  item.description = String(children.length);
  item.contextValue = "group";
  return item;
}

function groupLabel(name: string | null, by: Grouping): string {
  if (by === "status") return statusName(name);
  if (name === null) return l10n.t("None named");
  return by === "number" ? workspace.asRelativePath(Uri.parse(name)) : name;
}

/** Hints are for the author of the line, not for a list. */
function countsOf({ findings: { error, warning, info } }: Row): string {
  const all = error + warning + info;
  return all ? l10n.t("{0} to look at", all) : "";
}

const tooltipOf = (row: Row): string =>
  [
    labelOf(row),
    statusName(row.status),
    ...(row.services.length ? [`${l10n.t("Services")}: ${row.services.join(", ")}`] : []),
    ...(row.databases.length ? [`${l10n.t("Databases")}: ${row.databases.join(", ")}`] : []),
    workspace.asRelativePath(Uri.parse(row.uri)),
  ].join("\n");

function groupingName(by: Grouping): string {
  const names: Readonly<Record<Grouping, string>> = {
    status: l10n.t("Status"),
    number: l10n.t("Number"),
    service: l10n.t("Service"),
    database: l10n.t("Database"),
    engine: l10n.t("Engine"),
  };
  return names[by];
}
