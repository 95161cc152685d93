import { t } from "../../../l10n/index.ts";
import { codeOf } from "../code.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { isCutShort, isYamlFence, maximumEntries } from "./yaml.ts";

/** YAML that grows beyond all reading when its aliases are put in: an alias bomb, or a file that nobody shortened. */
export const oversizedConfig: Reader = {
  id: "oversized-config",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isYamlFence(block)) continue;
      const code = codeOf(block.lines);
      if (!isCutShort(code)) continue;
      const why = t(
        "more than {0} entries of configuration, aliases counted as what they stand for",
        maximumEntries.toLocaleString("en"),
      );
      yield { kind: "unplaced", why, limit: true, span: code.span(0, block.lines[0]?.text.length ?? 0) };
    }
  },
};
