/** A piece of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of the document: the text as a reader of the rendered page sees it, and where it stands in the source. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** A value that a place in the text states; `span` covers the characters that state it. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
}

export const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Plain data moved in the text: objects, arrays, and spans at any depth. */
export function moved<T>(value: T, by: number): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => moved(entry, by)) as T;
  if (isSpan(value)) return shifted(value, by) as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = moved(value[key], by);
  return copy as T;
}

const isSpan = (value: object): value is Span =>
  typeof (value as Partial<Span>).start === "number" && typeof (value as Partial<Span>).end === "number";

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Characters `start` to `end` of the words; all of their place where the source has marks between them. */
export const partOf = ({ text, span }: Words, start: number, end: number): Words => ({
  text: text.slice(start, end),
  span:
    span.end - span.start === text.length
      ? { start: span.start + start, end: span.start + Math.min(end, text.length) }
      : span,
});
