import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import {
  announcesGroups,
  headsGroups,
  isGroupColumn,
  isServicesColumn,
  otherGroup,
} from "../../lexicon/service-leads.ts";
import type { Item, List, Prose, Section, Table } from "../../parse/page.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { kindOf, listParts, nameIn } from "../names.ts";
import { all, any, holds, serviceNouns, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { isServiceName } from "../stores/store-table.ts";
import { introducedBlocksIn } from "../walk.ts";
import { namesOfItems } from "./item-names.ts";

/**
 * Services told off by the groups that they fall into, in a list ("- **Platform:** tenant, drive, mail") or in a table with a column
 * of groups and one of services.
 */
export const serviceGroups: Reader = {
  id: "service-groups",
  needs: all(serviceNouns, any(holds("list"), tables)),
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "table") yield* listed(togetherIn(groupsOfTable(block)));
      else if (block.kind === "list" && isAnnounced(block, lead, section)) yield* listed(servicesInGroups(block));
  },
};

const isAnnounced = (list: List, lead: Prose | null, { heading, blocks }: Section): boolean =>
  lead ? announcesGroups(lead.text) : heading !== null && blocks[0] === list && headsGroups(heading.text);

/** The names of a group; null where it holds anything else. */
type Group = readonly Words[] | null;

/** What the items of a list name as the services of each group, its own or those of a list below it. */
export const servicesInGroups = ({ items }: List): readonly Words[] => togetherIn(items.map(groupOfItem));

/** Two groups and four services at least, each in one group. */
function togetherIn(groups: readonly Group[]): readonly Words[] {
  const names = groups.flatMap((group) => group ?? []);
  const told = groups.filter((group) => group?.length);
  const once = new Set(names.map(({ text }) => text.toLowerCase())).size === names.length;
  return groups.includes(null) || told.length < 2 || names.length < 4 || !once ? [] : names;
}

function* listed(names: readonly Words[]): Generator<Claim> {
  for (const name of names)
    yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
}

/** "Data Hub (CC-2): master-data, data-quality", or a list of them below "**Data Hub**". */
function groupOfItem({ prose, blocks: [below] }: Item): Group {
  const label = /^[^:：(（]{2,40}(?:[(（][^()（）]{1,40}[)）])?\s{0,2}(?:[:：]|\s[–—-]\s|$)/u.exec(prose.text)?.[0];
  if (!label) return null;
  if (otherGroup.test(label)) return [];
  if (prose.text.slice(label.length).trim()) return namesOf(prose, label.length);
  return below?.kind === "list" ? checked(namesOfItems(below) ?? [null]) : null;
}

function groupsOfTable({ header, rows }: Table): readonly Group[] {
  const services = header.findIndex(({ text }) => isServicesColumn(text));
  const group = header.findIndex(({ text }) => isGroupColumn(text));
  if (services < 0 || group < 0) return [];
  return rows.map((row) => {
    const cell = row[services];
    return otherGroup.test(row[group]?.text ?? "") ? [] : cell ? namesOf(cell, 0) : null;
  });
}

const namesOf = (prose: Prose, start: number): Group =>
  checked(listParts(prose.text, start, prose.text.length).map(([from, to]) => nameIn(prose, from, to)));

const checked = (names: readonly (Words | null)[]): Group =>
  names.every((name) => name && isName(name.text)) ? names.flatMap((name) => name ?? []) : null;

const isName = (text: string): boolean =>
  /^[\p{L}][\p{L}\p{N}]*(?:[- _/&][\p{L}\p{N}]+){0,2}$/u.test(text) &&
  isServiceName(text) &&
  canNameService(text) &&
  !brokersIn(text).length;
