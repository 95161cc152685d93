// Ranges whose ends tell how many they hold.
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";

const upTo = "\\s?(?:–|—|-|\\.\\.\\.?|…|to|through|until|bis|hasta|até|a|à|al|tot|do|đến|tới|по|至|から|~)\\s?";

const ports = "(?:ports?|puertos|portas|porte|poorten|portach|cổng|портах)";

const counted = `(?<![\\p{L}\\p{N}.,/×*-])(?<number>${countPattern}) (?<noun>(?:[\\p{L}-]+ ){0,3}?[\\p{L}-]{3,})`;

/** "six servers on sequential ports (5432–5437)": a number, what it counts, and the range of their ports. */
const ofPorts = latePattern(
  `${counted} (?:on|at|auf|an|en|em|nos|sur|su|sulle|op|na|trên) (?:\\p{L}+ ){0,2}?${ports} ?[(（]?(?<range>(?<from>\\d{4,5})${upTo}(?<to>\\d{4,5}))(?!\\d)`,
  "giu",
);

/** "6 teams (T-1 through T-6)": the same of names that end in a number, in brackets. */
const ofNames = latePattern(
  `${counted} ?[(（](?<range>(?<prefix>\\p{L}{1,10}-|\\p{L}{2,10})(?<from>\\d{1,3})${upTo}\\k<prefix>(?<to>\\d{1,3}))[)）,]`,
  "giu",
);

export const rangesBehind: readonly RegExp[] = [ofPorts, ofNames];
