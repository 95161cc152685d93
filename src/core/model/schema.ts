// The model contract, version adr-atlas/model@1: what the parser hands to everything else and the command line prints.
// Field names are part of the product. Every range counts from zero in UTF-16, as in the Language Server Protocol.
import * as z from "zod/mini";

const position = z.object({ line: z.int(), character: z.int(), offset: z.int() });
export const Range = z.object({ start: position, end: position });

const name = z.string();
const nameOrNull = z.nullable(name);
const numberOrNull = z.nullable(z.number());

/** Which of the architectures that a record speaks of; `option` is an index in `options`. */
const scoped = {
  scope: z.enum(["decided", "current", "future", "option"]),
  option: z.optional(z.int()),
  range: Range,
};

export const StatusValue = z.enum(["draft", "proposed", "accepted", "rejected", "deprecated", "superseded", "other"]);
export const Status = z.object({ value: StatusValue, text: z.string(), range: Range });
/** `value`: an ISO 8601 date or its known part (`2025-09`); null where it can't be read. */
export const DateFact = z.object({ value: z.nullable(z.string()), text: z.string(), range: Range });

export const ServiceKind = z.enum(["service", "gateway", "client", "external"]);
export const Service = z.object({
  name,
  aliases: z.array(name),
  kind: ServiceKind,
  /** False: only mentioned in passing, never listed or described. */
  declared: z.boolean(),
  instances: numberOrNull,
  tables: z.array(name),
  ...scoped,
});

export const DatabaseCategory = z.enum([
  "relational",
  "document",
  "key-value",
  "search",
  "columnar",
  "graph",
  "time-series",
  "vector",
  "cache",
  "object",
]);
export const Database = z.object({
  name,
  /** False: the text gives no name; `name` is made from owner and engine. */
  named: z.boolean(),
  aliases: z.array(name),
  engine: nameOrNull,
  version: z.nullable(z.string()),
  category: z.nullable(DatabaseCategory),
  /** The published one; where none is told, the one that services connect to. */
  port: numberOrNull,
  cluster: nameOrNull,
  ...scoped,
});

export const Relation = z.enum(["owns", "shares", "reads", "writes"]);
export const Access = z.object({ service: name, database: name, relation: Relation, ...scoped });

export const Pool = z.object({
  service: nameOrNull,
  database: nameOrNull,
  pooler: nameOrNull,
  instances: numberOrNull,
  /** Connections of one instance. */
  size: numberOrNull,
  /** As stated for all instances. */
  connections: numberOrNull,
  ...scoped,
});

export const Comparator = z.enum(["=", "<", "<=", ">", ">="]);
export const Total = z.object({
  quantity: z.literal("connections"),
  stated: z.number(),
  approximate: z.boolean(),
  comparator: Comparator,
  /** The sum of its parts; null where the text does not allow one. */
  computed: numberOrNull,
  ...scoped,
});

export const Broker = z.object({ name, ...scoped });
export const Consumer = z.object({ service: name, action: z.nullable(z.string()) });
export const Event = z.object({
  name,
  publisher: nameOrNull,
  consumers: z.array(Consumer),
  broker: nameOrNull,
  ...scoped,
});
export const Call = z.object({ from: name, to: name, protocol: z.nullable(z.string()), ...scoped });

export const Step = z.object({ action: z.string(), service: nameOrNull });
export const Saga = z.object({ name, steps: z.array(Step), compensations: z.array(Step), ...scoped });

const Argument = z.object({ text: z.string(), range: Range });
export const Outcome = z.enum(["chosen", "rejected", "undecided"]);
export const Option = z.object({
  label: z.nullable(z.string()),
  title: z.string(),
  outcome: Outcome,
  /** It is what stands today. */
  current: z.boolean(),
  pros: z.array(Argument),
  cons: z.array(Argument),
  range: Range,
});
export const Decision = z.object({ text: z.string(), option: z.nullable(z.int()), range: Range });
export const Consequences = z.object({
  positive: z.array(Argument),
  negative: z.array(Argument),
  neutral: z.array(Argument),
});

export const ReferenceRelation = z.enum([
  "relates",
  "supersedes",
  "superseded-by",
  "amends",
  "amended-by",
  "depends-on",
]);
export const Reference = z.object({
  label: z.string(),
  number: z.nullable(z.int()),
  path: z.nullable(z.string()),
  relation: ReferenceRelation,
  placeholder: z.boolean(),
  range: Range,
});

export const Template = z.enum(["nygard", "madr", "log4brains", "custom"]);

export const Document = z.object({
  path: z.string(),
  /** False: plain Markdown. Every list below is then empty and no check runs. */
  isAdr: z.boolean(),
  number: z.nullable(z.int()),
  title: z.string(),
  template: Template,
  status: z.nullable(Status),
  date: z.nullable(DateFact),
  deciders: z.array(z.string()),
  services: z.array(Service),
  databases: z.array(Database),
  access: z.array(Access),
  pools: z.array(Pool),
  totals: z.array(Total),
  brokers: z.array(Broker),
  events: z.array(Event),
  calls: z.array(Call),
  sagas: z.array(Saga),
  options: z.array(Option),
  decision: z.nullable(Decision),
  consequences: Consequences,
  references: z.array(Reference),
});

export const ModelOutput = z.object({ schema: z.literal("adr-atlas/model@1"), documents: z.array(Document) });

/** Where a record states a fact of the architecture that holds. */
export const Decided = z.object({ path: z.string(), number: numberOrNull, range: Range });
const decided = z.array(Decided);

/** A record as its log knows it. */
export const LogRecord = z.object({
  path: z.string(),
  /** That of the file's name, or else of the heading. */
  number: z.nullable(z.int()),
  title: z.string(),
  status: z.nullable(StatusValue),
  /** Accepted, and nothing that is accepted has superseded it. */
  inForce: z.boolean(),
  /** To other records of the log, each by its path. */
  references: z.array(z.object({ path: z.string(), relation: ReferenceRelation, range: Range })),
});
export const LogService = z.object({ name, aliases: z.array(name), kind: ServiceKind, decided });
export const LogDatabase = z.object({
  name,
  named: z.boolean(),
  engine: nameOrNull,
  version: nameOrNull,
  category: z.nullable(DatabaseCategory),
  port: numberOrNull,
  decided,
});
export const LogAccess = z.object({ service: name, database: name, relation: Relation, decided });
export const LogBroker = z.object({ name, decided });
export const LogEvent = z.object({
  name,
  publisher: nameOrNull,
  consumers: z.array(name),
  broker: nameOrNull,
  decided,
});
/** All records together, and the architecture that those in force decide, the newest word first. */
export const LogOutput = z.object({
  schema: z.literal("adr-atlas/log@1"),
  records: z.array(LogRecord),
  services: z.array(LogService),
  databases: z.array(LogDatabase),
  access: z.array(LogAccess),
  brokers: z.array(LogBroker),
  events: z.array(LogEvent),
});

export const Severity = z.enum(["error", "warning", "info", "hint"]);
export const FindingOutput = z.object({
  path: z.string(),
  rule: z.string(),
  severity: Severity,
  message: z.string(),
  range: Range,
  related: z.array(z.object({ message: z.string(), path: z.string(), range: Range })),
  fixable: z.boolean(),
});
export const CheckOutput = z.object({ schema: z.literal("adr-atlas/check@1"), findings: z.array(FindingOutput) });
