// Making room for the side of an option that is not told, as another option tells it.
import { conMarkers, consLabel, proMarkers, prosLabel } from "../lexicon/options.ts";
import type { Option } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { languageIn } from "./status.ts";

export type Side = "pros" | "cons";

/** An open pro or con, with the label and the bullet of `like`, which tells both; null where that takes no lines of its own. */
export function openArgument(reading: Reading, option: Option, like: Option, missing: Side): Edit | null {
  const told = missing === "pros" ? "cons" : "pros";
  const [first, second] =
    startOf(like, "pros") < startOf(like, "cons") ? (["pros", "cons"] as const) : (["cons", "pros"] as const);
  const { text } = reading.page;
  const between = text.slice(endOf(reading, like, first), startOf(like, second));
  if (!isLead(between)) return null;
  const marker = markerOf(reading, like, missing);
  const argument = marker ? `${marker}…` : languageIn(reading).open;
  if (missing === second) return behind(reading, option, told, between + argument);
  const lead = lastLines(text.slice(0, startOf(like, first)), linesIn(between));
  return before(option, told, { text, between, added: lead + argument });
}

function behind(reading: Reading, option: Option, told: Side, text: string): Edit | null {
  const at = endOf(reading, option, told);
  const nested = /^(?:\r\n|\n|\r)[ \t]+\S/.test(reading.page.text.slice(at));
  return nested ? null : { span: { start: at, end: at }, text };
}

interface Lead {
  readonly text: string;
  /** What stands between the two sides, where both are told. */
  readonly between: string;
  readonly added: string;
}

function before(option: Option, told: Side, { text, between, added }: Lead): Edit | null {
  const own = between.replace(/^[\r\n]+/, "");
  const start = startOf(option, told) - own.length;
  if (text.slice(start, start + own.length) !== own) return null;
  return { span: { start, end: start }, text: added + between.slice(0, between.length - own.length) };
}

const startOf = (option: Option, side: Side): number => option[side][0]?.range.start.offset ?? 0;

/** The end of the line that the side's last argument ends on. */
function endOf({ page: { text } }: Reading, option: Option, side: Side): number {
  const end = option[side].at(-1)?.range.end.offset ?? 0;
  return end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Line ends, a label perhaps, and the bullet. */
function isLead(between: string): boolean {
  const lines = between.split(/\r\n|\n|\r/).filter((line) => line.trim());
  const label = lines[0]?.replace(/[#*_>\s-]+/g, " ") ?? "";
  const isLabel = prosLabel.test(label) || consLabel.test(label);
  const isBullet = /^\s*(?:[-*+]|\d+[.)])\s+$/.test(lines.at(-1) ?? "");
  return (
    /^[\r\n]/.test(between) && lines.length <= 2 && (lines.length === 2 ? isLabel && isBullet : isLabel || isBullet)
  );
}

/** "❌ ", "Bad, because ". */
function markerOf({ page: { text } }: Reading, option: Option, side: Side): string {
  const [argument] = option[side];
  const words = argument ? text.slice(argument.range.start.offset, argument.range.end.offset) : "";
  const marker = (side === "pros" ? proMarkers : conMarkers).exec(words)?.[0];
  return marker ? `${marker.trim()} ` : "";
}

const linesIn = (between: string): number => between.replace(/^[\r\n]+/, "").split(/\r\n|\n|\r/).length;

function lastLines(text: string, count: number): string {
  const parts = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return parts.slice(-count).join("");
}
