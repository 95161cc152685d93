import { arrowIn } from "../../lexicon/arrows.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { DatabaseClaim } from "../claim.ts";
import { all, arrows, digits } from "../needs.ts";
import { databaseNameIn, isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { linesIn } from "../walk.ts";

/** A container with its published port, and the database within: "pg_ferry (port 5461) → ferry_db", two lines and more. */
export const containerLine: Reader = {
  id: "container-line",
  needs: all(arrows, digits),
  *read(section) {
    const told = linesIn(section.blocks).flatMap(({ prose, block, form }) => {
      const claim = block && claimOf(prose);
      return claim ? [{ block, claim: { ...claim, form } }] : [];
    });
    for (const claims of groupedBy(told, ({ block }) => block).values())
      if (claims.length > 1) for (const { claim } of claims) yield claim;
  },
};

/** Behind ticks and bullets an identifier of two parts, its port in brackets or behind a colon, an arrow. */
const container =
  /^[^\p{L}\p{N}]*([\p{L}][\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)+)[`*]*(?:\s?[(（]\s?(?:[\p{L}]{2,10}\s?)?:?|:)(\d{4,5})\s?[)）]?[`*]*\s*$/u;

function claimOf(prose: Prose): DatabaseClaim | null {
  const arrow = arrowIn(prose.text);
  const [whole, server = "", port = ""] = (arrow && container.exec(prose.text.slice(0, arrow.start))) ?? [];
  if (!arrow || whole === undefined || isEngine(server)) return null;
  const named = databaseNameIn(prose, arrow.end, prose.text.length, true);
  if (!named || /\p{L}/u.test(prose.text.slice(arrow.end, named.at))) return null;
  const at = whole.indexOf(server);
  const portAt = whole.lastIndexOf(port);
  return {
    kind: "database",
    name: named.words,
    also: [wordsOf(prose, at, at + server.length)],
    port: { value: Number(port), span: spanOf(prose, portAt, portAt + port.length) },
    standing: "listed",
    form: "list",
    span: wordsOf(prose).span,
  };
}
