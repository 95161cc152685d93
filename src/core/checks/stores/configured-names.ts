// Names that a configuration gives one database otherwise than it does with all others beside it.
import { isNameOfMany } from "../../lexicon/config.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import type { DatabaseClaim } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import { distance } from "../../text/spelling.ts";
import { isIdentifier, type Stray } from "./stray-names.ts";

type Claimed = Placed<DatabaseClaim> & { readonly name: Words };

export function* oddNames(reading: Reading): Generator<Stray> {
  const claims = reading
    .claimsOf("database")
    .filter((it): it is Claimed => it.name !== undefined && it.scope === "decided" && !it.aside);
  yield* behindPooler(claims);
  yield* inContainers(claims);
  yield* unmade(claims);
  yield* unasked(claims);
  yield* besideHosts(claims);
  yield* nearly(claims);
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

/** The only container of an engine makes a database that nobody asks for: all connections beside it are to another one. */
function* unasked(claims: readonly Claimed[]): Generator<Stray> {
  for (const row of rowsOf(claims.filter(({ reader }) => reader === "compose"))) {
    const made = row.filter((it) => !it.owner && it.engine && it.also?.length);
    const asking = row.filter((it) => it.owner && it.engine);
    const [odd, second] = made;
    const [first] = asking;
    if (!odd || !first || second || asking.some((it) => it.name.text !== first.name.text)) continue;
    if (first.name.text === odd.name.text || first.engine?.value !== odd.engine?.value) continue;
    if (isIdentifier(odd.name.text) && isIdentifier(first.name.text) && !isKnownTo(claims, odd))
      yield strayFrom(first, odd);
  }
}

/** `claims-db:5432/claims_main`, where others are on hosts called as they are, and the record knows `claims_db`. */
function* besideHosts(claims: readonly Claimed[]): Generator<Stray> {
  const hosted = claims.flatMap((claim) => {
    const host = claim.cluster?.text ?? claim.also?.find(({ text }) => text.includes("-"))?.text;
    return host && (claim.form === "config" || claim.form === "url")
      ? [{ claim, host: host.replaceAll("-", "_") }]
      : [];
  });
  if (!hosted.some(({ claim, host }) => claim.name.text === host)) return;
  for (const { claim, host } of hosted) {
    const first = claims.find(({ name, form }) => name.text === host && form !== claim.form);
    if (first && claim.name.text !== host && isIdentifier(claim.name.text) && !isKnownTo(claims, claim))
      yield strayFrom(first, claim);
  }
}

/** A connection to a name that stands nowhere else, and is a letter away from one that stands in several places. */
function* nearly(claims: readonly Claimed[]): Generator<Stray> {
  for (const odd of claims) {
    const { text } = odd.name;
    if ((odd.form !== "config" && odd.form !== "url") || !isIdentifier(text) || isKnownTo(claims, odd)) continue;
    const near = claims.filter(
      ({ name }) => Math.min(name.text.length, text.length) > 6 && distance(name.text, text, 2) === 1,
    );
    const [first, second] = near;
    if (first && second && near.every(({ name }) => name.text === first.name.text)) yield strayFrom(first, odd);
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
const rowsOf = (claims: readonly Claimed[]): Claimed[][] => [
  ...groupedBy(claims, ({ section, reader }) => `${section} ${reader}`).values(),
];

/** Does another place name a database so? Those that every server has are known to all. */
const isKnownTo = (claims: readonly Claimed[], { name }: Claimed): boolean =>
  isNameOfMany(name.text) ||
  (placesByName(claims).get(name.text) ?? []).some((it) => it.name.span.start !== name.span.start);

const placesByName = keptFor((claims: readonly Claimed[]) => groupedBy(claims, ({ name }) => name.text));

const strayFrom = (first: Claimed, odd: Claimed): Stray => ({
  first: { value: first.name.text, span: first.name.span, form: first.form, scope: first.scope },
  other: { value: odd.name.text, span: odd.name.span, form: odd.form, scope: odd.scope },
});
