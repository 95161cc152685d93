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
  number: z.nullable(z.int()),
  /** The record's, without its number. */
  title: z.string(),
  /** One of the values of the contract, and as the record writes it. */
  status: z.nullable(z.string()),
  statusText: z.nullable(z.string()),
});
export type ReadParams = z.infer<typeof ReadParams>;

/** Request, client → server: `OverviewParams` to an `Overview`, or null for a document that is no decision record. */
export const overviewRequest = "adrAtlas/overview";
export const OverviewParams = z.object({ uri: z.string() });
export const Overview = z.object({
  /** As the record writes it. */
  status: z.nullable(z.string()),
  findings: z.object({ error: z.int(), warning: z.int(), info: z.int(), hint: z.int() }),
  /** The decided architecture as Mermaid text; "" where there is nothing to draw, or the record shows it itself. */
  diagram: z.string(),
});
export type Overview = z.infer<typeof Overview>;
