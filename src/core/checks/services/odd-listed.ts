// A service that one listing has in place of another one: "Cart, Stock, Mail, Billing", and a section each for Cart, Stock, Mail and Invoices.
import { kindOfName } from "../../lexicon/parties.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { ServiceClaim } from "../../readers/claim.ts";
import { blocksIn, isPlainFence } from "../../readers/walk.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { contains, shifted, type Words } from "../../text/span.ts";
import { isApart } from "../today.ts";
import { allocationsIn, countedLists, placeOf } from "./allocations.ts";
import { isToldOnce } from "./known-services.ts";

export interface OddService {
  readonly stranger: Words;
  /** Whose place it takes, where another listing has it. */
  readonly meant: Words;
  /** How many the listings have in common. */
  readonly common: number;
  /** Both are given a store of one engine. */
  readonly alike?: boolean;
}

/**
 * Where two listings have each one that the other has not, either may be wrong, and the later one is told of: in long ones, for lists
 * of two kinds may well share a few.
 */
export function oneOfTwo([one, other, another]: readonly OddService[]): OddService | null {
  if (!one || another) return null;
  if (!other) return one;
  const areSwapped = one.stranger.text === other.meant.text && other.stranger.text === one.meant.text;
  if (!areSwapped || (Math.min(one.common, other.common) < fewestOfTwo && !one.alike)) return null;
  return one.stranger.span.start > other.stranger.span.start ? one : other;
}

const fewestOfTwo = 4;

/** By the service's name in the model. */
type Names = ReadonlyMap<string, Words>;

/** As many as the other listings must have in common with it. */
const fewest = 2;

/** One listing has all services of the others but one, and in its place one that stands nowhere else. */
export function* oddlyListed(reading: Reading): Generator<OddService> {
  const allocated = allocationsIn(reading).map(({ names }) => names);
  const told = [...allocated, ...headedIn(reading), ...itemsIn(reading), ...countedIn(reading), ...drawnIn(reading)];
  const listings = told.map(servicesOf);
  const holding = groupedBy(
    listings.flatMap((listing) => [...listing.keys()].map((name) => ({ name, listing }))),
    ({ name }) => name,
  );
  const seen = new Set<string>();
  for (const listing of listings)
    for (const [name, words] of listing) {
      if (seen.has(name) || !standsOnce(name, words, reading) || isApart(words.span, reading)) continue;
      const common = [...listing.keys()].filter((it) => it !== name);
      const others = (holding.get(common[0] ?? "") ?? []).flatMap((it) =>
        it.listing !== listing && common.every((one) => it.listing.has(one)) ? [it.listing] : [],
      );
      const missing = new Map(others.flatMap((it) => [...it].filter(([one]) => !listing.has(one))));
      const [meant, another] = missing.values();
      if (!common.length || !meant || another) continue;
      const alike = haveAlikeStores(name, reading.serviceNamed(meant.text), reading);
      if (common.length < fewest && !alike) continue;
      seen.add(name);
      yield { stranger: words, meant, common: common.length, alike };
    }
}

/** Each has one store and no name for it, both on one engine. */
function haveAlikeStores(name: string, other: string | null, { model }: Reading): boolean {
  const [one, two] = [name, other].map((service) =>
    model.databases.filter(
      (it) =>
        !it.named &&
        it.scope === "decided" &&
        model.access.some(
          ({ database, service: owner, scope }) => scope === "decided" && database === it.name && owner === service,
        ),
    ),
  );
  return one?.length === 1 && two?.length === 1 && one[0]?.engine !== null && one[0]?.engine === two[0]?.engine;
}

/** In no other spelling either. */
const standsOnce = (name: string, { text }: Words, reading: Reading): boolean =>
  isToldOnce(text, reading) &&
  reading.services.every(
    ({ service, mentions }) =>
      reading.model.services[service]?.name !== name || new Set(mentions.map(({ span }) => span.start)).size < 2,
  );

const servicesOf = (names: Names): Names => new Map([...names].filter(([name]) => kindOfName(name) === "service"));

/** Headings side by side that name one service each. */
const headedIn = (reading: Reading): readonly Names[] =>
  [...groupedBy(claimsIn(reading), (it) => placeOf(it, reading))].map(([place, its]) =>
    namesOf(
      its.filter(({ section }) => section !== place),
      reading,
    ),
  );

/** Lists of which each item begins with a service. */
function itemsIn(reading: Reading): readonly Names[] {
  const claims = groupedBy(claimsIn(reading), ({ span }) => span.start);
  return reading.page.sections.flatMap(({ blocks, base }) =>
    blocksIn(blocks).flatMap((block) => {
      if (block.kind !== "list" || block.items.length <= fewest) return [];
      const starts = block.items.map(({ prose }) => base + wordsOf(prose).span.start);
      const its = starts.flatMap((start) => besides.flatMap((by) => claims.get(start + by) ?? []).slice(0, 1));
      return its.length === starts.length ? [namesOf(its, reading)] : [];
    }),
  );
}

/** "four services (cart, stock, mail, billing)" */
const countedIn = (reading: Reading): readonly Names[] =>
  countedLists(reading).map(
    ({ listed }) => new Map(listed.map((name) => [reading.serviceNamed(name.text) ?? name.text, name])),
  );

/** Whom a drawing shows. */
function drawnIn(reading: Reading): readonly Names[] {
  const drawings = reading.page.sections.flatMap(({ blocks, base }) =>
    blocksIn(blocks).flatMap((block) =>
      block.kind === "fence" && (block.language === "mermaid" || isPlainFence(block))
        ? [shifted(block.span, base)]
        : [],
    ),
  );
  return drawings.map(
    (drawing) =>
      new Map(
        reading.services.flatMap(({ service, mentions }) => {
          const name = reading.model.services[service]?.name;
          const at = mentions.find(({ span }) => contains(drawing, span));
          return name !== undefined && at ? [[name, { text: at.value, span: at.span }] as const] : [];
        }),
      ),
  );
}

/** A name begins where its item does, or behind what may stand in front of it: "**`". */
const besides = [0, 1, 2, 3, -1, -2, -3];

const claimsIn = (reading: Reading): readonly Placed<ServiceClaim>[] =>
  reading.claimsOf("service").filter(({ aside, scope }) => !aside && scope !== "option" && scope !== "future");

const namesOf = (claims: readonly ServiceClaim[], reading: Reading): Names =>
  new Map(claims.map(({ name }) => [reading.serviceNamed(name.text) ?? name.text, name]));
