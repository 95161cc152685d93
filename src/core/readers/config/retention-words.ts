import { durationUnits, namelessThing, retentionPatterns } from "../../lexicon/retention.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { SettingClaim } from "../claim.ts";
import { given } from "../given.ts";
import { digits } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { isToldApart } from "./setting-words.ts";

/** How long something is kept: "Backups are kept for 30 days", "Backup retention: 30 days". */
export const retentionWords: Reader = {
  id: "retention-words",
  needs: digits,
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const pattern of retentionPatterns)
        for (const match of matchesOf(prose.text, pattern)) {
          const claim = claimOf(prose, match);
          if (claim && !isToldApart(prose, match.index)) yield claim;
        }
  },
};

function claimOf(prose: Prose, { 0: whole, index, groups = {} }: RegExpExecArray): SettingClaim | null {
  const { what = "", digits: number = "", unit = "" } = groups;
  const [, name, factor] = durationUnits.find(([pattern]) => pattern.test(unit)) ?? [];
  if (!name || !factor || namelessThing.test(what)) return null;
  const key = index + whole.indexOf(what);
  const value = index + whole.lastIndexOf(number);
  const [service] = serviceNamesIn(prose);
  return {
    kind: "setting",
    // "Backup retention" is that of the backups.
    name: `retention of ${what.toLowerCase().replace(/s$/, "")}`,
    key: wordsOf(prose, key, key + what.length),
    value: { value: `${Number(number) * factor} ${name}`, span: spanOf(prose, value, value + number.length) },
    ...given({ unit: name, of: service }),
    form: "prose",
    span: wordsOf(prose, index, index + whole.length).span,
  };
}
