import { type Connection, DocumentDiagnosticReportKind, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { Diagram } from "../protocol/diagram.ts";
import { DiagramParams, diagramRequest } from "../protocol/requests.ts";
import type { Service } from "../service/index.ts";
import type { SettingsKnown } from "./settings.ts";

/** Each request is one question to the service. */
export function answerRequests(connection: Connection, service: Service, settingsKnown: SettingsKnown): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    await settingsKnown();
    return { kind: DocumentDiagnosticReportKind.Full, items: service.diagnostics(uri) };
  });
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    service.codeActions(uri, range, only),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => service.symbols(uri));
  connection.onHover(({ textDocument: { uri }, position }) => service.hover(uri, position));
  connection.onRequest(diagramRequest, (params: unknown): Diagram | null | ResponseError<void> => {
    const asked = DiagramParams.safeParse(params);
    if (!asked.success) return new ResponseError(ErrorCodes.InvalidParams, asked.error.message);
    const { uri, view, scope } = asked.data;
    return service.diagram(uri, view, scope);
  });
}
