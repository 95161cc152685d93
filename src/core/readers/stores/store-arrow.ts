import { arrowIn } from "../../lexicon/arrows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Fence, List, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim, Party } from "../claim.ts";
import { kindOf, namesIn } from "../names.ts";
import { all, any, arrows, codeWords, fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/**
 * Lines of a fence that lead from services to their store: "Cellar + Labels -> postgres_books (what counts)", and items that lead
 * from each service to a database that is called after it: "Cellar → `cellar_db` → PostgreSQL 16".
 */
export const storeArrow: Reader = {
  id: "store-arrow",
  needs: all(arrows, any(fences, codeWords)),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlainFence(block)) yield* readFence(block);
      else if (block.kind === "list") yield* readList(block);
  },
};

/** Two items at least, each with a database of its own. */
function* readList({ items }: List): Generator<Claim> {
  const told = items.flatMap(({ prose }) => itemIn(prose) ?? []);
  if (told.length < 2 || new Set(told.map(({ name }) => name?.text)).size < told.length) return;
  for (const claim of told) {
    const { owner } = claim;
    yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span: owner.span };
    yield claim;
  }
}

function itemIn(prose: Prose): (DatabaseClaim & { readonly owner: Words }) | null {
  const [mark] = prose.marks.filter(({ kind, start }) => kind === "code" && start > 0);
  const arrow = arrowIn(prose.text);
  if (!mark || arrow?.end !== mark.start) return null;
  const [owner, second] = namesIn(prose, 0, arrow.start);
  const name = wordsOf(prose, mark.start, mark.end);
  const stem = /^([a-z][a-z0-9_]*?)_(?:db|database|store)$/.exec(name.text)?.[1];
  if (!owner || second || !stem || !canNameService(owner.text) || !isCalledAfter(stem, owner.text)) return null;
  const behind = prose.text.slice(mark.end);
  const [engine] = enginesIn(behind);
  const isItsEngine = engine && /^\s*(?:→|[-=]>|[(（,])\s*$/u.test(behind.slice(0, engine.start));
  const facts = isItsEngine ? statedEngine(prose, engine, mark.end) : {};
  return { kind: "database", name, ...facts, owner, standing: "listed", form: "arrow", span: wordsOf(prose).span };
}

/** `order_db` of "Orders", "order-service" and "Order Service". */
const isCalledAfter = (stem: string, owner: string): boolean => {
  const [plain, word] = [stem, owner].map((it) => it.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return plain !== undefined && word !== undefined && (word.startsWith(plain) || plain.startsWith(word));
};

interface Line {
  readonly users: readonly Party[];
  readonly database: Words;
  readonly prose: Prose;
}

/** All lines or none: a flow may pass by a store, too. A line of dots leaves out the rest. */
function* readFence({ lines }: Fence): Generator<Claim> {
  const filled = lines.map(proseOfLine).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const told = filled.flatMap((line) => lineIn(line) ?? []);
  if (told.length >= 2 && told.length === filled.length) for (const line of told) yield* claimsOf(line);
}

function lineIn(prose: Prose): Line | null {
  const arrow = arrowIn(prose.text);
  const name =
    arrow && /^\s*([a-z][a-z0-9]*(?:[_-][a-z0-9]+)+)(?=\s*$|\s+[(（#])/u.exec(prose.text.slice(arrow.end))?.[1];
  if (!arrow || !name || !isStore(name)) return null;
  const users = namesIn(prose, 0, arrow.start);
  if (!users.length || users.some(({ text }) => !canNameService(text))) return null;
  const at = prose.text.indexOf(name, arrow.end);
  return { users: users.map((it) => ({ ...it, bare: true })), database: wordsOf(prose, at, at + name.length), prose };
}

/** One that says so: "postgres_books", "books_db". */
const isStore = (name: string): boolean =>
  name
    .split(/[_-]/)
    .some((word) => enginesIn(word).length > 0 || /^(?:pg|db|database|store|base|banco|bd)$/.test(word));

function* claimsOf({ users, database: name, prose }: Line): Generator<Claim> {
  const [first, second] = users as [Party, ...Party[]];
  const [engine] = name.text.split(/[_-]/).flatMap((word) => enginesIn(word));
  const stated = engine ? { engine: { value: engine.name, span: name.span } } : {};
  const { span } = wordsOf(prose);
  const owner = second ? {} : { owner: first };
  yield { kind: "database", name, ...stated, ...owner, standing: "listed", form: "arrow", span };
  if (second)
    for (const service of users)
      yield { kind: "access", service, database: name, relation: "shares", form: "arrow", span };
}
