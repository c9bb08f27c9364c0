import { readXlsx } from "../../src/xlsx/read-workbook";
import type { Scalar, XlsxCell, XlsxSheet } from "../../src/xlsx/xlsx-workbook";
import { makePackage } from "./make-package";

async function readSheet(
  sheet: string,
  parts: Omit<Parameters<typeof makePackage>[0], "sheets"> = {},
): Promise<XlsxSheet> {
  const [first] = (await readXlsx(makePackage({ ...parts, sheets: [sheet] }))).sheets;
  if (first === undefined) throw new Error("no sheet");
  return first;
}

async function readCells(
  cells: string,
  parts: Omit<Parameters<typeof makePackage>[0], "sheets"> = {},
): Promise<readonly XlsxCell[]> {
  return (await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, parts)).rows.flatMap((row) => row.cells);
}

async function readValue(
  cell: string,
  parts: Omit<Parameters<typeof makePackage>[0], "sheets"> = {},
): Promise<Scalar | undefined> {
  return (await readCells(cell, parts))[0]?.value;
}

describe("a cell's value", () => {
  test.each<[string, string, Scalar]>([
    ["a whole number", '<c r="A1"><v>1203</v></c>', 1203],
    ["a decimal as close as Excel has it", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ["a number with an exponent", '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ["a negative number", '<c r="A1" t="n"><v>-12.5</v></c>', -12.5],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["text in the cell", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 约120 </t></is></c>', " 约120 "],
    ["a text that a formula gave", '<c r="A1" t="str"><f>A2&amp;"x"</f><v>a&amp;b</v></c>', "a&b"],
    ["an empty text that a formula gave", '<c r="A1" t="str"><f>""</f><v></v></c>', ""],
    ["text in CDATA", '<c r="A1" t="str"><f>B1</f><v><![CDATA[<甲>]]></v></c>', "<甲>"],
    ["a number in pieces", '<c r="A1"><v>12<!-- x -->34</v></c>', 1234],
    ["a date written as text, to its serial number", '<c r="A1" t="d"><v>2024-09-01T00:00:00</v></c>', 45536],
    ["a serial number of a date", '<c r="A1" s="3"><v>45536</v></c>', 45536],
  ])("is read from %s", async (_, cell, expected) => {
    expect(await readValue(cell)).toEqual(expected);
  });

  test("is the plain text of rich text, without its pronunciation guide", async () => {
    const sharedStrings =
      '<si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>第_x000D_二_x005F_x0041_</t></si><si/>';
    const cells = await readCells(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
      { sharedStrings },
    );
    expect(cells.map(({ value }) => value)).toEqual(["富文本", "第\r二_x0041_", ""]);
  });

  test("counts days from 1904 in a workbook that does", async () => {
    const beforeSheets = '<workbookPr date1904="1"/>';
    expect(await readValue('<c r="A1" t="d"><v>2024-09-01</v></c>', { beforeSheets })).toBe(45536 - 1462);
  });

  test("is null for a formula without a kept result", async () => {
    expect(await readCells('<c r="A1"><f>SUM(B1:C1)</f></c>')).toEqual([
      { column: 0, value: null, formula: "=SUM(B1:C1)", style: 0 },
    ]);
  });

  test("is not listed for a blank without a look of its own, and null for one with a look", async () => {
    expect(await readCells('<c r="A1"/><c r="B1"><v></v></c><c r="C1" s="1"/>')).toEqual([
      { column: 2, value: null, formula: null, style: 1 },
    ]);
  });
});

describe("positions", () => {
  test("of cells and rows without an address follow from their order", async () => {
    const sheet = await readSheet(
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
    );
    expect(sheet.rows.map(({ row, cells }) => [row, cells.map(({ column, value }) => [column, value])])).toEqual([
      [
        0,
        [
          [0, 1],
          [3, 2],
          [4, 3],
        ],
      ],
      [4, [[0, 4]]],
      [5, [[0, 5]]],
    ]);
  });

  test("are found in a file that puts a prefix on every element", async () => {
    const sheet = await readSheet(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c t=\'str\' r="B2"><x:f>A1</x:f><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    expect(sheet.rows).toEqual([
      { row: 1, hidden: false, cells: [{ column: 1, value: "甲", formula: "=A1", style: 0 }] },
    ]);
  });
});

