import { cellKey, columnName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";

const COLUMNS = 16;
/** Columns before this one are typed. */
const FIRST_FORMULA = 11;

/** Sheets of schools with five columns of formulas and a row of totals, without a fault. @param rows schools of each sheet */
export function auditedCounty(sheets: number, rows: number): WorkbookSnapshot {
  return {
    name: "县.xlsx",
    sheets: Array.from({ length: sheets }, (_, index) => countySheet(`表${index + 1}`, rows)),
  };
}

function countySheet(name: string, rows: number): SheetSnapshot {
  const header = Array.from({ length: COLUMNS }, (_, column): CellValue =>
    column === 0 ? "学校名称" : `指标${column}`,
  );
  const values: CellValue[][] = [header];
  const formulas = new Map<number, string>();
  for (let row = 1; row <= rows; row += 1) {
    const typed = Array.from({ length: COLUMNS }, (_, column) => ((row * column * 7) % 97) + 1);
    values.push(
      typed.map((number, column): CellValue => {
        if (column === 0) return `第${row}小学`;
        if (column < FIRST_FORMULA) return number;
        const isSum = column % 2 === 0;
        formulas.set(
          cellKey(row, column),
          isSum ? `=SUM(B${row + 1}:G${row + 1})` : `=ROUND(B${row + 1}/C${row + 1},2)`,
        );
        return isSum
          ? typed.slice(1, 7).reduce((sum, each) => sum + each, 0)
          : Math.round((100 * (typed[1] ?? 0)) / (typed[2] ?? 1)) / 100;
      }),
    );
  }
  const totals = header.map((_, column): CellValue => {
    if (column === 0) return "合计";
    const letters = columnName(column);
    formulas.set(cellKey(rows + 1, column), `=SUM(${letters}2:${letters}${rows + 1})`);
    return values.slice(1).reduce((sum, line) => sum + Number(line[column]), 0);
  });
  values.push(totals);
  return {
    name,
    area: { row: 0, column: 0, rows: values.length, columns: COLUMNS },
    values,
    formulas,
    numberFormats: new Map(),
    merges: [],
    mergesKnown: true,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    isVisible: true,
  };
}
