import type { Claim } from "./claim.ts";

/** Reads the YAML between the first lines of dashes. Spans count from the start of `text`. */
export function* readFrontMatter(_text: string): Generator<Claim> {}
