import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { columnRole } from "../../lexicon/columns.ts";
import {
  allThesePattern,
  allThingsBeforePattern,
  allThingsPattern,
  dutyPattern,
  everywherePattern,
  hostsAllPattern,
  itsOnePattern,
  oneEachPattern,
  oneServerPattern,
} from "../../lexicon/one-engine.ts";
import { categoryOf, enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { elsewherePattern } from "../../lexicon/stores.ts";
import type { Block, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { NormClaim } from "../claim.ts";
import { engineNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn, prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/** What all databases run on: "PostgreSQL 16 is used for all databases", and below their table "All three on PostgreSQL 16". */
export const engineForAll: Reader = {
  id: "engine-for-all",
  needs: engineNames,
  *read(section) {
    for (const prose of [...(section.heading ? [section.heading] : []), ...prosesIn(section.blocks)])
      for (const { start, end, text } of sentencesOf(prose)) {
        const engine = theEngine(text);
        if (!engine || !isOfAll(text, engine, section)) continue;
        yield {
          kind: "norm",
          norm: "one-engine",
          ...statedEngine(prose, engine, start),
          span: wordsOf(prose, start, end).span,
        } satisfies NormClaim;
      }
  },
};

/** The only one that the sentence names, of those that keep data for good. */
function theEngine(text: string): ProductMention | null {
  const [engine, second] = enginesIn(text);
  if (!engine || second || /[?？]\s*$/u.test(text) || hypotheticalPattern.test(text) || elsewherePattern.test(text))
    return null;
  const category = categoryOf(engine.name);
  return category === "relational" || category === "document" ? engine : null;
}

function isOfAll(text: string, { start, end, version }: ProductMention, section: Section): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(version?.end ?? end).replace(tagPattern, "");
  if (allThingsPattern.test(before) || allThingsBeforePattern.test(before)) return true;
  if (everywherePattern.test(behind.slice(dutyPattern.exec(behind)?.[0].length ?? 0))) return true;
  if (hostsAllPattern.test(behind) || itsOnePattern.test(behind)) return true;
  const { before: one, behind: server, perService } = oneServerPattern;
  const hasOne = oneEachPattern.test(behind) || (one.test(before) && server.test(behind));
  if (hasOne && perService.test(text)) return true;
  return allThesePattern.test(before) && blocksIn(section.blocks).some(listsDatabases);
}

/** "postgres:16-alpine": what an image's tag says besides the version. */
const tagPattern = /^-[a-z]+(?:[\d.]*\d)?(?![\p{L}\d])/u;

const listsDatabases = (block: Block): boolean =>
  block.kind === "table" && block.header.some(({ text }) => columnRole(text) === "database");
