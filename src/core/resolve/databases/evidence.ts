// The places behind each fact of a database.

import type { Span, Stated, Words } from "../../text/span.ts";
import type { DatabaseEvidence, Statements } from "../reading.ts";
import type { DatabaseClaim, Store } from "./store.ts";

export function evidenceOf(store: Store, database: number): DatabaseEvidence {
  const statements = <T, W extends { readonly span: Span }>(
    pick: (claim: DatabaseClaim) => W | undefined,
    valueIn: (it: W) => T,
  ): Statements<T> => {
    const found: Statements<T>[number][] = [];
    for (const claim of store.claims) {
      const it = pick(claim);
      if (it) found.push({ value: valueIn(it), span: it.span, form: claim.form, scope: claim.scope });
    }
    return found;
  };
  const stated = <T>(pick: (claim: DatabaseClaim) => Stated<T> | undefined) => statements(pick, ({ value }) => value);
  const worded = (pick: (claim: DatabaseClaim) => Words | undefined) => statements(pick, ({ text }) => text);
  const names = store.claims.flatMap((claim) =>
    [claim.name, ...(claim.also ?? [])].flatMap((it) => (it ? [{ value: it.text, span: it.span }] : [])),
  );
  return {
    database,
    mentions: names.length ? names : store.claims.flatMap(({ engine }) => (engine ? [engine] : [])),
    names: worded((claim) => claim.name),
    engines: stated((claim) => claim.engine),
    versions: stated((claim) => claim.version),
    ports: stated((claim) => claim.port),
    innerPorts: stated((claim) => claim.innerPort),
    owners: worded((claim) => claim.owner),
  };
}
