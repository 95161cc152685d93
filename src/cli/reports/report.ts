import type { Checked } from "../checked.ts";
import type { Terminal } from "../terminal.ts";

/** What a format prints of all files together. */
export type Report = (files: readonly Checked[], terminal: Terminal) => string | Promise<string>;

export const reports = {
  text: async (): Promise<Report> => (await import("./text.ts")).text,
  json: async (): Promise<Report> => (await import("./json.ts")).json,
  sarif: async (): Promise<Report> => (await import("./sarif.ts")).sarif,
  markdown: async (): Promise<Report> => (await import("./markdown.ts")).markdown,
  github: async (): Promise<Report> => (await import("./github.ts")).github,
};
