// What of a JSON Schema of output another one no longer keeps. Only what the model contract is written with is known:
// objects, arrays, enumerations, constants, references and alternatives.

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/**
 * Lines such as "Service.name: gone". A program that was written for `before` must understand whatever `after` allows;
 * new fields and new values of an enumeration are the only news that it has to bear.
 */
export function breaches(before: Schema, after: Schema): string[] {
  const names = Object.keys(before.$defs ?? {});
  return names.flatMap((name) => {
    const now = after.$defs?.[name];
    return now ? between(name, before.$defs?.[name] as Schema, now) : [`${name}: gone`];
  });
}

function between(place: string, before: Schema, after: Schema): string[] {
  if (kindOf(before) !== kindOf(after)) return [`${place}: was ${kindOf(before)}, is ${kindOf(after)}`];
  return [...inValues(place, before, after), ...inFields(place, before, after), ...inItems(place, before, after)];
}

/** What a value is at all: "string", "Range", "null or number". */
function kindOf({ $ref, type, const: constant, anyOf }: Schema): string {
  if ($ref) return $ref.replace(/^.*\//, "");
  if (constant !== undefined) return JSON.stringify(constant);
  if (anyOf) return anyOf.map(kindOf).sort().join(" or ");
  return [type ?? "anything"].flat().sort().join(" or ");
}

function inValues(place: string, before: Schema, after: Schema): string[] {
  const gone = (before.enum ?? []).filter((value) => !after.enum?.includes(value));
  return gone.map((value) => `${place}: ${JSON.stringify(value)} is gone`);
}

function inFields(place: string, before: Schema, after: Schema): string[] {
  return Object.entries(before.properties ?? {}).flatMap(([name, field]) => {
    const now = after.properties?.[name];
    const where = `${place}.${name}`;
    if (!now) return [`${where}: gone`];
    const optional = before.required?.includes(name) && !after.required?.includes(name);
    return [...(optional ? [`${where}: no longer always there`] : []), ...between(where, field, now)];
  });
}

const inItems = (place: string, before: Schema, after: Schema): string[] =>
  before.items && after.items ? between(`${place}[]`, before.items, after.items) : [];
