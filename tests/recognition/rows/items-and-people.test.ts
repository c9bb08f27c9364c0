import type { CellValue } from "../../../src/core/cell/cell-value";
import type { HeaderBand } from "../../../src/recognition/header/header-band";
import type { RecognisedRow } from "../../../src/recognition/recognised-table";
import { itemLevels } from "../../../src/recognition/rows/item-levels";
import { readLabel, type RowLabel, type RowsOf } from "../../../src/recognition/rows/row-label";
import { sheetGrid } from "../../../src/recognition/sheet/sheet-grid";
import { sheetOf } from "../sheet-of";

describe("a label of a row", () => {
  it.each<[RowsOf, string, RowLabel]>([
    ["items", "总计", "total"],
    ["items", "投入测算汇总", "total"],
    ["items", "其中:危房", "of-which"],
    ["items", "女", "of-which"],
    ["items", "在编人员", "of-which"],
    ["items", "城区新建小学", "name"],
    ["items", "小学", "name"],
    ["items", "一、教学及辅助用房", "name"],
    ["items", "平均班额", "name"],
    ["items", "计算机", "name"],
    ["items", "城关镇", "name"],
    ["people", "合计", "total"],
    ["people", "小计", "subtotal"],
    ["people", "平均", "derived"],
    ["people", "张三", "name"],
    ["people", "一(1)班", "name"],
    ["people", "城关镇", "name"],
    ["schools", "城关镇", "place"],
    ["schools", "(三)九年一贯制学校", "group"],
    ["schools", "城关中学", "name"],
    ["schools", "合".repeat(32_000), "name"],
  ])("of %s: %s is %s", (rows, label, expected) => {
    expect(readLabel(label, rows)).toBe(expected);
  });
});

describe("items that are parts of others", () => {
  const band = { first: 0, last: 0, end: 0, left: 0, right: 2, nameColumn: 0, names: "item" } as HeaderBand;
  const parts = (items: readonly (readonly [string, CellValue])[]): readonly string[] => {
    const grid = sheetGrid(sheetOf([["项目", "面积"], ...items]));
    const rows = items.map((_, index): RecognisedRow => ({ row: index + 1, class: "data" }));
    return itemLevels(grid, band, rows, [1]).map((position) => (items[position] ?? ["", null])[0].trim());
  };

  it("stand under numbered headings that carry figures", () => {
    expect(
      parts([
        ["一、教学用房", 300],
        ["教室", 200],
        ["图书室", 100],
        ["二、办公用房", 50],
        ["教师办公室", 40],
      ]),
    ).toEqual(["教室", "图书室", "教师办公室"]);
  });
  it("are none where the headings carry no figures", () => {
    expect(
      parts([
        ["一、教学用房", null],
        ["教室", 200],
        ["二、办公用房", null],
        ["教师办公室", 40],
      ]),
    ).toEqual([]);
  });
  it("are set in under another item", () => {
    expect(
      parts([
        ["教学用房", 300],
        ["　教室", 200],
        ["　图书室", 100],
        ["办公用房", 50],
      ]),
    ).toEqual(["教室", "图书室"]);
  });
  it("are none where all items are set in alike", () => {
    expect(
      parts([
        ["　教室", 200],
        ["　图书室", 100],
      ]),
    ).toEqual([]);
  });
  it("come again under each stage", () => {
    expect(
      parts([
        ["小学", 30],
        ["集中培训", 20],
        ["远程培训", 10],
        ["初中", 40],
        ["集中培训", 30],
        ["远程培训", 10],
      ]),
    ).toEqual(["集中培训", "远程培训", "集中培训", "远程培训"]);
  });
});
