import { eachPattern } from "../../lexicon/architecture.ts";
import { arrowIn } from "../../lexicon/arrows.ts";
import { columnRole } from "../../lexicon/columns.ts";
import { channelPattern, eventWord, flowColumn } from "../../lexicon/flows.ts";
import type { SectionRole } from "../../lexicon/headings.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { sectionRole, wholeRole } from "../../lexicon/roles.ts";
import { noDatabasePattern, propertyLabel } from "../../lexicon/stores.ts";
import { reasonHeading } from "../../lexicon/subjects.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Span, Words } from "../../text/span.ts";
import type { Claim, Form } from "../claim.ts";
import { isEventName } from "../events/event-names.ts";
import { given } from "../given.ts";
import { isProperName, kindOf, meansAllServices, nameIn, namesIn } from "../names.ts";
import { storeSigns } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import {
  databaseNameIn,
  isEngine,
  mayNameStore,
  portIn,
  type StorePhrase,
  storeIn,
  storesIn,
  withName,
} from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { servicesIn } from "../services/service-words.ts";
import { type Line, linesIn } from "../walk.ts";
import { isServiceName } from "./store-table.ts";

/** "Auth Service → `auth_db` (PostgreSQL)", "**Orders**: DynamoDB", "`order_db` — order-service (port 5434)". */
export const storeLine: Reader = {
  id: "store-line",
  needs: storeSigns,
  *read(section) {
    const elsewhere = tellsElse(section);
    const lines = [...linesIn(section.blocks)].flatMap(
      (line) => besideEachOther(line, elsewhere) ?? asStoreLine(line, elsewhere) ?? [],
    );
    const byBlock = groupedBy(lines, ({ block }) => block);
    const alike = new Map([...byBlock].map(([block, all]) => [block, groupedBy(all, ({ kind }) => kind)]));
    const isRepeated = (block: Line["block"], kind: StoreLine["kind"]): boolean =>
      block !== null && (alike.get(block)?.get(kind)?.length ?? 0) >= 2;
    for (const line of lines) if (line.sure || isRepeated(line.block, line.kind)) yield* claimsOf(line);
    for (const line of linesIn(section.blocks))
      if (isRepeated(line.block, "owner first")) yield* ownerWithout(line.prose);
      else if (isRepeated(line.block, "store first")) yield* storeAlone(line.prose);
  },
};

/** "Orders: PostgreSQL on port 5432; Billing: MySQL on 3306": parts of a line that all look like lines of a list. */
function besideEachOther(line: Line, elsewhere: boolean): StoreLine[] | null {
  if (line.form !== "prose" || !/;\s/.test(line.prose.text)) return null;
  const parts = partsBetween(line.prose.text, semicolons, 0, line.prose.text.length);
  const lines = parts.flatMap(
    ([start, end]) => asStoreLine({ ...line, prose: sliceOf(line.prose, start, end) }, elsewhere) ?? [],
  );
  const alike =
    lines.length === parts.length && lines.every(({ kind, cut }) => kind === "owner first" && cut.kind === "colon");
  return alike ? lines.map((it) => ({ ...it, sure: true })) : null;
}

const semicolons = separators(";\\s+");

/**
 * Below "Data flow" an arrow leads from a happening to where its data goes; below "Why Redis", "Consequences" and their like a
 * label says what something is good for: "**Costs**: SQLite is free".
 */
const tellsElse = ({ heading, trail }: Section): boolean => {
  const title = heading?.text ?? "";
  return (
    flowWords.test(title) ||
    reasonHeading.test(title) ||
    [...trail.slice(1), title].some((it) => weighing.has(sectionRole(it)))
  );
};

const weighing: ReadonlySet<string | null> = new Set<SectionRole>([
  "consequences",
  "positive",
  "negative",
  "neutral",
  "pros",
  "cons",
  "arguments",
  "rationale",
]);

const flowWords =
  /(?<!\p{L})(?:data ?flows?|dataflow|write path|read path|datenfl(?:uss|üsse)|flujo de datos|fluxo de dados|flux de données|luồng dữ liệu|flusso (?:dei|di) dati|przepływ danych|gegevensstroom|поток(?:и)? данных)(?!\p{L})|数据流|データフロー/iu;

/** Behind an arrow any word in code is a store's name; behind a colon one with its engine beside it is. */
const namesInCode = (prose: Prose, { end, kind }: Cut): boolean => {
  if (kind === "arrow") return true;
  const code = prose.marks.find(
    (mark) => mark.kind === "code" && prose.text.slice(end, mark.start).trim() === "" && mark.start >= end,
  );
  const rest = code ? prose.text.slice(code.end) : "";
  const note = /^\s*[(（]([^)）]*)/u.exec(rest)?.[1];
  if (note !== undefined) return enginesIn(note).length > 0;
  // "Billing service: `billing` on PostgreSQL 16"
  const lead = /^(?:,?\s(?:on|auf|en|em|sur|su|na|op|trên)|,)\s/iu.exec(rest)?.[0];
  return lead !== undefined && enginesIn(rest.slice(lead.length))[0]?.start === 0;
};

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly kind: "arrow" | "colon" | "dash";
}

