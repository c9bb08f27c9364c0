import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { questionText } from "../../src/i18n/zh-CN/questions";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const HEADER: readonly CellValue[] = [
  "乡镇",
  "学校名称",
  "在校学生数",
  "县级以上骨干教师数",
  "教学及辅助用房面积（㎡）",
  "运动场地面积（㎡）",
];
const WITHOUT_TOWN = HEADER.slice(1);

function asked(...sheets: readonly SheetSnapshot[]): readonly string[] {
  return assessWorkbook(workbookOf(...sheets), NEW_SETTINGS).questions.map(questionText);
}

describe("a question about schools of one name in several towns", () => {
  it("names them with their towns where it asks for their kind", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["城关镇", "育才学校", 500, 6, 3000, 4000],
      ["城关镇", "第一小学", 900, 10, 5200, 8000],
      ["大同镇", "育才学校", 400, 5, 2100, 3300],
      ["大同镇", "第二小学", 600, 7, 3100, 5300],
    ];
    expect(asked(sheetOf([HEADER, ...rows]))).toEqual(["“城关镇育才学校、大同镇育才学校”2所学校属于哪一类？"]);
  });

  it("names one of them with its town, where only its kind is open", () => {
    const header = [...HEADER.slice(0, 2), "学段", ...HEADER.slice(2)];
    const rows: readonly (readonly CellValue[])[] = [
      ["城关镇", "育才学校", "小学", 500, 6, 3000, 4000],
      ["城关镇", "第一小学", "小学", 900, 10, 5200, 8000],
      ["大同镇", "育才学校", null, 400, 5, 2100, 3300],
      ["大同镇", "第二小学", "小学", 600, 7, 3100, 5300],
    ];
    expect(asked(sheetOf([header, ...rows]))).toEqual(["“大同镇育才学校”属于哪一类学校？"]);
  });

  it("names them with the towns that their sheets are called after", () => {
    const sheet = (name: string, pupils: number): SheetSnapshot =>
      sheetOf([WITHOUT_TOWN, ["育才学校", pupils, 6, 3000, 4000], [`第一小学`, 900, 10, 5200, 8000]], { name });
    expect(asked(sheet("城关镇", 500), sheet("大同镇", 400)).filter((text) => text.includes("属于哪一类"))).toEqual([
      "“城关镇育才学校”属于哪一类学校？",
      "“大同镇育才学校”属于哪一类学校？",
    ]);
  });

  it("names rows that look double with their town, and their pupils", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["城关镇", "中心小学", 500, 6, 3000, 4000],
      ["大同镇", "中心小学", 400, 5, 2100, 3300],
      ["大同镇", "中心小学", 300, 4, 2000, 3100],
      ["大同镇", "第二小学", 600, 7, 3100, 5300],
    ];
    const [question, ...others] = asked(sheetOf([HEADER, ...rows]));
    expect(others).toEqual([]);
    expect(question).toContain("都叫“大同镇中心小学”");
  });

  it("leaves the name alone that one town has, or that says its town already", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["城关镇", "育才学校", 500, 6, 3000, 4000],
      ["城关镇", "第一小学", 900, 10, 5200, 8000],
      ["大同镇", "大同镇树人学校", 400, 5, 2100, 3300],
      ["大同镇", "第一小学", 600, 7, 3100, 5300],
    ];
    expect(asked(sheetOf([HEADER, ...rows]))).toEqual(["“育才学校、大同镇树人学校”2所学校属于哪一类？"]);
  });
});
