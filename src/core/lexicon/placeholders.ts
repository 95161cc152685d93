// What templates leave for their authors to fill in.
import { matchesOf } from "../text/matches.ts";
import { guarded } from "./match.ts";

const bracketed = guarded(
  /\[(?:(?:your|insert|add|describe|list|fill|name of|title of|short|yyyy|date|author|decider|current date|the date|tên|ngày|nombre|fecha|nome|data|nome del|descrivi|inserisci|elenca|titolo|aaaa|opis|opisz|wstaw|tytuł|imię|nazwa|rrrr|naam van|beschrijf|vul|titel|jjjj|nom|date du|ihr|datum|dein)\b[^\]\n]{0,60}|ngày hiện tại|tên của bạn[^\]\n]{0,60}|名前|日付|タイトル|todo|tbd by author|…|\.\.\.)\](?!\()/giu,
  /\[/,
);
const braces = guarded(/(?<![$\w{])\{(?!\{)[A-Za-z][\p{L}'-]{1,24}(?:\s+[\p{L}'|/-]{1,24}){2,14}[.?]?\}/gu, /\{/);
/** Of a word or two, as the newer template of MADR has them: "{justification}", "{argument a}", "{title of option 1}". */
const named = guarded(
  /(?<![$\w{])\{(?:justification|rationale|argument [a-z]|(?:title of )?option \d|(?:decision )?driver \d|consequence \d|(?:positive|negative) consequence)\}/giu,
  /\{/,
);
const angles = guarded(
  /<(?:(?:describe|insert|your|add|name|title|fill|short|list|what|why)\b[^<>\n]{2,60}|(?:positive|negative|neutral|good|bad) consequences?|argument [a-z]|(?:title of )?option \d|justification)>/giu,
  /</,
);
/** As the template of MADR has them: "[option 1]", "[argument a]", "[e.g., improvement of …, …]", "[example | description | …]". */
const templates = guarded(
  /\[(?:(?:title of )?option \d|argument [a-z]|(?:e\.g\.,|justification\.|description \||example \|)[^\]\n]{4,200}|driver \d(?:, e\.g\.[^\]\n]{0,80})?)\](?!\()/gu,
  /\[/,
);
/** In capitals: "todo" is a word of Spanish and Portuguese. "TODO: let the pager page the keeper of the weir" is a note of its author. */
const words = guarded(
  /(?<![\p{L}\p{N}_])(?:TODO|FIXME|XXX)(?=:)(?!:\s+(?!(?:fill|describe|add|insert|write|list|explain|complete|tbd|to be)(?!\p{L}))\p{L}\S*(?:[^\S\n]+\S+){3})|(?<=(?:because|weil|porque|car|perché|bo|ponieważ|omdat|want|:)\s+)(?:TODO|FIXME|TBD|XXX)\W*$|^\s*(?:TODO|FIXME|XXX)\s*$/gmu,
  /TODO|FIXME|XXX|TBD/,
);
const fillers = guarded(/\blorem ipsum\b|\*?←\s*fill in[^*\n]{0,60}\*?/giu, /lorem|←/i);

/** Is it nothing but a placeholder: "[option 1]"? */
export const isPlaceholder = (text: string): boolean =>
  placeholdersIn(text).some(({ start, end }) => !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end)));

/** Every placeholder of a text, in order. */
export function placeholdersIn(text: string): { readonly start: number; readonly end: number }[] {
  return [bracketed, templates, braces, named, angles, words, fillers]
    .flatMap((pattern) =>
      matchesOf(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start);
}
