import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";

/** What answers a request of our own needs of its schema. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { message: string } };
}

/** Answers a request of our own; parameters that are none get an error instead. */
export function onRequest<T>(
  connection: Connection,
  request: string,
  params: Schema<T>,
  answer: (params: T) => object | null | Promise<object | null>,
): void {
  connection.onRequest(request, (given: unknown) => {
    const asked = params.safeParse(given);
    return asked.success ? answer(asked.data) : new ResponseError(ErrorCodes.InvalidParams, asked.error.message);
  });
}
