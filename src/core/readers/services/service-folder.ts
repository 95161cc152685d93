import { noFolderBefore, serviceFolder } from "../../lexicon/service-shapes.ts";
import type { Mark, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { codeWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { prosesIn } from "../walk.ts";

/** "`services/billing`", "`services/{orders,stock}/`": the folder of a service in the repository. */
export const folderOfService: Reader = {
  id: "service-folder",
  needs: codeWords,
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const mark of prose.marks) if (mark.kind === "code") yield* namesIn(prose, mark);
  },
};

/** Characters that "there is no" takes at most. */
const farthest = 24;

function* namesIn(prose: Prose, { start, end }: Mark): Generator<Claim> {
  const [, folder = "", one, several] = serviceFolder.exec(prose.text.slice(start, end)) ?? [];
  if (!folder || noFolderBefore.test(prose.text.slice(Math.max(0, start - farthest), start))) return;
  const from = start + folder.length;
  for (const { index, 0: word } of matchesOf(one ?? several ?? "", /[a-z][a-z0-9-]*/gu)) {
    const name = wordsOf(prose, from + index, from + index + word.length);
    yield { kind: "service", name, standing: "mentioned", role: kindOf(name.text), span: name.span };
  }
}
