// What readers see of a document: sections of plain blocks, free of Markdown syntax and of the parser's own tree.
import type { Span } from "../text/span.ts";

/** Markup inside prose. Offsets count in `Prose.text`, not in the source. */
export interface Mark {
  readonly kind: "strong" | "emphasis" | "code" | "link" | "image" | "struck" | "html";
  readonly start: number;
  readonly end: number;
  /** Of a link or an image, as written. */
  readonly url?: string;
}

/** A stretch of `Prose.text` that stands in the source without a break. `exact`: character for character. */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly source: Span;
  readonly exact: boolean;
}

/** Text without its markup. Line breaks of the source are kept as "\n". */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly marks: readonly Mark[];
  readonly span: Span;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly prose: Prose;
  readonly span: Span;
}

export interface Item {
  /** The item's first paragraph; empty where it begins with another block. */
  readonly prose: Prose;
  /** What follows the first paragraph: nested lists, fences, further paragraphs. */
  readonly blocks: readonly Block[];
  /** The bullet or number as written: "-", "*", "+", "3." */
  readonly marker: string;
  readonly span: Span;
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly Item[];
  readonly span: Span;
}

export interface Table {
  readonly kind: "table";
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  readonly span: Span;
}

/** A line of a code block without the block's own indentation. `start` is where it stands in the source. */
export interface CodeLine {
  readonly text: string;
  readonly start: number;
}

export interface Fence {
  readonly kind: "fence";
  /** First word of the info string, lower case; "" where there is none. */
  readonly language: string;
  readonly lines: readonly CodeLine[];
  readonly span: Span;
}

export interface Quote {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** Raw HTML that is more than a comment. */
export interface Html {
  readonly kind: "html";
  readonly text: string;
  readonly span: Span;
}

/** Beyond a limit of parsing: nothing in it is known. */
export interface Unread {
  readonly kind: "unread";
  readonly span: Span;
}

export type Block = Paragraph | List | Table | Fence | Quote | Html | Unread;

/** Two headings of one depth are siblings; a section ends where the next heading of any depth begins. */
export interface Section {
  /** Null in front of the first heading. */
  readonly heading: Prose | null;
  /** 1 to 6; 0 in front of the first heading. */
  readonly depth: number;
  /** Titles of the headings this one stands under, outermost first. */
  readonly trail: readonly string[];
  readonly blocks: readonly Block[];
  /** Index in `Page.sections` of the section this one stands under, or -1. */
  readonly parent: number;
  /** Where the section starts in the document. Every span inside a section counts from here. */
  readonly base: number;
  /** The whole section; counts from `base`, so it starts at 0. */
  readonly span: Span;
}

export interface FrontMatter {
  /** The YAML between the two lines of dashes. */
  readonly text: string;
  /** Where `text` starts in the document. */
  readonly base: number;
}

export interface Page {
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  readonly sections: readonly Section[];
}
