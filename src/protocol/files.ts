// The server has no disk of its own in a browser: it asks its client.
import * as z from "zod/mini";

/** Request, server → client: `ReadFileParams` to the file's text, or null where there is none. */
export const readFileRequest = "adrAtlas/readFile";
export const ReadFileParams = z.object({ uri: z.string() });
export type ReadFileParams = z.infer<typeof ReadFileParams>;
export const FileText = z.nullable(z.string());
