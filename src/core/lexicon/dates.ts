// Dates as authors write them.
import { guarded, latePattern } from "./match.ts";

const months: readonly (readonly string[])[] = [
  [
    "january",
    "jan",
    "januar",
    "enero",
    "janeiro",
    "janvier",
    "января",
    "январь",
    "ocak",
    "gennaio",
    "genn",
    "gen",
    "styczeń",
    "stycznia",
    "januari",
  ],
  [
    "february",
    "feb",
    "februar",
    "febrero",
    "fevereiro",
    "février",
    "февраля",
    "февраль",
    "şubat",
    "febbraio",
    "febbr",
    "luty",
    "lutego",
    "februari",
  ],
  [
    "march",
    "maret",
    "mar",
    "märz",
    "marzo",
    "março",
    "mars",
    "марта",
    "март",
    "mart",
    "marzec",
    "marca",
    "maart",
    "mrt",
  ],
  ["april", "apr", "abril", "avril", "апреля", "апрель", "nisan", "aprile", "kwiecień", "kwietnia"],
  ["may", "mai", "mayo", "maio", "мая", "май", "mayıs", "maggio", "magg", "maj", "maja", "mei"],
  ["june", "jun", "juni", "junio", "junho", "juin", "июня", "июнь", "haziran", "giugno", "czerwiec", "czerwca"],
  ["july", "jul", "juli", "julio", "julho", "juillet", "июля", "июль", "temmuz", "luglio", "lipiec", "lipca"],
  [
    "august",
    "agustus",
    "aug",
    "agosto",
    "août",
    "августа",
    "август",
    "ağustos",
    "ago",
    "sierpień",
    "sierpnia",
    "augustus",
  ],
  [
    "september",
    "sep",
    "sept",
    "septiembre",
    "setembro",
    "septembre",
    "сентября",
    "сентябрь",
    "eylül",
    "settembre",
    "sett",
    "wrzesień",
    "września",
  ],
  [
    "october",
    "oct",
    "oktober",
    "okt",
    "octubre",
    "outubro",
    "octobre",
    "октября",
    "октябрь",
    "ekim",
    "ottobre",
    "ott",
    "październik",
    "października",
  ],
  ["november", "nov", "noviembre", "novembro", "novembre", "ноября", "ноябрь", "kasım", "listopad", "listopada"],
  [
    "december",
    "desember",
    "dec",
    "dezember",
    "dez",
    "diciembre",
    "dezembro",
    "décembre",
    "декабря",
    "декабрь",
    "aralık",
    "dicembre",
    "dic",
    "grudzień",
    "grudnia",
  ],
];
const monthNumbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const monthNames = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join("|");

