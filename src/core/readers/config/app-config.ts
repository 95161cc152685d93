import { isGenericDatabase, isLocalHost, isPoolerHost } from "../../lexicon/config.ts";
import { engineNamed } from "../../lexicon/products.ts";
import type { Fence, Prose, Section } from "../../parse/page.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim, Party } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn, isPlainFence } from "../walk.ts";
import { isContainer } from "./compose.ts";
import {
  type Connection,
  connectionsIn,
  databaseBehind,
  serverFacts,
  statedNumber,
  type WordsAt,
  within,
} from "./connection.ts";
import { databaseName, poolerOf } from "./container.ts";
import type { Entry } from "./entry.ts";
import { isManifest } from "./kubernetes.ts";
import { labelOf, ownerAbove, ownerOf } from "./owner.ts";
import { isPoolerConfig } from "./pooler-config.ts";
import { isName, lineSettings, numberOf, poolSizeOf, roleOf, type Setting, settingsOf } from "./setting.ts";
import { configEntries, isYamlFence } from "./yaml.ts";

/** A service's own configuration: Spring, Quarkus, `.env`, properties; in YAML, JSON or lines of `key=value`. */
export const appConfig: Reader = {
  id: "app-config",
  needs: fences,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "fence") yield* readConfig(block, lead, section);
  },
};

const lineLanguages = new Set([
  "env",
  "dotenv",
  "properties",
  "ini",
  "conf",
  "cfg",
  "toml",
  "bash",
  "sh",
  "shell",
  "dockerfile",
]);

function* readConfig(fence: Fence, lead: Prose | null, section: Section): Generator<Claim> {
  const code = codeOf(fence.lines);
  if (isPoolerConfig(code)) return;
  const owner = ownerOf(code, lead, section);
  if (isYamlFence(fence)) {
    for (const document of configEntries(code)) {
      if (isManifest(document) || document.children.some(isContainer)) continue;
      const services = document.children.find(({ key }) => key?.text === "services");
      if (services?.children.some(isContainer)) continue;
      const [first] = document.children;
      if (!first) continue;
      const own = ownerAbove(code, first.at) ?? owner ?? labelOf(code, first.at, lead, section);
      const entries = document.children.map((entry) => ({
        entry,
        settings: [...settingsOf([entry])].map((it) => ({ ...it, at: entry.at })),
      }));
      const keyed = entries.filter(({ settings }) => hasStore(settings));
      if (keyed.length > 1 && !owner)
        for (const { entry, settings } of entries)
          yield* readSettings(settings, ownerAbove(code, entry.at) ?? keyOf(entry));
      else
        for (const group of byOwner(
          entries.flatMap(({ settings }) => settings),
          own,
          (at) => ownerAbove(code, at),
        ))
          yield* readSettings(group.settings, group.owner);
    }
  } else if (lineLanguages.has(fence.language) || (isPlainFence(fence) && isAssignments(code))) {
    const settings = [...lineSettings(code)];
    const nameAbove = (at: number): Party | null =>
      ownerAbove(code, at) ?? (owner ? null : labelOf(code, at, lead, section));
    for (const group of byOwner(settings, owner, nameAbove)) yield* readSettings(group.settings, group.owner);
  } else return;
  yield* commentedConnections(code, owner);
}

/** The key of one of several blocks that each configure a store: `crew:` counts where another place makes it a service. */
const keyOf = ({ key }: Entry): Party | null => key && { ...key, bare: true };

const hasStore = (settings: readonly Setting[]): boolean =>
  databaseName(settings) !== null || settings.some(({ value }) => connectionsIn(value.text).length > 0);

