import { canNameService } from "../../lexicon/parties.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { type LineNode, lineTree } from "../drawings/line-tree.ts";
import { isProperName } from "../names.ts";
import { storeSigns } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { isLabel } from "../stores/store-line.ts";
import { factsOfLines, serviceWith } from "./service-facts.ts";
import { servicesIn } from "./service-words.ts";

/** A service by itself in a line, and its facts in a list below: "**Orders API**:" + "- Database: `OrdersDB` (SQL Server)". */
export const serviceBlock: Reader = {
  id: "service-block",
  needs: storeSigns,
  *read({ blocks }) {
    yield* readNodes(lineTree(blocks));
  },
};

interface Described {
  readonly name: Words;
  readonly claims: readonly Claim[];
}

function* readNodes(nodes: readonly LineNode[]): Generator<Claim> {
  const described = new Map(nodes.flatMap((node) => [[node, describedBy(node)] as const]));
  const named = [...described.values()].filter((it) =>
    it?.claims.some((claim) => claim.kind === "database" && claim.name),
  );
  for (const [node, it] of described) {
    if (it && (hasNoun(node) || (named.length >= 2 && named.includes(it))))
      yield* serviceWith(it.claims, { name: it.name, standing: "listed", span: node.prose.span });
    else yield* readNodes(node.children);
  }
}

/** A name that fills its line, but for a note in brackets and a colon. */
const lone =
  /^[\s\d.)]{0,12}(\p{Lu}[\p{L}\p{N} &-]{0,38}[\p{L}\p{N}]|[a-z][a-z0-9-]{1,38}[a-z0-9])(?:\s?[(（][^()（）]{2,60}[)）]|\s[–—-]\s[^:：]{2,60})?\s?[:：]?\s{0,4}$/u;

/** A name that fills its line, and below it lines of which one tells of a store. */
function describedBy({ prose, children }: LineNode): Described | null {
  const match = lone.exec(prose.text);
  if (!match?.[1] || !children.length) return null;
  const at = prose.text.indexOf(match[1]);
  const name = wordsOf(prose, at, at + match[1].length);
  if (!isProperName(name.text) || !canNameService(name.text) || partPattern.test(name.text)) return null;
  if (!hasNoun({ prose }) && isLabel(name.text)) return null;
  const claims = factsOfLines(
    children.map((child) => child.prose),
    name,
  );
  return claims.some(({ kind }) => kind === "database") ? { name, claims } : null;
}

/** Halves and places of a system, which have stores as well: "Write model", "Test environment", "Backup". */
const partPattern =
  /(?:^|\s)(?:models?|sides?|environments?|layers?|tiers?|phases?|clusters?|servers?|backups?|archives?|replicas?|standby|examples?|beispiel|ejemplo|exemplo|exemple|umgebung|seite|schicht|entorno|lado|modelo|ambiente|côté|modèle|environnement|môi trường|主机|环境)$/iu;

/** "Orders API", "Billing Service", "stock-svc" */
const hasNoun = ({ prose }: Pick<LineNode, "prose">): boolean =>
  servicesIn(prose).length === 1 || /^[\s\d.)]{0,12}\p{Lu}[\p{L}\p{N} -]{1,30} API\s?[:：]?\s{0,4}$/u.test(prose.text);
