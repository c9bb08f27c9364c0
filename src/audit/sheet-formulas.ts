import { type CellArea, type CellRef, cellKey, cellOfKey } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { addedCells } from "./added-cells";
import type { Repair } from "./audit-issue";
import { evaluate, type ValueOf } from "./evaluate";
import type { Direction } from "./lines";
import { buildOf, copied, copiedForm, type FormulaToken, movedEdge, tokensOf } from "../core/cell/formula-tokens";
import { type RowName, rowNameOf } from "./row-names";
import { type Total, totalOf } from "./totals";

/** Formulas of a sheet that are copies of each other. */
export interface FormulaForm {
  /** Counted from 1 on the sheet. */
  readonly id: number;
  /** As read in the cell where the form was met first. */
  readonly tokens: readonly FormulaToken[];
  readonly row: number;
  readonly column: number;
  /** Formulas of one build differ in nothing but the places that they refer to. */
  readonly build: string;
  /** Where the formula is nothing but a total of one range. */
  readonly total: Total | null;
  /** What it adds up, where it does nothing else. */
  readonly added: string | null;
  /** True where it refers to cells of its own sheet. */
  readonly isOwn: boolean;
}

/** A sheet with its formulas grouped by what stays the same when they are copied. Positions are of the whole sheet. */
export class SheetFormulas {
  readonly forms: FormulaForm[] = [];
  /** By row, then by column: an area may reach to the last cell of the sheet and hold next to nothing. */
  private readonly byRow = new Map<number, Map<number, FormulaForm>>();
  private readonly byColumn = new Map<number, number[]>();
  private readonly names = new Map<number, RowName>();

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly valueOf: ValueOf,
  ) {
    const byForm = new Map<string, FormulaForm | null>();
    for (const [key, formula] of sheet.formulas) {
      const { row, column } = cellOfKey(key);
      const form = this.copyBeside(row, column, formula) ?? this.formOf(byForm, row, column, formula);
      if (form !== null) this.place(form, row, column);
    }
    for (const rows of this.byColumn.values()) rows.sort((a, b) => a - b);
  }

  private place(form: FormulaForm, row: number, column: number): void {
    const ofRow = this.byRow.get(row);
    if (ofRow) ofRow.set(column, form);
    else this.byRow.set(row, new Map([[column, form]]));
    const ofColumn = this.byColumn.get(column);
    if (ofColumn) ofColumn.push(row);
    else this.byColumn.set(column, [row]);
  }

  /** Columns (of a row) or rows (of a column) that hold formulas, in their order. */
  formulasOf(along: Direction, line: number): readonly number[] {
    if (along === "down") return this.byColumn.get(line) ?? [];
    return [...(this.byRow.get(line)?.keys() ?? [])].sort((a, b) => a - b);
  }

  /** Columns (down) or rows (across) that hold formulas, in their order. */
  linesOf(along: Direction): readonly number[] {
    return [...(along === "down" ? this.byColumn : this.byRow).keys()].sort((a, b) => a - b);
  }

  /** The form of the cell above or to the left where this formula is its copy: most are, and need not be taken apart. */
  private copyBeside(row: number, column: number, formula: string): FormulaForm | null {
    for (const form of [this.formAt(row - 1, column), this.formAt(row, column - 1)])
      if (form !== null && this.formulaAt(form, row, column) === formula) return form;
    return null;
  }

  private formOf(
    byForm: Map<string, FormulaForm | null>,
    row: number,
    column: number,
    formula: string,
  ): FormulaForm | null {
    const tokens = tokensOf(formula);
    const text = copiedForm(tokens, row, column);
    const known = byForm.get(text);
    if (known !== undefined) return known;
    const form = this.newForm(tokens, row, column);
    byForm.set(text, form);
    return form;
  }

  /** Null for a formula that refers to nothing: "=1200+350" is a typed number that was added up. */
  private newForm(tokens: readonly FormulaToken[], row: number, column: number): FormulaForm | null {
    if (!tokens.some(({ type }) => type === "reference" || type === "name" || type === "error" || type === "call"))
      return null;
    const form = {
      id: this.forms.length + 1,
      tokens,
      row,
      column,
      build: buildOf(tokens),
      total: totalOf(tokens, row, column),
      added: addedCells(tokens, row, column),
      isOwn: tokens.some((token) => token.type === "reference" && token.reference.sheet === null),
    };
    this.forms.push(form);
    return form;
  }

  /** The form of a cell's formula; null where it holds none, or one that refers to nothing. */
  formAt(row: number, column: number): FormulaForm | null {
    return this.byRow.get(row)?.get(column) ?? null;
  }

  valueAt(row: number, column: number): CellValue {
    const { area, values } = this.sheet;
    return values[row - area.row]?.[column - area.column] ?? null;
  }

  /** True for a number that somebody has typed, "=1200+350" among them. */
  isTypedNumber(row: number, column: number): boolean {
    return typeof this.valueAt(row, column) === "number" && this.formAt(row, column) === null;
  }

  /** What the texts of a row say of it. */
  nameOf(row: number): RowName {
    const known = this.names.get(row);
    if (known !== undefined) return known;
    const name = rowNameOf(this.sheet.values[row - this.sheet.area.row] ?? []);
    this.names.set(row, name);
    return name;
  }

  /** What a form would give in a cell with the figures as they stand; null where that cannot be told. */
  resultAt(form: FormulaForm, row: number, column: number): number | null {
    return evaluate(form.tokens, this.valueOf, row - form.row, column - form.column);
  }

  /** What a formula on this sheet gives with the figures as they stand; null where that cannot be told. */
  resultOf(formula: string): number | null {
    return evaluate(tokensOf(formula), this.valueOf);
  }

  /** Where a form's references to its own sheet lie when it stands in a cell; whole columns and rows reach to the end of the sheet. */
  areasOf(form: FormulaForm, row: number, column: number): CellArea[] {
    return form.tokens.flatMap((token) => {
      if (token.type !== "reference" || token.reference.sheet !== null) return [];
      const { top, left, bottom, right } = token.reference;
      const [down, aside] = [row - form.row, column - form.column];
      const [first, last] = [movedEdge(top, down), movedEdge(bottom, down)];
      const [from, to] = [movedEdge(left, aside), movedEdge(right, aside)];
      return [{ row: first, column: from, rows: last - first + 1, columns: to - from + 1 }];
    });
  }

  /** The formula of a form as it reads in a cell, with "="; null where it would leave the sheet. */
  formulaAt(form: FormulaForm, row: number, column: number): string | null {
    return copied(form.tokens, row - form.row, column - form.column);
  }

  /** The repair that gives a cell the formula of its neighbours; none where that would leave the sheet. */
  repairsBy(form: FormulaForm, row: number, column: number): Repair[] {
    const formula = this.formulaAt(form, row, column);
    const value = this.valueAt(row, column);
    const before = this.sheet.formulas.get(cellKey(row, column)) ?? (typeof value === "number" ? value : null);
    if (formula === null || before === null) return [];
    return [{ cell: this.ref(row, column), before, after: { formula }, value: this.resultAt(form, row, column) }];
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, row, column };
  }
}
