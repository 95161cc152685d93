import type { LogCheck } from "../check.ts";

/** A reference to a record that is not there. */
export const referenceBroken: LogCheck = {
  id: "reference-broken",
  severity: "warning",
  *run(entry, log) {
    const beside = log.beside(entry);
    const numbered = beside.filter(({ number }) => number !== null);
    // A lone record, and a log without numbers, can't tell what number there should be.
    if (numbered.length < 2 || numbered.length * 2 < beside.length) return;
    for (const { number, path, placeholder, elsewhere, label, range } of entry.references) {
      // A link to a file that is not there is link-broken.
      if (number === null || path !== null || placeholder || elsewhere) continue;
      if (number === entry.number || log.numbered(entry, number).length) continue;
      const numbers = numbered.map((it) => it.number as number);
      const least = Math.min(...numbers);
      const most = Math.max(...numbers);
      yield { range, message: `There is no ${label}: the records here are numbered ${least} to ${most}` };
    }
  },
};
