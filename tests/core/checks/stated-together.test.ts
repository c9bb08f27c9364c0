import { statement, told } from "./statements";

type Columns = Parameters<typeof statement>[2];

/** The day of the check. */
const ON = "2026-11-29";

describe("2.7 特殊教育学校公用经费, where no table names the school", () => {
  const said = (rows: Parameters<typeof statement>[1], columns: Columns, more = {}) =>
    told("2.7", { rows: [statement("特教", rows, columns, more)], on: ON });

  test("is what is stated of all of them over their pupils, in the latest year", () => {
    // 396,000 ÷ 66 = 6,000 exactly; 395,999 ÷ 66 < 6,000.
    expect(said([{ name: "" }], { special_funds: [396_000], special_students: [66] })).toEqual([
      expect.stringMatching(/^met 6000\/6000 /),
    ]);
    expect(said([{ name: "" }], { special_funds: [395_999], special_students: [66] })).toEqual([
      expect.stringMatching(/^failed 5999\.98\d*\/6000 .*还差1元。/),
    ]);
    expect(
      said(
        [
          { name: "2024", year: 2024 },
          { name: "2025", year: 2025 },
        ],
        {
          special_funds: [300_000, 396_000],
          special_students: [66, 66],
        },
      ),
    ).toEqual([expect.stringMatching(/^met /)]);
  });

  test("is the stated quotient where that stands alone; the amounts decide where both do", () => {
    expect(said([{ name: "" }], { special_per_student: [5999.99] })).toEqual([
      "failed 5999.99/6000 全县：特殊教育学校生均公用经费5,999.99元，低于6,000元。 [特教!B2]",
    ]);
    expect(
      said([{ name: "" }], { special_per_student: [7000], special_funds: [330_000], special_students: [66] }),
    ).toEqual([expect.stringMatching(/^failed 5000\/6000 /)]);
  });

  test("a blank is said, an open question waits, and two tables that differ are believed neither", () => {
    expect(said([{ name: "" }], { special_per_student: [null] })).toEqual([
      "missing ?/6000 全县：缺少特殊教育学校生均公用经费，不能判断。 [特教!B2] (special_per_student)",
    ]);
    expect(said([{ name: "" }], { special_per_student: [7000] }, { isOpen: true })).toEqual([
      "open ?/6000 全县：有关问题确认后才能判断。 [特教!B2]",
    ]);
    const tables = [6000, 5000].map((amount, at) =>
      statement(`特教${at}`, [{ name: "" }], { special_per_student: [amount] }),
    );
    expect(told("2.7", { rows: tables, on: ON })).toEqual([
      "undecided ?/6000 全县：特殊教育学校生均公用经费在几张表中不一致，请核对后保留一处。 [特教0!B2 特教1!B2]",
    ]);
  });
});

describe("2.12 教师资格证, where only the number of those who hold one is given", () => {
  const said = (rows: Parameters<typeof statement>[1], columns: Columns, more = {}) =>
    told("2.12", { rows: [statement("持证", rows, columns, more)], on: ON });

  test("all of each place must hold one, and it is said how many do not", () => {
    expect(
      said([{ name: "城关镇" }, { name: "东山镇" }], { certified_of: [60, 80], certified_teachers: [60, 78] }),
    ).toEqual([
      "met 60/60 城关镇：专任教师60人，持有教师资格证60人。 [持证!B2 持证!C2]",
      "failed 78/80 东山镇：专任教师80人，持有教师资格证78人，2人没有。 [持证!B3 持证!C3]",
    ]);
  });

  test("more than there are teachers is no number; a blank is said; a question waits; earlier years are past", () => {
    expect(said([{ name: "城关镇" }], { certified_of: [60], certified_teachers: [61] })).toEqual([
      "undecided 61/60 城关镇：专任教师60人，持有教师资格证61人，持证人数大于教师数，请核对。 [持证!B2 持证!C2]",
    ]);
    expect(said([{ name: "城关镇" }], { certified_of: [60], certified_teachers: [null] })).toEqual([
      "missing ?/60 城关镇：缺少持证教师数，不能判断。 [持证!B2 持证!C2] (certified_teachers)",
    ]);
    expect(said([{ name: "城关镇" }], { certified_of: [60], certified_teachers: [60] }, { isOpen: true })).toEqual([
      "open 60/60 城关镇：有关问题确认后才能判断。 [持证!B2 持证!C2]",
    ]);
    expect(
      said(
        [
          { name: "2024", year: 2024 },
          { name: "2025", year: 2025 },
        ],
        {
          certified_of: [60, 60],
          certified_teachers: [50, 60],
        },
      ),
    ).toEqual(["met 60/60 2025：专任教师60人，持有教师资格证60人。 [持证!B3 持证!C3]"]);
  });
});
