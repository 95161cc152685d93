// The log as a whole: what the server knows of all records, for whoever lists them.
import * as z from "zod/mini";

/** Request, server → client: the URIs of all Markdown files of the workspace, and of the files that say where records are. */
export const listFilesRequest = "adrAtlas/listFiles";
export const FileUris = z.array(z.string());

/** Notification, server → client: the answer to `adrAtlas/rows` is another one now. */
export const logChangedNotification = "adrAtlas/logChanged";

/** Notification, client → server: look for records once more; what was stopped goes on. */
export const readLogNotification = "adrAtlas/readLog";

/** Request, client → server, `RowsParams` to `Rows`: the records by folder and number, `count` of them from `from` on, or all. */
export const rowsRequest = "adrAtlas/rows";
export const RowsParams = z.object({ from: z.optional(z.int()), count: z.optional(z.int()) });
export type RowsParams = z.infer<typeof RowsParams>;
const Status = z.enum(["draft", "proposed", "accepted", "rejected", "deprecated", "superseded", "other"]);
export const Row = z.object({
  uri: z.string(),
  number: z.nullable(z.int()),
  title: z.string(),
  status: z.nullable(Status),
  /** Accepted, and nothing that is accepted has superseded it. */
  inForce: z.boolean(),
  findings: z.object({ error: z.int(), warning: z.int(), info: z.int(), hint: z.int() }),
  services: z.readonly(z.array(z.string())),
  databases: z.readonly(z.array(z.string())),
  engines: z.readonly(z.array(z.string())),
  /** Who refers to it, each record once, with what says most. */
  mentions: z.array(z.object({ uri: z.string(), relation: z.string() })),
});
export type Row = z.infer<typeof Row>;
export const Rows = z.object({
  /** False while files are still to be read: services, references and findings are not complete. */
  settled: z.boolean(),
  /** As many records there are. */
  total: z.int(),
  rows: z.array(Row),
});
export type Rows = z.infer<typeof Rows>;
