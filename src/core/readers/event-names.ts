// What an event's name looks like.
import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";

const participle =
  "(?:ed|en|[Ss]ent|[Pp]aid|[Mm]ade|[Hh]eld|[Ll]ost|[Ll]eft|[Ss]old|[Bb]uilt|[Ff]ound|[Kk]ept|[Oo]ut|[Dd]one|[Ss]et|[Bb]egun|[Tt]aken|[Ll]ow|[Uu]p)";
const pascal = `\\p{Lu}[\\p{L}\\p{N}]*?(?:${participle}(?:V\\d+)?(?:Event)?|Event)`;
const dotted = "[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*(?:\\.[a-z0-9]+(?:[-_][a-z0-9]+)*)+";
const name = new RegExp(`(?<![\\p{L}\\p{N}_./@-])(?:${pascal}|${dotted})(?![\\p{L}\\p{N}_/(-]|\\.[\\p{L}*])`, "gu");
const files =
  /\.(?:md|ya?ml|json|ts|js|tsx|java|kt|go|py|cs|sql|sh|env|ini|conf|toml|xml|properties|proto|rs|rb|php|com|io|org|net|de|local|internal|env|git|lock|txt|html?|css|svg|png|prisma|gradle|cfg)$/i;
const classes =
  /(?:Service|Controller|Repository|Handler|Listener|Client|Factory|Provider|Module|Entity|Request|Response|Exception|Config|Transactional|Shared|Distributed|Managed|Based|Need|Speed|Feed)$/u;

/** Does the whole text name an event? "order.placed", "OrderPlaced", "OrderPlacedEvent". */
export const isEventName = (text: string): boolean => {
  const match = [...text.matchAll(name)];
  return match.length === 1 && match[0]?.[0] === text && !files.test(text) && !classes.test(text);
};

export interface EventName {
  readonly words: Words;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** Every event name between two offsets: PascalCase needs two words, dotted names no file's ending. */
export function eventNamesIn(prose: Prose, start = 0, end = prose.text.length): EventName[] {
  const found: EventName[] = [];
  for (const match of prose.text.slice(start, end).matchAll(name)) {
    const [text] = match;
    if (files.test(text) || classes.test(text) || (!text.includes(".") && !/\p{Ll}\p{Lu}/u.test(text))) continue;
    if (
      /^(?:e\.g|i\.e|z\.b|p\.ej|v\d|\d)/i.test(text) ||
      (/(?:^|\.)(?:service|services|domain|svc|cluster|spring|server|application|datasource|management)(?:\.|$)/.test(
        text,
      ) &&
        !/\.\w+(?:ed|en)$/.test(text))
    )
      continue;
    const at = start + match.index;
    found.push({ words: wordsOf(prose, at, at + text.length), start: at, end: at + text.length });
  }
  return found;
}
