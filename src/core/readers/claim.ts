// What one place in the text claims. A reader never builds a service or a database and never knows another reader:
// it yields claims, and resolve/ decides who is who. Spans count from the start of the section that was read.
import type { Comparator, ReferenceRelation, Relation, Scope, ServiceKind, StatusValue } from "../model/types.ts";
import type { Span, Stated, Words } from "../text/span.ts";

/** How surely a place makes its subject part of the architecture; the first two declare it. */
export type Standing = "listed" | "described" | "mentioned";

interface Base {
  /** The characters that the whole claim was read from. */
  readonly span: Span;
  /** Set by a reader only where the words themselves say it ("Current:", "Future:"); else the section's place decides. */
  readonly scope?: Scope;
}

export interface TitleClaim extends Base {
  readonly kind: "title";
  readonly number: number | null;
  readonly title: Words;
}

export interface StatusClaim extends Base {
  readonly kind: "status";
  readonly value: StatusValue;
  readonly words: Words;
  /** Where it stands; a verdict is a status word that opens the decision ("APPROVED: …"). */
  readonly place: "metadata" | "section" | "footer" | "verdict";
}

export interface DateClaim extends Base {
  readonly kind: "date";
  /** ISO 8601 or its known part; null where unreadable or a placeholder. */
  readonly value: string | null;
  readonly words: Words;
  /** `logged`: when a history says that it was accepted, which counts where nothing else tells the day. */
  readonly role: "decided" | "updated" | "review" | "logged";
}

export interface DeciderClaim extends Base {
  readonly kind: "decider";
  readonly name: Words;
}

export interface ReferenceClaim extends Base {
  readonly kind: "reference";
  readonly label: Words;
  readonly number: number | null;
  readonly path: string | null;
  readonly relation: ReferenceRelation;
  /** "(TBD)", "(pending)". */
  readonly placeholder: boolean;
  /** What the referring text calls the other record. */
  readonly title?: Words;
}

export interface ServiceClaim extends Base {
  readonly kind: "service";
  readonly name: Words;
  readonly standing: Standing;
  readonly role: ServiceKind;
  readonly instances?: Stated<number>;
  readonly tables?: readonly Words[];
  /** It has a part in a flow that is told: "Cart Service closes the basket → Mail Service writes". */
  readonly acts?: boolean;
}

/** The form of writing a claim was read from; two forms that disagree make a finding worth reporting. */
export type Form =
  | "table"
  | "list"
  | "heading"
  | "prose"
  | "diagram"
  | "compose"
  | "config"
  | "sql"
  | "url"
  | "code"
  | "arrow";

export interface DatabaseClaim extends Base {
  readonly kind: "database";
  /** Absent: the text names no database, only an engine and an owner. */
  readonly name?: Words;
  /** Further names of the same database: container, host, logical name. */
  readonly also?: readonly Words[];
  readonly owner?: Party;
  /** How the owner uses it; `owns` unless said. */
  readonly relation?: Relation;
  /** Canonical name from the lexicon. */
  readonly engine?: Stated<string>;
  readonly version?: Stated<string>;
  /** The published port. */
  readonly port?: Stated<number>;
  /** The port inside its own network, where a form gives that one. */
  readonly innerPort?: Stated<number>;
  readonly cluster?: Words;
  /** It is what its owner runs on, and not what it has for something besides. */
  readonly sole?: true;
  readonly standing: Standing;
  readonly form: Form;
}

/** A word that only a database can be called by; the place tells nothing else of it. */
export interface DatabaseNameClaim extends Base {
  readonly kind: "database-name";
  readonly name: Words;
}

export interface AccessClaim extends Base {
  readonly kind: "access";
  /** "all": every service of the record. */
  readonly service: Party | "all";
  readonly database: Words;
  readonly relation: Relation;
  readonly form: Form;
}

export interface PoolClaim extends Base {
  readonly kind: "pool";
  readonly service?: Party;
  readonly database?: Words;
  readonly pooler?: Stated<string>;
  /** The host that a pooler opens these connections to. */
  readonly server?: Words;
  readonly instances?: Stated<number>;
  /** Connections of one instance. */
  readonly size?: Stated<number>;
  /** Stated for all instances together. */
  readonly connections?: Stated<number>;
}

export interface TotalClaim extends Base {
  readonly kind: "total";
  readonly quantity: "connections";
  readonly stated: Stated<number>;
  readonly approximate: boolean;
  readonly comparator: Comparator;
  /** The numbers of its own list or table that it sums up; empty where it stands alone. */
  readonly parts: readonly Stated<number>[];
}

