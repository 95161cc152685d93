// A service with one open record whose text marks a place with "▮".
import type { Position, Range } from "vscode-languageserver-types";
import { createService, type Service } from "../../src/service/index.ts";

export interface Marked {
  readonly service: Service;
  readonly uri: string;
  readonly text: string;
  readonly at: Position;
}

export function marked(source: string, uri = "file:///shop/docs/adr/0009-shop.md"): Marked {
  const offset = source.indexOf("▮");
  const text = source.replace("▮", "");
  const before = text.slice(0, offset).split("\n");
  const service = createService();
  service.update(uri, 1, text);
  return { service, uri, text, at: { line: before.length - 1, character: (before.at(-1) ?? "").length } };
}

/** "12: words" for a range within one line, the line counted from one. */
export function wordsAt(text: string, { start, end }: Range): string {
  const line = text.split("\n")[start.line] ?? "";
  return `${start.line + 1}: ${line.slice(start.character, end.character)}`;
}
