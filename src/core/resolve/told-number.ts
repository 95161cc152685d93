// The number of a record as a file's name or the words of a link tell it.

/** The number that a file's name gives its record. */
export function numberOfFile(path: string): number | null {
  const digits = digitsOfFile(path);
  return digits === null ? null : Number(digits);
}

/**
 * "0002" of `0002-use-x.md`, and of `shop__0002-use-x.md` and `shop-ADR-0002.md`, where a prefix says whose it is; a date in front of the
 * name is no number.
 */
export function digitsOfFile(path: string): string | null {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return fileNumber.exec(name)?.[2] ?? null;
}

const fileNumber =
  /(?:^|__|(?<=\w[-_])(?=adr))(?:adr[-_ ]?)?(?!(?:19|20)\d\d([-_.])(?:0\d|1[0-2])\1)(\d{1,5})(?!\d)[-_. ]/i;

/** The number that the words of a link give: "ADR-012: Compose". */
export const toldNumber = (label: string): number | null => {
  const digits = /^\W*ADR[\s#_-]*0*(\d{1,5})(?![\d\p{L}])/iu.exec(label)?.[1];
  return digits === undefined ? null : Number(digits);
};
