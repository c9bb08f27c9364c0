// A formula's tree, reckoned as it is, and its printed text, computed by the workbench's formula engine, are one value.
import fc from "fast-check";
import { columnIndex } from "../../../src/core/cell/address";
import {
  area,
  call,
  cell,
  type CellFormula,
  type Formula,
  number,
  operation,
  type Operator,
  text,
} from "../../../src/plan/formula/formula";
import { printFormula } from "../../../src/plan/formula/print-formula";
import { computed, type Held, NoValue } from "../../plan/formula/computed";
import { loadHeadlessGrid } from "./load-headless-grid";
import { smallWorkbook } from "./small-workbook";

const { openHeadlessGrid, remove } = loadHeadlessGrid();
afterAll(remove);

/** What stands on both sheets, in A1:C4, numbers only in the first two rows; the formulas stand from E1 on. */
const HELD: readonly (readonly (number | string | null)[])[] = [
  [4, 0.9, 1200],
  [-3, 0, 17],
  ["约8", 2, null],
  [0.25, 1000, "空"],
];
const OTHER = "学生 O'Brien";

const held = (sheet: string | undefined, name: string): Held => {
  const value = HELD[Number(name.slice(1)) - 1]?.[columnIndex(name.slice(0, 1))] ?? null;
  return sheet === OTHER && typeof value === "number" ? value + 1 : value;
};

const cellOfRows = (rows: number): fc.Arbitrary<CellFormula> =>
  fc
    .tuple(fc.nat(rows - 1), fc.nat(2), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([row, column, isRowFixed, isColumnFixed, isElsewhere]) =>
      cell(
        isRowFixed ? { fixed: row } : { offset: row },
        isColumnFixed ? { fixed: column } : { offset: column },
        isElsewhere ? OTHER : undefined,
      ),
    );
const anyNumberCell = cellOfRows(2);
const anyCell = cellOfRows(4);
const anyArea = fc.boolean().map((isElsewhere) => {
  const corner = (row: number, column: number): CellFormula =>
    cell({ offset: row }, { fixed: column }, isElsewhere ? OTHER : undefined);
  return area(corner(0, 0), corner(3, 2));
});
const anyNumber = fc.oneof(fc.integer({ min: -50, max: 5000 }), fc.constantFrom(0.85, 1.1, -1.32, 4.2, 0.0001));
const RECKONING: readonly Operator[] = ["+", "-", "*", "/"];
const COMPARING: readonly Operator[] = ["<", "<=", ">", ">=", "=", "<>"];

/** Numbers of numbers and tests of tests: how engines mix the two is no matter of printing. */
const { value: anyValue, test: anyTest } = fc.letrec<{ value: Formula; test: Formula }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: "large" },
    anyNumberCell,
    anyNumber.map(number),
    anyArea.map((each) => call("SUM", each)),
    fc.constantFrom('EDU:1.1"', "=1+1", "").map((label) => call("N", text(label))),
    fc.oneof(anyNumberCell, operated(RECKONING, tie)).map((of): Formula => ({ type: "negative", of })),
    operated(RECKONING, tie),
    operated(RECKONING, tie),
    operated(RECKONING, tie),
    tie("value").map((value) => call("ROUND", value, number(6))),
  ),
  test: fc.oneof(
    { maxDepth: 6 },
    operated(COMPARING, tie),
    anyCell.map((value) => call("ISNUMBER", value)),
    // Around AND, as marks have it: of NOT around a bare comparison the engine makes an array inside of AND and OR.
    tie("test").map((test) => call("NOT", call("AND", test))),
    fc
      .tuple(fc.constantFrom("AND" as const, "OR" as const), fc.array(tie("test"), { minLength: 1, maxLength: 3 }))
      .map(([name, values]) => call(name, ...values)),
  ),
}));

function operated(
  operators: readonly Operator[],
  tie: fc.LetrecTypedTie<{ value: Formula; test: Formula }>,
): fc.Arbitrary<Formula> {
  return fc
    .tuple(tie("value"), fc.constantFrom(...operators), tie("value"))
    .map(([left, operator, right]) => operation(left, operator, right));
}

/** The value of the tree; null for an error of Excel. */
function valueOf(formula: Formula): Held {
  try {
    return computed(formula, held);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

it("a printed formula comes to what its tree comes to, over two thousand trees", async () => {
  const formulas = fc.sample(fc.oneof(anyValue, anyTest), { numRuns: 2_000, seed: 7 });
  const rows = formulas.map((formula, row) => [...(HELD[row] ?? [null, null, null]), null, printFormula(formula)]);
  const elsewhere = HELD.map((line) => line.map((value) => (typeof value === "number" ? value + 1 : value)));
  const own = smallWorkbook(rows);
  const other = smallWorkbook(elsewhere, { name: OTHER });
  const grid = await openHeadlessGrid({ ...own, sheets: [...own.sheets, ...other.sheets] });
  const results = grid.model.sheets()[0]?.values({ row: 0, column: 4, rows: formulas.length, columns: 1 }) ?? [];
  const differing = formulas.flatMap((formula, row) => {
    const value = valueOf(formula);
    const found = results[row]?.[0] ?? null;
    return isSame(value, found) ? [] : [`${printFormula(formula)}: ${String(value)} against ${String(found)}`];
  });
  grid.close();
  expect(differing).toEqual([]);
  expect(formulas.filter((formula) => valueOf(formula) !== null).length).toBeGreaterThan(500);
});

function isSame(value: Held, found: unknown): boolean {
  if (value === null) return true;
  if (typeof value === "number" && typeof found === "number")
    return Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value));
  return value === found;
}
