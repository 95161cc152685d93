import { commands, Uri } from "vscode";
import { type Place, PlaceContext, parsed } from "../../protocol/page.ts";
import { revealInEditor } from "../reveal.ts";

type Choose = (place: Place) => Place["range"] | undefined;

const name: Choose = ({ name }) => name;
const finding: Choose = ({ finding }) => finding;

/** The commands of the picture's context menu: each is the editor's own, at the words that the element was read from. */
const atPlace: Readonly<Record<string, readonly [choose: Choose, command: string]>> = {
  "adrAtlas.goToDefinition": [name, "editor.action.revealDefinition"],
  "adrAtlas.findReferences": [name, "editor.action.goToReferences"],
  "adrAtlas.rename": [name, "editor.action.rename"],
  "adrAtlas.fix": [finding, "editor.action.quickFix"],
};

export const placeCommands = Object.keys(atPlace);

/** `context`: what VS Code gathers from the page where its menu was opened; anything else does nothing. */
export async function runAtPlace(id: string, context: unknown): Promise<void> {
  const place = parsed(PlaceContext, context)?.adrAtlasPlace;
  const [choose, command] = atPlace[id] ?? [];
  const range = place && choose?.(place);
  if (!range || !command) return;
  await revealInEditor(Uri.parse(place.uri), range);
  await commands.executeCommand(command);
}
