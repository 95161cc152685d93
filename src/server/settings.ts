import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import { Settings, section } from "../protocol/settings.ts";
import type { Service } from "../service/index.ts";

/** Holds answers that depend on settings back until the first settings are here, so that no severity flickers. */
export type SettingsKnown = () => Promise<void>;

/** Keeps the service's settings in step with the client's; `changed` is called after each change. */
export function followSettings(
  connection: Connection,
  service: Service,
  { workspace }: ClientCapabilities,
  changed: () => void,
): SettingsKnown {
  let last = JSON.stringify({});
  let first: Promise<void> | undefined;

  function apply(settings: unknown): void {
    const { checks } = Settings.parse(settings ?? {});
    const text = JSON.stringify(checks);
    if (text === last) return;
    last = text;
    service.configure(checks);
    changed();
  }

  async function ask(): Promise<void> {
    try {
      apply(await connection.workspace.getConfiguration(section));
    } catch (error) {
      connection.console.error(`The settings could not be read: ${error}`);
    }
  }

  connection.onInitialized(() => {
    if (workspace?.configuration) first = ask();
    if (!workspace?.didChangeConfiguration?.dynamicRegistration) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section });
  });
  // Clients that can't be asked send their settings along, under the section's name.
  connection.onDidChangeConfiguration(({ settings }) =>
    workspace?.configuration ? ask() : apply(settings?.[section]),
  );
  return async () => first;
}
