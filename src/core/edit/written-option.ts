/** An option with everything that its section or its row holds; texts are Markdown. */
export interface WrittenOption {
  readonly title: string;
  /** A paragraph in front of the arguments, or "". */
  readonly about: string;
  readonly sides: Readonly<Record<Side, readonly string[]>>;
  /** What else is told of it, each behind a label: "**Verdict:** Rejected". */
  readonly notes: readonly Note[];
}

/** In the order that MADR gives them. */
export const sides = ["pros", "neutral", "cons"] as const;
export type Side = (typeof sides)[number];

/** What pros and cons are called. */
export type SideNames = Readonly<Record<Side, string>>;

export interface Note {
  readonly label: string;
  readonly text: string;
}
