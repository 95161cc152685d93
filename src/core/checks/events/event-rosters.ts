// A list of services with the events of each, against the table of events: they agree on all but one.
import { wordsOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Stated, shifted, type Words } from "../../text/span.ts";
import { type Roster, type RosterLine, rostersIn } from "../rosters.ts";
import { timesWritten } from "../written.ts";

/** One service and one of its events, as a line tells it. */
interface Pair {
  readonly service: string;
  readonly event: string;
  readonly place: Words;
}

export interface RosterSlip {
  readonly service: string;
  /** The name of the event in the table. */
  readonly event: string;
  /** What the line has in its place, the event that it has too many, or the name of the service that lacks it. */
  readonly place: Words;
  readonly kind: "renamed" | "extra" | "missing";
  readonly listed: Stated<string>;
}

/** As many pairs as must agree for one that does not to be a slip. */
const fewest = 4;

/** Which side of the events a roster tells is found out from what it agrees with. */
export function* rosterSlips(reading: Reading): Generator<RosterSlip> {
  const table = tableIn(reading);
  if (!table.size) return;
  for (const roster of rostersIn(reading))
    for (const [sign, lines] of groupedBy(roster, ({ sign }) => sign))
      for (const side of sign === ":" ? (["publisher", "consumers"] as const) : [sideOf[sign]]) {
        const slip = slipIn(lines, side, table, reading);
        if (slip) yield slip;
      }
}

const sideOf = { "→": "publisher", "←": "consumers" } as const;
type Side = (typeof sideOf)[keyof typeof sideOf];

interface Row {
  readonly name: Stated<string>;
  readonly publisher: readonly string[];
  readonly consumers: readonly string[];
}

/** The rows of the tables of events that give both sides. */
function tableIn(reading: Reading): ReadonlyMap<string, Row> {
  const rows = reading.claimsOf("event").flatMap((claim): Row[] => {
    if (
      claim.form !== "table" ||
      claim.aside ||
      claim.scope !== "decided" ||
      !claim.publisher ||
      !claim.consumers.length
    )
      return [];
    const known = (text: string): string => reading.serviceNamed(text) ?? text;
    return [
      {
        name: { value: claim.name.text, span: claim.name.span },
        publisher: [known(claim.publisher.text)],
        consumers: claim.consumers.map(({ service }) => known(service.text)),
      },
    ];
  });
  return new Map(rows.map((row) => [row.name.value, row]));
}

function slipIn(lines: Roster, side: Side, table: ReadonlyMap<string, Row>, reading: Reading): RosterSlip | null {
  const told = lines.flatMap((line) => pairsIn(line, table));
  const services = new Set(told.map(({ service }) => service));
  const wanted = [...table.values()].flatMap((row) =>
    row[side].filter((it) => services.has(it)).map((service) => ({ service, row })),
  );
  const isTold = (service: string, event: string) => told.some((it) => it.service === service && it.event === event);
  const missing = wanted.filter(({ service, row }) => !isTold(service, row.name.value));
  const odd = told.filter(({ service, event }) => !table.get(event)?.[side].includes(service));
  if (told.length - odd.length < fewest || odd.length > 1 || missing.length > 1) return null;
  const [extra] = odd;
  const [lacking] = missing;
  if (extra && lacking && extra.service === lacking.service && !table.has(extra.event))
    return timesWritten(extra.event, reading.page) === 1
      ? { ...extra, event: lacking.row.name.value, kind: "renamed", listed: lacking.row.name }
      : null;
  if (side === "publisher" || (extra && !table.has(extra.event))) return null;
  const row = extra ? table.get(extra.event) : undefined;
  if (extra && row) return { ...extra, kind: "extra", listed: row.name };
  const line = lines.find(({ service }) => service === lacking?.service);
  return lacking && line
    ? {
        service: lacking.service,
        event: lacking.row.name.value,
        place: placeOf(line, 0, line.end),
        kind: "missing",
        listed: lacking.row.name,
      }
    : null;
}

/** Names of events behind the sign, written as those of the table are; what stands in brackets is said of them. */
function pairsIn(line: RosterLine, table: ReadonlyMap<string, Row>): Pair[] {
  const dotted = [...table.keys()].some((name) => /[._-]/.test(name));
  const pattern = dotted ? /\p{Ll}[\p{Ll}\p{N}]*(?:[._-][\p{Ll}\p{N}]+)+/gu : /(?:\p{Lu}[\p{Ll}\p{N}]+){2,}/gu;
  const behind = line.prose.text.slice(line.end).replace(/[(（][^()（）]*[)）]/gu, (it) => " ".repeat(it.length));
  return matchesOf(behind, pattern).map(({ 0: event, index }) => ({
    service: line.service,
    event,
    place: placeOf(line, line.end + index, line.end + index + event.length),
  }));
}

function placeOf({ prose, base }: RosterLine, start: number, end: number): Words {
  const { text, span } = wordsOf(prose, start, end);
  return { text, span: shifted(span, base) };
}
