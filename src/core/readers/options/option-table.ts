import {
  chosenCell,
  consLabel,
  noCell,
  optionColumn,
  prosLabel,
  rejectedCell,
  rejectionPattern,
  verdictColumn,
  whyNotColumn,
  winnerColumn,
  yesCell,
} from "../../lexicon/options.ts";
import { brokersIn, enginesIn, productsIn } from "../../lexicon/products.ts";
import { leadRole, sectionRole } from "../../lexicon/roles.ts";
import type { Prose, Section, Table } from "../../parse/page.ts";
import { isMarked, spanOf, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { OptionClaim } from "../claim.ts";
import { meansNone } from "../names.ts";
import { tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn } from "../walk.ts";
import { argumentsAt } from "./arguments.ts";
import { optionTitleOf } from "./option-title.ts";

/** A row for each option with columns of pros and cons or a reason; or a column for each option. */
export const optionTable: Reader = {
  id: "option-table",
  needs: tables,
  *read(section) {
    const roles = [...section.trail, section.heading?.text ?? ""].map((title) => sectionRole(title));
    const inOptions = roles.includes("options") || roles.includes("arguments");
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") yield* readTable(block, inOptions, section);
  },
};

function* readTable(table: Table, inOptions: boolean, section: Section): Generator<OptionClaim> {
  const [first] = table.header;
  if (!first) return;
  const column = table.header.findIndex((heading) => optionColumn.test(heading.text.trim()));
  const pros = table.header.findIndex((heading) => prosLabel.test(heading.text));
  const cons = table.header.findIndex((heading) => consLabel.test(heading.text));
  // Two columns below an option's heading: what speaks for it, and what against it.
  if (column < 0 && (pros === 0 || cons === 0)) return;
  const taken = takenOf(table, section);
  if ((column >= 0 && (inOptions || pros >= 0 || cons >= 0)) || (inOptions && pros >= 0 && cons >= 0))
    yield* optionRows(table, Math.max(column, 0), pros, cons);
  else if (column === 0 && table.header.length > 2 && taken !== null)
    yield* optionRows(table, column, pros, cons, taken);
  else if (inOptions && (hasReasons(table) || areProducts(table))) yield* optionRows(table, 0, pros, cons);
  else if (inOptions && isTransposed(table)) yield* optionColumns(table);
  else if (!inOptions && comparesProducts(table))
    for (const option of optionColumns(table)) yield { ...option, announced: true };
}

/** "| Requirement | Kafka | RabbitMQ |" where reasons are given; the decision says whether it is about them. */
const comparesProducts = (table: Table): boolean =>
  table.rows.length > 1 &&
  isTransposed(table) &&
  table.header.slice(1).every(({ text }) => isMeasure(text) || productsIn(text).length === 1);

/** "| Database | Why not |" below "Alternatives": what lost, whatever it is called. */
const hasReasons = ({ header }: Table): boolean =>
  header.length > 1 && header.some((heading, index) => index > 0 && whyNotColumn.test(heading.text.trim()));

/** "| Database | Joins | Score |" below "Comparison": each row is about one product. */
const areProducts = ({ header, rows }: Table): boolean =>
  header.length > 2 &&
  rows.length > 1 &&
  productColumn.test(header[0]?.text.trim() ?? "") &&
  rows.every(([cell]) => {
    const [product] = cell ? [...enginesIn(cell.text), ...brokersIn(cell.text)] : [];
    return product?.start === 0;
  });

const productColumn =
  /^(?:databases?|stores?|cache|datenbank|base de datos|banco(?: de dados)?|base de données|cơ sở dữ liệu|数据库|データベース|dbms)$/iu;

/** "**Decision:** Select **PostGIS** as the store" below the table: one of its rows, and none of the others, is taken. */
function takenOf({ rows }: Table, { blocks }: Section): string | null {
  const said = blocks
    .flatMap((block) => (block.kind === "paragraph" && leadRole(block.prose) === "decision" ? [block.prose] : []))
    .map((prose) => sentencesOf(prose)[0]?.text.toLowerCase() ?? "");
  const titles = rows.flatMap(([cell]) => (cell && optionTitleOf(cell)?.title.text.toLowerCase()) || []);
  const [taken, second] = titles.filter((title) => said.some((sentence) => sentence.includes(title)));
  return rows.length > 1 && titles.length === rows.length && second === undefined ? (taken ?? null) : null;
}

function* optionRows(table: Table, column: number, pros: number, cons: number, taken?: string): Generator<OptionClaim> {
  const verdicts = table.header.findIndex((heading) => verdictColumn.test(heading.text.trim()));
  const labels = table.header.findIndex((heading) => labelColumn.test(heading.text.trim()));
  const lost = table.header.findIndex((heading) => whyNotColumn.test(heading.text.trim()));
  const bold = table.rows.filter((row) => row[column] && isBold(row[column]));
  for (const row of table.rows) {
    const cell = row[column];
    const option = cell && optionTitleOf(cell);
    const label = labels < 0 ? null : labelOf(row[labels]);
    if (!cell || !option || /^(?:total|sum)/i.test(option.title.text)) continue;
    const verdict =
      option.verdict ??
      rowVerdict(row, cell) ??
      answered(row[verdicts]) ??
      (row[lost]?.text.trim() ? { value: "rejected" as const, span: spanOf(row[lost] as Prose) } : null) ??
      (option.title.text.toLowerCase() === taken ? { value: "chosen" as const, span: option.title.span } : null) ??
      (bold.length === 1 && bold[0] === row ? { value: "chosen" as const, span: option.title.span } : null);
    yield {
      kind: "option",
      ...option,
      ...(label ? { label } : {}),
      ...(verdict ? { verdict } : {}),
      form: "table",
      pros: pros < 0 ? [] : argumentsOf(row[pros]),
      cons: cons < 0 ? [] : argumentsOf(row[cons]),
      inner: false,
      span: { start: spanOf(cell).start, end: spanOf(row.at(-1) ?? cell).end },
    };
  }
}

const labelColumn = /^(?:|#|no\.?|nr\.?|n[º°]|id|№|stt|编号|序号)$/iu;

/** "B", "2": what tells this row's option from the others. */
const labelOf = (cell: Prose | undefined): Words | null =>
  cell && /^[\s*]*(?:[A-Z]|\d{1,2})[.)]?[\s*]*$/.test(cell.text) ? wordsOf(cell) : null;

const isBold = (cell: Prose): boolean =>
  cell.text.trim() !== "" && isMarked(cell, "strong", 1, Math.max(1, cell.text.trimEnd().length - 1));

/** A cell that gives the verdict: "Rejected", "✅ Chosen", "**Chosen** — it is the smallest". */
function rowVerdict(row: readonly Prose[], title: Prose): OptionClaim["verdict"] | null {
  for (const cell of row) {
    if (cell === title) continue;
    if (rejectedCell.test(cell.text)) return { value: "rejected", span: spanOf(cell) };
    if (chosenCell.test(cell.text)) return { value: "chosen", span: spanOf(cell) };
  }
  return null;
}

/** A plain yes or no below "Verdict". */
function answered(cell: Prose | undefined): OptionClaim["verdict"] | null {
  const text = cell?.text.trim() ?? "";
  if (cell && yesCell.test(text)) return { value: "chosen", span: spanOf(cell) };
  return cell && noCell.test(text) ? { value: "rejected", span: spanOf(cell) } : null;
}

/** Items of a cell. */
const argumentsOf = (cell: Prose | undefined): Words[] => (cell && !meansNone(cell.text) ? argumentsAt(cell) : []);

/** Rows of pros and cons, or of criteria; each further column is an option. */
const isTransposed = (table: Table): boolean =>
  table.header.length >= 3 &&
  (table.rows.some((row) => row[0] && (prosLabel.test(row[0].text) || consLabel.test(row[0].text))) ||
    /^(?:|criteri(?:on|a)|aspect|factor|feature|requirement|need|property|capability|consideration|dimension|anforderung|requisito|exigence|besoin|yêu cầu|特性|要求|требование|kriterium|criterio|critério|critère|tiêu chí|标准|维度|критерий|attribute|aspetto|kryterium|cecha|aspekt|kenmerk|eigenschap|基準|観点|評価項目|項目)$/iu.test(
      table.header[0]?.text.trim() ?? "",
    ));

/** "Weight", "Score (1-5)", "Notes": a column that tells of the criteria, or of one option alone. */
const isMeasure = (text: string): boolean =>
  /^(?:weight|scores?(?!\p{L})|points?(?!\p{L})|ratings?(?!\p{L})|notes?(?!\p{L})|comments?(?!\p{L})|remarks?(?!\p{L})|gewicht|punkte|bewertung|anmerkung|bemerkung|peso|puntos|puntuación|puntaje|comentarios?(?!\p{L})|pontos|pontuação|poids|points?(?!\p{L})|remarques?(?!\p{L})|trọng số|điểm(?: số)?(?!\p{L})|ghi chú|权重|得分|评分|分数|备注|вес|баллы|оценка|punteggio|punti|waga|punkty|ocena|punten|重み|点数|スコア|備考)/iu.test(
    text.trim(),
  );

/** "A", "2": the options are told elsewhere, and the table only points at them. */
const isLabelAlone = (text: string): boolean => /^[\s*]*(?:[A-Z]|\d{1,2})[\s*]*$/.test(text);

function* optionColumns(table: Table): Generator<OptionClaim> {
  for (const [index, heading] of table.header.entries()) {
    if (index === 0 || isMeasure(heading.text)) continue;
    const option = optionTitleOf(heading);
    if (!option) continue;
    if (isLabelAlone(heading.text) || winnerColumn.test(heading.text)) continue;
    const cells = (pattern: RegExp): Words[] =>
      table.rows.flatMap((row) => (row[0] && pattern.test(row[0].text) ? argumentsOf(row[index]) : []));
    const rejected = table.rows.some(
      (row) =>
        /verdict|decision|result|entscheidung|decisión|decisão|décision|quyết định|decisione|esito|decyzja|wynik|beslissing|besluit|结论|決定|結論/iu.test(
          row[0]?.text ?? "",
        ) && rejectionPattern.test(row[index]?.text ?? ""),
    );
    const verdict = option.verdict ?? (rejected ? { value: "rejected" as const, span: option.title.span } : null);
    yield {
      kind: "option",
      ...option,
      ...(verdict ? { verdict } : {}),
      form: "table",
      pros: cells(prosLabel),
      cons: cells(consLabel),
      inner: false,
      span: heading.span,
    };
  }
}
