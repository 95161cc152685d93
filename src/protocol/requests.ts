// Our own additions to the Language Server Protocol.
import * as z from "zod/mini";
import { ScopeChoice } from "./diagram.ts";

/** Request, client → server: `DiagramParams` to a `Diagram`, or null for a document that is no decision record. */
export const diagramRequest = "adrAtlas/diagram";
export const DiagramParams = z.object({ uri: z.string(), view: z.string(), scope: ScopeChoice });
export type DiagramParams = z.infer<typeof DiagramParams>;

/** Notification, server → client: a version of a document has been read. */
export const readNotification = "adrAtlas/read";
export const ReadParams = z.object({
  uri: z.string(),
  version: z.int(),
  isAdr: z.boolean(),
  /** The record's, without its number. */
  title: z.string(),
});
export type ReadParams = z.infer<typeof ReadParams>;
