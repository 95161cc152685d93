// Requests, client → server, that change a record together with another one, or the list of them all.
// The client knows the files, the server what they say; an answer is a list of edits to make at once.
import * as z from "zod/mini";
import { Range, ScopeChoice } from "./diagram.ts";

const TextEdit = z.object({ range: Range, newText: z.string() });
/** Edits of one document. `version`: of the text that they count in, null where no editor has it open. */
const DocumentEdits = z.object({
  textDocument: z.object({ uri: z.string(), version: z.nullable(z.int()) }),
  edits: z.array(TextEdit),
});
/** Like a `WorkspaceEdit`; no documents where everything says so already. */
export const Edits = z.object({ documentChanges: z.array(DocumentEdits) });
export type Edits = z.infer<typeof Edits>;

export const StatusValue = z.enum(["draft", "proposed", "accepted", "rejected", "deprecated", "superseded"]);

/** `StatusesParams` to `Statuses`: each in the words of the record. Null for a document that is no decision record. */
export const statusesRequest = "adrAtlas/statuses";
export const StatusesParams = z.object({ uri: z.string() });
export const Statuses = z.array(
  z.object({ value: StatusValue, text: z.string(), about: z.string(), current: z.boolean() }),
);
export type Statuses = z.infer<typeof Statuses>;

/** `ChangeStatusParams` to `Edits`. */
export const changeStatusRequest = "adrAtlas/changeStatus";
export const ChangeStatusParams = z.object({ uri: z.string(), status: StatusValue });
export type ChangeStatusParams = z.infer<typeof ChangeStatusParams>;

/** `EmbedParams` to `Edits` that write a diagram into its record; null where there is nothing that a fence could show. */
export const embedRequest = "adrAtlas/embed";
export const EmbedParams = z.object({
  uri: z.string(),
  /** Absent: brings every diagram that the record keeps up to date. */
  diagram: z.optional(z.object({ view: z.string(), scope: ScopeChoice })),
});
export type EmbedParams = z.infer<typeof EmbedParams>;

/**
 * The Markdown files of a log's folder by name. `folder`: its URI, without a slash at the end. A file that comes without its text
 * is known to the server, or read by it.
 */
export const LogParams = z.object({
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), text: z.optional(z.string()) })),
});
export type LogParams = z.infer<typeof LogParams>;

/** `LogParams` to `Records`, from the first to the last. */
export const recordsRequest = "adrAtlas/records";
export const Records = z.array(
  z.object({
    name: z.string(),
    /** "ADR-0007"; the file's name where the log has no numbers. */
    label: z.string(),
    title: z.string(),
    /** As the record writes it. */
    status: z.nullable(z.string()),
  }),
);
export type Records = z.infer<typeof Records>;

/** `RelateParams` to `Edits` of both records, null where one of them is none. */
export const relateRequest = "adrAtlas/relate";
export const Relation = z.enum(["relates", "supersedes", "superseded-by", "amends", "amended-by", "depends-on"]);
export type Relation = z.infer<typeof Relation>;
export const RelateParams = z.object({
  uri: z.string(),
  relation: Relation,
  other: z.object({ uri: z.string(), text: z.string() }),
});
export type RelateParams = z.infer<typeof RelateParams>;

/** `LinksParams` to `Links`: how this record would name those others, as far as the log knows them. Null where it is none. */
export const linksRequest = "adrAtlas/links";
export const LinksParams = z.object({ uri: z.string(), others: z.array(z.string()) });
export type LinksParams = z.infer<typeof LinksParams>;
export const Links = z.array(z.string());

/** `IndexParams` to `Edits` of the index; it counts in `index.text`, which is "" where there is no such file. */
export const indexRequest = "adrAtlas/index";
export const IndexParams = z.extend(LogParams, { index: z.object({ uri: z.string(), text: z.string() }) });
export type IndexParams = z.infer<typeof IndexParams>;
