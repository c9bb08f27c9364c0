import { checkBuildingSafety } from "../../../src/core/checks/building-safety";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkOffQuotaTeachers } from "../../../src/core/checks/off-quota-teachers";
import type { RequirementCheck } from "../../../src/core/checks/requirement-check";
import { checkSmallSchoolFunds } from "../../../src/core/checks/small-school-funds";
import type { FactTable, FactTexts } from "../../../src/core/facts/fact-table";
import type { SafetyGrade, Word } from "../../../src/core/facts/fact-words";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { Stage } from "../../../src/core/fields/stages";
import type { StatedRequirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
import { yesNoOf } from "../../../src/recognition/words/yes-no-words";
import { schoolTable } from "../school-table";

const requirement = (id: string): StatedRequirement => {
  const found = DEFAULT_STANDARD.requirements.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const lines = (check: RequirementCheck): readonly string[] =>
  Array.from({ length: check.length }, (_, at) => check.item(at)).map(
    (item) => `${item.state} ${requirementSentence(item)}`,
  );
const facts = (more: Partial<CheckedFacts>): CheckedFacts => ({
  schools: [],
  tables: [],
  rows: [],
  judgements: {},
  ...more,
});

/** Rows of a sheet with texts in columns B, C, … */
function rowsOf(
  entity: "statement" | "building",
  columns: Readonly<Partial<Record<FieldId, readonly string[]>>>,
  more: Partial<FactTable> = {},
): FactTable {
  const length = Math.max(...Object.values(columns).map((texts) => texts.length));
  const sheet = "清单";
  const rows = Int32Array.from({ length }, (_, at) => at + 1);
  const names = ["示例小学"];
  return {
    entity,
    length,
    names: Array.from({ length }, (_, at) => `${at + 1}号楼`),
    cells: { sheet, rows, columns: 0 },
    schools: {
      written: names,
      names,
      cells: { sheet, rows: 1, columns: 0 },
      kinds: ["primary-school"],
      assessed: [null],
    },
    schoolAt: new Int32Array(length),
    stages: Array.from({ length }, () => null),
    grades: new Uint8Array(length),
    figures: new Map(),
    texts: new Map(
      Object.entries(columns).map(([field, texts], at): [FieldId, FactTexts] => [
        field as FieldId,
        { cells: { sheet, rows, columns: at + 1 }, texts },
      ]),
    ),
    words: {},
    table: sheet,
    isOpen: false,
    ...more,
  };
}

describe("不足100人的学校和教学点", () => {
  const quota = (amounts: readonly string[], stages: readonly (Stage | null)[]): FactTable =>
    rowsOf("statement", { fund_standard: amounts }, { stages, names: amounts.map(() => "定额") });
  const lineOf = (given: Partial<CheckedFacts>): readonly string[] =>
    lines(checkSmallSchoolFunds(facts(given), requirement("2.6")));

  test("99 pupils are funded as a hundred, to the yuan; a hundred are not small", () => {
    const schools = [
      schoolTable(["teaching-point", "primary-school", "primary-school"], {
        students: [99, 99, 100],
        public_funds: [72_000, 71_999, 0],
      }),
    ];
    expect(lineOf({ schools, rows: [quota(["720元/生"], ["primary"])] })).toEqual([
      "met 示例学校1：99人，应按100人核定72,000元，已安排72,000元。",
      "failed 示例学校2：99人，应按100人核定72,000元，已安排71,999元，还差1元。",
      "met 示例学校3：100人，不属于不足100人的学校。",
    ]);
  });

  test("小学部 and 初中部 in rows of their own are one school: 60 and 80 pupils are not two small schools", () => {
    const parts = (primary: number, junior: number, funds: readonly (number | null)[]): Partial<CheckedFacts> => ({
      schools: [
        schoolTable(
          ["nine-year", "nine-year"],
          { students: [primary, junior], public_funds: funds },
          { names: ["育才学校小学部", "育才学校初中部"], stages: ["primary", "junior"] },
        ),
      ],
      rows: [quota(["720", "940"], ["primary", "junior"])],
    });
    expect(lineOf(parts(60, 80, [43_200, 75_200]))).toEqual(["met 育才学校：140人，不属于不足100人的学校。"]);
    // 40 × 720 + 30 × 940 = 57,000; 30 more are 21,600 to 28,200.
    expect(lineOf(parts(40, 30, [40_000, 45_200]))[0]).toMatch(/^met .*已安排85,200元/);
    expect(lineOf(parts(40, 30, [40_000, 38_599]))[0]).toMatch(/^failed .*还差1元/);
    expect(lineOf(parts(40, 30, [40_000, null]))[0]).toMatch(/^missing /);
  });

  test("a table by school and one by part are of the same school; a school without pupils is due nothing", () => {
    const parts = schoolTable(
      ["nine-year", "nine-year"],
      { students: [40, 30] },
      { names: ["育才学校(小学部)", "育才学校(初中部)"], stages: ["primary", "junior"] },
    );
    const whole = schoolTable(["nine-year"], { public_funds: [85_200] }, { names: ["育才学校"] });
    const rows = [quota(["720", "940"], ["primary", "junior"])];
    expect(lineOf({ schools: [parts], tables: [parts, whole], rows })[0]).toMatch(/^met 育才学校：.*已安排85,200元/);
    const closed = schoolTable(["teaching-point"], { students: [0], public_funds: [null] });
    expect(lineOf({ schools: [closed], rows })).toEqual(["met 示例学校1：没有学生。"]);
  });

  test("a school of both stages is decided where it does not matter whose pupils make up the hundred", () => {
    // 40 × 720 + 30 × 940 = 57,000; 30 more are 21,600 to 28,200.
    const school = (funds: number): Partial<CheckedFacts> => ({
      schools: [schoolTable(["nine-year"], { students_primary: [40], students_junior: [30], public_funds: [funds] })],
      rows: [quota(["720", "940"], ["primary", "junior"])],
    });
    expect(lineOf(school(85_200))[0]).toMatch(/^met /);
    expect(lineOf(school(78_600))[0]).toMatch(/^undecided .*应按100人核定78,600元至85,200元/);
    expect(lineOf(school(78_599))[0]).toMatch(/^failed .*还差1元/);
  });

  test("a blank, a second 定额 and an open question decide nothing; a 教学点 without funds names its 中心校", () => {
    const one = (more: Partial<Parameters<typeof schoolTable>[1]>, parent: string | null = null) => [
      schoolTable(
        ["teaching-point"],
        { students: [20], public_funds: [14_400], ...more },
        { attributes: { parents: [parent] } },
      ),
    ];
    const rows = [quota(["720"], ["primary"])];
    expect(lineOf({ schools: one({ students: [null] }), rows })[0]).toMatch(/^missing /);
    expect(lineOf({ schools: one({ public_funds: [null] }, "示例中心校"), rows })).toEqual([
      "missing 示例学校1：20人，应按100人核定72,000元；没有单列的公用经费（可能并入示例中心校），请逐个列出。",
    ]);
    expect(lineOf({ schools: one({}), rows: [quota(["720", "650"], ["primary", "primary"])] })[0]).toMatch(
      /^undecided /,
    );
    expect(lineOf({ schools: one({ public_funds: ["open"] }), rows })[0]).toMatch(/^open /);
    expect(lineOf({ schools: one({}) })[0]).toMatch(/^missing .*请提供定额表（学段、定额）/);
  });
});

describe("有编不补或者长期聘用编外教师", () => {
  const lineOf = (columns: Parameters<typeof schoolTable>[1]): string | undefined =>
    lines(checkOffQuotaTeachers(facts({ schools: [schoolTable(["primary-school"], columns)] }), requirement("5.4")))[0];
  const posts = { posts_approved: [60], posts_filled: [58] };

  test("a vacancy is no finding before it is known how long it stands, not even with a teacher outside the quota", () => {
    expect(lineOf({ ...posts, staff_off_quota: [1] })).toBe(
      "undecided 示例学校1：核定编制60人，实有58人，空编2人，编外教师1人；请补充空编超过一学年人数、聘用超过一学年的编外教师数后再判断。",
    );
    const both = { ...posts, staff_off_quota: [1] };
    expect(lineOf({ ...both, staff_off_quota_long: [0] })).toMatch(/^undecided .*请补充空编超过一学年人数后/);
    expect(lineOf({ ...both, posts_long_vacant: [0] })).toMatch(/^undecided .*请补充聘用超过一学年的编外教师数后/);
    expect(lineOf({ ...both, posts_long_vacant: [0], staff_off_quota_long: [0] })).toMatch(/^met /);
    expect(lineOf({ ...both, posts_long_vacant: [1] })).toMatch(/^failed .*空编长期未补。$/);
    expect(lineOf({ ...both, staff_off_quota_long: [1] })).toMatch(/^failed .*；长期聘用编外教师。$/);
    expect(lineOf({ ...both, posts_long_vacant: [2], staff_off_quota_long: [1] })).toMatch(
      /^failed .*；空编长期未补，长期聘用编外教师。$/,
    );
    expect(lineOf({ ...posts, staff_off_quota: [0] })).toBe(
      "undecided 示例学校1：核定编制60人，实有58人，空编2人，编外教师0人；请补充空编超过一学年人数后再判断。",
    );
    expect(lineOf({ ...posts, staff_off_quota: [0], posts_long_vacant: [0] })).toMatch(/^met /);
    expect(lineOf({ ...posts, staff_off_quota: [0], posts_long_vacant: [1] })).toMatch(/^failed .*空编长期未补/);
  });

  test("teachers outside the quota alone are no finding before it is known how long they are in post", () => {
    const full = { posts_approved: [60], posts_filled: [60], staff_off_quota: [2] };
    expect(lineOf(full)).toMatch(/^undecided .*请补充聘用超过一学年的编外教师数/);
    expect(lineOf({ ...full, staff_off_quota_long: [0] })).toMatch(/^met /);
    expect(lineOf({ ...full, staff_off_quota_long: [1] })).toMatch(/^failed .*长期聘用编外教师/);
  });

  test("小学部 and 初中部 in rows of their own are one school with the posts of both", () => {
    const parts = schoolTable(
      ["nine-year", "nine-year"],
      { posts_approved: [30, 30], posts_filled: [31, 29], staff_off_quota: [0, 0] },
      { names: ["育才学校小学部", "育才学校初中部"], stages: ["primary", "junior"] },
    );
    expect(lines(checkOffQuotaTeachers(facts({ schools: [parts], tables: [parts] }), requirement("5.4")))).toEqual([
      "met 育才学校：核定编制60人，实有60人，空编0人，编外教师0人；没有发现有编不补或长期聘用编外教师。",
    ]);
  });

  test("how long is enough by itself, where the posts or the teachers are not stated", () => {
    expect(lineOf({ staff_off_quota_long: [1] })).toMatch(/^failed .*聘用超过一学年1人；长期聘用编外教师。$/);
    expect(lineOf({ staff_off_quota_long: [0] })).toMatch(/^missing .*缺少核定编制数、实有编制数，不能判断。$/);
    expect(lineOf({ staff_off_quota_long: [0], posts_long_vacant: [0] })).toMatch(/^met /);
    expect(lineOf({ posts_long_vacant: [0] })).toMatch(/^missing .*缺少编外教师数，不能判断。$/);
    expect(lineOf({ posts_long_vacant: [null], staff_off_quota_long: [0] })).toMatch(/^missing /);
  });

  test("blank is not zero, more than the quota is no vacancy, and an open question waits", () => {
    expect(lineOf({ ...posts, staff_off_quota: [null] })).toMatch(/^missing .*缺少编外教师数/);
    expect(lineOf({ posts_approved: [null], posts_filled: [58], staff_off_quota: [0] })).toMatch(/^missing /);
    expect(lineOf({ posts_approved: [58], posts_filled: [60], staff_off_quota: [0] })).toMatch(/^met .*空编0人/);
    expect(lineOf({ ...posts, staff_off_quota: ["open"] })).toMatch(/^open /);
  });
});

describe("校舍安全", () => {
  const grades: ReadonlyMap<string, Word<SafetyGrade>> = new Map([
    ["B", "B"],
    ["C", "C"],
    ["D", "D"],
    ["", null],
    ["待鉴定", "unknown"],
  ]);
  const withCheck: StatedRequirement = {
    ...requirement("2.4"),
    id: "S000-2.3",
    limits: { check: { value: 12, sign: "≤", unit: "number" } },
  };
  const list = (
    columns: Readonly<Partial<Record<FieldId, readonly string[]>>>,
    more: Partial<FactTable> = {},
  ): FactTable =>
    rowsOf("building", columns, {
      words: {
        safety_grade: grades,
        building_in_use: new Map((columns.building_in_use ?? []).map((text) => [text, yesNoOf(text)])),
      },
      ...more,
    });
  const statesOf = (table: FactTable, limits: StatedRequirement["limits"] = {}): readonly string[] => {
    const check = checkBuildingSafety(facts({ rows: [table], on: "2026-09-01" }), { ...withCheck, limits });
    return Array.from({ length: check.length }, (_, at) => check.item(at).state);
  };

  test("D in use fails, D out of use does not, D of which nobody says it is asked about", () => {
    expect(statesOf(list({ safety_grade: ["D", "D", "D", "B"], building_in_use: ["是", "已拆除", "", "是"] }))).toEqual(
      ["failed", "met", "undecided", "met"],
    );
    expect(statesOf(list({ safety_grade: ["D"] }))).toEqual(["undecided"]);
  });

  test("C has a day until which it is mended: that day itself is in time, the day before is not", () => {
    const days = ["2026-09-01", "2026-08-31", "2026年", "", "尽快"];
    expect(statesOf(list({ safety_grade: days.map(() => "C"), mended_by: days }))).toEqual([
      "met",
      "failed",
      "met",
      "missing",
      "undecided",
    ]);
  });

  test("a blank grade is no grade, an unknown word is asked about, an open question waits", () => {
    expect(statesOf(list({ safety_grade: ["", "待鉴定"] }))).toEqual(["missing", "undecided"]);
    expect(statesOf(list({ safety_grade: ["D"], building_in_use: ["是"] }, { isOpen: true }))).toEqual(["open"]);
  });

  test("a check twelve months ago to the day is in time, a day earlier is not; a day in the future is no check", () => {
    const days = ["2025-09-01", "2025-08-31", "2026-09-02", "", "2025.8", "2025年9月", "2025年"];
    expect(statesOf(list({ safety_grade: days.map(() => "B"), building_checked: days }), withCheck.limits)).toEqual([
      "met",
      "failed",
      "undecided",
      "missing",
      "failed",
      "met",
      "undecided",
    ]);
  });
});
