import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { WorkbookEdit } from "../../src/xlsx/workbook-edit";
import { ArrayCellError } from "../../src/xlsx/xlsx-error";
import type { Scalar, XlsxCell } from "../../src/xlsx/xlsx-workbook";
import { makePackage, partText } from "./make-package";

const SHEET = "xl/worksheets/sheet1.xml";
/** A1:B2 filled by the formula of A1, as Excel keeps one that spills by itself. */
const SPILLED =
  '<sheetData><row r="1"><c r="A1" s="1" cm="1"><f t="array" ref="A1:B2">D1:E2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
  '<row r="2"><c r="A2" s="1"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>9</v></c></row></sheetData>';

function setValue(row: number, column: number, value: Scalar): WorkbookEdit {
  return { type: "set-value", sheet: "表1", row, column, value };
}

function setArray(row: number, column: number, formula: string, fills: readonly (readonly Scalar[])[]): WorkbookEdit {
  return { type: "set-formula", sheet: "表1", row, column, formula, result: fills[0]?.[0] ?? null, fills };
}

function patched(sheet: string, edits: readonly WorkbookEdit[]): Uint8Array {
  return patchXlsx(makePackage({ sheets: [sheet] }), edits).bytes;
}

function sheetText(file: Uint8Array): string {
  return partText(file, SHEET)
    .replace(/^<worksheet[^>]*>/, "")
    .replace("</worksheet>", "");
}

async function cells(file: Uint8Array): Promise<Record<string, Omit<XlsxCell, "column">>> {
  const [sheet] = (await readXlsx(file)).sheets;
  return Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ row, cells: found }) =>
      found.map(({ column, ...cell }) => [`${row},${column}`, cell]),
    ),
  );
}

test("an array formula tells the cells that it fills, and one that fills only its own is like any other", async () => {
  const alone =
    '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SUM(B:B)</f><v>1</v></c></row></sheetData>';
  expect(await cells(makePackage({ sheets: [SPILLED] }))).toEqual({
    "0,0": { value: 1, formula: "=D1:E2*2", style: 1, fills: { row: 0, column: 0, rows: 2, columns: 2 } },
    "0,1": { value: 2, formula: null, style: 0 },
    "1,0": { value: 3, formula: null, style: 1 },
    "1,1": { value: 4, formula: null, style: 0 },
    "1,2": { value: 9, formula: null, style: 0 },
  });
  expect(await cells(makePackage({ sheets: [alone] }))).toEqual({
    "0,0": { value: 1, formula: "=SUM(B:B)", style: 0 },
  });
});

test("an array formula is written with the values of all cells that it fills, and reads back as it was", async () => {
  const file = patched("<sheetData/>", [
    setArray(0, 0, "=EDU.SPLIT_STAGE(D1:D2)", [
      [1, "文字"],
      [null, { error: "#N/A" }],
      [true, 6],
    ]),
  ]);
  expect(sheetText(file)).toBe(
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B3">_xldudf_EDU_SPLIT_STAGE(D1:D2)</f><v>1</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">文字</t></is></c></row>' +
      '<row r="2"><c r="B2" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><v>6</v></c></row></sheetData>',
  );
  expect(await cells(file)).toEqual({
    "0,0": {
      value: 1,
      formula: "=EDU.SPLIT_STAGE(D1:D2)",
      style: 0,
      fills: { row: 0, column: 0, rows: 3, columns: 2 },
    },
    "0,1": { value: "文字", formula: null, style: 0 },
    "1,1": { value: { error: "#N/A" }, formula: null, style: 0 },
    "2,0": { value: true, formula: null, style: 0 },
    "2,1": { value: 6, formula: null, style: 0 },
  });
});

test("a new result that fills less empties the rest, keeps looks, and stays one that spills by itself", () => {
  expect(sheetText(patched(SPILLED, [setArray(0, 0, "=D1:E1*2", [[10, 20]])]))).toBe(
    '<sheetData><row r="1"><c r="A1" s="1" cm="1"><f t="array" ref="A1:B1">D1:E1*2</f><v>10</v></c><c r="B1"><v>20</v></c></row><row r="2"><c r="A2" s="1"/><c r="C2"><v>9</v></c></row></sheetData>',
  );
});

test("a result that has no room any more keeps its formula as one that spills, with an error that every program knows", () => {
  const blocked: WorkbookEdit = {
    type: "set-formula",
    sheet: "表1",
    row: 0,
    column: 0,
    formula: "=D1:E2*2",
    result: { error: "#SPILL!" },
  };
  expect(sheetText(patched(SPILLED, [blocked, setValue(1, 1, "挡住")]))).toBe(
    '<sheetData><row r="1"><c r="A1" s="1" t="e" cm="1"><f t="array" ref="A1">D1:E2*2</f><v>#VALUE!</v></c></row><row r="2"><c r="A2" s="1"/>' +
      '<c r="B2" t="inlineStr"><is><t xml:space="preserve">挡住</t></is></c><c r="C2"><v>9</v></c></row></sheetData>',
  );
});

test("a formula that is replaced by a value leaves the cells that it filled empty, a new number format included", () => {
  const format: WorkbookEdit = { type: "set-number-format", sheet: "表1", row: 1, column: 0, format: "0.00%" };
  expect(sheetText(patched(SPILLED, [setValue(0, 0, 5), format]))).toBe(
    '<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c></row><row r="2"><c r="A2" s="4"/><c r="C2"><v>9</v></c></row></sheetData>',
  );
});

test.each<[string, number, number]>([
  ["a cell that the file lists", 1, 1],
  ["a cell beside the formula", 0, 1],
])("%s cannot change alone under an array formula", (_, row, column) => {
  expect(() => patched(SPILLED, [setValue(row, column, 7)])).toThrow(ArrayCellError);
});

test("a cell that the file does not list cannot change alone under an array formula, and is named", () => {
  const sparse = '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A9">D1:D9</f><v>1</v></c></row></sheetData>';
  expect(() => patched(sparse, [setValue(4, 0, 7)])).toThrow(
    expect.objectContaining({ sheet: "表1", cell: "A5", owner: "A1" }),
  );
  expect(() => patched(sparse, [setValue(4, 1, 7), setValue(9, 0, 7)])).not.toThrow();
});

test("a number format may change under an array formula", () => {
  expect(
    sheetText(patched(SPILLED, [{ type: "set-number-format", sheet: "表1", row: 1, column: 1, format: "0.00%" }])),
  ).toContain('<c s="4" r="B2"><v>4</v></c>');
});

test("the chain of calculation goes when an array formula fills other cells than before", () => {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const file = makePackage({
    sheets: [SPILLED],
    others: { "xl/calcChain.xml": '<calcChain><c r="A1" i="1" a="1"/><c r="B2" i="1" a="1"/></calcChain>' },
    workbookRelations: `<Relationship Id="rId201" Type="${relations}/calcChain" Target="calcChain.xml"/>`,
  });
  const { bytes } = patchXlsx(file, [setArray(0, 0, "=D1:E1*2", [[10, 20]])]);
  expect(() => partText(bytes, "xl/calcChain.xml")).toThrow("no part");
});
