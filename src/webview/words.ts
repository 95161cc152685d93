// What the page calls views and kinds of things.

const kinds: Readonly<Record<string, string>> = {
  object: "object store",
  search: "search store",
  call: "calls",
  cluster: "cluster",
  reference: "changes or needs",
  relates: "relates to",
};

const views: Readonly<Record<string, string>> = { log: "Decision log" };

export const kindText = (kind: string): string => kinds[kind] ?? kind;

/** "architecture" → "Architecture". */
export const titled = (id: string): string => views[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
