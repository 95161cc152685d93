// What of other people's work is in the bundles, with the words of its licence.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences that the product may be given away under; another one is for a person to decide on. */
const accepted = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|Apache-2\.0|Unlicense|EPL-2\.0|CC-BY-4\.0)$/;

/** "(MPL-2.0 OR Apache-2.0)": one that is accepted is enough. */
const isAccepted = (license) =>
  license
    .replace(/^\(|\)$/g, "")
    .split(" OR ")
    .some((it) => accepted.test(it));

/**
 * @param {string} root the project
 * @param {readonly import("esbuild").Metafile[]} metafiles of all bundles
 * @returns {string} every package that a bundle holds a part of: name, version, licence, and its words
 */
export function licencesOf(root, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((it) => Object.keys(it.inputs)));
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const packages = [...folders].map((folder) => packageIn(join(root, folder)));
  const texts = new Map(packages.map((it) => [`${it.name} ${it.version}`, it]));
  const chapters = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, it]) => chapterOf(title, it));
  return ["ADR Atlas contains parts of these packages.\n", ...chapters].join(`\n${"-".repeat(80)}\n\n`);
}

function packageIn(folder) {
  const described = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, author, homepage } = described;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const words = files.sort().map((file) => readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim());
  // Some name it in its own words alone.
  const license = described.license ?? (words.some((text) => /\bMIT License\b/.test(text)) ? "MIT" : "none");
  if (!isAccepted(license)) throw new Error(`${name} ${version} has a licence that nobody has agreed to: ${license}`);
  return { name, version, license, by: typeof author === "string" ? author : author?.name, homepage, words };
}

function chapterOf(title, { license, by, homepage, words }) {
  const head = [title, license, by, homepage].filter(Boolean).join("\n");
  return `${[head, ...words].join("\n\n")}\n`;
}
