import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import {
  countRequirement,
  type RequirementCheck,
  requirementVerdict,
} from "../../../src/core/checks/requirement-check";
import { checkSchoolSize } from "../../../src/core/checks/school-size";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence, requirementSummary } from "../../../src/i18n/zh-CN/requirements";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { type Amounts, schoolTable } from "../school-table";

type Rows = readonly (readonly CellValue[])[];

const requirement = (id: string) => {
  const found = DEFAULT_STANDARD.requirements.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** The check of one item over a workbook of these sheets, as the product does it. */
function checkOf(id: string, sheets: Readonly<Record<string, Rows>>, overrides = {}): RequirementCheck {
  const workbook = workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })));
  const found = assessWorkbook(workbook, { ...NEW_SETTINGS, overrides }).requirements.find(
    (each) => each.requirement.id === id,
  );
  if (!found) throw new Error(id);
  return found;
}

/** "failed 示例城关小学三(2)班：46人…" of each. */
const said = (check: RequirementCheck): readonly string[] =>
  Array.from({ length: check.length }, (_, position) => {
    const item = check.item(position);
    return `${item.state} ${requirementSentence(item)}`;
  });

describe("2.4 学校规模", () => {
  const sizes = (
    kinds: readonly SchoolKind[],
    columns: Readonly<
      Partial<Record<"students" | "students_primary" | "students_junior" | "students_senior", Amounts>>
    >,
  ) => checkSchoolSize([schoolTable(kinds, columns)], requirement("2.4"));

  test("小学 and 初中 up to 2,000 pupils, the number included", () => {
    const check = sizes(["primary-school", "primary-school", "junior-school", "teaching-point"], {
      students: [2000, 2001, 2100, 30],
    });
    expect(said(check)).toEqual([
      "met 示例学校1（小学）：2,000人，不超过2,000人。",
      "failed 示例学校2（小学）：2,001人，超过2,000人，多1人。",
      "failed 示例学校3（初中）：2,100人，超过2,000人，多100人。",
      "met 示例学校4（小学）：30人，不超过2,000人。",
    ]);
    expect(requirementVerdict(check)).toBe("failed");
    expect(requirementSummary(check)).toBe("4所学校中，2所未达标。");
  });

  test("一贯制 by the pupils of 小学 and 初中 together up to 2,500, 高中 left out; 完全中学 by its 初中", () => {
    const check = sizes(["nine-year", "twelve-year", "complete-middle", "nine-year"], {
      // 1,300 + 1,200 = 2,500 · 1,300 + 1,201 · 1,900 of 初中 · all of one stage: a 小学 of 2,100
      students_primary: [1300, 1300, null, 2100],
      students_junior: [1200, 1201, 1900, 0],
      students_senior: [null, 900, 3000, null],
    });
    expect(said(check)).toEqual([
      "met 示例学校1：2,500人，不超过2,500人。",
      "failed 示例学校2：2,501人，超过2,500人，多1人。",
      "met 示例学校3：1,900人，不超过2,000人。",
      "failed 示例学校4（小学）：2,100人，超过2,000人，多100人。",
    ]);
  });

  test("高中 pupils that are not stated do not matter", () => {
    // 1,000 + 1,400 = 2,400 of 小学 and 初中
    const check = sizes(["twelve-year", "complete-middle"], {
      students_primary: [1000, null],
      students_junior: [1400, 2001],
      students_senior: [null, null],
    });
    expect(said(check)).toEqual([
      "met 示例学校1：2,400人，不超过2,500人。",
      "failed 示例学校2：2,001人，超过2,000人，多1人。",
    ]);
  });

  test("schools and their pupils alone are enough", () => {
    const check = checkOf("2.4", {
      学生: [
        ["学校名称", "办学类型", "小学生数", "初中生数"],
        ["示例学校", "九年一贯制学校", 1300, 1250],
      ],
    });
    expect(said(check)).toEqual(["failed 示例学校：2,550人，超过2,500人，多50人。"]);
  });

  test("a blank is 缺数, an open question 待确认, and schools outside 义务教育 are passed over", () => {
    const check = sizes(["primary-school", "primary-school", "senior-school", "special", "nine-year"], {
      students: [null, "open", 5000, 90, 900],
      students_primary: [null, null, null, null, 500],
      students_junior: [null, null, null, null, null],
    });
    expect(said(check)).toEqual([
      "missing 示例学校1（小学）：缺少在校学生数，不能判断。",
      "open 示例学校2（小学）：有关问题确认后才能判断。",
      "missing 示例学校5：缺少初中生数，不能判断。",
    ]);
    expect(requirementVerdict(check)).toBe("missing");
  });

  test("小学部 and 初中部 of one school in rows of their own count together", () => {
    const sections = (names: readonly string[], students: Amounts) =>
      checkSchoolSize(
        [
          schoolTable(
            names.map(() => "nine-year"),
            { students },
            { names, stages: names.map((name) => (name.includes("小学") ? "primary" : "junior")) },
          ),
        ],
        requirement("2.4"),
      );
    expect(said(sections(["示例大同学校（小学部）", "示例大同学校（初中部）"], [1500, 1001]))).toEqual([
      "failed 示例大同学校：小学部与初中部合计2,501人，超过2,500人，多1人。",
    ]);
    expect(said(sections(["示例大同学校小学部", "示例大同学校初中部"], [1500, 1000]))).toEqual([
      "met 示例大同学校：小学部与初中部合计2,500人，不超过2,500人。",
    ]);
    expect(said(sections(["示例大同学校小学部"], [1500]))).toEqual([
      "missing 示例大同学校：已有1,500人，还缺少初中生数，不能判断。",
    ]);
  });

  test("a school of which the kind is not known is small enough where it is for every kind, else undecided", () => {
    expect(said(sizes(["unknown", "unknown", "unknown"], { students: [2000, 2001, null] }))).toEqual([
      "met 示例学校1：2,000人，不超过各类学校的规模。",
      "undecided 示例学校2：2,001人。没有注明办学类型，不能判断是否超过规模。",
      "missing 示例学校3：缺少办学类型或学段，不能判断。",
    ]);
  });

  test("without any school it is said what to provide", () => {
    const check = checkOf("2.4", { 名册: [["姓名"], ["张三"]] });
    expect(check.lacks?.fields).toEqual(["school", "students"]);
    expect(requirementSummary(check)).toBe("缺少各校学生数，请提供学校名称、学段和在校学生数。");
    expect(requirementVerdict(check)).toBe("missing");
  });
});

