import { fittedHeights, LOOKS, SheetRows } from "../../../src/plan/documents/sheet-rows";
import type { DocumentCell } from "../../../src/document/sheet-document";

const wrapped = (content: DocumentCell["content"]): DocumentCell => ({ content, look: LOOKS.text });
const LONG = "生均教学及辅助用房面积达到85%；生均体育运动场馆面积低于85%";

function heights(...cells: readonly DocumentCell[]): readonly number[] {
  const rows = new SheetRows([20, 20]);
  rows.add(cells);
  return fittedHeights(rows.sheet({ frozenRows: 0, page: { orientation: "portrait", repeatedRows: null } }));
}

it("makes a row as high as its longest wrapped text, of a formula by its result", () => {
  const [one = 0] = heights(wrapped("达标"));
  const [long = 0] = heights(wrapped("达标"), wrapped(LONG));
  expect(one).toBe(21);
  // 58 half widths in a column of 20: four lines of 11 points.
  expect(long).toBeGreaterThanOrEqual(4 * 11 * 1.2);
  expect(heights(wrapped({ formula: "=A1", result: LONG }))).toEqual([long]);
});

it("leaves rows alone whose long text does not wrap, is a number, or is merged", () => {
  expect(heights({ content: LONG, look: { vertical: "middle" } })).toEqual([21]);
  expect(heights(wrapped(1234567890.12))).toEqual([21]);
  const rows = new SheetRows([20, 20]);
  rows.whole(LONG, LOOKS.text);
  expect(fittedHeights(rows.sheet({ frozenRows: 0, page: { orientation: "portrait", repeatedRows: null } }))).toEqual([
    21,
  ]);
});
