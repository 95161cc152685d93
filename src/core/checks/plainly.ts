// Whether a clause tells of what is done, and not of what is not, would be, or is done for once.
import { supposedPattern } from "../lexicon/architecture.ts";
import { deniedPattern } from "../lexicon/flows.ts";
import { beforeDoingPattern, bypassPattern, forOncePattern, preventedPattern } from "../lexicon/reaching.ts";
import { exceptionPattern, nobodyPattern, passingPattern, readOnlyPattern } from "../lexicon/sharing.ts";

export function isToldPlainly(clause: string): boolean {
  const told = clause.replace(bypassPattern, "").replace(beforeDoingPattern, "");
  return !otherwise.some((it) => it.test(told));
}

const otherwise = [
  deniedPattern,
  supposedPattern,
  passingPattern,
  exceptionPattern,
  readOnlyPattern,
  nobodyPattern,
  preventedPattern,
  forOncePattern,
];
