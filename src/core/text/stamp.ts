/** Tells two texts apart for as good as certain: the length, and 64 bits made of all characters (FNV-1a twice, with two primes). */
export function stampOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x2545f491];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [text.length, a >>> 0, b >>> 0].map((part) => part.toString(36)).join("-");
}
