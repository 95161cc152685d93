// One subject in a process of its own: asked for a round, it answers with the milliseconds that one text took.
import { subjects } from "./subjects.mjs";
import { grown } from "./texts.mjs";

const [name, size] = process.argv.slice(2);
const subject = await subjects[name]();
const { prepare = () => undefined, run = subject, text: textOf = grown } = subject;

async function time(text) {
  const prepared = await prepare(text);
  const start = performance.now();
  await run(text, prepared);
  return performance.now() - start;
}

// Warm is what an editor's process is: texts of other content, as when a log of some hundred records was read.
const [small, times] = textOf === grown ? [10_000, 40] : [20, 10];
for (let variant = 100; variant < 100 + times; variant++) await time(textOf(small, variant));

process.on("message", async (round) => {
  process.send(await time(textOf(Number(size), round)));
});
process.send("ready");
