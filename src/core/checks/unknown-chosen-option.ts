import { sharesWord } from "../text/spelling.ts";
import type { Check } from "./check.ts";

/** The decision names an option that the record does not list. */
export const unknownChosenOption: Check = {
  id: "unknown-chosen-option",
  severity: "warning",
  *run(reading) {
    const options = reading.claimsOf("option").filter(({ inner }) => !inner);
    if (options.length < 2) return;
    for (const { label, title, aside } of reading.claimsOf("decision")) {
      const wanted = label && numberOf(label.text);
      const numbers = options.flatMap((option) => (option.label ? [numberOf(option.label.text)] : []));
      if (label && wanted && numbers.length >= 2 && !numbers.includes(wanted)) {
        yield {
          span: label.span,
          message: `${label.text} is chosen, but the record lists ${numbers.length} options without it`,
          related: options.map((option) => ({ span: option.title.span, message: option.title.text })),
        };
      } else if (title && !label && !aside && !options.some((option) => sharesWord(title.text, option.title.text)))
        yield {
          span: title.span,
          message: `“${title.text}” is chosen, but it is not among the ${options.length} options`,
          related: options.map((option) => ({ span: option.title.span, message: option.title.text })),
        };
    }
  },
};

const numberOf = (label: string): string | null => /\d+|\b[A-Z]\b/u.exec(label)?.[0] ?? null;
