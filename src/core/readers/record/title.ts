import type { Section } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { isFilled } from "../../text/words.ts";
import type { Reader } from "../reader.ts";

/** "# ADR-002: T", "# 5. T", "# 0008 — T", "# Architecture Decision Record: T": the first heading of a record. */
export const title: Reader = {
  id: "title",
  *read({ heading, trail, depth }) {
    if (!heading || trail.length || (depth > 2 && !saysRecord(heading.text))) return;
    const { number, start } = titleIn(heading.text);
    const words = wordsOf(sliceOf(heading, start));
    yield {
      kind: "title",
      number,
      title: isFilled(words) ? words : wordsOf(heading),
      span: heading.span,
    };
  },
};

/** "### ADR-020: …": what was cut out of a larger page begins lower, and says what it is. */
const saysRecord = (heading: string): boolean => /^[^\p{L}]{0,16}(?:\p{L}+ ){0,3}\(?ADR[\s#№_-]*\d/iu.test(heading);

/** Does the section stand below the record's title? */
export const isHead = ({ heading, trail, depth }: Section): boolean =>
  depth <= 1 || (trail.length === 0 && (depth === 2 || saysRecord(heading?.text ?? "")));

/** The number in a heading, and where the title begins behind number, prefix and emoji. */
export function titleIn(heading: string): { readonly number: number | null; readonly start: number } {
  const numbered = prefix.exec(heading);
  const number = numbered?.[1] ?? numbered?.[2] ?? numbered?.[3];
  const before = numbered ?? named.exec(heading) ?? /^[\s\p{Extended_Pictographic}\uFE0F]*/u.exec(heading);
  return { number: number === undefined ? null : Number(number), start: before?.[0].length ?? 0 };
}

const named = /^[^\p{L}\p{N}]*(?:architecture decision record|architectural decision record|adr)\s*[:：–—-]\s*/iu;

/** Group 1 after "ADR" and after what others call their records, group 2 a bare number with a full stop or a dash, group 3 one filled up with zeros. */
const prefix =
  /^[\s\p{Extended_Pictographic}\u200D\uFE0F]*(?:(?:(?:architecture decision record|quyết định kiến trúc|架构决策记录|アーキテクチャ決定記録|アーキテクチャ・?ディシジョン・?レコード)\s*)?[[(]?(?:ADR[\s#№_-]*|(?:MADR|TDR|TRD|DDR|AD)-|(?:architectur(?:e|al) )?(?:decision(?: record)?|entscheidung|decisión|decisão|décision|decisione|quyết định|架构决策)\s(?:#|no\.\s?|nr\.\s?)?(?=\d+\s?[:：–—]))0*(\d{1,5})[)\]]?(?!\d|\.\d)\s*(?:[:：.)|–—-]+\s*)?|0*(\d{1,5})(?:[.)]\s+|\s*[:：–—-]\s+)|0+(\d{1,4})\s+(?=\p{L}))/iu;
