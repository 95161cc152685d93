/** Where a command writes. */
export interface Terminal {
  /** Results and nothing else, as they are. */
  out(text: string): void;
  /** One line: what is wrong, and the mend. */
  err(line: string): void;
  readonly colour: boolean;
  /** Characters in a line. */
  readonly columns: number;
  /** The language of whoever reads it, as the shell names it: "de_AT.UTF-8". */
  readonly locale?: string | undefined;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (line) => void stderr.write(`adr-atlas: ${printable(line)}\n`),
    // hasColors() knows NO_COLOR and TERM=dumb.
    colour: stdout.isTTY === true && stdout.hasColors(),
    columns: stdout.columns ?? 120,
    // The first that is set counts, as POSIX has it.
    locale: env.LC_ALL || env.LC_MESSAGES || env.LANG,
  };
}

// Besides control characters and line separators: marks that turn the direction of the text around them.
const unprintable = /\p{Cc}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/gu;

/** One line that is safe on a terminal: a name may hold control sequences. */
export const printable = (text: string): string =>
  text.replace(unprintable, (character) =>
    character === "\t" ? " " : `\\u{${(character.codePointAt(0) as number).toString(16)}}`,
  );

/** The value as JSON, laid out in lines; in what may land on a terminal, its strings name such characters by their codes. */
export const jsonOf = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[^\P{Cc}\n]|\p{Zl}|\p{Zp}|\p{Bidi_Control}/gu, coded)}\n`;

const coded = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
