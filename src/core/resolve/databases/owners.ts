// Whose a database is: as it is said, or as its name tells.

import { plainStarts } from "../../lexicon/stores.ts";
import { keptFor } from "../../text/kept.ts";
import { serviceKey, singular, stemWords } from "../names.ts";
import type { Roster } from "../services.ts";
import type { DatabaseClaim } from "./store.ts";

/** A name without a noun owns nothing unless it is a service's; a configuration names its store also without it. */
export function withKnownOwner(claim: DatabaseClaim, roster: Roster): DatabaseClaim | null {
  if (!claim.owner?.bare || roster.nameOf(claim.owner.text) !== null) return claim;
  const { owner: _unknown, ...rest } = claim;
  return claim.form === "config" ? rest : null;
}

/** Said, or told by the name: `payment_db` is Payment's, `acme_users` is the User Service's where `acme` is in every name. */
export function ownerOf(claim: DatabaseClaim, roster: Roster, common: ReadonlySet<string>): string | null {
  if (claim.owner) return roster.nameOf(claim.owner.text);
  for (const name of [claim.name, ...(claim.also ?? [])]) {
    const words = name ? stemWords(name.text) : [];
    const stem = words.filter((word) => !common.has(word));
    const byStem = servicesByStem(roster);
    const owner =
      byStem.get(singular(stem.join(""))) ??
      byStem.get(singular(words.join(""))) ??
      (stem.length === 1 ? cutShort(stem[0] as string, byStem) : null);
    if (owner !== null) return owner;
  }
  return null;
}

/** `auth_db` is the Authentication Service's, where no other one begins so. */
function cutShort(stem: string, byStem: ReadonlyMap<string, string>): string | null {
  if (stem.length < 4 || plainStarts.has(stem)) return null;
  const [found, second] = [...byStem].filter(([its]) => its.startsWith(stem) && its.length > stem.length + 2);
  return found && !second ? found[1] : null;
}

/** "loan-service" is one wherever it is spoken of. */
const nounPattern = /[a-z][-_ ](?:[Ss]ervice|SERVICE|svc)$|[a-z]Service$|[a-z]\.(?:Api|API|Service)$/;

/** The first service of each stem, a listed one before others. */
const servicesByStem = keptFor(({ services }: Roster): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const declaredFirst = [...services].sort((a, b) => Number(b.declared) - Number(a.declared));
  for (const { name, aliases, declared } of declaredFirst)
    for (const spelling of [name, ...aliases]) {
      const stem = singular(serviceKey(spelling));
      if (!names.has(stem) && (declared || nounPattern.test(spelling))) names.set(stem, name);
    }
  return names;
});

/** Words that all names share say nothing about who owns what. */
export function commonTokens(claims: readonly DatabaseClaim[]): Set<string> {
  const names = [...new Set(claims.map(({ name }) => name?.text ?? ""))].map((name) => new Set(stemWords(name)));
  if (names.length < 2) return new Set();
  const counts = new Map<string, number>();
  for (const words of names) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > names.length && count > 1).map(([word]) => word));
}
