import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkRequirements } from "../../../src/core/checks/checks";
import { lackText, over, shortOf } from "../../../src/core/checks/lack";
import type { RequirementItem } from "../../../src/core/checks/requirement-check";
import { checkSpecialRooms } from "../../../src/core/checks/special-rooms";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { schoolTable } from "../school-table";
import { statement } from "./statements";
import { teacherList } from "./teacher-list";

/** The ones of an item of the national standard. */
function itemsOf(id: string, facts: Partial<CheckedFacts>): readonly RequirementItem[] {
  const requirements = DEFAULT_STANDARD.requirements.filter((each) => each.id === id);
  const [check] = checkRequirements({ schools: [], tables: [], rows: [], judgements: {}, ...facts }, { requirements });
  if (!check) throw new Error(id);
  return Array.from({ length: check.length }, (_, at) => check.item(at));
}
const lacks = (id: string, facts: Partial<CheckedFacts>): readonly string[] =>
  itemsOf(id, facts).map(({ state, lack }) => `${state} ${lackText(lack, WORDS)}`.trim());
/** The same of a workbook of one sheet, as the product reads it. */
function lacksOfSheet(id: string, rows: readonly (readonly CellValue[])[]): readonly string[] {
  const { requirements } = assessWorkbook(workbookOf(sheetOf(rows, { name: "清单" })), NEW_SETTINGS);
  const check = requirements.find(({ requirement }) => requirement.id === id);
  if (!check) throw new Error(id);
  return Array.from({ length: check.length }, (_, at) => check.item(at)).map(({ state, lack }) =>
    `${state} ${lackText(lack, WORDS)}`.trim(),
  );
}

test("an amount is said with its unit; nothing is said where nothing is lacking", () => {
  expect(lackText(shortOf(360, 359.5, "hour"), WORDS)).toBe("还差0.5学时");
  expect(lackText(shortOf(3, 2, "class"), WORDS)).toBe("还差1个班");
  expect(lackText(shortOf(2, 0, "room", { isAtLeast: true }), WORDS)).toBe("至少还差2间");
  expect(lackText(over(2_600, 2_000, "person"), WORDS)).toBe("多600人");
  expect(lackText(shortOf(360, 360, "hour"), WORDS)).toBe("");
  expect(lackText(over(2_000, 2_000, "person"), WORDS)).toBe("");
});

test("2.3: ⌈classes ÷ 12⌉ of each, less those that are large enough; at least so many where one use is not told", () => {
  const rooms = (classes: number | null, music: number | null, art: number | null) =>
    lacks("2.3", {
      schools: [
        schoolTable(["primary-school"], {
          classes: [classes],
          music_rooms: [music],
          music_room_area: [96],
          art_rooms: [art],
          art_room_area: [90],
        }),
      ],
    });
  // 12 classes need one of each, 13 two of each.
  expect(rooms(12, 1, 1)).toEqual(["met"]);
  expect(rooms(13, 1, 1)).toEqual(["failed 还差2间"]);
  expect(rooms(12, 1, 0)).toEqual(["failed 还差1间"]);
  expect(rooms(12, 0, null)).toEqual(["failed 至少还差1间"]);
  expect(rooms(null, 1, 1)).toEqual(["missing"]);
});

test("2.3 together: rooms without an area may do, so at least what is lacking beside them", () => {
  const [requirement] = DEFAULT_STANDARD.requirements.filter(({ id }) => id === "2.3");
  if (!requirement) throw new Error("2.3");
  const columns = { classes: [25], music_rooms: [2], art_rooms: [1], art_room_area: [90] };
  const school = schoolTable(["primary-school"], columns);
  const facts = { schools: [school], tables: [], rows: [], judgements: {} };
  // 25 classes ask for 2 × 3; one art room does, two music rooms may.
  const { lack, says } = checkSpecialRooms(facts, requirement, true).item(0);
  expect(lack).toEqual({ amount: 3, unit: "room", isAtLeast: true });
  expect(says(WORDS)).toMatch(/合计至少还差3间。$/);
});

test("2.4: the pupils above the limit; nothing at it, nothing of a blank", () => {
  const sizes = schoolTable(["primary-school", "primary-school", "primary-school"], { students: [2_000, 2_001, null] });
  expect(lacks("2.4", { schools: [sizes] })).toEqual(["met", "failed 多1人", "missing"]);
});

