// The server has no disk of its own in a browser: it asks its client.
import * as z from "zod/mini";

/** Request, server → client: `ReadFilesParams` to the files' texts in the same order, null where there is none. */
export const readFilesRequest = "adrAtlas/readFiles";
export const ReadFilesParams = z.object({ uris: z.array(z.string()) });
export type ReadFilesParams = z.infer<typeof ReadFilesParams>;
export const FileTexts = z.array(z.nullable(z.string()));
