import { MAX_COLUMNS } from "../../src/core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { planRemoveSheet, planSheet } from "../../src/plan/plan-sheet";
import { caseWorkbook } from "../cases/case-workbook";
import { refersToSheet, withoutSheet } from "../../src/plan/formula/sheet-references";
import { markedSheets, markerName, markerReference, markOf } from "../../src/plan/sheet-marker";
import { operationsByKind, type PlanOperation } from "../../src/plan/workbook-plan";
import { standardSheet } from "../../src/plan/documents/standard-sheet";

describe("a sheet of ours", () => {
  test("is told by a hidden name that refers to all of its rows", () => {
    expect(markerName("standard")).toBe("_EDU_SHEET.standard");
    expect(markerReference("均衡尺-标准")).toBe("='均衡尺-标准'!$1:$1048576");
  });

  test.each([
    ["='均衡尺-标准'!$1:$1048576", "均衡尺-标准"],
    ["'均衡尺-标准'!$1:$1048576", "均衡尺-标准"],
    ["=标准!$1:$1048576", "标准"],
    ["标准!$1:$1048576", "标准"],
    ["='老王''的表'!$1:$9", "老王'的表"],
    ["=#REF!$1:$9", null],
    ["=#REF!", null],
    ["=标准!A1", null],
    ["1048576", null],
    ["=SUM('标准'!$1:$9)", null],
  ])("that refers to %s belongs to %s", (reference, sheet) => {
    expect([...markedSheets([{ name: "_EDU_SHEET.standard", reference }]).ours]).toEqual(
      sheet === null ? [] : [[sheet, "standard"]],
    );
  });

  test("a name of another sheet marks a copy, unless that sheet is ours by the name of the workbook", () => {
    const reference = "=标准!$1:$9";
    const found = markedSheets([
      { name: "打印区域", reference },
      { name: "X_EDU_SHEET.standard", reference: "=别的!$1:$9" },
      { name: "_edu_sheet.standard", reference },
      { name: "_EDU_SHEET.standard", reference, sheet: "标准 (2)" },
      { name: "_EDU_SHEET.standard", reference, sheet: "标准" },
    ]);
    expect(found).toEqual({ ours: new Map([["标准", "standard"]]), copies: new Map([["标准 (2)", "standard"]]) });
    expect(markOf("标准", found)).toEqual({ marker: "standard" });
    expect(markOf("标准 (2)", found)).toEqual({ copyOf: "standard" });
    expect(markOf("台账", found)).toEqual({});
    expect(Object.keys(markOf("台账", found))).toEqual([]);
  });
});

describe("what refers to a sheet", () => {
  test.each([
    ["=标准!A1", true, "=#REF!"],
    ["='标准'!A1*2", true, "=#REF!*2"],
    ["=SUM(标准!$A$1:$B$9)+1", true, "=SUM(#REF!)+1"],
    ["=SUM('标准'!A:A)", true, "=SUM(#REF!)"],
    ["=SUM(标准!1:3)", true, "=SUM(#REF!)"],
    ["=新标准!A1", false, "=新标准!A1"],
    ["='[别的.xlsx]标准'!A1", false, "='[别的.xlsx]标准'!A1"],
    ["=标准2!A1", false, "=标准2!A1"],
    ['="标准!A1"', false, '="标准!A1"'],
    ['="见""标准!A1"""&标准!B2', true, '="见""标准!A1"""&#REF!'],
  ])("%s: %p, without the sheet it is %s", (formula, refers, without) => {
    expect(refersToSheet(formula, "标准")).toBe(refers);
    expect(withoutSheet(formula, "标准")).toBe(without);
  });

  test("also where the name has signs of its own, and whatever the case of its letters", () => {
    expect(withoutSheet("='a.b''s (1)'!A1+'A.B''S (1)'!B2", "a.b's (1)")).toBe("=#REF!+#REF!");
    expect(refersToSheet("=axb!A1", "a.b")).toBe(false);
    expect(refersToSheet("=A.B!A1", "a.b")).toBe(true);
  });
});

