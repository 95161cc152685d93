import { arrowIn } from "../../lexicon/arrows.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { elsewhereUsed, endsStore, keptInStore, toldOfStore } from "../../lexicon/store-users.ts";
import { movingPattern } from "../../lexicon/subjects.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { engineNames } from "../needs.ts";
import { storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { namesAt } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";
import { isToldAsFact } from "./told-as-fact.ts";

/**
 * An item that opens with a service and comes to its store behind what it does: "**Orders**: carts and orders, in PostgreSQL 16". A name
 * counts where another place makes it a service.
 */
export const storeItem: Reader = {
  id: "store-item",
  needs: engineNames,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "list") for (const { prose } of block.items) yield* readItem(prose);
  },
};

function* readItem(prose: Prose): Generator<Claim> {
  const { text } = prose;
  const cut = label.exec(text);
  if (!cut || !isToldAsFact(text) || elsewhereUsed.test(text)) return;
  const [owner, second] = namesAt(prose, "start", 0, cut[0].length - (cut[1] as string).length);
  const from = cut[0].length;
  if (!owner || second || arrowIn(text, from) || (enginesIn(text).length > 1 && movingPattern.test(text))) return;
  if (/[\p{L}\p{N}]/u.test(text.slice(owner.end, from).replace(/[(（][^()（）]*[)）]/u, ""))) return;
  for (const engine of enginesIn(text.slice(from))) {
    const start = from + engine.start;
    const named = from + (engine.version?.end ?? engine.end);
    const end = named + (toldOfStore.exec(text.slice(named))?.[0].length ?? 0);
    if (!keptInStore.test(text.slice(from, start)) || !endsStore.test(text.slice(end))) continue;
    const store = storeIn(prose, start, end);
    if (!store) continue;
    const { span, ...facts } = store;
    const whole = { start: owner.words.span.start, end: wordsOf(prose, start, end).span.end };
    yield { kind: "database", ...facts, owner: owner.words, standing: "described", form: "list", span: whole };
  }
}

/** A short label; group 1 is the sign behind it. */
const label = /^[^:：–—]{2,60}?([*`]{0,3}(?:[:：]|\s[–—-])[*`]{0,3}\s)/u;
