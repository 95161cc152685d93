import {
  changesNothing,
  changingPattern,
  type FlowColumn,
  flowColumn,
  isCommandColumn,
  sagaPattern,
} from "../../lexicon/flows.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { SagaClaim, SagaStep } from "../claim.ts";
import { meansNone, nameIn } from "../names.ts";
import { tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import { introducedBlocksIn } from "../walk.ts";
import { sagaName } from "./saga-step.ts";

/** A table with a row for each step of a saga and a column for what undoes it. */
export const sagaTable: Reader = {
  id: "saga-table",
  needs: tables,
  *read(section) {
    const { blocks, heading, trail } = section;
    // The steps of a move are taken back as well: they make a saga where a title calls them one.
    const isMove = sectionRole(heading?.text ?? "") === "migration" && !trail.some((title) => sagaPattern.test(title));
    for (const { block, lead } of introducedBlocksIn(blocks)) {
      const named = [lead, heading].find((it) => it && sagaPattern.test(it.text)) ?? (isMove ? null : heading);
      if (block.kind === "table" && named) yield* readTable(block, sagaName(named));
    }
  },
};

function* readTable(table: Table, name: Words): Generator<SagaClaim> {
  const roles = table.header.map((heading) => flowColumn(heading.text));
  const column = (role: FlowColumn): number => roles.indexOf(role);
  const command = table.header.findIndex((heading) => isCommandColumn(heading.text));
  const action = [column("action"), command, column("step")].find((at) => at >= 0) ?? -1;
  if (column("compensation") < 0 || action < 0) return;
  const told = table.rows.flatMap((row) => {
    const step = stepOfRow(row[action], row[column("service")], row[column("compensation")]);
    return step ? [step] : [];
  });
  // In front of a step that is undone, a dash leaves something out; behind the last of them nothing is undone any more.
  // A step that says why it needs none ("— (last step)") shows that the others are asked for one.
  const undone = told.findLastIndex(({ compensation, explained }) => compensation || explained);
  const steps = told.map(({ dash, explained: _, ...step }, index) =>
    dash && index < undone && !changesNothing.test(step.action.text) ? { ...step, compensation: null } : step,
  );
  const compensations = steps.flatMap(({ compensation, service }) =>
    compensation ? [{ action: compensation, ...(service ? { service } : {}) }] : [],
  );
  if (steps.length >= 2) yield { kind: "saga", name, steps, compensations, span: table.span };
}

function stepOfRow(
  action?: Prose,
  service?: Prose,
  undone?: Prose,
): (SagaStep & { readonly dash?: boolean; readonly explained?: boolean }) | null {
  if (!action?.text.trim()) return null;
  const by = service ? nameIn(service) : (serviceNamesIn(action)[0] ?? null);
  const dash = undone !== undefined && /^[-–—]$/.test(undone.text.trim());
  return {
    action: wordsOf(action),
    ...(by ? { service: by } : {}),
    ...(undone ? compensationOf(undone, action) : {}),
    ...(dash ? { dash } : {}),
    ...(undone && lastStep.test(undone.text) ? { explained: true } : {}),
  };
}

/** A dash or "none" is an answer where the step changes nothing that could be undone; an empty cell is none. */
function compensationOf(cell: Prose, action: Prose): Pick<SagaStep, "compensation"> {
  if (cell.text.trim() === "") return { compensation: null };
  if (/^[-–—]$/.test(cell.text.trim()) && changingPattern.test(action.text)) return { compensation: null };
  return meansNone(cell.text) || nothing.test(cell.text) ? {} : { compensation: wordsOf(cell) };
}

const nothing =
  /^[^\p{L}\p{N}]*(?:no compensation|not needed|not required|none|n\/a|nothing|not applicable|keine|entfällt|nicht nötig|ninguna|no aplica|no hace falta|nenhuma|não se aplica|não precisa|aucune|sans objet|non applicable|nessuna|non necessaria|brak|nie wymaga|niepotrzebna|geen|niet nodig|không cần|không áp dụng|不适用|无需|不要|なし|не требуется)/iu;

const lastStep =
  /(?:last|final) step|letzter Schritt|último paso|última etapa|último passo|dernière étape|ultimo passo|ostatni krok|laatste stap|bước cuối|последний шаг|son adım|最后一步|最後の(?:手順|ステップ)/iu;