describe("the operations of a plan", () => {
  const mark: PlanOperation = { type: "clear-highlights", sheet: "台账" };
  const cell: PlanOperation = {
    type: "cell",
    cell: { sheet: "台账", row: 0, column: 0 },
    before: { value: 1 },
    after: { value: 2 },
    result: null,
  };
  const sheet: PlanOperation = { type: "remove-sheet", marker: "standard", sheet: "标准" };

  const other: PlanOperation = { ...sheet, marker: "result" };

  test("are of one kind: marks, or cells, or sheets each of which comes once", () => {
    expect(operationsByKind({ operations: [mark, mark] })).toEqual({
      marks: [mark, mark],
      comments: [],
      cells: [],
      sheets: [],
    });
    expect(operationsByKind({ operations: [sheet] })).toEqual({ marks: [], comments: [], cells: [], sheets: [sheet] });
    expect(operationsByKind({ operations: [] })).toEqual({ marks: [], comments: [], cells: [], sheets: [] });
    expect(operationsByKind({ operations: [cell] })).toEqual({ marks: [], comments: [], cells: [cell], sheets: [] });
    const both = "a plan holds marks, comments, cells or sheets";
    expect(() => operationsByKind({ operations: [mark, cell] })).toThrow(both);
    expect(() => operationsByKind({ operations: [cell, sheet] })).toThrow(both);
    expect(() => operationsByKind({ operations: [mark, sheet] })).toThrow(both);
    expect(operationsByKind({ operations: [sheet, other] }).sheets).toEqual([sheet, other]);
    expect(() => operationsByKind({ operations: [sheet, sheet] })).toThrow("a plan comes to each sheet once");
    const filled: PlanOperation = {
      type: "sheet",
      marker: "standard",
      sheet: "标准",
      isNew: true,
      document: standardSheet({ title: "", lines: [], columns: ["甲"], groups: [], note: "" }),
    };
    expect(() => operationsByKind({ operations: [filled, mark] })).toThrow(both);
  });
});

