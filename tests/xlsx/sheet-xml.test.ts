import type { XlsxDocumentCell, XlsxSheetDocument } from "../../src/xlsx/sheet-document";
import { sheetXml } from "../../src/xlsx/sheet-xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const document = (rows: readonly (readonly XlsxDocumentCell[])[], merges: XlsxSheetDocument["merges"] = []) => ({
  rows,
  merges,
  columnWidths: [10, 10],
  frozenRows: 0,
  page: { orientation: "portrait", repeatedRows: null } as const,
});
const heights = (sheet: XlsxSheetDocument): readonly (string | undefined)[] =>
  [...sheetXml(sheet, NAMESPACE, () => 0).matchAll(/<row r="\d+"(?: ht="(\d+)")?>/g)].map(([, height]) => height);

test("a row is kept as high as its wrapped texts need in their columns, a Chinese character counting two", () => {
  const wrap = { wrap: true };
  expect(
    heights(
      document([
        [{ content: "一二三四五", look: wrap }], // 10 of 10
        [{ content: "一二三四五六", look: wrap }], // 12: two lines of 15 points
        [
          { content: "short", look: wrap },
          { content: "一二三四五六七八九十一", look: wrap },
        ], // 22: three
        [{ content: "一二三四五六" }], // does not wrap
        [{ content: null, look: wrap }],
      ]),
    ),
  ).toEqual([undefined, "30", "45", undefined, undefined]);
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