/** At least half of the lines are `KEY=value`. */
function isAssignments({ text }: Code): boolean {
  const lines = text.split("\n").filter((line) => line.trim() && !/^\s*#/.test(line));
  const assignments = lines.filter((line) => /^\s*(?:export )?[A-Za-z_][\w.-]*\s*=\s*\S/.test(line)).length;
  return lines.length > 0 && assignments * 2 >= lines.length;
}

interface Group {
  readonly owner: Party | null;
  readonly settings: Setting[];
}

/** A comment line that names a service speaks of the lines below it, up to the next such comment. */
function byOwner(
  settings: readonly Setting[],
  owner: Party | null,
  nameAbove: (offset: number) => Party | null,
): Group[] {
  const groups: Group[] = [{ owner, settings: [] }];
  for (const setting of settings) {
    const above = nameAbove(setting.at);
    if (above && above.text !== groups.at(-1)?.owner?.text) groups.push({ owner: above, settings: [] });
    groups.at(-1)?.settings.push(setting);
  }
  return groups.filter((group) => group.settings.length);
}

function* readSettings(settings: readonly Setting[], context: Party | null): Generator<Claim> {
  const application = settings.find((setting) => roleOf(setting) === "application" && isName(setting.value))?.value;
  const owner: Party | null = application ?? context;
  const stores = storesOf(settings, owner);
  const replicas = settings.find((setting) => roleOf(setting) === "replicas");
  const instances = replicas && numberOf(replicas);
  if (owner && !owner.bare && instances)
    yield {
      kind: "service",
      name: owner,
      standing: "described",
      role: kindOf(owner.text),
      instances,
      span: owner.span,
    };
  if (application && (stores.length || settings.some((setting) => roleOf(setting) === "pool")))
    yield {
      kind: "service",
      name: application,
      standing: "described",
      role: kindOf(application.text),
      span: application.span,
    };
  for (const { claim, reader } of stores) {
    yield claim;
    if (reader && claim.name)
      yield {
        kind: "access",
        service: reader,
        database: claim.name,
        relation: "reads",
        form: "config",
        span: claim.span,
      };
  }
  yield* poolsOf(settings, stores, owner);
}

interface Store {
  /** Path of the group of settings that it was read from. */
  readonly group: string;
  readonly claim: DatabaseClaim;
  /** Who only reads it, so that it is not its own. */
  readonly reader?: Party;
}

function storesOf(settings: readonly Setting[], owner: Party | null): Store[] {
  const stores: Store[] = [];
  for (const { path, key, value } of settings)
    for (const connection of connectionsIn(value.text)) {
      const reads = owner !== null && readsOnly.test(key.text);
      const claim =
        databaseBehind(connection, within(value), {
          owner: reads ? null : owner,
          standing: "described",
          form: "config",
        }) ?? namedByKey(key, connection, within(value));
      if (claim) stores.push({ group: groupOf(path), claim, ...(reads ? { reader: owner } : {}) });
    }
  const name = databaseName(settings);
  if (name && !stores.some(({ claim }) => claim.name?.text === name.text))
    stores.push(namedStore(settings, name, owner));
  return stores;
}

/** `CASKS_RO_URL`, `REPLICA_URL`, `spring.datasource.read-only.url`. */
const readsOnly = /(?:^|[._-])(?:ro|read[._-]?only|reader|replica|read)(?:[._-]|$)/i;

/** `MATCH_REDIS_URL=redis://localhost:6391`: a port of the store that the key names, where another place tells of one. */
function namedByKey(key: Words, { engine, host, port }: Connection, words: WordsAt): DatabaseClaim | null {
  const prefix =
    /^([A-Z][A-Z0-9_]{2,}?)(?:_(?:REDIS|DB|DATABASE|MONGO|MONGODB|POSTGRES|PG|MYSQL|CACHE))*_(?:URL|URI|DSN)$/.exec(
      key.text,
    );
  if (
    !prefix?.[1] ||
    isGenericDatabase(prefix[1].toLowerCase()) ||
    !engine ||
    !port ||
    !host ||
    !isLocalHost(words(host.start, host.end).text)
  )
    return null;
  const name = {
    text: prefix[1].toLowerCase(),
    span: { start: key.span.start, end: key.span.start + prefix[1].length },
  };
  const span = words(port.start, port.end).span;
  return {
    kind: "database",
    name,
    engine: { value: engine, span: key.span },
    port: statedNumber(words(port.start, port.end)),
    standing: "mentioned",
    form: "config",
    span,
  };
}

const groupOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));

