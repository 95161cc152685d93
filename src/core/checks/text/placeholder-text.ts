import { t } from "../../../l10n/index.ts";
import { placeholdersIn } from "../../lexicon/placeholders.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { isMarked, spanOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import { shifted, type Words } from "../../text/span.ts";
import type { Check } from "../check.ts";

/** Words of a template that nobody filled in: "[Your name]", "TODO", "{short title}", "lorem ipsum". */
export const placeholderText: Check = {
  id: "placeholder-text",
  severity: "warning",
  about: "writing",
  *run({ page }) {
    for (const { heading, blocks, base } of page.sections)
      for (const { text, span } of [...(heading ? leftIn(heading) : []), ...leftInBlocks(blocks)])
        yield { span: shifted(span, base), message: t("“{0}” is left over from a template", text) };
  },
};

/** They count from the section, which stays as it is while others are edited. */
const leftInBlocks = keptFor((blocks: readonly Block[]): readonly Words[] => [...prosesOf(blocks)].flatMap(leftIn));

const leftIn = keptFor((prose: Prose): readonly Words[] =>
  placeholdersIn(prose.text)
    .filter(({ start, end }) => !isMarked(prose, "code", start, end) && !isMarked(prose, "link", start, end))
    .map(({ start, end }) => ({ text: prose.text.slice(start, end), span: spanOf(prose, start, end) })),
);

function* prosesOf(blocks: readonly Block[]): Generator<Prose> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.prose;
    else if (block.kind === "quote") yield* prosesOf(block.blocks);
    else if (block.kind === "table") for (const row of block.rows) yield* row;
    else if (block.kind === "list")
      for (const item of block.items) {
        yield item.prose;
        yield* prosesOf(item.blocks);
      }
  }
}
