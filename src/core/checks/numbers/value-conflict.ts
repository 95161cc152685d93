import { t } from "../../../l10n/index.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { disagreements } from "../disagreement.ts";
import { correct } from "./amounts.ts";
import { type WrongChange, type WrongShare, wrongChanges, wrongShares } from "./changes.ts";
import { oddPairs } from "./paired-numbers.ts";
import { type OddSide, oddSides } from "./pooler-sides.ts";
import { type Remark, wrongRemarks } from "./remarks.ts";
import { areOfOneThing, decidedSettings, type Setting } from "./settings.ts";

/** One setting of a pool, a pooler or a server, told in two places with two values; a change in per cent that its values do not make. */
export const valueConflict: Check = {
  id: "value-conflict",
  severity: "warning",
  *run(reading) {
    for (const [name, settings] of decidedSettings(reading)) {
      const stated = settings.filter(({ implied }) => !implied);
      yield* amongThose(stated, name, reading);
      yield* againstTaken(
        stated,
        settings.filter(({ implied }) => implied),
      );
    }
    const remarks = wrongRemarks(reading.page);
    yield* remarks.map(againstRemark);
    const told = new Set(remarks.map((it) => it.told.span.start));
    for (const { name, first, other } of oddPairs(reading))
      yield {
        span: other.span,
        message: t("{0} is {1} here, but {2} elsewhere", name, other.value, first.value),
        related: [{ span: first.span, message: reading.slice(first.span) }],
      };
    for (const odd of oddSides(reading)) if (!told.has(odd.told.span.start)) yield againstSide(odd, reading);
    yield* wrongChanges(reading.page).map((it) => againstValues(it, reading));
    yield* wrongShares(reading.page).map((it) => againstCounts(it, reading));
  },
};

/** `pool_recycle=1800` with "every 15 min" behind it. */
const againstRemark = ({ key, set, told }: Remark): Report => ({
  span: told.span,
  message: t("{0} is {1} here, but {2} elsewhere", key.text, told.text, set.text),
  related: [{ span: set.span, message: set.text }],
});

/** "At most 40 server connections" with `default_pool_size = 25`. */
const againstSide = ({ told, setting }: OddSide, { slice }: Reading): Report => ({
  span: told.span,
  message: t("Stated {0} connections, {1} is {2}", told.value, setting.key.text, setting.value.value),
  related: [{ span: setting.value.span, message: slice(setting.span) }],
});

/** "from 800 ms to 200 ms (57% faster)" */
const againstValues = ({ stated, from, to, found }: WrongChange, reading: Reading): Report => ({
  span: stated.span,
  message: t("Stated {0}%, from {1} to {2} it is {3}%", stated.value, from.text, to.text, found),
  related: [from, to].map(({ text, span }) => ({ span, message: text })),
  fixes: [correct(stated, found, reading)],
});

/** "3 of 4 services (65 %)" */
const againstCounts = ({ stated, counted, found }: WrongShare, reading: Reading): Report => ({
  span: stated.span,
  message: t("Stated {0}%, {1} is {2}%", stated.value, counted.text, found),
  related: [{ span: counted.span, message: counted.text }],
  fixes: [correct(stated, found, reading)],
});

function* amongThose(settings: readonly Setting[], name: string, reading: Reading): Generator<Report> {
  if (settings.length < 2 || !areOfOneThing(settings, reading)) return;
  const placed = settings.map(({ value, form, scope, key }) => ({ ...value, form, scope, key }));
  for (const { first, other } of disagreements(placed)) {
    const key = placed.find(({ span }) => span === other.span)?.key.text ?? name;
    yield {
      span: other.span,
      message: messageOf(name, key, other.value, first.value),
      related: [{ span: first.span, message: reading.slice(first.span) }],
    };
  }
}

function messageOf(name: string, key: string, here: string, elsewhere: string): string {
  if (name === "poolmode") return t("The pooler runs in {0} mode here, but in {1} mode elsewhere", here, elsewhere);
  if (name.endsWith(" port")) return t("{0} has port {1} here, but {2} elsewhere", key, here, elsewhere);
  return t("{0} is {1} here, but {2} elsewhere", key, here, elsewhere);
}

/** All that is told of what follows is told of another mode than the one that the record says it takes. */
function* againstTaken(stated: readonly Setting[], taken: readonly Setting[]): Generator<Report> {
  const [first] = stated;
  const [other] = taken;
  if (!first || !other || first.value.value === other.value.value || !isOneValue(stated) || !isOneValue(taken)) return;
  yield {
    span: first.value.span,
    message: t(
      "The pooler runs in {0} mode here, but the consequences are those of {1} mode",
      first.value.value,
      other.value.value,
    ),
    related: [{ span: other.value.span, message: other.value.value }],
  };
}

const isOneValue = (settings: readonly Setting[]): boolean =>
  settings.every(({ value }) => value.value === settings[0]?.value.value);
