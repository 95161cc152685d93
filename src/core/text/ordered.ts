/** How many of an ordered list come before the rest: those that pass, behind which none passes. Looks at few of them. */
export function countPassing<T>(ordered: readonly T[], passes: (value: T) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(ordered[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
