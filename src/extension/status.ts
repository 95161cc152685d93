// How a record's status is shown.
import { l10n, ThemeColor, ThemeIcon } from "vscode";

const icons: Readonly<Record<string, readonly [icon: string, color?: string]>> = {
  draft: ["edit"],
  proposed: ["question", "charts.blue"],
  accepted: ["pass", "charts.green"],
  rejected: ["circle-slash", "charts.red"],
  deprecated: ["archive", "disabledForeground"],
  superseded: ["history", "disabledForeground"],
};

export const statusIconId = (status: string | null): string => icons[status ?? ""]?.[0] ?? "circle-outline";

export function statusIcon(status: string | null): ThemeIcon {
  const color = icons[status ?? ""]?.[1];
  return new ThemeIcon(statusIconId(status), color === undefined ? undefined : new ThemeColor(color));
}

export function statusName(status: string | null): string {
  const names: Readonly<Record<string, string>> = {
    draft: l10n.t("Draft"),
    proposed: l10n.t("Proposed"),
    accepted: l10n.t("Accepted"),
    rejected: l10n.t("Rejected"),
    deprecated: l10n.t("Deprecated"),
    superseded: l10n.t("Superseded"),
    other: l10n.t("Another status"),
  };
  return names[status ?? ""] ?? l10n.t("No status");
}
