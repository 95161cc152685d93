// Who is who among the services: every spelling of one service becomes one service.
import { remembered } from "../lexicon/match.ts";
import { kindOfName } from "../lexicon/parties.ts";
import { declining, jointing } from "../lexicon/services.ts";
import type { Scope, Service, ServiceKind } from "../model/types.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Lines } from "../text/lines.ts";
import type { Stated } from "../text/span.ts";
import { ofKind } from "./kinds.ts";
import { keyWords, serviceKey, singular, undeclined, withoutJoint } from "./names.ts";
import type { Placed, ServiceEvidence, Statements } from "./reading.ts";
import { type ServiceMention, serviceMentions } from "./service-mentions.ts";

export interface Roster {
  readonly services: readonly Service[];
  readonly evidence: readonly ServiceEvidence[];
  /** The name in the model of the one service that these words can mean, or null. */
  nameOf(words: string): string | null;
  /** Do the words mean a service that the record lists or describes? */
  isDeclared(words: string): boolean;
}

interface Party {
  readonly key: string;
  readonly mentions: ServiceMention[];
}

export function rosterOf(claims: readonly Placed[], lines: Lines): Roster {
  const parties = partiesOf(promoted(serviceMentions(claims)));
  joinPlurals(parties);
  joinInflected(parties);
  joinShortened(parties);
  joinAliases(parties, claims);
  const kept = [...new Set(parties.values())].filter((party) => party.mentions.some(isTold));
  const services = kept.map((party) => serviceOf(party, lines));
  const ofParty = new Map(kept.map((party, index) => [party, services[index] as Service]));
  const byKey = new Map<string, Service>();
  for (const [key, party] of parties) {
    const service = ofParty.get(party);
    if (service) byKey.set(key, service);
  }
  const shortened = onlyLongerName(
    services.flatMap((it) => (it.declared ? [it.name, ...it.aliases].map((name) => ({ name, of: it })) : [])),
  );
  const find = remembered((words): Service | null => {
    const key = serviceKey(words);
    return byKey.get(key) ?? byKey.get(singular(key)) ?? byKey.get(`${key}s`) ?? shortened(words);
  });
  return {
    services,
    evidence: kept.map((party, service) => evidenceOf(party, service)),
    nameOf: (words) => find(words)?.name ?? null,
    isDeclared: (words) => find(words)?.declared ?? false,
  };
}

/** Where a record lists no service at all, those that take part in its flows are the ones it is about. */
function promoted(mentions: readonly ServiceMention[]): readonly ServiceMention[] {
  if (mentions.some(declares)) return mentions;
  return mentions.map((mention) =>
    mention.inFlow && kindOfName(mention.words.text) !== "client" ? { ...mention, standing: "described" } : mention,
  );
}

/** Told of as part of an architecture: not in an aside, not as part of a rejected option only. */
const isTold = ({ aside, scope }: ServiceMention): boolean => !aside && scope !== "option";
const declares = (mention: ServiceMention): boolean => mention.standing !== "mentioned" && isTold(mention);

function partiesOf(mentions: readonly ServiceMention[]): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const mention of mentions) {
    const key = serviceKey(mention.words.text);
    if (!key) continue;
    const party = parties.get(key);
    if (party) party.mentions.push(mention);
    else parties.set(key, { key, mentions: [mention] });
  }
  return parties;
}

/** "Payments" and "Payment" are one, unless one place lists both. */
function joinPlurals(parties: Map<string, Party>): void {
  for (const [key, party] of [...parties]) {
    const single = singular(key);
    const other = single === key ? undefined : parties.get(single);
    if (!other || other === party || listedTogether(party, other)) continue;
    for (const mention of party.mentions) other.mentions.push(mention);
    parties.set(key, other);
  }
}

/**
 * "Serwis Biletów" is `bilety-serwis`: behind its noun a Polish name is declined; in front of its noun a German one gets a joint: "Kartendienst" is
 * of "Karte". One other has to fit, and only one.
 */
function joinInflected(parties: Map<string, Party>): void {
  for (const [key, party] of [...parties]) {
    const isSame = sameWhenInflected(key, party);
    const fits = isSame
      ? [...parties].filter(([other, it]) => it !== party && isSame(other) && !listedTogether(party, it))
      : [];
    const [only] = fits;
    if (!only || fits.length > 1) continue;
    for (const mention of party.mentions) only[1].mentions.push(mention);
    parties.set(key, only[1]);
  }
}

function sameWhenInflected(key: string, { mentions }: Party): ((other: string) => boolean) | null {
  if (mentions.some(({ words }) => declining.test(words.text))) return (other) => undeclined(other) === undeclined(key);
  if (mentions.every(({ words }) => jointing.test(words.text))) return (other) => withoutJoint(key).includes(other);
  return null;
}

const listedTogether = (a: Party, b: Party): boolean =>
  a.mentions.some(
    (one) =>
      declares(one) &&
      b.mentions.some((two) => declares(two) && two.section === one.section && two.reader === one.reader),
  );

/** A comment or a key of a configuration may say "recon-service" for the Reconciliation that is listed. */
const isNamedInCodeOnly = ({ mentions }: Party): boolean =>
  mentions.filter(declares).every(({ standing, reader }) => standing === "described" && configurations.has(reader));

const configurations: ReadonlySet<string> = new Set(["app-config", "code-owner", "code-settings", "connection-url"]);

