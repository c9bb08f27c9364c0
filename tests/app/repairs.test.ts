import { auditOf } from "../../src/app/audit";
import { issueKey, planRepairs, repairableKinds } from "../../src/app/repairs";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellRefName } from "../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { changeInWords, repairLines } from "../../src/i18n/zh-CN/repairs";
import { sheetOf, type SheetOptions, workbookOf } from "../recognition/sheet-of";

const SCHOOLS = 12;

/** Schools with girls and boys added up; rows of `typed` (counted as on the sheet) hold 999 instead. */
function ledger(typed: readonly number[], options: SheetOptions = {}) {
  const rows = Array.from({ length: SCHOOLS }, (_, index) => {
    const row = index + 2;
    return [`第${row}小学`, 100 + row, 200 + row, typed.includes(row) ? 999 : 300 + 2 * row];
  });
  const formulas = Object.fromEntries(
    rows.flatMap((_, index) => (typed.includes(index + 2) ? [] : [[`D${index + 2}`, `=B${index + 2}+C${index + 2}`]])),
  );
  const total = { [`D${SCHOOLS + 2}`]: `=SUM(D2:D${SCHOOLS + 1})` };
  return sheetOf([["学校名称", "男生", "女生", "学生数"], ...rows, ["合计", null, null, 5000]], {
    name: "台账",
    ...options,
    formulas: { ...formulas, ...total, ...options.formulas },
  });
}

function planned(snapshot: WorkbookSnapshot, computes = true) {
  const settings = NEW_SETTINGS;
  const { issues } = auditOf(snapshot, settings);
  return { issues, plan: planRepairs({ snapshot, settings }, issues.map(issueKey), computes) };
}

it("puts the formula of the neighbours in the place of a typed number, and tells what hangs on it", () => {
  const { plan } = planned(workbookOf(ledger([6])));
  expect(plan.operations).toEqual([
    {
      type: "cell",
      cell: { sheet: "台账", row: 5, column: 3 },
      before: { value: 999 },
      after: { formula: "=B6+C6" },
      result: 312,
    },
  ]);
  expect(plan.repairs).toEqual({ left: [], dependants: 1, computes: true });
});

it("makes a number of one that is stored as text, and leaves it where the cell makes a text of all", () => {
  const rows = [
    ["学校名称", "男生"],
    ...Array.from({ length: 6 }, (_, row) => [`第${row}小学`, row === 2 ? "1,203" : 100 + row]),
  ];
  const total = { formulas: { B8: "=SUM(B2:B7)" }, name: "台账" };
  const sheet = (options: SheetOptions) => workbookOf(sheetOf([...rows, ["合计", 512]], { ...total, ...options }));
  expect(planned(sheet({})).plan.operations).toEqual([
    expect.objectContaining({ before: { value: "1,203" }, after: { value: 1203 } }),
  ]);
  const asText = planned(sheet({ numberFormats: { B4: "@" } })).plan;
  expect(asText.operations).toEqual([]);
  expect(asText.repairs?.left).toEqual([{ cell: { sheet: "台账", row: 3, column: 1 }, reason: "as-text" }]);
});

test.each<[string, SheetOptions | { readonly isReadOnly: true }, string]>([
  ["on a protected sheet", { isProtected: true }, "protected"],
  ["of a file that is only read", { isReadOnly: true }, "read-only"],
  ["inside merged cells", { merges: ["C6:D6"] }, "merged"],
  ["in a cell that makes a text of all", { numberFormats: { D6: "@" } }, "as-text"],
])("leaves what stands %s, and says why", (_, options, reason) => {
  const sheet = "isReadOnly" in options ? { ...ledger([6]), ...options } : ledger([6], options);
  const { plan } = planned(workbookOf(sheet));
  expect(plan.operations).toEqual([]);
  expect(plan.repairs?.left.map((left) => [cellRefName(left.cell), left.reason])).toEqual([["台账!D6", reason]]);
  const [line] = repairLines(plan.repairs ?? { left: [], dependants: 0, computes: true }, 0);
  expect(line).toMatch(/^台账!D6/);
});

it("passes over issues that are no longer there", () => {
  const { issues } = planned(workbookOf(ledger([6])));
  const snapshot = workbookOf(ledger([]));
  expect(planRepairs({ snapshot, settings: NEW_SETTINGS }, issues.map(issueKey), true).operations).toEqual([]);
});

it("offers all of a kind only where there are several and each is clear", () => {
  const [one, two] = [planned(workbookOf(ledger([4]))), planned(workbookOf(ledger([4, 9])))];
  expect(repairableKinds(one.issues)).toEqual([]);
  expect(repairableKinds(two.issues)).toEqual([{ kind: "number-among-formulas", issues: two.issues.map(issueKey) }]);
  const [first, second] = two.issues;
  if (!first || !second) throw new Error("two issues");
  expect(repairableKinds([first, { ...second, repairs: [] }])).toEqual([]);
  expect(repairableKinds([first, { ...second, repairs: first.repairs }])).toEqual([]);
});

it("says what stands and what would, and what is not known", () => {
  const cell = { sheet: "台账", row: 4, column: 3 };
  const say = (change: Omit<Parameters<typeof changeInWords>[0], "type" | "cell">) =>
    changeInWords({ type: "cell", cell, ...change });
  expect(say({ before: { value: 999 }, after: { formula: "=B5+C5" }, result: 0.1 + 0.2 })).toBe(
    "现在是999，改为=B5+C5，改后的值是0.3。",
  );
  expect(say({ before: { formula: "=A1" }, after: { formula: "=A2" }, result: null })).toBe(
    "现在是=A1，改为=A2，改后的值由表格计算。",
  );
  expect(say({ before: { value: "120" }, after: { value: 120 }, result: 120 })).toBe("现在是文本“120”，改为120。");
  expect(say({ before: { value: null }, after: { value: true }, result: null })).toBe("现在是空白，改为TRUE。");
});

it("says of a file that its results are computed once it is opened", () => {
  const { plan } = planned(workbookOf(ledger([6])), false);
  const lines = repairLines(plan.repairs ?? { left: [], dependants: 0, computes: true }, 1);
  expect(lines[0]).toBe(
    "修改写入供下载的文件，原文件不变。引用这些单元格的公式有1个，用Excel或WPS打开下载的文件后才有新的结果，在此之前按没有计算处理。",
  );
});
