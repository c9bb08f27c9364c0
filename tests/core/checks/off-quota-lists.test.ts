import { employedFor } from "../../../src/core/checks/off-quota-lists";
import type { FactTable } from "../../../src/core/facts/fact-table";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { postOf, quotaOf } from "../../../src/recognition/words/teacher-words";
import { termOf } from "../../../src/recognition/words/term-words";
import { schoolTable } from "../school-table";
import { told } from "./statements";
import { type ListedTeacher, teacherList } from "./teacher-list";

const ON = "2026-09-01";

it.each([
  ["1年", "short", "twelve months are one school year"],
  ["13个月", "long", "a month more is not"],
  ["一年以上", "unknown", "it may be just one"],
  ["超过一年", "long", "it is more than one"],
  ["1-2年", "unknown", "either"],
  ["2-3年", "long", "over one either way"],
  ["长期", "long", "as it says"],
  ["2025.9—2026.8", "short", "a school year to its last day"],
  ["2025-09-01至2026-09-01", "short", "a year to the same day"],
  ["2025-09-01至2026-09-02", "long", "a day more"],
  ["2025.9—2026.9", "unknown", "eleven months to thirteen"],
  ["2024.9—2026.8", "long", "two years, ended a day ago"],
  ["2023.9.1—2025.9.1", "long", "two years, ended a year ago"],
  ["2023.8.31—2025.8.31", "unknown", "two years, ended over a year ago"],
  ["2026.9—2028.8", "long", "two years, begun today at the earliest"],
  ["2026.10—2028.8", "unknown", "not begun yet"],
  ["2025-09-01至今", "short", "a year today"],
  ["2025-08-31至今", "long", "a year and a day"],
  ["2025年至今", "unknown", "eight months to twenty"],
  ["", "unknown", "nothing"],
  ["面议", "unknown", "no term"],
])("%s is %s: %s", (text, employed) => {
  expect(employedFor(termOf(text, false), ON)).toBe(employed);
});

it("until now is not known without the day of the check", () => {
  expect(employedFor(termOf("2020.9至今", false), undefined)).toBe("unknown");
  expect(employedFor(termOf("2020.9—2022.8", false), undefined)).toBe("long");
});

/** 核定 and 实有 are the same: only teachers outside the quota matter. */
function posts(
  names: readonly string[],
  more: Readonly<Record<string, readonly (number | null)[]>> = {},
  attributes?: SchoolRecords["attributes"],
): SchoolRecords {
  const full = names.map(() => 30);
  const table = schoolTable(
    names.map(() => "primary-school" as const),
    { posts_approved: full, posts_filled: full, ...more },
  );
  return { ...table, names, ...(attributes ? { attributes } : {}) };
}

