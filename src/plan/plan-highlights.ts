import type { CellArea } from "../core/cell/address";
import type { FieldId, SchoolKind } from "../core/indicators/fields";
import { columnFor, indicatorTerms } from "../core/indicators/indicator-columns";
import { columnOf, rowOf } from "../core/indicators/record-cells";
import type { SchoolRecords } from "../core/indicators/school-records";
import { outsideReasonOf, teachingPointIsOutside } from "../core/indicators/scope";
import { studentsFieldOf, studentsOf } from "../core/indicators/stage-students";
import { exactProduct } from "../core/quantity/decimal";
import type { IndicatorStandard, Stage, Standard } from "../core/standards/standard";
import { type HighlightCondition, highlightFormula, type WeightedColumn } from "./highlight-formula";
import type { AddHighlight, HighlightLevel, PlanOperation, WorkbookPlan } from "./workbook-plan";

const LEVELS: readonly HighlightLevel[] = ["below-floor", "reaches-floor"];

const WHOLE_COUNTS: ReadonlySet<FieldId> = new Set(["teachers_above_degree", "backbone", "pe_art_teachers", "multimedia_rooms"]);

/**
 * The conditional formats that mark every value below the standard, one rule per rectangle and level: rows below each
 * other that are judged alike share a rectangle. Sheets that cannot be written (protected) are left out.
 *
 * Earlier highlights of ours on the same sheets are cleared first, so that marking twice is marking once.
 */
export function planHighlights(tables: readonly SchoolRecords[], standard: Standard, closedSheets: ReadonlySet<string>): WorkbookPlan {
  const open = tables.filter(({ cells }) => !closedSheets.has(cells.sheet));
  const clears = [...new Set(open.map(({ cells }) => cells.sheet))].map((sheet): PlanOperation => ({ type: "clear-highlights", sheet }));
  return { operations: [...clears, ...open.flatMap((records) => tableHighlights(records, standard))] };
}

/** Removes our highlights from all of these sheets and touches nothing else. */
export function planClearHighlights(sheets: readonly string[]): WorkbookPlan {
  return { operations: sheets.map((sheet) => ({ type: "clear-highlights", sheet })) };
}

interface Run {
  readonly column: number;
  readonly key: string;
  readonly conditions: readonly HighlightCondition[];
  readonly first: number;
  last: number;
}

function tableHighlights(records: SchoolRecords, standard: Standard): readonly AddHighlight[] {
  return standard.indicators.flatMap((indicator) => {
    const open = new Map<number, Run>();
    const runs: Run[] = [];
    for (let record = 0; record < records.length; record++) {
      const row = rowOf(records.cells, record);
      for (const [column, conditions] of conditionsOf(records, record, indicator, standard)) {
        const key = JSON.stringify(conditions);
        const run = open.get(column);
        if (run && run.key === key && run.last === row - 1) run.last = row;
        else {
          const next = { column, key, conditions, first: row, last: row };
          open.set(column, next);
          runs.push(next);
        }
      }
    }
    return runs.flatMap((run) => LEVELS.map((level) => highlightOf(records.cells.sheet, indicator, run, level)));
  });
}

function highlightOf(sheet: string, indicator: IndicatorStandard, run: Run, level: HighlightLevel): AddHighlight {
  const area: CellArea = { row: run.first, column: run.column, rows: run.last - run.first + 1, columns: 1 };
  return { type: "add-highlight", sheet, area, formula: highlightFormula(indicator.code, run.conditions, run.first, level), level };
}

