// Installs what is missing and runs every test there is. The last line sums up: "N passed, N failed".
//   npm test -- --only ui    the parts whose name starts with "ui", and the parts they need
//   npm test -- --list       the names of the parts
import { parseArgs } from "node:util";
import { installDependencies, run } from "./project.mjs";
import { countTests } from "./test/count.mjs";
import { whyNoEditors } from "./test/editors.mjs";
import { parts } from "./test/parts.mjs";
import { chromiumPath } from "./vscode/browser.mjs";
import { whyUnavailable } from "./vscode/install.mjs";

const { values } = parseArgs({ options: { only: { type: "string", default: "" }, list: { type: "boolean" } } });
const whyNoBrowser = () => (chromiumPath() ? undefined : "there is no Chromium: apt-get install chromium");
const whyMissing = {
  browser: whyNoBrowser,
  vscode: () => whyUnavailable() ?? whyNoBrowser(),
  editors: whyNoEditors,
};
const inCi = process.env.CI === "true";

if (values.list) for (const { name, title } of parts) console.log(`${name.padEnd(14)} ${title}`);
else summarize(await resultsOf(selected(values.only)));

async function resultsOf(chosen) {
  try {
    await installDependencies();
  } catch (error) {
    return [{ title: "Dependencies", seconds: 0, ...notRun(error.message) }];
  }
  const results = new Map();
  for (const part of chosen) results.set(part.name, await result(part, results));
  return [...results.values()];
}

function summarize(all) {
  printTable(all);
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0);
  if (failed > 0 || all.length === 0) process.exitCode = 1;
  if (all.length === 0) console.error(`No part has a name that starts with "${values.only}"; --list shows them`);
  console.log(`${passed} passed, ${failed} failed`);
}

function selected(prefix) {
  const wanted = parts.filter(({ name, onRequest }) => (onRequest ? name === prefix : name.startsWith(prefix)));
  const needed = new Set(wanted.map(({ needs }) => needs));
  return parts.filter((part) => wanted.includes(part) || needed.has(part.name));
}

async function result(part, earlier) {
  const started = Date.now();
  console.log(`\n━━━ ${part.title} (${part.name}) ${"━".repeat(Math.max(0, 70 - part.title.length))}\n`);
  const outcome = await attempt(part, earlier);
  return { title: part.title, seconds: (Date.now() - started) / 1000, ...outcome };
}

async function attempt(part, earlier) {
  if (earlier.get(part.needs)?.failed) return notRun(`it needs "${part.needs}", which failed`);
  const reason = whyMissing[part.requires]?.();
  if (reason) return notRun(reason, { allowed: !inCi });
  const { code, output } = await run(part.command, { output: "tee", env: part.env });
  const counts = countTests({ code, output });
  return { ...counts, verdict: counts.failed > 0 ? "FAILED" : "passed" };
}

function notRun(reason, { allowed = false } = {}) {
  console.error(`!!! NOT RUN: ${reason}`);
  return { passed: 0, failed: allowed ? 0 : 1, verdict: "NOT RUN" };
}

function printTable(results) {
  const width = Math.max(0, ...results.map(({ title }) => title.length));
  console.log();
  for (const { title, verdict, passed, failed, seconds } of results) {
    const numbers = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
    console.log(`${title.padEnd(width)}  ${verdict.padEnd(8)}${numbers}`);
  }
  console.log();
}
