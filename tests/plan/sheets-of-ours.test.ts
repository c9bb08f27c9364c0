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
  const sheet: PlanOperation = { type: "remove-sheet", marker: "standard", sheet: "标准" };

  test("are marks, or one sheet that stands alone", () => {
    expect(operationsByKind({ operations: [mark, mark] })).toEqual({ marks: [mark, mark], sheet: null });
    expect(operationsByKind({ operations: [sheet] })).toEqual({ marks: [], sheet });
    expect(operationsByKind({ operations: [] })).toEqual({ marks: [], sheet: null });
    const both = "a sheet stands alone in its plan";
    expect(() => operationsByKind({ operations: [mark, sheet] })).toThrow(both);
    expect(() => operationsByKind({ operations: [sheet, sheet] })).toThrow(both);
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
