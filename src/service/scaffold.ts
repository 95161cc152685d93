import { type LogFolder, newRecord, plainText, type RecordWish, snippetText, templatesFor } from "../core/index.ts";

export const templatesIn = (folder: LogFolder): { id: string; name: string; about: string }[] =>
  templatesFor(folder).map(({ id, name, about }) => ({ id, name, about }));

/** Null where the folder knows no such template. */
export function newRecordIn(
  folder: LogFolder,
  wish: RecordWish,
): { name: string; text: string; snippet: string } | null {
  const record = newRecord(folder, wish);
  return record ? { name: record.name, text: plainText(record.text), snippet: snippetText(record.text) } : null;
}
