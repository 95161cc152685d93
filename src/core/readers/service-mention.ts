import { brokersIn } from "../lexicon/products.ts";
import { notServices } from "../lexicon/services.ts";
import type { Prose } from "../parse/page.ts";
import { isMarked, wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { Claim } from "./claim.ts";
import { kindOf } from "./names.ts";
import { isEngine } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { opening } from "./service-words.ts";
import { blocksIn, linesIn } from "./walk.ts";

/** Services that the text only speaks of: "the Notification Service", "user-svc", "OrderService". */
export const serviceMention: Reader = {
  id: "service-mention",
  *read(section) {
    if (section.heading) yield* readProse(section.heading);
    for (const { prose } of linesIn(section.blocks)) yield* readProse(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* readProse(cell);
  },
};

const titled =
  /(?<![\p{L}\p{N}_-])((?:\p{Lu}[\p{L}\p{N}]*[ &-]{1,3}){0,3}?\p{Lu}[\p{L}\p{N}]*)[ -](?:[Ss]ervice|[Ss]vc|[Mm]icroservice|-?Dienst|SERVICE)(?![\p{L}\p{N}_-]| (?:Bus|Mesh|Discovery|Level|Layer|Catalog|Registry|Worker|Oriented|Account|Provider|Fabric)\b)/gu;
const kebab =
  /(?<![\p{L}\p{N}_./-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*)[-_](?:service|svc|api|worker|gateway)(?![\p{L}\p{N}_/.-](?!\s|$))/gu;
const camel =
  /(?<![\p{L}\p{N}_.])(\p{Lu}[\p{Ll}\p{N}]+(?:\p{Lu}[\p{Ll}\p{N}]+){0,2})(?:Service|Svc)(?![\p{L}\p{N}_(]|\.[\p{L}])/gu;
const lower = /(?<![\p{L}\p{N}_-])(\p{Lu}[\p{L}\p{N}]+) service(?![\p{L}\p{N}_-])/gu;
const led =
  /(?<![\p{L}])(?:[Ss]ervicio|[Ss]erviço|[Ss]ervico|[Dd]ịch vụ|[Сс]ервис|(?<=(?:le|du|au|un) )service)(?: d[eoa]s?)? (\p{Lu}[\p{L}\p{N}]+(?:[ -]\p{Lu}[\p{L}\p{N}]+)?)/gu;
const gateway = /(?<![\p{L}\p{N}_-])API[ -]Gateway(?![\p{L}\p{N}_-])/gu;

const notNames = new Set(notServices);

function* readProse(prose: Prose): Generator<Claim> {
  for (const name of servicesIn(prose))
    yield { kind: "service", name, standing: "mentioned", role: kindOf(name.text), span: name.span };
}

/** The names of services that words hold, by their nouns: "Service", "svc", "-api". */
export function* servicesIn(prose: Prose): Generator<Words> {
  if (!/service|svc|gateway|servici|serviço|servico|dịch vụ|dienst|сервис|-api|-worker/iu.test(prose.text)) return;
  const seen = new Set<number>();
  for (const pattern of [titled, kebab, camel, lower, led, gateway]) {
    for (const match of prose.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const start = match.index + skipped(match[0]);
      if (seen.has(end) || !isName(prose.text.slice(start, end), match[1])) continue;
      if (isMarked(prose, "struck", start, end) || insidePath(prose, start, end)) continue;
      seen.add(end);
      yield wordsOf(prose, start, end);
    }
  }
}

/** Words at the beginning that belong to the sentence, not to the name: "The", "Each", "Update". */
const skipped = (text: string): number => opening.exec(text)?.[0].length ?? 0;

function isName(text: string, stem: string | undefined): boolean {
  if (stem === undefined) return true;
  const plain = text
    .replace(/[-_ ](?:[Ss]ervice|[Ss]vc|[Mm]icroservice|api|worker|gateway|SERVICE)$/u, "")
    .replace(/[-_]/g, " ")
    .trim()
    .toLowerCase();
  if (!plain || notNames.has(plain) || notNames.has(stem.toLowerCase())) return false;
  return !isEngine(plain) && !brokersIn(`${plain} service`).length && !/^(?:per|database per|x|y|z|a|b|c)$/.test(plain);
}

/** In "src/user-service/main.ts" or a link's address the words name a folder. */
function insidePath(prose: Prose, start: number, end: number): boolean {
  return prose.text[start - 1] === "/" || prose.text[end] === "/";
}
