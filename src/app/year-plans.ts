import { amountAt } from "../core/facts/fact-column";
import { type PlanAmount, type PlannedItem, type PlanProgress, planProgress } from "../core/money/plan-progress";
import { itemsOfRows, type PlanRowProblem } from "../core/money/plan-rows";
import { exactTotal } from "../core/quantity/decimal";
import type { TableReading } from "../recognition/read-table";
import type { FieldColumn, FieldTable } from "../recognition/tables/field-table";
import { yearColumnSays } from "../recognition/words/year-plan-words";
import type { WorkbookAssessment } from "./workbook-assessment";
import { YEAR_PLAN_KINDS } from "./year-plan-kinds";
import { amountOf, isMoney, unitFactor, yearRowsOf } from "./year-plan-rows";
import { addAll } from "../core/quantity/long-lists";

/** A table of plans by years, with what it comes to. */
export interface YearPlanOfTable {
  readonly sheet: string;
  /** Null where its rows cannot be told apart, see `problems`. */
  readonly progress: PlanProgress | null;
  /** What is to be put right first; empty where all is summed. */
  readonly problems: readonly PlanRowProblem[];
  /** What 附件2 states in all, and for the schools that stand; null where the workbook has no one such table. */
  readonly needs: { readonly all: number; readonly standing: number } | null;
}

/** The tables of a workbook that state money by years with what is done of it, the years in the header or down the rows. */
export function yearPlansOf({
  readings,
  standard,
}: Pick<WorkbookAssessment, "readings" | "standard">): readonly YearPlanOfTable[] {
  const needs = needsTotal(readings);
  return readings.flatMap((reading): YearPlanOfTable[] => {
    const found = itemsOf(reading);
    if (found === null) return [];
    const { items, factor } = found;
    const problems = [...found.problems, ...unread(found.amounts)];
    if (problems.length === 0 && items.length === 0) return [];
    const progress = problems.length > 0 ? null : planProgress({ items, factor, targets: standard.progressTargets });
    return [{ sheet: reading.table.sheet, progress, problems, needs }];
  });
}

interface ItemsOfTable {
  readonly items: readonly PlannedItem[];
  readonly problems: readonly PlanRowProblem[];
  /** All that its rows state, with what is blank. */
  readonly amounts: readonly (PlanAmount | null)[];
  readonly factor: number;
}

/** Null for a table that does not tell what is done beside what is planned, year by year, in money. */
function itemsOf({ table, fields }: TableReading): ItemsOfTable | null {
  if (!YEAR_PLAN_KINDS.has(table.kind) || !fields) return null;
  const money = fields.figures.filter(isMoney);
  const across = itemsAcross(fields, money);
  if (across) return across;
  const down = yearRowsOf(fields, money);
  if (!down) return null;
  const amounts = down.rows.flatMap(({ planned, done, total: all }) => [planned, done, all]);
  return { ...itemsOfRows(down.rows), amounts, factor: unitFactor(down.planned) };
}

function itemsAcross(fields: FieldTable, money: readonly FieldColumn[]): ItemsOfTable | null {
  const saying = money.map((column) => ({
    column,
    says: yearColumnSays(column.column.header),
    year: column.column.year,
  }));
  const total = saying.find(({ says, year }) => year === undefined && says === "total")?.column ?? null;
  const years = saying.flatMap(({ column, says, year }) =>
    year === undefined || (says !== "planned" && says !== "done") ? [] : [{ column, says, year }],
  );
  const isTwice = new Set(years.map(({ year, says }) => `${year} ${says}`)).size < years.length;
  if (isTwice || !years.some(({ says }) => says === "done") || !years.some(({ says }) => says === "planned"))
    return null;
  const at = (column: FieldColumn | null, row: number): PlanAmount | null => column && amountOf(column, row);
  const amounts: (PlanAmount | null)[] = [];
  const items = fields.names.flatMap((name, row): PlannedItem[] => {
    if (fields.classes[row] !== "data") return [];
    const own = [...new Set(years.map(({ year }) => year))].map((year) => {
      const of = (says: "planned" | "done"): PlanAmount | null =>
        at(years.find((each) => each.year === year && each.says === says)?.column ?? null, row);
      return { year, planned: of("planned"), done: of("done") };
    });
    addAll(amounts, [...own.flatMap(({ planned, done }) => [planned, done]), at(total, row)]);
    const isBlank = own.every(
      ({ planned, done }) => (planned?.amount ?? null) === null && (done?.amount ?? null) === null,
    );
    return isBlank ? [] : [{ name, total: at(total, row), years: own }];
  });
  return items.length === 0 ? null : { items, problems: [], amounts, factor: unitFactor(years[0]?.column) };
}

/** A blank in a plan is a year without a task; what cannot be read is not. */
function unread(amounts: readonly (PlanAmount | null)[]): readonly PlanRowProblem[] {
  const cells = amounts.flatMap((each) => (each?.isUnread ? [each.cell] : []));
  return cells.length > 0 ? [{ code: "unread", cells }] : [];
}

function needsTotal(readings: readonly TableReading[]): YearPlanOfTable["needs"] {
  const tables = readings.flatMap(({ needs }) => needs ?? []);
  const [only, another] = tables;
  const column = only?.figures.get("needs_total_cost");
  if (!only || another || !column) return null;
  const amounts = Array.from({ length: only.length }, (_, row) => amountAt(column, row));
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length) return null;
  const standing = exactTotal(known.filter((_, row) => only.newSchools?.[row] !== 1));
  return { all: exactTotal(known), standing };
}
