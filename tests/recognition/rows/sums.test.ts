import { figures, HEADER, rosterOf, sumOf } from "./rows-of-roster";

const [A, B, C] = [figures(1), figures(2), figures(3)];
const slip = (sums: readonly number[]): number[] => sums.map((sum, column) => (column === 0 ? sum + 5 : sum));

describe("a sum that is checked", () => {
  const mixed = [
    [1, null, "城关小学", ...A],
    [2, null, "第一初级中学", ...B],
    [3, null, "红旗小学", ...C],
  ];

  it("may be that of one stage of a mixed list", () => {
    const { findings } = rosterOf([
      ...mixed,
      [null, null, "小学合计", ...sumOf(A, C)],
      [null, null, "合计（初中）", ...B],
      [null, null, "合计", ...sumOf(A, B, C)],
    ]);
    expect(findings).toEqual([]);
  });

  it("is named where it is wrong, once: its own cell first, then those that it adds up", () => {
    expect(rosterOf([...mixed, [null, null, "小学合计", ...slip(sumOf(A, C))]]).findings).toEqual([
      "total-mismatch 5 2 4",
    ]);
    expect(
      rosterOf([
        ["一、小学", null, null, ...slip(sumOf(A, C))],
        [1, null, "城关小学", ...A],
        [2, null, "实验学校", ...C],
      ]).findings,
    ).toEqual(["total-mismatch 2 3 4"]);
  });

  it("is no sum in a column of largest classes, quotients, averages or unit prices", () => {
    const header = [...HEADER, "最大班额（人）", "平均班额", "生均教学仪器设备值（元）", "入学率"];
    const rows = [
      [1, null, "城关小学", ...A, 52, 45, 2100, 99],
      [2, null, "丹凤小学", ...B, 54, 48, 2300, 98],
    ];
    const total = [...sumOf(A, B), 54, 46.5, 2200, 98.5];
    expect(rosterOf([...rows, [null, null, "合计", ...total]], { header }).findings).toEqual([]);
    // Nor do these columns keep a row without a name from being found to be a sum.
    const unnamed = rosterOf([...rows, [null, null, null, ...total]], { header });
    expect([unnamed.classes[4], unnamed.findings]).toEqual(["total", ["unnamed-sum 4"]]);
  });

  it("is not held to rows whose stage nobody knows", () => {
    expect(
      rosterOf([...mixed, [4, null, "实验学校", ...figures(9)], [null, null, "小学合计", ...sumOf(A, C, figures(9))]])
        .findings,
    ).toEqual([]);
  });
});
