import { cellRefName } from "../../../src/core/cell/address";
import { factAmount, factCell, type FactTable } from "../../../src/core/facts/fact-table";
import { cellOf } from "../../../src/core/facts/record-cells";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { Answers } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

function factsOf(
  sheets: Readonly<Record<string, Rows>>,
  answers: Answers = {},
  options: SheetOptions = {},
): readonly FactTable[] {
  const all = Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name, ...options }));
  return wholly(recogniseWorkbook(workbookOf(...all), answers, [])).facts;
}

function only(facts: readonly FactTable[]): FactTable {
  const [first] = facts;
  if (!first || facts.length !== 1) throw new Error(`one table of facts expected, found ${facts.length}`);
  return first;
}

/** "示例城关小学 三(2)班 primary 3 46 班额!C2" of every entry. */
function lines(facts: FactTable, field: FieldId): readonly string[] {
  return facts.names.map((name, position) => {
    const cell = factCell(facts, field, position);
    return [
      facts.schools.names[facts.schoolAt[position] ?? -1] ?? "-",
      name,
      facts.stages[position] ?? "-",
      facts.grades[position],
      factAmount(facts, field, position) ?? facts.texts.get(field)?.texts[position] ?? "缺",
      cell ? cellRefName(cell) : "-",
    ].join(" ");
  });
}

const ROSTER: Rows = [
  ["学校名称", "办学类型", "学生数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）"],
  ["示例县城关中心小学校", "小学", 123, 1000, 900],
  ["示例县大同学校", "九年一贯制学校", 97, 900, 800],
];

