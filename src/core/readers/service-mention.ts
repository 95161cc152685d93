import type { Prose } from "../parse/page.ts";
import type { Claim } from "./claim.ts";
import { kindOf } from "./names.ts";
import type { Reader } from "./reader.ts";
import { serviceNamesIn } from "./service-words.ts";
import { blocksIn, linesIn } from "./walk.ts";

/** Services that the text only speaks of: "the Notification Service", "user-svc", "OrderService". */
export const serviceMention: Reader = {
  id: "service-mention",
  *read(section) {
    if (section.heading) yield* readProse(section.heading);
    for (const { prose } of linesIn(section.blocks)) yield* readProse(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* readProse(cell);
  },
};

function* readProse(prose: Prose): Generator<Claim> {
  for (const name of serviceNamesIn(prose))
    yield { kind: "service", name, standing: "mentioned", role: kindOf(name.text), span: name.span };
}
