import { median, ratio, rounds } from "../measure.mjs";
import { sizes } from "../texts.mjs";

/** Rows of one section: each subject against remark-parse, on texts that none of them has seen. */
export const against =
  (names, title) =>
  async ({ count, only }) => {
    const rows = [];
    for (const [label, size] of Object.entries(sizes)) {
      if (only && only !== label) continue;
      const asked = Object.fromEntries(["remark-parse", ...names].map((name) => [name, [name, size]]));
      const times = await rounds(asked, count);
      for (const name of names)
        rows.push({
          title,
          subject: name,
          size: label,
          ms: median(times[name]),
          ratio: ratio(times[name], times["remark-parse"]),
        });
    }
    return rows;
  };
