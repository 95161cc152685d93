/** As many arguments as every engine takes. */
const longest = 8_192;

/**
 * The same text. Engines keep two bytes a character in all slices of a text that holds one dash or arrow, and searches for
 * letters are several times as slow there: a slice that needs one byte only is made anew.
 */
export function narrow(text: string): string {
  if (text.length > longest) return text;
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    codes.push(code);
  }
  return String.fromCharCode(...codes);
}