describe("a formula", () => {
  test("loses the prefixes that only files have", async () => {
    const cells = await readCells(
      '<c r="A1"><f>_xlfn.LET(_xlpm.x,_xlfn._xlws.FILTER(B:B,C:C),_xldudf_EDU_DIFF_COEF(_xlpm.x,"_xlfn.不动"))</f></c>',
    );
    expect(cells[0]?.formula).toBe('=LET(x,FILTER(B:B,C:C),EDU.DIFF_COEF(x,"_xlfn.不动"))');
  });

  test("that several cells share is written out in each", async () => {
    const sheet = await readSheet(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM(\'A1 表\'!A:A)+LOG10(A1)&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row></sheetData>',
    );
    expect(sheet.rows.flatMap(({ cells }) => cells.map(({ formula }) => formula))).toEqual([
      "=A1*$A$1+SUM('A1 表'!A:A)+LOG10(A1)&\"A1\"",
      "=B1*$A$1+SUM('A1 表'!B:B)+LOG10(B1)&\"A1\"",
      "=A2*$A$1+SUM('A1 表'!A:A)+LOG10(A2)&\"A1\"",
    ]);
  });
});

describe("a sheet", () => {
  test("tells its merges, hidden rows and columns, frozen panes, protection and visibility", async () => {
    const sheet = await readSheet(
      '<sheetViews><sheetView><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="12.5" hidden="1"/></cols>' +
        '<sheetData><row r="3" hidden="1" ht="30"/></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    );
    expect(sheet).toMatchObject({
      name: "表1",
      visibility: "visible",
      isProtected: true,
      frozenRows: 4,
      frozenColumns: 2,
      rows: [{ row: 2, hidden: true, height: 30, cells: [] }],
      columns: [
        { column: 1, width: 12.5, hidden: true },
        { column: 2, width: 12.5, hidden: true },
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 3 }],
    });
  });

  test("tells its conditional formats with their look", async () => {
    const sheet = await readSheet(
      '<sheetData/><conditionalFormatting sqref="A1:A3 C1"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>A1&lt;_xlfn.STDEV.P(A:A)</formula></cfRule>' +
        '<cfRule type="cellIs" operator="between" priority="1"><formula>1</formula><formula>2</formula></cfRule></conditionalFormatting>',
    );
    expect(sheet.conditionalFormats).toEqual([
      {
        areas: [
          { row: 0, column: 0, rows: 3, columns: 1 },
          { row: 0, column: 2, rows: 1, columns: 1 },
        ],
        type: "expression",
        formulas: ["A1<STDEV.P(A:A)"],
        priority: 2,
        stopIfTrue: true,
        format: { bold: true, fontColor: "#112233", fill: "#AABBCC" },
      },
      expect.objectContaining({ type: "cellIs", operator: "between", formulas: ["1", "2"], priority: 1, format: {} }),
    ]);
  });

  test("with scales, bars, icons, ranks and averages tells what they are made of, theme colours resolved", async () => {
    const rule = (type: string, inside: string, more = ""): string =>
      `<cfRule type="${type}" priority="1"${more}>${inside}</cfRule>`;
    const scale =
      '<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="num" val="$B$1"/><color theme="0"/><color indexed="10"/><color theme="4" tint="-0.25"/></colorScale>';
    const bar = '<dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>';
    const icons =
      '<iconSet iconSet="4Rating" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="25" gte="0"/><cfvo type="num" val="50"/><cfvo type="formula" val="_xlfn.STDEV.P(B:B)"/></iconSet>';
    const rules = [
      rule("colorScale", scale),
      rule("dataBar", bar),
      rule("iconSet", icons),
      rule("top10", "", ' rank="3" bottom="1" percent="1"'),
      rule("aboveAverage", "", ' aboveAverage="0" equalAverage="1" stdDev="2"'),
      rule("aboveAverage", ""),
      rule(
        "colorScale",
        '<colorScale><cfvo type="unheard"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF000000"/></colorScale>',
      ),
    ];
    const { conditionalFormats } = await readSheet(
      `<sheetData/><conditionalFormatting sqref="A1:A9">${rules.join("")}</conditionalFormatting>`,
    );
    const common = {
      areas: [{ row: 0, column: 0, rows: 9, columns: 1 }],
      priority: 1,
      stopIfTrue: false,
      format: {},
      formulas: [],
    };
    expect(conditionalFormats).toEqual([
      {
        ...common,
        type: "colorScale",
        colorScale: [
          { limit: { type: "min" }, color: "#FFFFFF" },
          { limit: { type: "percentile", value: "50" }, color: "#FF0000" },
          { limit: { type: "num", value: "$B$1" }, color: "#2F5597" },
        ],
      },
      {
        ...common,
        type: "dataBar",
        dataBar: {
          min: { type: "min" },
          max: { type: "max" },
          color: "#638EC6",
          negativeColor: "#638EC6",
          isGradient: true,
          showsValue: false,
        },
      },
      {
        ...common,
        type: "iconSet",
        iconSet: {
          name: "4Rating",
          isReversed: true,
          showsValue: true,
          limits: [
            { type: "percent", value: "0" },
            { type: "num", value: "25", isExclusive: true },
            { type: "num", value: "50" },
            { type: "formula", value: "STDEV.P(B:B)" },
          ],
        },
      },
      { ...common, type: "top10", rank: { count: 3, isPercent: true, isBottom: true } },
      { ...common, type: "aboveAverage", average: { isBelow: true, includesEqual: true, deviations: 2 } },
      { ...common, type: "aboveAverage", average: { isBelow: false, includesEqual: false, deviations: 0 } },
      { ...common, type: "colorScale" },
    ]);
  });

  test("with bars of a newer Excel tells its description of them, and what the extensions hold besides", async () => {
    const base = (id: string): string =>
      `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937}"><x14:id xmlns:x14="urn:x14">${id}</x14:id></ext></extLst></cfRule>`;
    const extension = (...rules: string[]): string =>
      `<extLst><ext uri="{78C0D931}"><x14:conditionalFormattings xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:conditionalFormatting>${rules.join("")}<xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const bar =
      '<x14:cfRule type="dataBar" id="{1}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>$B$1</xm:f></x14:cfvo><x14:negativeFillColor theme="4"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>';
    const other =
      '<x14:cfRule type="iconSet" priority="2" id="{2}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>';
    const read = async (sheet: string) => {
      const workbook = await readXlsx(
        makePackage({
          sheets: [`<sheetData/><conditionalFormatting sqref="A1:A9">${base("{1}")}</conditionalFormatting>${sheet}`],
        }),
      );
      return {
        bars: workbook.sheets[0]?.conditionalFormats.map(({ dataBar }) => dataBar),
        notModelled: workbook.notModelled,
      };
    };
    const newer = {
      min: { type: "autoMin" },
      max: { type: "num", value: "$B$1" },
      color: "#638EC6",
      negativeColor: "#4472C4",
      isGradient: false,
      showsValue: true,
    };
    expect(await read(extension(bar))).toEqual({ bars: [newer], notModelled: [] });
    expect(await read(extension(bar, other))).toEqual({ bars: [newer], notModelled: ["扩展条件格式"] });
    expect(await read(extension(other))).toMatchObject({
      bars: [{ min: { type: "min" }, isGradient: true }],
      notModelled: ["扩展条件格式"],
    });
  });

  test("with a million formatted empty rows keeps its content and the look near it", async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1" ht="20"/>`,
    ).join("");
    const workbook = await readXlsx(
      makePackage({ sheets: [`<sheetData><row r="1"><c r="A1"><v>7</v></c></row>${rows}</sheetData>`] }),
    );
    expect(workbook.sheets[0]?.rows[0]?.cells[0]?.value).toBe(7);
    expect(workbook.sheets[0]?.rows.length).toBe(201);
    expect(workbook.notModelled).toEqual(["大片空白单元格的格式"]);
  }, 60_000);

  test("keeps formatted blanks between content", async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="1"/></row>`,
    ).join("");
    const sheet = await readSheet(`<sheetData>${rows}<row r="1001"><c r="A1001"><v>1</v></c></row></sheetData>`);
    expect(sheet.rows.length).toBe(1001);
  });
});

describe("a workbook", () => {
  test("tells looks with theme colour, tint, indexed colour and number format", async () => {
    const { styles } = await readXlsx(makePackage({}));
    expect(styles[1]).toEqual({
      numberFormat: "0.00",
      fontName: "宋体",
      fontSize: 14,
      bold: true,
      fontColor: "#2F5597",
      fill: "#FFEE00",
      borders: { left: { style: "thin", color: "#FF0000" } },
      horizontal: "center",
      wrap: true,
    });
    expect(styles[2]?.numberFormat).toBe('0.000"人"');
    expect(styles[3]?.numberFormat).toBe("yyyy/m/d");
  });

  test("tells the active sheet, hidden sheets, names, custom XML, and what it holds besides", async () => {
    const workbook = await readXlsx(
      makePackage({
        sheets: ["<sheetData/>", '<sheetData/><dataValidations><dataValidation sqref="A1"/></dataValidations>'],
        beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
        afterSheets: '<definedNames><definedName name="学校数">表1!$A$1</definedName></definedNames>',
        others: { "customXml/item1.xml": "<a xmlns='urn:a'>甲</a>", "xl/charts/chart1.xml": "<c/>" },
        workbookRelations:
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
      }),
    );
    expect(workbook.activeSheet).toBe(1);
    expect(workbook.definedNames).toEqual([{ name: "学校数", reference: "表1!$A$1" }]);
    expect(workbook.customXmlParts).toEqual(["<a xmlns='urn:a'>甲</a>"]);
    expect(workbook.notModelled).toEqual(["图表", "数据验证"]);
  });
});
