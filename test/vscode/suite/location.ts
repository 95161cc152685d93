/** Mocha reads options from the address of its page; an extension host has none. */
const host: { location?: unknown } = globalThis;
host.location ??= { search: "" };

export {};
