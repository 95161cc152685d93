import { optionLabel } from "../../lexicon/options.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Reader } from "../reader.ts";
import { argumentsIn } from "./arguments.ts";

/** Pros and cons under headings of their own below an option: "#### Pros". */
export const optionArguments: Reader = {
  id: "option-arguments",
  *read({ heading, trail, blocks }) {
    const role = heading && sectionRole(heading.text);
    const parent = trail.at(-1) ?? "";
    if (!heading || (role !== "pros" && role !== "cons") || !trail.length) return;
    if (
      !optionLabel.test(parent) &&
      !trail.some((title) => sectionRole(title) === "options" || sectionRole(title) === "arguments")
    )
      return;
    const told = argumentsIn(blocks);
    const items = blocks.flatMap((block) =>
      block.kind === "list" ? block.items.map(({ prose }) => wordsOf(prose)) : [],
    );
    const own = told.pros.length + told.cons.length ? [...told.pros, ...told.cons] : items;
    yield { kind: "arguments", pros: role === "pros" ? own : [], cons: role === "cons" ? own : [], span: heading.span };
  },
};
