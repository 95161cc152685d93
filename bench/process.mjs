// One subject in a process of its own: asked for a round, it answers with the milliseconds that one text took.
import { subjects } from "./subjects.mjs";
import { grown } from "./texts.mjs";

const [name, size] = process.argv.slice(2);
const subject = await subjects[name]();
const { prepare = () => undefined, run = subject } = subject;

async function time(text) {
  const prepared = await prepare(text);
  const start = performance.now();
  await run(text, prepared);
  return performance.now() - start;
}

// Warm is what an editor's process is: texts of other content, until the compiler has seen most of the code.
for (let variant = 100; variant < 115; variant++) await time(grown(10_000, variant));

process.on("message", async (round) => {
  process.send(await time(grown(Number(size), round)));
});
process.send("ready");
