import { canNameService } from "../../lexicon/parties.ts";
import { elsewherePattern } from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { codeWords } from "../needs.ts";
import { databaseNameIn, isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { prosesIn } from "../walk.ts";

/** "the **office** (`paper-desk`)", "**Office** (`desk` in the repo)": what a service is called elsewhere. */
export const serviceAlias: Reader = {
  id: "service-alias",
  needs: codeWords,
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* readProse(prose);
  },
};

function* readProse(prose: Prose): Generator<Claim> {
  for (const strong of prose.marks) {
    const behind = strong.kind === "strong" ? /^\s?[(（]/u.exec(prose.text.slice(strong.end)) : null;
    const from = strong.end + (behind?.[0].length ?? 0);
    const code = behind && prose.marks.find(({ kind, start }) => kind === "code" && start === from);
    if (!code) continue;
    const [name, other] = [wordsOf(prose, strong.start, strong.end), wordsOf(prose, code.start, code.end)];
    const close = /^[^()（）]{0,60}[)）]/u.exec(prose.text.slice(code.end))?.[0];
    const isOther = close && ((close.length === 1 && other.text.includes("-")) || elsewherePattern.test(close));
    if (!isOther || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(other.text)) continue;
    if (!canNameService(name.text) || !/^[\p{L}\p{N}][\p{L}\p{N} &-]{1,40}$/u.test(name.text)) continue;
    if (isEngine(other.text) || databaseNameIn(prose, code.start, code.end)) continue;
    yield { kind: "alias", names: [name, other], span: { start: name.span.start, end: other.span.end } };
  }
}
