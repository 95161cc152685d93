// What is known of one document after its claims were resolved: the model, and the places behind each of its facts.
import type { Document, Scope } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import type { Claim } from "../readers/claim.ts";
import type { Lines } from "../text/lines.ts";
import type { Span, Stated } from "../text/span.ts";

/** A claim with the place it was made in. Its spans count from the start of the document. */
export type Placed<C extends Claim = Claim> = C & {
  /** Index in `Page.sections`; -1 for front matter. */
  readonly section: number;
  readonly reader: string;
  readonly scope: Scope;
  /** Index in the model's `options`, where `scope` is `option`. */
  readonly option?: number;
  /** Told as history, as an example, or of another system: in no architecture. */
  readonly aside?: boolean;
};

/** Everything the text says of one attribute of one thing, in the order of the text. */
export type Statements<T> = readonly (Stated<T> & { readonly form: string; readonly scope: Scope })[];

export interface ServiceEvidence {
  /** Index in the model's `services`. */
  readonly service: number;
  /** Every place that speaks of it, whatever the spelling, in the order of the text. */
  readonly mentions: readonly Stated<string>[];
  readonly instances: Statements<number>;
}

export interface DatabaseEvidence {
  /** Index in the model's `databases`. */
  readonly database: number;
  readonly mentions: readonly Stated<string>[];
  readonly names: Statements<string>;
  readonly engines: Statements<string>;
  readonly versions: Statements<string>;
  readonly ports: Statements<number>;
  readonly innerPorts: Statements<number>;
  readonly owners: Statements<string>;
}

export interface EventEvidence {
  /** Index in the model's `events`. */
  readonly event: number;
  readonly mentions: readonly Stated<string>[];
  readonly publishers: Statements<string>;
  /** One entry a place: the consumers that this place gives, as names of the model's services where they are known. */
  readonly consumers: Statements<readonly string[]>;
}

/** One document, read. Nothing here changes; an edit makes a new reading that shares what stayed the same. */
export interface Reading {
  readonly path: string;
  readonly page: Page;
  readonly lines: Lines;
  readonly claims: readonly Placed[];
  readonly model: Document;
  readonly services: readonly ServiceEvidence[];
  readonly databases: readonly DatabaseEvidence[];
  readonly events: readonly EventEvidence[];
  /** The name in the model of the service that these words can only mean, or null. */
  serviceNamed(words: string): string | null;
  /** The same for databases. */
  databaseNamed(words: string): string | null;
  /** Claims of one kind, in the order of the text. */
  claimsOf<K extends Claim["kind"]>(kind: K): readonly Placed<Extract<Claim, { kind: K }>>[];
  /** The text between two offsets. */
  slice(span: Span): string;
}
