import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkRequirements } from "../../../src/core/checks/checks";
import { isItemLacking, itemLacks, itemLackSentence } from "../../../src/core/remedies/item-lacks";
import type { Requirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { textReport } from "../../../src/cli/text-report";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { statement } from "../checks/statements";
import { teacherList } from "../checks/teacher-list";
import { schoolTable } from "../school-table";

const ON = "2026-09-01";

function checksOf(facts: Partial<CheckedFacts>, force: Requirement["force"] | null = null) {
  const { requirements } = DEFAULT_STANDARD;
  return checkRequirements(
    { schools: [], tables: [], rows: [], judgements: {}, on: ON, ...facts },
    { requirements: force === null ? requirements : requirements.map((each) => ({ ...each, force })) },
  );
}
const said = (facts: Partial<CheckedFacts>) => itemLacks(checksOf(facts)).map((lack) => itemLackSentence(lack, WORDS));

/** A workbook of sheets, as the product reads it. */
function workbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkbookAssessment {
  return assessWorkbook(
    workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name }))),
    NEW_SETTINGS,
  );
}

const HOURS = teacherList(
  [{ hours: [350] }, { hours: [340] }, { hours: [354] }, { hours: [360] }, { hours: [null] }],
  ["five-years"],
);

describe("what the items beside the indicators lack", () => {
  it("is added up item by item, those of the most schools or people first", () => {
    const schools = schoolTable(["primary-school", "primary-school", "primary-school"], {
      students: [2_000, 2_600, 2_001],
      public_funds: [600_000, 600_000, 600_000],
      training_funds: [30_000, 29_999.99, null],
    });
    // 10 + 20 + 6 hours; 600 + 1 pupils; a cent.
    expect(said({ rows: [HOURS], schools: [schools] })).toEqual([
      "2.9 教师培训学时：3人，共还差36学时",
      "2.4 学校规模：2所，共多601人",
      "3.4 教师培训经费：1所，共还差0.01元",
    ]);
  });

  it("is at least so much where that of one school is", () => {
    const quota = statement("定额", [{ stage: "primary" }, { stage: "junior" }], { fund_standard: [720, 940] });
    const mixed = schoolTable(["nine-year", "teaching-point"], {
      students: [null, 20],
      students_primary: [40, null],
      students_junior: [30, null],
      public_funds: [78_599, 71_000],
    });
    // 78,600 at the least, 72,000 without a doubt.
    expect(said({ schools: [mixed], rows: [quota] })).toEqual(["2.6 小规模学校公用经费：2所，共至少还差1,001元"]);
  });

  it("of the county each line is told by itself", () => {
    const rotation = statement("交流", [{ name: "全县" }], {
      eligible_teachers: [120],
      rotated_teachers: [11],
      rotated_backbone: [2],
    });
    const zone = statement(
      "入学",
      [
        { name: "城区", stage: "primary", place: "city", owner: "public" },
        { name: "城区", stage: "junior", place: "city", owner: "public" },
      ],
      { zone_within: [199, 188], zone_admitted: [200, 200] },
    );
    expect(said({ rows: [rotation, zone] })).toEqual([
      "2.11 教师交流轮岗（交流轮岗教师）：还差1人",
      "2.11 教师交流轮岗（交流轮岗的骨干教师）：还差1人",
      "2.13 就近划片入学（小学）：还差1人",
      "2.13 就近划片入学（初中）：还差2人",
    ]);
  });

  it("a grade counts once, and a class whose pupils have only to be put otherwise lacks nothing", () => {
    const { requirements } = workbook({
      班额: [
        ["学校", "年级", "班级", "人数"],
        // 93 pupils in 2 classes need 3; 90 in 2 need no more; 141 in 2 need 4.
        ["示例城关小学", "三年级", "1班", 47],
        ["示例城关小学", "三年级", "2班", 46],
        ["示例城关小学", "四年级", "1班", 46],
        ["示例城关小学", "四年级", "2班", 44],
        ["示例河口小学", "三年级", "1班", 70],
        ["示例河口小学", "三年级", "2班", 71],
      ],
    });
    expect(itemLacks(requirements).map((lack) => itemLackSentence(lack, WORDS))).toEqual([
      "2.5 班额：2个年级，共还差3个班",
    ]);
  });

  it("nothing is told of what is missing, of items that do not decide, or of none", () => {
    const blank = teacherList([{ hours: [null] }, { hours: [360] }], ["five-years"]);
    expect(isItemLacking(checksOf({ rows: [blank] }))).toBe(false);
    expect(isItemLacking(checksOf({ rows: [HOURS] }))).toBe(true);
    expect(isItemLacking(checksOf({ rows: [HOURS] }, "should"))).toBe(false);
    expect(itemLacks(checksOf({ rows: [HOURS] }, "should"))).toEqual([]);
    expect(said({})).toEqual([]);
  });

  it("stands under 先补什么 of a report even where no school is judged", () => {
    const assessment = workbook({
      学时: [
        ["学校", "姓名", "近五年培训学时合计"],
        ["示例小学", "示例甲", 350],
        ["示例小学", "示例乙", 360],
      ],
    });
    const lines = textReport("学时.xlsx", assessment).split("\n");
    const at = lines.indexOf("先补什么（各校分别测算）");
    expect(lines[at + 1]).toBe("  其他指标：2.9 教师培训学时：1人，共还差10学时。");
  });
});
