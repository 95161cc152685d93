import * as z from "zod/mini";

/** The section of the settings that the server asks its client for. */
export const section = "adrAtlas";

const Level = z.enum(["off", "hint", "info", "warning", "error"]);

/** What of the section concerns the server. An entry that makes no sense is as good as absent. */
export const Settings = z.catch(
  z.object({
    /** Severities by rule id. */
    checks: z.catch(z.record(z.string(), z.catch(z.optional(Level), undefined)), {}),
    /** Folders that hold records, as seen from each workspace folder. */
    folders: z.catch(z.array(z.string()), []),
  }),
  { checks: {}, folders: [] },
);
export type Settings = z.infer<typeof Settings>;

/** `initializationOptions` of the initialize request; all optional, for editors that know nothing of us. */
export const InitializationOptions = z.catch(
  z.object({
    /** The folder of the rules' pages, as a URI that ends in a slash. */
    pages: z.optional(z.string()),
    /** Does the client answer `adrAtlas/readFiles` and `adrAtlas/listFiles`? */
    readsFiles: z.optional(z.boolean()),
    /** The client stores texts for the server's next start; what another build of it had stored goes by another name. */
    stores: z.optional(z.string()),
    /** Commands that the client has, for code lenses to run. */
    commands: z.optional(z.array(z.string())),
  }),
  {},
);
