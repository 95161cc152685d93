// "3 × 10 = 30": how many instances there are, what each opens, and what all of them open.
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import { given } from "../given.ts";

export interface PoolProduct {
  readonly instances: Stated<number>;
  readonly size: Stated<number>;
  /** Where the product is worked out. */
  readonly connections?: Stated<number>;
}

const pattern = /(\d+)\s*(?:\p{L}+\s*)?[×x*·]\s*(\d+)(?:[^=\d\n]{0,30}(?:=|[)）]\s?[:：])\s*(?:[~≈]\s*)?(\d+))?/iu;

/** The first product from an offset on: "2 instances × 15 = 30". */
export function poolProductIn(prose: Prose, from = 0): PoolProduct | null {
  const match = pattern.exec(prose.text.slice(from));
  if (!match?.[1] || !match[2]) return null;
  const at = from + match.index;
  const end = at + match[0].length;
  const number = (digits: string, start: number): Stated<number> => ({
    value: Number(digits),
    span: spanOf(prose, start, start + digits.length),
  });
  const [, instances, size, connections] = match;
  const sizeAt = prose.text.indexOf(size, at + instances.length);
  return {
    instances: number(instances, at),
    size: number(size, sizeAt),
    ...given({ connections: connections ? number(connections, end - connections.length) : null }),
  };
}
