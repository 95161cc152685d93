// Answers about the same thing are worked out once.

/** A class that extends this adds its private fields to the object that it is called with. */
function Given(object: object): object {
  return object;
}
const Itself = Given as unknown as new (object: object) => object;

/**
 * The answers about an object, in a private field of it: nobody sees them there, they go when it goes, and unlike those of a
 * weak map they cost the garbage collector nothing.
 */
class Known extends Itself {
  readonly #answers: unknown[] = [];

  static about(object: object): unknown[] {
    const known = (#answers in object ? object : new Known(object)) as Known;
    return known.#answers;
  }
}

let questions = 0;

/** A function of an object that keeps its answer for as long as the object lives. */
export function keptFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const question = questions++;
  return (key) => {
    const answers = Known.about(key);
    const known = answers[question];
    if (known !== undefined) return known as V;
    const found = answer(key);
    answers[question] = found;
    return found;
  };
}
