import { median, ratio, rounds } from "../measure.mjs";
import { sizes } from "../texts.mjs";

const subjects = ["adr-atlas", "adr-atlas, an edit"];

/** New documents and edits against the same of another state of this project. */
export async function againstBefore({ count, only }) {
  const rows = [];
  for (const [label, size] of Object.entries(sizes)) {
    if (only && only !== label) continue;
    const names = subjects.flatMap((name) => [name, `${name}, before`]);
    const times = await rounds(Object.fromEntries(names.map((name) => [name, [name, size]])), count);
    for (const name of subjects)
      rows.push({
        title: "Now / before",
        subject: name,
        size: label,
        ms: median(times[name]),
        ratio: ratio(times[name], times[`${name}, before`]),
      });
  }
  return rows;
}
