import { join } from "node:path";

// Mermaid loads each kind of diagram and each layout when it first meets one. Those that the preview never draws with stay
// out of the bundle: three quarters of it.
const kept = /\/(flowDiagram|sequenceDiagram|elk|dagre)-[^/]*$/;

const fromMermaid = /[\\/]mermaid[\\/]dist[\\/]/;
const ours = (name) => join(import.meta.dirname, `../src/webview/${name}.ts`);

/** @returns {import("esbuild").Plugin} */
export function leanMermaid() {
  return {
    name: "lean-mermaid",
    setup(build) {
      build.onResolve({ filter: /^elkjs\// }, ({ importer }) =>
        fromMermaid.test(importer) ? { path: ours("elk") } : undefined,
      );
      build.onResolve({ filter: /^katex$/ }, ({ importer }) =>
        fromMermaid.test(importer) ? { path: ours("katex") } : undefined,
      );
      build.onResolve({ filter: /./ }, ({ path, kind, importer }) => {
        if (kind !== "dynamic-import" || !fromMermaid.test(importer) || kept.test(path)) return;
        return { path, namespace: "left-out" };
      });
      build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is not part of this build`)});`,
      }));
    },
  };
}
