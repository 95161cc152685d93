// Made from the model contract by `npm run docs`.

export type Output = ModelOutput | LogOutput | CheckOutput;
export type Template = "nygard" | "madr" | "log4brains" | "custom";
export type StatusValue = "draft" | "proposed" | "accepted" | "rejected" | "deprecated" | "superseded" | "other";
export type ServiceKind = "service" | "gateway" | "client" | "external";
export type DatabaseCategory =
  | "relational"
  | "document"
  | "key-value"
  | "search"
  | "columnar"
  | "graph"
  | "time-series"
  | "vector"
  | "cache"
  | "object";
export type Relation = "owns" | "shares" | "reads" | "writes";
export type Comparator = "=" | "<" | "<=" | ">" | ">=";
export type Outcome = "chosen" | "rejected" | "undecided";
export type ReferenceRelation = "relates" | "supersedes" | "superseded-by" | "amends" | "amended-by" | "depends-on";
export type Severity = "error" | "warning" | "info" | "hint";

export interface ModelOutput {
  schema: "adr-atlas/model@1";
  documents: Document[];
}
export interface Document {
  path: string;
  isAdr: boolean;
  number: number | null;
  title: string;
  template: Template;
  status: Status | null;
  date: DateFact | null;
  deciders: string[];
  services: Service[];
  databases: Database[];
  access: Access[];
  pools: Pool[];
  totals: Total[];
  brokers: Broker[];
  events: Event[];
  calls: Call[];
  sagas: Saga[];
  options: Option[];
  decision: Decision | null;
  consequences: Consequences;
  references: Reference[];
}
export interface Status {
  value: StatusValue;
  text: string;
  range: Range;
}
export interface Range {
  start: {
    line: number;
    character: number;
    offset: number;
  };
  end: {
    line: number;
    character: number;
    offset: number;
  };
}
export interface DateFact {
  value: string | null;
  text: string;
  range: Range;
}
export interface Service {
  name: string;
  aliases: string[];
  kind: ServiceKind;
  declared: boolean;
  instances: number | null;
  tables: string[];
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Database {
  name: string;
  named: boolean;
  aliases: string[];
  engine: string | null;
  version: string | null;
  category: DatabaseCategory | null;
  port: number | null;
  cluster: string | null;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Access {
  service: string;
  database: string;
  relation: Relation;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Pool {
  service: string | null;
  database: string | null;
  pooler: string | null;
  instances: number | null;
  size: number | null;
  connections: number | null;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Total {
  quantity: "connections";
  stated: number;
  approximate: boolean;
  comparator: Comparator;
  computed: number | null;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Broker {
  name: string;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Event {
  name: string;
  publisher: string | null;
  consumers: Consumer[];
  broker: string | null;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Consumer {
  service: string;
  action: string | null;
}
export interface Call {
  from: string;
  to: string;
  protocol: string | null;
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Saga {
  name: string;
  steps: Step[];
  compensations: Step[];
  scope: "decided" | "current" | "future" | "option";
  option?: number;
  range: Range;
}
export interface Step {
  action: string;
  service: string | null;
}
export interface Option {
  label: string | null;
  title: string;
  outcome: Outcome;
  current: boolean;
  pros: {
    text: string;
    range: Range;
  }[];
  cons: {
    text: string;
    range: Range;
  }[];
  range: Range;
}
export interface Decision {
  text: string;
  option: number | null;
  range: Range;
}
export interface Consequences {
  positive: {
    text: string;
    range: Range;
  }[];
  negative: {
    text: string;
    range: Range;
  }[];
  neutral: {
    text: string;
    range: Range;
  }[];
}
export interface Reference {
  label: string;
  number: number | null;
  path: string | null;
  relation: ReferenceRelation;
  placeholder: boolean;
  range: Range;
}
export interface LogOutput {
  schema: "adr-atlas/log@1";
  records: LogRecord[];
  services: LogService[];
  databases: LogDatabase[];
  access: LogAccess[];
  brokers: LogBroker[];
  events: LogEvent[];
}
export interface LogRecord {
  path: string;
  number: number | null;
  title: string;
  status: StatusValue | null;
  inForce: boolean;
  references: {
    path: string;
    relation: ReferenceRelation;
    range: Range;
  }[];
}
export interface LogService {
  name: string;
  aliases: string[];
  kind: ServiceKind;
  decided: Decided[];
}
export interface Decided {
  path: string;
  number: number | null;
  range: Range;
}
export interface LogDatabase {
  name: string;
  named: boolean;
  engine: string | null;
  version: string | null;
  category: DatabaseCategory | null;
  port: number | null;
  decided: Decided[];
}
export interface LogAccess {
  service: string;
  database: string;
  relation: Relation;
  decided: Decided[];
}
export interface LogBroker {
  name: string;
  decided: Decided[];
}
export interface LogEvent {
  name: string;
  publisher: string | null;
  consumers: string[];
  broker: string | null;
  decided: Decided[];
}
export interface CheckOutput {
  schema: "adr-atlas/check@1";
  findings: FindingOutput[];
}
export interface FindingOutput {
  path: string;
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
  related: {
    message: string;
    path: string;
    range: Range;
  }[];
  fixable: boolean;
}