/** State and sentence of every school, without its cells. */
function said(schools: readonly SchoolRecords[], rows: readonly FactTable[] = []): readonly string[] {
  return told("5.4", { schools, tables: schools, rows, on: ON }).map((line) =>
    line.replace(/ [\d?]+\/0 /, " ").replace(/ \[.*$/, ""),
  );
}

interface OfQuota extends ListedTeacher {
  readonly term?: string;
  readonly quota?: string;
}

function listed(teachers: readonly OfQuota[], titled = false, table = "名册"): FactTable {
  const list = teacherList(teachers, [], { table });
  const texts = new Map(list.texts);
  const add = (field: "teacher_term" | "teacher_quota" | "teacher_post", key: "term" | "quota" | "post"): void => {
    if (teachers.some((each) => each[key] !== undefined))
      texts.set(field, {
        cells: { ...list.cells, columns: texts.size + 2 },
        texts: teachers.map((each) => each[key] ?? ""),
      });
  };
  add("teacher_term", "term");
  add("teacher_quota", "quota");
  add("teacher_post", "post");
  const wordsOf = <T>(field: "teacher_term" | "teacher_quota" | "teacher_post", read: (text: string) => T) =>
    new Map((texts.get(field)?.texts ?? []).map((text) => [text, read(text)]));
  return {
    ...list,
    texts,
    words: {
      ...list.words,
      teacher_term: wordsOf("teacher_term", (text) => termOf(text, true)),
      teacher_quota: wordsOf("teacher_quota", quotaOf),
      teacher_post: wordsOf("teacher_post", postOf),
    },
    ...(titled ? { titled: new Set(["off-quota"] as const) } : {}),
  };
}

const at = (school: string, term?: string): OfQuota => ({ school, ...(term === undefined ? {} : { term }) });

describe("长期聘用编外教师 by a list of them (5.4)", () => {
  it("counts who is employed for over a school year, school by school", () => {
    const list = listed([at("甲校", "2年"), at("甲校", "1年"), at("乙校", "1年"), at("丙校", "")], true);
    expect(said([posts(["甲校", "乙校", "丙校", "丁校"])], [list])).toEqual([
      "failed 甲校：核定编制30人，实有30人，空编0人，编外教师2人，其中聘用超过一学年1人；长期聘用编外教师。",
      "met 乙校：核定编制30人，实有30人，空编0人，编外教师1人，其中聘用超过一学年0人；没有发现有编不补或长期聘用编外教师。",
      "undecided 丙校：核定编制30人，实有30人，空编0人，编外教师1人；请补充聘用超过一学年的编外教师数后再判断。示例4是否聘用超过一学年不明确，请核对聘用年限。",
      "missing 丁校：核定编制30人，实有30人，空编0人；缺少编外教师数，不能判断。",
    ]);
  });

  it("finds it in a school of which no table tells the posts", () => {
    expect(said([], [listed([at("甲校", "3年"), at("乙校", "1年")], true)])).toEqual([
      "failed 甲校：编外教师1人，其中聘用超过一学年1人；长期聘用编外教师。",
      "missing 乙校：编外教师1人，其中聘用超过一学年0人；缺少核定编制数、实有编制数，不能判断。",
    ]);
  });

  it("one of whom it is known is the finding, whatever is not known of another", () => {
    expect(said([posts(["甲校"])], [listed([at("甲校", "2年"), at("甲校", "")], true)])[0]).toMatch(/^failed/);
  });

  it("is not known of a short term of somebody who has been there or has taught for years: renewed, or his first one", () => {
    const since = (day: string, term?: string): FactTable => listed([{ ...at("甲校", term), since: day }], true);
    const doubted = [
      since("2005.9", "1年"),
      since("2022.9", "2025.9-2026.8"),
      since("2005.9"),
      since("2026.3"),
      since("2005.9", ""),
    ];
    for (const list of doubted)
      expect(said([posts(["甲校"])], [list])[0]).toMatch(/^undecided .*是否聘用超过一学年不明确，请核对聘用年限。$/);
    expect(said([posts(["甲校"])], [since("2026.3", "1年")])[0]).toMatch(/^met/);
    expect(said([posts(["甲校"])], [since("2026.3", "3年")])[0]).toMatch(/^failed/);
  });

  it("of all teachers looks at those who are not 在编, and nobody else", () => {
    const list = listed([
      { ...at("甲校", ""), quota: "在编", since: "2001.9" },
      { ...at("甲校", "1年"), quota: "编外" },
      { ...at("乙校", ""), quota: "在编" },
      { ...at("丙校", "3年"), quota: "特岗" },
    ]);
    expect(said([posts(["甲校", "乙校", "丙校"])], [list]).map((line) => line.replace(/：.*；/, "："))).toEqual([
      "met 甲校：没有发现有编不补或长期聘用编外教师。",
      "met 乙校：没有发现有编不补或长期聘用编外教师。",
      "missing 丙校：缺少编外教师数，不能判断。示例4是否为编外教师不明确，请核对岗位和编制情况。",
    ]);
  });

  it("says nothing of those outside the quota where it has none of them", () => {
    expect(said([posts(["甲校"])], [listed([{ ...at("甲校"), quota: "在编" }])])[0]).toMatch(/缺少编外教师数/);
  });

  it("counts 代课 and leaves out who does not teach", () => {
    const list = listed([
      { ...at("甲校", "3年"), quota: "编外", post: "保安" },
      { ...at("甲校", "1年"), quota: "编外", post: "代课教师" },
    ]);
    expect(said([posts(["甲校"])], [list])[0]).toMatch(/^met 甲校：.*编外教师1人/);
  });

  it("of a list titled so leaves out who does not teach", () => {
    for (const post of ["保安", "厨师", "宿管员", "校车司机", "保洁", "水电工", "生活老师"])
      expect(said([posts(["甲校"])], [listed([{ ...at("甲校", "3年"), post }, at("甲校", "1年")], true)])[0]).toMatch(
        /^met 甲校：.*编外教师1人/,
      );
  });

  it("asks where a list titled so calls somebody 在编, and believes the title where the column says little", () => {
    const as = (quota: string): string =>
      said(
        [posts(["甲校"])],
        [
          listed(
            [
              { ...at("甲校", "3年"), quota },
              { ...at("甲校", "1年"), quota: "编外" },
            ],
            true,
          ),
        ],
      )[0] ?? "";
    expect(as("在编")).toMatch(/^missing .*缺少编外教师数/);
    expect(as("聘用制")).toMatch(/^failed .*编外教师2人，其中聘用超过一学年1人/);
    expect(as("")).toMatch(/^failed/);
  });

  it("accuses nobody of whom one list says 在编 and another 编外", () => {
    const named = (quota: string, table: string): FactTable =>
      listed(
        [
          { ...at("甲校", "3年"), quota, id: "S00123" },
          { ...at("乙校", "1年"), quota: "编外", id: "S00124" },
        ],
        false,
        table,
      );
    const both = [named("在编", "一"), named("编外", "二")];
    for (const lists of [both, [...both].reverse()])
      expect(said([posts(["甲校"])], lists)[0]).toMatch(/^missing 甲校：.*缺少编外教师数/);
  });

  it("lets alone whose only contract ended over a year ago, since whenever he has taught", () => {
    const ended = (since: string, term: string): FactTable => listed([{ ...at("甲校", term), since }], true);
    for (const [since, term] of [
      ["2005.9", "2022.9-2023.8"],
      ["2022.9", "2022.9-2023.8"],
      ["2010.3", "2023-09-01至2024-08-31"],
    ] as const)
      expect(said([posts(["甲校"])], [ended(since, term)])[0]).toMatch(/^met/);
    expect(said([posts(["甲校"])], [ended("2022.9", "2024.9-2025.8")])[0]).toMatch(/^met/);
    expect(said([posts(["甲校"])], [ended("2022.9", "2024.10-2025.9")])[0]).toMatch(/^undecided/);
  });

  it("says at least how many, and of whom it is not known", () => {
    const list = listed([at("甲校", "2年"), at("甲校", ""), at("甲校", "1年")], true);
    expect(said([posts(["甲校"])], [list])).toEqual([
      "failed 甲校：核定编制30人，实有30人，空编0人，编外教师3人，其中聘用超过一学年至少1人；长期聘用编外教师。示例2是否聘用超过一学年不明确，请核对聘用年限。",
    ]);
  });

  it("holds what a table states against the fewest and the most that a list can have", () => {
    const list = listed([at("甲校", "2年"), at("甲校", ""), at("甲校", "1年")], true);
    const stated = (number: number): string =>
      said([posts(["甲校"], { staff_off_quota_long: [number] })], [list])[0] ?? "";
    expect(stated(0)).toMatch(/^undecided .*聘用超过一学年的编外教师数在几张表中不一致/);
    expect(stated(1)).toMatch(/^failed .*其中聘用超过一学年1人；长期聘用编外教师。$/);
    expect(stated(2)).toMatch(/^failed .*其中聘用超过一学年2人；长期聘用编外教师。$/);
    expect(stated(3)).toMatch(/^undecided .*不一致/);
  });

  it("of 编外人员 counts those who teach, and names of whom that is not known", () => {
    const staff = (teachers: readonly OfQuota[]): FactTable => ({
      ...listed(teachers, true),
      titled: new Set(["off-quota", "staff"] as const),
    });
    const said1 = (teachers: readonly OfQuota[]): string => said([posts(["甲校"])], [staff(teachers)])[0] ?? "";
    expect(said1([at("甲校", "3年")])).toBe(
      "missing 甲校：核定编制30人，实有30人，空编0人；缺少编外教师数，不能判断。示例1是否为编外教师不明确，请核对岗位和编制情况。",
    );
    expect(said1([{ ...at("甲校", "3年"), post: "数学教师" }])).toMatch(/^failed/);
    expect(said1([{ ...at("甲校", "3年"), post: "保安" }])).toMatch(/^met .*编外教师0人/);
    expect(
      said1([
        { ...at("甲校", "3年"), post: "代课" },
        { ...at("甲校", "3年"), post: "" },
      ]),
    ).toMatch(/^failed 甲校：.*编外教师中聘用超过一学年至少1人；长期聘用编外教师。$/);
  });

  it("does not believe a number and a list that differ", () => {
    const list = listed([at("甲校", "1年")], true);
    expect(said([posts(["甲校"], { staff_off_quota: [2] })], [list])[0]).toBe(
      "undecided 甲校：编外教师数在几张表中不一致，请核对后保留一处。",
    );
  });

  it("waits while it is asked whether the list counts", () => {
    expect(said([posts(["甲校"])], [{ ...listed([at("甲校", "2年")], true), isOpen: true }])[0]).toMatch(/^open/);
  });
});

describe("长期聘用编外教师 by 聘用年限 beside their number (5.4)", () => {
  const by = (term: string, number: number | null = 2): string =>
    said([posts(["甲校"], { staff_off_quota: [number] }, { offQuotaTerms: [termOf(term, true)] })])[0] ?? "";

  it("is of all of them or of none", () => {
    expect(by("2")).toMatch(/^failed .*编外教师2人，其中聘用超过一学年2人；长期聘用编外教师。$/);
    expect(by("1")).toMatch(/^met .*其中聘用超过一学年0人/);
    expect(by("")).toMatch(/^undecided .*聘用年限没有填写或者不明确。$/);
    expect(by("一年以上")).toMatch(/^undecided/);
  });

  it("matters to nobody where there are none, and is of nobody where their number is not known", () => {
    expect(by("", 0)).toMatch(/^met/);
    expect(by("2年", null)).toMatch(/^missing .*缺少编外教师数/);
  });

  it("gives way to nothing: a number that says otherwise is not believed either", () => {
    const columns = { staff_off_quota: [2], staff_off_quota_long: [0] };
    const table = posts(["甲校"], columns, { offQuotaTerms: [termOf("2年", false)] });
    expect(said([table])[0]).toMatch(/^undecided .*聘用超过一学年的编外教师数在几张表中不一致/);
  });

  it("is held against every table that has it, not only the first", () => {
    const table = (number: number, term: string) =>
      posts(["甲校"], { staff_off_quota: [number] }, { offQuotaTerms: [termOf(term, true)] });
    expect(said([table(2, ""), table(2, "2")])[0]).toMatch(/^failed .*其中聘用超过一学年2人/);
    expect(said([table(2, "1"), table(2, "2")])[0]).toMatch(/^undecided .*聘用超过一学年的编外教师数在几张表中不一致/);
    expect(said([table(2, "2"), table(2, "2年")])[0]).toMatch(/^failed/);
  });
});
