import type { View } from "./diagram.ts";

/** Every view, by the name that the command line and the panel use. */
export const views: Readonly<Record<string, View>> = {};
