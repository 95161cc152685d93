// Texts to measure with: the records of examples/, one behind another, each time with other numbers and names, so that no
// reader meets a text that it has seen before.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/project.mjs";

export const sizes = { "10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000 };

const folder = join(root, "examples/docs/adr");
const names = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .sort();
const records = names.map((name) => readFileSync(join(folder, name), "utf8"));

/** About `size` characters; another `variant` is another text. */
export function grown(size, variant) {
  let text = "";
  for (let number = variant * 1_000; text.length < size; number++) text += `${record(number)}\n`;
  return text;
}

/** A record of its own: services, ports and headings differ from those of every other number. */
export const record = (number) => numbered(records[number % records.length], number);

const numbered = (text, number) =>
  text
    .replace(/\b([A-Z][a-z]+)(?= [Ss]ervice\b)/g, `$1${number}`)
    .replace(/\b(54\d\d)\b/g, (port) => `${Number(port) + (number % 500)}`)
    .replace(/^(#{2,6} .*)$/gm, `$1 (${number})`)
    .replace(/^# .*$/m, (title) => `${title} ${number}`);

/** A record of some 2.3 KB, as those of real projects are: an example, and the chapters of another one. References lead to neighbours. */
export function recordOfLog(number) {
  const at = (number - 1) % records.length;
  const first = number - at;
  const other = records[(at + 3) % records.length].replace(/^(#{1,5} )/gm, "#$1");
  const text = [records[at], "## Appendix", other].join("\n\n");
  const shifted = (digits) => String(first + Number(digits) - 1).padStart(digits.length, "0");
  return {
    name: `${String(number).padStart(5, "0")}-${names[at].slice(5)}`,
    text: numbered(text, number)
      .replace(/\bADR-(\d{4})\b/g, (_, digits) => `ADR-${shifted(digits)}`)
      .replace(/\b([a-z]+)_db\b/g, `$1${first}_db`)
      .replace(/\]\((\d{4})-/g, (_, digits) => `](${shifted(digits).padStart(5, "0")}-`),
  };
}

const head = "# 1. A database for each service\n\n## Status\n\nAccepted\n\n## Decision\n\n";
const columns = "| Service | Database | Engine | Port |\n| --- | --- | --- | --- |\n";
const many = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** One record with so many services, each with a database of its own. */
export const servicesListed = (count, variant) =>
  `${head}${columns}${many(count, (at) => `| Shop${variant}x${at} Service | shop${variant}x${at}_db | PostgreSQL 16 | ${10_000 + at} |`)}\n`;

/** The same services twice, each time with another port: a finding for each. */
export const disagreeing = (count, variant) =>
  `${servicesListed(count, variant)}\n## Consequences\n\n${many(count, (at) => `- Shop${variant}x${at} Service: \`shop${variant}x${at}_db\` (PostgreSQL 16, port ${40_000 + at})`)}\n`;
