import type { Check } from "./check.ts";

/** An option with pros but no cons, or the reverse, while its siblings have both. */
export const oneSidedOption: Check = {
  id: "one-sided-option",
  severity: "info",
  *run({ model }) {
    const told = model.options.filter(({ pros, cons }) => pros.length + cons.length > 0);
    const both = told.filter(({ pros, cons }) => pros.length && cons.length);
    if (!both.length || told.length - both.length > 1) return;
    for (const option of told) {
      if (option.pros.length && option.cons.length) continue;
      const [has, lacks] = option.pros.length ? ["pros", "cons"] : ["cons", "pros"];
      yield {
        span: { start: option.range.start.offset, end: option.range.end.offset },
        message: `${option.title} has ${has} but no ${lacks}, the other options have both`,
      };
    }
  },
};
