// Answers about the same thing are worked out once.

/** A function of an object that keeps its answer for as long as the object lives. */
export function keptFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>();
  return (key) => {
    let known = kept.get(key);
    if (known === undefined) {
      known = answer(key);
      kept.set(key, known);
    }
    return known;
  };
}
