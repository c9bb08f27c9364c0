import { readAmount } from "../../core/cell/read-amount";
import type { FactColumn } from "../../core/facts/fact-column";
import { FIELDS, type FieldId } from "../../core/fields/catalogue";
import type { FieldDefinition } from "../../core/fields/field-definition";
import { exactProduct } from "../../core/quantity/decimal";
import { amountRule, fieldRule } from "../figures/amount-rule";
import type { RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/**
 * The numbers of one column: people, 元, or a share as a part of one. What may mean either (0.5 under 率（%）: a half, or
 * half a percent) is no number.
 *
 * @param isBeside true for a row that is beside what the column holds
 */
export function statementAmounts(
  grid: SheetGrid,
  column: RecognisedColumn,
  field: FieldId,
  rows: readonly number[],
  isBeside: (at: number) => boolean,
): Pick<FactColumn, "amounts" | "present"> {
  const found = rows.map((row, at) => (isBeside(at) ? null : amountAt(grid, column, field, row)));
  return {
    amounts: Float64Array.from(found, (amount) => amount ?? NaN),
    present: Uint8Array.from(found, (amount) => (amount === null ? 0 : 1)),
  };
}

function amountAt(grid: SheetGrid, column: RecognisedColumn, field: FieldId, row: number): number | null {
  const value = grid.value(row, column.column);
  const look = grid.looks(column.column)?.get(row) ?? null;
  if (isShare(field)) return shareAt(grid, column, row, field === "academic_spread");
  const { holds } = FIELDS[field];
  // 85份 and 85票 are answers of so many people.
  const said = holds === "amount" && typeof value === "string" ? value.replace(/\s*[份票张]$/, "") : value;
  const read = readAmount(said, look, { ...ruleOf(field, column), maySink: false });
  if (read.kind !== "amount") return null;
  if (holds === "money" && column.unit === null && !read.own) return isUnitNeeded(field) ? null : payOf(read.amount);
  return holds === "amount" && !Number.isInteger(read.amount) ? null : read.amount;
}

function isUnitNeeded(field: FieldId): boolean {
  const { needsUnit }: FieldDefinition<FieldId> = FIELDS[field];
  return needsUnit === true;
}

function ruleOf(field: FieldId, column: RecognisedColumn): ReturnType<typeof fieldRule> {
  return column.unit === null ? fieldRule(field, null, false, 1) : amountRule(column);
}

/** A yearly pay without a unit is in 元 from 1,000 on and in 万元 below 100; what lies between is neither. */
function payOf(amount: number): number | null {
  return amount >= 1000 ? amount : amount > 0 && amount < 100 ? exactProduct(amount, 10_000) : null;
}

function isShare(field: FieldId): boolean {
  return field.endsWith("_rate") || field === "academic_spread";
}

/** @param isSmall shares that may be below one percent: then a small number under % may mean either */
function shareAt(grid: SheetGrid, { column, unit }: RecognisedColumn, row: number, isSmall: boolean): number | null {
  const value = grid.value(row, column);
  if (value === null) return null;
  const isShown = grid.looks(column)?.get(row)?.format?.shows === "percent";
  const text = typeof value === "number" ? String(value) : grid.ownText(row, column);
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits);
  if (percent === "%") return exactProduct(number, 0.01);
  if (typeof value === "number" && isShown) return number;
  if (unit === "%") return number > 1 ? exactProduct(number, 0.01) : isSmall && number !== 0 ? null : number;
  return number > 1.5 ? exactProduct(number, 0.01) : number;
}
