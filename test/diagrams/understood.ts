// What Mermaid itself understands of a text, from its own database, without drawing.
import { JSDOM } from "jsdom";

export interface Understood {
  readonly vertices: ReadonlyMap<
    string,
    { readonly lines: readonly string[]; readonly shape: string; readonly classes: readonly string[] }
  >;
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly stroke: string;
    readonly lines: readonly string[];
  }[];
  /** Box id → ids of the nodes inside. */
  readonly boxes: ReadonlyMap<string, { readonly lines: readonly string[]; readonly nodes: readonly string[] }>;
}

interface FlowDb {
  getVertices(): Map<string, { id: string; text: string; type: string; classes: string[] }>;
  getEdges(): { id: string; start: string; end: string; stroke: string; text: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
}

async function loadMermaid() {
  // Mermaid's sanitizer wants a DOM when it is first loaded.
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document });
  return (await import("mermaid")).default;
}

const loaded = loadMermaid();

/** Throws where Mermaid can't read the text. */
export async function understood(text: string): Promise<Understood> {
  const mermaid = await loaded;
  await mermaid.parse(text);
  const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { db: FlowDb };
  return {
    vertices: new Map(
      [...db.getVertices().values()].map(({ id, text, type, classes }) => [
        id,
        { lines: linesOf(text), shape: type, classes },
      ]),
    ),
    edges: db
      .getEdges()
      .map(({ id, start, end, stroke, text }) => ({ id, from: start, to: end, stroke, lines: linesOf(text) })),
    boxes: new Map(db.getSubGraphs().map(({ id, title, nodes }) => [id, { lines: linesOf(title), nodes }])),
  };
}

/** Mermaid keeps an entity `#40;` as `ﬂ°°40¶ß` until it draws. */
const linesOf = (text = ""): string[] =>
  text === ""
    ? []
    : text
        .split(/<br\s*\/?>/)
        .map((line) => line.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))));
