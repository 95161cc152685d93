// Not tests: what an update of the preview costs, on request by `npm test -- --only page-measures`. Figures are printed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { ToPage } from "../../src/protocol/page.ts";
import { documentOf } from "../diagrams/documents.ts";
import { messageOf } from "./messages.ts";
import { blankPage, closeAll, openPage, pathOf, type Stage } from "./page.ts";

afterAll(closeAll);

/** Services with a database each and a chain of calls: half of the nodes are services. */
const modelOf = (nodes: number, extra: number) => {
  const names = Array.from({ length: nodes / 2 }, (_, index) => `Service ${index + 1}`);
  return documentOf({
    services: [...names.map((name) => ({ name })), ...(extra ? [{ name: `Extra ${extra}` }] : [])],
    databases: names.map((name) => ({ name: `${name.toLowerCase().replace(" ", "_")}_db`, engine: "PostgreSQL" })),
    access: names.map((name) => ({ service: name, database: `${name.toLowerCase().replace(" ", "_")}_db` })),
    calls: names.slice(1).map((name, index) => ({ from: names[index] ?? "", to: name })),
  });
};

/** Milliseconds from each message to the word that it is drawn. */
const updates = (stage: Stage, messages: readonly ToPage[]) =>
  stage.page.evaluate(async (messages) => {
    interface Said {
      readonly type: string;
      readonly version?: number;
    }
    const { said } = globalThis as unknown as { said: Said[] };
    const times: number[] = [];
    for (const data of messages) {
      const version = "version" in data ? data.version : 0;
      const start = performance.now();
      await new Promise<void>((resolve) => {
        said.push = (message: Said) => {
          if (message.type === "rendered" && message.version === version) resolve();
          return 0;
        };
        dispatchEvent(new MessageEvent("message", { data }));
      });
      times.push(performance.now() - start);
    }
    return times;
  }, messages);

const middle = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const report = (what: string, against: string, ratios: readonly number[]): void =>
  console.log(`${what}: ${middle(ratios).toFixed(2)} × ${against} (${ratios.map((r) => r.toFixed(2)).join(" ")})`);

/** Where the build keeps Mermaid itself: the page loads it from there. */
function mermaidChunk(): string {
  const folder = join(import.meta.dirname, "../../dist/webview/chunks");
  const isMermaid = (name: string) =>
    /^mermaid/.test(name) && name.endsWith(".js") && readFileSync(join(folder, name), "utf8").includes("export");
  return `/chunks/${readdirSync(folder).find(isMermaid)}`;
}

/**
 * Milliseconds of `mermaid.render` alone for each text, in the same page and with its settings. Given to the page as words:
 * what Vitest makes of an import no page understands.
 */
const bare = (stage: Stage, texts: readonly string[]) =>
  stage.page.evaluate<number[]>(`(async () => {
    const { default: mermaid } = await import(${JSON.stringify(mermaidChunk())});
    const workshop = document.querySelector(".workshop");
    const times = [];
    for (const text of ${JSON.stringify(texts)}) {
      const start = performance.now();
      await mermaid.render("bare", text, workshop);
      times.push(performance.now() - start);
      workshop.replaceChildren();
    }
    return times;
  })()`);

test.each([10, 30, 100])(
  "an update of %d nodes against mermaid.render alone",
  async (nodes) => {
    const stage = await openPage({ state: { ...at, viewport: null, direction: "LR" } });
    const message = (version: number) =>
      messageOf(modelOf(nodes, version), { version, scope: { scope: "decided", unfolded: true } });
    await updates(stage, [message(1)]);
    const ratios: number[] = [];
    // What is soon over is easily disturbed, so it is looked at more often.
    const rounds = Math.max(9, Math.floor(400 / nodes));
    for (let round = 0; round < rounds; round++) {
      const next = message(round + 2);
      const text = next.drawing.kind === "mermaid" ? next.drawing.text : "";
      const alone = () => bare(stage, [text]);
      const first = round % 2 ? await alone() : undefined;
      const [update = 0] = await updates(stage, [next]);
      const [rendered = 1] = first ?? (await alone());
      ratios.push(update / rendered);
    }
    report(`${nodes} nodes`, "mermaid.render", ratios);
    await stage.close();
  },
  300_000,
);

const at = { uri: "file:///0001.md", view: "architecture", scope: { scope: "decided" } };

/** From the page's navigation to the word that its first picture is drawn; it is sent what it shows as soon as it listens. */
async function firstOfOurs(data: ToPage): Promise<number> {
  const { page, origin } = await blankPage();
  await page.addInitScript(`{
    const said = [];
    said.push = ({ type }) => {
      if (type === "ready") dispatchEvent(new MessageEvent("message", { data: ${JSON.stringify(data)} }));
      if (type === "rendered") globalThis.took = performance.now();
    };
    Object.defineProperty(globalThis, "said", { get: () => said, set() {} });
  }`);
  await page.goto(origin + pathOf("dark", { state: { ...at, viewport: null, direction: "LR" } }));
  return tookOn(page);
}

