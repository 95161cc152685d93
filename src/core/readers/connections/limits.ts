import { connectionPattern } from "../../lexicon/architecture.ts";
import {
  allowanceBehindPattern,
  allowancePattern,
  besideTotalPattern,
  configuredPattern,
  connectionLimitPattern,
  ofOnePattern,
  overallPattern,
  perPartPattern,
  serverBoundPattern,
  serverPattern,
} from "../../lexicon/limits.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Words } from "../../text/span.ts";
import type { LimitClaim } from "../claim.ts";
import { maximumLine } from "../code.ts";
import { given } from "../given.ts";
import { all, any, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn, proseAndLinesIn, prosesIn } from "../walk.ts";

/** Bounds on connections: "`max_connections = 100`", "fewer than 100 connections in total". */
export const limits: Reader = {
  id: "limits",
  needs: all(digits, any(mentions(connectionPattern), mentions(/max_connections/))),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks)) {
      yield* allowances(prose);
      for (const { start, end, text } of sentencesOf(prose))
        if (connectionPattern.test(text) && overallPattern.test(text) && !perPartPattern.test(text)) {
          const told = [...bounds(prose, start, end)];
          yield* told.length ? told : boundBesideTotal(prose, start, end);
        }
    }
    for (const prose of prosesIn(section.blocks)) {
      yield* settingsIn(prose);
      yield* toldLimits(prose);
    }
    for (const block of blocksIn(section.blocks)) if (block.kind === "fence") yield* fileSettingsIn(block);
  },
};

/** "`max_connections = 200`", "max_connections, which is 200", "raised `max_connections` there from 100 to 200". */
const settingPattern =
  /max_connections(?:\W{0,6}|\W{1,4}(?:(?:which|that|there|here|now|itself) )?(?:is|of|to|at|von|auf|ist|de|es|em|en|é|est|à) |[^.;,\d]{0,40}?\s(?:(?:from|von|de) \d{2,6} )?(?:is|is set to|stays at|remains at|to|at|bleibt bei|auf|a|para|à) )([~≈]?)(\d{2,6})(?!\d)/gi;

function* settingsIn(prose: Prose): Generator<LimitClaim> {
  for (const { start, end, text } of sentencesOf(prose)) {
    let from = 0;
    for (const setting of matchesOf(text, settingPattern)) {
      const to = setting.index + setting[0].length;
      const of = serverIn(prose, start + from, { start: start + setting.index, end: start + to });
      yield {
        kind: "limit",
        quantity: "connections",
        value: {
          value: Number(setting[2]),
          span: spanOf(prose, start + to - (setting[2] as string).length, start + to),
        },
        ...(setting[1] ? { approximate: true } : {}),
        comparator: "<=",
        ...given({ of }),
        setting: true,
        ...(perPartPattern.test(text.slice(from, setting.index)) || itsOwn.test(text.slice(from, setting.index))
          ? { each: true }
          : {}),
        span: wordsOf(prose, start + from, end).span,
      };
      from = to;
    }
  }
}

/** "PostgreSQL has a hard connection limit (~100 by default)", "below the Postgres default of 100" */
function* toldLimits(prose: Prose): Generator<LimitClaim> {
  for (const { start, end, text } of sentencesOf(prose)) {
    const match =
      connectionLimitPattern.exec(text) ?? (connectionPattern.test(text) ? serverBoundPattern.exec(text) : null);
    const digits = match?.slice(1).find((it) => it !== undefined);
    if (!match || !digits || !serverPattern.test(text) || perPartPattern.test(text) || /max_connections/i.test(text))
      continue;
    const at = start + match.index + match[0].lastIndexOf(digits);
    yield {
      kind: "limit",
      quantity: "connections",
      value: { value: Number(digits), span: spanOf(prose, at, at + digits.length) },
      ...(/[~≈]/.test(match[0]) ? { approximate: true } : {}),
      comparator: "<=",
      setting: true,
      span: wordsOf(prose, start, end).span,
    };
  }
}

