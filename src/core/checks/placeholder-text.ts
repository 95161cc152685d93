import { t } from "../../l10n/index.ts";
import { placeholdersIn } from "../lexicon/placeholders.ts";
import type { Block, Prose } from "../parse/page.ts";
import { spanOf } from "../parse/prose.ts";
import { keptFor } from "../text/kept.ts";
import { shifted } from "../text/span.ts";
import type { Check, Report } from "./check.ts";

/** Words of a template that nobody filled in: "[Your name]", "TODO", "{short title}", "lorem ipsum". */
export const placeholderText: Check = {
  id: "placeholder-text",
  severity: "warning",
  about: "writing",
  *run({ page }) {
    for (const { heading, blocks, base } of page.sections)
      for (const prose of [...(heading ? [heading] : []), ...prosesOf(blocks)]) yield* reportsOf(prose, base);
  },
};

const placeholdersOf = keptFor(({ text }: Prose) => placeholdersIn(text));

function* reportsOf(prose: Prose, base: number): Generator<Report> {
  for (const { start, end } of placeholdersOf(prose)) {
    if (
      prose.marks.some(
        (mark) => (mark.kind === "code" || mark.kind === "link") && mark.start <= start && end <= mark.end,
      )
    )
      continue;
    const words = prose.text.slice(start, end);
    yield { span: shifted(spanOf(prose, start, end), base), message: t("“{0}” is left over from a template", words) };
  }
}

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
