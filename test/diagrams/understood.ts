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

interface SequenceDb {
  getActors(): Map<string, { description: string }>;
  getMessages(): { from?: string; to?: string; message: string }[];
}

async function loadMermaid() {
  // Mermaid's sanitizer wants a DOM when it is first loaded.
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document });
  return (await import("mermaid")).default;
}

const loaded = loadMermaid();

/** Throws where Mermaid can't read the text. */
async function databaseOf<T>(text: string): Promise<T> {
  const mermaid = await loaded;
  await mermaid.parse(text);
  return (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as T;
}

/** Throws where Mermaid can't read a picture of any kind. */
export const accepted = async (text: string): Promise<void> => void (await databaseOf(text));

/** A flowchart's nodes, edges and boxes. */
export async function understood(text: string): Promise<Understood> {
  const db = await databaseOf<FlowDb>(text);
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

/** A sequence's messages: "Orders → Billing: charge the card". */
export async function heard(text: string): Promise<string[]> {
  const db = await databaseOf<SequenceDb>(text);
  const name = (id = "") => linesOf(db.getActors().get(id)?.description).join(" ");
  const said = db.getMessages().filter(({ from, to }) => from && to);
  return said.map(({ from, to, message }) => `${name(from)} → ${name(to)}: ${linesOf(message).join(" ")}`);
}

/** Mermaid keeps an entity `#40;` as `ﬂ°°40¶ß` until it draws. */
const linesOf = (text = ""): string[] =>
  text === ""
    ? []
    : text
        .split(/<br\s*\/?>/)
        .map((line) => line.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))));
