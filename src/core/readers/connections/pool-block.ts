import { connectionPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { columnRole, isTotalRow } from "../../lexicon/columns.ts";
import { latePattern } from "../../lexicon/match.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import { poolWordPattern } from "../../lexicon/pools.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { Claim, Party, PoolClaim } from "../claim.ts";
import { given } from "../given.ts";
import { all, any, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { namesAt } from "../services/service-words.ts";
import { blocksIn, introducedBlocksIn } from "../walk.ts";
import { toldPoolIn } from "./told-pool.ts";

/** A name by itself, in a heading or a line, and below it how many run and what each of them opens. */
export const poolBlock: Reader = {
  id: "pool-block",
  needs: all(digits, any(mentions(connectionPattern), mentions(poolWordPattern))),
  *read({ heading, blocks }) {
    if (heading && !sectionRole(heading.text))
      yield* poolBelow(
        heading,
        introducedBlocksIn(blocks).flatMap(({ block, lead }) => (lead ? [] : block)),
      );
    for (const { block, lead } of introducedBlocksIn(blocks))
      if (block.kind === "list" && lead) yield* poolBelow(lead, [block]);
  },
};

/** Of which the roster decides: "### Cellar (4 pods)", "**Cellar**:". */
function nameOf(prose: Prose): Party | null {
  const [, lead = ""] = lone.exec(prose.text) ?? [];
  const [name, second] = lead ? namesAt(prose, "end", 0, lead.length) : [];
  return name && !second && !columnRole(name.words.text) ? { ...name.words, bare: true } : null;
}

const lone = /^([\s\d.)]{0,8}[^:：()（）]{2,40}?)(?:\s?[(（][^()（）]{2,40}[)）])?\s?[:：]?\s*$/u;

function* poolBelow(title: Prose, below: readonly Block[]): Generator<Claim> {
  const lines = blocksIn(below).flatMap((block) =>
    block.kind === "paragraph" ? [block.prose] : block.kind === "list" ? block.items.map(({ prose }) => prose) : [],
  );
  const service = lines.length > 0 && lines.length < 12 ? nameOf(title) : null;
  if (!service) return;
  const told = lines.map(factsIn);
  const facts = { ...given({ instances: countIn(title) }), ...Object.assign({}, ...told.toReversed()) } as Facts;
  if (!facts.size || !(facts.instances ?? facts.connections)) return;
  yield { kind: "pool", service, ...facts, span: service.span };
}

type Facts = Pick<PoolClaim, "instances" | "size" | "connections">;

/** "Replicas: 4", "4 replicas", "pool of 10 each", "40 connections in total". */
function factsIn(line: Prose): Facts {
  const label = /^[\s*]*([^:：\d]{2,40})[:：]/u.exec(line.text)?.[1];
  const role = label === undefined ? null : isTotalRow(label) ? "connections" : columnRole(label);
  if (role === "instances" || role === "pool" || role === "connections") {
    const number = onlyNumber(line);
    const isTold =
      number && (role !== "connections" || !label || !isTotalRow(label) || connectionPattern.test(line.text));
    return isTold ? { [role === "pool" ? "size" : role]: number } : {};
  }
  const told = opensWithFact.test(line.text) ? toldPoolIn(line, 0, line.text.length, true) : null;
  if (told) return told;
  const instances = countIn(line);
  if (instances) return { instances };
  const number = /^\s*\d+ (?:\p{L}+ )?\p{L}+(?: \p{L}+){0,2}\s*$/u.test(line.text) && connectionPattern.test(line.text);
  const connections = number ? onlyNumber(line) : null;
  return given({ connections });
}

/** No sentence about somebody. */
const opensWithFact = latePattern(`^[\\s*]*(?:\\d|(?:\\p{L}+ )?(?:${poolWordPattern.source}))`, "iu");

/** "4 replicas" and nothing else, or in brackets behind a name. */
function countIn(prose: Prose): Stated<number> | null {
  const match = instancesPattern.exec(prose.text);
  const rest = match ? prose.text.slice(0, match.index) + prose.text.slice(match.index + match[0].length) : "";
  if (!match?.[1] || /\d/.test(rest)) return null;
  const isAlone = !rest.trim() || /[(（]\s?$/u.test(prose.text.slice(0, match.index));
  return isAlone ? { value: Number(match[1]), span: spanOf(prose, match.index, match.index + match[1].length) } : null;
}

function onlyNumber(line: Prose): Stated<number> | null {
  const [only, second] = numbersIn(line.text);
  return only && !second && only.comparator === "=" && !only.approximate
    ? { value: only.value, span: wordsOf(line, only.start, only.end).span }
    : null;
}