/** The stores that the line gives to its owner. */
function storesBehind(prose: Prose, cut: Cut): readonly StorePhrase[] {
  const stores = storesIn(prose, cut.end, prose.text.length, namesInCode(prose, cut)).map((store) =>
    withName(prose, cut.end, store),
  );
  const told = storeAtEnd(prose, cut);
  if (told) return [told];
  const name = stores.length ? null : nameOfOwner(prose, cut);
  return name ? [{ name, span: name.span }] : stores;
}

/** "`payments` – releases money, SQL Server 2019, database `PaymentsDb`": behind what it does, of an owner in code. */
function storeAtEnd(prose: Prose, cut: Cut): StorePhrase | null {
  if (!prose.marks.some(({ kind, start, end }) => kind === "code" && start === 0 && end <= cut.start)) return null;
  const code = prose.marks.find(({ kind, start }) => kind === "code" && start > cut.end);
  const before = code && behindEngine.exec(prose.text.slice(cut.end, code.start));
  if (!code || !before?.[1] || !isEngine(before[1].replace(/\s[\d.]+$/, ""))) return null;
  const at = cut.end + before.index + before[0].indexOf(before[1]);
  const { engine, version } = storeIn(prose, at, at + before[1].length) ?? {};
  const name = wordsOf(prose, code.start, code.end);
  return { ...(engine ? { engine } : {}), ...(version ? { version } : {}), name, span: name.span };
}

const behindEngine =
  /[,;]\s([^,;]{3,40}),\s(?:database|db|schema|datenbank|base(?: de (?:datos|dados|données))?|banco(?: de dados)?|baza)\s$/iu;

