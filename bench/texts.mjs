// Texts to measure with: the records of examples/, one behind another, each time with other numbers and names, so that no
// reader meets a text that it has seen before.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/project.mjs";

export const sizes = { "10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000 };

const folder = join(root, "examples/docs/adr");
const records = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));

/** About `size` characters; another `variant` is another text. */
export function grown(size, variant) {
  let text = "";
  for (let number = variant * 1_000; text.length < size; number++) text += `${record(number)}\n`;
  return text;
}

/** A record of its own: services, ports and headings differ from those of every other number. */
export const record = (number) =>
  records[number % records.length]
    .replace(/\b([A-Z][a-z]+)(?= [Ss]ervice\b)/g, `$1${number}`)
    .replace(/\b(54\d\d)\b/g, (port) => `${Number(port) + (number % 500)}`)
    .replace(/^(#{2,6} .*)$/gm, `$1 (${number})`)
    .replace(/^# .*$/m, (title) => `${title} ${number}`);
