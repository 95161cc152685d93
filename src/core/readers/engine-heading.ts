import { columnRole } from "../lexicon/columns.ts";
import { enginesIn } from "../lexicon/products.ts";
import { sectionRole } from "../lexicon/roles.ts";
import { sliceOf, spanOf, wordsOf } from "../parse/prose.ts";
import type { Stated } from "../text/span.ts";
import type { Claim } from "./claim.ts";
import { kindOf, meansAllServices, namesIn } from "./names.ts";
import { isEngine } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { isServiceName } from "./store-table.ts";
import { linesIn } from "./walk.ts";

/** A heading for each engine, with the services that use it below: "### PostgreSQL" + "**Services**: auth, orders". */
export const engineHeading: Reader = {
  id: "engine-heading",
  *read(section) {
    const heading = section.heading;
    const [engine] = heading ? enginesIn(heading.text) : [];
    if (
      !heading ||
      !engine ||
      sectionRole(heading.text) ||
      !isEngine(heading.text.slice(0, engine.end).replace(/^[\s\d.)]+/, ""))
    )
      return;
    const stated: Stated<string> = { value: engine.name, span: spanOf(heading, engine.start, engine.end) };
    for (const { prose } of linesIn(section.blocks)) {
      const label = /^[\s*]*([^\s*:：][^:：]{1,28}?[^\s:：])\s*(?:[:：]\s*|$)/u.exec(prose.text);
      if (!label?.[1]) continue;
      const span = wordsOf(prose).span;
      if (meansAllServices(label[1])) yield* shared(stated, span);
      else if (columnRole(label[1]) === "service") {
        if (meansAllServices(prose.text.slice(label[0].length))) yield* shared(stated, span);
        for (const owner of namesIn(sliceOf(prose, label[0].length)).filter(({ text }) => isServiceName(text))) {
          yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span };
          yield { kind: "database", engine: stated, owner, standing: "listed", form: "heading", span };
        }
      }
    }
  },
};

function* shared(engine: Stated<string>, span: Claim["span"]): Generator<Claim> {
  const database = { text: engine.value, span: engine.span };
  yield { kind: "database", name: database, engine, standing: "described", form: "heading", span };
  yield { kind: "access", service: "all", database, relation: "shares", form: "heading", span };
}
