import { t } from "../../../l10n/index.ts";
import { kindOfName } from "../../lexicon/parties.ts";
import { withoutStore } from "../../lexicon/stores.ts";
import type { Service } from "../../model/types.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { forbidsSharing } from "../norms.ts";
import { type Given, givenNone, givenStores } from "../stores/given-stores.ts";
import { isNamedAfter } from "../stores/stray-names.ts";
import { isOfDecision } from "../today.ts";
import { decidedServices } from "./known-services.ts";
import { leftOut, missingRows } from "./left-out.ts";

/** A service of the record's own list that the allocation of databases leaves out. */
export const serviceWithoutDatabase: Check = {
  id: "service-without-database",
  severity: "info",
  *run(reading) {
    const { model, services } = reading;
    if (!forbidsSharing(reading)) return;
    const missing = [...leftOut(reading)];
    for (const { service, at, listed } of missing)
      yield {
        span: at.span,
        message: t("{0} has no database, though each service is to have its own", service),
        related: listed.map(({ text, span }) => ({ span, message: text })),
      };
    if (missing.length) return;
    yield* withoutRow(reading);
    yield* givenNothing(reading);
    const served = new Set(model.access.filter(({ scope }) => scope === "decided").map(({ service }) => service));
    const candidates = decidedServices(model);
    const without = candidates.filter(({ name }) => !served.has(name));
    const [only] = without;
    if (!only || without.length > 1 || candidates.length < 3) return;
    // A database that nobody is said to own and that is called as the service is.
    const free = model.databases.filter(
      ({ name, named, scope }) =>
        named && scope === "decided" && !model.access.some(({ database }) => database === name),
    );
    if (free.some(({ name }) => isNamedAfter(name, only.name)) || isNamedInPassing(reading)) return;
    for (const [index, service] of model.services.entries()) {
      const [first] = services[index]?.mentions ?? [];
      if (service !== only || !first || spellingsOf(service).some((name) => saysWithout(name, reading.page.text)))
        continue;
      yield {
        span: first.span,
        message: t("{0} has no database, though each service is to have its own", service.name),
        related: [],
      };
    }
  },
};

/** A row that is missing, where another place knows the service's database. */
function* withoutRow(reading: Reading): Generator<Report> {
  const { model } = reading;
  for (const { service, at, listed } of missingRows(reading)) {
    const its = model.services.find(({ name }) => name === service);
    const known = model.databases.filter(({ name, scope }) => scope === "decided" && isNamedAfter(name, service));
    const engines = new Set(model.databases.map(({ engine }) => engine));
    const isLike = known.some((it) => it.category !== "cache" && (it.engine === null || engines.has(it.engine)));
    if (!its || !isLike || spellingsOf(its).some((name) => saysWithout(name, reading.page.text))) continue;
    yield {
      span: at.span,
      message: t("{0} is missing where all other services are given their databases", service),
      related: listed.map(({ text, span }) => ({ span, message: text })),
    };
  }
}

/** "mail-service → —" among those that have one, or one who is given two where another has none. */
function* givenNothing(reading: Reading): Generator<Report> {
  const declared = decidedServices(reading.model).map(({ name }) => name);
  for (const { service, store } of [...givenNone(reading), ...givenBoth(declared, reading)])
    if (
      kindOfName(service) === "service" &&
      isOfDecision(store.span, reading) &&
      !saysWithout(service, reading.page.text)
    )
      yield {
        span: store.span,
        message: t("{0} has no database, though each service is to have its own", service),
        related: [],
      };
}

/** "`users_db` (Users) and `videos_db` (Users)", where there are Users and Videos: who is left out, and where the second stands. */
const givenBoth = (declared: readonly string[], reading: Reading): readonly Given[] =>
  givenStores(reading).flatMap((given) => {
    const [left, second] = declared.filter((name) => given.every(({ service }) => service !== name));
    const again = given.find(({ service }, at) => given.findIndex((it) => it.service === service) < at);
    return left && !second && again && given.length === declared.length ? [{ service: left, store: again.store }] : [];
  });

/** A database that no place tells of but by its name: such names leave nobody out. */
function isNamedInPassing({ model, claimsOf }: Reading): boolean {
  const told = new Set(claimsOf("database").map(({ name }) => name?.text));
  return model.databases.some(({ name, named, scope }) => named && scope === "decided" && !told.has(name));
}

/** As it is called, and without the noun: "Avisos" of "Servicio de Avisos". */
const spellingsOf = ({ name, aliases }: Service): string[] =>
  [
    name,
    ...aliases,
    name.replace(
      /^(?:servicio|serviço|service|servizio|usługa|serwis|dịch vụ|сервис)\s(?:(?:d[eoa]|di|dei|degli|delle|della|del)\s)?|[ -](?:service|svc)$/iu,
      "",
    ),
  ].filter((it) => it.length > 3);

/** "stateless" and the like in the sentences about it. */
const saysWithout = (name: string, text: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (withoutStore.test(text.slice(Math.max(0, at - 80), at + 160))) return true;
  return false;
};
