import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver-types";
import {
  type CheckOptions,
  check,
  checkLog,
  type Finding,
  type Reading,
  type ReferenceRelation,
  read,
  readAhead,
  type ScopeChoice,
  type WrittenStatus,
} from "../core/index.ts";
import { fixesAcrossFiles, respelled } from "./across-files.ts";
import { type CallSource, callHierarchyAt, incomingCalls, outgoingCalls } from "./call-hierarchy.ts";
import { codeActionsOf, findingsAt } from "./code-actions.ts";
import { codeLensesOf } from "./code-lenses.ts";
import { completionOf, isBegun } from "./completion.ts";
import { counted } from "./counts.ts";
import { definitionOf } from "./definition.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { diagramOf, type PlacedDiagram } from "./diagram.ts";
import type { Levels } from "./digest.ts";
import { withDiagram } from "./embed.ts";
import { foldingRangesOf } from "./folding.ts";
import { hoverOf } from "./hover.ts";
import { inlayHintsOf } from "./inlay-hints.ts";
import {
  createLogReader,
  type FolderFile,
  type Listed,
  linkedFrom,
  listed,
  type OneRecord,
  related,
  type StatusChoice,
  statusesOf,
  withIndex,
  withStatus,
} from "./log.ts";
import { createLogFiles, type LogFiles } from "./log-files.ts";
import { type Overview, overviewOf } from "./overview.ts";
import { type InLog, mentionsAt, recordLinks, recordNamedAt } from "./record-references.ts";
import { highlightsOf, referencesOf } from "./references.ts";
import { type Refusal, renamedWith, renameOf, renameRangeOf } from "./rename.ts";
import { type Row, rowsOf } from "./rows.ts";
import { semanticTokensOf } from "./semantic-tokens.ts";
import type { Snapshot } from "./snapshot.ts";
import { symbolsOf } from "./symbols.ts";
import { workspaceSymbolsOf } from "./workspace-symbols.ts";

export interface ServiceOptions {
  /** Told what went wrong, in one line. */
  readonly log?: (message: string) => void;
  /** The folder of the rules' pages, as a URI that ends in a slash. */
  readonly pages?: string;
  /** The day as ISO 8601, for what is dated today. */
  readonly today?: () => string;
  /** Can the client rename files as a part of an edit? */
  readonly renames?: boolean;
  /** Can the client ask before it makes some of the edits? */
  readonly confirms?: boolean;
}

/** Answers about open documents. A document that was never opened, or is no decision record, gets empty answers. */
export interface Service {
  /** The files of the log's folders; whoever knows them keeps it up to date. */
  readonly files: LogFiles;
  /** The records of the log by folder and number: `count` of them from `from` on, or all. */
  rows(part?: RowsPart): Row[];
  /** Takes a new text. Nothing is read before somebody asks, so versions that nobody asks about cost nothing. */
  update(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** Severities by rule, for each document by its URI; what was found before is found anew. */
  configure(levelsOf: (uri: string) => Levels): void;
  /** Has the current version been read? */
  isRead(uri: string): boolean;
  /** The current version, read. */
  summary(uri: string): Summary | undefined;
  diagnostics(uri: string): Diagnostic[];
  /** `texts`: of the files that `neededFor` names, by URI. */
  codeActions(uri: string, range: Range, only?: readonly string[], texts?: ReadonlyMap<string, string>): CodeAction[];
  /** The files that are not open and that a fix in this range has to change. */
  neededFor(uri: string, range: Range): string[];
  /** Null where there is nothing that could be drawn. */
  diagram(uri: string, view: string, scope: ScopeChoice): PlacedDiagram | null;
  overview(uri: string): Overview | null;
  /** Null where there is nothing to write. `diagram`: absent for all that the record keeps. */
  embed(uri: string, diagram?: { readonly view: string; readonly scope: ScopeChoice }): WorkspaceEdit | null;
  symbols(uri: string): DocumentSymbol[];
  folding(uri: string): FoldingRange[];
  /** Of all records of the log. */
  workspaceSymbols(query: string): WorkspaceSymbol[];
  hover(uri: string, position: Position): Hover | null;
  lenses(uri: string): CodeLens[];
  inlayHints(uri: string, range: Range): InlayHint[];
  semanticTokens(uri: string): SemanticTokens;
  /** `asked`: by the author, not by a character that was typed. */
  completion(uri: string, position: Position, asked: boolean): CompletionList;
  /** Numbers of other records in plain text. */
  links(uri: string): DocumentLink[];
  definition(uri: string, position: Position): Location[];
  references(uri: string, position: Position): Location[];
  highlights(uri: string, position: Position): DocumentHighlight[];
  callHierarchy(uri: string, position: Position): CallHierarchyItem[];
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];
  /** Null where nothing can be renamed. */
  renameRange(uri: string, position: Position): { range: Range; placeholder: string } | Refusal | null;
  /** In all records of the folder: those of `renamedWith` have to be known as they are on the disk. */
  rename(uri: string, position: Position, newName: string): WorkspaceEdit | Refusal | null;
  /** The files that are not open and that a renaming has to change. */
  renamedWith(uri: string, position: Position): string[];
  /** Null for what is no decision record. */
  statuses(uri: string): StatusChoice[] | null;
  changeStatus(uri: string, status: WrittenStatus): WorkspaceEdit | null;
  /** Of both records; an open one counts as it stands in its editor. Null where one of them is none. */
  relate(uri: string, relation: ReferenceRelation, other: { uri: string; text: string }): WorkspaceEdit | null;
  /** How this record would name those others, as far as the log knows them; null where it is none. */
  linksTo(uri: string, others: readonly string[]): string[] | null;
  /** The decision records among a folder's files, from the first to the last. */
  records(folder: string, files: readonly FolderFile[]): Listed[];
  index(folder: string, files: readonly FolderFile[], index: { uri: string; text: string }): WorkspaceEdit;
}

