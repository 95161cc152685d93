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

export const kindText = (kind: string): string => kinds[kind]?.() ?? term(kind);

/** "architecture" → "Architecture". */
export const titled = (id: string): string => views[id]?.() ?? id;
