import { footBlock } from "../../../src/core/footing/foot-block";

/** 附件2 of 师宗 in 万元: 校舍, 运动场, 设施设备, 围墙附属, 文化. */
const PUBLISHED = {
  figures: [
    [3600, 600, 800, 250, 50],
    [3100, 1200, 1100, 600, 400],
  ],
  ofColumns: [6700, 1800, 1900, 850, 450],
  ofRows: [5300, 6400],
  ofAll: 11700,
};

describe("a block of figures with its totals (S001-T1 to T9)", () => {
  it("holds as it is published: five columns, two rows and the total of all both ways", () => {
    expect(footBlock(PUBLISHED, true)).toEqual({ checked: 9, withinRounding: 0, undecided: 0, faults: [] });
  });

  it("names the cell where a failing row and a failing column cross", () => {
    const figures = [PUBLISHED.figures[0] ?? [], [3100, 1200, 1000, 600, 400]];
    expect(footBlock({ ...PUBLISHED, figures }, true).faults).toMatchObject([
      { row: 1, column: 2, error: -100, isLocated: true },
    ]);
  });

  it("names a total that alone is wrong", () => {
    expect(footBlock({ ...PUBLISHED, ofRows: [5300, 6500] }, true).faults).toMatchObject([
      { row: 1, column: 5, error: 100, isLocated: true },
    ]);
  });

  it("names the total where nothing tells which of its cells is wrong: 36000 over 32000 (永登)", () => {
    const block = { figures: [[20000], [12000]], ofColumns: [36000], ofRows: null, ofAll: null };
    expect(footBlock(block, true).faults).toMatchObject([{ row: 2, column: 0, error: 4000, isLocated: false }]);
  });

  it("decides nothing of a sum with a blank that does not hold, and nothing of a total that is blank", () => {
    const block = {
      figures: [
        [1, null],
        [3, 4],
      ],
      ofColumns: [4, 9],
      ofRows: null,
      ofAll: null,
    };
    expect(footBlock(block, false)).toMatchObject({ checked: 2, undecided: 1, faults: [] });
    expect(footBlock({ ...block, ofColumns: [4, null] }, false)).toMatchObject({ checked: 1, undecided: 0 });
  });

  it("allows what rounding for print explains, and nothing where figures are whole", () => {
    const block = { figures: [[1.24], [1.03]], ofColumns: [2.28], ofRows: null, ofAll: null };
    expect(footBlock(block, true)).toMatchObject({ withinRounding: 1, faults: [] });
    expect(footBlock(block, false).faults).toHaveLength(1);
  });
});
