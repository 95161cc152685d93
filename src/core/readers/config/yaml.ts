// YAML and JSON → entries.
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, visit } from "yaml";
import type { Fence } from "../../parse/page.ts";
import type { Words } from "../../text/span.ts";
import type { Code } from "../code.ts";
import { isPlainFence } from "../walk.ts";
import type { Entry } from "./entry.ts";
import { outlineEntries } from "./outline-tree.ts";

const languages = new Set(["yaml", "yml", "docker-compose", "compose", "json", "jsonc", "helm", "k8s", "kubernetes"]);
const telling = /^\s*(?:services|image|environment|spring|quarkus|datasource|apiVersion):/m;

/** Is the fence YAML, by its language or, without one, by a key that every reader of it knows? */
export const isYamlFence = (fence: Fence): boolean =>
  languages.has(fence.language) || (isPlainFence(fence) && fence.lines.some(({ text }) => telling.test(text)));

const known = new WeakMap<Code, readonly Entry[]>();

/** The fence's documents; text that is no valid YAML is taken by its indentation. */
export function configEntries(code: Code): readonly Entry[] {
  let entries = known.get(code);
  if (!entries) {
    entries = yamlEntries(code) ?? [{ key: null, value: null, at: 0, children: outlineEntries(code) }];
    known.set(code, entries);
  }
  return entries;
}

/** What an author shows of a configuration is short; a long file would cost more than it tells. */
export const maximumLength = 60_000;
/** Aliases repeat what they stand for, so a small text can be a huge tree. */
export const maximumEntries = 5_000;
export const maximumDepth = 40;

const exceeded = new WeakMap<Code, "entries" | "length" | "depth">();

/** What it has more of than is read. */
export function limitOfYaml(code: Code): "entries" | "length" | "depth" | null {
  configEntries(code);
  return exceeded.get(code) ?? null;
}

/** One entry a document, with its top level as children; null where the text is no YAML. */
export function yamlEntries(code: Code): Entry[] | null {
  if (code.text.length > maximumLength) {
    exceeded.set(code, "length");
    return null;
  }
  const documents = documentsIn(code);
  if (!documents || documents.some(({ errors }) => errors.length > 0)) return null;
  const budget = { left: maximumEntries };
  const entries = documents.map((document) => ({
    key: null,
    value: null,
    at: 0,
    children: childrenOf(document.contents as Node | null, { code, targets: targetsIn(document), budget }, 0),
  }));
  if (budget.left <= 0) exceeded.set(code, "entries");
  return entries;
}

/** "    ...": a line that only says that there is more of it. At the margin it ends a document. */
const andSoOn = /(?<=^[ \t]{1,40})(?:\.{3}|…)(?=[ \t]*$)/gm;

/** Null for text nested so deep that the parser gives up. */
function documentsIn(code: Code): Document.Parsed[] | null {
  try {
    const documents = parseAllDocuments(
      code.text.replace(andSoOn, (dots) => "#".padEnd(dots.length, ".")),
      { uniqueKeys: false, logLevel: "silent", strict: false },
    );
    return Array.isArray(documents) ? documents : [];
  } catch {
    exceeded.set(code, "depth");
    return null;
  }
}

/** What each alias stands for: the last node with its anchor in front of it. To ask the alias itself looks through the document each time. */
function targetsIn(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => void (anchored.has(alias.source) && targets.set(alias, anchored.get(alias.source) as Node)),
    Value: (_, node) => void (node.anchor && anchored.set(node.anchor, node)),
  });
  return targets;
}

interface Walk {
  readonly code: Code;
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly budget: { left: number };
}

function childrenOf(node: Node | null, walk: Walk, depth: number): Entry[] {
  const target = isAlias(node) ? (walk.targets.get(node) ?? null) : node;
  if (depth > maximumDepth && (isMap(target) || isSeq(target))) exceeded.set(walk.code, "depth");
  if (depth > maximumDepth || walk.budget.left <= 0) return [];
  if (isMap(target)) {
    return target.items.flatMap((pair): Entry[] => {
      walk.budget.left--;
      const key = isScalar(pair.key) ? wordsOf(pair.key, walk.code) : null;
      const value = pair.value as Node | null;
      if (key?.text === "<<") return childrenOf(value, walk, depth + 1);
      return [{ key, at: startOf(pair.key), ...contentOf(value, walk, depth) }];
    });
  }
  if (isSeq(target)) {
    return target.items.map((item): Entry => {
      walk.budget.left--;
      return { key: null, at: startOf(item), ...contentOf(item as Node | null, walk, depth) };
    });
  }
  return [];
}

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

function contentOf(node: Node | null, walk: Walk, depth: number): Pick<Entry, "value" | "children"> {
  if (isScalar(node)) return { value: node.value === null ? null : wordsOf(node, walk.code), children: [] };
  return { value: null, children: childrenOf(node, walk, depth + 1) };
}

/** A scalar as it is written, without its quotes. */
function wordsOf(node: Node, code: Code): Words | null {
  const [start, end] = node.range ?? [0, 0];
  const quoted = /^["']/.test(code.text.slice(start, start + 1));
  const words = quoted ? code.words(start + 1, Math.max(start + 1, end - 1)) : code.words(start, end);
  return words.text ? words : null;
}
