// The log as a whole: what the server knows of all records, for whoever lists them.
import * as z from "zod/mini";

/** Request, server → client: the URIs of all Markdown files of the workspace, and of the files that say where records are. */
export const listFilesRequest = "adrAtlas/listFiles";
export const FileUris = z.array(z.string());

/** Notification, server → client: the answer to `adrAtlas/rows` is another one now. */
export const logChangedNotification = "adrAtlas/logChanged";

/** Request, client → server, without parameters, to `Rows`: every record, by folder and number. */
export const rowsRequest = "adrAtlas/rows";
export const RowsParams = z.object({});
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
  /** Who refers to it, once for each place. */
  mentions: z.array(z.object({ uri: z.string(), relation: z.string() })),
});
export type Row = z.infer<typeof Row>;
export const Rows = z.object({
  /** False while files are still to be read: services, references and findings are not complete. */
  settled: z.boolean(),
  rows: z.array(Row),
});
export type Rows = z.infer<typeof Rows>;
