import { storeNounPattern } from "../lexicon/architecture.ts";
import type { List, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Claim } from "./claim.ts";
import { kindOf, nameIn } from "./names.ts";
import { codeWords } from "./needs.ts";
import type { Reader } from "./reader.ts";
import { isServiceName } from "./store-table.ts";
import { introducedBlocksIn } from "./walk.ts";

/** A list of databases that says for whom each is: "`beds_db` for Beds", below words that speak of databases. */
export const storeFor: Reader = {
  id: "store-for",
  needs: codeWords,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "list" && lead && storeNounPattern.test(lead.text)) yield* readList(block);
  },
};

/** All items or none, and two at least. */
function* readList({ items }: List): Generator<Claim> {
  const told = items.map(({ prose }) => [...readItem(prose)]);
  if (told.length >= 2 && told.every((claims) => claims.length)) yield* told.flat();
}

function* readItem(prose: Prose): Generator<Claim> {
  const [code] = prose.marks.filter(({ kind }) => kind === "code");
  if (!code || code.start > 0 || !/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(prose.text.slice(0, code.end))) return;
  const joint = forWhom.exec(prose.text.slice(code.end));
  const owner = joint && nameIn(prose, code.end + joint[0].length);
  if (!owner || !isServiceName(owner.text) || !/^[\p{Lu}\p{Lo}]|-/u.test(owner.text)) return;
  const span = wordsOf(prose).span;
  yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span };
  yield { kind: "database", name: wordsOf(prose, 0, code.end), owner, standing: "listed", form: "list", span };
}

const forWhom =
  /^\s(?:for|für|para|pour|per|cho|dla|voor|для|için)\s(?:the |den |die |das |el |la |o |a |le |il |lo |het |de )?/iu;
