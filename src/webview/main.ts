// The preview's page: shows the diagrams that it is sent, and tells what the user points at.
import "./styles/page.css";
import "./styles/picture.css";
import "./styles/tables.css";
import { speakBy } from "../l10n/index.ts";
import { PageTexts, parsed, ToPage, textsId } from "../protocol/page.ts";
import { post } from "./host.ts";
import { createPreview } from "./preview.ts";
import { buildShell } from "./shell.ts";
import { onThemeChange } from "./theme.ts";

speakBy(parsed(PageTexts, JSON.parse(document.getElementById(textsId)?.textContent || "{}")) ?? {});
const preview = createPreview(buildShell());

// VS Code would offer to cut and paste where there is nothing to.
document.body.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: true });
addEventListener("message", ({ data }) => {
  const message = parsed(ToPage, data);
  if (message?.type === "diagram") preview.show(message);
  else if (message?.type === "select") preview.select(message.uri, message.ids);
  else if (message?.type === "locked") preview.lock(message.locked);
});
addEventListener("error", ({ message }) => post({ type: "problem", message }));
addEventListener("unhandledrejection", ({ reason }) => post({ type: "problem", message: String(reason) }));
onThemeChange(preview.retheme);
post({ type: "ready" });