test("the sheet of a standard: title, lines, header, groups of rows, note; replaced figures stand out", () => {
  const document = standardSheet({
    title: "示例标准",
    lines: ["2026年起"],
    columns: ["项目", "数值", "出处"],
    groups: [
      {
        name: "指标",
        rows: [
          { cells: ["1.1", "≥4.2人"], isChanged: false },
          { cells: ["1.2", "≥1人", "附件1"], isChanged: true },
        ],
      },
    ],
    note: "以上为示例。",
  });
  expect(document.rows.map((row) => row.map(({ content }) => content))).toEqual([
    ["示例标准", null, null],
    ["2026年起", null, null],
    ["项目", "数值", "出处"],
    ["指标", null, null],
    ["1.1", "≥4.2人", null],
    ["1.2", "≥1人", "附件1"],
    ["以上为示例。", null, null],
  ]);
  const looks = document.rows.map(([first]) => first?.look);
  expect(looks[0]).toEqual({ bold: true, fontSize: 16, horizontal: "center", vertical: "middle" });
  expect(looks[1]).toEqual({ vertical: "middle" });
  expect(looks[2]).toMatchObject({ bold: true, wrap: true, horizontal: "center" });
  expect(looks[3]).toMatchObject({ bold: true });
  expect(looks[4]).toEqual({ wrap: true, vertical: "middle" });
  expect(looks[5]).toMatchObject({
    wrap: true,
    bold: true,
    fill: expect.stringMatching(/^#[0-9A-F]{6}$/) as string,
    fontColor: expect.stringMatching(/^#[0-9A-F]{6}$/) as string,
  });
  expect([looks[2], looks[3], looks[5]].map((look) => look?.fill)).toEqual([
    ...new Set([looks[2], looks[3], looks[5]].map((look) => look?.fill)),
  ]);
  expect(looks[6]).toEqual({ vertical: "middle" });
  expect(document.merges).toEqual([0, 1, 6].map((row) => ({ row, column: 0, rows: 1, columns: 3 })));
  expect(document.frozenRows).toBe(3);
  expect(document.page).toEqual({ orientation: "landscape", repeatedRows: { first: 2, count: 1 } });
  expect(document.columnWidths).toHaveLength(3);
});

describe("the plan for a sheet of ours", () => {
  const DOCUMENT = standardSheet({ title: "示例", lines: [], columns: ["甲"], groups: [], note: "" });
  const sheet = (name: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
    ...(caseWorkbook({ sheets: [{ name, rows: [["学校"]] }] }).workbook.sheets[0] as SheetSnapshot),
    ...more,
  });
  const workbook = (sheets: readonly SheetSnapshot[], more: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
    ...caseWorkbook({ sheets: [] }).workbook,
    sheets,
    ...more,
  });
  const OURS = sheet("标准（本县）", { marker: "standard" });
  const plan = (snapshot: WorkbookSnapshot) => planSheet(snapshot, "standard", "标准", DOCUMENT);
  const remove = (snapshot: WorkbookSnapshot) => planRemoveSheet(snapshot, "standard", "标准");

  test("makes it where there is none, under a name that nobody has", () => {
    expect(plan(workbook([sheet("台账")]))).toEqual({
      operations: [{ type: "sheet", marker: "standard", sheet: "标准", isNew: true, document: DOCUMENT }],
      outlooks: [{ does: "make", sheet: "标准", wanted: "标准", file: null, copies: [], referrers: [], refusal: null }],
    });
    expect(plan(workbook([sheet("标准"), sheet("标准2")])).outlooks?.[0]?.sheet).toBe("标准3");
    expect(planSheet(workbook([sheet("ABC")]), "standard", "abc", DOCUMENT).outlooks?.[0]?.sheet).toBe("abc2");
    const long = "一".repeat(31);
    expect(planSheet(workbook([sheet(long)]), "standard", long, DOCUMENT).outlooks?.[0]?.sheet).toBe(
      `${"一".repeat(30)}2`,
    );
  });

  test("says of several files into which a new one goes: the first", () => {
    const of = (file: string): SheetSnapshot => sheet(`[${file}]台账`);
    expect(plan(workbook([of("a.xlsx"), of("b.xlsx")])).outlooks?.[0]).toMatchObject({ sheet: "标准", file: "a.xlsx" });
    const there = plan(workbook([of("a.xlsx"), sheet("[b.xlsx]标准", { marker: "standard" })]));
    expect(there.outlooks?.[0]).toMatchObject({ does: "refill", sheet: "[b.xlsx]标准", file: null });
  });

  test("fills the one that is there anew, whatever it is called, and names copies of it", () => {
    const found = plan(
      workbook([sheet("台账"), OURS, sheet("别的", { marker: "other" }), sheet("副本", { copyOf: "standard" })]),
    );
    expect(found.operations).toMatchObject([{ type: "sheet", sheet: "标准（本县）", isNew: false }]);
    expect(found.outlooks?.[0]).toEqual({
      does: "refill",
      sheet: "标准（本县）",
      wanted: "标准",
      file: null,
      copies: ["副本"],
      referrers: [],
      refusal: null,
    });
  });

  test("takes it out, and names the cells that refer to it", () => {
    const referring = sheet("台账", {
      formulas: new Map([
        [2 * MAX_COLUMNS + 3, "='标准（本县）'!A1"],
        [5, "=A1"],
      ]),
    });
    const own = { ...OURS, formulas: new Map([[1, "='标准（本县）'!A1"]]) };
    expect(remove(workbook([referring, own]))).toEqual({
      operations: [{ type: "remove-sheet", marker: "standard", sheet: "标准（本县）" }],
      outlooks: [
        {
          does: "remove",
          file: null,
          sheet: "标准（本县）",
          wanted: "标准（本县）",
          copies: [],
          referrers: [{ sheet: "台账", row: 2, column: 3 }],
          refusal: null,
        },
      ],
    });
    expect(plan(workbook([referring, own])).outlooks?.[0]?.referrers).toEqual([]);
    expect(remove(workbook([referring]))).toMatchObject({
      operations: [],
      outlooks: [{ does: "nothing", sheet: "标准", refusal: null }],
    });
  });

  test("is refused where the workbook lets no sheet come or go, or where the sheet is protected", () => {
    const locked = { isStructureProtected: true };
    const kept = { ...OURS, isProtected: true };
    expect(plan(workbook([], locked))).toMatchObject({
      operations: [],
      outlooks: [{ refusal: "structure-protected" }],
    });
    expect(remove(workbook([OURS], locked))).toMatchObject({
      operations: [],
      outlooks: [{ refusal: "structure-protected" }],
    });
    expect(plan(workbook([OURS], locked))).toMatchObject({
      operations: [{ isNew: false }],
      outlooks: [{ refusal: null }],
    });
    expect(plan(workbook([kept]))).toMatchObject({ operations: [], outlooks: [{ refusal: "sheet-protected" }] });
    expect(remove(workbook([kept]))).toMatchObject({ operations: [], outlooks: [{ refusal: "sheet-protected" }] });
    expect(remove(workbook([], locked))).toMatchObject({
      operations: [],
      outlooks: [{ does: "nothing", refusal: null }],
    });
    expect(plan(workbook([OURS]))).toMatchObject({ operations: [{ isNew: false }] });
  });
});
