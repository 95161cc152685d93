/** What a new record is about, before its author has written a word of it. */
export interface Subject {
  /** Null in a log without numbers. */
  readonly number: number | null;
  readonly title: string;
  /** Today, as ISO 8601. */
  readonly date: string;
  /** Who decides, as far as anybody knows. */
  readonly author: string | null;
}
