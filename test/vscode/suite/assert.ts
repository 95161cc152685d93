// `node:assert` is not there in a web worker.

export function assertEqual<T>(actual: T, expected: T): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`Expected ${wanted}, got ${got}`);
}

export function assertIncludes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`Expected "${part}" in "${text}"`);
}
