import { columnRole } from "../../lexicon/columns.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { announcesOwners, announcesServices, headsServices } from "../../lexicon/service-leads.ts";
import type { List, Prose, Section } from "../../parse/page.ts";
import type { Claim } from "../claim.ts";
import { beginAlike, kindOf } from "../names.ts";
import { holds } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { isServiceName } from "../stores/store-table.ts";
import { introducedBlocksIn } from "../walk.ts";
import { namesOfItems } from "./item-names.ts";

/** Services that a list tells off, one an item, where what stands above it says that these are services. */
export const serviceItems: Reader = {
  id: "service-items",
  needs: holds("list"),
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "list" && isAnnounced(block, lead, section) && !isOfDatabases(block, lead))
        yield* readList(block);
  },
};

const isAnnounced = (list: List, lead: Prose | null, { heading, blocks }: Section): boolean =>
  lead
    ? announcesServices(lead.text) || announcesOwners(lead.text)
    : heading !== null && blocks[0] === list && headsServices(heading.text);

/** "Each service has its own database: `shop_orders`, `shop_users`": what each has, and not who. */
const isOfDatabases = ({ items }: List, lead: Prose | null): boolean =>
  lead !== null &&
  !announcesServices(lead.text) &&
  beginAlike(
    items.map(({ prose: { text, marks } }) => text.slice(0, marks.find(({ kind }) => kind === "code")?.end ?? 0)),
  );

function* readList(list: List): Generator<Claim> {
  const names = namesOfItems(list) ?? [];
  // "Database: PostgreSQL", "Port: 5432" tell what each of them has; one of them alone may be a name, as the warehouse in Spanish.
  if (names.filter(({ text }) => tellsWhatItHas(text)).length > 1) return;
  const isCode = list.items.every(({ prose }) => prose.marks.some(({ kind, start }) => kind === "code" && start === 0));
  if (!list.items.every(({ prose }) => opensWithName(prose))) return;
  if (!names.every(({ text }) => isName(text) && (isCode || isProper(text)))) return;
  for (const name of names)
    yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
}

/** "Order Service" is called as a column of services is, and still a name. */
const tellsWhatItHas = (text: string): boolean => (columnRole(text) ?? "service") !== "service";

/** Three words at most; "Berths & Quays" is two. */
const isName = (text: string): boolean =>
  text.split(/\s+(?:&\s+)?/).length <= 3 && isServiceName(text) && canNameService(text);

const isProper = (text: string): boolean => /^[\p{Lu}\p{Lo}]|[-_]/u.test(text);

/** In bold, in code, in front of a colon, a dash or a bracket, or nothing else at all. */
const opensWithName = ({ text, marks }: Prose): boolean =>
  marks.some(({ kind, start }) => (kind === "strong" || kind === "code") && text.slice(0, start).trim() === "") ||
  /^[^:：(（\n]{2,40}?(?:[:：]|\s?[(（]|\s(?:[–—-]|--)\s|\s->|\s?→|$)/u.test(text);
