// Addresses inside a network of containers that lead to the port which the container only publishes to the host.
import { portMapping, portOfHost } from "../../lexicon/ports.ts";
import type { CodeLine } from "../../parse/page.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { isOfToday } from "../today.ts";

export interface Container {
  readonly host: string;
  readonly published: Stated<number>;
  readonly inner: number;
}

export interface InsideAddress {
  readonly container: Container;
  readonly port: Stated<number>;
}

/** "db:5434", where `db` publishes `5434:5432`. */
export function* wrongInside(reading: Reading): Generator<InsideAddress> {
  const containers = containersIn(reading.page);
  if (!containers.length) return;
  for (const { 0: whole, 1: host, 2: digits = "", index } of matchesOf(reading.page.text, portOfHost)) {
    const [container, second] = containers.filter((it) => it.host === host);
    if (!container || second || Number(digits) !== container.published.value) continue;
    const end = index + whole.length;
    const port = { value: Number(digits), span: { start: end - digits.length, end } };
    if (isOfToday(port.span, reading)) yield { container, port };
  }
}

const containersIn = toldBySections((blocks): Container[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" && /^ya?ml$/.test(block.language) ? mappedIn(block.lines) : [],
  ),
);

/** A container's key stands above its `ports`, with less space in front. */
function mappedIn(lines: readonly CodeLine[]): Container[] {
  const found: Container[] = [];
  const keys: { readonly depth: number; readonly key: string }[] = [];
  for (const { text, start } of lines) {
    const key = /^(\s*)([A-Za-z][\w.-]*):\s*(?:#.*)?$/.exec(text);
    if (key) {
      const depth = key[1]?.length ?? 0;
      while ((keys.at(-1)?.depth ?? -1) >= depth) keys.pop();
      keys.push({ depth, key: key[2] ?? "" });
    }
    const [, published = "", inner = ""] = portMapping.exec(text) ?? [];
    const host = keys.at(-1)?.key === "ports" ? keys.at(-2)?.key : undefined;
    if (!host || !published || published === inner) continue;
    const at = start + text.indexOf(published);
    found.push({
      host,
      published: { value: Number(published), span: { start: at, end: at + published.length } },
      inner: Number(inner),
    });
  }
  return found;
}
