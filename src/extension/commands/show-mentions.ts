import { commands, Position, Uri } from "vscode";
import type { Position as PlainPosition } from "vscode-languageclient";

/** Behind a lens: the places of other records that name this one, over its title. */
export async function showMentions(uri: string, { line, character }: PlainPosition): Promise<void> {
  const [document, position] = [Uri.parse(uri), new Position(line, character)];
  const places = await commands.executeCommand("vscode.executeReferenceProvider", document, position);
  await commands.executeCommand("editor.action.showReferences", document, position, places);
}
