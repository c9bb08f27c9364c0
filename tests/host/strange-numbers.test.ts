import { createModelHost } from "../../src/host/model/model-host";
import { checkedBlock, SheetContents } from "../../src/host/office/cell-block";
import { cellValueOf } from "../../src/host/wps/cell-values";
import { createMemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { sheetOf, workbookOf } from "../workbench/excel/sample-workbook";
import { makePackage } from "../xlsx/make-package";

const STRANGE = [Number.NaN, Infinity, -Infinity];
const ERROR = { error: "#NUM!" };

test("Excel's NaN and infinity are error values", () => {
  const area = { row: 0, column: 0, rows: 1, columns: 3 };
  const contents = new SheetContents(area);
  const block = checkedBlock(
    {
      values: [STRANGE],
      valueTypes: [["Double", "Double", "Double"]],
      formulas: [STRANGE],
      numberFormat: [["General", "General", "General"]],
    },
    area,
  );
  if (block) contents.add(area, block);
  expect(contents.values).toEqual([[ERROR, ERROR, ERROR]]);
});

test("WPS's are", () => {
  expect(STRANGE.map(cellValueOf)).toEqual([ERROR, ERROR, ERROR]);
});

test("an open workbook's are", async () => {
  const model = createMemoryModel(workbookOf([sheetOf("甲", [STRANGE])]));
  const { snapshot } = await createModelHost(model).readWorkbook();
  expect(snapshot.sheets[0]?.values).toEqual([[ERROR, ERROR, ERROR]]);
});

test("a file's are, however they are written, and the rest of the file is read", async () => {
  const written = ["NaN", "INF", "-INF", "1e999", "1.#QNAN", "5"];
  const cells = written.map((text, column) => `<c r="${"ABCDEF"[column]}1"><v>${text}</v></c>`).join("");
  const { sheets } = await readXlsx(makePackage({ sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`] }));
  expect(sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([ERROR, ERROR, ERROR, ERROR, ERROR, 5]);
});
