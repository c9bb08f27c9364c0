import { strFromU8, unzipSync } from "fflate";
import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { SheetChart, SheetDocument } from "../../src/document/sheet-document";
import type { WorkbookEdit } from "../../src/xlsx/workbook-edit";
import { contractWorkbook } from "../contract/contract-workbook";

const CHART: SheetChart = {
  kind: "column",
  title: "生均面积 <示例> & 标准",
  area: { row: 4, column: 1, rows: 10, columns: 5 },
  categories: { row: 1, column: 0, rows: 2, columns: 1 },
  series: [{ name: "数值", values: { row: 1, column: 1, rows: 2, columns: 1 } }],
  line: { name: "标准线", values: { row: 1, column: 2, rows: 2, columns: 1 } },
};
const DOCUMENT: SheetDocument = {
  rows: [
    [{ content: "学校" }, { content: "数值" }, { content: "标准" }],
    [{ content: "一小" }, { content: 4.5 }, { content: { formula: "=C3", result: 4.2 } }],
    [{ content: "二小" }, { content: null }, { content: 4.2 }],
  ],
  merges: [],
  columnWidths: [],
  frozenRows: 0,
  page: { orientation: "portrait", repeatedRows: null },
  charts: [CHART],
};
const NAME = "示例 '表'";

const write = (charts: readonly SheetChart[], sheet = NAME): WorkbookEdit => ({
  type: "write-sheet",
  sheet,
  document: { ...DOCUMENT, charts },
});
const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const drawn = (bytes: Uint8Array): readonly string[] =>
  Object.keys(parts(bytes)).filter((name) => /drawing|chart/i.test(name));

test("a chart is drawn from the cells of its sheet, with what stands in them for programs that do not look", async () => {
  const { bytes } = patchXlsx(await contractWorkbook(), [write([CHART])]);
  const chart = parts(bytes)["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain("<a:t>生均面积 &lt;示例&gt; &amp; 标准</a:t>");
  expect([...chart.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula)).toEqual([
    "'示例 ''表'''!$A$2:$A$3",
    "'示例 ''表'''!$B$2:$B$3",
    "'示例 ''表'''!$A$2:$A$3",
    "'示例 ''表'''!$C$2:$C$3",
  ]);
  // A blank cell is no point, and not 0.
  expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>4.5</c:v></c:pt></c:numCache>');
  expect(chart).toContain('<c:pt idx="0"><c:v>4.2</c:v></c:pt><c:pt idx="1"><c:v>4.2</c:v></c:pt></c:numCache>');
  expect(chart.indexOf("<c:barChart>")).toBeLessThan(chart.indexOf("<c:lineChart>"));
  const drawing = parts(bytes)["xl/drawings/drawing1.xml"] ?? "";
  expect(drawing).toContain("<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>");
  expect(drawing).toContain("<xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row>");
  const types = parts(bytes)["[Content_Types].xml"] ?? "";
  for (const name of ["/xl/charts/chart1.xml", "/xl/drawings/drawing1.xml"])
    expect(types).toContain(`PartName="${name}"`);
});

test("sheets with charts come and go without a trace of them", async () => {
  const before = await contractWorkbook();
  const two = patchXlsx(before, [write([CHART, { ...CHART, title: "二" }]), write([CHART], "另一张")]).bytes;
  expect(drawn(two)).toHaveLength(7); // two drawings with their relations, three charts
  const one = patchXlsx(two, [{ type: "remove-sheet", sheet: NAME }]).bytes;
  expect(drawn(one)).toEqual([
    "xl/drawings/drawing2.xml",
    "xl/charts/chart3.xml",
    "xl/drawings/_rels/drawing2.xml.rels",
  ]);
  const none = patchXlsx(one, [{ type: "remove-sheet", sheet: "另一张" }]).bytes;
  expect(drawn(none)).toEqual([]);
  expect(parts(none)["[Content_Types].xml"]).toBe(parts(before)["[Content_Types].xml"]);
  expect(await readXlsx(none)).toEqual(await readXlsx(before));
});

test("filled anew, a sheet has the new charts and nothing of the old ones", async () => {
  const first = patchXlsx(await contractWorkbook(), [write([CHART, CHART, CHART])]).bytes;
  const second = patchXlsx(first, [write([{ ...CHART, title: "新的" }])]).bytes;
  expect(drawn(second)).toHaveLength(3);
  expect(parts(second)["xl/charts/chart1.xml"]).toContain("<a:t>新的</a:t>");
  expect(drawn(patchXlsx(second, [write([])]).bytes)).toEqual([]);
});

test.each([
  ["bar", '<c:barDir val="bar"/>', "maxMin"],
  ["line", "<c:lineChart>", "minMax"],
] as const)("a chart of the kind %s is one, and reads from the top or the left", async (kind, element, orientation) => {
  const { line: _, ...rest } = CHART;
  const { bytes } = patchXlsx(await contractWorkbook(), [write([{ ...rest, kind }])]);
  const chart = parts(bytes)["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain(element);
  expect(chart).toContain(`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${orientation}"/>`);
});
