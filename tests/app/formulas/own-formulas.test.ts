import { ownCalls } from "../../../src/app/formulas/own-calls";
import { ownFormulas, planRewriting } from "../../../src/app/formulas/own-formulas";
import { cellRefName, parseArea } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { repairLines } from "../../../src/i18n/zh-CN/repairs";
import { operationsByKind, type WorkbookPlan } from "../../../src/plan/workbook-plan";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";

/** 在编 in B, 编制 in C, formulas in D and further right. */
function book(
  formulas: Readonly<Record<string, string>>,
  results: Readonly<Record<string, CellValue>> = {},
  options = {},
) {
  const rows: CellValue[][] = [
    ["学校", "在编", "编制"],
    ["甲", 27, 30],
    ["乙", 30, 30],
    ["丙", null, 12],
    ["丁", "很多", 5],
  ];
  for (const [name, value] of Object.entries(results)) {
    const { row, column } = parseArea(name) ?? { row: 0, column: 0 };
    const line = (rows[row] ??= []);
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  return workbookOf(sheetOf(rows, { name: "台账", formulas, ...options }));
}

const changes = (plan: WorkbookPlan) =>
  operationsByKind(plan).cells.map(({ cell, after, result }) => [
    cellRefName(cell),
    "formula" in after ? after.formula : after.value,
    result,
  ]);
const left = (plan: WorkbookPlan) =>
  plan.repairs?.left.map(({ cell, reason, said }) => [
    cellRefName(cell),
    reason,
    ...(said === undefined ? [] : [said]),
  ]);

describe("calls of our functions in a formula", () => {
  const named = (formula: string) =>
    ownCalls(formula).map(({ own, name, start, end }) => [own.id, name, formula.slice(start, end)]);

  it.each([
    ["=EDU.STAFF_GAP(B2,C2)", [["STAFF_GAP", "sound", "EDU.STAFF_GAP(B2,C2)"]]],
    ["=_xldudf_EDU_STAFF_GAP(B2,C2)", [["STAFF_GAP", "damaged", "_xldudf_EDU_STAFF_GAP(B2,C2)"]]],
    ["=_xlfn._xldudf_EDU_STAFF_GAP(B2,C2)", [["STAFF_GAP", "damaged", "_xlfn._xldudf_EDU_STAFF_GAP(B2,C2)"]]],
    ["=@EDU.STAFF_GAP(B2,C2)", [["STAFF_GAP", "damaged", "@EDU.STAFF_GAP(B2,C2)"]]],
    ["=edu.staff_gap(B2,C2)", [["STAFF_GAP", "damaged", "edu.staff_gap(B2,C2)"]]],
    ["=EDUBALANCE.STAFF_GAP(B2,C2)", [["STAFF_GAP", "damaged", "EDUBALANCE.STAFF_GAP(B2,C2)"]]],
    ["=EDU.DIFF_COEF_SHARE(B2:B5,C2:C5)", [["DIFF_COEF_SHARE", "sound", "EDU.DIFF_COEF_SHARE(B2:B5,C2:C5)"]]],
    // Not ours, or not certainly: another namespace, a text, a sheet's name, part of a longer name, no call.
    ["=OTHER.STAFF_GAP(B2,C2)", []],
    ["=STAFF_GAP(B2,C2)", []],
    ["=EDU_STAFF_GAP(B2,C2)", []],
    ['="EDU.STAFF_GAP(B2,C2)"', []],
    ["='EDU.GAP('!A1", []],
    ["=MYEDU.GAP(A1)", []],
    ["=EDU.GAP_X(A1)", []],
    ["=EDU.GAP", []],
    ["=EDU.GAP(A1", []],
  ])("%s", (formula, calls) => {
    expect(named(formula)).toEqual(calls);
  });

  it("are found within other formulas and within each other, with their arguments", () => {
    const formula = '=IF(EDU.MEETS(B2,"1.1","小学",(C2))="达标",1,EDU.STAFF_GAP(B2,EDU.STAFF_QUOTA(C2,0,"a,)")))';
    expect(ownCalls(formula).map(({ own, values }) => [own.id, values])).toEqual([
      ["MEETS", ["B2", '"1.1"', '"小学"', "(C2)"]],
      ["STAFF_GAP", ["B2", 'EDU.STAFF_QUOTA(C2,0,"a,)")']],
      ["STAFF_QUOTA", ["C2", "0", '"a,)"']],
    ]);
  });
});

describe("formulas of ours in a workbook", () => {
  it("are found everywhere or in the selection, and what shows #NAME? by one of our names alone is told apart", () => {
    const workbook = book(
      {
        D2: "=EDU.STAFF_GAP(B2,C2)",
        D3: "=_xldudf_EDU_STAFF_GAP(B3,C3)",
        D4: "=STAFF_GAP(B4,C4)",
        D5: "=STAFF_GAP(1,2)",
        E2: "=B2*2",
      },
      { D2: "缺编3人", D3: { error: "#NAME?" }, D4: { error: "#NAME?" }, D5: 1, E2: 54 },
    );
    const all = ownFormulas(workbook, null);
    expect(all.own.map(({ cell, isDamaged }) => [cellRefName(cell), isDamaged])).toEqual([
      ["台账!D2", false],
      ["台账!D3", true],
    ]);
    expect(all.uncertain.map(cellRefName)).toEqual(["台账!D4"]);
    const within = { sheet: "台账", area: { row: 2, column: 3, rows: 1, columns: 1 } };
    expect(ownFormulas(workbook, within).own.map(({ cell }) => cellRefName(cell))).toEqual(["台账!D3"]);
    expect(ownFormulas(workbook, { ...within, sheet: "别的" }).own).toEqual([]);
  });
});

describe("转为原生公式", () => {
  it("puts Excel's own functions in the place of ours, with what they give, and undoes nothing else of the formula", () => {
    const workbook = book({
      D2: "=EDU.STAFF_GAP(B2,C2)",
      D3: "=@EDU.STAFF_GAP(B3,$C$3)",
      D4: '=IF(_xldudf_EDU_PER_HUNDRED(B2,C2)>1,"高","低")&EDU.GRANT_NEW_CLASS(2,"小学")',
      E2: '=EDU.THRESHOLD("1.1","小学")*2',
    });
    const plan = planRewriting(workbook, "to-native", null, true);
    const [d2, d3, d4, e2] = changes(plan);
    expect(d2?.[1]).toMatch(/^=IF\(COUNTA\(B2,C2\)=0,"",IF\(/);
    expect(d2?.[2]).toBe("缺编3人（核定30人，在编27人）");
    // A cell that is fixed serves every row: a row that has nothing else stays blank.
    expect(d3?.[1]).toMatch(/^=IF\(COUNTA\(B3\)=0,"",IF\(IF\(COUNT\(B3,\$C\$3\)=2/);
    expect(d3?.[2]).toBe("满编");
    // 27*100/30 = 90
    expect(d4?.[1]).toMatch(/^=IF\(IF\(COUNTA\(B2,C2\).*>1,"高","低"\)&IF\(/);
    expect(d4?.[2]).toBeNull();
    expect(e2?.slice(0, 2)).toEqual(["台账!E2", "=4.2*2"]);
    expect(left(plan)).toEqual([]);
    expect(JSON.stringify(changes(plan))).not.toContain("EDU");
  });

  it("leaves what cannot be said natively, each with its reason in words", () => {
    const workbook = book({
      D2: '=EDU.RELIEF_THRESHOLD("学校规模","初中")',
      D3: "=EDU.STAFF_GAP(B3+0,C3)",
      D4: "=EDU.STAFF_GAP(B:B,C:C)",
      D5: "=EDU.STAFF_GAP([2]台账!B5,C5)",
      E2: "=EDU.STAFF_GAP(B2:B4,C2:C4)",
      E3: "=EDU.STAFF_GAP(B3,C3,TRUE,1)",
      E4: "=EDU.STAFF_GAP({1},C4)",
    });
    const plan = planRewriting(workbook, "to-native", null, true);
    expect(changes(plan)).toEqual([]);
    expect(left(plan)).toEqual([
      ["台账!D2", "no-native", "结果是文件里的限值和条件，不随表中的数变化，请固化为数值"],
      ["台账!D3", "argument", "在编人数"],
      ["台账!D4", "whole-column", "在编人数"],
      ["台账!D5", "other-file", "在编人数"],
      ["台账!E2", "spills"],
      ["台账!E3", "unreadable"],
      ["台账!E4", "argument", "在编人数"],
    ]);
    const lines = repairLines(plan.repairs ?? { left: [], dependants: 0, computes: true }, 0);
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe(
      "台账!D3、E4的参数“在编人数”是算式，原生公式只能用单元格、数字或文字；请先把它算在一个单元格里。未改动。",
    );
  });

  it("leaves cells of protected sheets, merged ones and those with the format of texts", () => {
    const formulas = { D2: "=EDU.STAFF_GAP(B2,C2)" };
    const reasonOf = (options: object) =>
      left(planRewriting(book(formulas, {}, options), "to-native", null, true))?.[0]?.[1];
    expect(reasonOf({ isProtected: true })).toBe("protected");
    expect(reasonOf({ merges: ["C2:D2"] })).toBe("merged");
    expect(reasonOf({ numberFormats: { D2: "@" } })).toBe("as-text");
  });
});

describe("固化为数值", () => {
  it("keeps the value that stands in the cell, and leaves errors, unfinished ones and those without a result by name", () => {
    const workbook = book(
      {
        D2: "=EDU.STAFF_GAP(B2,C2)",
        D3: "=EDU.PER_HUNDRED(B3,C3)",
        D4: "=EDU.STAFF_GAP(B4,C4)",
        D5: "=EDU.STAFF_GAP(B5,C5)",
        E2: "=EDU.STAFF_GAP(B2,C2)",
        E3: "=EDU.STAFF_GAP(B3:B4,C3:C4)",
        E4: "=B4*2",
      },
      { D2: "缺编3人", D3: 100, D4: "", D5: { error: "#VALUE!" }, E2: { error: "#BUSY!" }, E3: "满编" },
    );
    const plan = planRewriting(workbook, "to-values", null, true);
    expect(changes(plan)).toEqual([
      ["台账!D2", "缺编3人", null],
      ["台账!D3", 100, null],
      ["台账!D4", null, null],
    ]);
    expect(left(plan)).toEqual([
      ["台账!D5", "error-value", "#VALUE!"],
      ["台账!E2", "error-value", "#BUSY!"],
      ["台账!E3", "spills"],
    ]);
  });

  it("has no value for a formula that was not calculated", () => {
    const [sheet] = book({ D2: "=EDU.STAFF_GAP(B2,C2)" }).sheets;
    if (!sheet) throw new Error("no sheet");
    const workbook = workbookOf({ ...sheet, uncalculated: new Set(sheet.formulas.keys()) });
    expect(left(planRewriting(workbook, "to-values", null, true))).toEqual([["台账!D2", "not-calculated"]]);
  });
});

describe("修复函数名", () => {
  it("names functions as Excel knows them, inner ones too, and touches sound formulas and texts not at all", () => {
    const workbook = book({
      D2: "=_xldudf_EDU_STAFF_GAP(B2,_xlfn._xldudf_EDU_STAFF_QUOTA(C2,0))",
      D3: '=edu.staff_gap(B3,C3)&"edu.gap("',
      D4: "=EDU.STAFF_GAP(B4,C4)",
      D5: "=@EDU.STAFF_GAP(B2:B4,C2:C4)",
    });
    const plan = planRewriting(workbook, "mend", null, true);
    expect(changes(plan)).toEqual([
      ["台账!D2", "=EDU.STAFF_GAP(B2,EDU.STAFF_QUOTA(C2,0))", null],
      ["台账!D3", '=EDU.STAFF_GAP(B3,C3)&"edu.gap("', null],
    ]);
    // Without its @ it would fill the cells below.
    expect(left(plan)).toEqual([["台账!D5", "spills"]]);
  });

  it("leaves by name what shows #NAME? and is perhaps not ours", () => {
    const workbook = book({ D2: "=ABC.STAFF_GAP(B2,C2)" }, { D2: { error: "#NAME?" } });
    const plan = planRewriting(workbook, "mend", null, true);
    expect(plan.operations).toEqual([]);
    expect(left(plan)).toEqual([["台账!D2", "uncertain"]]);
  });
});
