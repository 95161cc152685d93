import {
  editedDraft,
  type LogFolder,
  type NewRecord,
  newRecord,
  plainText,
  type RecordWish,
  read,
  relationEdits,
  snippetText,
  templatesFor,
} from "../core/index.ts";

export const templatesIn = (folder: LogFolder): { id: string; name: string; about: string }[] =>
  templatesFor(folder).map(({ id, name, about }) => ({ id, name, about }));

/** Another record of the same folder. */
interface Older {
  readonly name: string;
  readonly text: string;
}

/** `supersedes`: whose place it takes. Null where the folder knows no such template. */
export function newRecordIn(
  folder: LogFolder,
  wish: RecordWish,
  supersedes?: Older,
): { name: string; text: string; snippet: string } | null {
  const record = newRecord(folder, wish);
  if (!record) return null;
  const text = supersedes ? superseding(record, supersedes) : record.text;
  return { name: record.name, text: plainText(text), snippet: snippetText(text) };
}

function superseding(record: NewRecord, { name, text }: Older): NewRecord["text"] {
  const { number, title } = read(name, text).model;
  const reading = read(record.name, plainText(record.text));
  return editedDraft(record.text, relationEdits(reading, "supersedes", { number, title, path: name }));
}
