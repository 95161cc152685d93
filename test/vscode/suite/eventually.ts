/** In milliseconds: longer than anything takes on a machine that is busy with something else. */
const limit = 60_000;

/**
 * Asks again and again until there is an answer.
 * @param what completes the sentence "Waited in vain for …"
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}
