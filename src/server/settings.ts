import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import { Settings, section } from "../protocol/settings.ts";
import { register } from "./register.ts";

export interface ClientSettings {
  /** The handshake is done: the client can be asked. */
  initialized(): void;
  /** The newest ones. */
  current(): Settings;
  /** Holds answers that depend on settings back until the first settings are here, so that no severity flickers. */
  known(): Promise<void>;
}

/** Keeps in step with the client's settings; `changed` is called after each change of the first ones. */
export function followSettings(
  connection: Connection,
  { workspace }: ClientCapabilities,
  changed: () => void,
): ClientSettings {
  let current = Settings.parse({});
  let first: Promise<void> | undefined;

  function apply(given: unknown, isFirst = false): void {
    const next = Settings.parse(given ?? {});
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    if (!isFirst) changed();
  }

  async function ask(isFirst = false): Promise<void> {
    try {
      apply(await connection.workspace.getConfiguration(section), isFirst);
    } catch (error) {
      connection.console.error(`The settings could not be read: ${error}`);
    }
  }

  function initialized(): void {
    if (workspace?.configuration) first = ask(true);
    if (!workspace?.didChangeConfiguration?.dynamicRegistration) return;
    register(connection, DidChangeConfigurationNotification.type, { section });
  }

  // Clients that can't be asked send their settings along, under the section's name.
  connection.onDidChangeConfiguration(({ settings }) =>
    workspace?.configuration ? ask() : apply(settings?.[section]),
  );
  return { initialized, current: () => current, known: async () => first };
}
