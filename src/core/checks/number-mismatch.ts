import { t } from "../../l10n/index.ts";
import type { Check } from "./check.ts";

/** The heading and the file's name give the record different numbers. */
export const numberMismatch: Check = {
  id: "number-mismatch",
  severity: "info",
  *run(reading) {
    const file = /(?:^|[\\/])(?:adr[-_ ]?)?(\d{1,5})(?=[-_. ])[^\\/]*$/i.exec(decodedPath(reading.path));
    const [title] = reading.claimsOf("title");
    if (!file?.[1] || !title || title.number === null || Number(file[1]) === title.number || Number(file[1]) > 9999)
      return;
    const digits = /\d+/.exec(reading.slice(title.span));
    const span = digits
      ? { start: title.span.start + digits.index, end: title.span.start + digits.index + digits[0].length }
      : title.span;
    const written = file[1].padStart(digits?.[0].startsWith("0") ? digits[0].length : 1, "0");
    yield {
      span,
      message: t("The heading says {0}, the file is number {1}", digits?.[0] ?? title.number, file[1]),
      ...(digits
        ? { fixes: [{ title: t("Change the heading to {0}", written), edits: [{ span, text: written }] }] }
        : {}),
    };
  },
};

const decodedPath = (path: string): string => path.replace(/%20/g, " ");
