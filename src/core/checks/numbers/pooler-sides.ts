// How many connections a pooler is said to open and to take, against what its settings say.
import { clientConnections, serverConnections } from "../../lexicon/remarks.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { isToldApart } from "../../readers/config/setting-words.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";
import { isOfToday } from "../today.ts";
import { decidedSettings, type Setting } from "./settings.ts";

interface Side {
  readonly side: "server" | "client";
  readonly told: Stated<number>;
}

export interface OddSide {
  readonly told: Stated<number>;
  /** The one setting that it would have to come from. */
  readonly setting: Setting;
}

/** "PostgreSQL sees at most 40 server connections regardless of load" beside `default_pool_size = 25`. */
export function* oddSides(reading: Reading): Generator<OddSide> {
  for (const { side, told } of sidesIn(reading.page)) {
    const settings = decidedSettings(reading).get(side === "server" ? "defaultpoolsize" : "maxclientconn") ?? [];
    const [setting, ...others] = settings;
    if (!setting || others.some(({ value }) => value.value !== setting.value.value)) continue;
    const size = Number(setting.value.value);
    if (isOfToday(told.span, reading) && !mayComeFrom(told.value, size, reading)) yield { told, setting };
  }
}

/** Another setting bounds it, pools have sizes of their own, a reserve is added, or there are several pools, poolers or users. */
function mayComeFrom(told: number, size: number, reading: Reading): boolean {
  const settings = [...decidedSettings(reading).values()].flat();
  const reserve = settings.find(({ name }) => name === "reservepoolsize")?.value.value ?? 0;
  const several = [
    reading.model.databases.length,
    ...reading.claimsOf("count").map(({ stated }) => stated.value),
    ...reading.model.services.map(({ instances }) => instances ?? 1),
  ];
  return (
    told === size + Number(reserve) ||
    decidedSettings(reading).has("poolsize") ||
    settings.some(({ value }) => value.value === String(told)) ||
    several.some((count) => count > 1 && told === size * count)
  );
}

const sidesIn = toldBySections((blocks): Side[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }): Side[] =>
      sides.flatMap(([side, pattern]) => {
        const match = pattern.exec(text);
        const digits = match?.[1] ?? match?.[2];
        const end = start + (match ? match.index + match[0].length : 0);
        if (!digits || isToldApart(prose, start)) return [];
        return [{ side, told: { value: Number(digits), span: spanOf(prose, end - digits.length, end) } }];
      }),
    ),
  ),
);

const sides = [
  ["server", serverConnections],
  ["client", clientConnections],
] as const;