/** What is judged in one row for one indicator, by the column of the cell that is marked. A shared cell is judged for each stage. */
function conditionsOf(records: SchoolRecords, record: number, indicator: IndicatorStandard, standard: Standard): ReadonlyMap<number, HighlightCondition[]> {
  const byColumn = new Map<number, HighlightCondition[]>();
  const students = studentsOf(records, record);
  const kind = records.kinds[record] as SchoolKind;
  const single = students.type === "single" ? students.students : null;
  if (students.type === "unknown-stage" || outsideReasonOf(kind) || teachingPointIsOutside(kind, single, standard)) return byColumn;
  const isMixed = students.type !== "single";
  for (const stage of isMixed ? students.stages : [students.stage]) {
    const condition = conditionOf(records, record, indicator, standard, stage, isMixed);
    if (!condition) continue;
    byColumn.set(condition.column, [...(byColumn.get(condition.column) ?? []), condition.condition]);
  }
  return byColumn;
}

function conditionOf(
  records: SchoolRecords,
  record: number,
  indicator: IndicatorStandard,
  standard: Standard,
  stage: Stage,
  isMixed: boolean,
): { readonly column: number; readonly condition: HighlightCondition } | null {
  const found = indicatorTerms(records, indicator.code).map((term) => ({ ...term, at: columnFor(records, term.field, record, stage, isMixed) }));
  const [main] = found;
  if (!main?.at || found.some(({ at }) => !at || at.isShared !== main.at?.isShared)) return null;
  // Without a known unit (an open question) nobody can say what the number in the cell means.
  if (found.some(({ at }) => !Number.isFinite(at?.column.factor))) return null;
  const isShared = main.at.isShared;
  if (isShared && !indicator.isSplit) return null;
  const shared = { required: indicator.required[stage], floorRatio: standard.schoolRule.floorRatio };
  if (records.holdsValues) {
    return { column: columnOf(main.at.column.cells, record), condition: { ...shared, resource: [{ column: columnOf(main.at.column.cells, record), weight: 1 }], students: [], stageStudents: null, isWhole: false } };
  }
  const students = studentColumns(records, record, standard, stage, isMixed, isShared);
  if (!students) return null;
  const resource = found.flatMap(({ at, sign }): WeightedColumn[] =>
    at ? [{ column: columnOf(at.column.cells, record), weight: exactProduct(sign, indicator.per, at.column.factor, students.weight) }] : [],
  );
  const isWhole = found.every(({ field }) => WHOLE_COUNTS.has(field));
  return { column: columnOf(main.at.column.cells, record), condition: { ...shared, resource, students: students.columns, stageStudents: students.stage, isWhole } };
}

interface StudentColumns {
  readonly columns: readonly WeightedColumn[];
  readonly stage: number;
  /** Weight of one student of the stage when a mixed school's total is shared out; 1 otherwise. */
  readonly weight: number;
}

function studentColumns(records: SchoolRecords, record: number, standard: Standard, stage: Stage, isMixed: boolean, isShared: boolean): StudentColumns | null {
  const columnOfField = (field: FieldId | null): number | undefined => {
    const figure = field ? records.figures.get(field) : undefined;
    return figure && columnOf(figure.cells, record);
  };
  const own = columnOfField(isMixed ? (stage === "primary" ? "students_primary" : "students_junior") : studentsFieldOf(records, stage, record));
  if (own === undefined) return null;
  if (!isShared) return { columns: [{ column: own, weight: 1 }], stage: own, weight: 1 };
  const kind = records.kinds[record] as SchoolKind;
  const { withPrimary, withoutPrimary } = standard.splitWeights;
  const primary = columnOfField("students_primary");
  const junior = columnOfField("students_junior");
  const senior = columnOfField("students_senior");
  const terms: [number | undefined, number][] =
    kind === "complete-middle"
      ? [[junior, withoutPrimary.junior], [senior, withoutPrimary.senior]]
      : kind === "twelve-year"
        ? [[primary, withPrimary.primary], [junior, withPrimary.junior], [senior, withPrimary.senior]]
        : [[primary, withPrimary.primary], [junior, withPrimary.junior]];
  const columns: WeightedColumn[] = [];
  for (const [column, weight] of terms) {
    if (column === undefined) return null;
    columns.push({ column, weight });
  }
  const weight = kind === "complete-middle" ? withoutPrimary.junior : withPrimary[stage];
  return { columns, stage: own, weight };
}