describe("classes", () => {
  test("each with its school, stage, grade, name, pupils and cell; a blank and a word are no number, and 0 is one", () => {
    const facts = only(
      factsOf({
        班额: [
          ["学校", "年级", "班级", "人数"],
          ["示例城关小学", "三年级", "1班", 45],
          ["示例城关小学", "三年级", "三(2)班", 46],
          ["示例城关小学", "四年级", 1, null],
          ["示例大同学校", "七年级", "7.1班", "五十"],
          ["示例大同学校", "高二", "1班", 0],
          ["合计", null, null, 91],
        ],
      }),
    );
    expect(facts.entity).toBe("class");
    expect(facts.table).toBe("班额!1:1");
    expect(facts.isOpen).toBe(false);
    expect(lines(facts, "class_students")).toEqual([
      "示例城关小学 三年级1班 primary 3 45 班额!D2",
      "示例城关小学 三(2)班 primary 3 46 班额!D3",
      "示例城关小学 四年级1班 primary 4 缺 班额!D4",
      "示例大同学校 7.1班 junior 7 缺 班额!D5",
      "示例大同学校 高二1班 senior 11 0 班额!D6",
    ]);
    expect(facts.schools.assessed).toEqual([null, null]);
  });

  test("names of schools and grades that stand once are carried down", () => {
    const facts = only(
      factsOf({
        班额: [
          ["学校", "年级", "班级", "人数"],
          ["示例城关小学", "三年级", "1班", 45],
          [null, null, "2班", 46],
          ["示例大同学校", "初一", "1班", 44],
        ],
      }),
    );
    expect(lines(facts, "class_students")).toEqual([
      "示例城关小学 三年级1班 primary 3 45 班额!D2",
      "示例城关小学 三年级2班 primary 3 46 班额!D3",
      "示例大同学校 初一1班 junior 7 44 班额!D4",
    ]);
  });

  test("2023级 tells no stage and no grade, and the sheet's title tells the stage", () => {
    const rows: Rows = [
      ["学校名称", "班级名称", "人数"],
      ["示例第一中学", "2023级1班", 50],
      ["示例第一中学", "高2023级1班", 51],
      ["示例第一中学", "2024级1班", 52],
    ];
    expect(lines(only(factsOf({ 班额: rows })), "class_students")).toEqual([
      "示例第一中学 2023级1班 - 0 50 班额!C2",
      "示例第一中学 高2023级1班 senior 0 51 班额!C3",
      "示例第一中学 2024级1班 - 0 52 班额!C4",
    ]);
    expect(only(factsOf({ 班额: [["初中班额统计表"], ...rows] })).stages).toEqual(["junior", "senior", "junior"]);
  });

  test("rows that are grades are grades, with their pupils and how many classes each has", () => {
    const facts = only(
      factsOf({
        班额: [
          ["学校", "年级", "班数", "学生数"],
          ["示例城关小学", "一年级", 2, 89],
          ["示例城关小学", "二年级", 2, 90],
        ],
      }),
    );
    expect(facts.entity).toBe("grade");
    expect(lines(facts, "students_of_grade")).toEqual([
      "示例城关小学 一年级 primary 1 89 班额!D2",
      "示例城关小学 二年级 primary 2 90 班额!D3",
    ]);
    expect(factAmount(facts, "classes", 1)).toBe(2);
  });

  test("a school is named, and of the kind, as the table with the pupils has it", () => {
    const facts = only(
      factsOf(
        {
          学校: ROSTER,
          班额: [
            ["学校", "班级", "人数"],
            ["大同学校", "一(1)班", 45],
            ["大同学校", "2023级1班", 50],
            ["示例县城关中心小学校", "一(1)班", 40],
            ["示例别处小学", "一(1)班", 40],
          ],
        },
        { "same-school:大同学校=示例县大同学校": "示例县大同学校" },
      ),
    );
    const { schools } = facts;
    expect(schools.written).toEqual(["大同学校", "示例县城关中心小学校", "示例别处小学"]);
    expect(schools.names).toEqual(["示例县大同学校", "示例县城关中心小学校", "示例别处小学"]);
    expect(schools.kinds).toEqual(["nine-year", "primary-school", "primary-school"]);
    expect(schools.assessed.map((cell) => cell && cellRefName(cell))).toEqual(["学校!A3", "学校!A2", null]);
    expect(cellOf(schools.cells, 0)).toEqual({ sheet: "班额", row: 1, column: 0 });
  });

  test("a list on several sheets belongs to one school all the same", () => {
    const facts = factsOf({
      学校: ROSTER,
      一年级: [
        ["学校", "年级", "班级", "人数"],
        ["示例县大同学校", "一年级", "1班", 40],
      ],
      二年级: [
        ["学校", "年级", "班级", "人数"],
        ["示例县大同学校", "二年级", "1班", 41],
      ],
    });
    expect(facts.flatMap((each) => lines(each, "class_students"))).toEqual([
      "示例县大同学校 一年级1班 primary 1 40 一年级!D2",
      "示例县大同学校 二年级1班 primary 2 41 二年级!D2",
    ]);
    expect(facts.map(({ schools }) => schools.assessed.map((cell) => cell && cellRefName(cell)))).toEqual([
      ["学校!A3"],
      ["学校!A3"],
    ]);
  });

  test("of two lists of the same classes one counts, and it is open while the user is asked which", () => {
    const list: Rows = [
      ["学校", "班级", "人数"],
      ["示例县大同学校", "一(1)班", 45],
    ];
    const facts = only(factsOf({ 学校: ROSTER, 班额: list, 班额旧: list }));
    expect([facts.table, facts.isOpen]).toEqual(["班额!1:1", true]);
    const chosen = only(
      factsOf({ 学校: ROSTER, 班额: list, 班额旧: list }, { "which-table:班额!1:1:班额旧!1:1": "班额旧!1:1" }),
    );
    expect([chosen.table, chosen.isOpen]).toEqual(["班额旧!1:1", false]);
  });

  test("hidden rows keep a list open until it is known whether they count", () => {
    const list: Rows = [
      ["学校", "班级", "人数"],
      ["示例城关小学", "一(1)班", 45],
      ["示例城关小学", "一(2)班", 46],
      ["示例城关小学", "一(3)班", 47],
    ];
    expect(only(factsOf({ 班额: list }, {}, { hiddenRows: [3] })).isOpen).toBe(true);
  });
});

