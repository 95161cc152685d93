// Mermaid loads each kind of diagram and each layout when it first meets one. Those that the preview never draws with stay
// out of the bundle: three quarters of it.
const kept = /\/(flowDiagram|sequenceDiagram|elk|dagre)-[^/]*$/;

/** @returns {import("esbuild").Plugin} */
export function leanMermaid() {
  return {
    name: "lean-mermaid",
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, kind, importer }) => {
        if (kind !== "dynamic-import" || !/[\\/]mermaid[\\/]dist[\\/]/.test(importer) || kept.test(path)) return;
        return { path, namespace: "left-out" };
      });
      build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is not part of this build`)});`,
      }));
    },
  };
}
