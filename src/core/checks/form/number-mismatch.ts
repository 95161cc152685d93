import { t } from "../../../l10n/index.ts";
import { lastLine, ownNumberField, ownNumberLine } from "../../lexicon/metadata.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Reading } from "../../resolve/reading.ts";
import { digitsOfFile } from "../../resolve/told-number.ts";
import type { Check, Report } from "../check.ts";

/** The heading and the file's name give the record different numbers, or another line of it. */
export const numberMismatch: Check = {
  id: "number-mismatch",
  severity: "info",
  *run(reading) {
    yield* inFrontMatter(reading);
    yield* inHead(reading);
    yield* atEnd(reading);
    const inFile = digitsOfFile(decodedPath(reading.path));
    const [title] = reading.claimsOf("title");
    if (!inFile || !title || title.number === null || Number(inFile) === title.number || Number(inFile) > 9999) return;
    const digits = /\d+/.exec(reading.slice(title.span));
    const span = digits
      ? { start: title.span.start + digits.index, end: title.span.start + digits.index + digits[0].length }
      : title.span;
    const written = inFile.padStart(digits?.[0].startsWith("0") ? digits[0].length : 1, "0");
    yield {
      span,
      message: t("The heading says {0}, the file is number {1}", digits?.[0] ?? title.number, inFile),
      ...(digits
        ? { fixes: [{ title: t("Change the heading to {0}", written), edits: [{ span, text: written }] }] }
        : {}),
    };
  },
};

const decodedPath = (path: string): string => path.replace(/%20/g, " ");

/** "# ADR-004", and below it "**ID:** ADR-005". */
function* inHead(reading: Reading): Generator<Report> {
  const [title] = reading.claimsOf("title");
  const next = reading.page.sections[(title?.section ?? 0) + 1]?.base ?? reading.page.text.length;
  const head = title ? reading.slice({ start: title.span.end, end: next }) : "";
  const line = ownNumberLine.exec(head);
  const digits = line?.[1] ?? line?.[2];
  if (!title || !line || !digits || title.number === null || Number(digits) === title.number) return;
  yield otherNumber(title, digits, title.span.end + line.index + line[0].lastIndexOf(digits));
}

/** "id: ADR-005" between the lines of dashes above "# ADR-004". */
function* inFrontMatter({ page: { frontMatter }, claimsOf }: Reading): Generator<Report> {
  const [title] = claimsOf("title");
  const line = frontMatter && ownNumberField.exec(frontMatter.text);
  if (!frontMatter || !title || !line?.[1] || title.number === null || Number(line[1]) === title.number) return;
  yield otherNumber(title, line[1], frontMatter.base + line.index + line[0].lastIndexOf(line[1]));
}

/** "# ADR-012", and in the last line "End of ADR-011". */
function* atEnd({ page, claimsOf }: Reading): Generator<Report> {
  const [title] = claimsOf("title");
  const from = page.sections.at(-1)?.base ?? 0;
  const line = lastLine.exec(page.text.slice(from));
  if (!title || !line?.[1] || title.number === null || Number(line[1]) === title.number) return;
  yield otherNumber(title, line[1], from + line.index + line[0].indexOf(line[1]));
}

/** A line gives the record another number than its heading does. */
const otherNumber = ({ number, span }: ClaimOf<"title">, digits: string, start: number): Report => ({
  span: { start, end: start + digits.length },
  message: t("The heading says {0}, this line {1}", number ?? "", digits),
  related: [{ span, message: t("The heading says {0}", number ?? "") }],
});
