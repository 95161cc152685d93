import { t } from "../../../l10n/index.ts";
import { declarationOf } from "../../edit/service.ts";
import { canNameService, kindOfName } from "../../lexicon/parties.ts";
import type { SagaStep } from "../../readers/claim.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import { nearest } from "../../text/spelling.ts";
import { asking } from "../../text/wording.ts";
import type { Check, Fix, Report } from "../check.ts";
import { misspellings } from "../misspelt.ts";
import { forbidsSharing } from "../norms.ts";
import { changedNames } from "./changed-names.ts";
import { strangersInRows } from "./named-in-row.ts";
import { oddlyListed, oneOfTwo } from "./odd-listed.ts";
import { pluralNames } from "./plural-names.ts";
import { renamedOwner } from "./renamed-owner.ts";
import { strangerNames } from "./stranger-names.ts";

/** A flow, a saga or a sentence of work done names a service that the record never lists. */
export const undeclaredService: Check = {
  id: "undeclared-service",
  severity: "warning",
  *run(reading) {
    const mistaken = [...misspeltIn(reading), ...oddlyListedIn(reading)];
    yield* mistaken;
    // Whether a list or a step has the slip, the other one lacks the name.
    if (!mistaken.length) yield* unlisted(reading);
  },
};

/** A service whose name has two letters swapped, one amiss, an "s" too many or another word in it, in one place alone. */
function* misspeltIn(reading: Reading): Generator<Report> {
  const { page, services } = reading;
  const names = services.flatMap(({ mentions }) => mentions);
  for (const { name, near } of [...misspellings(page, names), ...pluralNames(reading), ...changedNames(reading)])
    yield {
      span: name.span,
      message: t("{0} stands here only, {1} elsewhere", name.text, near.value),
      related: [{ span: near.span, message: near.value }],
      fixes: [rename(name, near.value)],
    };
}

/** A service that one listing has in place of another one, which all others have. */
function* oddlyListedIn(reading: Reading): Generator<Report> {
  const odd = oneOfTwo([...oddlyListed(reading)]) ?? renamedOwner(reading);
  if (!odd) return;
  const { stranger, meant } = odd;
  yield {
    span: stranger.span,
    message: t("{0} stands here only, {1} elsewhere", stranger.text, meant.text),
    related: [{ span: meant.span, message: meant.text }],
    fixes: [rename(stranger, meant.text)],
  };
}

function* unlisted(reading: Reading): Generator<Report> {
  const strangers = listsItsServices(reading) ? strangersIn(reading) : new Map<string, Words>();
  const declared = reading.model.services.filter((it) => it.declared).map((it) => it.name);
  // Where many take part that are not listed, the list was never meant as the whole.
  if (strangers.size > 2 || (strangers.size && strangers.size * 2 > declared.length)) return;
  if (!strangers.size) for (const it of strayNames(reading)) strangers.set(it.text, it);
  if (strangers.size > 2) return;
  for (const party of strangers.values()) {
    const near = nearest(party.text, declared);
    yield {
      span: party.span,
      message: asking(t("{0} is not among the services that the record lists", party.text), near),
      fixes: [...(near ? [rename(party, near)] : []), ...declaring(party, reading)],
    };
  }
}

/** Names that one place alone tells of, as it tells of services. */
function strayNames(reading: Reading): Words[] {
  const strangers = [...strangerNames(reading)];
  return (strangers.length ? strangers : [...strangersInRows(reading)]).filter(
    ({ text }) => !isCalledOtherwise(text, reading),
  );
}

/** The first place of each participant that is listed nowhere. */
function strangersIn(reading: Reading): Map<string, Words> {
  const found = new Map<string, Words>();
  const parties = [...partiesIn(reading)].map((party) => ({
    party,
    name: reading.serviceNamed(party.text) ?? party.text,
  }));
  const places = groupedBy(parties, ({ name }) => name);
  const services = groupedBy(reading.model.services, ({ name }) => name);
  for (const { party, name } of parties) {
    // A slip stands in one place or two; who takes part all over the record is known to its author.
    if ((places.get(name)?.length ?? 0) > 2) continue;
    const service = services.get(name)?.[0];
    const kind = service?.kind ?? kindOfName(party.text);
    if (found.has(name) || service?.declared || kind !== "service" || isCalledOtherwise(party.text, reading)) continue;
    if (!fitsSeveral(party.text, reading) && !namedByHeadings(reading).has(name)) found.set(name, party);
  }
  return found;
}

/** "Commande, Paiement, Livraison" and `order-service`: where code calls none of the listed ones, nobody can tell which one it means. */
const isCalledOtherwise = (name: string, { model }: Reading): boolean => {
  const spellings = model.services.flatMap((it) => (it.declared ? [it.name, ...it.aliases] : []));
  return inCode.test(name) && spellings.length > 0 && spellings.every((it) => !asInCode.test(it));
};

const inCode = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
const asInCode = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A section of its own introduces a service, whatever it says. */
const namedByHeadings = keptFor<Reading, ReadonlySet<string | null>>(
  ({ page, serviceNamed }) =>
    new Set(page.sections.map(({ heading }) => heading && serviceNamed(heading.text.replace(/^[^\p{L}]+/u, "")))),
);