describe("2.5 班额", () => {
  const HEADER = ["学校", "年级", "班级", "人数"];

  test("every class by itself, never by the average, with the classes that its grade needs", () => {
    // 三年级: 46 + 44 = 90 in 2 classes, an average of 45; 90 / 45 = 2 classes are enough. 四年级: 47 + 46 = 93 need 3.
    const check = checkOf("2.5", {
      班额: [
        HEADER,
        ["示例城关小学", "三年级", "1班", 46],
        ["示例城关小学", "三年级", "2班", 44],
        ["示例城关小学", "四年级", "1班", 47],
        ["示例城关小学", "四年级", "2班", 46],
        ["示例城关小学", "五年级", "1班", 45],
      ],
    });
    expect(said(check)).toEqual([
      "failed 示例城关小学三年级1班：46人，超过45人，多1人。全年级90人、2个班，按每班45人需2个班，重新分班即可。",
      "met 示例城关小学三年级2班：44人，不超过45人。",
      "failed 示例城关小学四年级1班：47人，超过45人，多2人。全年级93人、2个班，按每班45人需3个班，还差1个班。",
      "failed 示例城关小学四年级2班：46人，超过45人，多1人。全年级93人、2个班，按每班45人需3个班，还差1个班。",
      "met 示例城关小学五年级1班：45人，不超过45人。",
    ]);
    expect(check.item(0).cells.map(cellRefName)).toEqual(["班额!C2", "班额!D2"]);
    expect(requirementSummary(check)).toBe("5个班中，3个未达标。");
  });

  test("初中 up to 50; 高中 is passed over; a blank is 缺数 and not an empty class", () => {
    const check = checkOf("2.5", {
      班额: [
        HEADER,
        ["示例大同学校", "六年级", "1班", 45],
        ["示例大同学校", "七年级", "1班", 50],
        ["示例大同学校", "七年级", "2班", 51],
        ["示例大同学校", "八年级", "1班", null],
        ["示例大同学校", "高一", "1班", 60],
      ],
    });
    expect(said(check).map((line) => line.split("：")[0])).toEqual([
      "met 示例大同学校六年级1班",
      "met 示例大同学校七年级1班",
      "failed 示例大同学校七年级2班",
      "missing 示例大同学校八年级1班",
    ]);
    expect(requirementSummary(check)).toBe("4个班中，1个未达标，1个缺数。");
  });

  test("a class that is only numbered says nothing of its grade", () => {
    const check = checkOf("2.5", {
      班额: [
        HEADER,
        ["示例第一小学", null, 7, 47],
        ["示例第一小学", "一年级", 1, 40],
        ["示例第一小学", "一年级", 2, 41],
      ],
    });
    // 47 pupils of a 小学 are too many, whichever the grade; as 七年级 they would not be
    expect(said(check)[0]).toBe("failed 示例第一小学7班：47人，超过45人，多2人。");
  });

  test("from classes by size: above the limit fails, within holds, a size on both sides of it is undecided", () => {
    const check = checkOf("2.5", {
      班额: [
        ["学校名称", "学段", "45人及以下", "46-55人", "56-65人", "66人及以上"],
        ["示例城关小学", "小学", 10, 2, 0, 0],
        ["示例城关中学", "初中", 8, 3, 1, 0],
      ],
    });
    expect([...said(check)].sort()).toEqual(
      [
        "met 示例城关小学（小学）：45人及以下的班有10个，不超过45人。",
        "met 示例城关中学（初中）：45人及以下的班有8个，不超过50人。",
        "failed 示例城关小学（小学）：46—55人的班有2个，超过45人。",
        "undecided 示例城关中学（初中）：46—55人的班有3个，其中有没有超过50人的不能确定，请提供各班人数。",
        "failed 示例城关中学（初中）：56—65人的班有1个，超过50人。",
      ].sort(),
    );
    // 10 + 2 of 小学, 8 + 3 + 1 of 初中: classes are counted, not sizes
    expect(requirementSummary(check)).toBe("24个班中，3个未达标，3个不能确定。");
  });

  test("a list of some classes does not hide the sizes of all: 1 of 10 listed", () => {
    const sizes: Rows = [
      ["学校名称", "学段", "45人及以下", "46-55人", "56-65人", "66人及以上"],
      ["示例城关小学", "小学", 8, 2, 0, 0],
    ];
    const classes = (count: number): Rows => [
      HEADER,
      ...Array.from({ length: count }, (_, at) => ["示例城关小学", "三年级", `${at + 1}班`, 40]),
    ];
    expect(requirementVerdict(checkOf("2.5", { 班额: classes(1), 统计: sizes }))).toBe("failed");
    expect(requirementVerdict(checkOf("2.5", { 班额: classes(10), 统计: sizes }))).toBe("met");
  });

  test("sizes that are left blank are 缺数 but where they are within the limit anyway", () => {
    const check = checkOf("2.5", {
      班额: [
        ["学校名称", "学段", "45人及以下", "46-55人", "56-65人", "66人及以上"],
        ["示例城关小学", "小学", null, null, null, null],
        ["示例东关小学", "小学", 9, 0, 0, 0],
      ],
    });
    expect(said(check).filter((line) => line.startsWith("missing"))).toEqual([
      "missing 示例城关小学（小学）：46—55人的班数没有填写，不能判断。",
      "missing 示例城关小学（小学）：56—65人的班数没有填写，不能判断。",
      "missing 示例城关小学（小学）：66人及以上的班数没有填写，不能判断。",
    ]);
  });

  test("a limit that the user has replaced is the one that is held against", () => {
    const override = { value: 40, reason: "示例县规定", by: "基教科", date: "2026-11-28" };
    const check = checkOf(
      "2.5",
      { 班额: [HEADER, ["示例城关小学", "三年级", "1班", 41]] },
      { "national-2017/2.5:primary": override },
    );
    expect(said(check)[0]).toMatch(/^failed 示例城关小学三年级1班：41人，超过40人，多1人。/);
  });
});

