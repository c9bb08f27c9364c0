import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { explainIndicator } from "../../src/i18n/zh-CN/domain";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

// 500 小学 and 500 初中 pupils share 4,620 ㎡: alone they lack 50 and 480 ㎡, the school lacks 916.37 ㎡ (rules section 3).
const HEADER = [
  "学校名称",
  "办学类型",
  "小学生数",
  "初中生数",
  "县级以上骨干教师（小学）",
  "县级以上骨干教师（初中）",
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "运动场地面积（㎡）",
];
const assess = (...rows: (string | number | null)[][]) =>
  assessWorkbook(workbookOf(sheetOf([HEADER, ...rows])), NEW_SETTINGS);

describe("gap of a mixed school as a whole", () => {
  const assessment = assess(
    ["示例学校", "九年一贯制学校", 500, 500, 5, 5, 4620, 0, 9740],
    ["示例小学", "小学", 500, null, 5, null, 2200, 0, 3750],
  );

  it("stands in the JSON report beside the gap of each stage, and nowhere else", () => {
    const schools = jsonReport(assessment).schools as readonly {
      name: string;
      indicators: readonly Record<string, unknown>[];
    }[];
    expect(schools.map(({ name, indicators }) => [name, indicators[3]?.gap, indicators[3]?.schoolGap])).toEqual([
      ["示例学校", 50, 916.37],
      ["示例学校", 480, 916.37],
      ["示例小学", 50, undefined],
    ]);
    // the grounds are shared out, too: max(7.5, 10.2 ÷ 1.1) · 1,050 = 9,736.36 ㎡ are needed, 9,740 are there
    expect(
      schools.map(({ indicators }) =>
        indicators.flatMap((indicator) => ("schoolGap" in indicator ? [[indicator.code, indicator.schoolGap]] : [])),
      ),
    ).toEqual([
      [
        ["1.4", 916.37],
        ["1.5", 0],
      ],
      [
        ["1.4", 916.37],
        ["1.5", 0],
      ],
      [],
    ]);
  });

  it("is said in the text report and in the explanation of the value", () => {
    expect(textReport("示例.xlsx", assessment)).toContain("还差50㎡（全校各学段都达标共还差916.37㎡）");
    const said = assessment.schools.map((school) =>
      school.indicators.flatMap((indicator) => explainIndicator(school, indicator, assessment.standard)).join(""),
    );
    expect(said[1]).toContain("还差480㎡。要使全校各学段都达标，全校共还差916.37㎡（新增部分同样按折算学生数分摊）。");
    expect(said[2]).not.toContain("全校");
  });
});

test("a value of less than nothing is explained as a mistake of the table, not as 未达标", () => {
  const { schools } = assess(["示例小学", "小学", 500, null, 5, null, 100, 100.1, 3750]);
  const [school] = schools;
  const indicator = school?.indicators[3];
  expect(indicator).toMatchObject({ state: "missing", reason: "impossible" });
  expect(school && indicator && explainIndicator(school, indicator, assess().standard)).toContain(
    "无法计算：数据有误，结果为负数。",
  );
});