test("2.5: the classes that a grade needs more, told with each of its classes; none where pupils have only to be put otherwise", () => {
  const list = (...sizes: readonly (number | null)[]) =>
    lacksOfSheet("2.5", [
      ["学校", "年级", "班级", "人数"],
      ...sizes.map((size, at): CellValue[] => ["示例城关小学", "三年级", `${at + 1}班`, size]),
    ]);
  // 46 + 44 = 90 = 2 × 45; 46 + 45 = 91 need a third.
  expect(list(45, 45)).toEqual(["met", "met"]);
  expect(list(46, 44)).toEqual(["failed", "met"]);
  expect(list(46, 45)).toEqual(["failed 还差1个班", "met"]);
  expect(list(47, 46)).toEqual(["failed 还差1个班", "failed 还差1个班"]);
  // The pupils of the grade are not known.
  expect(list(46, null)).toEqual(["failed", "missing"]);
});

test("2.6: to the cent; at least so much where it is not said of which stage the pupils made up for are", () => {
  const quota = statement("定额", [{ stage: "primary" }, { stage: "junior" }], { fund_standard: [720, 940] });
  const points = schoolTable(["teaching-point", "teaching-point", "teaching-point"], {
    students: [20, 30, 40],
    public_funds: [72_000, 71_999.99, null],
  });
  expect(lacks("2.6", { schools: [points], rows: [quota] }).slice(0, 2)).toEqual(["met", "failed 还差0.01元"]);
  expect(lacks("2.6", { schools: [points], rows: [quota] })[2]).toBe("missing");
  // 40 × 720 + 30 × 940 = 57,000, and 30 more of 720 or of 940: 78,600 to 85,200.
  const mixed = schoolTable(["nine-year"], { students_primary: [40], students_junior: [30], public_funds: [78_599] });
  expect(lacks("2.6", { schools: [mixed], rows: [quota] })).toEqual(["failed 至少还差1元"]);
});

test("2.7 and 3.4: money to the cent, of each school", () => {
  const special = schoolTable(["special", "special", "special"], {
    students: [90, 90, 90],
    public_funds: [540_000, 539_999.5, null],
  });
  expect(lacks("2.7", { schools: [special] })).toEqual(["met", "failed 还差0.5元", "missing"]);
  const training = schoolTable(["primary-school", "primary-school", "primary-school"], {
    public_funds: [600_000, 600_000, 600_000],
    training_funds: [30_000, 29_999.99, null],
  });
  expect(lacks("3.4", { schools: [training] })).toEqual(["met", "failed 还差0.01元", "missing"]);
});

test("2.9: hours; none where the day of beginning is not exact", () => {
  const hours = (done: number | null, since?: string) =>
    lacks("2.9", {
      rows: [teacherList([{ hours: [done], ...(since === undefined ? {} : { since }) }], ["five-years"])],
      on: "2026-09-01",
    });
  expect(hours(360)).toEqual(["met"]);
  expect(hours(359.5)).toEqual(["failed 还差0.5学时"]);
  expect(hours(null)).toEqual(["missing"]);
  // 25 months, a year alone may be of more or fewer.
  expect(hours(144, "2024-08-01")).toEqual(["failed 还差6学时"]);
  expect(hours(10, "2023")).toEqual(["undecided"]);
});

test("2.10: the posts above the total", () => {
  const posts = (assigned: number) =>
    lacks("2.10", { rows: [statement("编制", [{ name: "全县" }], { posts_total: [99], posts_assigned: [assigned] })] });
  expect(posts(99)).toEqual(["met"]);
  expect(posts(100)).toEqual(["failed 多1人"]);
});

test("2.11: teachers on exchange of those who meet the conditions; 骨干 with the number on exchange as it is", () => {
  const rotation = (eligible: number, rotated: number, backbone: number) => {
    const rows = [
      statement("交流", [{ name: "全县" }], {
        eligible_teachers: [eligible],
        rotated_teachers: [rotated],
        rotated_backbone: [backbone],
      }),
    ];
    return itemsOf("2.11", { rows }).map(
      ({ state, says }) => `${state} ${says(WORDS).split("，").slice(4).join("，")}`,
    );
  };
  // A tenth of 120 are 12, a fifth of 11 are 2.2.
  expect(rotation(110, 11, 3)).toEqual(["met ", "met "]);
  expect(rotation(120, 11, 2)).toEqual(["failed 还差1人。", "failed 还差1人（交流轮岗教师人数不变）。"]);
});