describe("2.12 教师资格证", () => {
  const list = (...rows: Rows) => checkOf("2.12", { 名册: [["学校", "姓名", "任教学段", "教师资格证"], ...rows] });

  test("names who has none, and whose is below the stage taught; the stage or above holds", () => {
    const check = list(
      ["示例城关小学", "张一", "小学", "小学教师资格证"],
      ["示例城关小学", "张二", "小学", "初级中学教师资格（数学）"],
      ["示例城关小学", "张三", "小学", "无"],
      ["示例城关中学", "李一", "初中", "小学教师资格证"],
      ["示例城关中学", "李二", "初中", "高级中学教师资格证"],
      ["示例城关中学", "李三", "初中", "有"],
      ["示例城关小学", "张四", "小学", "幼儿园教师资格证"],
    );
    expect(said(check)).toEqual([
      "met 示例城关小学张一：持有教师资格证。",
      "met 示例城关小学张二：持有教师资格证。",
      "failed 示例城关小学张三：没有教师资格证。",
      "failed 示例城关中学李一：持小学教师资格证，低于任教学段（初中）。",
      "met 示例城关中学李二：持有教师资格证。",
      "met 示例城关中学李三：持有教师资格证。",
      "failed 示例城关小学张四：持幼儿园教师资格证，低于任教学段（小学）。",
    ]);
    expect(requirementSummary(check)).toBe("7名教师中，3名未达标。");
    expect(check.item(2).cells.map(cellRefName)).toEqual(["名册!B4", "名册!D4"]);
  });

  test("a blank is 缺数, and one that is being applied for is not decided", () => {
    const check = list(
      ["示例城关小学", "张一", "小学", null],
      ["示例城关小学", "张二", "小学", "正在办理"],
      ["示例城关小学", "张三", "小学", "20134401210001234"],
    );
    expect(countRequirement(check)).toEqual({ met: 1, failed: 0, missing: 1, open: 0, undecided: 1, unjudged: 0 });
    expect(requirementVerdict(check)).toBe("missing");
  });

  test("without the column, or without a list of teachers, it is said what to provide", () => {
    const noColumn = checkOf("2.12", {
      名册: [
        ["学校", "姓名", "任教学段", "最高学历"],
        ["示例城关小学", "张一", "小学", "本科"],
      ],
    });
    expect(requirementSummary(noColumn)).toBe("教师名册中没有教师资格证一列，请补充。");
    expect(requirementSummary(checkOf("2.12", { 空: [["说明"], ["无"]] }))).toMatch(/^缺少教师名册/);
  });
});
