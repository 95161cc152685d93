import { misreadIn } from "../text/mojibake.ts";
import type { Check } from "./check.ts";

/** The file was read in a wrong encoding and saved so. One finding a document; its fix repairs the whole text. */
export const mojibake: Check = {
  id: "mojibake",
  severity: "warning",
  about: "writing",
  *run({ page, slice }) {
    const misread = misreadIn(page.text);
    const [first] = misread;
    if (!first) return;
    yield {
      span: first.span,
      message: `“${slice(first.span)}” was “${first.text}” before the file was read in a wrong encoding; ${misread.length === 1 ? "this is the only place" : `there are ${misread.length} such places`}`,
      related: misread.slice(1, 6).map(({ span, text }) => ({ span, message: `Was “${text}”` })),
      fixes: [{ title: "Repair the encoding of the whole text", edits: misread }],
    };
  },
};
