import fc from "fast-check";
import {
  area,
  array,
  boolean,
  call,
  cell,
  type CellFormula,
  type Formula,
  number,
  OMITTED,
  operation,
  sumOf,
  text,
} from "../../../src/plan/formula/formula";
import { formulaTemplate, printedAt, printFormula } from "../../../src/plan/formula/print-formula";

/** A cell named as people name it, not fixed: at("C5"). */
function at(name: string, sheet?: string): CellFormula {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  return cell({ offset: Number(row) - 1 }, { offset: letter.charCodeAt(0) - 65 }, sheet);
}

const [a, b, c] = [at("A1"), at("B1"), at("C1")] as const;

describe("brackets", () => {
  it.each<readonly [string, Formula]>([
    ["=A1+B1*C1", operation(a, "+", operation(b, "*", c))],
    ["=(A1+B1)*C1", operation(operation(a, "+", b), "*", c)],
    ["=A1-B1-C1", operation(operation(a, "-", b), "-", c)],
    ["=A1-(B1-C1)", operation(a, "-", operation(b, "-", c))],
    ["=A1/(B1*C1)", operation(a, "/", operation(b, "*", c))],
    ["=A1*B1/C1", operation(operation(a, "*", b), "/", c)],
    ["=(A1-B1)/(B1+C1)", operation(operation(a, "-", b), "/", operation(b, "+", c))],
    ["=A1+B1<C1", operation(operation(a, "+", b), "<", c)],
    ["=A1<B1=(B1<C1)", operation(operation(a, "<", b), "=", operation(b, "<", c))],
    ["=-(A1+B1)", { type: "negative", of: operation(a, "+", b) }],
    ["=-A1*B1", operation({ type: "negative", of: a }, "*", b)],
    ['=A1&"人"&B1+C1', operation(operation(a, "&", text("人")), "&", operation(b, "+", c))],
    ['=A1&"人"=B1', operation(operation(a, "&", text("人")), "=", b)],
    ["=(A1-B1)^2*C1", operation(operation(operation(a, "-", b), "^", number(2)), "*", c)],
    ["=A1/10^(B1+C1)", operation(a, "/", operation(number(10), "^", operation(b, "+", c)))],
    [
      "=MMULT({1,0.5;2,-3},A1)",
      call(
        "MMULT",
        array([
          [1, 0.5],
          [2, -3],
        ]),
        a,
      ),
    ],
    ["=EDU.STAFF_GAP(A1,,TRUE)", call("EDU.STAFF_GAP", a, OMITTED, boolean(true))],
    ["=A1*-2", operation(a, "*", number(-2))],
    ["=-(A1*B1)", { type: "negative", of: operation(a, "*", b) }],
    [
      "=NOT(AND(A1+B1>0,OR(A1,B1)))",
      call("NOT", call("AND", operation(operation(a, "+", b), ">", number(0)), call("OR", a, b))),
    ],
  ])("stand only where they are needed: %s", (printed, formula) => {
    expect(printFormula(formula)).toBe(printed);
  });
});

describe("a sum of terms", () => {
  it("takes off what is below zero, also in the first place, and says nothing of a factor of one", () => {
    expect(printFormula(sumOf([{ of: a, times: 11 }, { of: b, times: -1 }, { times: -85 }, { times: 4 }]))).toBe(
      "=A1*11-B1-85+4",
    );
    expect(
      printFormula(
        sumOf([
          { of: a, times: -100 },
          { of: b, times: 100 },
        ]),
      ),
    ).toBe("=-A1*100+B1*100");
    expect(printFormula(sumOf([{ times: -7 }, { of: b, times: 1 }]))).toBe("=-7+B1");
    expect(() => sumOf([])).toThrow("a sum of nothing");
  });
});

describe("a number", () => {
  it.each<readonly [number, string]>([
    [1e21, "1000000000000000000000"],
    [-2.5e22, "-25000000000000000000000"],
    [1e-7, "0.0000001"],
    [-1.25e-9, "-0.00000000125"],
    [0.1 + 0.2, "0.3"],
    [1.1 * 1.1, "1.21"],
    [-0, "0"],
    [666.666666666667, "666.666666666667"],
    [123456789012345, "123456789012345"],
  ])("%s is printed as Excel reads it: %s", (value, printed) => {
    expect(printFormula(number(value))).toBe(`=${printed}`);
  });

  it.each([NaN, Infinity, -Infinity, 1234567890123456, 9007199254740991, 500 / 3])(
    "that a formula does not hold is refused: %s",
    (value) => {
      expect(() => printFormula(operation(a, "*", number(value)))).toThrow(RangeError);
    },
  );

  it("comes back as it was, to the fifteenth digit, and never with a power of ten", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (value) => {
        const kept = Number(value.toPrecision(15));
        const printed = printFormula(number(kept)).slice(1);
        expect(printed).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(printed)).toBe(kept === 0 ? 0 : kept);
      }),
    );
  });
});

describe("a cell", () => {
  it("is fixed with $, or goes with the cell for which it is printed", () => {
    const mixed = operation(cell({ offset: 1 }, { fixed: 2 }), "+", cell({ fixed: 6 }, { offset: -1 }));
    expect(printFormula(mixed, { row: 4, column: 3 })).toBe("=$C6+C$7");
    const template = formulaTemplate(mixed);
    expect(printedAt(template, { row: 9, column: 27 })).toBe("=$C11+AA$7");
    expect(printFormula(cell({ fixed: 0 }, { fixed: 0 }), { row: 7, column: 7 })).toBe("=$A$1");
  });

  it("outside of the sheet is refused", () => {
    expect(() => printFormula(cell({ offset: -1 }, { offset: 0 }))).toThrow("no row -1");
    expect(() => printFormula(cell({ fixed: 1_048_576 }, { fixed: 0 }))).toThrow("no row 1048576");
    expect(() => printFormula(cell({ offset: 0 }, { offset: 1 }), { row: 0, column: 16_383 })).toThrow(
      "no column 16384",
    );
  });

  it("of another sheet has its name in quotes, an apostrophe doubled", () => {
    expect(printFormula(at("A1", "O'Brien"))).toBe("='O''Brien'!A1");
    expect(printFormula(call("SUM", area(at("B2", "学生 表"), at("D9"))))).toBe("=SUM('学生 表'!B2:D9)");
    expect(printFormula({ type: "rows", sheet: "'25", first: 0, last: 1_048_575 })).toBe("='''25'!$1:$1048576");
    expect(printFormula({ type: "rows", first: 1, last: 2 })).toBe("=$2:$3");
  });
});

describe("a text", () => {
  it("stays a text, whatever it holds", () => {
    expect(printFormula(call("N", text('")+HYPERLINK("x')))).toBe('=N(""")+HYPERLINK(""x")');
  });

  it("longer than Excel allows in a formula is refused", () => {
    expect(printFormula(text("校".repeat(255)))).toHaveLength(258);
    expect(() => printFormula(text("校".repeat(256)))).toThrow("a text of 256 characters in a formula");
  });
});
