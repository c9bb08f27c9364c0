import { cellRefName } from "../../../src/core/cell/address";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { countyFigure, figureByName, type Where } from "../../../src/core/checks/figures";
import {
  boardsAtRow,
  isOfSchool,
  kindOfRow,
  ownerOfRow,
  placeOfRow,
  stageOfRow,
} from "../../../src/core/checks/row-places";
import { firstRecordOf, nameCells, recordsOfSchool, schoolsIn } from "../../../src/core/checks/schools-by-name";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { type Amounts, schoolTable } from "../school-table";
import { statement } from "./statements";

type Rows = Parameters<typeof statement>[1];

const facts = (more: Partial<CheckedFacts>): CheckedFacts => ({
  schools: [],
  tables: [],
  rows: [],
  judgements: {},
  ...more,
});
const onSheet = (sheet: string, length: number) => ({
  cells: { sheet, rows: Int32Array.from({ length }, (_, at) => at + 1), columns: 0 },
});

describe("a figure of the county", () => {
  const graduates = (rows: Rows, amounts: readonly (number | null)[], sheet = "毕业", more = {}) =>
    statement(sheet, rows, { junior_graduates: amounts }, more);
  /** Amount, or why there is none; the rows that are blank; the cells. */
  const found = (more: Partial<CheckedFacts>, where?: Where): string | null => {
    const figure = countyFigure(facts(more), "junior_graduates", where);
    if (!figure) return null;
    const { amount, isOpen, differs, isAhead, blank, cells, year } = figure;
    return [
      amount ?? "none",
      ...(isOpen ? ["open"] : []),
      ...(differs ? ["differs"] : []),
      ...(isAhead === true ? ["ahead"] : []),
      ...(year ? [`of ${year}`] : []),
      ...(blank.length > 0 ? [`blank: ${blank.join(" ")}`] : []),
      `[${cells.map(cellRefName).join(" ")}]`,
    ].join(" ");
  };
  const TOWNS: Rows = [{ name: "城关镇" }, { name: "清水乡" }];

  test("is the sum of the rows, none with a blank, and null where nothing states it", () => {
    expect(found({ rows: [graduates(TOWNS, [120, 80])] })).toBe("200 [毕业!B2 毕业!B3]");
    expect(found({ rows: [graduates(TOWNS, [120, null])] })).toBe("none blank: 清水乡 [毕业!B2 毕业!B3]");
    expect(found({ rows: [graduates([], [])] })).toBeNull();
    expect(found({ rows: [statement("别的", TOWNS, { quality_plan: [1, 2] })] })).toBeNull();
    expect(found({ rows: [graduates(TOWNS, [120, 80], "名册", { entity: "class" })] })).toBeNull();
  });

  test("is of the latest year that has come; rows without a year are of that year", () => {
    const years: Rows = [
      { name: "2024年", year: 2024 },
      { name: "2025年", year: 2025 },
      { name: "2027年", year: 2027 },
    ];
    expect(found({ rows: [graduates(years, [100, 110, 120])] })).toBe("120 of 2027 [毕业!B4]");
    expect(found({ rows: [graduates(years, [100, 110, 120])], on: "2026-11-29" })).toBe("110 of 2025 [毕业!B3]");
    expect(found({ rows: [graduates(years, [100, 110, 120])], on: "2027-01-01" })).toBe("120 of 2027 [毕业!B4]");
    expect(found({ rows: [graduates(years, [100, 110, 120])], on: "2023-12-31" })).toBe(
      "none ahead [毕业!B2 毕业!B3 毕业!B4]",
    );
    expect(found({ rows: [graduates([...years.slice(0, 2), { name: "其他" }], [100, 110, 5])] })).toBe(
      "115 of 2025 [毕业!B3 毕业!B4]",
    );
  });

  test("of tables of several years the latest counts, beside those of no year", () => {
    const of = (year: number | null, amount: number, sheet: string) =>
      graduates([{ name: "全县", year }], [amount], sheet);
    expect(found({ rows: [of(2024, 100, "甲"), of(2025, 110, "乙")] })).toBe("110 of 2025 [乙!B2]");
    expect(found({ rows: [of(2024, 100, "甲"), of(2025, 110, "乙"), of(null, 110, "丙")] })).toBe(
      "110 of 2025 [乙!B2]",
    );
    expect(found({ rows: [of(2024, 100, "甲"), of(2025, 110, "乙"), of(null, 111, "丙")] })).toBe(
      "none differs [乙!B2 丙!B2]",
    );
  });

  test("that several tables state must be the same; a blank beside a number is no other number", () => {
    expect(found({ rows: [graduates(TOWNS, [120, 80]), graduates(TOWNS, [150, 50], "另一张")] })).toBe(
      "200 [毕业!B2 毕业!B3]",
    );
    expect(found({ rows: [graduates(TOWNS, [120, null]), graduates(TOWNS, [150, 50], "另一张")] })).toBe(
      "200 [另一张!B2 另一张!B3]",
    );
    expect(found({ rows: [graduates(TOWNS, [120, 80]), graduates(TOWNS, [120, 81], "另一张")] })).toBe(
      "none differs [毕业!B2 毕业!B3 另一张!B2 另一张!B3]",
    );
  });

  test("waits for an open question of any table that states it", () => {
    const open = graduates(TOWNS, [120, 80], "另一张", { isOpen: true });
    expect(found({ rows: [graduates(TOWNS, [120, 80]), open] })).toBe("none open [毕业!B2 毕业!B3]");
    expect(found({ rows: [open] })).toBe("none open [另一张!B2 另一张!B3]");
  });

  test("其中 of a place or of a stage in columns of their own is within the whole", () => {
    const whole = graduates([{ name: "全县" }], [200]);
    const rural = graduates([{ name: "全县", place: "village" }], [80]);
    const junior = graduates([{ name: "全县", stage: "junior" }], [90]);
    expect(found({ rows: [whole, rural, junior] })).toBe("200 [毕业!B2]");
    expect(found({ rows: [rural, whole] })).toBe("200 [毕业!B2]");
    expect(found({ rows: [rural] })).toBe("80 [毕业!B2]");
    expect(found({ rows: [junior] })).toBe("90 [毕业!B2]");
    const both = graduates([{ name: "城区", place: "city" }, { name: "未分" }], [120, 80]);
    expect(found({ rows: [both] })).toBe("200 [毕业!B2 毕业!B3]");
  });

  test("of the rows that are asked for alone, without adding up schools", () => {
    const table = graduates(
      [
        { name: "城区", place: "city" },
        { name: "乡村", place: "village" },
      ],
      [120, 80],
    );
    const rural: Where = ({ said }, at) => said?.[at]?.place === "village";
    expect(found({ rows: [table] }, rural)).toBe("80 [毕业!B3]");
    expect(found({ rows: [table] }, () => false)).toBeNull();
    expect(found({ schools: [schoolTable(["junior-school"], { junior_graduates: [5] })] }, rural)).toBeNull();
  });

  test("is added up over the schools of 义务教育, tables of other schools together", () => {
    const schools = (amounts: Amounts, more: Partial<SchoolRecords> = {}) =>
      schoolTable(
        amounts.map(() => "junior-school"),
        { junior_graduates: amounts },
        more,
      );
    const others = { names: ["一中", "二中"], ...onSheet("城区", 2) };
    expect(found({ schools: [schools([100, 60])] })).toBe("160 [台账!B2 台账!B3]");
    expect(found({ schools: [schools([100, 60]), schools([30, 10], others)] })).toBe(
      "200 [台账!B2 台账!B3 台账!B2 台账!B3]",
    );
    // The same schools once more are another statement of the same figure.
    expect(found({ schools: [schools([100, 60]), schools([100, 60], onSheet("另一张", 2))] })).toBe(
      "160 [台账!B2 台账!B3]",
    );
    expect(found({ schools: [schools([100, 60]), schools([100, 61], onSheet("另一张", 2))] })).toMatch(
      /^none differs /,
    );
    expect(found({ schools: [schools([100, null])] })).toBe("none blank: 示例学校2 [台账!B2 台账!B3]");
    expect(found({ schools: [schools([100, "open"])] })).toMatch(/^none open /);
    const special = schoolTable(["junior-school", "special"], { junior_graduates: [100, 7] });
    expect(found({ schools: [special] })).toBe("100 [台账!B2]");
    expect(found({ schools: [schools([])], tables: [schools([40])] })).toBe("40 [台账!B2]");
    expect(found({ schools: [schools([100, 60])], tables: [schools([999])] })).toBe("160 [台账!B2 台账!B3]");
  });
});

