import { isPoolSize, settingName } from "../../lexicon/settings.ts";
import type { CodeLine, Fence } from "../../parse/page.ts";
import type { Stated } from "../../text/span.ts";
import type { Party, PoolClaim } from "../claim.ts";
import { maximumLine } from "../code.ts";
import { given } from "../given.ts";
import { all, fences, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/** Pools in settings that begin with their service: `CART_DB_POOL_SIZE=10`, `cart.datasource.maximum-pool-size=10`, and keys below `cart:`. */
export const poolSettings: Reader = {
  id: "pool-settings",
  needs: all(fences, mentions(/pool/i)),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && files.test(block.language)) {
        yield* block.lines.flatMap((line) => poolIn(line) ?? []);
        yield* poolsInTree(block);
      }
  },
};

const files = /^(?:|ya?ml|env|dotenv|properties|ini|toml|sh|bash|shell|text|txt|conf)$/i;

const assignment =
  /^\s*(?:export\s+)?(?:([A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,20}){1,6})|([a-z][a-z0-9-]{1,30}(?:\.[a-z0-9-]{1,30}){1,6}))\s?[=:]\s?["']?(\d{1,4})["']?\s*(?:#.*)?$/;

/** `CART_DB_POOL_SIZE=10`: the words in front of the setting and of what it is set for. */
function poolIn(line: CodeLine): PoolClaim | null {
  const match = line.text.length <= maximumLine ? assignment.exec(line.text) : null;
  const [whole = "", upper, lower, digits = ""] = match ?? [];
  const key = upper ?? lower ?? "";
  const parts = key.split(upper ? "_" : ".");
  const at = parts.findIndex((part) => isGeneral(part.toLowerCase()));
  if (!match || at < 1 || !isSizeOfPool(parts.slice(at).join(upper ? "_" : "-"))) return null;
  const name = parts.slice(0, at).join(upper ? "_" : ".");
  const from = whole.indexOf(key);
  return claimOf(placed(line, name, from), numberAt(line, digits, whole.lastIndexOf(digits)), null);
}

/** The last words say that it is the size, whatever stands between: "DB_POOL_SIZE", "datasource-hikari-maximum-pool-size". */
const isSizeOfPool = (key: string): boolean =>
  /pool/i.test(key) &&
  (isPoolSize(settingName(key)) || /(?:^|[_-])(?:max(?:imum)?[_-])?pool[_-](?:size|max)$/i.test(key)) &&
  !/(?:^|[_-])(?:min(?:imum)?|idle|reserve|default)(?=[_-])/i.test(key);

/** What is set, and no service. */
const isGeneral = (part: string): boolean =>
  /^(?:services?|apps?|pools?|pooling|spring|quarkus|datasources?|hikari|db|dbs|database|databases|data|pg|postgres(?:ql)?|mysql|mariadb|sql|jdbc|sqlalchemy|connections?|conn|config|env|environment|settings?|global|defaults?|max|maximum|min|size|deploy|spec|values|production|prod)$/.test(
    part,
  );

interface Level {
  readonly indent: number;
  readonly name: Party;
}

const keyed = /^(\s*)([\w.-]{1,40}):(?:\s+["']?(\d{1,4})["']?)?\s*(?:#.*)?$/;

/** "cart:" above "replicas: 4" and "pool_size: 10", whatever stands between; or "cart: 10" below "pools:". */
function poolsInTree({ lines }: Fence): PoolClaim[] {
  const above: Level[] = [];
  const sizes: { owner: Party; size: Stated<number> }[] = [];
  const running = new Map<string, Stated<number>>();
  for (const line of lines) {
    const [, blanks = "", key = "", digits] = (line.text.length <= maximumLine && keyed.exec(line.text)) || [];
    if (!key) continue;
    while ((above.at(-1)?.indent ?? -1) >= blanks.length) above.pop();
    const name = placed(line, key, blanks.length);
    const owner = above.find((it) => !isGeneral(it.name.text.toLowerCase()))?.name;
    if (digits === undefined) above.push({ indent: blanks.length, name });
    else if (owner && isRunning.test(key)) running.set(owner.text, numberAt(line, digits, blanks.length + key.length));
    else if (owner && (isPoolSize(settingName(key)) || key === "pool"))
      sizes.push({ owner, size: numberAt(line, digits, blanks.length + key.length) });
    else if (
      !owner &&
      /^(?:connection[_-]?)?pools?(?:[_-]sizes?)?$/i.test(above.at(-1)?.name.text ?? "") &&
      !isGeneral(key)
    )
      sizes.push({ owner: name, size: numberAt(line, digits, blanks.length + key.length) });
  }
  return sizes.map(({ owner, size }) => claimOf(owner, size, running.get(owner.text) ?? null));
}

const isRunning = /^(?:replicas?|replicaCount|instances?|pods?)$/;

const claimOf = (service: Party, size: Stated<number>, instances: Stated<number> | null): PoolClaim => ({
  kind: "pool",
  service,
  size,
  ...given({ instances }),
  span: { start: Math.min(service.span.start, size.span.start), end: size.span.end },
});

function placed({ start }: CodeLine, text: string, at: number): Party {
  return { text, span: { start: start + at, end: start + at + text.length }, bare: true };
}

function numberAt({ text, start }: CodeLine, digits: string, from: number): Stated<number> {
  const at = start + text.indexOf(digits, from);
  return { value: Number(digits), span: { start: at, end: at + digits.length } };
}
