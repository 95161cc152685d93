import add from "@vscode/codicons/src/icons/add.svg";
import chevronDown from "@vscode/codicons/src/icons/chevron-down.svg";
import chevronUp from "@vscode/codicons/src/icons/chevron-up.svg";
import close from "@vscode/codicons/src/icons/close.svg";
import error from "@vscode/codicons/src/icons/error.svg";
import exportIcon from "@vscode/codicons/src/icons/export.svg";
import info from "@vscode/codicons/src/icons/info.svg";
import lock from "@vscode/codicons/src/icons/lock.svg";
import remove from "@vscode/codicons/src/icons/remove.svg";
import screenFull from "@vscode/codicons/src/icons/screen-full.svg";
import search from "@vscode/codicons/src/icons/search.svg";
import typeHierarchy from "@vscode/codicons/src/icons/type-hierarchy.svg";
import unlock from "@vscode/codicons/src/icons/unlock.svg";
import warning from "@vscode/codicons/src/icons/warning.svg";
import { elementFrom } from "./dom.ts";

const markup = {
  add,
  "chevron-down": chevronDown,
  "chevron-up": chevronUp,
  close,
  error,
  export: exportIcon,
  info,
  lock,
  remove,
  "screen-full": screenFull,
  search,
  "type-hierarchy": typeHierarchy,
  unlock,
  warning,
};
export type Icon = keyof typeof markup;

/** Drawn in the current text colour; says nothing to a screen reader. */
export function icon(name: Icon): SVGSVGElement {
  const svg = elementFrom<SVGSVGElement>(markup[name]);
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  return svg;
}
