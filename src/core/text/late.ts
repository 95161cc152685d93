import { isLatin, latinPattern } from "./latin.ts";

/** In more characters, all of which would be looked at before each search, the time to make a pattern is nothing. */
const longest = 8_192;

/**
 * A pattern that is only made when it is first searched for: to make all those of thirteen languages takes longer than to read
 * a record, in which few of them can be. Copies are made from `source`, for the inner pattern of this object is an empty one.
 */
export class LatePattern extends RegExp {
  override readonly source: string;
  override readonly flags: string;
  private made: RegExp | undefined;
  /** Null: there is none. */
  private latin: RegExp | null | undefined;

  constructor(pattern: string | RegExp, flags: string) {
    super("", flags);
    this.source = typeof pattern === "string" ? pattern : pattern.source;
    this.flags = flags;
  }

  // What `split` makes of a pattern is a plain one of the same source.
  static override get [Symbol.species](): RegExpConstructor {
    return LatePattern as unknown as RegExpConstructor;
  }

  override exec(text: string): RegExpExecArray | null {
    const pattern = this.patternFor(text);
    pattern.lastIndex = this.lastIndex;
    const match = pattern.exec(text);
    this.lastIndex = pattern.lastIndex;
    return match;
  }

  private patternFor(text: string): RegExp {
    if (text.length <= longest && isLatin(text)) {
      if (this.latin === undefined) this.latin = latinPattern(this.source, this.flags);
      if (this.latin) return this.latin;
    }
    this.made ??= new RegExp(this.source, this.flags);
    return this.made;
  }
}

/** `new RegExp`, but for the time that it takes. A source that is no pattern throws at the first search. */
export const latePattern = (source: string, flags = ""): RegExp => new LatePattern(source, flags);
