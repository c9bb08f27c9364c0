import { beyondExcel } from "../../../src/app/formulas/native-limits";
import { call, cell, type Formula, number, operation } from "../../../src/plan/formula/formula";

/** ABS(ABS(…A1)), so many of them. */
function nested(levels: number): Formula {
  return levels === 0 ? cell({ offset: 0 }, { offset: 0 }) : call("ABS", nested(levels - 1));
}

it("a formula of 64 functions within each other and of 8192 characters is taken, one more is not", () => {
  expect(beyondExcel(nested(64), "=A1")).toBeNull();
  expect(beyondExcel(operation(number(1), "+", { type: "negative", of: nested(65) }), "=A1")).toEqual({
    kind: "too-deep",
    levels: 65,
    most: 64,
  });
  expect(beyondExcel(number(1), "=".padEnd(8192, "1"))).toBeNull();
  expect(beyondExcel(number(1), "=".padEnd(8193, "1"))).toEqual({ kind: "too-long", length: 8193, most: 8192 });
});
