// Whose configuration a fence shows: a comment, a path, the words that introduce it or its heading may say.
import { columnRole } from "../../lexicon/columns.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Prose, Section } from "../../parse/page.ts";
import type { Words } from "../../text/span.ts";
import type { Party } from "../claim.ts";
import type { Code } from "../code.ts";
import { bareNamesIn, serviceNamesIn } from "../services/service-words.ts";

const comment = /^[ \t]*(?:#+(?!#)|\/\/+(?!\/)|--+(?!-)|;+(?!;)|\/\*+(?!\*)|<!--)[ \t]?(.*)$/;

/** The one service that the comment at the top, the lead or the heading names, in this order. */
export function ownerOf(code: Code, lead: Prose | null, section: Section): Words | null {
  return openingOwner(code) ?? (isOfMany(code) ? null : leadOwner(lead, section));
}

/** The addresses of three stores and more are those of several services, wherever they stand. */
const isOfMany = ({ text }: Code): boolean => (text.match(/\w:\/\/\w/g) ?? []).length > 2;

/** A name without a noun where nothing else says whose it is: the label right above, the lead or the heading. */
export function labelOf(code: Code, offset: number, lead: Prose | null, { heading }: Section): Party | null {
  return labelAbove(code, offset) ?? (lead && labelIn(lead)) ?? (heading && labelIn(heading));
}

export function leadOwner(lead: Prose | null, { heading }: Section): Words | null {
  if (lead && lead.text.length <= 200) {
    const named = onlyService(lead);
    if (named) return named;
    if (serviceNamesIn(lead).length) return null;
  }
  return heading && sectionRole(heading.text) === null ? onlyService(heading) : null;
}

/** Comment lines in front of everything else. */
function openingOwner(code: Code): Words | null {
  let at = 0;
  for (const line of code.text.split("\n")) {
    const said = comment.exec(line)?.[1];
    if (said === undefined && line.trim()) return null;
    const owner = commentOwner(code, at, at + line.length);
    if (owner) return owner;
    at += line.length + 1;
  }
  return null;
}

/** The service that a comment line names, in words or by a path; null for a line that is no comment. */
export function commentOwner(code: Code, start: number, end: number): Words | null {
  const line = code.text.slice(start, end);
  const said = comment.exec(line)?.[1];
  if (said === undefined) return null;
  const from = start + line.length - said.length;
  return onlyService(code.prose(from, end)) ?? pathService(code, from, end);
}

/** The comment lines right above an offset, nearest first. */
export function ownerAbove(code: Code, offset: number): Words | null {
  let end = code.text.lastIndexOf("\n", offset - 1);
  while (end > 0) {
    const start = code.text.lastIndexOf("\n", end - 1) + 1;
    if (!comment.test(code.text.slice(start, end))) return null;
    const owner = commentOwner(code, start, end);
    if (owner) return owner;
    end = start - 1;
  }
  return null;
}

function onlyService(prose: Prose): Words | null {
  const named = serviceNamesIn(prose);
  const [first] = named;
  return first && named.every(({ text }) => text.toLowerCase() === first.text.toLowerCase()) ? first : null;
}

function labelAbove(code: Code, offset: number): Party | null {
  let end = code.text.lastIndexOf("\n", offset - 1);
  while (end > 0) {
    const start = code.text.lastIndexOf("\n", end - 1) + 1;
    const said = comment.exec(code.text.slice(start, end))?.[1];
    if (said === undefined) return null;
    const label = labelIn(code.prose(end - said.length, end));
    if (label) return label;
    end = start - 1;
  }
  return null;
}

/** The name that the comment behind a statement consists of. */
export function labelBehind(code: Code, offset: number): Party | null {
  const end = code.text.indexOf("\n", offset);
  const line = code.text.slice(offset, end < 0 ? undefined : end);
  const said = /;[ \t]*--[ \t]*(\S.*)$/.exec(line)?.[1];
  if (!said) return null;
  const prose = code.prose(offset + line.length - said.length, offset + line.length);
  return onlyService(prose) ?? labelIn(prose);
}

/** A rule of signs, a file and a bracket or a preposition. */
const lead =
  /^(?:[^:]{0,160}(?:for example|e\.g\.|for instance|zum Beispiel|z\. ?B\.|por ejemplo|por exemplo|par exemple|per esempio|na przykład|bijvoorbeeld|ví dụ),?\s)?(?:[\s=*#-]{0,80}[\w./-]{1,80}\.[a-z]{2,10}(?![\w.]))?[\s([=*#:–—-]{0,80}(?:for |of )?/iu;

/** A name that is all that the words say, but for a file: "Billing", "application.yml (Billing)", "For Billing:". */
function labelIn(prose: Prose): Party | null {
  const led = lead.exec(prose.text)?.[0].length ?? 0;
  const end = prose.text.replace(/[\s)\]=*#:–—-]+$/u, "").length;
  const [only, second] = bareNamesIn(prose, led, Math.max(led, end));
  return only && !second && columnRole(only.words.text) === null ? only.words : null;
}

/** "apps/auth-service/prisma/schema.prisma", "config/loan-service-dev.yml". */
function pathService(code: Code, start: number, end: number): Words | null {
  const found = /(?<![\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:service|svc)(?![a-z0-9])/.exec(code.text.slice(start, end));
  if (!found || !/[/.]/.test(code.text.slice(start, end))) return null;
  return code.words(start + found.index, start + found.index + found[0].length);
}
