import { median, ratio, rounds } from "../measure.mjs";

const size = 200_000;

/** Twice the text against the text: 2 is linear. */
export async function growth({ count }) {
  const rows = [];
  for (const subject of ["adr-atlas, parsing", "adr-atlas", "adr-atlas, an edit"]) {
    const once = (await rounds([subject], size, count))[subject];
    const twice = (await rounds([subject], 2 * size, count))[subject];
    rows.push({ title: "2n against n", subject, size: "200 KB", ms: median(twice), ratio: ratio(twice, once) });
  }
  return rows;
}
