import { auditOf, byRisk } from "../../src/app/audit";
import { sheetsWithFormulas } from "../../src/app/sheets-with-formulas";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { AuditIssue } from "../../src/audit/audit-issue";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const formulas = { A1: "=1+B1" };
const own = { ...sheetOf([[1, 2]], { name: "均衡尺-标准", formulas }), marker: "standard" };
const workbook = workbookOf(
  sheetOf([[1, 2]], { name: "台账", formulas }),
  sheetOf([[1, 2]], { name: "草稿", formulas }),
  sheetOf([[1, 2]], { name: "说明" }),
  own,
);

test("looked through are the sheets with formulas, without ours and those left out of the check", () => {
  const settings = { ...NEW_SETTINGS, ignoredSheets: ["草稿"] };
  expect(sheetsWithFormulas(workbook, settings).map(({ name }) => name)).toEqual(["台账"]);
  expect(auditOf(workbook, settings).sheets.map(({ sheet }) => sheet)).toEqual(["台账"]);
});

test("the gravest come first, of one risk in their order", () => {
  const issue = (risk: AuditIssue["risk"], row: number): AuditIssue => ({
    kind: "formula-differs",
    risk,
    cells: [{ sheet: "台账", row, column: 0 }],
    because: [],
    repairs: [],
  });
  const issues = [issue("low", 0), issue("high", 1), issue("medium", 2), issue("high", 3)];
  expect(byRisk(issues).map(({ cells: [cell] }) => cell?.row)).toEqual([1, 3, 2, 0]);
});