describe("classes by size", () => {
  const facts = factsOf({
    班额: [
      ["学校", "教学班数", "45人及以下", "46-55人", "56人以上"],
      ["示例城关小学", 12, 10, 2, 0],
      ["示例大同中学", 9, 8, null, 1],
    ],
  });

  test("are counted school by school, with the bounds of each size", () => {
    expect(facts.map(({ entity, sizes }) => [entity, sizes])).toEqual([
      ["class-size", { from: null, to: 45 }],
      ["class-size", { from: 46, to: 55 }],
      ["class-size", { from: 56, to: null }],
    ]);
    expect(facts.flatMap((each) => lines(each, "classes_of_size"))).toEqual([
      "示例城关小学 45人及以下 primary 0 10 班额!C2",
      "示例大同中学 45人及以下 - 0 8 班额!C3",
      "示例城关小学 46-55人 primary 0 2 班额!D2",
      "示例大同中学 46-55人 - 0 缺 班额!D3",
      "示例城关小学 56人以上 primary 0 0 班额!E2",
      "示例大同中学 56人以上 - 0 1 班额!E3",
    ]);
  });

  test("of a county's 小学 and 初中 belong to no school", () => {
    const county = factsOf({
      班额: [
        ["全县班额情况统计表"],
        ["学段", "班级总数", "45人及以下", "46-50人", "51人以上"],
        ["小学", 12, 10, 2, 0],
        ["初中", 9, 8, 0, 1],
      ],
    });
    expect(county.flatMap((each) => lines(each, "classes_of_size"))).toEqual([
      "- 45人及以下 primary 0 10 班额!C3",
      "- 45人及以下 junior 0 8 班额!C4",
      "- 46-50人 primary 0 2 班额!D3",
      "- 46-50人 junior 0 0 班额!D4",
      "- 51人以上 primary 0 0 班额!E3",
      "- 51人以上 junior 0 1 班额!E4",
    ]);
  });
});

test("facts of a table that lies across stand where they stand", () => {
  const facts = factsOf({
    学校: [
      ["学校", "示例城关小学", "示例丹凤小学", "示例红旗小学", "示例青山小学"],
      ["一年级学生数", 40, 30, 20, 10],
      ["二年级学生数", 41, 31, 21, 11],
      ["三年级学生数", 42, 32, 22, 12],
      ["四年级学生数", 43, 33, 23, 13],
      ["五年级学生数", 44, 34, 24, 14],
      ["六年级学生数", 45, 35, 25, 15],
      ["教学及辅助用房面积（㎡）", 1000, 900, 800, 700],
      ["体育运动场馆面积（㎡）", 1000, 900, 800, 700],
    ],
  });
  expect(facts.map(({ entity }) => entity)).toEqual(Array.from({ length: 6 }, () => "grade"));
  expect(facts[2] && lines(facts[2], "students_of_grade")).toEqual([
    "示例城关小学 三年级 primary 3 42 学校!B4",
    "示例丹凤小学 三年级 primary 3 32 学校!C4",
    "示例红旗小学 三年级 primary 3 22 学校!D4",
    "示例青山小学 三年级 primary 3 12 学校!E4",
  ]);
  expect(facts[2]?.schools.assessed.map((cell) => cell && cellRefName(cell))).toEqual([
    "学校!B1",
    "学校!C1",
    "学校!D1",
    "学校!E1",
  ]);
});

