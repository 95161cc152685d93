// Names as code writes them (`user_db`, `user.created`) that nothing was read from: another record of the log may tell what they name.
import { wordsOfName } from "../resolve/names.ts";
import type { Reading } from "../resolve/reading.ts";
import { keptFor } from "../text/kept.ts";
import type { Stated } from "../text/span.ts";
import { tokensOf } from "./spelled.ts";
import { namesIn } from "./things.ts";

/** In the order of the text. */
export const unreadNames: (reading: Reading) => readonly Stated<string>[] = keptFor((reading) => {
  const read = [...namesIn(reading).values()].flatMap(({ places }) => places.map(({ span }) => span));
  const taken = new Set<number>();
  for (const { start, end } of read) for (let at = start; at < end; at++) taken.add(at);
  return [...tokensOf(reading.page.text)].filter(
    ({ value, span }) => !taken.has(span.start) && spellingKey(value) !== null,
  );
});

/** The same for `user_db`, `user-db` and `UserDb`; null for a name of one word, which could mean anything. */
export function spellingKey(name: string): string | null {
  const words = wordsOfName(name).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 ? words.join(".") : null;
}
