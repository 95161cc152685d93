import type { Fence, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { codeOf } from "../code.ts";
import { mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import { blocksIn, isPlainFence, prosesIn } from "../walk.ts";
import { connectionsIn, databaseBehind, type WordsAt } from "./connection.ts";
import { isYamlFence } from "./yaml.ts";

/** Connection URLs in sentences, tables and application code: host, port and name of a database. */
export const connectionUrl: Reader = {
  id: "connection-url",
  needs: mentions(/:@?\/\/|=/),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* readProse(prose);
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* readProse(cell);
      if (block.kind !== "fence" || !isCode(block)) continue;
      const code = codeOf(block.lines);
      const words: WordsAt = (start, end) => code.words(start, end);
      for (const connection of connectionsIn(code.text)) {
        const claim = databaseBehind(connection, words, { standing: "described", form: "url" });
        if (claim) yield claim;
      }
    }
  },
};

const configLanguages = /^(?:ini|toml|conf|cfg|env|dotenv|properties|bash|sh|shell|dockerfile|prisma)$/;

/** Fences that no reader of configurations takes. */
const isCode = (fence: Fence): boolean =>
  !configLanguages.test(fence.language) && !isYamlFence(fence) && !isPlainFence(fence);

function* readProse(prose: Prose): Generator<Claim> {
  const words: WordsAt = (start, end) => wordsOf(prose, start, end);
  for (const connection of connectionsIn(prose.text)) {
    const services = serviceNamesIn(prose);
    const owner = services.length === 1 ? services[0] : undefined;
    const claim = databaseBehind(connection, words, { owner: owner ?? null, standing: "described", form: "url" });
    if (claim) yield claim;
  }
}
