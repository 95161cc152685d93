type Given<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

/** The facts that are known: claims leave out what the text does not say. */
export function given<T extends object>(facts: T): Given<T> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;
}
