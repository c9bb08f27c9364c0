import { readAmount } from "../../core/cell/read-amount";
import type { FactColumn } from "../../core/facts/fact-column";
import { FIELDS, type FieldId } from "../../core/fields/catalogue";
import type { FieldDefinition } from "../../core/fields/field-definition";
import { exactProduct } from "../../core/quantity/decimal";
import { type ColumnUnit, factorToBase, familyOf, parseUnit } from "../../core/quantity/units";
import { amountRule, fieldRule } from "../figures/amount-rule";
import type { RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";

/**
 * The numbers of one column: people, 元, or a share as a part of one. What may mean either (0.5 under 率（%）: a half, or
 * half a percent) is no number.
 *
 * @param isBeside true for a row that is beside what the column holds
 * @param labels what the rows are called: 2021年（万元） names the unit of its figures where no header does
 */
export function statementAmounts(
  grid: SheetGrid,
  column: RecognisedColumn,
  field: FieldId,
  rows: readonly number[],
  isBeside: (at: number) => boolean,
  labels: readonly string[],
): Pick<FactColumn, "amounts" | "present"> {
  const found = rows.map((row, at) => (isBeside(at) ? null : amountAt(grid, column, field, row, labels[at] ?? "")));
  return {
    amounts: Float64Array.from(found, (amount) => amount ?? NaN),
    present: Uint8Array.from(found, (amount) => (amount === null ? 0 : 1)),
  };
}

function amountAt(
  grid: SheetGrid,
  column: RecognisedColumn,
  field: FieldId,
  row: number,
  label: string,
): number | null {
  const value = grid.value(row, column.column);
  const look = grid.looks(column.column)?.get(row) ?? null;
  if (isShare(field)) return shareAt(grid, column, row, field === "academic_spread");
  const { holds } = FIELDS[field];
  // 85份 and 85票 are answers of so many people.
  const said = holds === "amount" && typeof value === "string" ? value.replace(/\s*[份票张]$/, "") : value;
  const unit = column.unit === null && holds === "money" ? moneyUnitOf(label) : null;
  const read = readAmount(said, look, { ...ruleOf(field, column, unit), maySink: false });
  if (read.kind !== "amount") return null;
  if (holds === "money" && column.unit === null && unit === null && !read.own)
    return isUnitNeeded(field) ? null : payOf(read.amount);
  return holds === "amount" && !Number.isInteger(read.amount) ? null : read.amount;
}

function isUnitNeeded(field: FieldId): boolean {
  const { needsUnit }: FieldDefinition<FieldId> = FIELDS[field];
  return needsUnit === true;
}

function ruleOf(field: FieldId, column: RecognisedColumn, own: ColumnUnit | null): ReturnType<typeof fieldRule> {
  if (column.unit !== null) return amountRule(column);
  return own === null ? fieldRule(field, null, false, 1) : fieldRule(field, own, true, factorToBase(own));
}

/** The unit of money that a label ends with: 万元 of 2021年（万元）. */
function moneyUnitOf(label: string): ColumnUnit | null {
  const [, said = ""] = /\(([^()]{1,6})\)$/.exec(plainText(label)) ?? [];
  const unit = parseUnit(said);
  return unit !== null && familyOf(unit) === "money" ? unit : null;
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