describe("a figure of a school by its name", () => {
  const table = (
    field: "public_funds" | "students",
    amounts: Amounts,
    sheet: string,
    more: Partial<SchoolRecords> = {},
  ) => {
    const found = schoolTable(
      amounts.map(() => "primary-school"),
      { [field]: amounts },
      { ...onSheet(sheet, amounts.length), ...more },
    );
    for (const [key, column] of found.figures)
      if (column.origin.how === "cell")
        (found.figures as Map<typeof key, typeof column>).set(key, {
          ...column,
          origin: { ...column.origin, cells: { ...column.origin.cells, sheet } },
        });
    return found;
  };
  const said = (tables: readonly SchoolRecords[], school = "示例学校1"): string => {
    const { knownOf, cellsOf } = figureByName(facts({ tables }), "public_funds");
    const known = knownOf(school);
    const what = known
      ? [known.amount ?? "none", ...(known.isOpen ? ["open"] : []), ...(known.differs ? ["differs"] : [])].join(" ")
      : "nothing";
    return `${what} [${cellsOf(school).map(cellRefName).join(" ")}]`;
  };

  test("is what the first table states, others that say the same or nothing besides", () => {
    const funds = (amounts: Amounts, sheet: string) => table("public_funds", amounts, sheet);
    expect(said([funds([100], "甲")])).toBe("100 [甲!B2]");
    expect(said([funds([100], "甲"), funds([100], "乙")])).toBe("100 [甲!B2]");
    expect(said([funds([null], "甲"), funds([100], "乙")])).toBe("100 [乙!B2]");
    expect(said([funds([100], "甲"), funds([null], "乙")])).toBe("100 [甲!B2]");
    expect(said([funds([null], "甲"), funds([null], "乙")])).toBe("none [甲!B2]");
    expect(said([table("students", [9], "丙"), funds([100], "甲")])).toBe("100 [甲!B2]");
    expect(said([funds([100, 200], "甲")], "示例学校2")).toBe("200 [甲!B3]");
    expect(said([funds([100], "甲")], "没有的学校")).toBe("nothing []");
  });

  test("is none where two differ, and waits for an open question of any", () => {
    const funds = (amounts: Amounts, sheet: string) => table("public_funds", amounts, sheet);
    expect(said([funds([100], "甲"), funds([101], "乙")])).toBe("none differs [甲!B2 乙!B2]");
    expect(said([funds([100], "甲"), funds([101], "乙"), funds([100], "丙")])).toBe("none differs [甲!B2 乙!B2 丙!B2]");
    expect(said([funds(["open"], "甲"), funds([100], "乙")])).toBe("100 open [乙!B2]");
    expect(said([funds([100], "甲"), funds(["open"], "乙")])).toBe("100 open [甲!B2]");
  });

  test("小学部 and 初中部 in rows of their own are added up, a blank of one is a blank of both", () => {
    const parts = (amounts: Amounts) =>
      table("public_funds", amounts, "甲", {
        kinds: ["nine-year", "nine-year"],
        names: ["育才学校小学部", "育才学校初中部"],
        stages: ["primary", "junior"],
      });
    expect(said([parts([100, 50])], "育才学校")).toBe("150 [甲!B2 甲!B3]");
    expect(said([parts([100, null])], "育才学校")).toBe("none [甲!B2 甲!B3]");
    expect(said([parts([null, 50])], "育才学校")).toBe("none [甲!B2 甲!B3]");
    expect(said([parts(["open", 50])], "育才学校")).toBe("none open [甲!B2 甲!B3]");
    expect(said([parts([100, "open"])], "育才学校")).toBe("none open [甲!B2 甲!B3]");
  });
});

