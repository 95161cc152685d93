/** Singular and plural of one word, in languages that count by endings. */
export function isSameWord(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((one, other) => one.length - other.length) as [
    string,
    string,
  ];
  return long.startsWith(short.slice(0, Math.max(3, short.length - 1))) && long.length - short.length <= 3;
}
