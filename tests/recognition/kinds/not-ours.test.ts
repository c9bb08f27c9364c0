import type { CellValue } from "../../../src/core/cell/cell-value";
import { tablesOf } from "./read-kinds";

/** Tables with years in their headers as any office has them; none says that it is a plan or a budget of ours. */
const FOREIGN: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  "a statement": [
    ["Statutory P&L, SEK million"],
    [null, 2003, 2002, 2001],
    ["Premiums written", 3123, 2800, 2644],
    ["Investment income", 412, -230, 118],
    ["Claims", -2104, -1987, -1730],
    ["Total", 1431, 583, 1032],
  ],
  "entries by year": [
    ["GCSE entries"],
    ["Subject", "2000", "2001", "2002"],
    ["Art", 21, 23, 19],
    ["Biology", 110, 98, 120],
    ["Chemistry", 88, 91, 90],
    ["All subjects", 219, 212, 229],
  ],
  "a budget in English": [
    ["Budget"],
    ["Item", "FY2003", "FY2004", "Total"],
    ["Salaries", 120000, 130000, 250000],
    ["Travel", 4000, 4200, 8200],
  ],
  "districts in French": [
    ["Données financières par district"],
    ["District", "2002", "2003", "Écart"],
    ["Nord", 1200, 1340, 140],
    ["Sud", 900, 870, -30],
    ["Est", 400, 410, 10],
  ],
  grades: [
    ["Name", "1999", "2000", "Grade"],
    ["Miller", 82, 91, "A"],
    ["Jones", 64, 71, "C"],
    ["Smith", 77, 70, "B"],
  ],
  "years in Chinese without a word of plan or money": [
    ["年末情况"],
    ["类别", "2023年", "2024年", "2025年"],
    ["城区", 120, 118, 119],
    ["镇区", 80, 81, 80],
    ["乡村", 44, 40, 39],
  ],
};

describe("tables with years that are none of ours", () => {
  it.each(Object.keys(FOREIGN))("%s is taken for no plan and no budget", (name) => {
    const kinds = tablesOf(FOREIGN[name] ?? []).map(({ table }) => table.kind);
    expect(kinds).not.toContain("yearly-plan");
    expect(kinds).not.toContain("funding-table");
  });

  it.each(Object.keys(FOREIGN).slice(0, 5))("%s is taken for nothing at all", (name) => {
    expect(tablesOf(FOREIGN[name] ?? [])).toEqual([]);
  });

  it("a plan that says so is one all the same", () => {
    const plan = tablesOf([
      ["义务教育优质均衡分年度实施计划"],
      ["项目", "2025年", "2026年", "合计"],
      ["新建校舍", 2, 3, 5],
      ["改建运动场", 1, 1, 2],
    ]);
    expect(plan.map(({ table }) => table.kind)).toEqual(["yearly-plan"]);
  });
});