/** Behind an arrow alone, and made of the owner's name: "rates -> crs_rates". */
function nameOfOwner(prose: Prose, cut: Cut): Words | null {
  const owner = /^\s*([a-z][a-z0-9]*)(?:-[a-z0-9]+)*\s*$/.exec(prose.text.slice(0, cut.start))?.[1];
  const name = /^\s*([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\s*$/.exec(prose.text.slice(cut.end))?.[1];
  return cut.kind === "arrow" && owner && name?.split("_").includes(owner) ? wordsOf(prose, cut.end) : null;
}

interface StoreLine {
  readonly prose: Prose;
  readonly form: Form;
  readonly block: Line["block"];
  readonly kind: "owner first" | "store first";
  readonly cut: Cut;
  /** The line says enough by itself; others count only where a second line of their list looks the same. */
  readonly sure: boolean;
}

/** `elsewhere`: the section tells of something else than what services have, and a plain word in front of an engine is no service. */
function asStoreLine({ prose, form, block }: Line, elsewhere: boolean): StoreLine | null {
  if (!mayNameStore(prose)) return null;
  if (/[│┃|]\s|^\s*[┌└├╔╚+]|\+\s*$/u.test(prose.text) || /^[\s*]*[✗✘❌✖]/u.test(prose.text)) return null;
  // "GateService ──▶ pass_db ✘ (listen instead)": who may not.
  if (/[✗✘❌✖]\uFE0F?\s*(?:[(（][^()（）]{0,80}[)）]\s*)?$/u.test(prose.text)) return null;
  const cut = separatorIn(prose.text);
  const left = cut && wordsOf(prose, 0, cut.start);
  if (!cut || !left?.text || left.text.length > 70) return null;
  if (cut.kind === "arrow" && arrowIn(prose.text, cut.end)) return null;
  // "orders-service:8081 -> orders_db": where it listens is no part of its name.
  if (/:\d{2,5}$/.test(left.text)) return null;
  const line = { prose, form, block, cut };
  if (storeAtEnd(prose, cut)) return { ...line, kind: "owner first", sure: true };
  if (
    databaseNameIn(prose, 0, cut.start, true) &&
    !looksLikeService(left.text) &&
    !tellsFlow(prose.text, cut) &&
    !namesStoreOf(prose, cut)
  ) {
    const owner = ownerAfter(prose, cut.end);
    return owner || databaseNameIn(prose, 0, cut.start) ? { ...line, kind: "store first", sure: owner !== null } : null;
  }
  const stores = storesBehind(prose, cut);
  if (!stores.length || stores.every((it) => isEvent(it) || isState(it)) || !isName(left)) return null;
  if (meansAllServices(left.text)) return cut.kind === "arrow" ? { ...line, kind: "owner first", sure: true } : null;
  // "A Postgres database per service — `gate_db`, `crane_db`" tells whose they are of no single one.
  if (eachPattern.test(left.text)) return null;
  if (isService(prose, left)) return { ...line, kind: "owner first", sure: true };
  if (goesOn.test(left.text) || (/^\p{L}+$/u.test(left.text) && columnRole(left.text) === "service")) return null;
  if (looksLikeService(left.text)) return { ...line, kind: "owner first", sure: true };
  if (nameOfOwner(prose, cut)) return { ...line, kind: "owner first", sure: true };
  return !elsewhere &&
    beginsWithStore(prose, cut) &&
    !leadsElsewhere(prose, cut) &&
    !isLabel(left.text) &&
    isProperName(left.text)
    ? { ...line, kind: "owner first", sure: cut.kind === "arrow" }
    : null;
}

function* claimsOf({ prose, form, cut, kind }: StoreLine): Generator<Claim> {
  const span = wordsOf(prose).span;
  if (kind === "owner first") yield* owned(prose, cut, storesBehind(prose, cut), form, span);
  else yield* inverted(prose, cut, form, span);
}

/** "**Login**: flat file" among services with their databases: a service that has none. */
function* ownerWithout(prose: Prose): Generator<Claim> {
  const cut = separatorIn(prose.text);
  if (!cut || !noDatabasePattern.test(prose.text.slice(cut.end))) return;
  const name = nameIn(prose, 0, cut.start);
  if (
    !name ||
    (isLabel(name.text) && !looksLikeService(name.text)) ||
    !isProperName(name.text) ||
    !isServiceName(name.text)
  )
    return;
  yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: wordsOf(prose).span };
}

/** `stock_db` with nothing behind it, among databases with their services: a database of nobody. */
function* storeAlone(prose: Prose): Generator<Claim> {
  const name = wordsOf(prose);
  if (databaseNameIn(prose)?.words.text === name.text)
    yield { kind: "database", name, standing: "listed", form: "list", span: name.span };
}

/** `order_db` — order-service (port 5434) */
function* inverted(prose: Prose, cut: Cut, form: Form, span: Span): Generator<Claim> {
  const name = databaseNameIn(prose, 0, cut.start, true)?.words;
  const owner = ownerAfter(prose, cut.end);
  if (!name) return;
  const [told] = [...storesIn(prose, cut.end), ...storesIn(prose, 0, cut.start)].filter((it) => it.engine);
  const port = portIn(prose, cut.end);
  const { name: _other, span: _span, ...engine } = told ?? { span };
  const facts = { ...engine, ...(port ? { port } : {}) };
  if (owner) yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span };
  yield { kind: "database", ...facts, name, ...given({ owner }), standing: "listed", form, span };
}

function* owned(prose: Prose, cut: Cut, stores: readonly StorePhrase[], form: Form, span: Span): Generator<Claim> {
  const all = meansAllServices(prose.text.slice(0, cut.start));
  const owners = all ? [] : namesIn(prose, 0, cut.start).filter(({ text }) => isServiceName(text));
  for (const name of owners) yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span };
  const [only] = owners;
  for (const { span: _span, ...store } of stores) {
    const database = store.name ?? (store.engine && { text: store.engine.value, span: store.engine.span });
    if (!database) continue;
    if (owners.length === 1 && only) yield { kind: "database", ...store, owner: only, standing: "listed", form, span };
    else if (all || store.name) {
      yield { kind: "database", ...store, name: database, standing: "listed", form, span };
      const users: readonly (Words | "all")[] = all ? ["all"] : owners;
      for (const service of users) yield { kind: "access", service, database, relation: "shares", form, span };
    } else for (const owner of owners) yield { kind: "database", ...store, owner, standing: "listed", form, span };
  }
}

