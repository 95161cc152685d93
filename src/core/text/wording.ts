// Parts that messages have in common.
import { t } from "../../l10n/index.ts";

/** The message, and what may have been meant instead. */
export const asking = (message: string, meant: string | null | undefined): string =>
  meant ? t("{0}; did you mean {1}?", message, meant) : message;

/** "a, b and 3 more". `most`: as many are told before the rest is counted. */
export const someOf = (names: readonly string[], most: number): string =>
  names.length > most
    ? t("{0} and {1} more", names.slice(0, most - 1).join(", "), names.length - most + 1)
    : names.join(", ");
