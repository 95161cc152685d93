// The door of the core: what the language service, the command line and tests may use.

export type { Check, Finding, Fix, Related, Report } from "./checks/check.ts";
export { editsOf, onlyFixes, safeFixes } from "./checks/fix.ts";
export { checks } from "./checks/index.ts";
export type { CheckOptions, Level } from "./checks/run.ts";
export { check } from "./checks/run.ts";
export { silencingEdits } from "./checks/silence.ts";
export { type Config, configName, noConfig } from "./config/agreed.ts";
export { type ConfigProblem, parseConfig } from "./config/config.ts";
export { ConfigFile } from "./config/schema.ts";
export type {
  Absent,
  Cell,
  Change,
  Diagram,
  DiagramElement,
  Drawing,
  Ground,
  ScopeChoice,
  Table,
  View,
} from "./diagrams/diagram.ts";
export { embedded, updatedDiagram } from "./diagrams/embedded.ts";
export { views } from "./diagrams/index.ts";
export { drawLog, type LogRecord } from "./diagrams/log.ts";
export { drawLogArchitecture } from "./diagrams/log-architecture.ts";
export { embeddedIn } from "./diagrams/marks.ts";
export { scopesOf } from "./diagrams/scope.ts";
export { textOf } from "./diagrams/text.ts";
export { alignedTable } from "./edit/aligned-table.ts";
export { entriesInOrder, type IndexEntry, indexEdits, indexEntry } from "./edit/index-table.ts";
export { linkTo, type Target } from "./edit/link.ts";
export { optionsAsSections } from "./edit/options-as-sections.ts";
export { optionsAsTable } from "./edit/options-as-table.ts";
export { inverse, relationEdits } from "./edit/relation.ts";
export { headingFor, lackingSections, sectionEdits } from "./edit/sections.ts";
export { statusEdits, statusWords } from "./edit/status.ts";
export type { WrittenStatus } from "./lexicon/writing.ts";
export { architectureOfLog, logOutput } from "./log/architecture.ts";
export type { LogCheck } from "./log/check.ts";
export { logChecks } from "./log/checks/index.ts";
export { conventionFiles, foldersNamedIn } from "./log/conventions.ts";
export { type Entry, entryOf, withoutNames } from "./log/entry.ts";
export { glanceAt } from "./log/glance.ts";
export { wantedHeadings } from "./log/headings.ts";
export { inForceBeside, toldBeside } from "./log/known.ts";
export { type Log, logOf, type Mention, reseated } from "./log/log.ts";
export { comparesHeadings, isHeadedAlike, looksAlike } from "./log/outside.ts";
export type { LogReference } from "./log/references.ts";
export { type Renumbering, renumbering } from "./log/renumber.ts";
export { checkLog, preparing } from "./log/run.ts";
export { isToldIn, othersNaming, type Shared, type Speaker, sharedAs, sharedAt, speakersOf } from "./log/shared.ts";
export { entryFrom, type StoredEntry, storedEntry } from "./log/stored.ts";
export type { Misspelling } from "./log/supercedes.ts";
export { isInForce, isPast } from "./log/superseding.ts";
export type * from "./model/types.ts";
export { renamed, renameEdits } from "./names/rename.ts";
export {
  identityOf,
  type NamedPlace,
  namedPlaces,
  placesOf,
  type Thing,
  type ThingAt,
  thingAt,
  thingsIn,
} from "./names/things.ts";
export { extentOf } from "./parse/extent.ts";
export type { Claim } from "./readers/claim.ts";
export { readers } from "./readers/index.ts";
export { factsOf, printClaim } from "./readers/print.ts";
export type { Reader } from "./readers/reader.ts";
export { read, readAhead } from "./resolve/read.ts";
export type { Placed, Reading } from "./resolve/reading.ts";
export { editedDraft, plainText, snippetText } from "./scaffold/draft.ts";
export { recordFolders, usualFolders } from "./scaffold/folders.ts";
export type { LogFile } from "./scaffold/house.ts";
export { isRecordName } from "./scaffold/naming.ts";
export { type LogFolder, type NewRecord, newRecord, type RecordWish, templatesFor } from "./scaffold/new-record.ts";
export { isTemplateFile } from "./scaffold/team.ts";
export { type ConfigurationFile, configurationGlobs } from "./scaffold/workspace.ts";
export { type Surroundings, suggest } from "./suggest/suggest.ts";
export type { Elsewhere, Neighbour, Suggestion } from "./suggest/suggestion.ts";
export { type Sum, sumsIn } from "./suggest/sums.ts";
export { dayOf } from "./text/day.ts";
export { type Edit, edited } from "./text/edit.ts";
export { groupedBy } from "./text/grouped.ts";
export { keptWhileSame } from "./text/kept.ts";
export type { Lines, Position, Range } from "./text/lines.ts";
export { linesOf } from "./text/lines.ts";
export { touching } from "./text/overlaps.ts";
export type { Span, Stated, Words } from "./text/span.ts";
export { stampOf } from "./text/stamp.ts";
