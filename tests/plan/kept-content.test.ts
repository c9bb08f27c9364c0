import { keptContent, openCell } from "../../src/plan/kept-content";
import { planSheets } from "../../src/plan/plan-sheet";
import type { SheetDocument } from "../../src/plan/sheet-document";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { cellKey } from "../../src/core/cell/address";
import { planLines } from "../../src/i18n/zh-CN/plans";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { caseWorkbook } from "../cases/case-workbook";

type Rows = readonly (readonly (string | number | null)[])[];

const HEAD: Rows = [
  ["表Ⅱ", null, null, null, null],
  ["序号", "学校", "达标情况", null, "数"],
  [null, null, "原因说明", "备注", null],
];

function sheet(rows: Rows, more: Partial<SheetSnapshot> = {}): WorkbookSnapshot {
  const { workbook } = caseWorkbook({ sheets: [{ name: "表Ⅱ", rows: rows.map((row) => [...row]) }] });
  const [first] = workbook.sheets;
  return { ...workbook, sheets: [{ ...(first as SheetSnapshot), marker: "form.2", ...more }] };
}

const SCHOOLS: Rows = [
  ...HEAD,
  [1, "示例一小", "缺2名教师", "已报", 3],
  [2, "示例二小", null, null, 4],
  [null, "合计", null, "2所", 7],
];
/** The header over two columns, and the school's name over two rows of another table. */
const merges = [{ row: 1, column: 2, rows: 1, columns: 2 }];

/** The same form again, with these schools. */
function built(snapshot: WorkbookSnapshot, schools: readonly string[]) {
  const kept = keptContent(snapshot, "form.2");
  const rows = schools.map((school, index) => {
    const row = HEAD.length + index;
    const at = (header: string, column: number) =>
      openCell(kept.at([school], ["达标情况", header], { row, column }), null, {});
    return [{ content: index + 1 }, { content: school }, at("原因说明", 2), at("备注", 3), { content: 9 }];
  });
  const end = [{ content: null }, { content: "合计" }, { content: null }, { content: `${schools.length}所` }];
  const document: SheetDocument = {
    rows: [...HEAD.map((line) => line.map((content) => ({ content }))), ...rows, end],
    merges,
    columnWidths: [],
    frozenRows: 3,
    page: { orientation: "portrait", repeatedRows: null },
  };
  const plan = planSheets(snapshot, [{ marker: "form.2", name: "表Ⅱ", document, kept }]);
  return { plan, cells: rows.map((row) => row.slice(2, 4).map(({ content }) => content)), document };
}

test("what the bureau has filled in stands beside the same school, where schools come, go and change places", () => {
  const { cells, plan } = built(sheet(SCHOOLS, { merges }), ["示例零小", "示例二小", "示例一小"]);
  expect(cells).toEqual([
    [null, null],
    [null, null],
    ["缺2名教师", "已报"],
  ]);
  expect(plan.outlooks?.[0]?.kept).toEqual({ cells: 2, lost: [], asValues: [] });
  expect(planLines(plan, DEFAULT_STANDARD)[0]).toBe(
    "重新填写工作表“表Ⅱ”：您在填写栏中填写的2个单元格保留，其余内容全部替换。",
  );
});

test("also where the user has put rows and columns in between, and blanks into the labels", () => {
  const moved = SCHOOLS.map((row) => ["注", ...row.slice(0, 2), "电话", ...row.slice(2)]);
  const rows = [...moved.slice(0, 1), [null], ...moved.slice(1)].map((row) =>
    row.map((value) => (value === "示例一小" ? "示例 一小　" : value)),
  );
  const { cells } = built(sheet(rows, { merges: [{ row: 2, column: 4, rows: 1, columns: 2 }] }), ["示例一小"]);
  expect(cells).toEqual([["缺2名教师", "已报"]]);
});

test("what has no place any more is told, and nothing of our own", () => {
  const { plan, cells } = built(sheet(SCHOOLS, { merges }), ["示例二小"]);
  expect(cells).toEqual([[null, null]]);
  expect(plan.outlooks?.[0]?.kept).toEqual({
    cells: 0,
    lost: [
      { sheet: "表Ⅱ", row: 3, column: 2 },
      { sheet: "表Ⅱ", row: 3, column: 3 },
    ],
    asValues: [],
  });
  expect(planLines(plan, DEFAULT_STANDARD)[1]).toBe(
    "单元格表Ⅱ!C4、D4是您填写的，在新表中没有对应的位置，将被清除；需要保留的，请先另存。",
  );
});

test("two rows of one school are not guessed between", () => {
  const twice = [...SCHOOLS.slice(0, 4), [2, "示例一小", "另一条", null, 4]];
  const { cells, plan } = built(sheet(twice, { merges }), ["示例一小"]);
  expect(cells).toEqual([[null, null]]);
  expect(plan.outlooks?.[0]?.kept?.cells).toBe(0);
  expect(plan.outlooks?.[0]?.kept?.lost).toHaveLength(3);
});

test("a formula stays in its place, moved it is its value; a date stays a date", () => {
  const key = cellKey(3, 2);
  const own = { merges, formulas: new Map([[key, "=E4*2"]]), numberFormats: new Map([[cellKey(3, 3), "yyyy-m-d"]]) };
  const rows = SCHOOLS.map((row, index) => (index === 3 ? [1, "示例一小", 6, 46082, 3] : row));
  const stays = built(sheet(rows, own), ["示例一小"]);
  expect(stays.cells).toEqual([[{ formula: "=E4*2", result: 6 }, 46082]]);
  expect(stays.document.rows[3]?.[3]?.look).toEqual({ numberFormat: "yyyy-m-d", fill: "#FFF2CC" });
  const moved = built(sheet(rows, own), ["示例零小", "示例一小"]);
  expect(moved.cells[1]).toEqual([6, 46082]);
  expect(moved.plan.outlooks?.[0]?.kept?.asValues).toEqual([{ sheet: "表Ⅱ", row: 3, column: 2 }]);
  expect(planLines(moved.plan, DEFAULT_STANDARD)[1]).toBe("单元格表Ⅱ!C4的公式因位置变动，只保留数值。");
});

test("of no sheet nothing is kept, and nothing is said", () => {
  const { workbook } = caseWorkbook({ sheets: [{ name: "台账", rows: [["学校"]] }] });
  const { cells, plan } = built(workbook, ["示例一小"]);
  expect(cells).toEqual([[null, null]]);
  expect(plan.outlooks).toMatchObject([{ does: "make" }]);
});

test("a blank that the bureau has left takes what is proposed", () => {
  expect(openCell({ content: null }, 5, { bold: true })).toEqual({ content: 5, look: { bold: true, fill: "#FFF2CC" } });
  expect(openCell({ content: 0 }, 5, {})).toMatchObject({ content: 0 });
  expect(openCell(null, null, {})).toMatchObject({ content: null });
});
