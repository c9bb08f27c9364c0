import type { CellValue } from "../../../src/core/cell/cell-value";
import { cellKey } from "../../../src/core/cell/address";
import type { ColumnIndex } from "../../../src/plan/formula/column-index";
import { evaluateFormula } from "../../../src/plan/formula/evaluate-formula";
import {
  area,
  array,
  boolean,
  call,
  cell,
  type Formula,
  type FunctionName,
  number,
  OMITTED,
  operation,
  type Operator,
  text,
} from "../../../src/plan/formula/formula";
import { roundedTo } from "../../../src/plan/formula/round-as-excel";

/** A1: 3, A2: blank, A3: "5", A4: TRUE, A5: #N/A, A6: 0.1, A7: "abc" */
const CELLS = new Map<number, CellValue>(
  [3, null, "5", true, { error: "#N/A" }, 0.1, "abc"].map((value, row) => [cellKey(row, 0), value]),
);
const at = (row: number) => cell({ offset: row - 1 }, { offset: 0 });
const range = (first: number, last: number) => area(at(first), at(last));
const value = (formula: Formula) =>
  evaluateFormula(formula, { row: 0, column: 0 }, (sheet, row, column) =>
    sheet === undefined ? (CELLS.get(cellKey(row, column)) ?? null) : 100,
  );
const op = (left: Formula, operator: Operator, right: Formula) => value(operation(left, operator, right));
const of = (name: FunctionName, ...values: readonly Formula[]) => value(call(name, ...values));
const NA = { error: "#N/A" };
const VALUE = { error: "#VALUE!" };

