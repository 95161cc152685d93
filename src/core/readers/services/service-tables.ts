import { tablesHeading } from "../../lexicon/columns.ts";
import { canNameService } from "../../lexicon/parties.ts";
import type { Block, List, Prose } from "../../parse/page.ts";
import { isMarked, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { kindOf, nameIn } from "../names.ts";
import { codeWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { isServiceName } from "../stores/store-table.ts";

/** Below "Tables per service": a name in bold, or as a heading, and a list of its tables in code. */
export const serviceTables: Reader = {
  id: "service-tables",
  needs: codeWords,
  *read(section) {
    const { heading, trail, blocks } = section;
    if (heading && tablesHeading.test(trail.at(-1) ?? "")) yield* below(nameIn(heading), blocks[0]);
    if (!heading || !tablesHeading.test(heading.text)) return;
    for (const [index, block] of blocks.entries()) {
      if (block.kind === "paragraph") yield* below(labelOf(block.prose), blocks[index + 1]);
      else if (block.kind === "list") yield* readItems(block);
    }
  },
};

function* readItems({ items }: List): Generator<Claim> {
  for (const { prose, blocks } of items) yield* below(labelOf(prose), blocks[0]);
}

/** A name in bold that fills its line, but for a note in brackets and a colon. */
function labelOf(prose: Prose): Words | null {
  const [, led = "", name = ""] =
    /^([\s*]{0,6})([^\s*:：(（][^:：(（]{0,48}[^\s*:：(（])(?:\s{0,4}[(（][^()（）]{1,80}[)）])?\s{0,4}[:：]?\s{0,4}$/u.exec(
      prose.text,
    ) ?? [];
  const bold = name !== "" && isMarked(prose, "strong", led.length, led.length + name.length);
  return bold ? wordsOf(prose, led.length, led.length + name.length) : null;
}

function* below(name: Words | null, block: Block | undefined): Generator<Claim> {
  const tables = block?.kind === "list" ? block.items.flatMap(({ prose }) => tableIn(prose) ?? []) : [];
  if (!name || !tables.length || !canNameService(name.text) || !isServiceName(name.text)) return;
  yield { kind: "service", name, standing: "listed", role: kindOf(name.text), tables, span: name.span };
}

/** "`casks` (id, size)": an item that begins with its name in code. */
function tableIn(prose: Prose): Words | null {
  const [code] = prose.marks.filter(({ kind, start }) => kind === "code" && start === 0);
  const isName = code && /^[a-z_][\w.]*$/i.test(prose.text.slice(code.start, code.end));
  return code && isName ? wordsOf(prose, code.start, code.end) : null;
}