/** The first arrow, colon or dash with a name in front of it. */
function separatorIn(text: string): Cut | null {
  const arrow = arrowIn(text);
  const colon = /^[^:：→=]{2,70}?(?::(?=\s|\*|$)|：)/u.exec(text);
  const dash = /^[^–—]{2,70}?\s[–—-]{1,2}\s/u.exec(text);
  const found: Cut[] = [];
  if (arrow) found.push({ ...arrow, kind: "arrow" });
  if (colon) found.push({ start: colon[0].length - 1, end: colon[0].length, kind: "colon" });
  if (dash) found.push({ start: dash[0].trimEnd().replace(/[–—-]+$/u, "").length, end: dash[0].length, kind: "dash" });
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** "The document-service is an exception:" is a sentence, not a name. */
const goesOn = /(?:[-_](?:service|svc)|\p{L} Service)\s+(?!(?:d[eoui]\p{L}{0,2}|of|für|für)\s)\p{Ll}{2,}/u;

/** "Lagerdienst", "订单服务": its noun is a part of the word, and the word nothing but its name. */
const isService = (prose: Prose, { text }: Words): boolean =>
  /^[\p{Script=Han}\p{Script=Katakana}ー]+$|^\p{Lu}\p{Ll}+dienst$/u.test(text) &&
  servicesIn(prose).some(({ words }) => words.text === text);

const looksLikeService = (text: string): boolean =>
  /(?:\bservice|[-_ ]svc|[a-z]Service|服务|サービス|^dịch vụ|^servicio|^serviço|^servizio|^usługa|^serwis|-dienst|[-_ ]servisi)\b|服务|サービス/iu.test(
    text,
  );

function isName({ text }: Words): boolean {
  if (isEngine(text) || brokersIn(text).length || /[.!?]$|^the\s.*\sof\s/i.test(text)) return false;
  return text.split(/\s+/).length <= 5;
}

/** "Cache:", "Database:", "Positive:" say what follows, not whose it is. */
export const isLabel = (text: string): boolean =>
  columnRole(text) !== null ||
  wholeRole(text) !== null ||
  enginesIn(text).length > 0 ||
  propertyLabel.test(text) ||
  /^(?:cache|caching|search|backend|frontend|database|primary|message broker|broker|storage|scenario|example|note|production|development|dev|prod|local|staging|analytics db|option \w+|step \w+|phase \w+|technology|technologies|tools?|stack|sql|nosql|relational|cons?|pros?)\b/i.test(
    text,
  );

/** "1. Stock Service → Kafka: `StockSold`" */
const isEvent = ({ name, engine }: StorePhrase): boolean =>
  !engine && name !== undefined && /^\p{Lu}/u.test(name.text) && isEventName(name.text);

/** "Timeout → `FAILED`": a state that something goes into. */
const isState = ({ name, engine }: StorePhrase): boolean =>
  !engine && name !== undefined && /^\p{Lu}+(?:_\p{Lu}+)*$/u.test(name.text) && !/DB|DATA|STORE|SCHEMA/.test(name.text);

/** "Payments → PostgreSQL + audit trail": where data go, which not all are stores. */
const leadsElsewhere = ({ text }: Prose, { end, kind }: Cut): boolean =>
  kind === "arrow" &&
  text
    .slice(end)
    .split(/\s\+\s/)
    .some((part, _, { length }) => length > 1 && !enginesIn(part).length);

/** "`stock.low` — stock-svc → mail-svc", "`stock.low` (producer: …)", "SNS topic `stock-low`: …" tell of events. */
const tellsFlow = (text: string, { start, end, kind }: Cut): boolean => {
  const left = text.slice(0, start);
  const label = /[(（]\s*(\p{L}[\p{L} ]*)$/u.exec(left)?.[1];
  return (
    (label !== undefined && flowColumn(label) !== null) ||
    eventWord.test(left) ||
    /^\s*(?:published |sent |emitted )?(?:from|by|von|de|por)\s/iu.test(text.slice(end)) ||
    channelPattern.test(left) ||
    brokersIn(left).length > 0 ||
    (kind !== "arrow" && arrowIn(text, end) !== null)
  );
};

/** The words behind the separator open with an engine or a database, not with a sentence that mentions one. */
function beginsWithStore(prose: Prose, cut: Cut): boolean {
  if (nameOfOwner(prose, cut)) return true;
  const opening = prose.text.slice(cut.end, cut.end + 60);
  const [engine] = enginesIn(opening);
  if (engine && opening.slice(0, engine.start).trim() === "") return true;
  const name = databaseNameIn(prose, cut.end, Math.min(cut.end + 60, prose.text.length), namesInCode(prose, cut));
  return name !== null && prose.text.slice(cut.end, name.at).trim() === "";
}

/** "`cart` → `cart_db`": only the name behind the separator is a database's, and the one in front a plain word. */
function namesStoreOf(prose: Prose, cut: Cut): boolean {
  if (nameOfOwner(prose, cut)) return true;
  const owner = prose.text.slice(0, cut.start).trim();
  const store = databaseNameIn(prose, cut.end);
  return /^[a-z][a-z0-9-]*$/.test(owner) && store !== null && prose.text.slice(cut.end, store.at).trim() === "";
}

/** The one service that the words name, "order-service (port 5434)", or begin with: "API Gateway and routing". */
function ownerAfter(prose: Prose, start: number): Words | null {
  const name = nameIn(prose, start);
  if (name && looksLikeService(name.text) && name.text.split(/\s+/).length <= 4) return name;
  const [first] = servicesIn(prose, start);
  return first && /^[\s*`]*$/.test(prose.text.slice(start, first.start)) ? first.words : null;
}
