import { checkTrainingHours } from "../../../src/core/checks/training-hours";
import type { FactTable, PeriodFigures } from "../../../src/core/facts/fact-table";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
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
      "failed 示例小学示例2：已完成359.5学时，应完成360学时，差0.5学时。",
    ]);
  });

  test("of six years the last five count; the year that has begun may not be in the table yet", () => {
    // 2020 is too old on 2026-09-01, where the table ends with 2025: 2021 to 2025 are 5 × 71 = 355.
    const list = teacherList([{ hours: [100, 71, 71, 71, 71, 71] }], years(2020, 2025));
    expect(lines([list])).toEqual(["failed 示例小学示例1：已完成355学时，应完成360学时，差5学时。"]);
    // Without a day the last year of the table ends the window.
    expect(lines([list], null)).toEqual(["failed 示例小学示例1：已完成355学时，应完成360学时，差5学时。"]);
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
      "failed 示例小学示例2：已完成144学时，任教25个月，按月折算应完成150学时，差6学时。",
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
});
