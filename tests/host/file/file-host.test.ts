import { cellKey } from "../../../src/core/cell/address";
import { openFileHost } from "../../../src/host/file/file-host";
import { keptDocument, NO_KEPT_SETTINGS } from "../../../src/host/settings-part";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { changedParts, makePackage } from "../../xlsx/make-package";

const CELLS =
  '<dimension ref="A1:Z99"/><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"/></row>' +
  '<row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>学生数</t></is></c><c r="C3" s="1"><v>0.9</v></c></row>' +
  '<row r="5"><c r="B5" t="str"><f>IF(C3,"","x")</f><v></v></c><c r="D5"><f>EDU_NONE()</f></c><c r="E5" s="1"/></row><row r="90"><c r="A90" s="1"/></row></sheetData>' +
  '<mergeCells><mergeCell ref="B3:B4"/></mergeCells>' +
  '<conditionalFormatting sqref="C3:C9"><cfRule type="cellIs" operator="lessThan" dxfId="0" priority="1"><formula>5</formula></cfRule></conditionalFormatting>';
const FILE = makePackage({ sheets: [CELLS, '<sheetData/><sheetProtection sheet="1"/>'] });

const AREA = { row: 2, column: 2, rows: 3, columns: 1 };
const PLAN: WorkbookPlan = {
  operations: [
    { type: "clear-highlights", sheet: "表1" },
    {
      type: "add-highlight",
      sheet: "表1",
      areas: [AREA],
      formula: '=AND(ISNUMBER(C3),C3<4.2,N("EDU:1.1")=0)',
      level: "reaches-floor",
    },
    {
      type: "add-highlight",
      sheet: "表1",
      areas: [AREA],
      formula: '=AND(ISNUMBER(C3),C3<3.57,N("EDU:1.1")=0)',
      level: "below-floor",
    },
  ],
};

test("a sheet is read with its content only, blanks apart from empty texts", async () => {
  const { snapshot, settings } = await (await openFileHost("县.xlsx", FILE)).readWorkbook();
  const [first, second] = snapshot.sheets;
  expect(snapshot.name).toBe("县.xlsx");
  expect(settings).toEqual(NO_KEPT_SETTINGS);
  expect(first).toEqual({
    name: "表1",
    area: { row: 2, column: 1, rows: 3, columns: 3 },
    values: [
      ["学生数", 0.9, null],
      [null, null, null],
      ["", null, null],
    ],
    formulas: new Map([
      [cellKey(4, 1), '=IF(C3,"","x")'],
      [cellKey(4, 3), "=EDU_NONE()"],
    ]),
    numberFormats: new Map([[cellKey(2, 2), "0.00"]]),
    uncalculated: new Set([cellKey(4, 3)]),
    struck: new Set(),
    merges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
    mergesKnown: true,
    hiddenRows: [2],
    hiddenColumns: [2],
    isProtected: false,
    isVisible: true,
  });
  expect(second).toMatchObject({ area: { row: 0, column: 0, rows: 0, columns: 0 }, values: [], isProtected: true });
});

test("a formula without a kept result is not a blank cell, nor one that gives an empty text", async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="str"><f>""</f></c><c r="E1"><f>1</f><v>0</v></c>' +
    '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1"/><c r="H1"><f t="array" ref="H1:I2">C1:D2</f></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>6</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c><c r="I3"><v>5</v></c></row></sheetData>';
  const [snapshot] = (await (await openFileHost("a.xlsx", makePackage({ sheets: [sheet] }))).readWorkbook()).snapshot
    .sheets;
  const named = [...(snapshot?.uncalculated ?? [])].map(
    (key) => `${Math.floor(key / 16_384) + 1}/${String.fromCharCode(65 + (key % 16_384))}`,
  );
  // A1, B1, the array of H1 with what it fills, and A3, which shares the formula of A2 and not its result.
  expect(named).toEqual(["1/A", "1/B", "1/H", "1/I", "2/H", "2/I", "3/A"]);
  expect(snapshot?.values[0]).toEqual([null, null, "", "", 0, { error: "#DIV/0!" }, null, null, null]);
});

test("cells that are struck out are named, by their font or by all pieces of their text", async () => {
  const styles =
    '<fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="2"><xf/><xf fontId="1"/></cellXfs>';
  const strings =
    "<si><r><rPr><strike/></rPr><t>28</t></r><r><rPr/><t>30</t></r></si><si><r><rPr><strike/></rPr><t>28</t></r></si>";
  const sheet =
    '<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>5</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" s="1" t="s"><v>0</v></c><c r="F1" s="1"/></row></sheetData>';
  const file = makePackage({ styles, sharedStrings: strings, sheets: [sheet] });
  const [snapshot] = (await (await openFileHost("a.xlsx", file)).readWorkbook()).snapshot.sheets;
  expect(snapshot?.struck).toEqual(new Set([cellKey(0, 0), cellKey(0, 3)]));
  expect(snapshot?.values).toEqual([[5, 5, "30", "28", "30"]]);
});

