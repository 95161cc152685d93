/** An option with everything that its section or its row holds; texts are Markdown. */
export interface WrittenOption {
  readonly title: string;
  /** A paragraph in front of the arguments, or "". */
  readonly about: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

/** What pros and cons are called. */
export interface SideNames {
  readonly pros: string;
  readonly cons: string;
}
