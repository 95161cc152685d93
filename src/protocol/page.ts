// The messages between the extension and the preview's page. Each side parses what it is sent.
import * as z from "zod/mini";
import { Diagram, Range, ScopeChoice } from "./diagram.ts";

// The page's content security policy forbids eval, which zod would otherwise try.
z.config({ jitless: true });

/** In the page's markup, as JSON in the element with this id: the texts of the language that VS Code speaks, none in English. */
export const PageTexts = z.record(z.string(), z.string());
export const textsId = "texts";

/** Extension → page. */
export const ToPage = z.discriminatedUnion("type", [
  /** Draw this; the page keeps its last good picture where it can't. */
  z.extend(Diagram, { type: z.literal("diagram") }),
  /** The cursor stands on the words of these elements; none: on no element's. */
  z.object({ type: z.literal("select"), uri: z.string(), ids: z.array(z.string()) }),
  /** Does the panel stay with its record, whatever other is looked at? */
  z.object({ type: z.literal("locked"), locked: z.boolean() }),
]);
export type ToPage = z.infer<typeof ToPage>;

/** Page → extension. */
export const FromPage = z.discriminatedUnion("type", [
  /** The page listens; everything sent earlier is lost. */
  z.object({ type: z.literal("ready") }),
  /** Show these words in the editor, and with `fix` what can be done about them: a click on an element, or on a finding. */
  z.object({ type: z.literal("reveal"), uri: z.string(), range: Range, fix: z.optional(z.boolean()) }),
  /** Another tab or another architecture was chosen. */
  z.object({ type: z.literal("show"), view: z.string(), scope: ScopeChoice }),
  /** A diagram has been drawn, or could not be: then the last good one stands. `nodes` counts the picture's nodes. */
  z.object({
    type: z.literal("rendered"),
    uri: z.string(),
    version: z.int(),
    nodes: z.int(),
    ok: z.boolean(),
    error: z.optional(z.string()),
  }),
  /** Stay with this record, or follow the active one again. */
  z.object({ type: z.literal("lock"), locked: z.boolean() }),
  /** Put this on the clipboard. */
  z.object({ type: z.literal("copy"), text: z.string() }),
  /** Open this Mermaid text as a document. */
  z.object({ type: z.literal("open"), text: z.string() }),
  /** Ask for a file and write the picture into it: markup, or base64 of a PNG. */
  z.object({ type: z.literal("save"), format: z.enum(["svg", "png"]), data: z.string() }),
  /** Something went wrong inside the page, for the log. */
  z.object({ type: z.literal("problem"), message: z.string() }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** What VS Code hands to a command of the page's context menu, as far as it is ours: the element that it was opened on. */
export const PlaceContext = z.looseObject({
  adrAtlasPlace: z.object({
    uri: z.string(),
    range: Range,
    name: z.optional(Range),
    /** Of the first finding. */
    finding: z.optional(Range),
  }),
});
export type Place = z.infer<typeof PlaceContext>["adrAtlasPlace"];

/** What the page keeps over a reload of the window (`setState`), beside anything of its own. */
export const PageState = z.looseObject({
  uri: z.string(),
  view: z.string(),
  scope: ScopeChoice,
  locked: z.optional(z.boolean()),
});
export type PageState = z.infer<typeof PageState>;

/** The message, or undefined for anything that is none. */
export function parsed<T>(schema: z.ZodMiniType<T>, message: unknown): T | undefined {
  const result = schema.safeParse(message);
  return result.success ? result.data : undefined;
}
