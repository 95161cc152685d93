// The one line to VS Code.
import * as z from "zod/mini";
import { type FromPage, PageState, parsed } from "../protocol/page.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** Where the picture stands on the canvas: pixels, and a scale. */
export const Viewport = z.object({ x: z.number(), y: z.number(), k: z.number() });
export type Viewport = z.infer<typeof Viewport>;

/** `viewport` is null while the picture fills the canvas by itself. */
const State = z.extend(PageState, { viewport: z.nullable(Viewport), direction: z.optional(z.enum(["LR", "TB"])) });
export type State = z.infer<typeof State>;

const api = acquireVsCodeApi();

export const post = (message: FromPage): void => api.postMessage(message);
export const keptState = (): State | undefined => parsed(State, api.getState());
export const keepState = (state: State): void => api.setState(state);
