// A new name in the spelling of an old one: `user-svc` → `account-svc`, "User Service" → "Account Service".
import { leadingServiceNouns, serviceNouns } from "../lexicon/services.ts";
import type { ThingKind } from "./things.ts";

/** What belongs to the kind of thing and not to the one thing, in front of its name and behind it. */
interface Nouns {
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
}

const longestFirst = (nouns: readonly string[]): string[] => [...nouns].sort((a, b) => b.length - a.length);

const nounsOf: Readonly<Record<ThingKind, Nouns>> = {
  service: { leading: longestFirst(leadingServiceNouns), trailing: longestFirst(serviceNouns) },
  database: { leading: [], trailing: ["database", "datenbank", "schema", "store", "db"] },
  event: { leading: [], trailing: ["event"] },
  broker: { leading: [], trailing: [] },
};

interface Name {
  /** A noun in front, with the blank behind it. */
  readonly lead: string;
  readonly words: readonly string[];
  /** Between words; "" where capitals alone divide them. */
  readonly between: string;
  /** A noun behind, with what divides it from the words. */
  readonly tail: string;
}

/** `written` with the words of `to`; the noun beside `written` stays as it is. */
export function respelled(kind: ThingKind, written: string, to: string): string {
  const old = nameIn(kind, written);
  const { words } = nameIn(kind, to);
  const style = stylesOf(written, old);
  return old.lead + words.map((word, index) => style(word, index)).join(old.between) + old.tail;
}

/**
 * How sentences write the name: "the user service", "User service". Only with the noun that says what it is, for "user" alone could be
 * anybody.
 */
export function inSentences(kind: ThingKind, name: string): string[] {
  const { lead, words, tail } = nameIn(kind, name);
  const noun = /^[-_. ]?(?:svc|srv)$/i.test(tail) ? " service" : tail.replace(/^[-_.]/, " ");
  const lower = `${lead}${words.join(" ")}${noun}`.toLowerCase();
  if (!words.length || !/^\p{L}.*\s/u.test(lower) || !(lead || /^ \p{L}/u.test(noun))) return [];
  return [lower, lower.charAt(0).toUpperCase() + lower.slice(1)];
}

/** The words of a name without the noun beside them: "User Service" → "User". */
export const bareName = (kind: ThingKind, name: string): string => nameIn(kind, name).words.join(" ");

function nameIn(kind: ThingKind, text: string): Name {
  const bare = text.replace(/\s+/g, " ").trim();
  const lead = leadOf(kind, bare);
  const tail = tailOf(kind, bare.slice(lead.length));
  const stem = bare.slice(lead.length, bare.length - tail.length);
  const divider = /(?<=[\p{L}\p{N}])[-_. ]/u.exec(stem) ?? /^[-_. ]/.exec(tail);
  const words = stem
    // "IdP" is one word.
    .replace(/(\p{Ll}|\d)(\p{Lu})(?=\p{L})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[-_.\s]+/)
    .filter(Boolean);
  return { lead, words, between: divider?.[0] ?? "", tail };
}

function leadOf(kind: ThingKind, text: string): string {
  const lower = text.toLowerCase();
  const noun = nounsOf[kind].leading.find((it) => lower.startsWith(`${it} `));
  return noun ? text.slice(0, noun.length + 1) : "";
}

/** "-svc", "Service", "_db", ".v2": never the whole name. */
function tailOf(kind: ThingKind, text: string): string {
  const version = kind === "event" ? (/[._-]v\d+$/i.exec(text)?.[0] ?? "") : "";
  const name = text.slice(0, text.length - version.length);
  for (const noun of nounsOf[kind].trailing) {
    const start = name.length - noun.length;
    if (start <= 0 || name.slice(start).toLowerCase() !== noun) continue;
    const divided = /[-_. ]+$/.exec(name.slice(0, start))?.[0].length ?? 0;
    if (divided || standsApart(name, start)) return text.slice(start - divided);
  }
  return version;
}

/** "UserService", "userdb", "Betaaldienst", "用户服务": a noun that nothing divides from the name. */
const standsApart = (name: string, start: number): boolean =>
  /^(?:\p{Lu}|db$|dienst$|[\p{Script=Han}\p{Script=Katakana}])/u.test(name.slice(start)) &&
  !/\p{Lu}$/u.test(name.slice(0, start));

/** How the words of a name are written: all in capitals, all in lower case, or each as the old one at its place. */
function stylesOf(written: string, { words, between, tail }: Name): (word: string, index: number) => string {
  // "CRM" is short for something; "USERS" is "users", and shouted.
  const shouted = written === written.toUpperCase() && /\p{Lu}/u.test(written) && /[-_ ]|.{5}/u.test(written);
  const camel = between === "" && (words.length > 1 || /^\p{Lu}/u.test(tail));
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return (word, index) => {
    const like = words[Math.min(index, words.length - 1)] ?? "";
    if (shouted) return word.toUpperCase();
    if (camel && index > 0) return capital(word);
    return like === like.toLowerCase() ? word.toLowerCase() : capital(word);
  };
}
