// Addresses that lead to a port on which nobody listens there.
import { portInUrl, portMapping, portOfScheme, serverScheme } from "../../lexicon/ports.ts";
import type { CodeLine } from "../../parse/page.ts";
import { foundInSource, toldBySections } from "../../parse/told.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { isOfToday } from "../today.ts";
import { timesTold } from "./port-map.ts";

interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly port: Stated<number>;
}

interface Mapping {
  readonly published: Stated<number>;
  readonly inner: number;
}

export interface Unreached {
  readonly host: string;
  readonly port: Stated<number>;
  /** Where it listens; without a span where no mapping says so. */
  readonly instead: number;
  readonly mapping?: Mapping;
}

export function* unreachedPorts(reading: Reading): Generator<Unreached> {
  const mappings = mappingsIn(reading.page);
  for (const { scheme, host, port } of addressesIn(reading.page)) {
    if (!isOfToday(port.span, reading)) continue;
    const mapping = host === "localhost" ? notPublished(port.value, mappings) : null;
    if (mapping) yield { host, port, instead: mapping.published.value, mapping };
    const usual = host === "localhost" ? undefined : portOfScheme[scheme];
    if (usual && usual !== port.value && timesTold(reading.page, usual) && timesTold(reading.page, port.value) === 1)
      yield { host, port, instead: usual };
  }
}

/** "amqp://localhost:5672", where `5673:5672` is published and 5672 by nobody. */
function notPublished(port: number, mappings: readonly Mapping[]): Mapping | null {
  const [inside, second] = mappings.filter(({ inner }) => inner === port);
  return inside && !second && mappings.every(({ published }) => published.value !== port) ? inside : null;
}

const addressesIn = foundInSource((source): Address[] =>
  matchesOf(source, portInUrl).flatMap((match) => {
    const [whole, scheme = "", host = "", digits = ""] = match;
    const end = match.index + whole.length;
    const port = { value: Number(digits), span: { start: end - digits.length, end } };
    return serverScheme.test(scheme) ? [{ scheme: scheme.toLowerCase(), host: host.toLowerCase(), port }] : [];
  }),
);

const mappingsIn = toldBySections((blocks): Mapping[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" && /^ya?ml$/.test(block.language) ? block.lines.flatMap(mappingOf) : [],
  ),
);

function mappingOf({ text, start }: CodeLine): Mapping[] {
  const [whole, published = "", inner = ""] = portMapping.exec(text) ?? [];
  if (whole === undefined) return [];
  const at = start + text.indexOf(published);
  return [
    { published: { value: Number(published), span: { start: at, end: at + published.length } }, inner: Number(inner) },
  ];
}
