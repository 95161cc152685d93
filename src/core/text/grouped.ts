/** The values under each key, in their order. */
export function groupedBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** How many there are of each value. */
export const groupSizes = (values: readonly (string | null)[]): number[] =>
  [...groupedBy(values, (value) => value).values()].map(({ length }) => length);
