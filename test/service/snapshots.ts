// Snapshots made by hand, so that the features can be tested with any finding.
import { type Finding, read } from "../../src/core/index.ts";
import type { Snapshot } from "../../src/service/snapshot.ts";

/** A snapshot of a text whose only content is these findings. */
export function snapshotWith(text: string, findings: readonly Finding[]): Snapshot {
  const uri = "file:///log/0001-orders.md";
  return { uri, version: 7, reading: read(uri, text), findings };
}

/** A finding at the first place of `words` in the text, mended by writing each of `answers` there. */
export function findingAt(text: string, words: string, rule: string, ...answers: string[]): Finding {
  const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
  const fixes = answers.map((answer) => ({
    title: `Change ${words} to ${answer}`,
    edits: [{ span, text: answer }],
  }));
  return { rule, severity: "warning", span, message: `${words} is wrong`, fixes };
}