/** Three services in one list or table are meant as the whole, and so are as many as the record says that there are. */
function listsItsServices(reading: Reading): boolean {
  const declared = reading.model.services.filter((it) => it.declared).length;
  const listed = reading
    .claimsOf("service")
    .filter((it) => it.standing === "listed" && !it.aside && it.scope !== "option");
  const owners = reading.claimsOf("database").filter((it) => it.form === "list" && it.owner && !it.aside);
  const counted = reading
    .claimsOf("count")
    .some(
      (it) =>
        it.of === "services" &&
        !it.aside &&
        !it.part &&
        !it.approximate &&
        it.comparator === "=" &&
        it.stated.value === declared,
    );
  return declared >= 3 && (listed.length >= 3 || owners.length >= 3 || counted);
}

/** Those who take part in flows; what is only mentioned in passing takes none. */
function* partiesIn(reading: Reading): Generator<Words> {
  const active = <C extends { aside?: boolean; scope: string }>(claims: readonly C[]): C[] =>
    claims.filter(({ aside, scope }) => !aside && scope !== "future" && scope !== "option");
  const plain = haveNoNoun(reading);
  for (const { publisher, consumers, form } of active(reading.claimsOf("event"))) {
    if (form === "code") continue;
    if (publisher && canNameService(publisher.text) && !(publisher.bare && isSentenceCase(publisher.text)))
      yield publisher;
    for (const { service } of consumers) {
      const bare = (written.has(form) && isBareName(service.text)) || (plain && isPlainName(service.text));
      if (bare || looksLikeService(service.text)) yield service;
    }
  }
  for (const { name, acts } of active(reading.claimsOf("service"))) if (acts && looksLikeService(name.text)) yield name;
  for (const saga of [...active(reading.claimsOf("saga")), ...active(reading.claimsOf("saga-part"))])
    for (const { service } of saga.steps)
      if (
        service &&
        (!service.bare ||
          ((isBareName(service.text) || (plain && isPlainName(service.text))) && tellsServices(saga, reading)))
      )
        yield service;
  for (const { from, to, form } of active(reading.claimsOf("call")))
    if (form !== "code") yield* [from, to].filter((it) => looksLikeService(it.text));
}

/** Where people list who hears of what. */
const written: ReadonlySet<string> = new Set(["table", "list", "arrow"]);

/** "1. Create order (pending)": a word behind a step is a service's where others stand behind two further steps. */
const tellsServices = ({ steps }: { readonly steps: readonly SagaStep[] }, reading: Reading): boolean =>
  steps.filter(({ service }) => service && reading.serviceNamed(service.text) !== null).length >= 2;

/** `loans`, `catalog`, `members`: where all services are called so, another such name is meant as one. */
const haveNoNoun = ({ model }: Reading): boolean => {
  const declared = model.services.filter((it) => it.declared && it.kind === "service");
  return declared.length >= 3 && declared.every(({ name }) => isPlainName(name) && !looksLikeService(name));
};

const isPlainName = (text: string): boolean =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)?$/.test(text) && kindOfName(text) === "service";

/** In a table of services a capitalised word is one, too; clients and gateways are left to themselves. */
const isBareName = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)?$/u.test(text) && kindOfName(text) === "service";

/** "Trip created": of two words, the second in small letters, which a list of names alone shows to be one. */
const isSentenceCase = (text: string): boolean => /^\p{Lu}[\p{L}\p{N}]* \p{Ll}+$/u.test(text);

const looksLikeService = (text: string): boolean =>
  /(?:service|svc|服务|サービス)$|^\p{Lu}[\p{L}\p{N}]+\.(?:api|worker|service|host|jobs?)$|^(?:servicio|serviço|servizio|usługa|serwis|dịch vụ|сервис)\s/iu.test(
    text,
  );

/** "Product Service" beside "Product Selection" and "Product Delivery" is a loose way to say one of them. */
const fitsSeveral = (words: string, { model }: Reading): boolean => {
  const stem = words.replace(/[\s_-]*(?:service|svc)$/i, "").toLowerCase();
  return wordsOfDeclared(model).has(stem);
};

const wordsOfDeclared = keptFor<Reading["model"], ReadonlySet<string>>(
  ({ services }) =>
    new Set(services.flatMap(({ declared, name }) => (declared ? name.toLowerCase().split(/[\s_-]+/) : []))),
);

/** Where each service is to have a database of its own, a service without one would be the next finding. */
function declaring(party: Words, reading: Reading): Fix[] {
  const declaration = declarationOf(reading, party.text);
  if (!declaration || (forbidsSharing(reading) && !declaration.withDatabase)) return [];
  return [{ title: t("List {0} among the services", party.text), edits: declaration.edits, onRequest: true }];
}

const rename = (party: Words, to: string): Fix => ({
  title: t("Change {0} to {1}", party.text, to),
  edits: [{ span: party.span, text: to }],
});
