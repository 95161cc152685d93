import { flowColumn, isCommandColumn, sagaPattern } from "../../lexicon/flows.ts";
import type { Section } from "../../parse/page.ts";
import type { Words } from "../../text/span.ts";
import type { SagaClaim, SagaStep } from "../claim.ts";
import { codeOf } from "../code.ts";
import { type Entry, entriesBelow, extentOf, valueNamed } from "../config/entry.ts";
import { configEntries, isYamlFence } from "../config/yaml.ts";
import { meansNone } from "../names.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { sagaName } from "./saga-step.ts";

/** A saga as YAML: its steps as records, with what is done and what undoes it. */
export const sagaFields: Reader = {
  id: "saga-fields",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isYamlFence(block)) continue;
      for (const document of configEntries(codeOf(block.lines)))
        for (const owner of entriesBelow(document))
          for (const list of owner.children) yield* readSteps(list, owner, section);
    }
  },
};

function* readSteps(list: Entry, owner: Entry, section: Section): Generator<SagaClaim> {
  const steps = list.children.map(stepIn).filter((step) => step !== null);
  const compensations = steps.flatMap(({ compensation, service }) =>
    compensation ? [{ action: compensation, ...(service ? { service } : {}) }] : [],
  );
  const name = steps.length >= 2 && compensations.length ? nameOf(list, owner, section) : null;
  if (name && steps.length === list.children.length)
    yield { kind: "saga", name, steps, compensations, span: extentOf(list) };
}

/** "saga: checkout" beside the steps, "checkout_saga:" above them, or a heading. */
function nameOf(list: Entry, owner: Entry, section: Section): Words | null {
  const own = [list.key, owner.key].find((key) => key && sagaPattern.test(key.text) && !/^sagas?$/i.test(key.text));
  const told = valueNamed(owner, "saga", "saga_name", "sagaName") ?? own;
  if (told) return told;
  const about = [section.heading?.text ?? "", ...section.trail.slice(1)].some((title) => sagaPattern.test(title));
  if (!about || !section.heading) return null;
  return valueNamed(owner, "name") ?? sagaName(section.heading);
}

function stepIn({ children }: Entry): SagaStep | null {
  const fieldOf = (isField: (key: string) => boolean): Words | undefined =>
    children.find(({ key, value }) => key && value && isField(key.text.replaceAll("_", " ")))?.value ?? undefined;
  const action =
    fieldOf((key) => flowColumn(key) === "action" || isCommandColumn(key)) ??
    fieldOf((key) => flowColumn(key) === "step" || /^(?:name|id)$/i.test(key));
  const service = fieldOf((key) => flowColumn(key) === "service");
  const undone = fieldOf((key) => flowColumn(key) === "compensation");
  if (!action) return null;
  const compensation = undone && !meansNone(undone.text) ? { compensation: undone } : {};
  return { action, ...(service ? { service } : {}), ...compensation };
}
