// A port that stands once, a few numbers beside the one that the same server has everywhere else.
import { engines } from "../../lexicon/engines.ts";
import { portByItself, portMapping, portOfHost, severalPorts } from "../../lexicon/ports.ts";
import type { CodeLine } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn, proseOfLine, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import { contains, type Span, type Stated } from "../../text/span.ts";
import { timesNamed } from "../engines/named-engines.ts";
import { isOfToday } from "../today.ts";
import { timesTold } from "./port-map.ts";

interface Used {
  /** Null where nothing says whose it is. */
  readonly host: string | null;
  readonly port: Stated<number>;
  /** Set in code; else told in a sentence. */
  readonly isSet: boolean;
  /** The line of code and all around it. */
  readonly code: Span | null;
}

export interface OddPort {
  readonly host: string | null;
  readonly odd: Stated<number>;
  readonly usual: Stated<number>;
}

/** As far as a mistyped port is from the right one, unless two of its digits are only swapped. */
const nearest = 10;

const isClose = (a: number, b: number): boolean =>
  a !== b && (Math.abs(a - b) <= nearest || [...String(a)].sort().join() === [...String(b)].sort().join());

export function* oddPorts(reading: Reading): Generator<OddPort> {
  const used = usedIn(reading.page);
  for (const { host, port, isSet } of used) {
    if (!isSet || timesTold(reading.page, port.value) > 1 || isKnown(port.value, reading)) continue;
    const close = used.filter((it) => isClose(it.port.value, port.value));
    const ofHost = close.filter((it) => host !== null && it.host === host);
    const near = ofHost.length ? ofHost : close;
    const usual = near.find((it) => it.host === host || it.host === null || host === null);
    if (host === null && near.some((it) => it.host === null && isBeside(it, port))) continue;
    if (!usual || near.some((it) => it.port.value !== usual.port.value) || !isOfToday(port.span, reading)) continue;
    if (timesTold(reading.page, usual.port.value) > 1 || defaults.has(usual.port.value))
      yield { host, odd: port, usual: usual.port };
  }
}

/** "Port: 5433" and "Port: 5434" of one drawing belong to two servers of it. */
const isBeside = ({ code, isSet }: Used, { span }: Stated<number>): boolean =>
  isSet && code !== null && contains(code, span);

const defaults: ReadonlySet<number> = new Set([...engines.flatMap(({ port }) => port ?? []), 5672, 9092, 1883, 4222]);

/** Where a product that the record names listens by itself. */
export const isKnown = (port: number, { page }: Reading): boolean =>
  engines.some((it) => it.port === port && timesNamed(it.name, page) > 0);

const usedIn = toldBySections((blocks): Used[] => [
  ...blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" ? block.lines.flatMap((line) => setIn(line, codeOf(block.lines))) : [],
  ),
  ...prosesIn(blocks).flatMap((prose) =>
    matchesOf(prose.text, portOfHost).map((match) => {
      const [start, end] = [match.index + match[0].length - (match[2]?.length ?? 0), match.index + match[0].length];
      return {
        host: match[1] ?? null,
        port: { value: Number(match[2]), span: spanOf(prose, start, end) },
        isSet: false,
        code: null,
      };
    }),
  ),
]);

function codeOf(lines: readonly CodeLine[]): Span {
  const [first, last] = [lines[0], lines.at(-1)];
  return { start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) };
}

function setIn(line: CodeLine, code: Span): Used[] {
  if (severalPorts.test(line.text)) return [];
  const { text } = proseOfLine(line);
  const mapping = portMapping.exec(text);
  const mapped = mapping?.[1] ? [usedAs(null, mapping[1], line, text.indexOf(mapping[1]), false, code)] : [];
  const hosted = mapping
    ? []
    : matchesOf(text, portOfHost).map(({ 0: whole, 1: host = null, 2: digits = "", index }) =>
        usedAs(host, digits, line, index + whole.length - digits.length, true, code),
      );
  const alone = matchesOf(text, portByItself).map(({ 0: whole, 1: digits = "", index }) =>
    usedAs(null, digits, line, index + whole.length - digits.length, true, code),
  );
  return [...mapped, ...hosted, ...alone];
}

const usedAs = (
  host: string | null,
  digits: string,
  { start }: CodeLine,
  at: number,
  isSet: boolean,
  code: Span,
): Used => ({
  host,
  port: { value: Number(digits), span: { start: start + at, end: start + at + digits.length } },
  isSet,
  code,
});
