import { t } from "../../../l10n/index.ts";
import {
  bothServicesPattern,
  exceptionPattern,
  oneForAllPattern,
  passingPattern,
  shareOnePattern,
} from "../../lexicon/sharing.ts";
import type { Access } from "../../model/types.ts";
import type { Block } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading, Statements } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { shifted } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { demandsOwn, forbidsAccess } from "../norms.ts";
import { isToldPlainly } from "../plainly.ts";
import { isOfDecision } from "../today.ts";
import { givenTwice } from "./given-stores.ts";
import { holdersIn } from "./holders.ts";
import { repeatedBelowHeadings, repeatedNamesIn } from "./name-rosters.ts";
import { othersSet, ownStores } from "./own-stores.ts";
import { storesToldBeside } from "./told-beside.ts";

/** Two services own one database although the decision gives each its own. */
export const sharedDatabase: Check = {
  id: "shared-database",
  severity: "warning",
  *run(reading) {
    if (!forbidsAccess(reading)) return;
    for (const { database, owners } of reading.databases) {
      const it = reading.model.databases[database];
      if (!it?.named || it.scope !== "decided" || it.category === "cache") continue;
      const [first, ...others] = owners.filter(({ scope }) => scope === "decided");
      const name = (words: string): string => reading.serviceNamed(words) ?? words;
      const other = first && others.find(({ value }) => name(value) !== name(first.value));
      if (!first || !other || isOtherScript(first.value, other)) continue;
      yield {
        span: other.span,
        message: t("{0} is given {1}, which is {2}'s", name(other.value), it.name, name(first.value)),
        related: [{ span: first.span, message: t("{0} belongs to {1}", it.name, name(first.value)) }],
      };
    }
    yield* drawnElsewhere(reading);
    yield* toldToBeOwn(reading);
    if (!demandsOwn(reading)) return;
    yield* givenToTwo(reading);
    if (hasOneAlone(reading)) return;
    yield* saidOfAll(reading);
    yield* saidOfSome(reading);
    yield* saidOfOne(reading);
    yield* listedTwice(reading);
  },
};

/** "Keycloak uses its own database (`user_db`)", which the table gives to another. */
function* toldToBeOwn(reading: Reading): Generator<Report> {
  for (const { subject, database, owner } of [...ownStores(reading), ...othersSet(reading)])
    yield {
      span: database.span,
      message: t("{0} is given {1}, which is {2}'s", subject, database.text, owner),
      related: [],
    };
}

/** The picture leads a service to another's database, and nowhere to its own. */
function* drawnElsewhere(reading: Reading): Generator<Report> {
  const drawn = new Set(
    reading.databases.flatMap(({ database, names }) =>
      names.some(({ form }) => form === "diagram") ? [database] : [],
    ),
  );
  const { access, databases } = reading.model;
  const ownOf = (service: string) =>
    access.filter((it) => it.service === service && it.relation === "owns" && it.scope === "decided");
  for (const claim of reading.claimsOf("access")) {
    if (claim.service === "all" || claim.form !== "diagram" || claim.relation !== "shares" || claim.aside) continue;
    const service = reading.serviceNamed(claim.service.text);
    const database = reading.databaseNamed(claim.database.text);
    const owner = access.find((it) => it.database === database && it.relation === "owns" && it.service !== service);
    const [own, second] = service ? ownOf(service) : [];
    if (!service || !database || !owner || !own || second || claim.scope !== "decided") continue;
    if (own.database === database || drawn.has(databases.findIndex(({ name }) => name === own.database))) continue;
    const { start, end } = owner.range;
    yield {
      span: claim.service.span,
      message: t("{0} is given {1}, which is {2}'s", service, database, owner.service),
      related: [
        { span: { start: start.offset, end: end.offset }, message: t("{0} belongs to {1}", database, owner.service) },
      ],
    };
  }
}

/** The record tells of one database, and nothing else: whatever it asks for, that one is what it decided. */
const hasOneAlone = ({ model }: Reading): boolean => {
  const [only, another] = model.databases.filter(({ named, scope }) => named && scope === "decided");
  const isOthers = ({ database, scope }: Access): boolean => scope === "decided" && database !== only?.name;
  return only !== undefined && !another && !model.access.some(isOthers);
};

/** "Cart and Billing share one database", "one schema shared by all services". */
function* saidOfSome(reading: Reading): Generator<Report> {
  for (const { blocks, base } of reading.page.sections)
    for (const { prose, start, text, match } of sharingIn(blocks)) {
      const at = start + match.index;
      const { span } = wordsOf(prose, at, at + match[0].length);
      const sharers = new Set(holdersIn(prose, start, at, reading).map(({ name }) => name));
      if (!isOfDecision(shifted(span, base), reading)) continue;
      if (sharers.size > 1 || bothServicesPattern.test(text))
        yield {
          span: shifted(span, base),
          message: t("Services are said to share a database, though each is to have its own"),
          related: [],
        };
    }
}

/** "Cart: the database of Billing" */
function* saidOfOne(reading: Reading): Generator<Report> {
  for (const { service, owner, span } of storesToldBeside(reading))
    yield { span, message: t("{0} is given the database of {1}", service, owner), related: [] };
}

/** "`cart_db`, `cart_db` and `billing_db`", in a list that has one for each. */
function* listedTwice(reading: Reading): Generator<Report> {
  for (const { first, again } of [...repeatedNamesIn(reading.page), ...repeatedBelowHeadings(reading.page)])
    if (isOfDecision(again.span, reading))
      yield {
        span: again.span,
        message: t("{0} is listed twice, though each service is to have its own", again.text),
        related: [{ span: first.span, message: first.text }],
      };
}

/** "`users_db` (Users) and `users_db` (Videos)" */
function* givenToTwo(reading: Reading): Generator<Report> {
  const owned = (service: string, store: string): boolean =>
    reading.model.access.some(
      (it) => it.service === service && it.database === store && it.scope === "decided" && it.relation === "owns",
    );
  // Where both are known to own it, that was told of.
  for (const { first, again } of givenTwice(reading))
    if (isOfDecision(again.store.span, reading) && ![first, again].every((it) => owned(it.service, it.store.text)))
      yield {
        span: again.store.span,
        message: t("{0} is given {1}, which is {2}'s", again.service, again.store.text, first.service),
        related: [{ span: first.store.span, message: t("{0} belongs to {1}", first.store.text, first.service) }],
      };
}

/** What depends on no other section, and is found out once. */
const sharingIn = keptFor((blocks: readonly Block[]) =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }) => {
      const match = shareOnePattern.exec(text);
      return match && isToldPlainly(text) ? [{ prose, start, text, match }] : [];
    }),
  ),
);

/** "All services read and write one database": one server for all of them is another matter. */
function* saidOfAll(reading: Reading): Generator<Report> {
  for (const { service, database, relation, scope, aside, span } of reading.claimsOf("access")) {
    if (service !== "all" || relation !== "shares" || scope !== "decided" || aside) continue;
    const words = reading.slice({ start: database.span.start, end: database.span.end + 20 });
    const isThoughtOf = [exceptionPattern, passingPattern].some((it) => it.test(reading.slice(span)));
    if (!oneForAllPattern.test(words) || isThoughtOf) continue;
    yield {
      span: database.span,
      message: t("All services share {0}, though each is to have its own", database.text),
      related: [],
    };
  }
}

/** 结算服务 in the table is settlement-service in its own configuration. */
const isOtherScript = (listed: string, { value, form }: Statements<string>[number]): boolean =>
  form === "config" && /\p{Script=Latin}/u.test(listed) !== /\p{Script=Latin}/u.test(value);
