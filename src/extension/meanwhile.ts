/** A document as its editor has it now. */
interface Versioned {
  readonly version: number;
}

/** The answer to a question about these documents; undefined where one of them was typed in before it came. */
export async function unlessChanged<T>(
  documents: readonly Versioned[],
  ask: () => T | PromiseLike<T>,
): Promise<T | undefined> {
  const before = documents.map(({ version }) => version);
  const answer = await ask();
  return documents.every(({ version }, at) => version === before[at]) ? answer : undefined;
}
