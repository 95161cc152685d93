import type { Connection, ProtocolNotificationType } from "vscode-languageserver";

/** Asks the client to tell of something. One that cannot, though it said that it could, is served without. */
export function register<P, O>(connection: Connection, type: ProtocolNotificationType<P, O>, options: O): void {
  connection.client
    .register(type, options)
    .catch((error) => connection.console.warn(`The client does not tell of ${type.method}: ${error}`));
}
