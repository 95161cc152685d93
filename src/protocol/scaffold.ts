// Requests, client → server, that lead to a new record. The client knows the files, the server what they say.
import * as z from "zod/mini";

/** `FoldersParams` to the URIs of the folders that hold records: those that a `.adr-atlas.json` names, else by their number of records. */
export const foldersRequest = "adrAtlas/folders";
export const FoldersParams = z.object({
  /** URIs of Markdown files, and of `.adr-atlas.json`. */
  files: z.array(z.string()),
});
export type FoldersParams = z.infer<typeof FoldersParams>;
export const Folders = z.array(z.string());

/** A folder that holds a log, or will: its Markdown files by name. Only the newest, and templates, need their text. */
export const TemplatesParams = z.object({
  files: z.array(z.object({ name: z.string(), text: z.string() })),
  /** Names of files that the folder has on other branches. */
  elsewhere: z.array(z.string()),
  /** The project's own configuration, by paths from the folder that is open. */
  configuration: z.optional(z.array(z.object({ path: z.string(), text: z.string() }))),
  /** What the folder that is open is called. */
  project: z.optional(z.string()),
  /** Its URI, without a slash at its end. */
  folder: z.optional(z.string()),
});
export type LogFolder = z.infer<typeof TemplatesParams>;

/** `TemplatesParams` to `Templates`, the best first. */
export const templatesRequest = "adrAtlas/templates";
export const Templates = z.array(z.object({ id: z.string(), name: z.string(), about: z.string() }));
export type Templates = z.infer<typeof Templates>;

/** `NewRecordParams` to a `NewRecord`, or null where there is no such template. */
export const newRecordRequest = "adrAtlas/newRecord";
export const NewRecordParams = z.extend(TemplatesParams, {
  title: z.string(),
  template: z.string(),
  author: z.optional(z.string()),
  /** The record of the folder whose place it takes, in its editor's text. */
  supersedes: z.optional(z.object({ name: z.string(), text: z.string() })),
});
export type NewRecordParams = z.infer<typeof NewRecordParams>;
export const NewRecord = z.object({
  /** The file's name. */
  name: z.string(),
  text: z.string(),
  /** The same with tab stops, in the snippet syntax of the Language Server Protocol. */
  snippet: z.string(),
});
export type NewRecord = z.infer<typeof NewRecord>;
