import type { TextDocument } from "vscode";

// "Status", "decision", "options" and their like in the languages that records are written in.
const telling =
  /\badrs?\b|\brfc\b|\bstatus\b|statut|estado|статус|trạng thái|durum|状态|狀態|ステータス|상태|deci[sd]|décision|entscheid|decy[zd]|beslis|besluit|opcj|opzion|opties|選択肢|quyết định|реш|karar|决|決|alternativ|option|opcion|opç/i;

/** A guess that costs nothing and errs only on one side: the server alone knows what is a decision record. */
export function mayBeRecord(document: TextDocument): boolean {
  if (document.languageId !== "markdown") return false;
  return telling.test(document.uri.path) || telling.test(document.getText());
}
