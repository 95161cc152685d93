// npm run bench: how fast this project is, against what users would pick instead, in one run. Options:
//   --only SECTION   documents, edits, command-line, first-list, log, protocol, start, sizes or growth
//   --size SIZE      of documents and edits: '10 KB', '100 KB' or '1 MB'
//   --before FOLDER  only new documents and edits, against the state of this project in that folder
//   --rounds N       11 where nothing is said
//   --records N      of the log in the server: 10000 where nothing is said
//   --json           the rows as JSON; bench/ratios.json holds those of the last release
import { parseArgs } from "node:util";
import { main } from "../scripts/project.mjs";
import { againstBefore } from "./sections/before.mjs";
import { commandLine } from "./sections/command-line.mjs";
import { against } from "./sections/documents.mjs";
import { firstList } from "./sections/first-list.mjs";
import { growth } from "./sections/growth.mjs";
import { wholeLog } from "./sections/log.mjs";
import { overTheProtocol } from "./sections/protocol.mjs";
import { sizesOfBuild } from "./sections/sizes.mjs";
import { startOfCommand } from "./sections/start.mjs";
import { prepare } from "./subjects.mjs";
import { sizes } from "./texts.mjs";

const peers = ["markdownlint", "remark-lint", "vscode-markdown-languageservice"];
const sections = {
  documents: against(["adr-atlas, parsing", "adr-atlas", ...peers], "Whole document / remark-parse"),
  edits: against(["adr-atlas, an edit", "adr-atlas, opening a fence"], "Edit / remark-parse"),
  "command-line": commandLine,
  "first-list": firstList,
  protocol: overTheProtocol,
  log: wholeLog,
  start: startOfCommand,
  sizes: sizesOfBuild,
  growth,
};

const fixed = (value, digits) => (value === undefined ? "" : value.toFixed(digits));

/** Times are of one machine on one day: only ratios and sizes are kept. */
const recorded = ({ title, subject, size, ratio, kilobytes, megabytes, count }) => ({
  title,
  subject,
  ...(size && { size }),
  ...(ratio && { ratio: round(ratio.median), low: round(ratio.low), high: round(ratio.high) }),
  ...(kilobytes && { kilobytes: Math.round(kilobytes) }),
  ...(megabytes && { megabytes: Math.round(megabytes) }),
  ...(count !== undefined && { count }),
});

const round = (value) => Number(value.toPrecision(3));

function table(rows) {
  const lines = rows.map(({ title, subject, size, ms, megabytes, kilobytes, count, ratio }) => [
    title,
    subject,
    size,
    ratio ? fixed(ratio.median, 3) : "",
    ratio ? `${fixed(ratio.low, 3)}–${fixed(ratio.high, 3)}` : "",
    ms !== undefined
      ? `${fixed(ms, 1)} ms`
      : megabytes !== undefined
        ? `${fixed(megabytes, 0)} MB`
        : count !== undefined
          ? `${count}`
          : `${fixed(kilobytes, 0)} KB`,
  ]);
  const all = [
    ["Measured", "Subject", "Size", "Ratio", "Range", "Here"],
    ["---", "---", "---", "---", "---", "---"],
    ...lines,
  ];
  return all.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      size: { type: "string" },
      before: { type: "string" },
      rounds: { type: "string", default: "11" },
      records: { type: "string", default: "10000" },
      json: { type: "boolean" },
    },
  });
  if (values.only && !Object.hasOwn(sections, values.only))
    throw new Error(`no section '${values.only}'; the sections are: ${Object.keys(sections).join(", ")}`);
  if (!/^[1-9]\d?$/.test(values.rounds)) throw new Error(`--rounds needs a number up to 99, not '${values.rounds}'`);
  if (!/^[1-9]\d{1,5}$/.test(values.records)) throw new Error(`--records needs a number, not '${values.records}'`);
  if (values.size && !Object.hasOwn(sizes, values.size))
    throw new Error(`no size '${values.size}'; the sizes are: ${Object.keys(sizes).join(", ")}`);
  await prepare(values.before);
  const rows = [];
  const asked = {
    count: Number(values.rounds),
    only: values.size,
    records: Number(values.records),
  };
  for (const [name, section] of Object.entries(values.before ? { before: againstBefore } : sections))
    if (!values.only || values.only === name) rows.push(...(await section(asked)));
  console.log(values.json ? JSON.stringify(rows.map(recorded), null, 2) : table(rows));
});