/** `DB_NAME` and its siblings, or `spring.data.mongodb.database`. */
function namedStore(settings: readonly Setting[], name: Words, owner: Party | null): Store {
  const { path } = settings.find(({ value }) => value === name) as Setting;
  const host = settings.find((setting) => roleOf(setting) === "host")?.value ?? null;
  return {
    group: groupOf(path),
    claim: {
      kind: "database",
      name,
      ...serverFacts(name, host),
      ...given({ owner, engine: engineOf(settings, path), ...portsOf(settings, host) }),
      standing: "described",
      form: "config",
      span: name.span,
    },
  };
}

/** `DB_PORT` beside `DB_HOST`: the published port only where the host is one's own machine; a pooler's is not the database's. */
function portsOf(settings: readonly Setting[], host: Words | null): Pick<DatabaseClaim, "port" | "innerPort"> {
  const ports = settings.filter((setting) => roleOf(setting) === "port" && numberOf(setting));
  const [only] = ports;
  const port = only && ports.length === 1 ? numberOf(only) : null;
  if (!port || !host || isPoolerHost(host.text)) return {};
  return isLocalHost(host.text) ? { port } : { innerPort: port };
}

/** By `DB_TYPE`, else by the engine's name in the key: `spring.data.mongodb.database`, `MYSQL_DATABASE`. */
function engineOf(settings: readonly Setting[], path: string): Stated<string> | null {
  const typed = settings.find((setting) => roleOf(setting) === "engine" && engineNamed(setting.value.text));
  if (typed) return { value: engineNamed(typed.value.text)?.name as string, span: typed.value.span };
  const setting = settings.find((it) => it.path === path);
  for (const word of path.split(/[._-]/)) {
    const engine = engineNamed(word);
    if (engine && setting) return { value: engine.name, span: setting.key.span };
  }
  return null;
}

function* poolsOf(settings: readonly Setting[], stores: readonly Store[], owner: Party | null): Generator<Claim> {
  const pools = settings.filter((setting) => roleOf(setting) === "pool" || poolSizeOf(setting));
  // Pools under several top keys, as in a chart's values, are of several stores, also where only one gives its name.
  const ofOneStore = stores.length === 1 && new Set(pools.map(({ path }) => groupOf(path).split(".")[0])).size === 1;
  for (const setting of pools) {
    const size = poolSizeOf(setting);
    if (!size) continue;
    const own = stores.filter(({ group }) => group && setting.path.startsWith(group));
    const store = own.length === 1 ? own[0] : ofOneStore ? stores[0] : undefined;
    const database = store?.claim.name;
    if (!owner && !database) continue;
    const span: Span = { start: setting.key.span.start, end: size.span.end };
    yield { kind: "pool", ...given({ service: owner, database, pooler: poolerOf(setting) }), size, span };
  }
}

/** A URL in a comment shows what may stand there: it says less than a setting does. */
function* commentedConnections(code: Code, owner: Party | null): Generator<Claim> {
  let at = 0;
  for (const line of code.text.split("\n")) {
    const comment = /(?:^|\s)#/.exec(line)?.index;
    if (comment !== undefined && line.includes("//", comment)) {
      const words = code.words(at + comment, at + line.length);
      for (const connection of connectionsIn(words.text)) {
        const claim = databaseBehind(connection, within(words), { owner, standing: "mentioned", form: "config" });
        if (claim?.name && !isGenericDatabase(claim.name.text)) yield claim;
      }
    }
    at += line.length + 1;
  }
}
