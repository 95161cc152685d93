// One piece of configuration that speaks of two engines: the image of the one with the variables or the port of the other.

import { compatible } from "../../lexicon/engine-families.ts";
import { engines } from "../../lexicon/engines.ts";
import { engineKind, engineTools, portInUrl, portMapping, portOfSetting, variableOf } from "../../lexicon/ports.ts";
import { engineNamed, productOfImage } from "../../lexicon/products.ts";
import type { CodeLine } from "../../parse/page.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { isOfToday } from "../today.ts";

export interface MixedConfig {
  readonly engine: Stated<string>;
  /** What the lines beside it are for. */
  readonly other: Stated<string>;
}

export function* mixedConfigs(reading: Reading): Generator<MixedConfig> {
  for (const mixed of mixedIn(reading.page)) if (isOfToday(mixed.engine.span, reading)) yield mixed;
}

const mixedIn = toldBySections((blocks): MixedConfig[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "fence"
      ? [...block.lines.flatMap((_, at) => inEntry(block.lines, at)), ...block.lines.flatMap(inUrl)]
      : [],
  ),
);

/** A line that names the engine, and the lines of the same entry that speak for another one alone. */
function inEntry(lines: readonly CodeLine[], at: number): MixedConfig[] {
  const line = lines[at];
  const engine = line && engineOf(line);
  if (!line || !engine) return [];
  const hints = entryAround(lines, at).flatMap(hintsIn);
  const [other] = hints;
  if (!other || hints.some((it) => it.value.some((name) => compatible(name, engine.value)))) return [];
  return [{ engine, other: { value: other.value[0] ?? "", span: other.span } }];
}

/** `image: mysql:8.4`, `"ENGINE": "django.db.backends.mysql"`, `type: 'mysql'`. */
function engineOf({ text, start }: CodeLine): Stated<string> | null {
  const image = /^\s*image:\s*["']?([^\s"'#]+)/.exec(text)?.[1];
  const product = image ? productOfImage(image) : null;
  const kind = image ? undefined : engineKind.exec(text)?.[1];
  const name = product?.kind === "engine" ? product.name : kind ? engineNamed(kind)?.name : undefined;
  const word = image ?? kind;
  if (!name || !word) return null;
  const from = start + text.indexOf(word);
  return { value: name, span: { start: from, end: from + word.length } };
}

/** The lines around it that are indented as it is or deeper, and stand together. */
function entryAround(lines: readonly CodeLine[], at: number): CodeLine[] {
  const depth = indentOf(lines[at]);
  const isOfEntry = (line: CodeLine | undefined): line is CodeLine =>
    line !== undefined && line.text.trim() !== "" && indentOf(line) >= depth;
  let [from, to] = [at, at];
  while (isOfEntry(lines[from - 1])) from--;
  while (isOfEntry(lines[to + 1])) to++;
  return depth > 0 ? lines.slice(from, to + 1).filter((_, index) => from + index !== at) : [];
}

const indentOf = (line: CodeLine | undefined): number => /^\s*/.exec(line?.text ?? "")?.[0].length ?? 0;

/** The engines that a line can be for. */
function hintsIn(line: CodeLine): Stated<readonly string[]>[] {
  const variable = variableOf.exec(line.text)?.[1];
  const named = variable ? engineNamed(variable.toLowerCase())?.name : undefined;
  const tool = engineTools.find(([pattern]) => pattern.test(line.text))?.[1];
  const digits = portMapping.exec(line.text)?.[2] ?? portOfSetting.exec(line.text)?.[1];
  const listening = digits ? listeningOn(Number(digits)) : [];
  const found = named ? [named] : tool ? [tool] : listening;
  const start = line.start + indentOf(line);
  return found.length ? [{ value: found, span: { start, end: line.start + line.text.trimEnd().length } }] : [];
}

const listeningOn = (port: number): string[] => engines.flatMap((it) => (it.port === port ? [it.name] : []));

/** "mysql://claims:5432/claims". */
const inUrl = (line: CodeLine): MixedConfig[] =>
  matchesOf(line.text, portInUrl).flatMap((match) => {
    const [whole, scheme = "", , digits = ""] = match;
    const engine = engineNamed(scheme.toLowerCase())?.name;
    const [other, ...more] = listeningOn(Number(digits));
    if (!engine || !other || [other, ...more].some((name) => compatible(name, engine))) return [];
    const [start, end] = [line.start + match.index, line.start + match.index + whole.length];
    return [
      {
        engine: { value: engine, span: { start, end: start + scheme.length } },
        other: { value: other, span: { start: end - digits.length, end } },
      },
    ];
  });
