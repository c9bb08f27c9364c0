import { auditWorkbook } from "../../src/audit/audit-workbook";
import { cellKey, cellName, MAX_COLUMNS, MAX_ROWS } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf } from "../recognition/sheet-of";

it("a sheet that reaches to its last cell is looked through where it holds something", () => {
  const blanks: readonly CellValue[] = new Array<CellValue>(MAX_COLUMNS).fill(null);
  const values = new Array<readonly CellValue[]>(MAX_ROWS).fill(blanks);
  const formulas = new Map<number, string>();
  for (let row = 0; row < 8; row += 1) {
    const line = [...blanks];
    line.splice(0, 3, row + 3, row + 7, row === 4 ? 99 : 2 * row + 10);
    values[row] = line;
    if (row !== 4) formulas.set(cellKey(row, 2), `=A${row + 1}+B${row + 1}`);
  }
  const last = [...blanks];
  last[MAX_COLUMNS - 1] = 1;
  values[MAX_ROWS - 1] = last;
  formulas.set(cellKey(MAX_ROWS - 1, MAX_COLUMNS - 1), "=A1");
  const sheet = {
    ...sheetOf([[1]]),
    area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
    values,
    formulas,
  };
  const { sheets, issues } = auditWorkbook({ sheets: [sheet] });
  expect(issues.map(({ kind, cells: [cell] }) => [kind, cell && cellName(cell.row, cell.column)])).toEqual([
    ["number-among-formulas", "C5"],
  ]);
  expect(sheets[0]?.regions.map(({ formula }) => formula)).toEqual(["=A1+B1", "=A6+B6", "=A1"]);
});

it("formulas of thousands of references and unclosed texts are no obstacle", () => {
  const long = `=${Array.from({ length: 2_000 }, (_, at) => `A${at + 1}`).join("+")}`;
  const formulas = { B1: long, B2: '="unclosed', B3: "=SUM(A1:A3", B4: "=((((", B5: "='一!A1" };
  const sheet = sheetOf(
    [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ],
    { formulas },
  );
  expect(auditWorkbook({ sheets: [sheet] }).issues).toEqual([]);
});
