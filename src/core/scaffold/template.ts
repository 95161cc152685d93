import { type Draft, draft, field } from "./draft.ts";
import type { House } from "./house.ts";
import { digitsOf, type Naming } from "./naming.ts";
import type { Subject } from "./subject.ts";

/** A form that a new record can start from. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** What it asks for, in a few words. */
  readonly about: string;
  /** How the tool that it comes from names files: for a folder that shows no habit of its own. */
  readonly naming: Naming;
  write(subject: Subject, house: House): Draft;
}

/** Title and metadata as the log writes them; in a folder without records as our examples do. */
export function headOf(subject: Subject, { head }: House): Draft {
  if (head) return head(subject);
  const { number, title, date, author } = subject;
  return draft`# ${number === null ? "" : `ADR-${digitsOf(number, 4)}: `}${title}

**Status:** Proposed
**Date:** ${date}
**Deciders:** ${field(author ?? "Architecture team")}`;
}
