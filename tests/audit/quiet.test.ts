import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditWorkbook } from "../../src/audit/audit-workbook";
import { cellRefName } from "../../src/core/cell/address";
import { snapshotOfWorkbook } from "../../src/host/file/workbook-snapshot";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { type CaseWorkbook, caseWorkbook } from "../cases/case-workbook";
import { MadeSheet } from "./made-sheet";

const SAMPLES = join(__dirname, "../../assets/samples");
const CASES = join(__dirname, "../cases");

function found(sheets: Parameters<typeof auditWorkbook>[0]["sheets"]): string[] {
  return auditWorkbook({ sheets }).issues.map(({ kind, cells }) => `${kind} ${cells.map(cellRefName).join(" ")}`);
}

describe("the audit is quiet", () => {
  it("about the samples, but for the text that one of them shows inside a 小计", async () => {
    const told: string[] = [];
    for (const name of readdirSync(SAMPLES).filter((each) => each.endsWith(".xlsx"))) {
      const { sheets } = snapshotOfWorkbook(name, await readXlsx(readFileSync(join(SAMPLES, name))));
      told.push(...found(sheets).map((each) => `${name} ${each}`));
    }
    expect(told).toEqual([
      "示例县-全部指标.xlsx text-in-total 学校台账!F7",
      "示例县-学校台账.xlsx text-in-total 学校台账!F7",
    ]);
  });

  it("about the sheets of all cases", () => {
    const cases = readdirSync(CASES, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(cases.length).toBeGreaterThan(80);
    const told = cases.flatMap(({ name }) => {
      const written = JSON.parse(readFileSync(join(CASES, name, "sheet.json"), "utf8")) as CaseWorkbook;
      return found(caseWorkbook({ sheets: written.sheets }).workbook.sheets).map((each) => `${name} ${each}`);
    });
    expect(told).toEqual([]);
  });

  const column = (formulas: readonly string[], names: readonly string[] = []): MadeSheet => {
    const sheet = new MadeSheet("表").put("A1", "名称").put("B1", "一").put("C1", "二").put("D1", "计算");
    formulas.forEach((formula, index) => {
      const row = index + 2;
      sheet
        .put(`A${row}`, names[index] ?? `第${row}小学`)
        .put(`B${row}`, row * 7)
        .put(`C${row}`, row * 3);
      sheet.put(`D${row}`, formula);
    });
    return sheet;
  };

  it.each([
    [
      "about 小计 between the rows",
      column(
        ["=B2+C2", "=B3+C3", "=B4+C4", "=SUM(D2:D4)", "=B6+C6", "=B7+C7", "=B8+C8", "=SUM(D6:D8)"],
        ["", "", "", "小计", "", "", "", "小计"],
      ),
    ],
    ["about running sums that begin otherwise", column(["=B2", "=D2+B3", "=D3+B4", "=D4+B5", "=D5+B6", "=D6+B7"])],
    [
      "about the same sum written otherwise",
      column(["=B2+C2", "=B3+C3", "=B4+C4", "=C5+B5", "=B6+C6", "=B7+C7", "=SUM(B8:C8)", "=B9+C9", "=B10+C10"]),
    ],
    ["about a formula of every second row", column(["=B2+C2", "=B3-C3", "=B4+C4", "=B5-C5", "=B6+C6", "=B7-C7"])],
    [
      "about 其中 above the total",
      column(["=B2+C2", "=B3+C3", "=B4+C4", "=B5", "=SUM(D2:D4)"], ["", "", "", "其中：女生", "合计"]),
    ],
    ["about absolute references", column(["=B2/$B$7", "=B3/$B$7", "=B4/$B$7", "=B5/$B$7", "=B6/$B$7", "=B7/$B$7"])],
    [
      "about numbers that were added up in a cell",
      column(["=3+4", "=5+6", "=7", "=8+1", "=SUM(D2:D5)"], ["", "", "", "", "合计"]),
    ],
  ])("%s", (_, sheet) => {
    expect(found([sheet.snapshot()])).toEqual([]);
  });

  /** Three columns that compute and, in one row, hold numbers in so many of them. */
  const withTypedRow = (typed: number): MadeSheet => {
    const sheet = new MadeSheet("表").put("A1", "名称").put("B1", "数").put("C1", "一").put("D1", "二").put("E1", "三");
    for (let row = 2; row <= 9; row += 1) {
      sheet.put(`A${row}`, `第${row}小学`).put(`B${row}`, row * 7);
      ["C", "D", "E"].forEach((column, at) =>
        sheet.put(`${column}${row}`, row === 5 && at < typed ? 500 + at : `=$B${row}*${at + 2}`),
      );
    }
    return sheet;
  };

  it("about a row that is typed as a whole, or for the most part, and not about one number of it", () => {
    expect(found([withTypedRow(3).snapshot()])).toEqual([]);
    expect(found([withTypedRow(2).snapshot()])).toEqual([]);
    expect(found([withTypedRow(1).snapshot()])).toEqual(["number-among-formulas 表!C5"]);
  });

  it("about quotients by nothing that IFERROR catches", () => {
    const sheet = column(["=B2/C2", "=B3/C3"]).put("C4", 0).put("B4", 3).put("E4", "=IFERROR(B4/C4,0)", 0);
    expect(found([sheet.snapshot()])).toEqual([]);
  });

  it("about two columns of which each is typed where the other is computed", () => {
    const sheet = new MadeSheet("面积").put("A1", "学校").put("B1", "平方米").put("C1", "亩");
    for (let row = 2; row <= 9; row += 1) {
      sheet.put(`A${row}`, `第${row}小学`);
      if (row < 6) sheet.put(`B${row}`, row * 40).put(`C${row}`, `=B${row}/20`);
      else sheet.put(`C${row}`, row + 3).put(`B${row}`, `=C${row}*20`);
    }
    expect(found([sheet.snapshot()])).toEqual([]);
  });
});