/** The same of a page that knows nothing but Mermaid and this text. */
async function firstOfBare(text: string): Promise<number> {
  const { page, origin } = await blankPage();
  await page.route("**/bare", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!DOCTYPE html><meta charset="utf-8"><body><script type="module">
        import mermaid from "${mermaidChunk()}";
        mermaid.initialize({ startOnLoad: false, layout: "elk", theme: "base", look: "classic" });
        const { svg } = await mermaid.render("bare", ${JSON.stringify(text)});
        document.body.innerHTML = svg;
        globalThis.took = performance.now();
      </script>`,
    }),
  );
  await page.goto(`${origin}/bare`);
  return tookOn(page);
}

async function tookOn(page: Page): Promise<number> {
  const took = await page.waitForFunction(() => (globalThis as { took?: number }).took);
  const milliseconds = (await took.jsonValue()) ?? 0;
  await page.close();
  return milliseconds;
}

test("the first picture of 30 nodes against a bare page", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Service ${index + 1}`);
  const calls = names.slice(1).map((name, index) => ({ from: names[Math.floor(index / 3)] ?? "", to: name }));
  // Services alone stand in no columns, which the bare page knows nothing of.
  const message = messageOf(documentOf({ services: names.map((name) => ({ name })), calls }));
  const text = message.drawing.kind === "mermaid" ? message.drawing.text : "";
  const ratios: number[] = [];
  for (let round = 0; round < 9; round++) {
    const bareFirst = round % 2 ? await firstOfBare(text) : undefined;
    const ours = await firstOfOurs(message);
    ratios.push(ours / (bareFirst ?? (await firstOfBare(text))));
  }
  report("the first picture of 30 nodes", "a bare page", ratios);
}, 300_000);

/** What DevTools' protocol gives of a snapshot, as far as it is read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [readonly string[]] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Bytes after a full collection: of V8's heap, and of what the program and the document keep. */
async function heapOf(session: CDPSession): Promise<{ whole: number; program: number; document: number }> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", take);
  await session.send("HeapProfiler.takeHeapSnapshot", {});
  session.off("HeapProfiler.addHeapSnapshotChunk", take);
  return { whole: usedSize, ...keptIn(JSON.parse(chunks.join(""))) };
}

/**
 * Without what V8 makes of the program: bytecode, which it forgets and compiles again, machine code of what is hot, and what it has
 * learned of the shapes of objects. Of the whole heap that is most, and it changes by a twentieth from one collection to the next.
 */
function keptIn({ snapshot: { meta }, nodes, strings }: Snapshot): { program: number; document: number } {
  const [type = 0, name = 0, size = 0] = ["type", "name", "self_size"].map((field) => meta.node_fields.indexOf(field));
  const kept = { program: 0, document: 0 };
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const kind = meta.node_types[0][nodes[at + type] ?? 0] ?? "";
    if (["code", "object shape", "hidden"].includes(kind)) continue;
    if (kind !== "native") kept.program += nodes[at + size] ?? 0;
    else if (!strings[nodes[at + name] ?? 0]?.startsWith("system / ")) kept.document += nodes[at + size] ?? 0;
  }
  return kept;
}

test("the heap over 2,000 updates", async () => {
  const stage = await openPage();
  const session = await stage.page.context().newCDPSession(stage.page);
  const run = (from: number, count: number) =>
    updates(
      stage,
      Array.from({ length: count }, (_, index) =>
        messageOf(modelOf(10, (from + index) % 7), { version: from + index }),
      ),
    );
  // Until V8 has compiled what is hot and forgotten what is not, its code alone makes a tenth of the heap more or less.
  for (let from = 1; from < 601; from += 100) await run(from, 100);
  const before = await heapOf(session);
  for (let from = 601; from < 2601; from += 100) await run(from, 100);
  const after = await heapOf(session);
  for (const part of ["whole", "program", "document"] as const) {
    const share = (100 * (after[part] - before[part])) / before[part];
    const [from, to] = [before, after].map((heap) => (heap[part] / 1e6).toFixed(2));
    console.log(`heap, ${part}: ${from} MB, after 2,000 updates ${to} MB (${share.toFixed(1)} %)`);
  }
  expect(after.program / before.program).toBeLessThan(1.05);
  expect(after.whole / before.whole).toBeLessThan(1.05);
  await stage.close();
}, 3_600_000);
