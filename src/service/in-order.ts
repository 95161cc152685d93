/** Does a name hold these letters in their order, as editors filter what they are given? */
export function holdsInOrder(name: string, letters: readonly string[]): boolean {
  let at = -1;
  const text = name.toLowerCase();
  return letters.every((letter) => {
    at = text.indexOf(letter, at + 1);
    return at >= 0;
  });
}
