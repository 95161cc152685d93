// What the server found out about files: its client keeps it until the next start.
import * as z from "zod/mini";

/** Request, server → client: `StoredParams` to the text that was stored under this name, null where there is none. */
export const storedRequest = "adrAtlas/stored";
export const StoredParams = z.object({ name: z.string().check(z.regex(/^\d{1,4}$/)) });
export type StoredParams = z.infer<typeof StoredParams>;
export const StoredText = z.nullable(z.string());

/** Notification, server → client: a text to store under a name. */
export const storeNotification = "adrAtlas/store";
export const StoreParams = z.extend(StoredParams, { text: z.string() });
export type StoreParams = z.infer<typeof StoreParams>;
