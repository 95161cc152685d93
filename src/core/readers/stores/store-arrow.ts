import { arrowIn } from "../../lexicon/arrows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, Party } from "../claim.ts";
import { namesIn } from "../names.ts";
import { all, arrows, fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";

/** Lines of a fence that lead from services to their store: "Cellar + Labels -> postgres_books (what counts)". */
export const storeArrow: Reader = {
  id: "store-arrow",
  needs: all(arrows, fences),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlainFence(block)) yield* readFence(block);
  },
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
