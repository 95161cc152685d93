import { arrowIn } from "../lexicon/arrows.ts";
import { brokersIn, enginesIn } from "../lexicon/products.ts";
import type { Prose, Section } from "../parse/page.ts";
import { isMarked, spanOf, wordsOf } from "../parse/prose.ts";
import type { Span, Words } from "../text/span.ts";
import type { Claim, Form } from "./claim.ts";
import { kindOf, meansAllServices, nameIn, namesIn } from "./names.ts";
import { databaseNameIn, isEngine, type StorePhrase, storesIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { isServiceName } from "./store-table.ts";
import { linesIn } from "./walk.ts";

/** "Auth Service → `auth_db` (PostgreSQL)", "**Orders**: DynamoDB", "`order_db` — order-service (port 5434)". */
export const storeLine: Reader = {
  id: "store-line",
  *read(section) {
    for (const { prose, form } of linesIn(section.blocks)) yield* readLine(prose, form, section);
  },
};

function* readLine(prose: Prose, form: Form, _section: Section): Generator<Claim> {
  const cut = separatorIn(prose.text);
  if (!cut) return;
  const left = wordsOf(prose, 0, cut.start);
  if (!left.text || left.text.length > 70) return;
  const stores = storesIn(prose, cut.end);
  const leftStore = databaseNameIn(prose, 0, cut.start);
  const right = ownersIn(prose, cut.end);
  const span = wordsOf(prose).span;
  if (leftStore && !looksLikeService(left.text) && right)
    yield* inverted(prose, cut, leftStore.words, right, form, span);
  else if (stores.length && isOwner(prose, left, cut)) yield* owned(prose, cut, stores, form, span);
}

/** `order_db` — order-service (port 5434) */
function* inverted(prose: Prose, cut: Cut, name: Words, owner: Words, form: Form, span: Span): Generator<Claim> {
  const [store] = [...storesIn(prose, cut.end), ...storesIn(prose, 0, cut.start)].filter((it) => it.engine || it.port);
  const { name: _other, span: _span, ...facts } = store ?? { span };
  yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span };
  yield { kind: "database", ...facts, name, owner, standing: "listed", form, span };
}

function* owned(prose: Prose, cut: Cut, stores: readonly StorePhrase[], form: Form, span: Span): Generator<Claim> {
  const all = meansAllServices(prose.text.slice(0, cut.start));
  const owners = all ? [] : namesIn(prose, 0, cut.start).filter(({ text }) => isServiceName(text));
  for (const name of owners) yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span };
  const [only] = owners;
  for (const { span: _span, ...store } of stores) {
    const database = store.name ?? (store.engine && { text: store.engine.value, span: store.engine.span });
    if (owners.length === 1 && only) yield { kind: "database", ...store, owner: only, standing: "listed", form, span };
    else if (!database) continue;
    else if (all || store.name) {
      yield { kind: "database", ...store, standing: "listed", form, span };
      const users: readonly (Words | "all")[] = all ? ["all"] : owners;
      for (const service of users) yield { kind: "access", service, database, relation: "shares", form, span };
    } else for (const owner of owners) yield { kind: "database", ...store, owner, standing: "listed", form, span };
  }
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly kind: "arrow" | "colon" | "dash";
}

/** The first arrow, colon or dash with a name in front of it. */
function separatorIn(text: string): Cut | null {
  const arrow = arrowIn(text);
  const colon = /^[^:：→=]{2,70}?(?:[:：](?=\s|\*|$))/u.exec(text);
  const dash = /^[^–—]{2,70}?\s[–—-]{1,2}\s/u.exec(text);
  const found: Cut[] = [];
  if (arrow) found.push({ ...arrow, kind: "arrow" });
  if (colon) found.push({ start: colon[0].length - 1, end: colon[0].length, kind: "colon" });
  if (dash) found.push({ start: dash[0].trimEnd().replace(/[–—-]+$/u, "").length, end: dash[0].length, kind: "dash" });
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

const looksLikeService = (text: string): boolean => /(?:\bservice|[-_ ]svc|[a-z]Service)\b/i.test(text);

/** Behind a colon or dash the owner must look like a name of a service; an arrow says enough by itself. */
function isOwner(prose: Prose, left: Words, cut: Cut): boolean {
  if (meansAllServices(left.text)) return cut.kind === "arrow";
  if (isEngine(left.text) || brokersIn(left.text).length || /[.!?]$/.test(left.text)) return false;
  if (databaseNameIn(prose, 0, cut.start) && !looksLikeService(left.text)) return false;
  const words = left.text.split(/\s+/).length;
  if (words > 5) return false;
  if (looksLikeService(left.text)) return true;
  const opens = prose.text.slice(cut.end, cut.end + 60);
  const [engine] = enginesIn(opens);
  const name = databaseNameIn(prose, cut.end, Math.min(cut.end + 60, prose.text.length));
  const direct =
    (engine !== undefined && opens.slice(0, engine.start).trim() === "") ||
    (name !== null && prose.text.slice(cut.end, name.at).trim() === "");
  if (!direct) return false;
  return cut.kind === "arrow"
    ? name !== null
    : (isMarked(prose, "strong", 0, left.text.length) || name !== null) && name !== null;
}

/** The one service that the words name: "order-service (port 5434)", "owned by Billing". */
function ownersIn(prose: Prose, start: number): Words | null {
  const name = nameIn(prose, start);
  return name && looksLikeService(name.text) && name.text.split(/\s+/).length <= 4 ? name : null;
}

void spanOf;