/** "ride-service: 48 connections (its instance has `max_connections = 60`)": of the one that the line is about. */
const itsOwn =
  /(?<!\p{L})(?:its(?: own)?|ihre(?:r|m|n)?|sein(?:er|em|en)?|deren|dessen|su|sua|seu|son|sa|zijn|jego|jej) (?:\p{L}+ )?(?:instance|server|database|cluster|instanz|datenbank|instancia|servidor|base|instância|banco|serveur|istanza|serwer)(?!\p{L})/iu;

/** The server that a sentence names as code: "`castline-pg` runs with `max_connections = 300`", "… = 300` on `castline-pg`". */
function serverIn(prose: Prose, start: number, setting: Span): Words | null {
  const names = prose.marks.filter(
    (mark) => mark.kind === "code" && mark.start >= start && isServer(prose.text.slice(mark.start, mark.end)),
  );
  const behind = names.find((mark) => mark.start >= setting.end);
  const named =
    names.filter((mark) => mark.end <= setting.start).at(-1) ??
    (behind && /^\s(?:of|on|for|auf|von|für|de|en|em) (?:the )?$/.test(prose.text.slice(setting.end, behind.start))
      ? behind
      : null);
  return named ? wordsOf(prose, named.start, named.end) : null;
}

const isServer = (code: string): boolean => /^[a-z][\w.-]*$/i.test(code) && !/max|pool|conn/i.test(code);

/** In a file of settings it is the bound of the one server that the file is for. */
function* fileSettingsIn({ lines }: Fence): Generator<LimitClaim> {
  for (const { text, start } of lines) {
    const match = text.length > maximumLine ? null : fileSetting.exec(text);
    if (!match?.[1]) continue;
    const end = start + match[0].length;
    const value = { value: Number(match[1]), span: { start: end - match[1].length, end } };
    yield {
      kind: "limit",
      quantity: "connections",
      value,
      comparator: "<=",
      setting: true,
      each: true,
      span: { start, end },
    };
  }
}

const fileSetting = /^[^#;]*?\bmax_connections["']?\s?[=:]\s?["']?(\d{2,6})(?![\w.])/;

function* bounds(prose: Parameters<typeof wordsOf>[0], start: number, end: number): Generator<LimitClaim> {
  for (const number of numbersIn(prose.text.slice(start, end))) {
    if (number.comparator !== "<" && number.comparator !== "<=") continue;
    const value = { value: number.value, span: spanOf(prose, start + number.start, start + number.end) };
    yield {
      kind: "limit",
      quantity: "connections",
      value,
      comparator: number.comparator,
      span: wordsOf(prose, start, end).span,
    };
  }
}

/** "in all 380 of the 800 available" */
function* boundBesideTotal(prose: Prose, start: number, end: number): Generator<LimitClaim> {
  const text = prose.text.slice(start, end);
  const match = /max_connections/i.test(text) ? null : besideTotalPattern.exec(text);
  const digits = match?.slice(1).find((it) => it !== undefined);
  if (!match || !digits) return;
  const at = start + match.index + match[0].lastIndexOf(digits);
  yield {
    kind: "limit",
    quantity: "connections",
    value: { value: Number(digits), span: spanOf(prose, at, at + digits.length) },
    comparator: "<=",
    span: wordsOf(prose, start, end).span,
  };
}

/** "… 48 connections in total. The server allows 100.": what stands in front says of what. */
function* allowances(prose: Prose): Generator<LimitClaim> {
  let about = false;
  for (const { start, end, text } of sentencesOf(prose)) {
    const match = allowancePattern.exec(text) ?? allowanceBehindPattern.exec(text) ?? configuredPattern.exec(text);
    if (match?.[1] && (about || connectionPattern.test(text)) && !perPartPattern.test(text)) {
      const to = start + match.index + match[0].length;
      yield {
        kind: "limit",
        quantity: "connections",
        value: { value: Number(match[1]), span: spanOf(prose, to - match[1].length, to) },
        comparator: "<=",
        ...(ofOnePattern.test(text) ? { each: true } : {}),
        span: wordsOf(prose, start, end).span,
      };
    }
    about = connectionPattern.test(text);
  }
}
