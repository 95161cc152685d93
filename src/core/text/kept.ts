// Answers about the same thing are worked out once.

/** A class that extends this adds its private fields to the object that it is called with. */
function Given(object: object): object {
  return object;
}
const Itself = Given as unknown as new (object: object) => object;

/**
 * The answers about an object, in a private field of it: nobody sees them there, they go when it goes, and unlike those of a
 * weak map they cost the garbage collector nothing. Each stands behind its question, for an object is asked few of all.
 */
class Known extends Itself {
  readonly #answers: unknown[] = [];

  static about(object: object): unknown[] {
    const known = (#answers in object ? object : new Known(object)) as Known;
    return known.#answers;
  }
}

/** A function of an object that keeps its answer for as long as the object lives. */
export function keptFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  return (key) => {
    const answers = Known.about(key);
    for (let at = 0; at < answers.length; at += 2) if (answers[at] === answer) return answers[at + 1] as V;
    const found = answer(key);
    answers.push(answer, found);
    return found;
  };
}

/** A function of a list that keeps its last answer for as long as it is asked with the same things in the same order. */
export function keptWhileSame<T extends object, V>(answer: (list: readonly T[]) => V): (list: readonly T[]) => V {
  let last: { readonly list: readonly T[]; readonly is: V } | undefined;
  return (list) => {
    const isSame = last?.list.length === list.length && last.list.every((it, at) => it === list[at]);
    if (!last || !isSame) last = { list, is: answer(list) };
    return last.is;
  };
}
