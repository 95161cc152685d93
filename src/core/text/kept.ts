// Answers about the same thing are worked out once.

/** A class that extends this adds its private fields to the object that it is called with. */
function Given(object: object): object {
  return object;
}
const Itself = Given as unknown as new (object: object) => object;

/** What was asked about an object, and behind each question its answer. */
class Answers {
  readonly #first: unknown[] = [];
  /** Most objects are asked a few questions, which a look along a list finds soonest; the blocks of a section a hundred. */
  #further: Map<unknown, unknown> | undefined;

  of(question: unknown): unknown {
    const first = this.#first;
    for (let at = 0; at < first.length; at += 2) if (first[at] === question) return first[at + 1];
    return this.#further?.get(question);
  }

  keep(question: unknown, answer: unknown): void {
    if (this.#first.length < few) this.#first.push(question, answer);
    else {
      this.#further ??= new Map();
      this.#further.set(question, answer);
    }
  }
}

const few = 8;

/**
 * The answers about an object, in a private field of it: nobody sees them there, they go when it goes, and unlike those of a
 * weak map they cost the garbage collector nothing.
 */
class Known extends Itself {
  readonly #answers = new Answers();

  static about(object: object): Answers {
    const known = (#answers in object ? object : new Known(object)) as Known;
    return known.#answers;
  }
}

/** A function of an object that keeps its answer for as long as the object lives. */
export function keptFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  return (key) => {
    const answers = Known.about(key);
    const known = answers.of(answer);
    if (known !== undefined) return known as V;
    const found = answer(key);
    answers.keep(answer, found);
    return found;
  };
}
