import { checkBuildingSafety } from "../../../src/core/checks/building-safety";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { requirementAsks } from "../../../src/core/checks/checks";
import { groupsBegun } from "../../../src/core/checks/class-groups";
import { SPECIAL_ROOMS_TOGETHER } from "../../../src/core/checks/special-rooms";
import type { FactTable, SchoolStage } from "../../../src/core/facts/fact-table";
import type { RoomUse, SafetyGrade, Word, YesNo } from "../../../src/core/facts/fact-words";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import type { StatedRequirement } from "../../../src/core/standards/requirement";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { type Amounts, schoolTable } from "../school-table";
import { linesOf, requirement, statement, told } from "./statements";

type Columns = Parameters<typeof schoolTable>[1];

describe("2.3 音乐、美术专用教室", () => {
  const school = (columns: Columns, kind: SchoolKind = "primary-school") => schoolTable([kind], columns);
  const said = (facts: Partial<CheckedFacts>) => told("2.3", facts);
  /** Rooms of 示例学校1 unless another school is named: what it is called, what it is for, 使用面积 and 建筑面积. */
  const rooms = (
    list: readonly {
      readonly name: string;
      readonly uses: readonly RoomUse[] | null;
      readonly area?: number | null;
      readonly floor?: number | null;
      readonly count?: number | null;
      readonly school?: string;
      readonly kind?: SchoolKind;
    }[],
    more: Partial<FactTable> = {},
  ) =>
    statement(
      "教室",
      list.map(({ name, school: of = "示例学校1", kind = "primary-school" }) => ({ name, school: of, kind })),
      {
        room_area: list.map(({ area = null }) => area),
        ...(list.some(({ floor }) => floor !== undefined)
          ? { room_floor_area: list.map(({ floor = null }) => floor) }
          : {}),
        ...(list.some(({ count }) => count !== undefined)
          ? { actual_amount: list.map(({ count = null }) => count) }
          : {}),
      },
      { entity: "room", roomUses: list.map(({ uses }) => (uses ? new Set(uses) : null)), ...more },
    );
  const MUSIC = { name: "音乐教室", uses: ["music"] as const };
  const ART = { name: "美术教室", uses: ["art"] as const };
  const CLASSES_12 = { schools: [school({ classes: [12] })] };
  /** What is said of a school of twelve classes with these rooms. */
  const listed = (...list: Parameters<typeof rooms>[0]) => said({ ...CLASSES_12, rows: [rooms(list)] });

  test("96 and 90 ㎡ are enough, a hundredth less is told with what is lacking", () => {
    expect(listed({ ...MUSIC, area: 96 }, { ...ART, area: 90 })).toEqual([
      "met 1/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(listed({ ...MUSIC, area: 95.99 }, { ...ART, area: 89.5 })).toEqual([
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（95.99㎡，小0.01㎡），还差1间；美术专用教室面积达到要求的0间，面积不足的有美术教室（89.5㎡，小0.5㎡），还差1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(
      said({
        schools: [
          school({ classes: [12], music_rooms: [2], music_room_area: [90], art_rooms: [1], art_room_area: [90] }),
        ],
      }),
    ).toEqual([
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，90㎡，小6㎡），还差1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2]",
    ]);
  });

  test("the first five that are too small are named", () => {
    const small = ["1", "2", "3", "4", "5", "6"].map((at) => ({
      name: `音乐教室${at}`,
      uses: ["music"] as const,
      area: 50,
    }));
    expect(listed(...small, { ...ART, area: 90 })[0]?.split(" [")[0]).toEqual(
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室1（50㎡，小46㎡）、音乐教室2（50㎡，小46㎡）、音乐教室3（50㎡，小46㎡）、音乐教室4（50㎡，小46㎡）、音乐教室5（50㎡，小46㎡）等6处，还差1间；美术专用教室面积达到要求的1间。",
    );
    expect(listed(...small.slice(1), { ...ART, area: 90 })[0]).not.toMatch(/等/);
  });

  test("a room of which only the 建筑面积 is known is too small by that, or not known", () => {
    expect(listed({ ...MUSIC, floor: 95 }, { ...ART, area: 90, floor: 100 })).toEqual([
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（建筑面积95㎡，小1㎡），还差1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!C2 教室!A3 教室!B3]",
    ]);
    expect(listed({ ...MUSIC, floor: 120 }, { ...ART, area: 90, floor: 100 })).toEqual([
      "missing 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，1间只有建筑面积或没有逐间的使用面积，请补充；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!C2 教室!A3 教室!B3] (room_area)",
    ]);
  });

  test("a room for both, for nobody knows what, or of no area may be one of each, but not surely", () => {
    const both = { name: "艺术教室", uses: ["music", "art"] as const, area: 100 };
    expect(listed(both, { ...MUSIC, area: 96 })).toEqual([
      "missing 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间，1间没有逐间的使用面积，请补充；美术专用教室面积达到要求的0间，1间没有逐间的使用面积，请补充。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3] (room_area)",
    ]);
    expect(listed({ name: "专用教室", uses: null, area: 100 }, { ...MUSIC, area: 96 })).toEqual([
      "missing ?/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间，1间没有逐间的使用面积，请补充；没有美术专用教室的数据。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3] (art_rooms room_area)",
    ]);
    expect(listed({ ...ART, area: null }, { ...MUSIC, area: 96 })).toEqual([
      "missing 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的0间，1间没有逐间的使用面积，请补充。 [台账!A2 台账!B2 教室!A3 教室!B3 教室!A2 教室!B2] (room_area)",
    ]);
    // Two are asked for, one may do: at least one is lacking.
    expect(
      said({
        schools: [school({ classes: [25] })],
        rows: [
          rooms([
            { ...ART, area: null },
            { ...MUSIC, area: 96 },
          ]),
        ],
      }),
    ).toEqual([
      "failed 0/3 示例学校1：25个班，音乐、美术专用教室各需3间；音乐专用教室面积达到要求的1间，还差2间；美术专用教室面积达到要求的0间，1间没有逐间的使用面积，请补充，至少还差2间。 [台账!A2 台账!B2 教室!A3 教室!B3 教室!A2 教室!B2]",
    ]);
    expect(listed({ name: "计算机教室", uses: ["multimedia"], area: 96 })).toEqual([
      "missing ?/1 示例学校1：12个班，音乐、美术专用教室各需1间；没有音乐专用教室的数据；没有美术专用教室的数据。 [台账!A2 台账!B2] (music_rooms art_rooms)",
    ]);
    expect(listed({ name: "仓库", uses: [], area: 96 }, { ...MUSIC, area: 96 }, { ...ART, area: 90 })).toEqual([
      "met 1/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A3 教室!B3 教室!A4 教室!B4]",
    ]);
  });

  test("several rooms in one row with one area may have it together or each", () => {
    expect(listed({ ...MUSIC, area: 200, count: 2 }, { ...ART, area: 90, count: 1 })).toEqual([
      "missing 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，2间没有逐间的使用面积，请补充；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3] (room_area)",
    ]);
    expect(listed({ ...MUSIC, area: 95, count: 2 }, { ...ART, area: 90, count: 1 })).toEqual([
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，95㎡，小1㎡），还差1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(listed({ ...MUSIC, area: 200, count: null }, { ...ART, area: 90, count: 0 })).toEqual([
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，有的没有写明间数，请补充；美术专用教室面积达到要求的0间，还差1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
  });

  test("a list of music rooms alone says nothing of art rooms, nor of a school that it does not name", () => {
    expect(listed({ ...MUSIC, area: 96 })).toEqual([
      "missing ?/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；没有美术专用教室的数据。 [台账!A2 台账!B2 教室!A2 教室!B2] (art_rooms)",
    ]);
    const two = [schoolTable(["primary-school", "primary-school"], { classes: [12, 12] })];
    expect(
      said({
        schools: two,
        rows: [
          rooms([
            { ...MUSIC, area: 96 },
            { ...ART, area: 90 },
          ]),
        ],
      }),
    ).toEqual([
      "met 1/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
      "missing ?/1 示例学校2：12个班，音乐、美术专用教室各需1间；没有音乐专用教室的数据；没有美术专用教室的数据。 [台账!A3 台账!B3] (music_rooms art_rooms)",
    ]);
    const counted = school({ classes: [12], art_rooms: [1], art_room_area: [90] });
    expect(said({ schools: [counted], rows: [rooms([{ ...MUSIC, area: 96 }])] })).toEqual([
      "met 1/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!B2 台账!C2 台账!D2]",
    ]);
  });

  test("an open question of the list, of an area or of the classes waits", () => {
    const list = [
      { ...MUSIC, area: 96 },
      { ...ART, area: 90 },
    ];
    expect(said({ ...CLASSES_12, rows: [rooms(list, { isOpen: true })] })).toEqual([
      "open 1/1 示例学校1：有关问题确认后才能判断。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(said({ schools: [school({ classes: ["open"] })], rows: [rooms(list)] })).toEqual([
      "open 1/? 示例学校1：有关问题确认后才能判断。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3] (classes)",
    ]);
    const columns = { classes: [12], music_rooms: [1], music_room_area: [96], art_rooms: [1] };
    expect(said({ schools: [school({ ...columns, art_room_area: ["open"] })] })).toEqual([
      "open 0/1 示例学校1：有关问题确认后才能判断。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2] (room_area)",
    ]);
  });

  test("classes are those of every place that tells: lists, sizes and tables, which may differ", () => {
    const list = rooms([
      { ...MUSIC, area: 96 },
      { ...ART, area: 90 },
    ]);
    const classes = (length: number, more: Partial<FactTable> = {}) =>
      statement(
        "班级",
        Array.from({ length }, (_, at) => ({
          name: `${at + 1}班`,
          school: "示例学校1",
          kind: "primary-school" as const,
        })),
        { class_students: Array.from({ length }, () => 40) },
        { entity: "class", ...more },
      );
    const sizes = (count: number | null) =>
      statement(
        "班额",
        [{ school: "示例学校1", kind: "primary-school" }],
        { classes_of_size: [count] },
        { entity: "class-size" },
      );
    const without = { schools: [school({ students: [500] })] };
    expect(said({ ...without, rows: [list, classes(12)] })).toEqual([
      "met 1/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(said({ ...without, rows: [list, classes(13)] })[0]).toMatch(/^failed .*13个班/);
    expect(said({ ...without, rows: [list, sizes(12)] })).toEqual([
      "met 1/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 班额!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(said({ ...without, rows: [list, sizes(null)] })).toEqual([
      "missing 1/? 示例学校1：缺少班级数；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 班额!B2 教室!A2 教室!B2 教室!A3 教室!B3] (classes)",
    ]);
    expect(said({ ...CLASSES_12, rows: [list, classes(13)] })).toEqual([
      "undecided 1/? 示例学校1：13或12个班（几张表不一致），音乐、美术专用教室各需1至2间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间；请核对班级数。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(said({ ...CLASSES_12, rows: [list, classes(11)] })).toEqual([
      "met 1/1 示例学校1：11或12个班（几张表不一致），音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    expect(said({ ...without, rows: [list, classes(13, { doubles: Uint8Array.from([1]) })] })[0]).toMatch(
      /^met .*12个班/,
    );
    expect(said({ ...without, rows: [list, classes(12, { isOpen: true })] })).toEqual([
      "open 1/1 示例学校1：有关问题确认后才能判断。 [台账!A2 教室!A2 教室!B2 教室!A3 教室!B3]",
    ]);
    const more = statement(
      "班级",
      [
        { name: "高一1班", school: "示例学校1", kind: "primary-school", stage: "senior" },
        { name: "大班", school: "示例学校1", kind: "primary-school", stage: "kindergarten" },
      ],
      { class_students: [40, 30] },
      { entity: "class" },
    );
    expect(said({ ...without, rows: [list, classes(12), more] })[0]).toMatch(/^met .*12个班/);
  });

  test("where no table is assessed, the schools of the lists are asked, without 教学点, 特殊教育 and the nameless", () => {
    const list = rooms([
      { ...MUSIC, area: 96, school: "城关小学" },
      { ...ART, area: 90, school: "城关小学" },
      { ...MUSIC, area: 96, school: "河东教学点", kind: "teaching-point" },
      { ...MUSIC, area: 96, school: "特殊教育学校", kind: "special" },
      { ...MUSIC, area: 96, school: "" },
    ]);
    expect(said({ rows: [list] })).toEqual([
      "missing 1/? 城关小学：缺少班级数；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [教室!A2 教室!B2 教室!A3 教室!B3] (classes)",
    ]);
    const table = school({ music_rooms: [1], music_room_area: [96], art_rooms: [1], art_room_area: [90] });
    expect(said({ tables: [table] })).toEqual([
      "missing 1/? 示例学校1：缺少班级数；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!B2 台账!C2 台账!D2 台账!E2] (classes)",
    ]);
    expect(said({ tables: [school({ students: [300] })] })).toEqual([
      "缺少音乐、美术专用教室数据，请提供专用教室清单（学校、教室名称、使用面积）和各校班级数。 (room_name room_area classes)",
    ]);
    expect(said({ schools: [school({ classes: [12] })] })).toEqual([
      "缺少音乐、美术专用教室数据，请提供专用教室清单（学校、教室名称、使用面积）和各校班级数。 (room_name room_area classes)",
    ]);
  });

  test("schools with both stages need the stage of their classes, where it makes a difference", () => {
    const four = { music_rooms: [4], music_room_area: [96], art_rooms: [4], art_room_area: [90] };
    const one = { music_rooms: [2], music_room_area: [50], art_rooms: [2], art_room_area: [50] };
    expect(said({ schools: [school({ classes: [18], ...four }, "nine-year")] })).toEqual([
      "missing 0/? 示例学校1：18个班，音乐、美术专用教室各需2至3间；音乐专用教室面积达到要求的0间，4间没有逐间的使用面积，请补充；美术专用教室面积达到要求的0间，4间没有逐间的使用面积，请补充。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2] (room_area)",
    ]);
    expect(said({ schools: [school({ classes: [18], ...four }, "complete-middle")] })).toEqual([
      "missing 0/? 示例学校1：18个班，音乐、美术专用教室各需1至3间；音乐专用教室面积达到要求的0间，4间没有逐间的使用面积，请补充；美术专用教室面积达到要求的0间，4间没有逐间的使用面积，请补充。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2] (room_area)",
    ]);
    expect(said({ schools: [school({ "classes:junior": [13], classes: [40], ...one }, "complete-middle")] })).toEqual([
      "failed 0/2 示例学校1：13个班，音乐、美术专用教室各需2间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，50㎡，小46㎡），还差2间；美术专用教室面积达到要求的0间，面积不足的有美术教室（2间，50㎡，小40㎡），还差2间。 [台账!A2 台账!C2 台账!B2 台账!D2 台账!E2 台账!F2 台账!G2]",
    ]);
    expect(
      said({ schools: [school({ "classes:primary": [13], "classes:junior": [6], ...one }, "nine-year")] }),
    ).toEqual([
      "failed 0/3 示例学校1：19个班，音乐、美术专用教室各需3间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，50㎡，小46㎡），还差3间；美术专用教室面积达到要求的0间，面积不足的有美术教室（2间，50㎡，小40㎡），还差3间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2 台账!G2]",
    ]);
    expect(
      said({
        schools: [school({ "classes:primary": [13], "classes:junior": [null], ...one }, "nine-year")],
      }),
    ).toEqual([
      "missing 0/? 示例学校1：缺少班级数；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，50㎡，小46㎡）；美术专用教室面积达到要求的0间，面积不足的有美术教室（2间，50㎡，小40㎡）。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2 台账!G2] (classes)",
    ]);
    expect(said({ schools: [school({ "classes:primary": [12], ...one })] })).toEqual([
      "failed 0/1 示例学校1：12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，50㎡，小46㎡），还差1间；美术专用教室面积达到要求的0间，面积不足的有美术教室（2间，50㎡，小40㎡），还差1间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2]",
    ]);
    expect(said({ schools: [school({ "classes:junior": [25], ...one }, "junior-school")] })).toEqual([
      "failed 0/3 示例学校1：25个班，音乐、美术专用教室各需3间；音乐专用教室面积达到要求的0间，面积不足的有音乐教室（2间，50㎡，小46㎡），还差3间；美术专用教室面积达到要求的0间，面积不足的有美术教室（2间，50㎡，小40㎡），还差3间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2]",
    ]);
  });

  test.each([
    [{ primary: 0, junior: 0, untold: 0 }, 0, 0],
    [{ primary: 12, junior: 12, untold: 0 }, 2, 2],
    [{ primary: 13, junior: 12, untold: 0 }, 3, 3],
    // 11 and 1, or 12 and 0
    [{ primary: 0, junior: 0, untold: 12 }, 1, 2],
    [{ primary: 0, junior: 0, untold: 1 }, 1, 1],
    [{ primary: 12, junior: 0, untold: 1 }, 2, 2],
    [{ primary: 11, junior: 12, untold: 1 }, 2, 3],
  ])("%j begin at least %i and at most %i groups of twelve", (classes, least, most) => {
    const none = { hasSenior: false, isPartial: false, isOpen: false };
    expect(groupsBegun({ ...none, ...classes }, 12)).toEqual({ least, most });
  });

  test("counted together a room of either use stands in for the other", () => {
    const together = (columns: Columns) =>
      linesOf(
        SPECIAL_ROOMS_TOGETHER.check(
          { schools: [school(columns)], tables: [], rows: [], judgements: {} },
          { ...requirement("2.3"), measure: "special-rooms-together" },
        ),
      );
    const music = (count: number) => ({ music_rooms: [count], music_room_area: [96] });
    expect(together({ classes: [12], ...music(1), art_rooms: [1], art_room_area: [90] })).toEqual([
      "met 2/2 示例学校1：12个班，音乐、美术专用教室合计需2间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2]",
    ]);
    expect(together({ classes: [13], ...music(1), art_rooms: [1], art_room_area: [90] })).toEqual([
      "failed 2/4 示例学校1：13个班，音乐、美术专用教室合计需4间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间；合计还差2间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2]",
    ]);
    expect(together({ classes: [12], ...music(1) })).toEqual([
      "missing 1/2 示例学校1：12个班，音乐、美术专用教室合计需2间；音乐专用教室面积达到要求的1间；没有美术专用教室的数据。 [台账!A2 台账!B2 台账!C2 台账!D2] (art_rooms)",
    ]);
    expect(together({ classes: [12], ...music(1), art_rooms: [1], art_room_area: [89] })).toEqual([
      "failed 1/2 示例学校1：12个班，音乐、美术专用教室合计需2间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的0间，面积不足的有美术教室（89㎡，小1㎡）；合计还差1间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2]",
    ]);
    expect(together({ classes: [null], ...music(1), art_rooms: [1], art_room_area: [90] })).toEqual([
      "missing 2/? 示例学校1：缺少班级数；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!E2 台账!F2] (classes)",
    ]);
    expect(requirementAsks({ ...requirement("2.3"), measure: "special-rooms-together" }, WORDS)).toEqual(
      "每12个班级（不足的按12个计，小学、初中分别计）配备音乐、美术专用教室合计2间以上，每间音乐专用教室不小于96㎡，每间美术专用教室不小于90㎡（使用面积）。教学点不单独核（本产品约定）。",
    );
    expect(requirementAsks(requirement("2.3"), WORDS)).toEqual(
      "每12个班级（不足的按12个计，小学、初中分别计）配备音乐、美术专用教室各1间以上，每间音乐专用教室不小于96㎡，每间美术专用教室不小于90㎡（使用面积）。教学点不单独核（本产品约定）。",
    );
  });

  test("classes of 小学部 and 初中部, of 高中 beside them and blanks among them are told apart", () => {
    const one = { music_rooms: [1, 1], music_room_area: [96, 96], art_rooms: [1, 1], art_room_area: [90, 90] };
    const parts = (classes: Amounts, kind: SchoolKind = "nine-year") =>
      said({
        schools: [
          schoolTable(
            [kind, kind],
            { classes, ...one },
            { names: ["育才学校小学部", "育才学校初中部"], stages: ["primary", "junior"] },
          ),
        ],
      })[0]?.split("；")[0];
    expect(parts([12, 12])).toEqual("met 2/2 育才学校：24个班，音乐、美术专用教室各需2间");
    expect(parts([12, 13])).toEqual("failed 2/3 育才学校：25个班，音乐、美术专用教室各需3间");
    expect(parts([12, null])).toEqual("missing 2/? 育才学校：缺少班级数");
    expect(parts([12, "open"])).toEqual(
      "open 2/? 育才学校：有关问题确认后才能判断。 [台账!A2 台账!A3 台账!B2 台账!B3 台账!C2 台账!D2 台账!C3 台账!D3 台账!E2 台账!F2 台账!E3 台账!F3] (classes)",
    );
    const list = (rows: readonly (readonly [SchoolKind, SchoolStage | null])[]) =>
      said({
        rows: [
          rooms([
            { ...MUSIC, area: 96, school: "示例学校", kind: rows[0]?.[0] ?? "unknown" },
            { ...ART, area: 90, school: "示例学校", kind: rows[0]?.[0] ?? "unknown" },
          ]),
          statement(
            "班级",
            rows.map(([kind, stage], at) => ({ name: `${at + 1}班`, school: "示例学校", kind, stage })),
            { class_students: rows.map(() => 40) },
            { entity: "class" },
          ),
        ],
      })[0]?.split("；")[0];
    const many = (length: number, kind: SchoolKind, stage: SchoolStage | null) =>
      Array.from({ length }, () => [kind, stage] as const);
    // 13 of a 完全中学 of which nothing is told: all but one may be of 高中.
    expect(list(many(13, "complete-middle", null))).toEqual(
      "undecided 1/? 示例学校：13个班，音乐、美术专用教室各需1至2间",
    );
    expect(list(many(13, "complete-middle", "junior"))).toEqual(
      "failed 1/2 示例学校：13个班，音乐、美术专用教室各需2间",
    );
    expect(list([...many(12, "complete-middle", "junior"), ...many(3, "complete-middle", "senior")])).toEqual(
      "met 1/1 示例学校：12个班，音乐、美术专用教室各需1间",
    );
    expect(list([...many(12, "nine-year", "primary"), ...many(2, "nine-year", null)])).toEqual(
      "failed 1/? 示例学校：14个班，音乐、美术专用教室各需2至3间",
    );
    expect(list(many(13, "junior-school", null))).toEqual("failed 1/2 示例学校：13个班，音乐、美术专用教室各需2间");
  });
});

describe("2.6 不足100人的学校和教学点", () => {
  const quota = (...rows: readonly (readonly [SchoolStage | null, string | number])[]) =>
    statement(
      "定额",
      rows.map(([stage]) => ({ name: "定额", stage })),
      { fund_standard: rows.map(([, amount]) => amount) },
    );
  const PRIMARY = quota(["primary", "720元/生·年"]);
  const school = (
    columns: Columns,
    kind: SchoolKind = "primary-school",
    more: Parameters<typeof schoolTable>[2] = {},
  ) => schoolTable([kind], columns, more);
  const said = (columns: Columns, kind?: SchoolKind, rows: readonly FactTable[] = [PRIMARY]) =>
    told("2.6", { schools: [school(columns, kind)], rows });

  test("is held against 定额 × 100, with the cells of pupils, funds and 定额", () => {
    expect(said({ students: [60], public_funds: [72_000] })).toEqual([
      "met 72000/72000 示例学校1：60人，应按100人核定72,000元，已安排72,000元。 [台账!A2 台账!B2 台账!C2 定额!B2]",
    ]);
    expect(said({ students: [60], public_funds: [71_999.99] })).toEqual([
      "failed 71999.99/72000 示例学校1：60人，应按100人核定72,000元，已安排71,999.99元，还差0.01元。 [台账!A2 台账!B2 台账!C2 定额!B2]",
    ]);
    expect(said({ students: [100], public_funds: [0] })).toEqual([
      "met 0/? 示例学校1：100人，不属于不足100人的学校。 [台账!A2 台账!B2 台账!C2 定额!B2]",
    ]);
    expect(said({ students: [0], public_funds: [0] })).toEqual([
      "met 0/? 示例学校1：没有学生。 [台账!A2 台账!B2 台账!C2]",
    ]);
    expect(said({ students_primary: [60], public_funds: [72_000] })).toEqual([
      "met 72000/72000 示例学校1：60人，应按100人核定72,000元，已安排72,000元。 [台账!A2 台账!B2 台账!C2 定额!B2]",
    ]);
  });

  test.each([
    ["720", true],
    ["1,720.5元", true],
    ["720 元/生", true],
    ["720元/人/年", true],
    ["720元/生.年", true],
    ["720元/年·生", true],
    ["７２０", true],
    ["约720", false],
    ["720以上", false],
    ["", false],
  ])("a 定额 written “%s” is a number: %s", (text, isNumber) => {
    expect(said({ students: [60], public_funds: [0] }, "primary-school", [quota(["primary", text])])[0]).toMatch(
      isNumber ? /^failed .*核定(?:72,000|172,050)元/ : /^missing .*缺少生均公用经费基准定额/,
    );
  });

  test("the school's own 定额 goes before that of its stage, and that before one of no stage", () => {
    const columns = { students: [60], public_funds: [70_000] };
    expect(said({ ...columns, fund_quota: [650] })).toEqual([
      "met 70000/65000 示例学校1：60人，应按100人核定65,000元，已安排70,000元。 [台账!A2 台账!B2 台账!C2 台账!D2]",
    ]);
    expect(said({ ...columns, fund_quota: [null] })[0]).toMatch(/^failed .*核定72,000元/);
    expect(said(columns, "primary-school", [quota([null, 600], ["primary", 720])])[0]).toMatch(
      /^failed .*核定72,000元/,
    );
    expect(said(columns, "primary-school", [quota([null, 600], ["junior", 940])])[0]).toMatch(/^met .*核定60,000元/);
    expect(said(columns, "primary-school", [quota(["junior", 940])])).toEqual([
      "missing 70000/? 示例学校1：60人，应按100人核定公用经费，已安排70,000元；缺少生均公用经费基准定额，请提供定额表（学段、定额）。 [台账!A2 台账!B2 台账!C2] (fund_standard)",
    ]);
    expect(said(columns, "primary-school", [quota(["primary", 720], ["primary", 650])])).toEqual([
      "undecided 70000/? 示例学校1：60人，应按100人核定公用经费；同一学段的生均公用经费基准定额有几个，请核对。 [台账!A2 台账!B2 台账!C2 定额!B2] (fund_standard)",
    ]);
    const tables = [
      school({ ...columns, fund_quota: [650] }),
      school({ fund_quota: [700] }, "primary-school", {
        cells: { sheet: "另一张", rows: Int32Array.from([1]), columns: 0 },
      }),
    ];
    expect(told("2.6", { schools: tables.slice(0, 1), tables, rows: [PRIMARY] })).toEqual([
      "undecided 70000/? 示例学校1：60人，应按100人核定公用经费；同一学段的生均公用经费基准定额有几个，请核对。 [台账!A2 台账!B2 台账!C2 台账!D2 台账!B2] (fund_standard)",
    ]);
  });

  test("funds that two tables state differently, a blank and what is lacking besides", () => {
    const other = school({ public_funds: [80_000] }, "primary-school", {
      cells: { sheet: "经费", rows: Int32Array.from([1]), columns: 0 },
    });
    const own = school({ students: [60], public_funds: [72_000] });
    expect(told("2.6", { schools: [own], tables: [own, other], rows: [PRIMARY] })).toEqual([
      "undecided ?/72000 示例学校1：60人，应按100人核定72,000元；公用经费在几张表中不一致，请核对后保留一处。 [台账!A2 台账!B2 台账!C2 台账!B2 定额!B2] (public_funds)",
    ]);
    expect(said({ students: [60], public_funds: [null] })).toEqual([
      "missing ?/72000 示例学校1：60人，应按100人核定72,000元；没有单列的公用经费，请逐个列出。 [台账!A2 台账!B2 台账!C2 定额!B2] (public_funds)",
    ]);
    expect(said({ students: [60], public_funds: [null] }, "primary-school", [])).toEqual([
      "missing 示例学校1：60人，应按100人核定公用经费；没有单列的公用经费，请逐个列出，也缺少生均公用经费基准定额（请提供学段、定额）。 [台账!A2 台账!B2 台账!C2] (public_funds fund_standard)",
    ]);
    expect(said({ students: [60], public_funds: [100] }, "primary-school", [])).toEqual([
      "missing 100/? 示例学校1：60人，应按100人核定公用经费，已安排100元；缺少生均公用经费基准定额，请提供定额表（学段、定额）。 [台账!A2 台账!B2 台账!C2] (fund_standard)",
    ]);
    expect(said({ students: [null], public_funds: [100] })).toEqual([
      "missing 100/? 示例学校1：缺少在校学生数，不能判断。 [台账!A2 台账!B2 台账!C2 定额!B2] (students)",
    ]);
    expect(said({ students: [60] })).toEqual([
      "缺少各校和教学点的学生数、公用经费，请提供；定额见生均公用经费基准定额表（学段、定额）。 (students public_funds fund_standard)",
    ]);
    expect(told("2.6", { tables: [own], rows: [PRIMARY] })[0]).toMatch(/^met /);
  });

  test("of both stages the pupils that make it a hundred may be of either", () => {
    const rows = [quota(["primary", 720], ["junior", 940])];
    // 40 × 720 + 30 × 940 = 57,000; 30 more are 21,600 to 28,200
    const parts = { students_primary: [40], students_junior: [30] };
    expect(said({ ...parts, public_funds: [80_000] }, "nine-year", rows)).toEqual([
      "undecided 80000/85200 示例学校1：70人，应按100人核定78,600元至85,200元，已安排80,000元；小学、初中定额不同，补足的人数按哪一学段核定没有规定，请核对。 [台账!A2 台账!B2 台账!C2 台账!D2 定额!B2 定额!B3] (fund_standard)",
    ]);
    expect(said({ ...parts, public_funds: [78_599] }, "nine-year", rows)).toEqual([
      "failed 78599/85200 示例学校1：70人，应按100人核定78,600元至85,200元，已安排78,599元，至少还差1元。 [台账!A2 台账!B2 台账!C2 台账!D2 定额!B2 定额!B3]",
    ]);
    // Of 75 pupils of whom 70 are told, all hundred may be of either.
    expect(said({ ...parts, students: [75], public_funds: [80_000] }, "nine-year", rows)).toEqual([
      "undecided 80000/94000 示例学校1：75人，应按100人核定72,000元至94,000元，已安排80,000元；小学、初中定额不同，补足的人数按哪一学段核定没有规定，请核对。 [台账!A2 台账!D2 台账!B2 台账!C2 台账!E2 定额!B2 定额!B3] (fund_standard)",
    ]);
    expect(said({ students: [75], public_funds: [94_000] }, "nine-year", rows)).toEqual([
      "met 94000/94000 示例学校1：75人，应按100人核定72,000元至94,000元，已安排94,000元。 [台账!A2 台账!B2 台账!C2 定额!B2 定额!B3]",
    ]);
    expect(said({ students: [75], public_funds: [80_000] }, "nine-year", [quota(["primary", 720])])).toEqual([
      "missing 80000/? 示例学校1：75人，应按100人核定公用经费，已安排80,000元；缺少生均公用经费基准定额，请提供定额表（学段、定额）。 [台账!A2 台账!B2 台账!C2 定额!B2] (fund_standard)",
    ]);
    expect(said({ students_junior: [75], public_funds: [94_000] }, "junior-school", rows)).toEqual([
      "met 94000/94000 示例学校1：75人，应按100人核定94,000元，已安排94,000元。 [台账!A2 台账!B2 台账!C2 定额!B3]",
    ]);
    expect(said({ students_primary: [75], students_junior: [0], public_funds: [72_000] }, "nine-year", rows)).toEqual([
      "met 72000/72000 示例学校1：75人，应按100人核定72,000元，已安排72,000元。 [台账!A2 台账!B2 台账!C2 台账!D2 定额!B2]",
    ]);
  });

  test("a school of which no table states the funds lacks them; the tables that are asked are those assessed", () => {
    const roster = schoolTable(["primary-school", "primary-school"], { students: [60, 60] });
    const funds = schoolTable(["primary-school"], { public_funds: [72_000] }, { names: ["示例学校2"] });
    expect(told("2.6", { schools: [roster], tables: [roster, funds], rows: [PRIMARY] })).toEqual([
      "missing ?/72000 示例学校1：60人，应按100人核定72,000元；没有单列的公用经费，请逐个列出。 [台账!A2 台账!B2 定额!B2] (public_funds)",
      "met 72000/72000 示例学校2：60人，应按100人核定72,000元，已安排72,000元。 [台账!A3 台账!B3 台账!B2 定额!B2]",
    ]);
    expect(told("2.6", { schools: [], tables: [roster, funds], rows: [PRIMARY] })).toEqual([
      "missing 72000/? 示例学校2：缺少在校学生数，不能判断。 [台账!A2 台账!B2 定额!B2] (students)",
    ]);
    const ofRows = statement("经费", [{ name: "全县" }], { public_funds: [5] });
    expect(told("2.6", { schools: [roster], rows: [PRIMARY, ofRows] })).toHaveLength(2);
    expect(told("2.6", { schools: [roster], rows: [PRIMARY] })).toHaveLength(1);
  });

  test("parts of a school are added up; a blank or an open question of one is of both, and either names the 中心校", () => {
    const rows = [quota(["primary", 720], ["junior", 940])];
    const parts = (
      primary: Amounts[number],
      junior: Amounts[number],
      parents: readonly (string | null)[] = [null, null],
    ) =>
      told("2.6", {
        schools: [
          schoolTable(
            ["nine-year", "nine-year"],
            { students: [primary, junior], public_funds: [null, null] },
            { names: ["育才学校小学部", "育才学校初中部"], stages: ["primary", "junior"], attributes: { parents } },
          ),
        ],
        rows,
      })[0]?.split(" [")[0];
    expect(parts(40, 30)).toEqual(
      "missing ?/85200 育才学校：70人，应按100人核定78,600元至85,200元；没有单列的公用经费，请逐个列出。",
    );
    expect(parts(null, 30)).toEqual("missing 育才学校：缺少在校学生数，不能判断。");
    expect(parts(40, null)).toEqual("missing 育才学校：缺少在校学生数，不能判断。");
    expect(parts("open", 30)).toEqual("open 育才学校：有关问题确认后才能判断。");
    expect(parts(40, "open")).toEqual("open 育才学校：有关问题确认后才能判断。");
    expect(parts(40, 30, ["中心校", null])).toEqual(
      "missing ?/85200 育才学校：70人，应按100人核定78,600元至85,200元；没有单列的公用经费（可能并入中心校），请逐个列出。",
    );
    expect(parts(40, 30, [null, "中心校"])).toEqual(
      "missing ?/85200 育才学校：70人，应按100人核定78,600元至85,200元；没有单列的公用经费（可能并入中心校），请逐个列出。",
    );
  });

  test("an open question of pupils or funds waits", () => {
    expect(said({ students: ["open"], public_funds: [72_000] })).toEqual([
      "open 72000/? 示例学校1：有关问题确认后才能判断。 [台账!A2 台账!B2 台账!C2 定额!B2]",
    ]);
    expect(said({ students: [60], public_funds: ["open"] })).toEqual([
      "open 示例学校1：有关问题确认后才能判断。 [台账!A2 台账!B2 台账!C2 定额!B2]",
    ]);
  });
});

describe("5.4 有编不补或者长期聘用编外教师", () => {
  const table = (columns: Columns, sheet = "台账") =>
    schoolTable(["primary-school"], columns, { cells: { sheet, rows: Int32Array.from([1]), columns: 0 } });
  const said = (columns: Columns) => told("5.4", { schools: [table(columns)] });
  const POSTS = { posts_approved: [60], posts_filled: [58] };

  test("vacancies and teachers outside the quota, with their cells and what is to be added", () => {
    expect(said({ ...POSTS, staff_off_quota: [1] })).toEqual([
      "undecided 2/0 示例学校1：核定编制60人，实有58人，空编2人，编外教师1人；请补充空编超过一学年人数、聘用超过一学年的编外教师数后再判断。 [台账!A2 台账!B2 台账!C2 台账!D2] (posts_long_vacant staff_off_quota_long)",
    ]);
    expect(said({ ...POSTS, staff_off_quota: [1], posts_long_vacant: [1], staff_off_quota_long: [1] })).toEqual([
      "failed 2/0 示例学校1：核定编制60人，实有58人，空编2人，其中空编超过一学年1人，编外教师1人，其中聘用超过一学年1人；空编长期未补，长期聘用编外教师。 [台账!A2 台账!B2 台账!C2 台账!E2 台账!D2 台账!F2]",
    ]);
    expect(said({ ...POSTS, staff_off_quota: [0], posts_long_vacant: [0] })).toEqual([
      "met 2/0 示例学校1：核定编制60人，实有58人，空编2人，其中空编超过一学年0人，编外教师0人；没有发现有编不补或长期聘用编外教师。 [台账!A2 台账!B2 台账!C2 台账!E2 台账!D2]",
    ]);
    expect(said({ posts_long_vacant: [0], staff_off_quota_long: [0] })).toEqual([
      "met ?/0 示例学校1：其中空编超过一学年0人，编外教师中聘用超过一学年0人；没有发现有编不补或长期聘用编外教师。 [台账!A2 台账!B2 台账!C2]",
    ]);
    expect(said({ posts_approved: [60], posts_filled: [60], staff_off_quota: [0] })).toEqual([
      "met 0/0 示例学校1：核定编制60人，实有60人，空编0人，编外教师0人；没有发现有编不补或长期聘用编外教师。 [台账!A2 台账!B2 台账!C2 台账!D2]",
    ]);
  });

  test("what is lacking is named: posts, teachers, or both", () => {
    expect(said({ posts_approved: [60], posts_filled: [null], staff_off_quota: [null] })).toEqual([
      "missing ?/0 示例学校1：缺少实有编制数、编外教师数，不能判断。 [台账!A2 台账!B2 台账!C2 台账!D2] (posts_filled staff_off_quota)",
    ]);
    expect(said({ staff_off_quota: [2] })).toEqual([
      "missing ?/0 示例学校1：编外教师2人；缺少核定编制数、实有编制数，不能判断。 [台账!A2 台账!B2] (posts_approved posts_filled)",
    ]);
    expect(said({ posts_long_vacant: [null] })).toEqual([
      "missing ?/0 示例学校1：缺少核定编制数、实有编制数、编外教师数，不能判断。 [台账!A2 台账!B2] (posts_approved posts_filled staff_off_quota)",
    ]);
    expect(said({ students: [300] })).toEqual([
      "缺少编制数据，请提供编制核定表（学校、核定编制、实有编制、编外教师数，其中聘用超过一学年的人数）。 (posts_approved posts_filled staff_off_quota)",
    ]);
    expect(said({ posts_approved: [60] })).toEqual([
      "缺少编制数据，请提供编制核定表（学校、核定编制、实有编制、编外教师数，其中聘用超过一学年的人数）。 (posts_approved posts_filled staff_off_quota)",
    ]);
  });

  test("tables that differ are not chosen between, an open question waits", () => {
    const one = table({ ...POSTS, staff_off_quota: [0] });
    const other = table({ posts_filled: [57] }, "编制");
    expect(told("5.4", { schools: [one], tables: [one, other] })).toEqual([
      "undecided ?/0 示例学校1：实有编制数在几张表中不一致，请核对后保留一处。 [台账!A2 台账!B2 台账!C2 台账!D2] (posts_filled)",
    ]);
    expect(said({ ...POSTS, staff_off_quota: ["open"] })).toEqual([
      "open 2/0 示例学校1：有关问题确认后才能判断。 [台账!A2 台账!B2 台账!C2 台账!D2]",
    ]);
  });
});

describe("校舍安全", () => {
  const SAFE_BUILDINGS: StatedRequirement = { ...requirement("2.4"), measure: "building-safety", limits: {} };
  const ON = "2026-09-01";
  const GRADES: ReadonlyMap<string, Word<SafetyGrade>> = new Map([
    ["A", "A"],
    ["B", "B"],
    ["C", "C"],
    ["D", "D"],
    ["", null],
    ["待鉴定", "unknown"],
  ]);
  const USED: ReadonlyMap<string, Word<YesNo>> = new Map([
    ["是", "yes"],
    ["否", "no"],
    ["不详", "unknown"],
    ["", null],
  ]);
  type Building = {
    readonly grade: string;
    readonly used?: string;
    readonly mended?: string;
    readonly checked?: string;
  };
  const buildings = (...list: readonly Building[]) =>
    statement(
      "校舍",
      list.map((_, at) => ({ name: `${at + 1}号楼`, school: "城关小学", kind: "primary-school" as const })),
      {
        safety_grade: list.map(({ grade }) => grade),
        ...(list.some(({ used }) => used !== undefined) ? { building_in_use: list.map(({ used = "" }) => used) } : {}),
        ...(list.some(({ mended }) => mended !== undefined)
          ? { mended_by: list.map(({ mended = "" }) => mended) }
          : {}),
        ...(list.some(({ checked }) => checked !== undefined)
          ? { building_checked: list.map(({ checked = "" }) => checked) }
          : {}),
      },
      { entity: "building", words: { safety_grade: GRADES, building_in_use: USED } },
    );
  /** Every twelve months a check, as one pack asks. */
  const MONTHS = { check: { value: 12, sign: "≤", unit: "number" } } as const;
  const said = (list: readonly Building[], limits = {}, on: string | undefined = ON, more: Partial<FactTable> = {}) => {
    const check = checkBuildingSafety(
      {
        schools: [],
        tables: [],
        rows: [{ ...buildings(...list), ...more }],
        judgements: {},
        ...(on === undefined ? {} : { on }),
      },
      { ...SAFE_BUILDINGS, limits },
    );
    return linesOf(check);
  };

  test("grade D in use and grade C past its day fail; what is not said is asked for", () => {
    expect(
      said([
        { grade: "A" },
        { grade: "B", used: "否" },
        { grade: "C", mended: "2026-12-31" },
        { grade: "C", mended: "2026-08-31" },
        { grade: "C", mended: "—" },
        { grade: "C", mended: "尽快" },
        { grade: "D", used: "是" },
        { grade: "D", used: "否" },
        { grade: "D", used: "" },
        { grade: "D", used: "不详" },
        { grade: "" },
        { grade: "待鉴定" },
        { grade: "待鉴定", used: "否" },
        { grade: "", used: "否" },
      ]),
    ).toEqual([
      "met 城关小学1号楼：A级，可以使用。 [校舍!A2 校舍!B2 校舍!C2 校舍!D2]",
      "met 城关小学2号楼：B级，没有使用。 [校舍!A3 校舍!B3 校舍!C3 校舍!D3]",
      "met 城关小学3号楼：C级，须于2026年12月31日前完成整改。 [校舍!A4 校舍!B4 校舍!C4 校舍!D4]",
      "failed 城关小学4号楼：C级，整改完成时限已过。 [校舍!A5 校舍!B5 校舍!C5 校舍!D5]",
      "missing 城关小学5号楼：C级，没有整改完成时限，请补充。 [校舍!A6 校舍!B6 校舍!C6 校舍!D6] (mended_by)",
      "undecided 城关小学6号楼：C级，整改完成时限不是日期，请核对。 [校舍!A7 校舍!B7 校舍!C7 校舍!D7] (mended_by)",
      "failed 城关小学7号楼：D级，仍在使用。 [校舍!A8 校舍!B8 校舍!C8 校舍!D8]",
      "met 城关小学8号楼：D级，没有使用。 [校舍!A9 校舍!B9 校舍!C9 校舍!D9]",
      "undecided 城关小学9号楼：D级，没有注明是否仍在使用。 [校舍!A10 校舍!B10 校舍!C10 校舍!D10] (building_in_use)",
      "undecided 城关小学10号楼：D级，没有注明是否仍在使用。 [校舍!A11 校舍!B11 校舍!C11 校舍!D11] (building_in_use)",
      "missing 城关小学11号楼：没有填写鉴定等级。 [校舍!A12 校舍!B12 校舍!C12 校舍!D12] (safety_grade)",
      "undecided 城关小学12号楼：鉴定等级不是A、B、C、D级，请核对。 [校舍!A13 校舍!B13 校舍!C13 校舍!D13] (safety_grade)",
      "met 城关小学13号楼：没有使用。 [校舍!A14 校舍!B14 校舍!C14 校舍!D14]",
      "met 城关小学14号楼：没有使用。 [校舍!A15 校舍!B15 校舍!C15 校舍!D15]",
    ]);
  });

  test("a check of more than twelve months ago fails, one of no exact day is asked about", () => {
    expect(
      said(
        [
          { grade: "B", checked: "2025-09-01" },
          { grade: "B", checked: "2025-08-31" },
          { grade: "B", checked: "2025-09-02" },
          { grade: "B", checked: "2025年" },
          { grade: "B", checked: "2025年9月" },
          { grade: "B", checked: "2026-09-01" },
          { grade: "B", checked: "2026-09-02" },
          { grade: "B", checked: "去年" },
          { grade: "B", checked: "/" },
          { grade: "D", used: "是", checked: "2024-01-01" },
          { grade: "C", mended: "2026-10-01", checked: "2024-01-01" },
          { grade: "", checked: "2026-05-01" },
          { grade: "待鉴定", checked: "" },
        ],
        MONTHS,
      ),
    ).toEqual([
      "met 城关小学1号楼：B级，可以使用。 [校舍!A2 校舍!B2 校舍!C2 校舍!D2 校舍!E2]",
      "failed 城关小学2号楼：B级，最近一次检查已超过规定时间。 [校舍!A3 校舍!B3 校舍!C3 校舍!D3 校舍!E3]",
      "met 城关小学3号楼：B级，可以使用。 [校舍!A4 校舍!B4 校舍!C4 校舍!D4 校舍!E4]",
      "undecided 城关小学4号楼：B级，检查日期不明确，不能判断是否超过规定时间。 [校舍!A5 校舍!B5 校舍!C5 校舍!D5 校舍!E5] (building_checked)",
      "met 城关小学5号楼：B级，可以使用。 [校舍!A6 校舍!B6 校舍!C6 校舍!D6 校舍!E6]",
      "met 城关小学6号楼：B级，可以使用。 [校舍!A7 校舍!B7 校舍!C7 校舍!D7 校舍!E7]",
      "undecided 城关小学7号楼：B级，检查日期在检查之日以后，请核对。 [校舍!A8 校舍!B8 校舍!C8 校舍!D8 校舍!E8] (building_checked)",
      "undecided 城关小学8号楼：B级，检查日期不明确，不能判断是否超过规定时间。 [校舍!A9 校舍!B9 校舍!C9 校舍!D9 校舍!E9] (building_checked)",
      "missing 城关小学9号楼：B级，没有填写检查日期。 [校舍!A10 校舍!B10 校舍!C10 校舍!D10 校舍!E10] (building_checked)",
      "failed 城关小学10号楼：D级，仍在使用；最近一次检查已超过规定时间。 [校舍!A11 校舍!B11 校舍!C11 校舍!D11 校舍!E11]",
      "failed 城关小学11号楼：C级，最近一次检查已超过规定时间。 [校舍!A12 校舍!B12 校舍!C12 校舍!D12 校舍!E12]",
      "missing 城关小学12号楼：没有填写鉴定等级。 [校舍!A13 校舍!B13 校舍!C13 校舍!D13 校舍!E13] (safety_grade)",
      "missing 城关小学13号楼：鉴定等级不是A、B、C、D级，请核对；没有填写检查日期。 [校舍!A14 校舍!B14 校舍!C14 校舍!D14 校舍!E14] (safety_grade building_checked)",
    ]);
  });

  test("without a day of the check nothing is overdue, and an open question waits", () => {
    const list = [{ grade: "C", mended: "2020-01-01", checked: "2020-01-01" }];
    expect(
      linesOf(
        checkBuildingSafety(
          { schools: [], tables: [], rows: [buildings(...list)], judgements: {} },
          { ...SAFE_BUILDINGS, limits: MONTHS },
        ),
      ),
    ).toEqual(["met 城关小学1号楼：C级，须于2020年1月1日前完成整改。 [校舍!A2 校舍!B2 校舍!C2 校舍!D2]"]);
    expect(said([{ grade: "" }], MONTHS, ON, { isOpen: true })).toEqual([
      "open 城关小学1号楼：有关问题确认后才能判断。 [校舍!A2 校舍!B2]",
    ]);
    expect(said([{ grade: "D", used: "是" }, { grade: "B" }], {}, ON, { doubles: Uint8Array.from([1, 0]) })).toEqual([
      "met 城关小学2号楼：B级，可以使用。 [校舍!A3 校舍!B3 校舍!C3]",
    ]);
  });

  test("without a list, or without its grades, it is said what is lacking", () => {
    const list = statement("校舍", [{ name: "1号楼" }], { building_in_use: ["是"] }, { entity: "building" });
    const check = (rows: readonly FactTable[]) =>
      checkBuildingSafety({ schools: [], tables: [], rows, judgements: {} }, SAFE_BUILDINGS).lacks;
    expect(check([list])).toEqual({
      fields: ["safety_grade"],
      sentence: "校舍清单中没有鉴定等级一列，请补充（鉴定等级、是否使用、整改完成时限）。",
    });
    expect(check([])).toEqual({
      fields: ["building_name", "safety_grade"],
      sentence: "缺少校舍清单，请提供每栋校舍的名称、鉴定等级、是否使用和整改完成时限。",
    });
  });
});