/** A bound on connections: `max_connections = 100`, "< 100 total". */
export interface LimitClaim extends Base {
  readonly kind: "limit";
  readonly quantity: "connections";
  readonly value: Stated<number>;
  /** "~87" */
  readonly approximate?: true;
  readonly comparator: Comparator;
  readonly of?: Words;
  /** It is the server's own: `max_connections`. */
  readonly setting?: boolean;
  /** "Each server runs with …": no bound on all of them together. */
  readonly each?: boolean;
}

/** A setting of a pool, a pooler or a server: "`default_pool_size = 20`", "in transaction mode". */
export interface SettingClaim extends Base {
  readonly kind: "setting";
  /** What all its spellings have in common. */
  readonly name: string;
  readonly key: Words;
  /** As values are compared: digits only, `true` and `false`, `session`. */
  readonly value: Stated<string>;
  readonly unit?: string;
  /** Whose it is, where the place says so. */
  readonly of?: Words;
  /** The place only takes it for granted: "no prepared statements in transaction mode". */
  readonly implied?: true;
  readonly form: Form;
}

/** "20 connections unused": what a limit leaves. */
export interface HeadroomClaim extends Base {
  readonly kind: "headroom";
  readonly quantity: "connections";
  readonly stated: Stated<number>;
}

/** "8 services (a, b, …)", "3x PostgreSQL", "4 databases". */
export interface CountClaim extends Base {
  readonly kind: "count";
  /** "services", "databases", "events", "brokers" or the canonical name of an engine. */
  readonly of: string;
  readonly stated: Stated<number>;
  /** ">=" for "4+", "<=" for "up to 4". */
  readonly comparator: Comparator;
  readonly approximate: boolean;
  /** The list that the words themselves introduce; absent where they introduce none. */
  readonly listed?: readonly Words[];
  /** "Two of the four services (a, b)": some of them, and no count of all. */
  readonly part?: true;
  /** What it stands beside, "table" where a column of it is called so; absent where the words themselves introduce the list. */
  readonly form?: "list" | "table";
}

/** A table's total row or column against its parts; `weights` for weighted scores. */
export interface TableTotalClaim extends Base {
  readonly kind: "table-total";
  readonly stated: Stated<number>;
  readonly approximate: boolean;
  readonly parts: readonly Stated<number>[];
  readonly weights?: readonly number[];
}

/** "2 × 90 = 180 connections", whoever they belong to. */
export interface EquationClaim extends Base {
  readonly kind: "equation";
  /** Memory is what connections take. */
  readonly quantity: "connections" | "memory";
  /** Of memory: "MB". */
  readonly unit?: string;
  /** The sum or product as signs spell it out, "2 × 90", whatever the words are in which it is told. */
  readonly worked: Stated<string>;
  /** What it comes to. */
  readonly found: number;
  readonly stated: Stated<number>;
  readonly approximate?: boolean;
  /** The sentence calls it the total. */
  readonly overall?: true;
}

export interface BrokerClaim extends Base {
  readonly kind: "broker";
  /** Canonical name from the lexicon. */
  readonly name: Stated<string>;
  readonly standing: Standing;
}

/** An engine that a sentence takes for granted, without saying which database runs on it. */
export interface EngineClaim extends Base {
  readonly kind: "engine";
  /** Canonical name from the lexicon. */
  readonly name: Stated<string>;
}

/** Who takes part in a flow. */
export interface Party extends Words {
  /** The words could be anything: they count where another place makes them a service. */
  readonly bare?: boolean;
}

export interface EventClaim extends Base {
  readonly kind: "event";
  readonly name: Words;
  readonly publisher?: Party;
  readonly consumers: readonly { readonly service: Party; readonly action: string | null }[];
  /** The text says that nobody consumes it: "—", "none". */
  readonly unconsumed?: boolean;
  /** Told of one service alone, in a row of its own: others may consume it too. */
  readonly ofOne?: boolean;
  readonly broker?: Stated<string>;
  readonly standing: Standing;
  readonly form: Form;
}

/** An exchange, a topic or a queue by name, with an event that is sent over it or with those who hear all that is. */
export interface ChannelClaim extends Base {
  readonly kind: "channel";
  readonly name: Words;
  readonly carries?: Words;
  readonly heardBy: readonly Words[];
}

export interface CallClaim extends Base {
  readonly kind: "call";
  readonly from: Party;
  readonly to: Party;
  readonly protocol: string | null;
  readonly form: Form;
}

