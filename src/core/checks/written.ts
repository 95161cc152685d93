// How often a name stands in a record, whatever is said of it there.
import type { Page } from "../parse/page.ts";

export function timesWritten(name: string, { text }: Page): number {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!isOfWord(text[at - 1]) && !isOfWord(text[at + name.length])) times++;
  return times;
}

const isOfWord = (letter = " "): boolean => /[\p{L}\p{N}_-]/u.test(letter);
