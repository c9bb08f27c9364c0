import { cellName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";

const HEADER: readonly CellValue[] = ["乡镇", "学校名称", "学段", "在校学生数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）"];

function read(rows: readonly (readonly CellValue[])[], options: SheetOptions): { readonly hidden: readonly string[]; readonly areas: readonly (number | null)[]; readonly names: readonly string[] } {
  const { tables, findings } = recogniseWorkbook(workbookOf(sheetOf([HEADER, ...rows], options)), {}, []);
  const records = tables[0]?.records;
  const column = records?.figures.get("teaching_area");
  return {
    hidden: findings.flatMap(({ code, cells }) => (code === "figure-under-merge" ? cells.map(({ row, column: at }) => cellName(row, at)) : [])),
    areas: column ? Array.from(column.amounts, (amount, record) => (column.present[record] === 1 ? amount : null)) : [],
    names: records?.names ?? [],
  };
}

describe("a number that a merged area hides", () => {
  const parts = (second: CellValue): readonly (readonly CellValue[])[] => [
    ["城关镇", "育才学校", "小学", 500, 4620, 6000],
    ["城关镇", "育才学校", "初中", 300, second, 4000],
    ["城关镇", "城关小学", "小学", 900, 5200, 8000],
  ];

  it("is named by its cell and not used: merged over the stages of a school", () => {
    expect(read(parts(3000), { merges: ["E2:E3"] })).toEqual({ hidden: ["E3"], areas: [4620, 5200], names: ["育才学校", "城关小学"] });
    expect(read(parts(null), { merges: ["E2:E3"] })).toEqual({ hidden: [], areas: [4620, 5200], names: ["育才学校", "城关小学"] });
  });

  it("is named over two schools, over columns, as a text, and where it repeats what is shown", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["城关镇", "城关小学", "小学", 900, 5200, 8000],
      ["城关镇", "柳林小学", "小学", 700, 1200, 1100],
    ];
    expect(read(rows, { merges: ["E2:E3"] })).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
    expect(read(rows, { merges: ["D3:E3"] })).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
    expect(read(rows.map((row, index) => (index === 1 ? row.map((value, column) => (column === 4 ? "1,200㎡" : value)) : row)), { merges: ["E2:E3"] })).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
    expect(read(rows.map((row) => row.map((value, column) => (column === 4 ? 5200 : value))), { merges: ["E2:E3"] })).toMatchObject({ hidden: ["E3"], areas: [5200, null] });
  });

  it("is not looked for among names, which are read as they are shown", () => {
    expect(read(parts(3000), { merges: ["A2:A4"] })).toMatchObject({ hidden: [], areas: [4620, 3000, 5200] });
  });
});
