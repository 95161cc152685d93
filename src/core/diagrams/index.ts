import { architecture } from "./architecture.ts";
import { connections } from "./connections.ts";
import type { View } from "./diagram.ts";
import { events } from "./events.ts";
import { facts } from "./facts.ts";
import { options } from "./options.ts";
import { sagas } from "./sagas.ts";

/** Every view, by the name that the command line and the panel use, in the order of the panel's tabs. */
export const views: Readonly<Record<string, View>> = { architecture, events, sagas, connections, options, facts };
