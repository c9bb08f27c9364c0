import { isEvaluated } from "../../../src/plan/formula/evaluate-formula";
import {
  area,
  boolean,
  call,
  cell,
  type Formula,
  number,
  OMITTED,
  operation,
  type Operator,
  text,
} from "../../../src/plan/formula/formula";
import { parseFormula } from "../../../src/plan/formula/parse-formula";
import { printFormula } from "../../../src/plan/formula/print-formula";
import { seeded } from "../../recognition/seeded";

const HOME = { row: 4, column: 2 };
const parsed = (formula: string): Formula => {
  const tree = parseFormula(formula, HOME);
  if (!tree) throw new Error(`no tree of ${formula}`);
  return tree;
};

describe("the tree of a written formula", () => {
  it.each([
    ["=-2^2", operation({ type: "negative", of: number(2) }, "^", number(2))],
    ["=1-2-3", operation(operation(number(1), "-", number(2)), "-", number(3))],
    ["=1+2*3=7", operation(operation(number(1), "+", operation(number(2), "*", number(3))), "=", number(7))],
    ['="a""b"&"c"<"d"', operation(operation(text('a"b'), "&", text("c")), "<", text("d"))],
    ["=50%", operation(number(50), "/", number(100))],
    ["=($A$1)", cell({ fixed: 0 }, { fixed: 0 })],
    ["=B$6", cell({ fixed: 5 }, { offset: -1 })],
    ["='学 生'!$C5", cell({ offset: 0 }, { fixed: 2 }, "学 生")],
    ["=SUM(A5:B6)", call("SUM", area(cell({ offset: 0 }, { offset: -2 }), cell({ offset: 1 }, { offset: -1 })))],
    ["=IF(TRUE,,1)", call("IF", boolean(true), OMITTED, number(1))],
    [
      "=COUNTIF('学生'!$B:$B,C5)",
      call("COUNTIF", { type: "columns", sheet: "学生", first: 1, last: 1 }, cell({ offset: 0 }, { offset: 0 })),
    ],
  ])("%s", (formula, tree) => {
    expect(parsed(formula)).toEqual(tree);
  });

  it.each([
    "",
    "1+1",
    "=",
    "=1+",
    "=(1",
    "=1)",
    "=SUM(1",
    "=NAME+1",
    "={1,2}",
    "=[1]Sheet1!A1",
    "=Sheet1:Sheet3!A1",
    "=#REF!",
    "=A1 B1",
    "=B:B",
    "=1 2",
  ])("is none of “%s”", (formula) => {
    expect(parseFormula(formula, HOME)).toBeNull();
  });

  it("is that of which the formula was printed, whatever it is made of", () => {
    const { between, percent, pick } = seeded(7);
    const operators: readonly Operator[] = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="];
    const place = () => pick([{ fixed: between(0, 30) }, { offset: between(-2, 2) }]);
    const made = (depth: number): Formula => {
      const leaf = (): Formula =>
        pick<() => Formula>([
          () => number(between(0, 10_000) / 100),
          () => text(pick(["", "a", '"', "=1", "示例'县"])),
          () => cell(place(), place(), pick([undefined, "学 生", "it's", "Sheet2"])),
          () => boolean(percent(50)),
        ])();
      if (depth === 0) return leaf();
      return pick<() => Formula>([
        leaf,
        () => operation(made(depth - 1), pick(operators), made(depth - 1)),
        () => ({ type: "negative", of: made(depth - 1) }),
        () => call(pick(["AND", "OR", "IF", "ROUND", "MAX"]), made(depth - 1), made(depth - 1)),
      ])();
    };
    for (let run = 0; run < 3_000; run++) {
      const printed = printFormula(made(4), HOME);
      const tree = parseFormula(printed, HOME);
      expect(tree && printFormula(tree, HOME)).toBe(printed);
    }
  });

  it("is known to the reckoning as far as all its functions are", () => {
    expect(isEvaluated(parsed('=AND(N("EDU:1.1")=0,COUNTIF($D5,">=0")=1,$D5*100<$C5)'))).toBe(true);
    expect(isEvaluated(parsed("=OR(A1>0,ISERROR(SEARCH(1,A1)))"))).toBe(false);
    expect(isEvaluated(parsed("=SUM($3:$4)"))).toBe(false);
    expect(isEvaluated(parsed("=-NOW()"))).toBe(false);
  });
});
