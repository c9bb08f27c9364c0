import { auditWorkbook } from "../../src/audit/audit-workbook";
import { areaName } from "../../src/core/cell/address";
import { byYear, roster } from "./bureau-sheets";
import { MadeSheet } from "./made-sheet";

describe("the map of a workbook", () => {
  it("has every sheet with formulas, its rectangles of one formula, and the counts by risk", () => {
    const spoilt = byYear().put("E8", 5).put("F9", "=F8/D8-1");
    const sheets = [roster(6), new MadeSheet("说明").put("A1", "无公式"), spoilt].map((sheet) => sheet.snapshot());
    const audit = auditWorkbook({ sheets });
    expect(audit.sheets.map(({ sheet, formulas, issues }) => ({ sheet, formulas, ...issues }))).toEqual([
      { sheet: "学校", formulas: 26, high: 0, medium: 0, low: 0 },
      { sheet: "经费", formulas: 12, high: 2, medium: 0, low: 0 },
    ]);
    expect(audit.sheets[0]?.regions.map(({ area, formula }) => `${areaName(area)} ${formula}`)).toEqual([
      "F2:F8 =D2/E2",
      "I2:I8 =H2/G2",
      "D2:D7 =SUM(B2:C2)",
      "B8:E8 =SUM(B2:B7)",
      "G8:H8 =SUM(G2:G7)",
    ]);
  });

  it("leaves out sheets of ours", () => {
    const sheets = [{ ...roster(4).put("D3", 1).snapshot(), marker: "result" }];
    expect(auditWorkbook({ sheets })).toEqual({ sheets: [], issues: [] });
  });
});
