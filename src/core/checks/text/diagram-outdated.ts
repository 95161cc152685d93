import { t } from "../../../l10n/index.ts";
import { updatedDiagram } from "../../diagrams/embedded.ts";
import { embeddedIn } from "../../diagrams/marks.ts";
import { matchesOf } from "../../text/matches.ts";
import { someOf } from "../../text/wording.ts";
import type { Check } from "../check.ts";

/** A diagram that the record keeps of itself, and that shows another architecture than the text. */
export const diagramOutdated: Check = {
  id: "diagram-outdated",
  severity: "warning",
  about: "writing",
  *run(reading) {
    for (const embedded of embeddedIn(reading)) {
      const edit = updatedDiagram(reading, embedded);
      if (!edit) continue;
      yield {
        span: embedded.mark,
        message: differenceOf(namesIn(reading.slice(embedded.inside)), namesIn(edit.text)),
        fixes: [{ title: t("Update the diagram"), edits: [edit] }],
      };
    }
  },
};

function differenceOf(kept: ReadonlySet<string>, drawn: ReadonlySet<string>): string {
  const missing = [...drawn].filter((name) => !kept.has(name));
  const gone = [...kept].filter((name) => !drawn.has(name));
  if (missing.length > 0) return t("The diagram does not show {0}", someOf(missing, 3));
  if (gone.length > 0) return t("The diagram shows {0}, and the text does not say so", someOf(gone, 3));
  return t("The diagram does not show what the text says now");
}

/** What its nodes are called, without the lines below their names. */
function namesIn(mermaid: string): Set<string> {
  const labels = matchesOf(mermaid, /^[ \t]*n\d+[^"\n\w]+"([^"\n]*)"|^participant \w+ as (.*)$/gm);
  const name = ([, label = "", actor]: RegExpMatchArray) => (actor ?? label).replace(/<br\/>.*$/, "");
  const plain = (text: string) => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return new Set(labels.map((label) => plain(name(label))));
}