export interface SagaStep {
  readonly action: Words;
  readonly service?: Party;
  /** Of a step whose form of writing gives each step its compensation: null where its place is left empty, absent where nothing is said. */
  readonly compensation?: Words | null;
}

export interface SagaClaim extends Base {
  readonly kind: "saga";
  readonly name: Words;
  readonly steps: readonly SagaStep[];
  readonly compensations: readonly SagaStep[];
}

/** Further steps or compensations for the saga that the same section, or the one before, describes. */
export interface SagaPartClaim extends Base {
  readonly kind: "saga-part";
  readonly steps: readonly SagaStep[];
  readonly compensations: readonly SagaStep[];
}

/** Two or more spellings of one thing, said to be one. */
export interface AliasClaim extends Base {
  readonly kind: "alias";
  readonly names: readonly Words[];
}

export interface OptionClaim extends Base {
  readonly kind: "option";
  /** "Option 3", "Alternative 1". */
  readonly label: Words | null;
  readonly title: Words;
  readonly form: "heading" | "list" | "paragraph" | "table";
  /** "(CHOSEN)", "✅", "Decision: Chosen"; `recommended` stands for ⭐ and RECOMMENDED. */
  readonly verdict?: Stated<"chosen" | "rejected" | "recommended">;
  readonly current: boolean;
  readonly pros: readonly Words[];
  readonly cons: readonly Words[];
  /** Nested in another option, or a choice inside a part of the solution: not an option of the decision. */
  readonly inner: boolean;
  /** Told off where the record says what it is about: an option only where the decision takes it, or one beside it, by its name. */
  readonly announced?: true;
  /** Its list stands behind "Alternatives considered:". */
  readonly alternative?: true;
}

/** Pros and cons told in a section or list of their own, for the option that the place belongs to or names. */
export interface ArgumentsClaim extends Base {
  readonly kind: "arguments";
  readonly option?: Words;
  readonly pros: readonly Words[];
  readonly cons: readonly Words[];
  readonly verdict?: Stated<"chosen" | "rejected" | "recommended">;
}

export interface DecisionClaim extends Base {
  readonly kind: "decision";
  readonly text: Words;
  /** How it names what was chosen: by title, by label, or not at all. */
  readonly title?: Words;
  readonly label?: Words;
  /** What a sentence that names no option says that it takes: "Use **RDS Proxy** as the only endpoint". */
  readonly taken?: Words;
  /** What it tells off, one an item: "- **PostgreSQL** for orders", "- **Redis** as cache". */
  readonly items?: readonly Words[];
}

export interface ConsequenceClaim extends Base {
  readonly kind: "consequence";
  readonly side: "positive" | "negative" | "neutral";
  readonly text: Words;
}

/** A norm that the record sets for itself, against which it can be checked. */
export interface NormClaim extends Base {
  readonly kind: "norm";
  /** It names services for which it does not hold: "…, except Catalogue". */
  readonly except?: true;
  readonly norm: "own-database" | "one-engine" | "no-direct-access" | "topic-pattern";
  /** Of a topic pattern: `<domain>.<event>`. */
  readonly pattern?: Words;
  /** Of own databases, and of one engine for all: the engine that all of them are said to have. */
  readonly engine?: Stated<string>;
  readonly version?: Stated<string>;
}

/** Something that looked like a fact but could not be placed; shown by `explain`, by a check only where it is beyond a limit. */
export interface UnplacedClaim extends Base {
  readonly kind: "unplaced";
  readonly why: string;
  /** It is more than is read: a part of it was left out, or all. */
  readonly limit?: true;
}

export type Claim =
  | TitleClaim
  | StatusClaim
  | DateClaim
  | DeciderClaim
  | ReferenceClaim
  | ServiceClaim
  | DatabaseClaim
  | DatabaseNameClaim
  | AccessClaim
  | PoolClaim
  | TotalClaim
  | LimitClaim
  | HeadroomClaim
  | SettingClaim
  | CountClaim
  | TableTotalClaim
  | EquationClaim
  | BrokerClaim
  | EngineClaim
  | EventClaim
  | ChannelClaim
  | CallClaim
  | SagaClaim
  | SagaPartClaim
  | AliasClaim
  | OptionClaim
  | ArgumentsClaim
  | DecisionClaim
  | ConsequenceClaim
  | NormClaim
  | UnplacedClaim;

export type ClaimOf<K extends Claim["kind"]> = Extract<Claim, { kind: K }>;
