import { cellName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";
import { toldWithCode } from "../../told";

const HEADER: readonly CellValue[] = [
  "乡镇",
  "学校名称",
  "学段",
  "在校学生数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
];

function read(
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions,
): {
  readonly hidden: readonly string[];
  readonly areas: readonly (number | null)[];
  readonly names: readonly string[];
} {
  const { tables, findings } = wholly(recogniseWorkbook(workbookOf(sheetOf([HEADER, ...rows], options)), {}, []));
  const records = tables[0]?.records;
  const column = records?.figures.get("teaching_area");
  return {
    hidden: findings.flatMap(({ code, cells }) =>
      code === "figure-under-merge" ? cells.map(({ row, column: at }) => cellName(row, at)) : [],
    ),
    areas: column ? Array.from(column.amounts, (amount, record) => (column.present[record] === 1 ? amount : null)) : [],
    names: records?.names ?? [],
  };
}

/** The second line of 育才学校 is hidden as a whole: 300 pupils, 3,000 ㎡, 4,000 ㎡. */
const HIDDEN_ROW: readonly (readonly CellValue[])[] = [
  ["城关镇", "育才学校", "小学", 500, 4620, 6000],
  [null, null, null, 300, 3000, 4000],
  ["城关镇", "城关小学", "小学", 900, 5200, 8000],
];

/** What is said of the sums and of hidden numbers: code, how many cells or the total, and whether sums contain them. */
function said(rows: readonly (readonly CellValue[])[], merges: readonly string[]): readonly (readonly unknown[])[] {
  const { findings } = wholly(recogniseWorkbook(workbookOf(sheetOf([HEADER, ...rows], { merges })), {}, []));
  return findings
    .map(toldWithCode)
    .flatMap(({ code, count, total, inTotals }) =>
      code === "figure-under-merge" || code === "total-mismatch" ? [[code, total ?? count, inTotals]] : [],
    );
}

describe("a number that a merged area hides", () => {
  const parts = (second: CellValue): readonly (readonly CellValue[])[] => [
    ["城关镇", "育才学校", "小学", 500, 4620, 6000],
    ["城关镇", "育才学校", "初中", 300, second, 4000],
    ["城关镇", "城关小学", "小学", 900, 5200, 8000],
  ];

  it("is named by its cell and not used: merged over the stages of a school", () => {
    expect(read(parts(3000), { merges: ["E2:E3"] })).toEqual({
      hidden: ["E3"],
      areas: [4620, 5200],
      names: ["育才学校", "城关小学"],
    });
    expect(read(parts(null), { merges: ["E2:E3"] })).toEqual({
      hidden: [],
      areas: [4620, 5200],
      names: ["育才学校", "城关小学"],
    });
  });

  it("is named over two schools, over columns, as a text, and where it repeats what is shown", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["城关镇", "城关小学", "小学", 900, 5200, 8000],
      ["城关镇", "柳林小学", "小学", 700, 1200, 1100],
    ];
    expect(read(rows, { merges: ["E2:E3"] })).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
    expect(read(rows, { merges: ["D3:E3"] })).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
    expect(
      read(
        rows.map((row, index) => (index === 1 ? row.map((value, column) => (column === 4 ? "1,200㎡" : value)) : row)),
        { merges: ["E2:E3"] },
      ),
    ).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
    expect(
      read(
        rows.map((row) => row.map((value, column) => (column === 4 ? 5200 : value))),
        { merges: ["E2:E3"] },
      ),
    ).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
  });

  it.each<[string, readonly (readonly CellValue[])[], readonly string[]]>([
    ["合计 below", [...HIDDEN_ROW, ["合计", null, null, 1700, 12820, 18000]], ["D2:D3", "E2:E3", "F2:F3"]],
    ["合计 above", [["合计", null, null, 1700, 12820, 18000], ...HIDDEN_ROW], ["D3:D4", "E3:E4", "F3:F4"]],
    [
      "小计 of each town",
      [
        ...HIDDEN_ROW,
        ["小计", null, null, 1700, 12820, 18000],
        ["大同镇", "大同小学", "小学", 400, 2100, 3300],
        ["大同镇", "东风小学", "小学", 600, 3100, 5300],
        ["小计", null, null, 1000, 5200, 8600],
        ["合计", null, null, 2700, 18020, 26600],
      ],
      ["D2:D3", "E2:E3", "F2:F3"],
    ],
    [
      "one of three lines under one merge",
      [
        ["城关镇", "育才学校", "小学", 500, 4620, 6000],
        [null, null, null, 300, null, null],
        [null, null, null, null, 3000, 4000],
        ["城关镇", "城关小学", "小学", 900, 5200, 8000],
        ["合计", null, null, 1700, 12820, 18000],
      ],
      ["D2:D4", "E2:E4", "F2:F4"],
    ],
    [
      "hidden text",
      [
        HIDDEN_ROW[0] ?? [],
        [null, null, null, "300人", "3,000", "4000㎡"],
        HIDDEN_ROW[2] ?? [],
        ["合计", null, null, 1700, 12820, 18000],
      ],
      ["D2:D3", "E2:E3", "F2:F3"],
    ],
  ])("that a sum contains is said to be in it, and the sum is not called wrong: %s", (_, rows, merges) => {
    expect(said(rows, merges)).toEqual([["figure-under-merge", 3, 1]]);
  });

  it("acquits no sum that is wrong by another number, nor one of other rows", () => {
    // 1,400 that are seen and 300 hidden are 1,700, not 1,800.
    expect(said([...HIDDEN_ROW, ["合计", null, null, 1800, 12820, 18000]], ["D2:D3", "E2:E3", "F2:F3"])).toEqual([
      ["figure-under-merge", 3, 1],
      ["total-mismatch", 1800, undefined],
    ]);
    // The 小计 of 大同镇 states 300 more than its 1,000, which is what is hidden in 城关镇.
    const towns = [
      ...HIDDEN_ROW,
      ["小计", null, null, 1400, 9820, 14000],
      ["大同镇", "大同小学", "小学", 400, 2100, 3300],
      ["大同镇", "东风小学", "小学", 600, 3100, 5300],
      ["小计", null, null, 1300, 5200, 8600],
    ];
    expect(said(towns, ["D2:D3", "E2:E3", "F2:F3"])).toEqual([
      ["figure-under-merge", 3, undefined],
      ["total-mismatch", 1300, undefined],
    ]);
  });

  it("is not looked for among names, which are read as they are shown", () => {
    expect(read(parts(3000), { merges: ["A2:A4"] })).toMatchObject({ hidden: [], areas: [4620, 3000, 5200] });
  });
});
