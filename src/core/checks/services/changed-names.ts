// Names of services that one place alone has with another word in them: `form-maker` beside `form-builder`.
import { changeableWord } from "../../lexicon/service-shapes.ts";
import type { Page } from "../../parse/page.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Words } from "../../text/span.ts";
import { isInOtherForm, keysOf, type NearName, namesToldOnce } from "../near-names.ts";
import { isApart } from "../today.ts";
import { timesWritten } from "../written.ts";

/** As often the usual name must stand. */
const fewest = 2;

export function* changedNames(reading: Reading): Generator<NearName> {
  const { page, services, model } = reading;
  const known = services.flatMap(({ service, mentions: [first] }) => {
    const it = model.services[service];
    const isUsual = it?.declared && first && timesWritten(it.name, page) >= fewest;
    return isUsual && inCode.test(hyphened(it.name)) ? [{ value: it.name, span: first.span }] : [];
  });
  const alike = groupedBy(
    known.flatMap((near) => keysOf(hyphened(near.value)).map((key) => ({ key, near }))),
    ({ key }) => key,
  );
  if (!alike.size) return;
  const declared = new Set(model.services.filter((it) => it.declared).map(({ name }) => name));
  for (const name of namesToldOnce(page)) {
    if (!inCode.test(name.text) || !isSet(name, page) || isApart(name.span, reading)) continue;
    const text = hyphened(name.text);
    const found = new Set(keysOf(text).flatMap((key) => (alike.get(key) ?? []).map(({ near }) => near)));
    const [near, second] = found;
    // What a list or a flow knows as a service of its own is a slip only in another form of a word.
    const isOdd = declared.has(name.text) ? isInOtherForm : isChanged;
    if (near && !second && isOdd(text, hyphened(near.value))) yield { name, near };
  }
}

/** "Form Builder" is `form-builder`, `form_builder`, too. */
const hyphened = (name: string): string => name.toLowerCase().replace(/[ _]/g, "-");

const inCode = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+){1,3}$/;

/** In bold, or called a service: fields, topics and indexes are called so in code. */
const isSet = ({ text, span }: Words, page: Page): boolean =>
  noun.test(text) || page.text.slice(Math.max(0, span.start - 2), span.start) === "**";

const noun = /[-_](?:service|svc|api)$|^svc[-_]/;

/** One word is another, neither says what kind of thing it is, and more than the noun is the same. */
function isChanged(name: string, other: string): boolean {
  const [words, others] = [name, other].map((it) => it.split("-"));
  const changed = (words ?? []).flatMap((word, at) => (word === others?.[at] ? [] : [word, others?.[at] ?? ""]));
  const same = (words ?? []).filter((word, at) => word === others?.[at] && changeableWord.test(word));
  return (
    words?.length === others?.length &&
    changed.length === 2 &&
    same.length > 0 &&
    changed.every((it) => changeableWord.test(it))
  );
}
