import { architecture } from "./architecture.ts";
import type { View } from "./diagram.ts";
import { events } from "./events.ts";

/** Every view, by the name that the command line and the panel use, in the order of the panel's tabs. */
export const views: Readonly<Record<string, View>> = { architecture, events };
