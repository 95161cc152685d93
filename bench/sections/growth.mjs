import { median, ratio, rounds } from "../measure.mjs";

/** What grows, and how much of it there is at first. */
const growing = [
  ["adr-atlas, parsing", 200_000, "200 KB"],
  ["adr-atlas", 200_000, "200 KB"],
  ["adr-atlas, an edit", 200_000, "200 KB"],
  ["adr-atlas, of many services", 400, "400 services"],
  ["adr-atlas, of many findings", 200, "200 findings"],
  ["adr-atlas, all that a log says", 500, "500 records"],
];

/** Twice as much against as much: 2 is linear. */
export async function growth({ count }) {
  const rows = [];
  for (const [subject, size, label] of growing) {
    const { once, twice } = await rounds({ once: [subject, size], twice: [subject, 2 * size] }, count);
    rows.push({ title: "2n against n", subject, size: label, ms: median(twice), ratio: ratio(twice, once) });
  }
  return rows;
}
