// The model as TypeScript types, all inferred from the schemas, so that the two cannot drift.
import type * as z from "zod/mini";
import type * as schema from "./schema.ts";

export type StatusValue = z.infer<typeof schema.StatusValue>;
export type Status = z.infer<typeof schema.Status>;
export type ServiceKind = z.infer<typeof schema.ServiceKind>;
export type Service = z.infer<typeof schema.Service>;
export type DatabaseCategory = z.infer<typeof schema.DatabaseCategory>;
export type Database = z.infer<typeof schema.Database>;
export type Relation = z.infer<typeof schema.Relation>;
export type Access = z.infer<typeof schema.Access>;
export type Pool = z.infer<typeof schema.Pool>;
export type Comparator = z.infer<typeof schema.Comparator>;
export type Total = z.infer<typeof schema.Total>;
export type Broker = z.infer<typeof schema.Broker>;
export type Event = z.infer<typeof schema.Event>;
export type Call = z.infer<typeof schema.Call>;
export type Saga = z.infer<typeof schema.Saga>;
export type Outcome = z.infer<typeof schema.Outcome>;
export type Option = z.infer<typeof schema.Option>;
export type Decision = z.infer<typeof schema.Decision>;
export type Consequences = z.infer<typeof schema.Consequences>;
export type ReferenceRelation = z.infer<typeof schema.ReferenceRelation>;
export type Reference = z.infer<typeof schema.Reference>;
export type Template = z.infer<typeof schema.Template>;
export type Document = z.infer<typeof schema.Document>;
export type LogOutput = z.infer<typeof schema.LogOutput>;
export type Severity = z.infer<typeof schema.Severity>;
export type FindingOutput = z.infer<typeof schema.FindingOutput>;
/** Which architecture a fact belongs to; `option` is an index in `options`. */
export type Scope = Service["scope"];
