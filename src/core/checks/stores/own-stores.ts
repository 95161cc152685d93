// A store that a sentence gives to somebody as their own, and the record to another service.
import { ownNamed } from "../../lexicon/sharing.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
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
