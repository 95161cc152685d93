import { t } from "../../../l10n/index.ts";
import { misreadIn } from "../../text/mojibake.ts";
import type { Check, Report } from "../check.ts";

/** The file was read in a wrong encoding and saved so. One finding a document; its fix repairs the whole text. */
export const mojibake: Check = {
  id: "mojibake",
  severity: "warning",
  about: "writing",
  *run({ page, slice }) {
    const misread = misreadIn(page.text);
    const [first] = misread;
    if (!first) {
      yield* lostIn(page.text);
      return;
    }
    yield {
      span: first.span,
      message:
        misread.length === 1
          ? t(
              "“{0}” was “{1}” before the file was read in a wrong encoding; this is the only place",
              slice(first.span),
              first.text,
            )
          : t(
              "“{0}” was “{1}” before the file was read in a wrong encoding; there are {2} such places",
              slice(first.span),
              first.text,
              misread.length,
            ),
      related: misread.slice(1, 6).map(({ span, text }) => ({ span, message: t("Was “{0}”", text) })),
      fixes: [{ title: t("Repair the encoding of the whole text"), edits: misread }],
    };
  },
};

/** "f�r": the character itself is gone, and nothing can bring it back but its author. */
function* lostIn(text: string): Generator<Report> {
  const lost = text.includes("\uFFFD") ? /(?<=\p{L})\uFFFD|\uFFFD(?=\p{L})/u.exec(text) : null;
  if (lost)
    yield {
      span: { start: lost.index, end: lost.index + 1 },
      message: t("A character was lost here when the file was read in a wrong encoding"),
    };
}
