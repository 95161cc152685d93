import type { ReferenceRelation, Severity } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import type { Range } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** One right answer. It changes the fewest characters that make the text right, and is one undo step. */
export interface Fix {
  /** What the light bulb shows: "Change 120 to 90". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It adds what the author has to want or to complete: offered, but never made unasked, as on save or by `--fix`. */
  readonly onRequest?: true;
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Where it stands in another file: then `span` counts in that one. */
  readonly elsewhere?: { readonly path: string; readonly range: Range };
}

/** What two records have to say of one another: how this one relates to the other. */
export interface Mutual {
  /** What the light bulb shows. */
  readonly title: string;
  readonly relation: ReferenceRelation;
  /** The path of the other record. */
  readonly other: string;
}

/** What a check yields. `span` marks the exact characters that are at odds. */
export interface Report {
  readonly span: Span;
  /** What is stated and what was found, in one sentence without a full stop: "Stated 120, the five services add up to 90". */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** A fix over two files: whoever makes it reads the other one. */
  readonly mutual?: Mutual;
  /** Given where more things are stated than are listed: what they are, and how many. `related` are those listed. */
  readonly stated?: { readonly of: "services" | "databases"; readonly count: number };
}

/** One rule: this file and the page `<id>.md` beside it. */
export interface Check {
  /** The file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Given where it tells of the text as such: its findings belong on no part of a picture. */
  readonly about?: "writing";
  /** `today`: ISO 8601, for a fix that writes a date; null where nobody knows. */
  run(reading: Reading, today: string | null): Iterable<Report>;
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
}
