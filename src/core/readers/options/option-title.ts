// The title of an option, without its label and its markers.
import { currentMarker, keepsTodayPattern, numberLabel, optionLabel, verdictMarkers } from "../../lexicon/options.ts";
import { isPlaceholder } from "../../lexicon/placeholders.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { OptionClaim } from "../claim.ts";

export type OptionTitle = Pick<OptionClaim, "label" | "title" | "verdict" | "current">;

/** Null where no title is left. */
export function optionTitleOf(prose: Prose, start = 0, end = prose.text.length): OptionTitle | null {
  const text = prose.text.slice(start, end);
  const led =
    /^(?:\s*\[[ xX]\]\s|\s*\d{1,2}\.\d{1,2}\.?\s(?=\p{Lu}))?[\s\p{Extended_Pictographic}\u200D\uFE0F*]*(?:~~)?/u.exec(
      text,
    )?.[0].length ?? 0;
  const label = optionLabel.exec(text.slice(led)) ?? numberLabel.exec(text.slice(led));
  const behind = led + (label?.[0].length ?? 0);
  const from = behind + (text.startsWith("~~", behind) ? 2 : 0);
  const isStruck = text.slice(0, from).trimEnd().endsWith("~~") && /~~[\s.]*$/.test(text);
  const verdict = isStruck ? struckOut(prose, start, text) : verdictIn(prose, start, text);
  const current = currentMarker.exec(text);
  const cut = Math.min(verdict?.at ?? text.length, current?.index ?? text.length);
  const title = wordsOf(prose, start + from, start + Math.max(from, cut > from ? cut : text.length));
  const trimmed = trimmedEnd(prose, title, start + from);
  if (!/[\p{L}\p{N}]/u.test(trimmed.text) || isPlaceholder(trimmed.text)) return null;
  return {
    label: label?.[1] ? wordsOf(prose, start + led, start + led + label[0].indexOf(label[1]) + label[1].length) : null,
    title: trimmed,
    ...(verdict ? { verdict: { value: verdict.value, span: verdict.span } } : {}),
    current: current !== null || keepsTodayPattern.test(trimmed.text),
  };
}

/** What is left of emphasis, emoji and punctuation at the end belongs to no title. */
function trimmedEnd(prose: Prose, title: Words, from: number): Words {
  const text = title.text.replace(/[\s\p{Extended_Pictographic}\u200D\uFE0F*~:：.–—-]+$/u, "");
  if (text.length === title.text.length) return title;
  const at = prose.text.indexOf(title.text, Math.max(0, from - 1));
  return wordsOf(prose, at, at + text.length);
}

/** "~~Redis~~" is an option no more. */
const struckOut = (prose: Prose, start: number, text: string): ReturnType<typeof verdictIn> => ({
  value: "rejected",
  at: text.length,
  span: wordsOf(prose, start, start + text.length).span,
});

function verdictIn(
  prose: Prose,
  start: number,
  text: string,
): { value: "chosen" | "rejected" | "recommended"; at: number; span: Words["span"] } | null {
  for (const value of ["rejected", "chosen", "recommended"] as const)
    for (const pattern of verdictMarkers[value]) {
      const match = pattern.exec(text);
      if (!match || (match.index < 2 && !/[([（【]/.test(match[0]))) continue;
      const star = value === "recommended" ? text.search(/⭐/u) : -1;
      const at = star >= 0 ? Math.min(star, match.index) : match.index;
      return { value, at, span: wordsOf(prose, start + at, start + match.index + match[0].length).span };
    }
  return null;
}
