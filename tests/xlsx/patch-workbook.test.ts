import { patchXlsx, restoreParts } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { WorkbookEdit } from "../../src/xlsx/workbook-edit";
import { changedParts, makePackage, partText } from "./make-package";

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function setValue(row: number, column: number, value: number | string | boolean | null): WorkbookEdit {
  return { type: "set-value", sheet: "表1", row, column, value };
}

function setFormula(row: number, column: number, formula: string, result: number | string | null = null): WorkbookEdit {
  return { type: "set-formula", sheet: "表1", row, column, formula, result };
}

function patchedData(sheet: string, edits: readonly WorkbookEdit[]): string {
  const text = partText(patchXlsx(makePackage({ sheets: [sheet] }), edits).bytes, SHEET);
  return text.replace(/^<worksheet[^>]*>/, "").replace("</worksheet>", "");
}

describe("a value", () => {
  test.each<[string, string, WorkbookEdit, string]>([
    [
      "takes the place of a number and keeps the look",
      '<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c></row></sheetData>',
      setValue(0, 0, 6.25),
      '<sheetData><row r="1"><c r="A1" s="1"><v>6.25</v></c></row></sheetData>',
    ],
    [
      "takes the place of a shared text",
      '<sheetData><row r="1"><c t="s" r="A1"><v>0</v></c></row></sheetData>',
      setValue(0, 0, true),
      '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row></sheetData>',
    ],
    [
      "can be text with signs that XML uses",
      '<sheetData><row r="1"/></sheetData>',
      setValue(0, 1, ' <"甲"&\u0001> '),
      '<sheetData><row r="1"><c r="B1" t="inlineStr"><is><t xml:space="preserve"> &lt;&quot;甲&quot;&amp;_x0001_&gt; </t></is></c></row></sheetData>',
    ],
    [
      "of null empties a cell and keeps its look",
      '<sheetData><row r="1"><c r="A1" s="1" t="str"><f>B1</f><v>x</v></c></row></sheetData>',
      setValue(0, 0, null),
      '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>',
    ],
    [
      "goes between the cells where it belongs",
      '<sheetData><row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row></sheetData>',
      setValue(0, 1, 2),
      '<sheetData><row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>',
    ],
    [
      "widens the columns that a row says it uses",
      '<dimension ref="A1"/><sheetData><row r="1" spans="1:1"><c r="A1"><v>1</v></c></row></sheetData>',
      setValue(0, 2, 3),
      '<dimension ref="A1:C1"/><sheetData><row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row></sheetData>',
    ],
    [
      "makes a row where there is none, between its neighbours",
      '<sheetData><row r="1"/><row r="5"/></sheetData>',
      setValue(2, 0, 1),
      '<sheetData><row r="1"/><row r="3"><c r="A3"><v>1</v></c></row><row r="5"/></sheetData>',
    ],
    [
      "makes a row at the end",
      '<sheetData><row r="1"/></sheetData>',
      setValue(2, 0, 1),
      '<sheetData><row r="1"/><row r="3"><c r="A3"><v>1</v></c></row></sheetData>',
    ],
    [
      "opens a sheet that was empty",
      "<sheetData/>",
      setValue(0, 0, 1),
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    ],
    [
      "finds cells without an address",
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>",
      setValue(0, 1, 9),
      '<sheetData><row><c><v>1</v></c><c r="B1"><v>9</v></c></row></sheetData>',
    ],
    [
      "takes the look of its row",
      '<sheetData><row s="1" customFormat="1" r="1"/></sheetData>',
      setValue(0, 0, 1),
      '<sheetData><row s="1" customFormat="1" r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    ],
    [
      "takes the look of its column",
      '<cols><col min="2" max="3" style="1"/></cols><sheetData/>',
      setValue(0, 2, 1),
      '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1"><c r="C1" s="1"><v>1</v></c></row></sheetData>',
    ],
  ])("%s", (_, before, edit, after) => {
    expect(patchedData(before, [edit])).toBe(after);
  });

  test("is written with the prefix that the file uses", () => {
    const sheet = '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>';
    expect(partText(patchXlsx(makePackage({ sheets: [sheet] }), [setValue(0, 0, "甲")]).bytes, SHEET)).toBe(
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test("leaves comments, CDATA, odd quotes and blanks of other cells as they are", () => {
    const others =
      "<!-- <c r=\"A1\"> --><row  r='2' ><c r='A2' t='str' ><f><![CDATA[A1&\"<c>\"]]></f><v>a > b</v></c></row>";
    expect(
      patchedData(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${others}</sheetData>`, [setValue(0, 0, 2)]),
    ).toBe(`<sheetData><row r="1"><c r="A1"><v>2</v></c></row>${others}</sheetData>`);
  });
});

describe("a formula", () => {
  test("is written as files name functions, with its result", () => {
    const edit = setFormula(0, 0, '=LET(值,SORT(B1:B3),EDU.DIFF_COEF(值,C1:C3)&"LET(")+STDEV.P(B1:B3)', "甲");
    expect(patchedData("<sheetData/>", [edit])).toBe(
      '<sheetData><row r="1"><c r="A1" t="str"><f>_xlfn.LET(_xlpm.值,_xlfn._xlws.SORT(B1:B3),_xldudf_EDU_DIFF_COEF(_xlpm.值,C1:C3)&amp;&quot;LET(&quot;)+_xlfn.STDEV.P(B1:B3)</f><v>甲</v></c></row></sheetData>',
    );
  });

  test("that others shared is written out in them when its cell changes", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">B1*2</f><v>2</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="4"/><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="4"></f><v>6</v></c></row></sheetData>';
    const patched = await readXlsx(patchXlsx(makePackage({ sheets: [sheet] }), [setValue(0, 0, 7)]).bytes);
    expect(patched.sheets[0]?.rows.flatMap(({ cells }) => cells)).toEqual([
      { column: 0, value: 7, formula: null, style: 0 },
      { column: 0, value: 4, formula: "=B2*2", style: 1 },
      { column: 0, value: 6, formula: "=B3*2", style: 0 },
    ]);
  });
});

describe("a number format", () => {
  test("gives the cell a look that differs in nothing else, once for all cells", async () => {
    const file = makePackage({
      sheets: [
        '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row></sheetData>',
      ],
    });
    const edits: WorkbookEdit[] = [0, 1].map((column) => ({
      type: "set-number-format",
      sheet: "表1",
      row: 0,
      column,
      format: '0.0"人"',
    }));
    const { bytes } = patchXlsx(file, edits);
    const workbook = await readXlsx(bytes);
    expect(workbook.sheets[0]?.rows[0]?.cells.map(({ style }) => style)).toEqual([4, 4, 1]);
    expect(workbook.styles[4]).toEqual({ ...workbook.styles[1], numberFormat: '0.0"人"' });
    expect(partText(bytes, "xl/styles.xml")).toContain('<cellXfs count="5">');
    expect(changedParts(file, bytes)).toEqual(["xl/styles.xml", SHEET]);
  });
});

describe("what an edit does not name", () => {
  const FILE = makePackage({
    sheets: [
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData><drawing r:id="rId1"/>',
      '<sheetData><row r="1"><c r="A1"><f>表1!A1</f><v>1</v></c></row></sheetData>',
    ],
    afterSheets: '<calcPr calcId="191029"/>',
    others: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='urn:d'>  </xdr:wsDr>",
      "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'/>",
      "xl/calcChain.xml": '<calcChain><c r="B1" i="1"/><c r="A1" i="2"/></calcChain>',
    },
    workbookRelations: `<Relationship Id="rId201" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/>`,
    contentTypes:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  });

  test("stays byte for byte, charts and drawings included", () => {
    const { bytes } = patchXlsx(FILE, [setValue(0, 0, 5)]);
    expect(changedParts(FILE, bytes)).toEqual(["xl/workbook.xml", SHEET]);
    expect(partText(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test("loses the chain of calculation only when a formula comes or goes", () => {
    const { bytes } = patchXlsx(FILE, [setValue(0, 1, 5)]);
    expect(changedParts(FILE, bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      SHEET,
    ]);
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(changedParts(FILE, patchXlsx(FILE, [setFormula(0, 1, "=A1*3", 3)]).bytes)).toEqual([
      "xl/workbook.xml",
      SHEET,
    ]);
  });

  test("is not computed anew for a workbook without formulas, nor for a format", () => {
    const plain = makePackage({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
    expect(changedParts(plain, patchXlsx(plain, [setValue(0, 0, 2)]).bytes)).toEqual([SHEET]);
    expect(
      changedParts(
        FILE,
        patchXlsx(FILE, [{ type: "set-number-format", sheet: "表1", row: 0, column: 0, format: "0.00" }]).bytes,
      ),
    ).toEqual(["xl/styles.xml", SHEET]);
  });

  test("comes back exactly when the parts before the patch are restored", () => {
    const { bytes, before } = patchXlsx(FILE, [setValue(0, 1, 5), setFormula(3, 3, "=EDU.GAP(A1)")]);
    expect(changedParts(FILE, restoreParts(bytes, before))).toEqual([]);
  });

  test("an edit of a sheet that is not there is refused", () => {
    expect(() => patchXlsx(FILE, [{ type: "set-value", sheet: "没有", row: 0, column: 0, value: 1 }])).toThrow(
      expect.objectContaining({ code: "file-damaged" }),
    );
  });
});
