// In a table, by the heading of the column.
import { columnRole } from "../lexicon/columns.ts";
import { flowColumn } from "../lexicon/flows.ts";
import { fieldOf } from "../lexicon/metadata.ts";
import { isInHead, valuesOf } from "./metadata.ts";
import { brokerNames, databaseNames, engineNames, eventNames, nextPort, serviceNames } from "./names.ts";
import { type Place, type Suggester, type Suggestion, typed } from "./suggestion.ts";

export const cellSuggester: Suggester = (place) => {
  const cell = cellAt(place);
  if (!cell) return null;
  const field = isInHead(place) ? fieldOf(cell.heading) : null;
  const values = field && valuesOf(place, field, cell.typed);
  if (values) return values;
  const list = listFor(place, cell);
  return list.length ? { span: typed(place, cell.begun.length), list } : null;
};

interface Cell {
  readonly heading: string;
  /** What stands in the row's other cells, by heading. */
  readonly row: ReadonlyMap<string, string>;
  /** What has been typed in it. */
  readonly typed: string;
  /** What has been typed of the name, behind the last comma. */
  readonly begun: string;
}

function cellAt({ reading, line, text, before }: Place): Cell | null {
  if (!/^\s*\|/.test(text)) return null;
  const header = headerAbove(reading.page.text, line.start);
  if (!header) return null;
  const column = cellsOf(before).length - 1;
  const heading = header[column];
  if (heading === undefined) return null;
  const inCell = before.slice(before.lastIndexOf("|") + 1).trimStart();
  const begun = inCell.slice(inCell.lastIndexOf(",") + 1).trimStart();
  const cells = cellsOf(text);
  return {
    heading,
    typed: inCell,
    row: new Map(header.map((name, index) => [name, (cells[index] ?? "").trim()])),
    begun,
  };
}

/** The cells of a row; of a row that is not finished also the one that has only begun. */
const cellsOf = (row: string): string[] =>
  row
    .trimStart()
    .replace(/^\|/, "")
    .split(/(?<!\\)\|/);

/** The headings of the table that goes on down to here; null in the header itself, and where there is none. */
function headerAbove(text: string, start: number): string[] | null {
  const above: string[] = [];
  for (let end = start; end > 0; ) {
    const from = text.lastIndexOf("\n", end - 2) + 1;
    const row = text.slice(from, end).trim();
    if (!row.startsWith("|")) break;
    above.push(row);
    end = from;
  }
  const [delimiter, header] = [above.at(-2), above.at(-1)];
  if (!header || !delimiter || !/^\|[\s|:-]+$/.test(delimiter)) return null;
  return cellsOf(header.replace(/\|$/, "")).map((cell) => cell.trim());
}

function listFor(place: Place, { heading, row }: Cell): readonly Suggestion[] {
  switch (columnRole(heading) ?? flowColumn(heading)) {
    case "service":
    case "publisher":
    case "consumers":
      return serviceNames(place);
    case "database": {
      const service = [...row].find(([name]) => columnRole(name) === "service")?.[1];
      return databaseNames(place, service);
    }
    case "engine":
      return engineNames(place);
    case "port": {
      const engine = [...row].find(([name]) => columnRole(name) === "engine")?.[1];
      return nextPort(place, engine);
    }
    case "event":
    case "publishes":
    case "consumes":
      return eventNames(place);
    case "broker":
      return brokerNames(place);
    default:
      return [];
  }
}
