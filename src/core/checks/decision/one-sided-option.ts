import { t } from "../../../l10n/index.ts";
import { openArgument, type Side } from "../../edit/argument.ts";
import type { Option } from "../../model/types.ts";
import type { Reading } from "../../resolve/reading.ts";
import { spanOfRange } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import type { Check, Fix } from "../check.ts";

/** An option with pros but no cons, or the reverse, while its siblings have both. */
export const oneSidedOption: Check = {
  id: "one-sided-option",
  severity: "info",
  *run(reading) {
    const told = reading.model.options.filter(({ pros, cons }) => pros.length + cons.length > 0);
    const both = told.filter(({ pros, cons }) => pros.length && cons.length);
    if (!both.length || told.length - both.length > 1) return;
    for (const option of told) {
      if (option.pros.length && option.cons.length) continue;
      const lacks: Side = option.pros.length ? "cons" : "pros";
      // What is told of what stands today may be why anything is decided at all.
      if (option.current && lacks === "pros") continue;
      yield {
        span: placeOf(option, reading),
        message:
          lacks === "cons"
            ? t("{0} has pros but no cons, the other options have both", option.title)
            : t("{0} has cons but no pros, the other options have both", option.title),
        fixes: makingRoom(reading, option, both, lacks),
      };
    }
  },
};

/** Where its arguments stand: a table that compares all options may have named it before. */
const placeOf = ({ title, range }: Option, { claimsOf }: Reading): Span =>
  claimsOf("option").find((it) => it.title.text === title && (it.pros?.length || it.cons?.length))?.title.span ??
  spanOfRange(range);

/** In the form of the first option whose form fits. */
function makingRoom(reading: Reading, option: Option, both: readonly Option[], side: Side): Fix[] {
  for (const like of both) {
    const edit = openArgument(reading, option, like, side);
    if (edit) return [{ title: roomFor(side, option.title), edits: [edit], onRequest: true }];
  }
  return [];
}

const roomFor = (side: Side, option: string): string =>
  side === "cons" ? t("Make room for the cons of {0}", option) : t("Make room for the pros of {0}", option);