export interface DateMention {
  /** ISO 8601 or its known part. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const two = (part: string | number): string => String(part).padStart(2, "0");
const isDay = (day: number): boolean => day >= 1 && day <= 31;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function ymd(year: string, month: string | number, day?: string): string | null {
  if (!isMonth(Number(month))) return null;
  if (day === undefined || !isDay(Number(day))) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

type Form = readonly [RegExp, (groups: string[]) => string | null];
const named = (name: string | undefined): number => monthNumbers.get((name ?? "").toLowerCase()) ?? 0;

/** Exact forms first: each turns its groups into ISO 8601. */
const forms: readonly Form[] = [
  [/(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, ([, y, m, d]) => ymd(y as string, m as string, d)],
  [
    /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](?:[xX?]{1,2}|\p{L}+))?(?![\d])/u,
    ([, y, m]) => ymd(y as string, m as string),
  ],
  [
    /(?<!\d)((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/u,
    ([, y, m, d]) => ymd(y as string, m as string, d),
  ],
  [
    /(\d{1,2})\s+tháng\s+(\d{1,2})[,\s]+(?:năm\s+)?((?:19|20)\d\d)/iu,
    ([, d, m, y]) => ymd(y as string, m as string, d),
  ],
  [/tháng\s+(\d{1,2})[,/\s]+(?:năm\s+)?((?:19|20)\d\d)/iu, ([, m, y]) => ymd(y as string, m as string)],
  [
    /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)(?!\d)/u,
    ([, d, m, y]) => (Number(m) > 12 ? ymd(y as string, d as string, m) : ymd(y as string, m as string, d)),
  ],
  [
    latePattern(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|º|°|\\.)?\\s+(?:de\\s+)?(${monthNames})\\.?,?\\s+(?:de\\s+)?((?:19|20)\\d\\d)`,
      "iu",
    ),
    ([, d, m, y]) => ymd(y as string, named(m), d),
  ],
  [
    latePattern(`(?<!\\p{L})(${monthNames})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`, "iu"),
    ([, m, d, y]) => ymd(y as string, named(m), d),
  ],
  [
    latePattern(`(?<!\\p{L})(${monthNames})\\.?,?\\s+(?:de\\s+)?((?:19|20)\\d\\d)`, "iu"),
    ([, m, y]) => ymd(y as string, named(m)),
  ],
];

/** The first date of the text in the most exact form, or a year that stands alone. */
export function dateIn(text: string): DateMention | null {
  if (!/(?:19|20)\d\d/.test(text)) return null;
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    const value = match && read([...match]);
    if (match && value) return { value, start: match.index, end: match.index + match[0].length };
  }
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(text);
  return year?.[1] ? { value: year[1], start: text.indexOf(year[1]), end: text.indexOf(year[1]) + 4 } : null;
}

/** An ISO 8601 date, written the way another date is; ISO 8601 where that way is not known. */
export function dateLike(other: string, iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const numbers = /^(?:(?:19|20)\d\d([/.])\d\d\1\d\d|\d\d([-/.])\d\d\2(?:19|20)\d\d)$/.exec(other.trim());
  if (numbers?.[1]) return [year, month, day].join(numbers[1]);
  if (numbers?.[2]) return [day, month, year].join(numbers[2]);
  if (/^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/.test(other.trim())) return `${year}年${Number(month)}月${Number(day)}日`;
  const name = months[Number(month) - 1]?.[0] ?? "";
  const english = name.charAt(0).toUpperCase() + name.slice(1);
  const named = latePattern(`(?:${months.map(([first]) => first).join("|")})`, "i");
  if (!named.test(other)) return iso;
  if (/^\s*\p{L}/u.test(other))
    return /\d{1,2},/.test(other) ? `${english} ${Number(day)}, ${year}` : `${english} ${year}`;
  return `${Number(day)} ${english} ${year}`;
}

/** A record is to be looked at again; not that it was. */
export const reviewPattern = guarded(
  /(?<!\p{L})(?:next review|review of (?:this|the) (?:decision|record|adr)|review (?:is )?(?:planned|due|scheduled|again)|(?:to be|will be|be) (?:reviewed|revisited|re-?evaluated)|(?:we |to )?(?:(?:look at|read|reconsider|discuss|examine) (?:it|(?:this|the)(?: record| decision| adr)?) again|revisit(?: (?:it|this))?|re-?evaluate(?: (?:it|this))?)|nächste (?:überprüfung|durchsicht)|(?:erneut|wieder) (?:geprüft|überprüft)|próxima (?:revisión|revisão)|prochaine (?:révision|revue)|prossim[ao] (?:revisione|riesame|verifica)|(?:da )?riesaminare|(?:następny|kolejny|ponowny) przegląd|ponown(?:a|ie) (?:ocen|rozpatrz)\p{L}*|(?:volgende|opnieuw) (?:herziening|beoordel(?:ing|en|d)|bekeken|bekijken)|herzien|(?:xem xét|rà soát|đánh giá) lại|пересмотр)(?!\p{L})|复审|复评|重新评估|再評価|見直し|再検討/iu,
  /review|revis|valuate|again|prüf|durchsicht|révi|revue|lại|пересмотр|riesam|verific|przegląd|ponown|herzien|beoordel|opnieuw|复审|复评|重新评估|再評価|見直し|再検討/i,
);

/** "Note (2026-07-24):", "**Update (24 July 2026)**:" at the beginning of a text; group 1 is the day. */
export const updateNotePattern =
  /^[\s*_]{0,4}(?:note|update|amendment|addendum|revision|amended|updated|nachtrag|anmerkung|ergänzung|aktualisierung|nota|actualización|enmienda|atualização|emenda|adendo|mise à jour|ajout|amendement|aggiornamento|uwaga|aktualizacja|opmerking|aanvulling|ghi chú|cập nhật)[\s*_]{0,3}[(（]([^()（）]{4,24})[)）][\s*_]{0,3}[:：.–—]/iu;
