// Names that a configuration gives one database otherwise than it does with all others beside it.
import type { DatabaseClaim } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Words } from "../text/span.ts";
import { compatible } from "./engine-families.ts";
import { isIdentifier, ofServers, type Stray } from "./stray-names.ts";

type Claimed = Placed<DatabaseClaim> & { readonly name: Words };

export function* oddNames(reading: Reading): Generator<Stray> {
  const claims = reading
    .claimsOf("database")
    .filter((it): it is Claimed => it.name !== undefined && it.scope === "decided" && !it.aside);
  yield* behindPooler(claims);
  yield* inContainers(claims);
  yield* unmade(claims);
  yield* outOfRow(claims, reading);
}

/** "payments = … dbname=permits", where each other line gives a database its own name. */
function* behindPooler(claims: readonly Claimed[]): Generator<Stray> {
  for (const row of rowsOf(claims.filter(({ reader }) => reader === "pooler-config"))) {
    const keyOf = ({ also, span }: Claimed) => also?.find((it) => it.span.start === span.start);
    const [odd, second] = row.filter(keyOf);
    const key = odd && keyOf(odd);
    const first = key && claims.find(({ name, reader }) => name.text === key.text && reader !== odd.reader);
    if (odd && first && !second && row.length > 2) yield strayFrom(first, odd);
  }
}

/** `alarm-db` makes `alerts_db`, where the others are called as what they make, and the record knows `alarm_db`. */
function* inContainers(claims: readonly Claimed[]): Generator<Stray> {
  for (const row of rowsOf(claims.filter(({ reader }) => reader === "compose"))) {
    const called = ({ also }: Claimed) => also?.map(({ text }) => text.replaceAll("-", "_")) ?? [];
    const fits = row.some((it) => called(it).includes(it.name.text));
    for (const odd of row) {
      if (!fits || called(odd).includes(odd.name.text) || !isIdentifier(odd.name.text) || isKnownTo(claims, odd))
        continue;
      const first = claims.find((it) => it.reader !== odd.reader && called(odd).includes(it.name.text));
      if (first) yield strayFrom(first, odd);
    }
  }
}

/** Who connects to a container asks for another database than the one that it makes. */
function* unmade(claims: readonly Claimed[]): Generator<Stray> {
  for (const made of claims) {
    if (made.reader !== "compose" || made.owner || !made.engine || !isIdentifier(made.name.text)) continue;
    const host = made.also?.find(({ text }) => text !== made.name.text)?.text;
    const asking = claims.filter(
      (it) =>
        it !== made && host !== undefined && (it.cluster?.text === host || it.also?.some(({ text }) => text === host)),
    );
    const [odd] = asking;
    if (!odd || odd.name.text === made.name.text || odd.form === "table" || odd.form === "list") continue;
    if (asking.some(({ name }) => name.text !== odd.name.text) || !isIdentifier(odd.name.text)) continue;
    if (!isKnownTo(claims, odd)) yield strayFrom(made, odd);
  }
}

/** All but one of a row are known from elsewhere, and of those that are known one alone is missing in the row. */
function* outOfRow(claims: readonly Claimed[], { model }: Reading): Generator<Stray> {
  for (const row of rowsOf(claims.filter(({ form }) => form === "config" || form === "url"))) {
    const names = new Set(row.map(({ name }) => name.text));
    const [odd, second] = row.filter((it) => !isKnownTo(claims, it));
    if (!odd || second || names.size < 3 || names.size < row.length || !isIdentifier(odd.name.text)) continue;
    const missing = model.databases.filter(
      (it) =>
        it.named &&
        it.scope === "decided" &&
        ![it.name, ...it.aliases].some((name) => names.has(name)) &&
        (!it.engine || !odd.engine || compatible(it.engine, odd.engine.value)),
    );
    const first = claims.find(({ name }) => name.text === missing[0]?.name);
    if (first && missing.length === 1 && first.form !== odd.form && isIdentifier(first.name.text))
      yield strayFrom(first, odd);
  }
}

/** What one place lists one below the other. */
function rowsOf(claims: readonly Claimed[]): Claimed[][] {
  const rows = new Map<string, Claimed[]>();
  for (const claim of claims) {
    const place = `${claim.section} ${claim.reader}`;
    rows.set(place, [...(rows.get(place) ?? []), claim]);
  }
  return [...rows.values()];
}

/** Does another place name a database so? Those that every server has are known to all. */
const isKnownTo = (claims: readonly Claimed[], { name }: Claimed): boolean =>
  ofServers.test(name.text) ||
  claims.some((it) => it.name.text === name.text && it.name.span.start !== name.span.start);

const strayFrom = (first: Claimed, odd: Claimed): Stray => ({
  first: { value: first.name.text, span: first.name.span, form: first.form, scope: first.scope },
  other: { value: odd.name.text, span: odd.name.span, form: odd.form, scope: odd.scope },
});
