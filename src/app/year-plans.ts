import { amountAt } from "../core/facts/fact-column";
import { cellOf } from "../core/facts/record-cells";
import { FIELDS } from "../core/fields/catalogue";
import { type PlanAmount, type PlannedItem, type PlanProgress, planProgress } from "../core/money/plan-progress";
import { exactTotal } from "../core/quantity/decimal";
import { factorToBase, familyOf } from "../core/quantity/units";
import type { TableReading } from "../recognition/read-table";
import type { FieldColumn } from "../recognition/tables/field-table";
import { yearColumnSays } from "../recognition/words/year-plan-words";
import type { WorkbookAssessment } from "./workbook-assessment";

/** A table of plans by years, with what it comes to. */
export interface YearPlanOfTable {
  readonly sheet: string;
  readonly progress: PlanProgress;
  /** What 附件2 states in all, and for the schools that stand; null where the workbook has no one such table. */
  readonly needs: { readonly all: number; readonly standing: number } | null;
}

const KINDS: ReadonlySet<string> = new Set(["yearly-plan", "funding-table"]);

/** The tables of a workbook that state money by years with what is done of it. */
export function yearPlansOf({ readings }: Pick<WorkbookAssessment, "readings">): readonly YearPlanOfTable[] {
  const needs = needsTotal(readings);
  return readings.flatMap((reading) => {
    const items = itemsOf(reading);
    if (items === null) return [];
    return [{ sheet: reading.table.sheet, progress: planProgress(items), needs }];
  });
}

/** Null for a table that does not tell what is done beside what is planned, year by year, in money. */
function itemsOf({ table, fields }: TableReading): Parameters<typeof planProgress>[0] | null {
  if (!KINDS.has(table.kind) || !fields) return null;
  const money = fields.figures.filter(isMoney);
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
  const unit = years[0]?.column.column.unit ?? null;
  const at = (column: FieldColumn | null, row: number): PlanAmount | null => {
    const cell = column && cellOf(column.origin.cells, row);
    return column && cell ? { amount: amountAt(column, row), cell } : null;
  };
  const items = fields.names.flatMap((name, row): PlannedItem[] => {
    if (fields.classes[row] !== "data") return [];
    const own = [...new Set(years.map(({ year }) => year))].map((year) => {
      const of = (says: "planned" | "done"): PlanAmount | null =>
        at(years.find((each) => each.year === year && each.says === says)?.column ?? null, row);
      return { year, planned: of("planned"), done: of("done") };
    });
    const isBlank = own.every(
      ({ planned, done }) => (planned?.amount ?? null) === null && (done?.amount ?? null) === null,
    );
    return isBlank ? [] : [{ name, total: at(total, row), years: own }];
  });
  return items.length === 0 ? null : { items, factor: unit === null ? 1 : factorToBase(unit) };
}

function isMoney({ field, column }: FieldColumn): boolean {
  return column.unit !== null && familyOf(column.unit) === "money" && FIELDS[field].holds !== "text";
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
