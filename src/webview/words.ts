// What the page calls views and kinds of things.
import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";

/** Where a picture has room for more words than a table. */
const kinds: Readonly<Record<string, () => string>> = {
  object: () => t("object store"),
  search: () => t("search store"),
  call: () => t("calls"),
  reference: () => t("changes or needs"),
  relates: () => t("relates to"),
};

const views: Readonly<Record<string, () => string>> = {
  architecture: () => t("Architecture"),
  events: () => t("Events"),
  sagas: () => t("Sagas"),
  connections: () => t("Connections"),
  options: () => t("Options"),
  facts: () => t("Facts"),
  log: () => t("Decision log"),
};

const seen: Readonly<Record<string, () => string>> = {
  architecture: () => t("Services and databases that the record names are drawn here, with who uses what."),
  events: () => t("Events that the record names are drawn here, with who publishes and who consumes them."),
  sagas: () => t("Sagas are played here step by step, with what undoes each step."),
  connections: () => t("Pools of connections are added up here, against the limits that the record states."),
  options: () => t("Options are compared here, with what speaks for each and against it."),
};

/** What a view shows of a record that says anything of it. */
export const toBeSeen = (view: string): string => seen[view]?.() ?? t("The record says nothing of it.");

export const kindText = (kind: string): string => kinds[kind]?.() ?? term(kind);

/** "architecture" → "Architecture". */
export const titled = (id: string): string => views[id]?.() ?? id;
