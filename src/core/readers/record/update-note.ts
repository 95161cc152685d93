import { dateIn, updateNotePattern } from "../../lexicon/dates.ts";
import { wordsOf } from "../../parse/prose.ts";
import { digits } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { prosesIn } from "../walk.ts";

/** A note that was added to the record, with its day in brackets: "Note (2026-07-24): the names below are the old ones." */
export const updateNote: Reader = {
  id: "update-note",
  needs: digits,
  *read(section) {
    for (const prose of prosesIn(section.blocks)) {
      const note = updateNotePattern.exec(prose.text);
      const date = note?.[1] ? dateIn(note[1]) : null;
      if (!note?.[1] || !date) continue;
      const from = note[0].indexOf(note[1]);
      const words = wordsOf(prose, from + date.start, from + date.end);
      yield { kind: "date", value: date.value, words, role: "updated", span: words.span };
    }
  },
};
