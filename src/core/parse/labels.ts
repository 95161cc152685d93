// Link reference definitions reach across pieces: "[x]" is a link where any piece of the document defines x.
import { matchesOf } from "../text/matches.ts";
import type { RootContent } from "./markdown.ts";

/** The labels of all definitions in a text, also of those in quotes and lists. */
export function definedLabels(text: string, nodes: readonly RootContent[]): Set<string> {
  const labels = new Set<string>();
  if (!text.includes("]:")) return labels;
  const visit = (node: RootContent): void => {
    if (node.type === "definition") labels.add(node.identifier);
    else if ("children" in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return labels;
}

/**
 * What labels are compared by. Coarser than the parser's own comparison, because a label may run over several lines, each
 * behind the marker of a quote: a label too many costs time, one too few a link.
 */
export const labelKey = (label: string): string =>
  label
    .replace(/[\s>\0\uFFFD]+/g, "")
    .toLowerCase()
    .toUpperCase();

/** The keys of whatever stands between brackets without brackets inside, as the label of a link must. */
export function mentionedKeys(text: string): Set<string> {
  const keys = new Set<string>();
  if (!text.includes("[")) return keys;
  let start = -1;
  for (const { 0: mark, index } of matchesOf(text, /\\.|[[\]]/gs)) {
    if (mark === "[") start = index + 1;
    else if (mark === "]" && start >= 0) {
      keys.add(labelKey(text.slice(start, index)));
      start = -1;
    }
  }
  return keys;
}

/** Definitions of these labels, to stand in front of a text. */
export const definitionsOf = (labels: readonly string[]): string =>
  labels.length ? `${labels.map((label) => `[${label}]: #\n`).join("")}\n` : "";
