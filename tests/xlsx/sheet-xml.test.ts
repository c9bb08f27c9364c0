import type { DocumentCell, SheetDocument } from "../../src/document/sheet-document";
import { sheetXml } from "../../src/xlsx/sheet-xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const document = (rows: readonly (readonly DocumentCell[])[], merges: SheetDocument["merges"] = []) => ({
  rows,
  merges,
  columnWidths: [10, 10],
  frozenRows: 0,
  page: { orientation: "portrait", repeatedRows: null } as const,
});
const heights = (sheet: SheetDocument): readonly (string | undefined)[] =>
  [...sheetXml(sheet, NAMESPACE, () => 0).matchAll(/<row r="\d+"(?: ht="(\d+)")?>/g)].map(([, height]) => height);

test("a row is kept as high as its wrapped texts need in their columns, a Chinese character counting two", () => {
  const wrap = { wrap: true };
  expect(
    heights(
      document([
        [{ content: "一二三a", look: wrap }], // 7 of the 7 that are for texts
        [{ content: "一二三四", look: wrap }], // 8: two lines of 16 points, and 2 around them
        [
          { content: "short", look: wrap },
          { content: "一二三四五六七八九十", look: wrap },
        ], // 20: three
        [{ content: "一二三四五", look: { wrap: true, fontSize: 22 } }], // as 20: three lines of 32
        [{ content: "一二三四五六" }], // does not wrap
        [{ content: null, look: wrap }],
      ]),
    ),
  ).toEqual([undefined, "34", "50", "98", undefined, undefined]);
});

test("large letters make a row higher, what wraps in merged cells does not", () => {
  const merged = [{ row: 0, column: 0, rows: 1, columns: 2 }];
  // 15 points for a line of 11: 22 for one of 16, rounded up.
  expect(heights(document([[{ content: "题", look: { fontSize: 16 } }]]))).toEqual(["22"]);
  expect(
    heights(
      document([[{ content: "一二三四五六七八九十".repeat(3), look: { wrap: true } }, { content: null }]], merged),
    ),
  ).toEqual([undefined]);
});

test("a sheet says how it is printed, in the order that Excel asks for", () => {
  const printed: SheetDocument = {
    ...document([[{ content: 1 }], [{ content: 2 }], [{ content: 3 }]]),
    rowHeights: [null, 33.5],
    frozenRows: 1,
    frozenColumns: 2,
    page: {
      orientation: "landscape",
      paper: "A3",
      repeatedRows: null,
      breaks: [2],
      footer: "第 &P 页，共 &N 页",
      gridlines: false,
    },
  };
  const xml = sheetXml(printed, NAMESPACE, () => 0);
  expect(xml).toContain(
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>',
  );
  expect(xml).toContain('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="33.5" customHeight="1">');
  // A break is told by the number of rows above it.
  expect(xml.slice(xml.indexOf("<printOptions"))).toBe(
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>" +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks></worksheet>',
  );
});

test.each([
  [1, 0, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'],
  [0, 1, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
  [0, 0, '<sheetView workbookViewId="0"></sheetView>'],
])("%d frozen rows and %d columns are %s", (frozenRows, frozenColumns, pane) => {
  const sheet = { ...document([[{ content: 1 }]]), frozenRows, frozenColumns };
  expect(sheetXml(sheet, NAMESPACE, () => 0)).toContain(pane);
});