test("pupils by grade are those of the columns of grades, 六年级 with the stage that it has in the school", () => {
  const facts = factsOf({
    学校: [
      ["学校", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"],
      ["示例城关小学", 40, 41, 42, 43, 44, null, null, null, null],
      ["示例大同中学", null, null, null, null, null, 50, 51, 52, 53],
    ],
  });
  expect(facts.map(({ entity }) => entity)).toEqual(Array.from({ length: 9 }, () => "grade"));
  expect(facts.flatMap((each) => lines(each, "students_of_grade")).filter((line) => !line.includes("缺"))).toEqual([
    "示例城关小学 一年级 primary 1 40 学校!B2",
    "示例城关小学 二年级 primary 2 41 学校!C2",
    "示例城关小学 三年级 primary 3 42 学校!D2",
    "示例城关小学 四年级 primary 4 43 学校!E2",
    "示例城关小学 五年级 primary 5 44 学校!F2",
    "示例大同中学 六年级 junior 6 50 学校!G3",
    "示例大同中学 七年级 junior 7 51 学校!H3",
    "示例大同中学 八年级 junior 8 52 学校!I3",
    "示例大同中学 九年级 junior 9 53 学校!J3",
  ]);
});

describe("teachers", () => {
  const HEADER = ["姓名", "身份证号", "学校", "学段", "教师资格证种类", "岗位"];

  test("each with school, stage taught, certificate and post, blanks as blanks", () => {
    const facts = only(
      factsOf({
        教师: [
          HEADER,
          ["甲一", "530001", "示例城关小学", "小学", "小学教师资格", "专任教师"],
          ["甲二", "530002", "示例城关小学", "小学", null, "专任教师"],
          ["乙一", "530003", "示例大同学校", "初中", "高级中学教师资格", "专任教师"],
          ["乙二", "530004", "示例大同学校", "小学", "小学", "专任教师"],
          ["乙三", "530005", "示例大同学校", null, "无", "工勤"],
        ],
      }),
    );
    expect(facts.entity).toBe("teacher");
    expect(facts.schools.kinds).toEqual(["primary-school", "unknown"]);
    expect(lines(facts, "teacher_certificate")).toEqual([
      "示例城关小学 甲一 primary 0 小学教师资格 教师!E2",
      "示例城关小学 甲二 primary 0  教师!E3",
      "示例大同学校 乙一 junior 0 高级中学教师资格 教师!E4",
      "示例大同学校 乙二 primary 0 小学 教师!E5",
      "示例大同学校 乙三 - 0 无 教师!E6",
    ]);
    expect(facts.texts.get("teacher_post")?.texts[4]).toBe("工勤");
    expect(facts.texts.get("teacher_backbone")).toBeUndefined();
  });

  test("a person who stands twice is marked in the second row; while it is asked, the school is open", () => {
    const twice = only(
      factsOf({
        教师: [
          HEADER,
          ["甲一", "530001", "示例城关小学", "小学", "小学", "专任教师"],
          ["甲一", "530001", "示例城关小学", "小学", "小学", "专任教师"],
        ],
      }),
    );
    expect([...(twice.doubles ?? [])]).toEqual([0, 1]);
    const asked = only(
      factsOf({
        教师: [
          HEADER,
          ["甲一", "530001", "示例城关小学", "小学", "小学", "专任教师"],
          ["乙一", "530001", "示例城关小学", "小学", "小学", "专任教师"],
          ["丙一", "530002", "示例丹凤小学", "小学", "小学", "专任教师"],
        ],
      }),
    );
    expect(asked.doubles).toBeUndefined();
    expect([...(asked.schools.open ?? [])]).toEqual([1, 0]);
  });
});

test("rooms and buildings are kept one by one", () => {
  const facts = factsOf({
    教室: [
      ["学校", "教室名称", "用途", "面积（㎡）"],
      ["示例城关小学", "音乐室1", "音乐教室", 96],
      ["示例城关小学", "美术室", "美术教室", "约90"],
      ["示例城关小学", "音乐室2", "音乐教室", 54],
    ],
    校舍: [
      ["学校", "校舍名称", "结构", "建筑面积（㎡）", "建成年份"],
      ["示例城关小学", "教学楼", "框架", 2400, 2015],
      ["示例城关小学", "综合楼", "砖混", 1200, 1998],
    ],
  });
  expect(facts.map(({ entity }) => entity)).toEqual(["room", "building"]);
  expect(facts[0] && lines(facts[0], "room_area")).toEqual([
    "示例城关小学 音乐室1 - 0 96 教室!D2",
    "示例城关小学 美术室 - 0 缺 教室!D3",
    "示例城关小学 音乐室2 - 0 54 教室!D4",
  ]);
  expect(facts[1] && lines(facts[1], "building_area")).toEqual([
    "示例城关小学 教学楼 - 0 2400 校舍!D2",
    "示例城关小学 综合楼 - 0 1200 校舍!D3",
  ]);
});