test("2.12: one certificate of whoever fails, none of a blank", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["学校", "姓名", "岗位", "任教学段", "教师资格证"],
    ["示例中学", "示例甲", "专任教师", "初中", "初级中学教师资格证"],
    ["示例中学", "示例乙", "专任教师", "初中", "小学教师资格证"],
    ["示例中学", "示例丙", "专任教师", "初中", "无"],
    ["示例中学", "示例丁", "专任教师", "初中", null],
  ];
  expect(lacksOfSheet("2.12", rows)).toEqual(["met", "failed 还差1本", "failed 还差1本", "missing"]);
});

test("2.13, 2.14, 2.15, 3.1 and 3.2: how many more bring a share to its limit", () => {
  const of = (id: string, columns: Parameters<typeof statement>[2], row = {}) =>
    lacks(id, { rows: [statement("情况", [{ name: "全县", ...row }], columns)] });
  const zone = (within: number) =>
    of("2.13", { zone_within: [within], zone_admitted: [200] }, { stage: "junior", place: "city", owner: "public" });
  // 95% of 200 are 190.
  expect([zone(190), zone(189)]).toEqual([["met"], ["failed 还差1人"]]);
  const quota = (given: number | null) => of("2.14", { quality_quota: [given], quality_plan: [1_001] });
  // Half of 1,001 is 500.5: the 501st.
  expect([quota(501), quota(500), quota(null)]).toEqual([["met"], ["failed 还差1人"], ["missing"]]);
  const migrants = (covered: number) => of("2.15", { migrant_covered: [covered], migrant_eligible: [1_000] });
  expect([migrants(850), migrants(849)]).toEqual([["met"], ["failed 还差1人"]]);
  // Places that the government buys may come to it.
  expect(of("2.15", { migrant_public: [849], migrant_eligible: [1_000] })).toEqual(["missing"]);
  const cohort = (graduates: number) =>
    of("3.1", {
      cohort_entered: [1_000],
      cohort_graduates: [graduates],
      cohort_in: [10],
      cohort_out: [20],
      cohort_deaths: [0],
    });
  // (940 − 10 + 20) ÷ 1000
  expect([cohort(940), cohort(938)]).toEqual([["met"], ["failed 还差2人"]]);
  const disabled = (enrolled: number | null) =>
    of("3.2", { disabled_enrolled: [enrolled], disabled_registered: [101] });
  // 95% of 101 are 95.95.
  expect([disabled(96), disabled(95), disabled(null)]).toEqual([["met"], ["failed 还差1人"], ["missing"]]);
});

test("2.14: 农村初中 are short of places with all places as they are", () => {
  const rows = [
    statement(
      "名额",
      [
        { name: "城关中学", place: "city" },
        { name: "柳村中学", place: "village" },
      ],
      {
        quality_quota: [302, 198],
        junior_graduates: [600, 400],
      },
    ),
  ];
  // 400 of 1,000 graduates are 40%, of 500 places 200.
  const tilt = itemsOf("2.14", { rows }).find(({ name }) => name === "向农村初中倾斜");
  expect(tilt).toMatchObject({ state: "failed", lack: { amount: 2, unit: "person" } });
});

test("what a person decides, a veto and what waits for an answer lack nothing that can be counted", () => {
  const vacant = schoolTable(["primary-school"], {
    posts_approved: [60],
    posts_filled: [58],
    posts_long_vacant: [2],
    staff_off_quota: [3],
  });
  expect(lacks("5.4", { schools: [vacant] })).toEqual(["failed"]);
  expect(lacks("2.1", {})).toEqual(["unjudged"]);
  const open = statement(
    "情况",
    [{ name: "全县" }],
    { disabled_enrolled: [90], disabled_registered: [100] },
    { isOpen: true },
  );
  expect(lacks("3.2", { rows: [open] })).toEqual(["open"]);
});
