// The door of the language service: answers in plain data of the Language Server Protocol, no connection.
export { codeActionKinds } from "./code-actions.ts";
export { lensCommands } from "./code-lenses.ts";
export { completionTriggers } from "./completion.ts";
export { configIn } from "./config.ts";
export { type Digest, digestOf, type Levels } from "./digest.ts";
export type { LogFiles } from "./log-files.ts";
export { filesInPart, partOf, partsFor, partsIn, writtenPart } from "./log-storage.ts";
export type { Refusal } from "./rename.ts";
export { newRecordIn, templatesIn } from "./scaffold.ts";
export { semanticTokensLegend } from "./semantic-tokens.ts";
export { createService, type Service } from "./service.ts";
