// What was found out about the files of a log, as texts to keep until the next start. A text that is not whole, of another
// build, or of another number of parts is as good as none.
import { stampOf } from "../core/index.ts";
import type { Digest } from "./digest.ts";

/** Files in one part, on average: to write one anew holds up nobody. */
const inPart = 64;

/** Into so many parts the files of a log go: a power of two, so that few of them move when the log grows. */
export const partsFor = (files: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(files / inPart)));

export const partOf = (uri: string, parts: number): number =>
  Number.parseInt(stampOf(uri).split("-")[1] ?? "0", 36) % parts;

/** `by`: the build that writes it. A line of what must be the same when it is read, and two lines a file: its entry is the second. */
export function writtenPart(files: readonly Digest[], parts: number, by: string): string {
  const body = files.flatMap(({ entry, ...about }) => [JSON.stringify(about), entry]).join("\n");
  return `${headOf(body, parts, by)}\n${body}`;
}

const headOf = (body: string, parts: number, by: string): string => JSON.stringify([by, parts, stampOf(body)]);

/** In how many parts the log was written that this is one of; null where the text is of no use. */
export function partsIn(text: string): number | null {
  const parts = /^\["(?:[^"\\]|\\.){0,200}",(\d{1,4}),/.exec(text)?.[1];
  return parts ? Number(parts) : null;
}

export function filesInPart(text: string, parts: number, by: string): Digest[] {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(body, parts, by)) return [];
  const lines = body ? body.split("\n") : [];
  return lines.flatMap((entry, at) => (at % 2 ? [{ ...JSON.parse(lines[at - 1] ?? ""), entry }] : []));
}
