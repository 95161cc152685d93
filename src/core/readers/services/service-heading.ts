import { canNameService } from "../../lexicon/parties.ts";
import { portInHeading } from "../../lexicon/ports.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { headsServices } from "../../lexicon/service-leads.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { DatabaseClaim, Party } from "../claim.ts";
import { isProperName } from "../names.ts";
import { isEngine, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { linesIn } from "../walk.ts";
import { factsOfLines, serviceWith } from "./service-facts.ts";
import { bareNamesIn } from "./service-words.ts";

/** A heading for each service, with its facts below: "#### Order Service", "### auth-service (PostgreSQL)". */
export const serviceHeading: Reader = {
  id: "service-heading",
  *read(section) {
    const isListed = headsServices(section.trail.at(-1) ?? "");
    const name = section.heading && (serviceOf(section.heading) ?? (isListed ? listenerOf(section.heading) : null));
    if (!section.heading || !name) return yield* storesOfKnown(section);
    const facts = factsOfLines(
      linesIn(section.blocks).map(({ prose }) => prose),
      name,
    );
    const stores = headingStores(section.heading, name);
    const standing = facts.length > 0 || stores.length > 0 ? "described" : isListed ? "listed" : "mentioned";
    const [service, ...more] = serviceWith(facts, { name, standing, span: section.heading.span });
    if (service) yield service;
    yield* stores;
    yield* more;
  },
};

const serviceTitle =
  /^(.{1,50}?(?:[- ]service|[- ]svc|[a-z]Service|[- ]dienst|[- ]gateway|服务|サービス)|(?:(?:servicio|serviço|servizio|dịch vụ) (?:d(?:[eoa]s?|i|e[il]|egli|ell[ae]) )?|(?:usługa|serwis|dienst) (?=\p{Lu})|service (?:de |des |du |d'))[^(:–—]{2,40})(?:\s+(?:domain|module|database|context|data))?\s*(?:$|[(（:–—\p{Extended_Pictographic}-])/iu;

/** The service that a heading names, without its numbering, emoji and the notes behind it. */
function serviceOf(heading: Prose): Words | null {
  const led = /^[\s\d.)#\p{Extended_Pictographic}\u200D\uFE0F]*/u.exec(heading.text)?.[0].length ?? 0;
  const match = serviceTitle.exec(heading.text.slice(led));
  if (
    !match?.[1] ||
    sectionRole(heading.text) ||
    /\b(?:per|cross|vs|why|how|shared|each|inter|between|by|on|across|via)\b|[?]/i.test(match[1])
  )
    return null;
  if (match[1].trim().split(/\s+/).length > 4) return null;
  return wordsOf(heading, led, led + match[1].length);
}

/** "#### 2. Toll Desk (Port 8102)" below "### Services": what listens on a port is one of them, whatever it is called. */
function listenerOf(heading: Prose): Words | null {
  const name = portInHeading.exec(heading.text)?.[1];
  if (!name || !isProperName(name) || !canNameService(name) || enginesIn(name).length > 0) return null;
  const at = heading.text.indexOf(name);
  return wordsOf(heading, at, at + name.length);
}

/** "### Orders", "### Orders (PostgreSQL)": the stores of what another place makes a service. */
function* storesOfKnown({ heading, blocks }: Section): Generator<DatabaseClaim> {
  const name = heading && nameWithNote(heading);
  if (!heading || !name) return;
  const lines = linesIn(blocks).flatMap(({ prose }) => (storeLabel.test(prose.text) ? [prose] : []));
  for (const claim of factsOfLines(lines, name)) if (claim.kind === "database") yield { ...claim, owner: name };
  yield* headingStores(heading, name);
}

/** "Database: `orders_db`", "- **Engine:** PostgreSQL" */
const storeLabel = /^[\s*_-]*\p{L}[^:：]{1,38}[:：]/u;

/** A name that fills the heading, but for its number and a note in brackets or behind a dash. */
function nameWithNote(heading: Prose): Party | null {
  const { text } = heading;
  const led = /^[\s\d.)#\p{Extended_Pictographic}\u200D\uFE0F]*/u.exec(text)?.[0].length ?? 0;
  const note = /\s*[(（][^()（）]*[)）]\s*$|\s[–—-]\s.*$/u.exec(text);
  const [name, second] = sectionRole(text) ? [] : bareNamesIn(heading, led, note?.index ?? text.length);
  return name && !second ? { ...name.words, bare: true } : null;
}

/** "### auth-service (PostgreSQL)", "### Billing Service - MongoDB 7" */
function headingStores(heading: Prose, owner: Party): DatabaseClaim[] {
  const bracket = /[(（]([^)）]*)[)）]/u.exec(heading.text);
  const dash = bracket ? null : /\s[–—-]\s+(\S[^–—-]*)$/u.exec(heading.text);
  const told = bracket ?? (dash?.[1] && isEngine(dash[1]) ? dash : null);
  if (!told?.[1]) return [];
  const start = told.index + told[0].indexOf(told[1]);
  return storesIn(heading, start, start + told[1].length).map(({ span: _span, ...store }) => ({
    kind: "database",
    ...store,
    owner,
    standing: "described",
    form: "heading",
    span: heading.span,
  }));
}
