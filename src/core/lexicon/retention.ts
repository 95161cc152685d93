// How long something is kept, in the words of those who keep it.
import { latePattern } from "./match.ts";

const duration =
  "(?<digits>\\d{1,4})[ -]?(?<unit>hours?|days?|weeks?|months?|years?|stunden?|tagen?|tage?|wochen?|monaten?|jahren?|horas?|días?|dias?|semanas?|meses|años?|anos?|heures?|jours?|semaines?|mois|ans?)(?!\\p{L})";
const what = "(?<what>\\p{L}{3,20})";
const the = "(?:(?:the|all|der|die|das|los|las|el|la|os|as|o|les|le) )?";
const end = "(?=\\s?(?:[.,;)]|$))";

/** "Backup retention: 30 days", "backups are kept for 30 days". Groups: what is kept, the number, the unit. */
export const retentionPatterns: readonly RegExp[] = [
  `(?<![\\p{L}-])${what}[ -]retention(?: period| time)?(?: is| stays at| of)?\\s?[:=]? ${duration}`,
  `(?<!\\p{L})(?:retention (?:period |time )?(?:of|for)|aufbewahrung(?:sfrist)? (?:der|von|für)|retención de|retenção d[eoa]s?|rétention d(?:e|es|u)) ${the}${what}(?: is| stays at| beträgt| ist| es de| é de| est de)?\\s?[:=]? ${duration}`,
  `(?<![\\p{L}-])${what} (?:are|is) (?:only )?(?:kept|retained|stored|held|archived|deleted|purged|removed)(?: only)? (?:for|after) ${duration}${end}`,
  `(?<![\\p{L}-])${what} werden (?:nur )?(?:für |nach )?${duration} (?:lang )?(?:aufbewahrt|gespeichert|vorgehalten|gelöscht)`,
  `(?<![\\p{L}-])${what} (?:se (?:conservan|guardan|retienen|borran|eliminan)|(?:são|ficam) (?:mantid|guardad|retid|apagad)[oa]s|sont (?:conservé|gardé|supprimé)e?s) (?:durante|por|tras|después de|após|pendant|après) ${duration}${end}`,
].map((source) => latePattern(source, "giu"));

/** "They are kept", "data": nothing that two places could mean. */
export const namelessThing =
  /^(?:they|these|those|which|that|this|all|data|records?|everything|it|others?|rest|daten|diese|alle|alles|datos|todos|todas|estos|estas|dados|estes|données|ils|elles|tous|time|default|maximum|minimum)$/iu;

/** In hours, days or months, and how many of them the unit is. */
export const durationUnits: readonly (readonly [RegExp, unit: string, factor: number])[] = [
  [/^(?:hour|stunde|hora|heure)/iu, "h", 1],
  [/^(?:day|tag|d[ií]a|jour)/iu, "d", 1],
  [/^(?:week|woche|semana|semaine)/iu, "d", 7],
  [/^(?:month|monat|mes|mois)/iu, "months", 1],
  [/^(?:year|jahr|a[nñ]o?)/iu, "months", 12],
];
