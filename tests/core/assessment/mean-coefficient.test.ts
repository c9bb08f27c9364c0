import type { BalanceAssessment } from "../../../src/core/assessment/assessment";
import { meanCoefficients } from "../../../src/core/assessment/mean-coefficient";
import { MEASURES } from "../../../src/core/measures/measures";
import { findStandard } from "../../../src/core/standards/standards";
import type { Stage } from "../../../src/core/fields/stages";
import type { Standard } from "../../../src/core/standards/standard";

const basic = findStandard("national-2012") as Standard;

function balanceOf(stage: Stage, cvs: readonly (number | null)[], waits = false): readonly BalanceAssessment[] {
  return cvs.map((cv, index) => ({
    stage,
    code: String(index + 1),
    measure: MEASURES.books,
    mean: cv,
    printedMean: cv,
    cv,
    printed: cv,
    limit: null,
    met: null,
    waits: waits && cv === null,
    schools: 1,
    excluded: [],
    shares: [],
    roundingFlips: false,
  }));
}

const meanOf = (stage: Stage, cvs: readonly (number | null)[], waits = false) =>
  meanCoefficients(balanceOf(stage, cvs, waits), basic.balance);

/** Eight coefficients and their composite as national reports of 2012—2015 publish them, three decimals each. */
const PUBLISHED: readonly (readonly [string, Stage, readonly number[], number])[] = [
  ["长春市南关区", "primary", [0.393, 0.578, 0.372, 0.246, 0.208, 0.311, 0.311, 0.455], 0.359],
  ["长春市南关区", "junior", [0.433, 0.464, 0.334, 0.318, 0.433, 0.362, 0.368, 0.335], 0.381],
  ["长春市宽城区", "primary", [0.251, 0.426, 0.267, 0.227, 0.127, 0.318, 0.302, 0.44], 0.295],
  ["长春市宽城区", "junior", [0.285, 0.373, 0.243, 0.333, 0.224, 0.391, 0.355, 0.569], 0.347],
  ["长春市朝阳区", "primary", [0.38, 0.605, 0.352, 0.362, 0.101, 0.301, 0.295, 0.415], 0.351],
  ["长春市朝阳区", "junior", [0.32, 0.431, 0.291, 0.223, 0.095, 0.4, 0.386, 0.431], 0.322],
  ["长春市二道区", "primary", [0.246, 0.471, 0.388, 0.299, 0.189, 0.475, 0.479, 0.533], 0.385],
  ["长春市二道区", "junior", [0.441, 0.494, 0.495, 0.311, 0.388, 0.365, 0.236, 0.493], 0.403],
  ["长春市绿园区", "primary", [0.28, 0.819, 0.315, 0.206, 0.104, 0.353, 0.343, 0.406], 0.353],
  ["长春市绿园区", "junior", [0.362, 0.446, 0.324, 0.402, 0.362, 0.372, 0.342, 0.496], 0.388],
  ["万州区", "primary", [0.437, 0.419, 0.255, 0.188, 0.171, 0.263, 0.263, 0.42], 0.302],
  ["万州区", "junior", [0.381, 0.298, 0.264, 0.212, 0.207, 0.502, 0.445, 0.539], 0.356],
  ["黔江区", "primary", [0.633, 0.891, 0.435, 0.328, 0.351, 0.391, 0.379, 0.541], 0.494],
  ["黔江区", "junior", [0.808, 0.445, 0.537, 0.472, 0.492, 0.243, 0.272, 0.265], 0.442],
  ["江津区", "primary", [0.535, 0.478, 0.376, 0.354, 0.191, 0.264, 0.254, 0.369], 0.353],
  ["江津区", "junior", [0.319, 0.346, 0.187, 0.241, 0.154, 0.267, 0.25, 0.324], 0.261],
  ["永川区", "primary", [0.696, 0.916, 0.819, 0.58, 0.45, 0.286, 0.285, 0.47], 0.562],
  ["永川区", "junior", [0.422, 0.491, 0.637, 0.409, 0.544, 0.298, 0.259, 0.449], 0.439],
  ["綦江区", "primary", [0.568, 0.61, 0.201, 0.415, 0.267, 0.336, 0.324, 0.423], 0.393],
  ["合肥市庐阳区", "primary", [0.881, 1.299, 0.977, 0.379, 0.17, 0.334, 0.286, 0.408], 0.592],
  ["合肥市庐阳区", "junior", [0.353, 0.784, 0.146, 0.491, 0.037, 0.226, 0.223, 0.253], 0.314],
  ["合肥市蜀山区", "primary", [0.711, 0.649, 0.472, 0.338, 0.235, 0.274, 0.26, 0.396], 0.417],
  ["合肥市蜀山区", "junior", [0.505, 0.484, 0.325, 0.275, 0.199, 0.715, 0.421, 1.021], 0.493],
];

describe("综合差异系数 of 基本均衡", () => {
  it.each(PUBLISHED)("%s %s: the plain mean of the eight, as published", (_, stage, cvs, published) => {
    const [mean] = meanOf(stage, cvs);
    // Each of the eight is rounded to half a thousandth, and one report cuts the composite off: 0.56275 is printed 0.562.
    expect(Math.abs((mean?.cv ?? NaN) - published)).toBeLessThan(0.001);
    expect(mean).toMatchObject({ stage, of: 8, undefined: 0, met: published <= basic.balance.limit[stage] });
  });

  it("holds at 0.65 in 小学 and 0.55 in 初中, and not above", () => {
    expect(meanOf("primary", Array<number>(8).fill(0.65))).toMatchObject([{ met: true, limit: 0.65 }]);
    expect(meanOf("junior", Array<number>(8).fill(0.55))).toMatchObject([{ met: true, limit: 0.55 }]);
    expect(meanOf("junior", [0.551, 0.551, 0.551, 0.551, 0.55, 0.55, 0.55, 0.55])).toMatchObject([{ met: false }]);
    // 0.1 + 0.2 + … in doubles is not what it is on paper: the mean of these is 0.55
    expect(meanOf("junior", [0.1, 0.2, 0.3, 0.7, 0.7, 0.8, 0.8, 0.8])).toMatchObject([{ met: true, printed: 0.55 }]);
  });

  it("says where a mean that fails is printed as if it held", () => {
    // 0.6504: printed 0.650 with three decimals, 0.65 with two
    expect(meanOf("primary", Array<number>(8).fill(0.6504))).toMatchObject([
      { met: false, printed: 0.65, roundingFlips: true },
    ]);
    expect(meanOf("primary", Array<number>(8).fill(0.66))).toMatchObject([{ met: false, roundingFlips: false }]);
  });

  it("is not there while one of the eight is not", () => {
    expect(meanOf("primary", [0.1, null, 0.1, 0.1, 0.1, 0.1, null, 0.1])).toMatchObject([
      { cv: null, met: null, undefined: 2, waits: false },
    ]);
    expect(meanOf("primary", [0.1, null, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], true)).toMatchObject([{ waits: true }]);
    expect(meanCoefficients([], basic.balance)).toEqual([]);
  });
});
