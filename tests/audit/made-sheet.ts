import { evaluate } from "../../src/audit/evaluate";
import { tokensOf } from "../../src/core/cell/formula-tokens";
import { cellName, parseArea } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { sheetOf } from "../recognition/sheet-of";

/** A sheet that is written cell by cell; formulas get their values when it is handed over. */
export class MadeSheet {
  private readonly cells = new Map<string, CellValue>();
  private readonly formulas: Record<string, string> = {};
  private readonly formats: Record<string, string> = {};
  private readonly hidden: number[] = [];

  constructor(readonly name = "表") {}

  /** Writes a value, or a formula where the text begins with "=". @param kept the value of a formula that is not computed here */
  put(cell: string, content: CellValue, kept?: CellValue): this {
    if (typeof content === "string" && content.startsWith("=")) {
      this.formulas[cell] = content;
      this.cells.set(cell, kept ?? null);
    } else {
      Reflect.deleteProperty(this.formulas, cell);
      this.cells.set(cell, content);
    }
    return this;
  }

  format(cell: string, format: string): this {
    this.formats[cell] = format;
    return this;
  }

  hide(row: number): this {
    this.hidden.push(row);
    return this;
  }

  valueOf(cell: string): CellValue {
    this.compute();
    return this.cells.get(cell) ?? null;
  }

  formulaOf(cell: string): string | undefined {
    return this.formulas[cell];
  }

  snapshot(): SheetSnapshot {
    this.compute();
    const places = [...this.cells.keys()].map((cell) => parseArea(cell) ?? { row: 0, column: 0 });
    const [rows, columns] = [
      Math.max(...places.map(({ row }) => row)) + 1,
      Math.max(...places.map(({ column }) => column)) + 1,
    ];
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => this.cells.get(cellName(row, column)) ?? null),
    );
    return sheetOf(values, {
      name: this.name,
      formulas: this.formulas,
      numberFormats: this.formats,
      hiddenRows: this.hidden,
    });
  }

  /** Formulas of formulas are computed in as many rounds as sheets of these tests need. */
  private compute(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const [cell, formula] of Object.entries(this.formulas)) {
        const value = evaluate(tokensOf(formula), (_, row, column) => this.cells.get(cellName(row, column)) ?? null);
        if (value !== null) this.cells.set(cell, value);
      }
    }
  }
}
