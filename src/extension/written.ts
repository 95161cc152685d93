// What authors wrote, in places where VS Code reads more into a text than its words.

const icon = /\$\([a-z\d-]+(?:~[a-z\d-]+)?\)/gi;
const unprintable = /\p{Cc}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/gu;

/**
 * For the status bar, pick lists and lenses, where VS Code draws `$(bug)` as an icon: the words themselves, on one line.
 * @param longest in characters; what is longer pushes away everything beside it
 */
export function asLabel(text: string, longest = 120): string {
  const words = text.replace(unprintable, " ").trim();
  const characters = Array.from(words.slice(0, 2 * longest + 2));
  const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : words;
  return shown.replace(icon, "\\$&");
}

/** For a message, where VS Code makes a link or a command of `[words](address)`. */
export const asMessage = (text: string): string => text.replace(unprintable, " ").replaceAll("](", "] (");
