// A server that a drawing gives a port, and an address of the same server with another one.
import { portOfDrawn, portOfHost } from "../../lexicon/ports.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn, isPlainFence, proseOfLine, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { isOfToday } from "../today.ts";
import { isKnown } from "./odd-ports.ts";

interface Listening {
  readonly name: string;
  readonly port: Stated<number>;
  readonly isDrawn: boolean;
}

export interface DrawnPort {
  readonly name: string;
  readonly drawn: Stated<number>;
  readonly told: Stated<number>;
}

/** "Postgres Parcels :5434" in the drawing, `postgres-parcels:5436` in an address: each of them is the only one that its side tells. */
export function* drawnPorts(reading: Reading): Generator<DrawnPort> {
  for (const same of groupedBy(listeningIn(reading.page), ({ name }) => plainName(name)).values()) {
    const drawn = onlyPort(same.filter(({ isDrawn }) => isDrawn));
    const told = onlyPort(same.filter(({ isDrawn }) => !isDrawn));
    if (!drawn || !told || drawn.port.value === told.port.value) continue;
    // The port inside a network and the published one are two.
    if (isKnown(drawn.port.value, reading) || isKnown(told.port.value, reading)) continue;
    if (isOfToday(drawn.port.span, reading) && isOfToday(told.port.span, reading))
      yield { name: drawn.name, drawn: drawn.port, told: told.port };
  }
}

const onlyPort = (all: readonly Listening[]): Listening | null =>
  all[0] && all.every(({ port }) => port.value === all[0]?.port.value) ? all[0] : null;

const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "-");

const listeningIn = toldBySections((blocks): Listening[] => [
  ...blocksIn(blocks).flatMap((block) =>
    block.kind !== "fence"
      ? []
      : block.lines
          .map(proseOfLine)
          .flatMap((line) => [
            ...(isPlainFence(block) ? listening(line, portOfDrawn, true) : []),
            ...listening(line, portOfHost, false),
          ]),
  ),
  ...prosesIn(blocks).flatMap((prose) => listening(prose, portOfHost, false)),
]);

const listening = (prose: Prose, pattern: RegExp, isDrawn: boolean): Listening[] =>
  matchesOf(prose.text, pattern).map(({ 0: whole, 1: name = "", 2: digits = "", index }) => {
    const end = index + whole.length;
    return { name, port: { value: Number(digits), span: spanOf(prose, end - digits.length, end) }, isDrawn };
  });

/** Boxes side by side whose ports are all another's but for two that are one. */
export function* portsDrawnTwice(reading: Reading): Generator<readonly [Stated<number>, Stated<number>]> {
  for (const ports of rowsIn(reading.page)) {
    const [twice, more] = [...groupedBy(ports, ({ value }) => value).values()].filter(({ length }) => length > 1);
    const [first, second, third] = twice ?? [];
    if (first && second && !third && !more && ports.length >= 3 && !isKnown(first.value, reading))
      yield [first, second];
  }
}

/** The lines of boxes that hold ports and nothing else, each as its ports. */
const rowsIn = toldBySections((blocks) =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" && isPlainFence(block)
      ? block.lines.filter(({ text }) => rowOfPorts.test(text.slice(0, 300))).map((line) => portsOf(proseOfLine(line)))
      : [],
  ),
);

const rowOfPorts = /^\s*(?:[│|]\s*:\d{4,5}\s*[│|]\s*){2,12}$/;

const portsOf = (prose: Prose): Stated<number>[] =>
  matchesOf(prose.text, /:(\d{4,5})/g).map(({ 1: digits = "", index }) => ({
    value: Number(digits),
    span: spanOf(prose, index + 1, index + 1 + digits.length),
  }));