/** "Delivery Service" is "Product Delivery" where nothing else can be meant. */
function joinShortened(parties: Map<string, Party>): void {
  const declared = [...new Set(parties.values())].filter(
    (party) => party.mentions.some(declares) && !isNamedInCodeOnly(party),
  );
  const isDeclared = new Set(declared);
  const longer = onlyLongerName(
    declared.flatMap((of) => of.mentions.filter(declares).map((it) => ({ name: it.words.text, of }))),
  );
  for (const [key, party] of [...parties]) {
    if (isDeclared.has(party)) continue;
    const only = longer(party.mentions[0]?.words.text ?? "");
    if (!only) continue;
    for (const mention of party.mentions) only.mentions.push(mention);
    parties.set(key, only);
  }
}

/** "**Office** (`paper-desk`)": where one of the names is a service's and the other stands for nothing else. */
function joinAliases(parties: Map<string, Party>, claims: readonly Placed[]): void {
  for (const claim of ofKind(claims, "alias")) {
    if (claim.aside || claim.scope === "option") continue;
    const keys = claim.names.map(({ text }) => serviceKey(text));
    const [known, second] = keys.flatMap((key) => {
      const party = parties.get(key);
      return party?.mentions.some(declares) ? [party] : [];
    });
    const another = second !== known ? second : undefined;
    if (!known || (another && listedTogether(known, another))) continue;
    for (const key of keys) {
      const other = parties.get(key);
      if (other === known) continue;
      for (const mention of other?.mentions ?? []) known.mentions.push(mention);
      parties.set(key, known);
    }
  }
}

/**
 * The one thing that words are a shorter name of, or null. What cannot be it is not compared: a shorter name begins
 * like the long one, or has its last word.
 */
function onlyLongerName<T>(names: readonly { readonly name: string; readonly of: T }[]): (words: string) => T | null {
  const beginning = (words: readonly string[]): string => (words[0] ?? "").slice(0, shortestCut);
  const end = (words: readonly string[]): string => words.at(-1) ?? "";
  const byBeginning = groupedBy(names, ({ name }) => beginning(bareWords(name)));
  const byEnd = groupedBy(names, ({ name }) => end(bareWords(name)));
  return (words) => {
    const few = bareWords(words);
    const near = [...(byBeginning.get(beginning(few)) ?? []), ...(byEnd.get(end(few)) ?? [])];
    const fits = new Set(near.filter(({ name }) => shortens(words, name)).map((it) => it.of));
    const [only = null] = fits;
    return fits.size === 1 ? only : null;
  };
}

/** Letters of a word that is cut: "Notif" is Notification. */
const shortestCut = 5;

/** Is the first a shorter way to say the second: its first or its last words, or a cut word of five letters and more? */
function shortens(short: string, long: string): boolean {
  const few = bareWords(short);
  const many = bareWords(long);
  if (!few.length || few.length > many.length) return false;
  const cut = few.length === 1 && many.length === 1 && few[0] !== many[0] && (few[0] as string).length >= shortestCut;
  // Without its last letter a name is misspelt, not cut.
  if (cut)
    return (
      (many[0] as string).startsWith(few[0] as string) &&
      (many[0] as string).length - (few[0] as string).length > 1 &&
      singular(many[0] as string) !== few[0]
    );
  if (few.length === many.length) return false;
  const first = few.every((word, index) => word === many[index]);
  const last = few.every((word, index) => word === many[many.length - few.length + index]);
  return first || last;
}

const bareWords = remembered((name): readonly string[] => {
  const words = [...keyWords(name)];
  while (words.length > 1 && /^(?:service|services|svc|microservice|api|worker)$/.test(words.at(-1) as string))
    words.pop();
  return words;
});

function serviceOf({ mentions }: Party, lines: Lines): Service {
  const inOrder = byPlace(mentions);
  const told = inOrder.filter(isTold);
  const whole = told.filter((it) => !isCut(it));
  const first = whole.find(declares) ?? told.find(declares) ?? (told[0] as ServiceMention);
  const spellings = new Set(inOrder.filter((it) => !isCut(it)).map(({ words }) => words.text));
  spellings.delete(first.words.text);
  const tables = new Map(inOrder.flatMap((mention) => (mention.tables ?? []).map((it) => [it.text, it] as const)));
  return {
    name: first.words.text,
    aliases: [...spellings],
    kind: kindOf(told),
    declared: told.some(declares),
    instances: told.find((mention) => mention.instances)?.instances?.value ?? null,
    tables: [...tables.keys()],
    scope: scopeOf(told),
    range: lines.range(first.words.span),
  };
}

/** "strategy-" in a box, with "service" in the line below. */
const isCut = ({ words }: ServiceMention): boolean => words.text.endsWith("-");

function kindOf(told: readonly ServiceMention[]): ServiceKind {
  for (const { role, words } of told) {
    const kind = role === "service" ? kindOfName(words.text) : role;
    if (kind !== "service") return kind;
  }
  return "service";
}

/** A service that the context speaks of goes on to exist: only what is told as future alone is future. */
const scopeOf = (told: readonly ServiceMention[]): Scope =>
  told.every(({ scope }) => scope === "future") ? "future" : "decided";

function evidenceOf({ mentions }: Party, service: number): ServiceEvidence {
  const seen = new Set<number>();
  const places: Stated<string>[] = [];
  for (const { words } of byPlace(mentions)) {
    if (seen.has(words.span.start)) continue;
    seen.add(words.span.start);
    places.push({ value: words.text, span: words.span });
  }
  const instances: Statements<number> = mentions.flatMap(({ instances: it, form, scope }) =>
    it ? [{ ...it, form, scope }] : [],
  );
  return { service, mentions: places, instances };
}

const byPlace = (mentions: readonly ServiceMention[]): ServiceMention[] =>
  [...mentions].sort((a, b) => a.words.span.start - b.words.span.start || b.words.text.length - a.words.text.length);
