import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { databaseContainer, databaseName, portsIn, portsOf } from "./container.ts";
import { productIn } from "./image.ts";
import { ownerAbove } from "./owner.ts";
import { assignmentIn } from "./setting.ts";

/** `docker run --name orders-db -p 5433:5432 -e POSTGRES_DB=orders postgres:16`. */
export const dockerRun: Reader = {
  id: "docker-run",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && block.lines.some(({ text }) => start.test(text)))
        yield* readCommands(codeOf(block.lines));
  },
};

const start = /^[\s$]*(?:docker|podman) run\b/;
/** A command goes on below a line that ends in a backslash. */
const command = /^[ \t$]*(?:docker|podman) run\b((?:[^\n\\]|\\\n|\\.)*)/gm;
const argument = /(?:(-{1,2}[\w-]+)(?:=|[ \t]+(?:\\\n[ \t]*)?))?("[^"\n]*"|'[^'\n]*'|(?!-)[^\s"'\\]+)/g;

interface Argument {
  readonly flag: string | undefined;
  readonly value: Words;
}

function* readCommands(code: Code): Generator<Claim> {
  for (const match of matchesOf(code.text, command)) {
    const [whole, rest = ""] = match;
    const given = argumentsOf(code, rest, match.index + whole.length - rest.length);
    const image = given.find(({ value }) => productIn(value));
    const product = image && productIn(image.value);
    if (!image || product?.kind !== "engine") continue;
    const name = given.find(({ flag }) => flag === "--name")?.value;
    const settings = given.flatMap(({ flag, value }) =>
      flag === "-e" || flag === "--env" ? [...assignmentIn(value)] : [],
    );
    const own = name ?? databaseName(settings);
    if (!own) continue;
    const mappings = given.flatMap(({ flag, value }) =>
      flag === "-p" || flag === "--publish" ? [portsIn(value)] : [],
    );
    const ports = portsOf(mappings, product.name);
    const owner = ownerAbove(code, match.index);
    const span = code.words(match.index, match.index + whole.length).span;
    yield* databaseContainer({
      names: [own],
      image: image.value,
      product,
      settings,
      ports,
      owner,
      form: "compose",
      span,
    });
  }
}

function argumentsOf(code: Code, text: string, from: number): Argument[] {
  return matchesOf(text, argument).map((match) => {
    const written = match[2] as string;
    const end = from + match.index + match[0].length;
    const quote = /^["']/.test(written) ? 1 : 0;
    return { flag: match[1], value: code.words(end - written.length + quote, end - quote) };
  });
}
