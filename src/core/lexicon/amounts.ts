// Money and effort as records sum them up.
import { latePattern } from "./match.ts";

const effort =
  "(?:person[- ]?)?(?:hours?|hrs?|h|days?|weeks?|Stunden?|Std\\.?|Tagen?|Tage?|PT|Wochen|horas?|días?|dias?|semanas?|heures?|jours?|semaines?|ore|ora|giorni|settimane|godzin\\p{L}*|dni|uur|uren|dagen|giờ|ngày)";
const money = "(?:[$€£]|USD|EUR|GBP|CHF|R\\$)";

/**
 * "~$40/month", "60 EUR", "2 hours": groups for the sign of about, the currency in front, the number, what is counted behind. Numbers
 * in which the comma is a decimal sign are left alone, for in another language it divides thousands.
 */
export const amountPattern = latePattern(
  `(?<![\\p{L}\\p{N}.,/-])([~≈]?)\\s?(${money})?\\s?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?![\\d,.]\\d|\\s?[–—-]\\s?[$€£]?\\d|%)\\s?(${money}|${effort})?(?![\\p{L}\\d])`,
  "giu",
);

/** "$40/month" and "$40 per year" are no sum of one another. */
export const periodPattern =
  /^\s?(?:\/|per |pro |por |par |al |je )\s?(month|mo|year|yr|day|hour|monat|jahr|mes|año|mês|ano|mois|an|mese|anno)(?!\p{L})/iu;
