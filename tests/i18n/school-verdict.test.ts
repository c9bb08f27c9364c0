import { findStandard } from "../../src/core/standards/standards";
import { schoolVerdictName } from "../../src/i18n/zh-CN/domain";

const nameUnder = (id: string, students: number | null, verdict: "not-applicable" | "missing") => {
  const standard = findStandard(id);
  return standard && schoolVerdictName({ verdict, students }, standard);
};

it.each([
  ["national-2012", 500, "not-applicable", "不单独判定"],
  ["national-2012", 500, "missing", "缺数"],
  ["national-2012", 0, "not-applicable", "不适用"],
  ["national-2012", null, "not-applicable", "不适用"],
  ["national-2017", 500, "not-applicable", "不适用"],
] as const)("under %s a school with %s pupils, %s, is said to be %s", (id, students, verdict, says) => {
  expect(nameUnder(id, students, verdict)).toBe(says);
});
