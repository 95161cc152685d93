// Words of a document on their way into Mermaid. Everything but letters, digits and a few signs goes as a code point,
// so no name can end a label, open markup or be taken for syntax.

/** What stands for itself in quotes, and where there are none. */
const unsafeQuoted = /[^\p{L}\p{N} .,+\-/_()=×≠±−…·]/gu;
const unsafeBare = /[^\p{L}\p{N} .,+\-/]/gu;

/** As many characters of a line as a node holds without growing out of shape. */
const longest = 60;

/** A quoted label of one or more lines; Mermaid refuses an empty one. */
export function quoted(lines: readonly string[]): string {
  const text = lines.map((line) => escaped(shortened(line), unsafeQuoted)).join("<br/>");
  return `"${text || " "}"`;
}

/** One line where Mermaid takes no quotes, as in sequence diagrams. */
export const bare = (line: string): string => escaped(shortened(line), unsafeBare) || " ";

/** Mermaid takes the rest of a line behind these words for a direction, be they in quotes or not. */
const direction = /d(?=irection +(?:TB|TD|BT|RL|LR))/g;

const escaped = (line: string, unsafe: RegExp): string => line.replace(unsafe, codePoint).replace(direction, codePoint);

const codePoint = (sign: string): string => `#${sign.codePointAt(0)};`;

/** The line as it is drawn: one space for any white space, and an end. */
export function shortened(line: string): string {
  const flat = line.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const characters = [...flat];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : flat;
}
