import { dataFindings } from "../../../src/core/findings/data-findings";
import { finding, type Finding } from "../../../src/core/findings/finding";

const OF_STAGE = { stage: "primary", cv: 0.7, printed: 0.7, limit: 0.65 } as const;
const OF_SCHOOL = { school: "第一小学", stage: "primary", codes: ["1.1"] } as const;

/** What schools and coefficients are told by in parts of their own. */
const ELSEWHERE: readonly Finding[] = [
  finding("school-failed", [], { ...OF_SCHOOL, met: 6, below: 0 }),
  finding("school-missing-data", [], OF_SCHOOL, "error"),
  finding("balance-exceeded", [], { ...OF_STAGE, indicator: "1.5" }),
  finding("balance-undefined", [], { ...OF_STAGE, indicator: "1.5", cv: null, waits: 0, waiting: 0, schools: 0 }),
  finding("mean-exceeded", [], OF_STAGE),
  finding("mean-undefined", [], { ...OF_STAGE, cv: null, without: 1, of: 8, waits: 0 }),
];

const OF_DATA: readonly Finding[] = [
  finding("mixed-school-teachers-not-by-stage", [], OF_SCHOOL, "error"),
  finding("balance-without-students", [], { stage: "primary", count: 2 }),
  finding("balance-incomplete", [], { ...OF_STAGE, indicator: "1.5", count: 1, schools: ["第一小学"] }),
  finding("published-coefficient-exceeded", [], { stage: "primary", indicator: "1.1", cv: 0.677, limit: 0.5 }),
  finding("rounding-flips-verdict", [], { ...OF_STAGE, value: 0.6502, required: 0.65 }),
  finding("hidden-sheet", [], { sheet: "旧数据" }),
];

describe("findings about the data", () => {
  it.each(ELSEWHERE.map((each) => [each.code, each] as const))("%s is told elsewhere", (_, each) => {
    expect(dataFindings([each])).toEqual([]);
  });

  it("are all others, in their order", () => {
    expect(dataFindings([...OF_DATA, ...ELSEWHERE])).toEqual(OF_DATA);
  });
});
