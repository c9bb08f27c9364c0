import { figures, rosterOf, sumOf } from "./rows-of-roster";

const [A, B, C] = [figures(1), figures(2), figures(3)];
const slip = (sums: readonly number[]): number[] => sums.map((sum, column) => (column === 0 ? sum + 5 : sum));

describe("a sum that is checked", () => {
  const mixed = [
    [1, null, "城关小学", ...A],
    [2, null, "第一初级中学", ...B],
    [3, null, "红旗小学", ...C],
  ];

  it("may be that of one stage of a mixed list", () => {
    const { findings } = rosterOf([...mixed, [null, null, "小学合计", ...sumOf(A, C)], [null, null, "合计（初中）", ...B], [null, null, "合计", ...sumOf(A, B, C)]]);
    expect(findings).toEqual([]);
  });

  it("is named where it is wrong, once for its cell", () => {
    expect(rosterOf([...mixed, [null, null, "小学合计", ...slip(sumOf(A, C))]]).findings).toEqual(["total-mismatch 5"]);
    expect(rosterOf([["一、小学", null, null, ...slip(sumOf(A, C))], [1, null, "城关小学", ...A], [2, null, "实验学校", ...C]]).findings).toEqual(["total-mismatch 2"]);
  });

  it("is not held to rows whose stage nobody knows", () => {
    expect(rosterOf([...mixed, [4, null, "实验学校", ...figures(9)], [null, null, "小学合计", ...sumOf(A, C, figures(9))]]).findings).toEqual([]);
  });
});
