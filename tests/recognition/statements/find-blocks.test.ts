import { findBlocks } from "../../../src/recognition/statements/find-blocks";
import { sheetGrid } from "../../../src/recognition/sheet/sheet-grid";
import { sheetOf } from "../sheet-of";

/** Rows of the header and rows with figures of each block. */
const blocksOf = (rows: Parameters<typeof sheetOf>[0]) =>
  findBlocks(sheetGrid(sheetOf(rows))).map(({ header, rows: figures }) => [header, figures]);

describe("a row of numbers that may be years", () => {
  it.each([[[2023, 2024, 2025]], [[2025, 2024, 2023]], [[2020, 2023, 2025]], [[2023, 2025]], [[2025, 2023]]])(
    "%j heads the columns",
    (years) => {
      const pay = ["教师年平均工资收入", ...years.map(() => 90_000)];
      expect(blocksOf([["类别", "年度"], ["项目", ...years], pay])).toEqual([[[0, 1], [2]]]);
    },
  );

  it.each([[[2000, 1990]], [[2012, 2002]], [[2000, 2000]], [[2001, 2010, 2003]], [[1995, 3000]]])(
    "%j are figures: 核定编制 and what the schools have",
    (figures) => {
      const names = ["项目", ...figures.map((_, at) => `编制${at}`)];
      expect(blocksOf([names, ["数量", ...figures]])).toEqual([[[0], [1]]]);
    },
  );
});
