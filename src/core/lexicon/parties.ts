import type { ServiceKind } from "../model/types.ts";
import { clients, gatewayWords } from "./services.ts";

const clientWords = new Set(clients);

/** What part a party of this name plays: "API Gateway" is a gateway, "frontend" a client. */
export function kindOfName(name: string): ServiceKind {
  const text = name.toLowerCase().replace(/[-_]/g, " ").trim();
  if (gatewayWords.some((word) => text === word || text.endsWith(` ${word}`) || text === `${word} service`))
    return "gateway";
  return clientWords.has(text) ? "client" : "service";
}
