import { assessWorkbook } from "../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { told } from "../told";

type Row = readonly CellValue[];

const FIGURES: Row = [
  "在校学生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
];
const assess = (...sheets: readonly SheetSnapshot[]): WorkbookAssessment =>
  assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
const namesOf = ({ schools }: WorkbookAssessment): readonly string[] => schools.map(({ name }) => name);

describe("a name that schools of several towns have", () => {
  const FOUR: readonly Row[] = [
    ["城关镇", "中心小学", 520, 31, 7, 2710, 4470],
    [null, "红旗小学", 540, 32, 8, 2820, 4640],
    ["大同镇", "中心小学", 560, 33, 6, 2930, 4810],
    [null, "河东小学", 580, 34, 7, 3040, 4980],
  ];
  const TOLD = ["城关镇中心小学", "红旗小学", "大同镇中心小学", "河东小学"];

  it("is said with the town of its row, of its first row, or of the cells merged over its rows", () => {
    const header: Row = ["所属乡镇", "学校名称", ...FIGURES];
    expect(
      namesOf(
        assess(sheetOf([header, ...FOUR.map((row, index): Row => [index < 2 ? "城关镇" : "大同镇", ...row.slice(1)])])),
      ),
    ).toEqual(TOLD);
    expect(namesOf(assess(sheetOf([header, ...FOUR])))).toEqual(TOLD);
    expect(namesOf(assess(sheetOf([header, ...FOUR], { merges: ["A2:A3", "A4:A5"] })))).toEqual(TOLD);
  });

  it("is said with the town of the heading above, or of the sheet", () => {
    const bare = FOUR.map((row) => row.slice(1));
    const headed: readonly Row[] = [["一、城关镇"], ...bare.slice(0, 2), ["二、大同镇"], ...bare.slice(2)];
    expect(namesOf(assess(sheetOf([["学校名称", ...FIGURES], ...headed])))).toEqual(TOLD);
    expect(
      namesOf(
        assess(
          ...["城关镇", "大同镇"].map((name, index) =>
            sheetOf([["学校名称", ...FIGURES], ...bare.slice(2 * index, 2 * index + 2)], { name }),
          ),
        ),
      ),
    ).toEqual(TOLD);
  });

  it("is said with its sheet where nothing tells the town, so that it is no other's name alone", () => {
    const bare = FOUR.map((row) => row.slice(1));
    const sheets = ["城关镇", "红旗农场"].map((name, index) =>
      sheetOf([["学校名称", ...FIGURES], ...bare.slice(2 * index, 2 * index + 2)], { name }),
    );
    expect(namesOf(assess(...sheets))).toEqual(["城关镇中心小学", "红旗小学", "中心小学（红旗农场）", "河东小学"]);
  });

  it("stays as it is where it says its town, or where one town alone has it", () => {
    const rows = FOUR.map((row, index): Row => [
      index < 2 ? "城关镇" : "大同镇",
      index === 0 ? "城关镇中心小学" : (row[1] ?? null),
      ...row.slice(2),
    ]);
    expect(namesOf(assess(sheetOf([["所属乡镇", "学校名称", ...FIGURES], ...rows])))).toEqual([
      "城关镇中心小学",
      "红旗小学",
      "中心小学",
      "河东小学",
    ]);
  });

  it("is told in findings and questions of its cells, too", () => {
    const rows = FOUR.map((row, index): Row =>
      index === 2 ? [...row.slice(0, 4), "约6", "见附表", ...row.slice(6)] : row,
    );
    const found = assess(sheetOf([["所属乡镇", "学校名称", ...FIGURES], ...rows]));
    expect(found.questions.map(({ parameters }) => parameters.school)).toEqual(["大同镇中心小学"]);
    expect(found.findings.filter(({ code }) => code === "not-a-number").map((finding) => told(finding).school)).toEqual(
      ["大同镇中心小学"],
    );
  });
});
