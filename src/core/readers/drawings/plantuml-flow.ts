import { latePattern } from "../../lexicon/match.ts";
import type { CodeLine, Fence, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { maximumLine } from "../code.ts";
import { claimsOfMessage, type End, endOf, firstLine } from "../events/messages.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine } from "../walk.ts";

/** Messages of PlantUML's sequence and component diagrams: who publishes, who consumes, who calls whom. */
export const plantumlFlow: Reader = {
  id: "plantuml-flow",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlantUml(block)) yield* readDiagram(block);
  },
};

export const isPlantUml = ({ language, lines }: Fence): boolean =>
  /^(?:plantuml|puml|uml)$/.test(language) || lines.some(({ text }) => /^\s*@startuml\b/.test(text));

const declaration =
  /^\s*(?:participant|actor|boundary|control|entity|queue|collections|component|rectangle|node|agent|card|interface)\s+(?:"([^"\n]{1,80})"|\[([^\]\n]{1,80})\]|([\p{L}\p{N}_-]+))(?:\s+as\s+"?([\p{L}\p{N}_-](?:[\p{L}\p{N}_ -]{0,78}[\p{L}\p{N}_-])?)"?)?\s*(?:(?:#\w+|<<[^>\n]{1,40}>>)\s*)?$/u;
const name = '(?:"([^"\\n]{1,80})"|\\[([^\\]\\n]{1,80})\\]|([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_]))';
const arrow = latePattern(
  `^\\s*${name}\\s*(<?[-.=]{1,3}(?:\\[[^\\]\\n]{0,40}\\])?[-.a-z]{0,6}>{0,2})\\s*${name}\\s*(?::\\s*(.{1,300}))?$`,
  "u",
);

function* readDiagram({ lines }: Fence) {
  const parties = new Map<string, End>();
  for (const line of lines) {
    const [, quoted, square, bare, alias] = (line.text.length <= maximumLine && declaration.exec(line.text)) || [];
    const title = quoted ?? square ?? bare;
    // `participant O as "Order Service"` names the title behind.
    const shown = alias && /[ \p{Lu}]/u.test(alias) && bare && alias.length > bare.length ? alias : title;
    if (title && shown) parties.set(shown === alias ? title : (alias ?? title), endOf(partOf(line, shown)));
  }
  for (const line of lines) {
    const match = line.text.length <= maximumLine ? arrow.exec(line.text) : null;
    if (!match) continue;
    const [, q1, s1, b1, drawn = "", q2, s2, b2, label] = match;
    const left = q1 ?? s1 ?? b1 ?? "";
    const right = q2 ?? s2 ?? b2 ?? "";
    const backwards = drawn.startsWith("<") && !drawn.endsWith(">");
    const [from, to] = (backwards ? [right, left] : [left, right]).map(
      (id) => parties.get(id) ?? endOf(partOf(line, id)),
    );
    if (!from || !to) continue;
    const answers = /--|\.\./.test(drawn);
    const words = label ? partOf(line, label) : null;
    yield* claimsOfMessage({ from, to, label: words, answers, answered: false, span: wordsOf(proseOfLine(line)).span });
  }
}

function partOf(line: CodeLine, words: string): Prose {
  const at = line.text.lastIndexOf(words);
  return firstLine(sliceOf(proseOfLine(line), at, at + words.length));
}
