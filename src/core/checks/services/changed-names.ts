// Names of services that one place alone has with another word in them: `form-maker` beside `form-builder`.
import { changeableWord } from "../../lexicon/service-shapes.ts";
import type { Page } from "../../parse/page.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Stated, Words } from "../../text/span.ts";
import { keysOf, type NearName, namesToldOnce } from "../near-names.ts";
import { isApart } from "../today.ts";
import { timesWritten } from "../written.ts";

/** As often the usual name must stand. */
const fewest = 2;

export function* changedNames(reading: Reading): Generator<NearName> {
  const { page, services, model } = reading;
  const known = services.flatMap(({ service, mentions: [first] }) => {
    const it = model.services[service];
    return it?.declared && first && inCode.test(it.name) ? [{ value: it.name, span: first.span }] : [];
  });
  const alike = groupedBy(
    known.flatMap((near) => keysOf(near.value).map((key) => ({ key, near }))),
    ({ key }) => key,
  );
  if (!alike.size) return;
  const names = new Set(model.services.filter(({ declared }) => declared).map(({ name }) => name));
  for (const name of namesToldOnce(page)) {
    if (names.has(name.text) || !inCode.test(name.text) || !isSet(name, page)) continue;
    const found = new Set(keysOf(name.text).flatMap((key) => (alike.get(key) ?? []).map(({ near }) => near)));
    const [near, second] = found;
    if (near && !second && isChanged(name.text, near) && isUsual(near, page) && !isApart(name.span, reading))
      yield { name, near };
  }
}

const inCode = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+){1,3}$/;

const isUsual = ({ value }: Stated<string>, page: Page): boolean => timesWritten(value, page) >= fewest;

/** Set in code or in bold, or called a service. */
const isSet = ({ text, span }: Words, page: Page): boolean =>
  noun.test(text) || /[`*]/.test(page.text.charAt(span.start - 1));

const noun = /[-_](?:service|svc|api)$/;

/** One word is another, neither says what kind of thing it is, and more than the noun is the same. */
function isChanged(name: string, { value }: Stated<string>): boolean {
  const [words, others] = [name, value].map((it) => it.split(/[-_]/));
  const changed = (words ?? []).flatMap((word, at) => (word === others?.[at] ? [] : [word, others?.[at] ?? ""]));
  const same = (words ?? []).filter((word, at) => word === others?.[at] && changeableWord.test(word));
  return (
    words?.length === others?.length &&
    changed.length === 2 &&
    same.length > 0 &&
    changed.every((it) => changeableWord.test(it))
  );
}
