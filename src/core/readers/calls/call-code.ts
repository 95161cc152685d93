import { latePattern } from "../../lexicon/match.ts";
import type { CodeLine } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { CallClaim } from "../claim.ts";
import { ownedCode } from "../config/code-owner.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { proseOfLine } from "../walk.ts";

/** Calls in application code, for the service that a comment, the lead or the heading names: addresses, clients, stubs. */
export const callCode: Reader = {
  id: "call-code",
  needs: fences,
  *read(section) {
    for (const { line, service } of ownedCode(section)) {
      const claim = claimOf(line, service);
      if (claim) yield claim;
    }
  },
};

const host = "([a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:service|svc|api))";
const forms: readonly (readonly [pattern: RegExp, protocol: string])[] = [
  [latePattern(`@FeignClient\\(\\s*(?:(?:name|value|url)\\s*=\\s*)?["']${host}["']`), "http"],
  [latePattern(`["'\`]https?://${host}(?=[:/"'\`.])`), "http"],
  [latePattern(`(?:grpc|Grpc|Channel)\\S{0,40}\\(\\s*["'\`](?:dns:///)?${host}(?::\\d+)?["'\`]`), "grpc"],
  [/(?<![\p{L}\p{N}_])(\p{Lu}\p{L}{2,30}Service)Grpc\.new\p{L}*Stub\(/u, "grpc"],
  [/(?<![\p{L}\p{N}_])(\p{Lu}\p{L}{2,30}Service)(?:Stub|_pb2_grpc\.\p{L}+Stub)\(/u, "grpc"],
  [/\.New(\p{Lu}\p{L}{2,30}Service)Client\(/u, "grpc"],
];

function claimOf(line: CodeLine, from: Words): CallClaim | null {
  for (const [pattern, protocol] of forms) {
    const match = pattern.exec(line.text);
    if (!match?.[1]) continue;
    const at = match.index + match[0].indexOf(match[1]);
    const to = wordsOf(proseOfLine(line), at, at + match[1].length);
    return { kind: "call", from, to: { ...to, bare: true }, protocol, form: "code", span: to.span };
  }
  return null;
}