describe("what a formula gives", () => {
  it("reckons with blanks as 0, with texts that say a number and with truths, and hands errors on", () => {
    expect(op(at(1), "+", at(2))).toBe(3);
    expect(op(at(1), "*", at(3))).toBe(15);
    expect(op(at(1), "-", at(4))).toBe(2);
    expect(op(at(1), "+", at(5))).toEqual(NA);
    expect(op(at(1), "+", at(7))).toEqual(VALUE);
    expect(op(at(1), "/", at(2))).toEqual({ error: "#DIV/0!" });
    expect(op(number(-8), "^", number(0.5))).toEqual({ error: "#NUM!" });
    // 0.1+0.2-0.3 is 5.6e-17 to the machine, and nothing to Excel.
    expect(op(operation(at(6), "+", number(0.2)), "-", number(0.3))).toBe(0);
    expect(value({ type: "negative", of: at(1) })).toBe(-3);
    expect(value(at(2))).toBe(0);
    expect(value(cell({ offset: 0 }, { fixed: 4 }, "别的"))).toBe(100);
  });

  it("compares numbers, texts without regard to capitals, and blanks with whatever stands beside them", () => {
    expect(op(text("ABC"), "=", at(7))).toBe(true);
    expect(op(at(2), "=", text(""))).toBe(true);
    expect(op(at(2), "=", number(0))).toBe(true);
    expect(op(at(2), "=", boolean(false))).toBe(true);
    // A text is more than any number, a truth more than any text.
    expect([op(at(3), ">", number(9)), op(at(4), ">", text("z")), op(number(1), "<>", at(3))]).toEqual([
      true,
      true,
      true,
    ]);
    expect([op(at(1), "<=", number(3)), op(at(1), "<", number(3)), op(at(1), ">=", number(3.1))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(op(operation(at(6), "+", number(0.2)), "=", number(0.3))).toBe(true);
  });

  it("joins texts, with numbers as they are read", () => {
    expect(op(text("差"), "&", operation(at(6), "+", number(0.2)))).toBe("差0.3");
    expect(op(at(4), "&", at(2))).toBe("TRUE");
  });

  it("chooses without meeting an error in what is not chosen", () => {
    expect(of("IF", operation(at(1), ">", number(2)), text("多"), at(5))).toBe("多");
    expect(of("IF", operation(at(1), ">", number(9)), at(5))).toBe(false);
    expect(of("IF", at(7), number(1), number(2))).toEqual(VALUE);
    expect(of("IF", at(5), number(1), number(2))).toEqual(NA);
  });

  it("counts, adds and compares ranges by their numbers alone; what is written counts", () => {
    expect([of("COUNT", range(1, 7)), of("COUNTA", range(1, 7)), of("SUM", range(1, 4))]).toEqual([2, 6, 3]);
    expect([of("SUM", range(1, 5)), of("MAX", at(5)), of("MIN", range(1, 4), number(2))]).toEqual([NA, NA, 2]);
    expect([of("AVERAGE", range(1, 4), number(5)), of("AVERAGE", at(7))]).toEqual([4, { error: "#DIV/0!" }]);
    expect([of("AND", boolean(true), at(7), at(1)), of("OR", operation(at(1), ">", number(9)), at(4))]).toEqual([
      true,
      true,
    ]);
    expect([of("AND", at(5)), of("OR", at(7)), of("NOT", at(2))]).toEqual([NA, VALUE, true]);
    // A blank cell is no FALSE.
    expect(of("AND", at(2), at(1))).toBe(true);
    expect([
      of("ISNUMBER", at(3)),
      of("ISTEXT", at(3)),
      of("N", at(7)),
      of("N", at(4)),
      of("INT", number(-1.5)),
    ]).toEqual([false, true, 0, 1, -2]);
  });

  it("takes several values one by one in SUMPRODUCT, MMULT, SUMIF and COUNTIF", () => {
    // (3≥1)+(0≥1)+(5≥1) of a column of numbers
    const column = array([[3], [0], [5]]);
    expect(of("SUMPRODUCT", operation(operation(column, ">=", number(1)), "*", number(1)))).toBe(2);
    // 3·1 + 0·1 + 5·1
    expect(value(call("SUM", call("MMULT", array([[1, 1, 1]]), column)))).toBe(8);
    expect(of("MMULT", array([[1]]), range(7, 7))).toEqual(VALUE);
    expect([of("COUNTIF", range(1, 7), number(3)), of("SUMIF", range(1, 7), text("<=3"))]).toEqual([1, 3.1]);
    // A sum for each of two limits: 0.1, and 0.1+3
    expect(of("SUMPRODUCT", call("SUMIF", range(1, 7), operation(text("<="), "&", array([[1], [3]]))))).toBe(3.2);
    expect(of("SQRT", number(16))).toBe(4);
    expect(of("ABS", at(5))).toEqual(NA);
  });

  it("is not known for functions of ours, whole rows, and more than one value", () => {
    expect(value(call("EDU.GAP", at(1)))).toBeUndefined();
    expect(of("SUM", { type: "rows", first: 0, last: 1 })).toBeUndefined();
    expect(value(range(1, 2))).toBeUndefined();
    expect(of("COUNTIF", range(1, 2), text(">甲"))).toBeUndefined();
    expect(of("SUMPRODUCT", range(1, 2), range(1, 2))).toBeUndefined();
    expect(value(OMITTED)).toBe(0);
  });
});

it.each([
  [2.675, 2, "nearest", 2.68],
  [-2.5, 0, "nearest", -3],
  [0.1 + 0.2, 1, "away", 0.3],
  [1.1 * 3, 1, "toward", 3.3],
  [1.21, 1, "away", 1.3],
  [-1.29, 1, "toward", -1.2],
  [0.0000001, 6, "away", 0.000001],
  [123456, -3, "nearest", 123000],
  [-0.4, 0, "nearest", 0],
] as const)("%d rounded to %d digits (%s) is %d", (number_, digits, way, rounded) => {
  expect(roundedTo(number_, digits, way)).toBe(rounded);
});

describe("what COUNTIF, COUNTIFS and SUMIF look for", () => {
  const KEYS: readonly CellValue[] = [
    "小学",
    "小学校",
    "Ab",
    5,
    "5",
    null,
    "",
    true,
    "a*b",
    "a~b",
    "（甲）.+",
    { error: "#N/A" },
  ];
  const keys = (sheet?: string): Formula => ({
    type: "columns",
    ...(sheet === undefined ? {} : { sheet }),
    first: 0,
    last: 0,
  });
  const beside: Formula = { type: "columns", sheet: "旁", first: 1, last: 1 };
  const cells = {
    at: (_: string | undefined, row: number, column: number): CellValue =>
      column === 0 ? (KEYS[row] ?? null) : column === 1 ? 2 ** row : null,
    rowsOf: () => KEYS.length,
  };
  const looked = (formula: Formula, gathered?: Map<string, ColumnIndex>): CellValue | undefined =>
    evaluateFormula(formula, { row: 0, column: 5 }, gathered ? { ...cells, gathered } : cells);
  const counted = (wanted: Formula): readonly (CellValue | undefined)[] => {
    const count = call("COUNTIF", keys("旁"), wanted);
    return [looked(count), looked(count, new Map())];
  };

  it.each([
    ["小学", 1],
    ["小学*", 2],
    ["小学?", 1],
    ["AB", 1],
    ["a*b", 3],
    ["a~*b", 1],
    ["a~~b", 1],
    ["（甲）.+", 1],
    ["*", 8],
    ["5", 2],
    [">4", 1],
    ["=5", 2],
    ["<>5", 10],
    ["<>小学", 11],
    ["初中", 0],
  ])("“%s”: %d", (wanted, count) => {
    expect(counted(text(wanted))).toEqual([count, count]);
  });

  it("adds what stands beside, once gathered and searched alike; an error there is the sum", () => {
    const sum = (wanted: Formula): Formula => call("SUMIF", keys("旁"), wanted, beside);
    for (const gathered of [undefined, new Map<string, ColumnIndex>()]) {
      expect(looked(sum(text("5")), gathered)).toBe(8 + 16);
      expect(looked(sum(text("小学*")), gathered)).toBe(1 + 2);
      expect(looked(sum(text("初中")), gathered)).toBe(0);
      expect(looked(call("SUMIF", keys("旁"), text("ab"), keys("旁")), gathered)).toBe(0);
      expect(looked(call("SUMIF", beside, number(2048), keys("旁")), gathered)).toEqual({ error: "#N/A" });
    }
  });

  it.each<readonly [string, readonly Formula[], number]>([
    ["one row of the key, with a number beside", [text("ab"), beside, text(">=0")], 1],
    ["one row of the key, with too little beside", [text("ab"), beside, text(">4")], 0],
    ["two rows, one of them with enough", [number(5), beside, text(">8")], 1],
    ["a key that is nowhere", [text("初中"), beside, text(">=0")], 0],
    ["three columns", [number(5), beside, text(">=8"), keys("旁"), text("5")], 2],
    ["a key with a sign, which has to be searched", [text("小学*"), beside, text(">=2")], 1],
    ["the key alone", [text("AB")], 1],
    ["a text where a number is asked", [text("小学"), keys("旁"), text(">=0")], 0],
  ])("counts rows in which all holds: %s", (_, given, count) => {
    const formula = call("COUNTIFS", keys("旁"), ...given);
    expect([looked(formula), looked(formula, new Map())]).toEqual([count, count]);
  });

  it("of unequal ranges, or a range without what it should hold, is not known", () => {
    const [long, short] = [range(1, 3), range(1, 2)];
    expect(looked(call("COUNTIFS", long, number(1), short, number(1)))).toBeUndefined();
    expect(looked(call("COUNTIFS", long, number(1), long))).toBeUndefined();
  });
});
