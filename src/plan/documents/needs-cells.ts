import type { CellValue } from "../../core/cell/cell-value";
import { exactProduct, exactTotal } from "../../core/quantity/decimal";
import { divide, fractionOf, halfUpOf } from "../../core/quantity/fraction";
import { area, call, cell, type Formula, number, operation, text } from "../formula/formula";
import type { NeedsGap, NeedsSheetFigures, NeedsSheetWords } from "./needs-figures";

/** Columns of the list of gaps. */
export const LIST = { school: 0, stage: 1, row: 2, item: 3, amount: 4, unit: 5, price: 6, cost: 7 } as const;

/** 0.01 ㎡ of a column in 万㎡, 0.01 元 of one in 万元. */
const DIGITS = 6;

/** What a cell shows: a number, 缺单价 or 缺数, a text of the bureau's table, or nothing. */
export type Result = number | string | null;

/** Rows of the sheet from which on the table stands, and in which the list of gaps does. */
export interface NeedsPlace {
  readonly body: number;
  readonly first: number;
  readonly last: number;
}

/** The cells of the table: the formula of each, and what it gives with the figures as they stand. */
export class NeedsCells {
  private readonly results = new Map<string, Result>();

  constructor(
    private readonly figures: NeedsSheetFigures,
    private readonly words: Pick<NeedsSheetWords, "item" | "noPrice" | "noValue">,
    private readonly place: NeedsPlace,
  ) {}

  /** Null where the cell holds what the bureau's table states, or nothing. */
  formulaAt(row: number, column: number): Formula | null {
    const [of, own] = [this.figures.rows[row], this.figures.columns[column]];
    if (!of || !own) return null;
    if (own.role === "total") return this.moneyOf(this.costsOf(row).map(({ cell: at, isOpen }) => ({ at, isOpen })));
    if (of.of === "sum")
      return of.parts === null || of.parts.length === 0
        ? null
        : this.moneyOf(
            of.parts.map((part) => ({ at: this.tableCell(part, column), isOpen: this.isOpen(part, column) })),
          );
    if (of.of === "new" || own.measure === null) return null;
    if (own.role === "amount")
      return rounded(operation(this.gapsOf(row, own.measure, LIST.amount), "/", number(own.factor)));
    if (own.role !== "cost") return null;
    const money = rounded(operation(this.gapsOf(row, own.measure, LIST.cost), "/", number(own.factor)));
    if (!this.figures.prices.has(own.measure)) return money;
    const without = call(
      "COUNTIFS",
      ...this.criteria(row, own.measure),
      this.listColumn(LIST.cost),
      text(this.words.noPrice),
    );
    return call("IF", operation(without, ">", number(0)), text(this.words.noPrice), money);
  }

  /** Σ of cells, or 缺单价 where one of those that hang on a price is none. */
  moneyOf(cells: readonly { readonly at: Formula; readonly isOpen: boolean }[]): Formula | null {
    if (cells.length === 0) return null;
    const sum = rounded(call("SUM", ...cells.map(({ at }) => at)));
    const open = cells.filter(({ isOpen }) => isOpen);
    if (open.length === 0) return sum;
    const known = operation(call("COUNT", ...open.map(({ at }) => at)), "=", number(open.length));
    return call("IF", known, sum, text(this.words.noPrice));
  }

  /** True for a cell that may say 缺单价. */
  isOpen(row: number, column: number): boolean {
    const [of, own] = [this.figures.rows[row], this.figures.columns[column]];
    if (!of || !own) return false;
    if (own.role === "total") return this.costsOf(row).some(({ isOpen }) => isOpen);
    if (of.of === "sum") return (of.parts ?? []).some((part) => this.isOpen(part, column));
    return of.of === "standing" && own.role === "cost" && own.measure !== null && this.figures.prices.has(own.measure);
  }

  private costsOf(
    row: number,
  ): readonly { readonly column: number; readonly cell: Formula; readonly isOpen: boolean }[] {
    return this.figures.columns.flatMap(({ isCost }, column) =>
      isCost && this.resultAt(row, column) !== null
        ? [{ column, cell: this.tableCell(row, column), isOpen: this.isOpen(row, column) }]
        : [],
    );
  }

  /** What a cell of the table comes to. */
  resultAt(row: number, column: number): Result {
    const key = `${row} ${column}`;
    const known = this.results.get(key);
    if (known !== undefined) return known;
    const result = this.compute(row, column);
    this.results.set(key, result);
    return result;
  }

  private compute(row: number, column: number): Result {
    const { rows, columns, gaps } = this.figures;
    const [of, own] = [rows[row], columns[column]];
    if (!of || !own) return null;
    if (own.role === "total") return this.added(this.costsOf(row).map((each) => this.resultAt(row, each.column)));
    if (of.of === "sum")
      return of.parts === null ? null : this.added(of.parts.map((part) => this.resultAt(part, column)));
    const { measure } = own;
    if (of.of === "new" || measure === null || (own.role !== "amount" && own.role !== "cost"))
      return statedOf(of.cells[column] ?? null);
    const behind = gaps.filter((gap) => gap.row === row && gap.measure === measure);
    if (behind.length > 0 && behind.every(({ amount }) => amount === null)) return this.words.noValue;
    const amounts = behind.map((gap) => (own.role === "amount" ? (gap.amount ?? 0) : this.costOf(gap)));
    if (amounts.includes(null)) return this.words.noPrice;
    return halfUpOf(divide(fractionOf(exactTotal(amounts.map((each) => each ?? 0))), fractionOf(own.factor)), DIGITS);
  }

  added(parts: readonly Result[]): Result {
    for (const word of [this.words.noValue, this.words.noPrice]) if (parts.includes(word)) return word;
    const numbers = parts.filter((part) => typeof part === "number");
    return numbers.length === 0 ? null : exactTotal(numbers);
  }

  /** 元; null without a price, 0 of a school that has no value. */
  costOf({ measure, amount }: NeedsGap): number | null {
    const price = this.figures.prices.get(measure);
    if (amount === null) return 0;
    return price ? (price.yuan === null ? null : exactProduct(amount, price.yuan)) : amount;
  }

  tableCell(row: number, column: number): Formula {
    return cell({ offset: this.place.body + row }, { offset: column });
  }

  private listColumn(column: number): Formula {
    const { first, last } = this.place;
    return area(cell({ fixed: first }, { fixed: column }), cell({ fixed: last }, { fixed: column }));
  }

  private criteria(row: number, measure: string): readonly Formula[] {
    const isOnly = this.figures.rows.filter(({ of }) => of === "standing").length === 1;
    return [
      ...(isOnly ? [] : [this.listColumn(LIST.row), text(this.figures.rows[row]?.name ?? "")]),
      this.listColumn(LIST.item),
      text(this.words.item(measure)),
    ];
  }

  private gapsOf(row: number, measure: string, column: number): Formula {
    return call("SUMIFS", this.listColumn(column), ...this.criteria(row, measure));
  }
}

/** The number to 0.01 ㎡ or 元, without the noise of binary sums. */
export function rounded(formula: Formula): Formula {
  return call("ROUND", formula, number(DIGITS));
}

/** A number of the bureau's table stays one; a text that stands in the place of one is carried as it is. */
function statedOf(value: CellValue): Result {
  return typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? value : null;
}
