import { Uri, window, workspace } from "vscode";

// Both extension hosts have them; their types belong to libraries that neither this folder nor VS Code's types include.
declare const atob: (base64: string) => string;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

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
  format === "svg" ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
