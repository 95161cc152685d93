// Which claims speak of one event: short and long names, with or without "Event" and a version, and patterns of names.
import type { ClaimOf } from "../readers/claim.ts";
import { isEventPattern } from "../readers/events/event-names.ts";
import { eventKey } from "./names.ts";
import type { Placed } from "./reading.ts";

export type EventClaim = Placed<ClaimOf<"event">>;

export interface EventGroup {
  /** Those that name the event, in the order of the text. */
  readonly claims: readonly EventClaim[];
  /** Those that speak of it by a pattern, such as `order.*`. */
  readonly patterns: readonly EventClaim[];
}

/** One group for each event of each scope, in the order of the text. */
export function eventGroups(claims: readonly EventClaim[]): EventGroup[] {
  const byScope = new Map<string, EventClaim[]>();
  for (const claim of claims) {
    const scope = `${claim.scope}/${claim.option ?? ""}`;
    byScope.set(scope, [...(byScope.get(scope) ?? []), claim]);
  }
  return [...byScope.values()].flatMap(groupsOf);
}

function groupsOf(claims: readonly EventClaim[]): EventGroup[] {
  const named = new Map<string, EventClaim[]>();
  for (const claim of claims) {
    if (isEventPattern(claim.name.text)) continue;
    const key = eventKey(claim.name.text);
    named.set(key, [...(named.get(key) ?? []), claim]);
  }
  const groups = new Map<string, EventClaim[]>();
  const whole = wholeNames([...named.keys()]);
  for (const [key, own] of named) groups.set(whole(key), [...(groups.get(whole(key)) ?? []), ...own]);
  const patterns = claims.filter(({ name }) => isEventPattern(name.text));
  const matching = (key: string): EventClaim[] => patterns.filter(({ name }) => endsLike(key, name.text));
  const matched = new Set([...groups.keys()].flatMap(matching));
  const alone = patterns.filter((claim) => !matched.has(claim) && claim.standing === "listed");
  return [
    ...[...groups].map(([key, own]) => ({ claims: own, patterns: matching(key) })),
    ...alone.map((claim) => ({ claims: [claim], patterns: [] })),
  ];
}

/** The longest name that a name of two words and more can only be the end of: a short name that fits two stays alone. */
function wholeNames(keys: readonly string[]): (key: string) => string {
  const wholes = new Map<string, string>();
  for (const key of keys) {
    if (!key.includes(".")) continue;
    const longer = keys.filter((it) => it.endsWith(`.${key}`));
    if (longer.length === 1) wholes.set(key, longer[0] as string);
  }
  return (key) => wholes.get(key) ?? key;
}

/** Whether the words of an event's key end as `pattern` says; a wildcard stands for one word or more. */
function endsLike(key: string, pattern: string): boolean {
  const words = key.split(".");
  let reached = words.map((_, at) => at);
  for (const part of pattern.toLowerCase().split(/[._-]/).filter(Boolean)) {
    const [first = words.length] = reached;
    reached = /^[*#>]$/.test(part)
      ? words.map((_, at) => at + 1).filter((at) => at > first)
      : reached.filter((at) => words[at] === part).map((at) => at + 1);
  }
  return reached.includes(words.length);
}