export interface Summary {
  uri: string;
  version: number;
  isAdr: boolean;
  number: number | null;
  title: string;
  status: string | null;
  statusText: string | null;
}

interface RowsPart {
  readonly from?: number | undefined;
  readonly count?: number | undefined;
}

interface Open {
  readonly version: number;
  readonly text: string;
  /** Of this version, or of an earlier one that the next reading starts from. */
  reading?: Reading;
  snapshot?: Snapshot;
}

export function createService({
  log = () => {},
  pages,
  today = () => "",
  renames = false,
  confirms = false,
}: ServiceOptions = {}): Service {
  const documents = new Map<string, Open>();
  let levelsOf = (_: string): Levels => ({});
  const optionsFor = (uri: string): CheckOptions => ({
    levels: levelsOf(uri),
    today: today(),
    failed: (rule, error) => log(`${rule} failed on ${uri}: ${error}`),
  });
  const files = createLogFiles({
    openReading: (uri) => snapshotOf(uri)?.reading,
    findingsAcross: (entry, log) => checkLog(entry, log, optionsFor(entry.path)),
    optionsFor,
  });

  const recordsIn = createLogReader(files.known);

  function snapshotOf(uri: string): Snapshot | undefined {
    const open = documents.get(uri);
    if (!open) return undefined;
    open.snapshot ??= snapshot(uri, open);
    return open.snapshot;
  }

  function snapshot(uri: string, open: Open): Snapshot {
    const reading = read(uri, open.text, open.reading);
    open.reading = reading;
    let own: Finding[] | undefined;
    let all: { readonly inLog: InLog | undefined; readonly findings: readonly Finding[] } | undefined;
    return {
      uri,
      version: open.version,
      reading,
      get inLog() {
        const entry = files.entryAt(uri);
        return entry && { entry, log: files.log() };
      },
      get findings() {
        own ??= check(reading, optionsFor(uri));
        const inLog = files.isSettled() ? this.inLog : undefined;
        if (all?.inLog?.log !== inLog?.log || !all) all = { inLog, findings: withLog(own, inLog) };
        return all.findings;
      },
    };
  }

  /** Whoever types does not wait until the text is read. */
  function typedSnapshot(uri: string): Snapshot | undefined {
    const open = documents.get(uri);
    if (!open || open.snapshot || !open.reading) return snapshotOf(uri);
    const { version, text, reading } = open;
    return { uri, version, reading: readAhead(reading, text), inLog: files.lastKnown(uri), findings: [] };
  }

  function withLog(own: readonly Finding[], inLog: InLog | undefined): readonly Finding[] {
    if (!inLog) return own;
    const others = checkLog(inLog.entry, inLog.log, optionsFor(inLog.entry.path));
    return others.length ? [...own, ...others].sort((a, b) => a.span.start - b.span.start) : own;
  }

  /** `answer` where the document is an open decision record, else `otherwise`. */
  function ask<T>(uri: string, otherwise: T, answer: (snapshot: Snapshot) => T): T {
    const snapshot = snapshotOf(uri);
    return snapshot?.reading.model.isAdr ? answer(snapshot) : otherwise;
  }

  const versionOf = (uri: string): number | null => documents.get(uri)?.version ?? null;

  function callSource(uri: string): CallSource {
    const snapshot = ask<Snapshot | undefined>(uri, undefined, (it) => it);
    const entry = files.entryAt(uri);
    return { snapshot, inLog: entry && { entry, log: files.log() } };
  }

  /** A record that need not be open. */
  function recordAt(uri: string, text: string): OneRecord | null {
    const { version, reading } = snapshotOf(uri) ?? { version: null, reading: read(uri, text) };
    return reading.model.isAdr ? { uri, version, reading } : null;
  }

  return {
    files,
    rows: (part = {}) =>
      rowsOf(files, (uri) => (documents.has(uri) ? counted(snapshotOf(uri)?.findings ?? []) : undefined), part),
    update: (uri, version, text) => {
      const previous = documents.get(uri)?.reading;
      documents.set(uri, { version, text, ...(previous && { reading: previous }) });
      files.touch(uri);
    },
    close: (uri) => {
      documents.delete(uri);
      files.touch(uri);
    },
    configure: (next) => {
      levelsOf = next;
      for (const open of documents.values()) delete open.snapshot;
      files.recount();
    },
    isRead: (uri) => documents.get(uri)?.snapshot !== undefined,
    summary: (uri) => {
      const snapshot = snapshotOf(uri);
      if (!snapshot) return undefined;
      const { isAdr, number, title, status } = snapshot.reading.model;
      const written = { status: status?.value ?? null, statusText: status?.text ?? null };
      return { uri, version: snapshot.version, isAdr, number, title, ...written };
    },
    diagnostics: (uri) => ask(uri, [], (snapshot) => diagnosticsOf(snapshot, pages)),
    codeActions: (uri, range, only, texts = new Map()) =>
      ask(uri, [], (snapshot) => {
        const around = {
          renames,
          versionOf,
          recordAt: (other: string) => {
            const text = documents.get(other)?.text ?? texts.get(other);
            return text === undefined ? null : recordAt(other, text);
          },
        };
        return codeActionsOf(snapshot, range, only, pages, {
          fixesOf: (finding) => fixesAcrossFiles(snapshot, finding, around),
          rewritesAt: (place) => respelled(snapshot, place, around),
        });
      }),
    neededFor: (uri, range) =>
      ask(uri, [], (snapshot) =>
        findingsAt(snapshot, range).flatMap(({ mutual }) =>
          mutual && !documents.has(mutual.other) ? [mutual.other] : [],
        ),
      ),
    diagram: (uri, view, scope) => ask(uri, null, (snapshot) => diagramOf(snapshot, view, scope)),
    overview: (uri) => ask(uri, null, overviewOf),
    embed: (uri, diagram) => ask(uri, null, (snapshot) => withDiagram(snapshot, diagram)),
    symbols: (uri) => ask(uri, [], symbolsOf),
    workspaceSymbols: (query) => workspaceSymbolsOf(files.log(), query),
    folding: (uri) => ask(uri, [], foldingRangesOf),
    lenses: (uri) => ask(uri, [], codeLensesOf),
    inlayHints: (uri, range) => ask(uri, [], (snapshot) => inlayHintsOf(snapshot, range)),
    semanticTokens: (uri) => ask(uri, { data: [] }, semanticTokensOf),
    hover: (uri, position) => ask(uri, null, (snapshot) => hoverOf(snapshot, position)),
    completion: (uri, position, asked) => {
      const snapshot = typedSnapshot(uri);
      return snapshot && (snapshot.reading.model.isAdr || isBegun(snapshot))
        ? completionOf(snapshot, position, { asked, today: today() })
        : { isIncomplete: false, items: [] };
    },
    links: (uri) => ask(uri, [], recordLinks),
    definition: (uri, position) =>
      ask(uri, [], (snapshot) => recordNamedAt(snapshot, position) ?? definitionOf(snapshot, position)),
    references: (uri, position) =>
      ask(uri, [], (snapshot) => mentionsAt(snapshot, position) ?? referencesOf(snapshot, position)),
    highlights: (uri, position) => ask(uri, [], (snapshot) => highlightsOf(snapshot, position)),
    callHierarchy: (uri, position) => ask(uri, [], (snapshot) => callHierarchyAt(snapshot, position)),
    incomingCalls: (item) => incomingCalls(callSource(item.uri), item),
    outgoingCalls: (item) => outgoingCalls(callSource(item.uri), item),
    renameRange: (uri, position) => ask(uri, null, (snapshot) => renameRangeOf(snapshot, position)),
    rename: (uri, position, newName) =>
      ask(uri, null, (snapshot) =>
        renameOf(snapshot, position, newName, { versionOf, confirms, isSettled: files.isSettled() }),
      ),
    renamedWith: (uri, position) =>
      ask(uri, [], (snapshot) => renamedWith(snapshot, position).filter((other) => !documents.has(other))),
    statuses: (uri) => ask(uri, null, statusesOf),
    changeStatus: (uri, status) => ask(uri, null, (snapshot) => withStatus(snapshot, status)),
    relate: (uri, relation, { uri: otherUri, text }) =>
      ask(uri, null, (snapshot) => {
        const other = recordAt(otherUri, text);
        return other && related(snapshot, relation, other);
      }),
    linksTo: (uri, others) =>
      ask(uri, null, (snapshot) =>
        others.flatMap((other) => {
          const entry = files.log().at(other);
          return entry?.isAdr ? [linkedFrom(snapshot, entry)] : [];
        }),
      ),
    records: (folder, files) => recordsIn(folder, files).map(listed),
    index: (folder, files, index) => withIndex(recordsIn(folder, files), index),
  };
}
