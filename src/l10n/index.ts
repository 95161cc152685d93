// What people read, in their language. The English sentence stands where it is said and is the key of all others, which
// lie in l10n/bundle.l10n.<language>.json.
import { config, t } from "@vscode/l10n";

/** By the English sentence: another language's. `{0}` stands for the first thing that is put in. */
export type Texts = Readonly<Record<string, string>>;

export { t };

const languages: Readonly<Record<string, () => Promise<{ readonly default: Texts }>>> = {
  de: () => import("../../l10n/bundle.l10n.de.json", { with: { type: "json" } }),
};

const english: Texts = {};
let spoken = english;
let tongue = "en";

/**
 * From now on all texts are in this language, a tag as of BCP 47 ("de-AT") or of a shell ("de_AT.UTF-8"), or in English
 * where nobody has translated them. Each process does it once, before it says anything.
 */
export async function speak(locale: string | undefined): Promise<void> {
  const wanted = /^[a-z]{2,3}(?![a-z])/i.exec(locale ?? "")?.[0].toLowerCase() ?? "";
  const load = Object.hasOwn(languages, wanted) ? languages[wanted] : undefined;
  speakBy(load ? (await load()).default : english);
  tongue = load ? wanted : "en";
}

/** The language that this process speaks, as of ISO 639-1. */
export const language = (): string => tongue;

/** The same, for who was given the texts. */
export function speakBy(texts: Texts): void {
  spoken = texts;
  config({ contents: texts });
}

/** What is written into a document: the same for everybody who reads it, whatever their editor speaks. */
export function inEnglish<T>(write: () => T): T {
  config({ contents: english });
  try {
    return write();
  } finally {
    config({ contents: spoken });
  }
}
