import type { BalanceAssessment, BalanceShare } from "../../../src/core/assessment/assessment";
import { MEASURES } from "../../../src/core/measures/measures";
import type { IndicatorCode } from "../../../src/core/standards/standard";
import { balanceOfStage, leftOutSchools, NAMED_SHARES, sharePicture } from "../../../src/taskpane/view/balance-list";

function balance(code: IndicatorCode, cv: number | null, met: boolean | null): BalanceAssessment {
  return {
    stage: "primary",
    code,
    measure: MEASURES.backbonePerHundred,
    mean: 1,
    printedMean: 1,
    cv,
    printed: cv,
    limit: 0.5,
    met,
    waits: false,
    schools: 3,
    excluded: [],
    shares: [],
    roundingFlips: false,
  };
}

function share(school: number, amount: number): BalanceShare {
  return { school, name: `学校${school}`, value: 1, share: amount };
}

it("puts coefficients over their limit first, then the largest, and undefined ones last", () => {
  const items = [
    balance("1.1", 0.2, true),
    balance("1.2", null, null),
    balance("1.3", 0.6, false),
    balance("1.4", 0.4, true),
  ];
  expect(balanceOfStage(items, "primary").map(({ code }) => code)).toEqual(["1.3", "1.4", "1.1", "1.2"]);
  expect(balanceOfStage(items, "junior")).toEqual([]);
});

it("names a school once with all the coefficients that leave it out, who is left out of most first", () => {
  const out = (name: string, row: number) => ({ name, reason: "blank", cell: { sheet: "台账", row, column: 3 } });
  const items = [
    { ...balance("1.1", 0.2, true), excluded: [out("甲小学", 4)] },
    { ...balance("1.5", 0.2, true), excluded: [out("乙小学", 5), out("甲小学", 6)] },
    { ...balance("1.2", 0.2, true), excluded: [out("乙小学", 5)] },
  ];
  // Two schools of one name in different rows are two.
  expect(leftOutSchools(items).map(({ name, cell, codes }) => [name, cell.row, codes])).toEqual([
    ["乙小学", 5, ["1.2", "1.5"]],
    ["甲小学", 4, ["1.1"]],
    ["甲小学", 6, ["1.5"]],
  ]);
  expect(leftOutSchools([balance("1.1", 0.2, true)])).toEqual([]);
});

it("names every school while there are few", () => {
  expect(sharePicture([share(1, -0.6), share(2, 0.4)])).toEqual({
    named: [share(1, -0.6), share(2, 0.4)],
    rest: null,
    largest: 0.6,
  });
});

it("adds up the schools after the first ten, those above and those below the mean apart", () => {
  const shares = [
    ...Array.from({ length: NAMED_SHARES }, (_, school) => share(school, 0.0625)),
    share(10, 0.125),
    share(11, -0.25),
  ];
  expect(sharePicture(shares).rest).toEqual({ schools: 2, above: 0.125, below: 0.25 });
});

it("lets the largest school set the scale, however much the others add up to", () => {
  const shares = Array.from({ length: 30 }, (_, school) => share(school, 1 / 32));
  expect(sharePicture(shares).largest).toBe(1 / 32);
});
