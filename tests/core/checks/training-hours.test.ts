import { checkTrainingHours } from "../../../src/core/checks/training-hours";
import type { FactTable, PeriodFigures } from "../../../src/core/facts/fact-table";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
import { told } from "./statements";
import { teacherList } from "./teacher-list";

const [REQUIREMENT] = DEFAULT_STANDARD.requirements.filter(({ id }) => id === "2.9");
if (!REQUIREMENT) throw new Error("2.9");

const lines = (rows: readonly FactTable[], on: string | null = "2026-09-01"): readonly string[] => {
  const check = checkTrainingHours(
    { schools: [], tables: [], rows, judgements: {}, ...(on === null ? {} : { on }) },
    REQUIREMENT,
  );
  return Array.from({ length: check.length }, (_, at) => check.item(at)).map(
    (item) => `${item.state} ${requirementSentence(item)}`,
  );
};
const years = (from: number, to: number): readonly PeriodFigures["period"][] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ from: from + at, to: from + at, isSchoolYear: false }));

describe("教师五年360学时", () => {
  test("360 are enough, 359.5 are not", () => {
    expect(lines([teacherList([{ hours: [360] }, { hours: [359.5] }], ["five-years"])])).toEqual([
      "met 示例小学示例1：已完成360学时，应完成360学时。",
      "failed 示例小学示例2：已完成359.5学时，应完成360学时，还差0.5学时。",
    ]);
  });

  test("of six years the last five count; the year that has begun may not be in the table yet", () => {
    // 2020 is too old on 2026-09-01, where the table ends with 2025: 2021 to 2025 are 5 × 71 = 355.
    const list = teacherList([{ hours: [100, 71, 71, 71, 71, 71] }], years(2020, 2025));
    expect(lines([list])).toEqual(["failed 示例小学示例1：已完成355学时，应完成360学时，还差5学时。"]);
    // Without a day the last year of the table ends the window.
    expect(lines([list], null)).toEqual(["failed 示例小学示例1：已完成355学时，应完成360学时，还差5学时。"]);
    // A table that ends three years ago says nothing of 2023 to 2025.
    expect(lines([teacherList([{ hours: [72, 72, 72, 72, 72] }], years(2018, 2022))])).toEqual([
      "missing 示例小学示例1：已完成144学时，应完成360学时；2023、2024、2025年的学时没有填写，不能判断。",
    ]);
  });

  test("a blank year is not zero, and does not matter where the others do", () => {
    expect(
      lines([teacherList([{ hours: [90, 90, 90, 90, null] }, { hours: [72, 72, 72, 72, null] }], years(2022, 2026))]),
    ).toEqual([
      "met 示例小学示例1：已完成360学时，应完成360学时。",
      "missing 示例小学示例2：已完成288学时，应完成360学时；2026年的学时没有填写，不能判断。",
    ]);
  });

  test("a new teacher is asked for six hours a month; a day in the future and a year alone are not guessed at", () => {
    const hours = [null, null, null, 72, 72] as const;
    expect(
      lines([
        teacherList(
          [
            { since: "2024-09-01", hours },
            { since: "2024年8月1日", hours: [null, null, 0, 72, 72] },
            { since: "2027-01-01", hours },
            // From January 2025 it is 20 months and 120 hours, from December 8 months and 48.
            { since: "2025", hours: [null, null, null, 72, 47] },
            { since: "2025", hours: [null, null, null, 20, 40] },
          ],
          years(2022, 2026),
        ),
      ]),
    ).toEqual([
      "met 示例小学示例1：已完成144学时，任教24个月，按月折算应完成144学时。",
      "failed 示例小学示例2：已完成144学时，任教25个月，按月折算应完成150学时，还差6学时。",
      "undecided 示例小学示例3：任教起始时间在检查之日以后，请核对。",
      "undecided 示例小学示例4：已完成119学时；任教起始时间没有写明到月，不能折算应完成的学时。",
      "undecided 示例小学示例5：已完成60学时；任教起始时间没有写明到月，不能折算应完成的学时。",
    ]);
  });

  test("a total of years that nobody names accuses nobody, and one of other years excuses nobody", () => {
    expect(lines([teacherList([{ hours: [72] }, { hours: [360] }], [null])])).toEqual([
      "undecided 示例小学示例1：已完成72学时；没有注明是否为五年合计，不能判断。",
      "met 示例小学示例2：已完成360学时，应完成360学时。",
    ]);
    expect(lines([teacherList([{ hours: [400] }], [{ from: 2011, to: 2015, isSchoolYear: false }])])).toEqual([
      "undecided 示例小学示例1：已完成400学时，但不是近五年的学时，请提供近五年学时。",
    ]);
  });

  test("one number in two schools is one person, counted once and named; two figures of one year are not chosen from", () => {
    const first = teacherList([{ id: "示0001", hours: [180] }], [{ from: 2025, to: 2025, isSchoolYear: false }]);
    const second = (year: number): FactTable =>
      teacherList(
        [{ id: "示0001", school: "示例二小", hours: [181] }],
        [{ from: year, to: year, isSchoolYear: false }],
        { table: "教师2" },
      );
    expect(lines([first, second(2026)])).toEqual([
      "met 示例小学示例1：已完成361学时，应完成360学时。同一人也列在示例二小，只计一次。",
    ]);
    expect(lines([first, second(2025)])).toEqual([
      "undecided 示例小学示例1：同一年度的学时在几张表中不一致，请核对后保留一处。同一人也列在示例二小，只计一次。",
    ]);
  });

  test("waits for an open question", () => {
    expect(lines([teacherList([{ hours: [1] }], ["five-years"], { isOpen: true })])).toEqual([
      "open 示例小学示例1：有关问题确认后才能判断。",
    ]);
  });

  const all = (rows: readonly FactTable[], on = "2026-09-01") => told("2.9", { rows, on });
  const schoolYears = (from: number, to: number): PeriodFigures["period"] => ({ from, to, isSchoolYear: true });

  test("a teacher has his hours, what is asked, and the cells of number, years and beginning", () => {
    const list = teacherList([{ id: "示0001", since: "2024-09-01", hours: [null, 72, 71.5] }], years(2024, 2026));
    expect(all([list])).toEqual([
      "missing 143.5/144 示例小学示例1：已完成143.5学时，任教24个月，按月折算应完成144学时；2024年的学时没有填写，不能判断。 [教师!A2 教师!K2 教师!L2 教师!M2 教师!D2] (training_hours)",
    ]);
    const blank = teacherList(
      [{ hours: [null, null] }, { since: "不详", hours: [72, 200] }, { since: "2026-10", hours: [1, 1] }],
      years(2025, 2026),
    );
    expect(all([blank])).toEqual([
      "missing ?/360 示例小学示例1：没有填写培训学时，应完成360学时。 [教师!A2 教师!K2 教师!L2 教师!C2] (training_hours)",
      "missing 272/360 示例小学示例2：已完成272学时，应完成360学时；2022、2023、2024年的学时没有填写，不能判断。 [教师!A3 教师!K3 教师!L3 教师!C3] (teacher_since)",
      "undecided 2/360 示例小学示例3：任教起始时间在检查之日以后，请核对。 [教师!A4 教师!K4 教师!L4 教师!C4] (teacher_since)",
    ]);
    expect(all([teacherList([{ since: "不详", hours: [360] }], ["five-years"])])).toEqual([
      "met 360/360 示例小学示例1：已完成360学时，应完成360学时。 [教师!A2 教师!K2 教师!C2]",
    ]);
  });

  test("of several beginnings the earliest counts, whichever stands first; one that is none makes it unknown", () => {
    const list = (since: string, table: string, more: Partial<FactTable> = {}) =>
      teacherList(
        [{ id: "示0001", since, hours: table === "甲" ? [100] : [null] }],
        [{ from: 2026, to: 2026, isSchoolYear: false }],
        { table, ...more },
      );
    // From September 2025 twelve months and 72 hours, from September 2024 twenty-four and 144.
    expect(all([list("2025-09-01", "甲"), list("2024-09-01", "乙")])).toEqual([
      "missing 100/144 示例小学示例1：已完成100学时，任教24个月，按月折算应完成144学时；2024、2025年的学时没有填写，不能判断。 [甲!A2 甲!K2 甲!D2 乙!A2 乙!K2 乙!D2] (training_hours)",
    ]);
    expect(all([list("2024-09-01", "甲"), list("2025-09-01", "乙")])).toEqual([
      "missing 100/144 示例小学示例1：已完成100学时，任教24个月，按月折算应完成144学时；2024、2025年的学时没有填写，不能判断。 [甲!A2 甲!K2 甲!D2 乙!A2 乙!K2 乙!D2] (training_hours)",
    ]);
    expect(all([list("2025-09-01", "甲"), list("不详", "乙")])).toEqual([
      "missing 100/360 示例小学示例1：已完成100学时，应完成360学时；2022、2023、2024、2025年的学时没有填写，不能判断。 [甲!A2 甲!K2 甲!D2 乙!A2 乙!K2 乙!D2] (teacher_since)",
    ]);
  });

  test("a total of five years, of another number of years, or of years gone by; a school year begins in September", () => {
    const total = (period: PeriodFigures["period"], hours: number | null, on?: string) =>
      all([teacherList([{ hours: [hours] }], [period])], on)[0]?.replace(/ \[.*/, "");
    expect(total({ from: 2022, to: 2026, isSchoolYear: false }, 300)).toEqual(
      "failed 300/360 示例小学示例1：已完成300学时，应完成360学时，还差60学时。",
    );
    expect(total({ from: 2021, to: 2025, isSchoolYear: false }, 300)).toEqual(
      "failed 300/360 示例小学示例1：已完成300学时，应完成360学时，还差60学时。",
    );
    expect(total({ from: 2020, to: 2024, isSchoolYear: false }, 400)).toEqual(
      "undecided 400/360 示例小学示例1：已完成400学时，但不是近五年的学时，请提供近五年学时。",
    );
    expect(total({ from: 2023, to: 2027, isSchoolYear: false }, 400)).toEqual(
      "undecided 400/360 示例小学示例1：已完成400学时，但不是近五年的学时，请提供近五年学时。",
    );
    expect(total({ from: 2023, to: 2026, isSchoolYear: false }, 300)).toEqual(
      "undecided 300/360 示例小学示例1：已完成300学时；没有注明是否为五年合计，不能判断。",
    );
    expect(total({ from: 2023, to: 2026, isSchoolYear: false }, 360)).toEqual(
      "met 360/360 示例小学示例1：已完成360学时，应完成360学时。",
    );
    expect(total("five-years", null)).toEqual("missing ?/360 示例小学示例1：没有填写培训学时，应完成360学时。");
    // The school year 2025 goes on until 31 August 2026: on that day 2026 has not begun.
    expect(total(schoolYears(2022, 2026), 400, "2026-08-31")).toEqual(
      "undecided 400/360 示例小学示例1：已完成400学时，但不是近五年的学时，请提供近五年学时。",
    );
    expect(total(schoolYears(2022, 2026), 400, "2026-09-01")).toEqual(
      "met 400/360 示例小学示例1：已完成400学时，应完成360学时。",
    );
    expect(total(schoolYears(2020, 2024), 300, "2026-08-31")).toEqual(
      "failed 300/360 示例小学示例1：已完成300学时，应完成360学时，还差60学时。",
    );
    expect(total(schoolYears(2020, 2024), 300, "2026-09-01")).toEqual(
      "undecided 300/360 示例小学示例1：已完成300学时，但不是近五年的学时，请提供近五年学时。",
    );
  });

  test("of several totals that of named years goes first, and a blank one for another", () => {
    const two = (first: number | null, second: number | null) =>
      all([teacherList([{ hours: [first, second] }], [null, "five-years"])])[0]?.replace(/ \[.*/, "");
    expect(two(400, 300)).toEqual("failed 300/360 示例小学示例1：已完成300学时，应完成360学时，还差60学时。");
    expect(two(300, null)).toEqual(
      "undecided 300/360 示例小学示例1：已完成300学时；没有注明是否为五年合计，不能判断。",
    );
    expect(two(null, 400)).toEqual("met 400/360 示例小学示例1：已完成400学时，应完成360学时。");
  });

  test("who begins on the day of the check is asked for nothing, after sixty months for all", () => {
    const since = (day: string, hours: number) =>
      all([teacherList([{ since: day, hours: [hours] }], ["five-years"])])[0]?.replace(/ \[.*/, "");
    expect(since("2026-09-01", 0)).toBe("met 0/0 示例小学示例1：已完成0学时，任教0个月，按月折算应完成0学时。");
    expect(since("2021-09-01", 360)).toBe("met 360/360 示例小学示例1：已完成360学时，应完成360学时。");
    expect(since("2021-10-01", 354)).toBe(
      "met 354/354 示例小学示例1：已完成354学时，任教59个月，按月折算应完成354学时。",
    );
    // In 2021 it is from 56 to 68 months: not known; in 2020 more than sixty in any case.
    expect(since("2021年", 350)).toMatch(/^undecided .*没有写明到月/);
    expect(since("2020年", 350)).toMatch(/^failed 350\/360 .*已完成350学时，应完成360学时，/);
  });

  test("years to come are of no account, nor is the school year before September", () => {
    const six = teacherList([{ hours: [72, 72, 72, 72, 71, 100] }], years(2022, 2027));
    expect(all([six])[0]).toMatch(/^failed 359\/360 /);
    const school = Array.from({ length: 6 }, (_, at) => schoolYears(2021 + at, 2021 + at));
    const list = teacherList([{ hours: [72, 72, 72, 72, 72, 1] }], school);
    expect(all([list], "2026-08-31")[0]).toMatch(/^met 360\/360 /);
    expect(all([list], "2026-09-01")[0]).toMatch(/^failed 289\/360 /);
  });

  test("who fails or waits for a question lacks no field", () => {
    const list = teacherList([{ hours: [10] }], ["five-years"]);
    expect(all([list])[0]).toMatch(/^failed 10\/360 .* \[教师!A2 教师!K2\]$/);
    expect(all([{ ...list, isOpen: true }])).toEqual([
      "open 10/360 示例小学示例1：有关问题确认后才能判断。 [教师!A2 教师!K2]",
    ]);
  });

  test("without a list, or without hours in it, it is said what is lacking", () => {
    expect(all([])).toEqual([
      "缺少教师培训学时，请提供教师培训学时表（学校、姓名、近五年学时）。 (teacher_name training_hours)",
    ]);
    expect(all([teacherList([{ since: "2020" }])])).toEqual([
      "教师名册中没有培训学时，请补充近五年的学时（一年一列，或五年合计）。 (training_hours)",
    ]);
  });

  test("teachers of 学前 and 高中, other posts and schools outside 义务教育 are not asked", () => {
    const list = (more: Partial<FactTable>) => all([teacherList([{ hours: [10] }], ["five-years"], more)]);
    expect(list({})).toHaveLength(1);
    const nobody = "教师名册中没有培训学时，请补充近五年的学时（一年一列，或五年合计）。 (training_hours)";
    expect(list({ stages: ["senior"] })).toEqual([nobody]);
    expect(list({ stages: ["kindergarten"] })).toEqual([nobody]);
    expect(list({ doubles: Uint8Array.from([1]) })).toEqual([nobody]);
    const post = (word: "other" | "full-time" | null) =>
      list({
        texts: new Map([
          ["teacher_post", { cells: { sheet: "教师", rows: Int32Array.from([1]), columns: 3 }, texts: ["岗位"] }],
        ]),
        words: { teacher_post: new Map([["岗位", word]]) },
      });
    expect(post("other")).toEqual([nobody]);
    expect(post("full-time")).toHaveLength(1);
    expect(post(null)[0]).toMatch(/^failed /);
    const special = teacherList([{ hours: [10] }], ["five-years"]);
    expect(all([{ ...special, schools: { ...special.schools, kinds: ["special"] } }])).toEqual([nobody]);
  });

  test("a number of the person, however it is written, makes rows of two schools one; a mere name does not", () => {
    const one = (id: string | undefined, school: string, table: string) =>
      teacherList([{ ...(id === undefined ? {} : { id }), school, hours: [180] }], ["five-years"], { table });
    const schoolsOf = (first: string | undefined, second: string | undefined) =>
      all([one(first, "示例小学", "甲"), one(second, "示例二小", "乙")]).length;
    expect(schoolsOf("530 1234", "5301234")).toBe(1);
    expect(schoolsOf("A1", "a1")).toBe(1);
    expect(schoolsOf("1", "1")).toBe(2);
    expect(schoolsOf("无", "无")).toBe(2);
    expect(schoolsOf(undefined, undefined)).toBe(2);
    expect(all([one(undefined, "示例小学", "甲"), one(undefined, "示例小学", "乙")])).toHaveLength(1);
    const twins = teacherList([{ hours: [180] }, { hours: [180] }], ["five-years"], { names: ["王芳", "王芳"] });
    expect(all([twins])).toHaveLength(2);
  });
});
