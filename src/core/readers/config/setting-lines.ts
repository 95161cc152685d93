import { otherFilePattern } from "../../lexicon/settings.ts";
import type { Fence, Prose, Section } from "../../parse/page.ts";
import type { SettingClaim } from "../claim.ts";
import { codeOf, commentIn, maximumLine } from "../code.ts";
import { given } from "../given.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn } from "../walk.ts";
import { assignmentsIn } from "./assignments.ts";
import { ownerOf } from "./owner.ts";

/** Settings of pools, poolers and servers in files and code: `default_pool_size = 20`, `MAX_CLIENT_CONN=500`, `.max_connections(20)`. */
export const settingLines: Reader = {
  id: "setting-lines",
  needs: fences,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "fence" && !pictures.test(block.language) && !isOfOther(block, lead, section))
        yield* settingsIn(block, lead, section);
  },
};

const pictures = /^(?:mermaid|plantuml|puml|dot|http|diff|sql|json5?-?schema|console|log)$/;

/** The file of another day or place, or one that only shows how it could be. */
const isOfOther = ({ lines }: Fence, lead: Prose | null, { trail, heading }: Section): boolean =>
  [lead?.text, heading?.text, ...trail, ...lines.map(({ text }) => commentOf(text.slice(0, 300)))].some(
    (text) => text !== undefined && otherFilePattern.test(text),
  );

function commentOf(line: string): string | undefined {
  const at = commentIn(line);
  return at === null ? undefined : line.slice(at);
}

function* settingsIn(fence: Fence, lead: Prose | null, section: Section): Generator<SettingClaim> {
  const code = codeOf(fence.lines);
  const of = ownerOf(code, lead, section);
  let at = 0;
  for (const { text } of fence.lines) {
    if (text.length <= maximumLine && !/^\s*(?:#|\/\/|--|;)/.test(text))
      for (const { name, key, value, says, unit } of assignmentsIn(text))
        yield {
          kind: "setting",
          name,
          key: code.words(at + key[0], at + key[1]),
          value: { value: says, span: code.span(at + value[0], at + value[1]) },
          ...given({ unit, of }),
          form: "config",
          span: code.span(at + key[0], at + value[1]),
        };
    at += text.length + 1;
  }
}
