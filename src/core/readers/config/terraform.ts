import { type ResourceKind, resourceKinds } from "../../lexicon/config.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { given } from "../given.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { isName } from "./setting.ts";

/** Terraform resources that are databases or brokers. */
export const terraform: Reader = {
  id: "terraform",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && block.lines.some(({ text }) => /^\s*resource\s+"/.test(text)))
        yield* readResources(codeOf(block.lines));
  },
};

const header = /^[ \t]*resource\s+"(\w+)"\s+"([\w-]+)"\s*\{/gm;

function* readResources(code: Code): Generator<Claim> {
  const found = matchesOf(code.text, header);
  for (const [index, match] of found.entries()) {
    const kind = Object.hasOwn(resourceKinds, match[1] as string) ? resourceKinds[match[1] as string] : undefined;
    if (!kind) continue;
    const end = found[index + 1]?.index ?? code.text.length;
    yield* readResource(kind, match, { code, start: match.index + match[0].length, end });
  }
}

interface Body {
  readonly code: Code;
  readonly start: number;
  readonly end: number;
}

function* readResource(kind: ResourceKind, match: RegExpExecArray | RegExpMatchArray, body: Body): Generator<Claim> {
  const { code } = body;
  const start = match.index ?? 0;
  const typeAt = start + match[0].indexOf(match[1] as string);
  const type = code.span(typeAt, typeAt + (match[1] as string).length);
  const span = code.span(start, start + match[0].length);
  if (kind.broker) yield { kind: "broker", name: { value: kind.broker, span: type }, standing: "described", span };
  if (kind.broker || kind.pooler) return;
  const labelAt = start + match[0].lastIndexOf(match[2] as string);
  const label = code.words(labelAt, labelAt + (match[2] as string).length);
  const engine = kind.engine ? { value: kind.engine, span: type } : engineIn(body);
  const [name, ...further] = [
    argument(body, "(?:db_name|database_name|name)"),
    argument(body, "(?:identifier|cluster_identifier)"),
  ].flatMap((it) => (it && isName(it) ? [it] : []));
  if (!engine) return;
  yield {
    kind: "database",
    name: name ?? label,
    ...given({
      also: further.length ? further : null,
      engine,
      version: versionIn(body),
      innerPort: numberIn(body, "port"),
    }),
    standing: "described",
    form: "config",
    span,
  };
}

function argument({ code, start, end }: Body, key: string): Words | null {
  const match = new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*"?([^"\\s#]+)"?`, "m").exec(code.text.slice(start, end));
  if (!match?.[1]) return null;
  const at = start + match.index + match[0].lastIndexOf(match[1]);
  return code.words(at, at + match[1].length);
}

/** `engine = "aurora-postgresql"`, `database_version = "POSTGRES_15"`. */
function engineIn(body: Body): Stated<string> | null {
  const written = argument(body, "(?:engine|database_version)");
  const [engine] = written
    ? enginesIn(
        written.text
          .toLowerCase()
          .replace(/[_-]\d.*$/, "")
          .replace(/[_-]/g, " "),
      )
    : [];
  return written && engine ? { value: engine.name, span: written.span } : null;
}

function versionIn(body: Body): Stated<string> | null {
  const written = argument(body, "(?:engine_version|database_version|version)");
  const number = written && /\d+(?:[._]\d+)*$/.exec(written.text);
  if (!written || !number) return null;
  const start = written.span.start + number.index;
  return { value: number[0].replaceAll("_", "."), span: { start, end: start + number[0].length } };
}

function numberIn(body: Body, key: string): Stated<number> | null {
  const written = argument(body, key);
  return written && /^\d{2,5}$/.test(written.text) ? { value: Number(written.text), span: written.span } : null;
}
