import { t } from "../../../l10n/index.ts";
import { isEngine } from "../../readers/phrase.ts";
import { stemWords } from "../../resolve/names.ts";
import type { DatabaseEvidence, Reading } from "../../resolve/reading.ts";
import { distance } from "../../text/spelling.ts";
import type { Check } from "../check.ts";
import { listing } from "../disagreement.ts";
import { misspellings } from "../misspelt.ts";
import { pluralStores } from "../services/plural-names.ts";
import { oddNames } from "./configured-names.ts";
import { connectedNames } from "./connected-names.ts";
import { strangeNames } from "./family-names.ts";
import { otherwiseMade, renamedStores } from "./renamed-stores.ts";
import {
  isIdentifier,
  mayBeOne,
  misspeltNames,
  otherNumbers,
  type ShareStem,
  type Stray,
  stemsOf,
  strayNames,
  swappedNames,
} from "./stray-names.ts";

/** The table calls a database one thing, compose, SQL or a URL nearly the same. */
export const databaseNameMismatch: Check = {
  id: "database-name-mismatch",
  severity: "warning",
  *run(reading) {
    const shareStem = stemsOf(reading);
    const slips = [
      ...reading.databases.flatMap((evidence) => slip(evidence, shareStem) ?? []),
      ...strayNames(reading),
      ...swappedNames(reading),
      ...misspeltNames(reading),
      ...otherNumbers(reading),
      ...oddNames(reading),
    ];
    // A misspelt name may be another's second name as well: it is told once.
    const told = new Map(slips.map((it) => [it.other.span.start, it]));
    for (const { first, other } of told.values())
      yield {
        span: other.span,
        message: t("The database is called {0} here, but {1} above", other.value, first.value),
        related: [{ span: first.span, message: t("The database is called {0}", first.value) }],
        fixes: [
          { title: t("Change {0} to {1}", other.value, first.value), edits: [{ span: other.span, text: first.value }] },
        ],
      };
    const connected = [...connectedNames(reading)].map(({ odd, meant }) => ({ stray: odd, meant, family: [] }));
    const renamed = [...renamedStores(reading), ...otherwiseMade(reading)].map(({ odd, meant }) => ({
      stray: odd,
      meant,
      family: [],
    }));
    const plural = pluralStores(reading).map(({ name, near }) => ({ stray: name, meant: near, family: [] }));
    const strange = new Map(
      [...misspeltIn(reading), ...renamed, ...plural, ...connected, ...strangeNames(reading)].map((it) => [
        it.stray.span.start,
        it,
      ]),
    );
    for (const { stray, meant, family } of strange.values())
      if (!told.has(stray.span.start))
        yield {
          span: stray.span,
          message: meant
            ? t("The database is called {0} here, but {1} elsewhere", stray.text, meant.value)
            : t("{0} is no database that the record tells of", stray.text),
          related: (meant ? [meant] : family).map(({ span, value }) => ({ span, message: value })),
          fixes: meant
            ? [
                {
                  title: t("Change {0} to {1}", stray.text, meant.value),
                  edits: [{ span: stray.span, text: meant.value }],
                },
              ]
            : [],
        };
  },
};

/** A name of a database in which two letters are swapped, or one is amiss, in one place alone. */
const misspeltIn = ({ page, databases, model }: Reading) =>
  [
    ...misspellings(
      page,
      databases.flatMap(({ mentions, database }) => (model.databases[database]?.named ? mentions : [])),
    ),
  ].map(({ name, near }) => ({ stray: name, meant: near, family: [] }));

/** Names that differ by a letter or two in different forms of writing, or wholly between what is decided and configured. */
function slip({ names }: DatabaseEvidence, shareStem: ShareStem): Stray | null {
  const logical = names
    .filter(({ value }) => isIdentifier(value) && !isEngine(value))
    .sort((a, b) => a.span.start - b.span.start);
  const [first, ...others] = logical;
  const other =
    first &&
    others.find(
      ({ value, form }) =>
        value !== first.value &&
        form !== first.form &&
        (isSlip(first.value, value) ||
          ((listing.has(first.form) || first.form === "prose") &&
            configured.has(form) &&
            (isOther(first.value, value, shareStem) || isConfigured(first.value, logical)))),
    );
  if (!first || !other) return null;
  if (logical.filter(({ value }) => value === other.value).length === 1) return { first, other };
  return others.every(({ value }) => value === other.value) && isListed(first, others)
    ? { first: other, other: first }
    : null;
}

/** The list alone says so, and what is configured and told agree on another name. */
const isListed = (first: Stray["first"], others: readonly Stray["first"][]): boolean =>
  listing.has(first.form) &&
  new Set(others.map(({ form }) => form)).size > 1 &&
  others.some(({ form }) => configured.has(form));

/** Tells whether a configuration knows the listed name to the letter, so that another one in a second is a slip. */
const isConfigured = (name: string, names: DatabaseEvidence["names"]): boolean =>
  names.some(({ value, form }) => value === name && configured.has(form));

const configured: ReadonlySet<string> = new Set(["url", "config", "compose", "sql"]);

const isSlip = (a: string, b: string): boolean => a.replace(/_/g, "") !== b.replace(/_/g, "") && distance(a, b, 3) <= 2;

const isOther = (a: string, b: string, shareStem: ShareStem): boolean =>
  stemWords(a).length > 0 && stemWords(b).length > 0 && !mayBeOne(a, b, shareStem);
