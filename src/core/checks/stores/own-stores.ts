// A store that a sentence or a setting gives to somebody as their own, and the record to another service.
import { databaseInUrl, databaseSetting } from "../../lexicon/database-settings.ts";
import { ownNamed } from "../../lexicon/sharing.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { blocksIn, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";

export interface OwnStore {
  /** Who is said to have it alone. */
  readonly subject: string;
  readonly database: Words;
  /** Whose it is elsewhere. */
  readonly owner: string;
}

/** "Keycloak uses its own database (`user_db`)", which is that of the User Service. */
export function* ownStores(reading: Reading): Generator<OwnStore> {
  for (const { subject, database } of ownTold(reading.page)) {
    const owner = ownerOf(database.text, reading);
    if (owner !== null && reading.serviceNamed(subject) !== owner && !areAkin(subject, owner))
      yield { subject, owner, database };
  }
}

/** "- Billing: `DB_URL=postgres://db/cart_db`", where Billing has a database that the item does not name. */
export function* othersSet(reading: Reading): Generator<OwnStore> {
  for (const { subject, database } of setInItems(reading.page)) {
    const service = reading.serviceNamed(subject);
    const owner = ownerOf(database.text, reading);
    const [own, second] = reading.model.access.filter(
      (it) => it.service === service && it.relation === "owns" && it.scope === "decided",
    );
    if (service && owner !== null && owner !== service && own && !second) yield { subject: service, owner, database };
  }
}

/** Items that begin with a name and set one database. */
const setInItems = toldBySections((blocks) =>
  blocksIn(blocks).flatMap((block) =>
    block.kind !== "list"
      ? []
      : block.items.flatMap(({ prose }) => {
          const [, subject] = /^(\p{L}[\p{L}\p{N} _-]{1,40}?)[:：]\s/u.exec(prose.text) ?? [];
          const [set, second] = [databaseInUrl, databaseSetting].flatMap((pattern) => matchesOf(prose.text, pattern));
          if (!subject || !set || second) return [];
          const end = set.index + set[0].length;
          return [{ subject, database: wordsOf(prose, end - (set[1]?.length ?? 0), end) }];
        }),
  ),
);

const ownTold = toldBySections((blocks) =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }) => {
      const name = prose.marks.find((mark) => mark.kind === "code" && mark.start >= start);
      const subject = name && ownNamed.exec(text.slice(0, name.start - start))?.groups?.subject;
      return name && subject ? [{ subject, database: wordsOf(prose, name.start, name.end) }] : [];
    }),
  ),
);

/** The one service that the decision gives it to. */
function ownerOf(name: string, { model, databaseNamed }: Reading): string | null {
  const database = databaseNamed(name);
  const owners = model.access.filter(
    (it) => it.database === database && it.relation === "owns" && it.scope === "decided",
  );
  const [owner, second] = new Set(owners.map(({ service }) => service));
  return owner !== undefined && second === undefined ? owner : null;
}

/** "Users" and "User Service": a word that begins alike. */
const areAkin = (subject: string, owner: string): boolean => {
  const [a, b] = [subject, owner].map((it) => it.toLowerCase().split(/[\s-]+/));
  return (a ?? []).some((one) => (b ?? []).some((other) => one.slice(0, 4) === other.slice(0, 4)));
};
