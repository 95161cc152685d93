import { t } from "../../../l10n/index.ts";
import type { Fence } from "../../parse/page.ts";
import { codeOf, maximumLine } from "../code.ts";
import { holdsBoxes } from "../drawings/box-drawing.ts";
import { isOversized, maximumBoxes, maximumColumns, maximumRows } from "../drawings/boxes.ts";
import { isPlantUml } from "../drawings/plantuml-flow.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { isApplicationCode } from "./code-settings.ts";
import { mayHoldSql } from "./sql.ts";
import { isYamlFence, limitOfYaml, maximumDepth, maximumEntries, maximumLength } from "./yaml.ts";

/** A fence that is more than is read: an alias bomb, a file that nobody shortened, a line that no person wrote. */
export const oversizedFence: Reader = {
  id: "oversized-fence",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      const why = block.kind === "fence" ? limitOf(block) : null;
      if (block.kind === "fence" && why)
        yield {
          kind: "unplaced",
          why,
          limit: true,
          span: codeOf(block.lines).span(0, block.lines[0]?.text.length ?? 0),
        };
    }
  },
};

/** What it has too much of. */
function limitOf(fence: Fence): string | null {
  if (isYamlFence(fence)) {
    const limit = limitOfYaml(codeOf(fence.lines));
    return limit && saidOfYaml[limit]();
  }
  if (holdsBoxes(fence) && isOversized(fence.lines.map(({ text }) => text)))
    return t(
      "boxes in more than {0} lines or {1} columns, or more than {2} of them",
      maximumRows,
      maximumColumns,
      maximumBoxes,
    );
  return isReadByLine(fence) && fence.lines.some(({ text }) => text.length > maximumLine)
    ? t("a line of more than {0} characters", said(maximumLine))
    : null;
}

const said = (count: number): string => count.toLocaleString("en");

const saidOfYaml = {
  entries: () =>
    t("more than {0} entries of configuration, aliases counted as what they stand for", said(maximumEntries)),
  length: () =>
    t("more than {0} characters of configuration, of which only the indentation counts", said(maximumLength)),
  depth: () => t("configuration of more than {0} levels", maximumDepth),
};

/** Do the readers of its language look at one line after the other? */
const isReadByLine = (fence: Fence): boolean =>
  fence.language === "mermaid" || isPlantUml(fence) || isApplicationCode(fence) || mayHoldSql(fence);
