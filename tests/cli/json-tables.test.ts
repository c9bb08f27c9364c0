import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const TEACHERS = sheetOf(
  [
    ["姓名", "身份证号", "学校", "学历", "任教学科"],
    ["甲一", "530001", "示例城关小学", "本科", "音乐"],
    ["甲二", "530002", "示例城关小学", "中专", "语文"],
  ],
  { name: "教师" },
);

describe("tables in the report", () => {
  const assessment = assessWorkbook(workbookOf(TEACHERS), NEW_SETTINGS);
  const report = JSON.parse(JSON.stringify(jsonReport(assessment))) as { tables: readonly Record<string, unknown>[] };

  it("tell the rows of a list, and what they come to for each school with the cells counted", () => {
    const [table] = report.tables;
    expect(table).toMatchObject({ kind: "teacher-list", rows: { data: [2, 3] } });
    expect(table?.figures).toMatchObject([
      { name: "甲一", cell: "教师!A2", class: "data", texts: { school: "示例城关小学", teacher_degree: "本科" } },
      { name: "甲二" },
    ]);
    const [school] = table?.bySchool as readonly {
      name: string;
      values: readonly { field: string; stage: string | null; value: number; cells: readonly string[] }[];
    }[];
    expect(school?.name).toBe("示例城关小学");
    expect(school?.values.find(({ field, stage }) => field === "pe_art_teachers" && stage === null)).toEqual({
      field: "pe_art_teachers",
      stage: null,
      value: 1,
      cells: ["教师!E2"],
    });
  });

  it("keep people's numbers to themselves", () => {
    expect(JSON.stringify(report.tables[0]?.figures)).not.toContain("530001");
  });

  it("say in words what a list was taken for", () => {
    expect(textReport("a.xlsx", assessment)).toContain("教师!A1:E3  教师名册，数据2行，合成1所学校的数据");
  });
});