describe("schools by name", () => {
  const records = (
    rows: readonly (readonly [string, SchoolRecords["kinds"][number], "primary" | "junior" | null])[],
    sheet = "台账",
  ) =>
    schoolTable(
      rows.map(([, kind]) => kind),
      {},
      { names: rows.map(([name]) => name), stages: rows.map(([, , stage]) => stage), ...onSheet(sheet, rows.length) },
    );

  test("rows of 小学部 and 初中部 are one school, a row beside that of the whole school is in it already", () => {
    const table = records([
      ["城关小学", "primary-school", null],
      ["育才学校小学部", "nine-year", "primary"],
      ["育才学校初中部", "nine-year", "junior"],
      ["实验学校", "nine-year", null],
      ["实验学校初中部", "nine-year", "junior"],
      ["城关小学", "primary-school", null],
      ["河东小学小学部", "primary-school", "primary"],
    ]);
    expect(recordsOfSchool(table, "城关小学")).toEqual([0]);
    expect(recordsOfSchool(table, "育才学校")).toEqual([1, 2]);
    expect(recordsOfSchool(table, "实验学校")).toEqual([3]);
    // What is no part of a school of several stages keeps its name.
    expect(recordsOfSchool(table, "河东小学小学部")).toEqual([6]);
    expect(recordsOfSchool(table, "没有的学校")).toEqual([]);
    expect(firstRecordOf(table, "育才学校")).toBe(1);
    expect(firstRecordOf(table, "没有的学校")).toBe(-1);
  });

  test("of several tables each school of 义务教育 stands once, by the first table that names it", () => {
    const found = schoolsIn([
      records([
        ["城关小学", "primary-school", null],
        ["", "primary-school", null],
        ["启智学校", "special", null],
      ]),
      records(
        [
          ["河东小学", "primary-school", null],
          ["城关小学", "primary-school", null],
        ],
        "另一张",
      ),
    ]);
    expect(found.names).toEqual(["城关小学", "河东小学"]);
    expect(found.names.map((_, at) => nameCells(found.rowsAt(at)).map(cellRefName))).toEqual([
      ["台账!A2"],
      ["另一张!A2"],
    ]);
    expect(found.rowsAt(2)).toEqual([]);
  });
});

