import { amountAt } from "../core/facts/fact-column";
import { cellOf } from "../core/facts/record-cells";
import { type FieldId, FIELDS } from "../core/fields/catalogue";
import type { PlanAmount } from "../core/money/plan-progress";
import type { PlanRow } from "../core/money/plan-rows";
import { factorToBase, familyOf } from "../core/quantity/units";
import { yearOf } from "../recognition/header/year-of-header";
import type { FieldColumn, FieldTable } from "../recognition/tables/field-table";
import { columnOfYearRowsSays } from "../recognition/words/year-plan-words";

/** The rows of a table with a row a year, and the columns that state the plan, the work and what all years come to. */
export interface YearRows {
  readonly rows: readonly PlanRow[];
  readonly planned: FieldColumn;
}

/** What names an item beside its own name. */
const NAMES: readonly FieldId[] = ["school", "item_group"];

/**
 * Null for a table without a column of years, or with another number of columns of plan or of work than one each: which
 * of two is meant is not guessed.
 *
 * @param money its columns of money whose unit is known
 */
export function yearRowsOf(fields: FieldTable, money: readonly FieldColumn[]): YearRows | null {
  const years = fields.texts.filter(({ field }) => field === "year");
  const [year] = years;
  const saying = (what: ReturnType<typeof columnOfYearRowsSays>): readonly FieldColumn[] =>
    money.filter(({ column }) => columnOfYearRowsSays(column.header) === what);
  const [planned, done, totals] = [saying("planned"), saying("done"), saying("total")];
  const [plan, work] = [planned[0], done[0]];
  if (!year || years.length > 1 || !plan || planned.length > 1 || !work || done.length > 1) return null;
  const total = totals.length === 1 ? (totals[0] ?? null) : null;
  const groups = fields.texts.filter(({ field }) => NAMES.includes(field));
  const rows = fields.names.flatMap((name, row): PlanRow[] => {
    const yearCell = cellOf(year.cells, row);
    const yearText = year.texts[row] ?? "";
    const [own, ownDone] = [amountOf(plan, row), amountOf(work, row)];
    if (fields.classes[row] !== "data" || !yearCell || !own || !ownDone) return [];
    const itemCell = cellOf(fields.cells, row) ?? yearCell;
    return [
      {
        name: [
          ...groups.flatMap(({ texts, cells }) => {
            const cell = cellOf(cells, row);
            return cell ? [{ text: texts[row] ?? "", cell }] : [];
          }),
          { text: name, cell: itemCell },
        ],
        year: yearOf([yearText]),
        yearText,
        yearCell,
        planned: own,
        done: ownDone,
        total: total && amountOf(total, row),
      },
    ];
  });
  return { rows, planned: plan };
}

/** The amount in a row of a column with its cell; null where the row has no cell there. */
export function amountOf(column: FieldColumn, row: number): PlanAmount | null {
  const cell = cellOf(column.origin.cells, row);
  const isUnread = column.unread?.[row] === 1 || column.open?.[row] === 1;
  return cell && { amount: amountAt(column, row), cell, ...(isUnread ? { isUnread } : {}) };
}

/** A column of amounts whose unit is known to be one of money. */
export function isMoney({ field, column }: FieldColumn): boolean {
  return column.unit !== null && familyOf(column.unit) === "money" && FIELDS[field].holds !== "text";
}

/** From the unit of a column of money to 元. */
export function unitFactor(column: FieldColumn | undefined): number {
  const unit = column?.column.unit ?? null;
  return unit === null ? 1 : factorToBase(unit);
}
