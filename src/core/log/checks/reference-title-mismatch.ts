import { t } from "../../../l10n/index.ts";
import { generalTitle } from "../../lexicon/log.ts";
import { numberOfFile, toldNumber } from "../../resolve/told-number.ts";
import { keptFor } from "../../text/kept.ts";
import { spanOfRange } from "../../text/lines.ts";
import { nameOf } from "../../text/paths.ts";
import type { LogCheck, LogReport } from "../check.ts";
import type { Entry } from "../entry.ts";
import type { Log } from "../log.ts";
import type { LogReference } from "../references.ts";
import { stemsIn } from "../words.ts";

/** "ADR-0003: Use Kafka", and ADR-0003 is something else; "[ADR-0003](0004-redis.md)". */
export const referenceTitleMismatch: LogCheck = {
  id: "reference-title-mismatch",
  severity: "info",
  *run(entry, log) {
    const astray = leadingAstray(entry);
    if (astray) yield astray;
    for (const reference of entry.references) {
      if (reference.range === astray?.range) continue;
      const target = reference.elsewhere ? undefined : log.targetOf(entry, reference);
      const report = target && target !== entry && reportFor(entry, reference, target, log);
      if (report) yield report;
    }
  },
};

/**
 * "[ADR-0004](0003-outbox.md)", where all other links are called by the numbers of their files. One that is called like the record itself
 * is told of by `reference-self`.
 */
function leadingAstray({ references, number: own }: Entry): LogReport | null {
  const [odd, second] = references.flatMap(({ label, path, key, range, elsewhere }) => {
    const told = toldNumber(label);
    const file = path && key && !elsewhere ? numberOfFile(path) : null;
    return told !== null && path && file !== null && told !== file ? [{ label, path, range, told, file }] : [];
  });
  if (!odd || second || odd.told === own) return null;
  const { label, path, range, file } = odd;
  const text = label.replace(/\d+/, (digits) => String(file).padStart(digits.length, "0"));
  return {
    range,
    message: t("{0} leads to {1}", label, nameOf(path)),
    fixes: [
      {
        title: t("Change the number to {0}", file),
        edits: [{ span: spanOfRange(range), text }],
      },
    ],
  };
}

function reportFor(
  entry: Entry,
  { title, stated, number, label, range }: LogReference,
  target: Entry,
  log: Log,
): LogReport | null {
  if (!title || !stated || !target.title || target.language !== entry.language) return null;
  const words = stemsIn(title.text);
  // A word or two, or words that say what the record is referred to for, are no title.
  if (words.size < 2 || generalTitle.test(title.text) || !/^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}]/u.test(title.text))
    return null;
  if (shared(words, titleWords(target))) return null;
  const meant = number === null ? undefined : titled(words, log.beside(entry));
  if (!meant && [...words].some(target.words.mayHold)) return null;
  const span = spanOfRange(title.range);
  const numberSpan = spanOfRange(range);
  return {
    range: title.range,
    message: meant
      ? t("{0} is “{1}”; “{2}” is {3}", label, target.title, meant.title, renumbered(label, meant))
      : t("{0} is “{1}”", label, target.title),
    related: [{ path: target.path, range: target.heading, message: t("Its title") }],
    fixes: [
      ...(meant
        ? [
            {
              title: t("Change the number to {0}", meant.number ?? ""),
              edits: [{ span: numberSpan, text: renumbered(label, meant) }],
            },
          ]
        : []),
      { title: t("Change the title to “{0}”", target.title), edits: [{ span, text: target.title }] },
    ],
  };
}

/** A record is compared with all the others for as long as it stays as it is. */
const titleWords = keptFor(({ title, key }: Entry): ReadonlySet<string> => stemsIn(`${title} ${nameOf(key)}`));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** The one record that bears these words in its title, at least three of four. */
function titled(words: ReadonlySet<string>, records: readonly Entry[]): Entry | undefined {
  const found = records.filter((it) => it.number !== null && shared(words, titleWords(it)) >= words.size * 0.75);
  return found.length === 1 ? found[0] : undefined;
}

const renumbered = (label: string, { number }: Entry): string =>
  label.replace(/\d+/, (digits) => String(number).padStart(digits.startsWith("0") ? digits.length : 1, "0"));
