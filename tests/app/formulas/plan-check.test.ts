import { checkFormulas, type ChosenCheck } from "../../../src/app/formulas/check-formulas";
import { occupiedBy, planCheck } from "../../../src/app/formulas/plan-check";
import { cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { operationsByKind } from "../../../src/plan/workbook-plan";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";

function book(beside: readonly CellValue[], options: object = {}) {
  const rows: CellValue[][] = [
    ["甲", 27, 30, beside[0] ?? null],
    ["乙", 30, 30, beside[1] ?? null],
    ["丙", 3, 5, beside[2] ?? null],
  ];
  return workbookOf(sheetOf(rows, { name: "台账", ...options }));
}

const column = (at: number, rows = 3) => ({ sheet: "台账", area: { row: 0, column: at, rows, columns: 1 } });
const CHECK: ChosenCheck = {
  id: "STAFF_GAP",
  args: { staff: column(1), quota: column(2) },
  into: { sheet: "台账", row: 0, column: 3 },
};

it("a check is written into blank cells, with what each formula gives", () => {
  const plan = planCheck(book([]), { check: CHECK, flavour: "native", replaces: false }, false);
  const { cells } = operationsByKind(plan);
  expect(cells.map(({ cell, before, result }) => [cellRefName(cell), before, result])).toEqual([
    ["台账!D1", { value: null }, "缺编3人（核定30人，在编27人）"],
    ["台账!D2", { value: null }, "满编"],
    ["台账!D3", { value: null }, "缺编2人（核定5人，在编3人）"],
  ]);
  expect(plan.repairs).toEqual({ left: [], dependants: 0, computes: false });
});

it("nothing is written over what stands there before somebody has said so; a formula that stands there already is no change", () => {
  const native = planCheck(book([]), { check: CHECK, flavour: "native", replaces: false }, true);
  const [first] = operationsByKind(native).cells;
  const formula = first && "formula" in first.after ? first.after.formula : "";
  const taken = book([1, "旧"], { formulas: { D1: formula } });
  const made = checkFormulas(taken, CHECK);
  if ("fault" in made) throw new Error(made.fault);
  expect(occupiedBy(taken, made, "native").replaced.map(cellRefName)).toEqual(["台账!D1", "台账!D2"]);
  expect(planCheck(taken, { check: CHECK, flavour: "native", replaces: false }, true).operations).toEqual([]);
  const plan = planCheck(taken, { check: CHECK, flavour: "native", replaces: true }, true);
  expect(operationsByKind(plan).cells.map(({ cell, before }) => [cellRefName(cell), before])).toEqual([
    ["台账!D2", { value: "旧" }],
    ["台账!D3", { value: null }],
  ]);
});

it("a result of ours that spills needs room: what stands in its way is never replaced", () => {
  const rows = workbookOf(sheetOf([[23_226, 166, 210, null, null, "旧"]], { name: "台账" }));
  const one = (at: number) => ({ sheet: "台账", area: { row: 0, column: at, rows: 1, columns: 1 } });
  const check = {
    id: "SPLIT_STAGE",
    args: { total: one(0), primary: one(1), junior: one(2), zero: true },
    into: { sheet: "台账", row: 0, column: 3 },
  };
  const made = checkFormulas(rows, check);
  if ("fault" in made) throw new Error(made.fault);
  expect(occupiedBy(rows, made, "edu")).toEqual({ replaced: [], inTheWay: [{ sheet: "台账", row: 0, column: 5 }] });
  expect(occupiedBy(rows, made, "native").inTheWay).toEqual([]);
  expect(planCheck(rows, { check, flavour: "edu", replaces: true }, true).operations).toEqual([]);
  expect(planCheck(rows, { check, flavour: "native", replaces: true }, true).operations).toHaveLength(3);
});

it("cells that cannot be written are left by name; a check that can no longer be made plans nothing", () => {
  const protectedBook = book([], { isProtected: true });
  const plan = planCheck(protectedBook, { check: CHECK, flavour: "edu", replaces: false }, true);
  expect(plan.operations).toEqual([]);
  expect(plan.repairs?.left.map(({ cell, reason }) => [cellRefName(cell), reason])).toEqual([
    ["台账!D1", "protected"],
    ["台账!D2", "protected"],
    ["台账!D3", "protected"],
  ]);
  const gone = { ...CHECK, args: { ...CHECK.args, quota: { ...column(2), sheet: "没有了" } } };
  expect(planCheck(book([]), { check: gone, flavour: "edu", replaces: false }, true).operations).toEqual([]);
});