test("days of a workbook that counts from 1904 are those of one that counts from 1900; other numbers stay", async () => {
  // 2026-03-05 is 46086 from 1900 and 44624 from 1904.
  const styles =
    '<cellXfs count="6"><xf/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="165"/></cellXfs>';
  const cells =
    '<c r="A1" s="1"><v>44624</v></c><c r="B1" s="2"><v>44624.5</v></c><c r="C1" s="3"><v>44624</v></c><c r="D1" s="4"><v>44624</v></c><c r="E1"><v>44624</v></c><c r="F1" s="1" t="d"><v>2026-03-05</v></c>';
  const sheet = `<sheetData><row r="1">${cells}</row></sheetData>`;
  const read = async (beforeSheets: string): Promise<unknown> =>
    (await (await openFileHost("a.xlsx", makePackage({ styles, beforeSheets, sheets: [sheet] }))).readWorkbook())
      .snapshot.sheets[0]?.values;
  expect(await read('<workbookPr date1904="1"/>')).toEqual([[46086, 46086.5, 46086, 46086, 44624, 46086]]);
  expect(await read("<workbookPr/>")).toEqual([[44624, 44624.5, 44624, 44624, 44624, 46086]]);
});

test("rows and columns dragged shut are hidden, those shut by their default are not", async () => {
  const sheet =
    '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="2" max="2" width="0" customWidth="1"/><col min="3" max="3" width="0.5"/></cols>' +
    '<sheetData><row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3" ht="12"><c r="A3"><v>3</v></c></row></sheetData>';
  const [snapshot] = (await (await openFileHost("a.xlsx", makePackage({ sheets: [sheet] }))).readWorkbook()).snapshot
    .sheets;
  expect(snapshot).toMatchObject({ hiddenRows: [0], hiddenColumns: [1] });
});

test("settings are kept in the file as they were given, and can be taken out", async () => {
  const host = await openFileHost("a.xlsx", FILE);
  const document = JSON.stringify({ 表: ['<a>&"', "]]>", "\u0001\r\n\ud800"] });
  await host.writeSettings(document);
  expect((await host.readWorkbook()).settings).toEqual(keptDocument(document));
  const again = await openFileHost("a.xlsx", host.bytes());
  expect((await again.readWorkbook()).settings).toEqual(keptDocument(document));
  await again.writeSettings(null);
  expect((await again.readWorkbook()).settings).toEqual(NO_KEPT_SETTINGS);
  expect(changedParts(FILE, again.bytes())).toEqual([]);
});

test("a plan puts its rules above the user's, with the looks of the two levels", async () => {
  const host = await openFileHost("a.xlsx", FILE);
  expect(await host.applyPlan(PLAN)).toMatchObject({ operations: 3, syncs: 0 });
  const rules = (await readXlsx(host.bytes())).sheets[0]?.conditionalFormats;
  expect(rules?.map(({ priority, format }) => [priority, format])).toEqual([
    [1, { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, underline: true }],
    [2, { fill: "#FFEB9C", fontColor: "#7F4F00", bold: true }],
    [3, { bold: true, fontColor: "#112233", fill: "#AABBCC" }],
  ]);
});

test("undoing a plan gives every part back byte for byte, and keeps settings written meanwhile", async () => {
  const host = await openFileHost("a.xlsx", FILE);
  const receipt = await host.applyPlan(PLAN);
  expect(changedParts(FILE, host.bytes())).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  await host.writeSettings("{}");
  await host.undo(receipt);
  expect((await openFileHost("a.xlsx", host.bytes()).then((again) => again.readWorkbook())).settings).toEqual(
    keptDocument("{}"),
  );
  await host.writeSettings(null);
  expect(changedParts(FILE, host.bytes())).toEqual([]);
});

test("clearing after marking leaves the user's rules as they were", async () => {
  const host = await openFileHost("a.xlsx", FILE);
  await host.applyPlan(PLAN);
  await host.applyPlan({ operations: [{ type: "clear-highlights", sheet: "表1" }] });
  expect(changedParts(FILE, host.bytes())).toEqual(["xl/styles.xml"]);
});

test.each([
  ["a protected sheet", "表2", "sheet-protected"],
  ["a sheet that is not there", "表3", "sheet-missing"],
])("%s stops a plan before anything is written", async (_, sheet, code) => {
  const host = await openFileHost("a.xlsx", FILE);
  const plan: WorkbookPlan = { operations: [...PLAN.operations, { type: "clear-highlights", sheet }] };
  await expect(host.applyPlan(plan)).rejects.toMatchObject({ name: "HostError", code, parameters: { sheet } });
  expect(host.bytes()).toBe(FILE);
});

test("a receipt of another file is refused", async () => {
  const receipt = await (await openFileHost("a.xlsx", FILE)).applyPlan(PLAN);
  await expect((await openFileHost("b.xlsx", FILE)).undo(receipt)).rejects.toMatchObject({
    code: "workbook-changed",
  });
});

test("a file that is no workbook is refused by a HostError of the same code", async () => {
  await expect(openFileHost("a.xlsx", new TextEncoder().encode("甲,乙"))).rejects.toMatchObject({
    name: "HostError",
    code: "file-not-workbook",
  });
});

test("there is no selection to set or follow, and a cancelled reading says so", async () => {
  const host = await openFileHost("a.xlsx", FILE);
  expect(host.capabilities).toMatchObject({ canSelect: false, canFollowSelection: false, canWrite: true });
  await expect(host.select("表1", AREA)).rejects.toMatchObject({ code: "unexpected" });
  await expect(host.onSelectionChanged(() => undefined)).rejects.toMatchObject({ code: "unexpected" });
  await expect(host.readWorkbook({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
});
