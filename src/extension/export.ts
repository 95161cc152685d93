import { languages, Uri, window, workspace } from "vscode";
import { encoded } from "./encoded.ts";

// Both extension hosts have it; its type belongs to libraries that neither this folder nor VS Code's types include.
declare const atob: (base64: string) => string;

export interface Picture {
  readonly format: "svg" | "png";
  /** Markup, or base64. */
  readonly data: string;
}

/** Asks where to, beside the record at first, and writes the picture there. */
export async function savePicture({ format, data }: Picture, record: Uri, title: string): Promise<void> {
  const name = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "diagram"}.${format}`;
  const defaultUri = record.scheme === "untitled" ? undefined : Uri.joinPath(record, "..", name);
  const target = await window.showSaveDialog({ defaultUri, filters: { [format.toUpperCase()]: [format] } });
  if (target) await workspace.fs.writeFile(target, bytesOf(format, data));
}

const bytesOf = (format: Picture["format"], data: string): Uint8Array =>
  format === "svg" ? encoded(data) : Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));

/** In an editor of its own; as Markdown, which VS Code can draw, where no extension knows Mermaid. */
export async function openMermaid(text: string): Promise<void> {
  const known = (await languages.getLanguages()).includes("mermaid");
  const content = known ? text : `\`\`\`mermaid\n${text}\`\`\`\n`;
  const document = await workspace.openTextDocument({ language: known ? "mermaid" : "markdown", content });
  await window.showTextDocument(document);
}
