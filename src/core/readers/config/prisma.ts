import { engineNamed } from "../../lexicon/products.ts";
import type { Prose, Section } from "../../parse/page.ts";
import type { Claim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { given } from "../given.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn } from "../walk.ts";
import { connectionsIn, databaseBehind } from "./connection.ts";
import { ownerOf } from "./owner.ts";
import { poolSizeIn } from "./setting.ts";

/** A Prisma schema's datasource; the schema's path says whose it is. */
export const prisma: Reader = {
  id: "prisma",
  needs: fences,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "fence") yield* readSchema(codeOf(block.lines), lead, section);
  },
};

function* readSchema(code: Code, lead: Prose | null, section: Section): Generator<Claim> {
  const datasource = /^[ \t]*datasource[ \t]+\w+[ \t]*\{[^}]{0,2000}\}/m.exec(code.text);
  if (!datasource) return;
  const provider = /provider\s*=\s*"(\w+)"/.exec(datasource[0]);
  const engine = engineNamed(provider?.[1] ?? "");
  const owner = ownerOf(code, lead, section);
  if (!provider || !engine || !owner) return;
  const start = datasource.index + provider.index + provider[0].length - 1 - (provider[1] as string).length;
  const span = code.span(start, start + (provider[1] as string).length);
  const [url] = connectionsIn(datasource[0]);
  const at = (from: number, to: number) => code.words(datasource.index + from, datasource.index + to);
  const claim = url && databaseBehind(url, at, { owner, standing: "described", form: "code" });
  const size = poolSizeIn(at(0, datasource[0].length));
  const database = claim?.name;
  if (size) yield { kind: "pool", service: owner, ...given({ database }), size, span: size.span };
  yield {
    ...(claim ?? { kind: "database", owner, standing: "described", form: "code", span }),
    engine: { value: engine.name, span },
  };
}