describe("where the school of a row of figures stands, whose it is, and of which stage", () => {
  const RURAL = schoolTable(
    ["nine-year", "junior-school"],
    { boarding_students: [0, 120] },
    { names: ["城关学校", "河东初中"], attributes: { places: ["town", "village"], owners: ["public", "private"] } },
  );
  const KNOWN = schoolTable(
    ["unknown", "unknown"],
    { boarding_students: [null, 3] },
    { names: ["城关学校", "河东初中"] },
  );
  const at = (row: Rows[number]) => {
    const table = statement("招生", [{ name: "别的行" }, row], { zone_within: [1, 2] });
    const given = facts({ schools: [KNOWN], tables: [RURAL] });
    return [
      placeOfRow(given, table, 1),
      ownerOfRow(given, table, 1),
      boardsAtRow(given, table, 1),
      stageOfRow(given, table, 1),
      kindOfRow(given, table, 1),
      isOfSchool(table, 1),
    ];
  };

  test("is what the row says, else what the first table of schools that knows it says", () => {
    expect(at({ school: "河东初中" })).toEqual(["village", "private", true, "junior", "junior-school", true]);
    expect(at({ school: "城关学校" })).toEqual(["town", "public", false, null, "nine-year", true]);
    expect(
      at({
        school: "城关学校",
        place: "city",
        owner: "private",
        boards: true,
        stage: "primary",
        kind: "primary-school",
      }),
    ).toEqual(["city", "private", true, "primary", "primary-school", true]);
    expect(at({ school: "河东初中", boards: false, stage: "senior" })).toEqual([
      "village",
      "private",
      false,
      "junior",
      "junior-school",
      true,
    ]);
  });

  test("is not told of a school that no table knows, nor of a row that is of none", () => {
    expect(at({ school: "没有的学校" })).toEqual([null, null, null, null, "unknown", true]);
    expect(at({ name: "城关镇" })).toEqual([null, null, null, null, "unknown", false]);
    expect(at({ name: "城关镇", place: "town", stage: "junior" })).toEqual([
      "town",
      null,
      null,
      "junior",
      "unknown",
      false,
    ]);
  });
});
