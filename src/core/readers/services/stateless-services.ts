import { areStateless } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { codeWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** "`compute`, `gateway` and `runtime` are stateless": services told off by what they do not have. */
export const statelessServices: Reader = {
  id: "stateless-services",
  needs: codeWords,
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, end } of sentencesOf(prose)) yield* readSentence(prose, start, end);
  },
};

/** Names in code that open a sentence, two or more, with nothing but joints between. */
function* readSentence(prose: Prose, start: number, end: number): Generator<Claim> {
  const codes = prose.marks.filter((mark) => mark.kind === "code" && mark.start >= start && mark.end <= end);
  const listed = codes.filter(({ start: at }, index) =>
    joint.test(prose.text.slice(codes[index - 1]?.end ?? start, at)),
  );
  const last = listed.at(-1);
  if (listed.length < 2 || !last || listed.some((code, index) => code !== codes[index])) return;
  if (!areStateless.test(prose.text.slice(last.end, end))) return;
  const names = listed.map((code) => wordsOf(prose, code.start, code.end));
  if (!names.every(({ text }) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text))) return;
  for (const name of names)
    yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
}

const joint = /^[\s*]*(?:,\s*)?(?:(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve)\s*)?$/iu;
