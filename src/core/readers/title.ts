import { sliceOf, wordsOf } from "../parse/prose.ts";
import { isFilled } from "../text/words.ts";
import type { Reader } from "./reader.ts";

/** "# ADR-002: T", "# 5. T", "# 0008 — T", "# Architecture Decision Record: T": the first heading of a record. */
export const title: Reader = {
  id: "title",
  *read({ heading, trail, depth }) {
    if (!heading || trail.length || depth > 2) return;
    const numbered = prefix.exec(heading.text);
    const named = numbered
      ? null
      : /^[^\p{L}\p{N}]*(?:architecture decision record|architectural decision record|adr)\s*[:：–—-]\s*/iu.exec(
          heading.text,
        );
    const from =
      (numbered ?? named)?.[0].length ?? /^[\s\p{Extended_Pictographic}\uFE0F]*/u.exec(heading.text)?.[0].length ?? 0;
    const words = wordsOf(sliceOf(heading, from));
    const number = numbered?.[1] ?? numbered?.[2];
    yield {
      kind: "title",
      number: number === undefined ? null : Number(number),
      title: isFilled(words) ? words : wordsOf(heading),
      span: heading.span,
    };
  },
};

/** Group 1 after "ADR", group 2 a bare number with a full stop or a dash. */
const prefix =
  /^[\s\p{Extended_Pictographic}\uFE0F]*(?:(?:architecture decision record|quyết định kiến trúc|架构决策记录)?\s*\(?ADR[\s#№_-]*0*(\d{1,5})\)?(?![\d.])\s*[:：.)|–—-]*\s*|0*(\d{1,5})(?:[.)]\s+|\s*[:：–—-]\s+))/iu;
