import { seeded } from "../recognition/seeded";
import { outcome } from "./edu";

/** Functions that take figures in step, with how many of them, and of functions over years the ranges behind the years. */
type Named = readonly (readonly [name: string, width: number])[];
const IN_STEP: Named = [
  ["UNIT_PRICE", 2],
  ["CHECK_BALANCE", 4],
  ["PUBLIC_FUND", 3],
  ["STAFF_QUOTA", 3],
  ["STAFF_GAP", 2],
  ["ROTATION", 3],
  ["ART_ROOMS", 4],
];
const BY_YEAR: Named = [
  ["NO_DECREASE", 2],
  ["THREE_GROWTH", 5],
];
const ASKS = /0或|或空|不能判断/;
/** What would be a wrong word of praise where a figure is missing. */
const GOOD = /^(?:相符|符合|达标|达到|足额|满编)/;

const asZeros = (args: readonly unknown[]): readonly unknown[] =>
  args.map((argument) => (Array.isArray(argument) ? asZeros(argument) : argument === "" ? 0 : argument));

describe("a blank that arrives as 0", () => {
  it("changes no result of the functions for reviewers but into one that asks", () => {
    const random = seeded(2029);
    const wrong: string[] = [];
    for (let call = 0; call < 600; call++) {
      const isByYear = random.percent(25);
      const [name, width] = random.pick(isByYear ? BY_YEAR : IN_STEP);
      const cells = Array.from({ length: width }, () =>
        Array.from({ length: 3 }, () => [random.percent(20) ? "" : random.between(1, 60)]),
      );
      const args = isByYear ? [[[2019], [2020], [2021]], ...cells] : cells;
      const [blank, zero] = [outcome(name, args), outcome(name, asZeros(args))].map((each) => [each].flat(2));
      blank?.forEach((each, at) => {
        const other = zero?.[at];
        if (each !== other && !ASKS.test(String(other)))
          wrong.push(`${name}(${JSON.stringify(args)}): ${String(each)} and ${String(other)}`);
        const hasBlank = isByYear
          ? args.some((argument) => argument.flat().includes(""))
          : cells.some((column) => column[at]?.[0] === "");
        if (hasBlank && GOOD.test(String(each)))
          wrong.push(`${name}(${JSON.stringify(args)}): ${String(each)} though a figure is missing`);
      });
    }
    expect(wrong).toEqual([]);
  });
});
