import type { CheckedFacts } from "../../../src/core/checks/check";
import { groupsBegun } from "../../../src/core/checks/class-groups";
import { checkSpecialRooms } from "../../../src/core/checks/special-rooms";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { type Amounts, schoolTable } from "../school-table";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";

const [REQUIREMENT] = DEFAULT_STANDARD.requirements.filter(({ id }) => id === "2.3");
if (!REQUIREMENT) throw new Error("2.3");

const facts = (kinds: readonly SchoolKind[], columns: Readonly<Partial<Record<FieldKey, Amounts>>>): CheckedFacts => ({
  schools: [schoolTable(kinds, columns)],
  tables: [],
  rows: [],
  judgements: {},
});

const lines = (given: CheckedFacts, isTogether = false): readonly string[] => {
  const check = checkSpecialRooms(given, REQUIREMENT, isTogether);
  return Array.from({ length: check.length }, (_, at) => {
    const { state, says } = check.item(at);
    return `${state} ${says(WORDS)}`;
  });
};

const ROOMS = { music_rooms: [1], music_room_area: [96], art_rooms: [1], art_room_area: [90] };

describe("音乐、美术专用教室", () => {
  test("rooms for 12 classes begun: 12 classes ask for one of each, 13 for two", () => {
    expect(lines(facts(["primary-school"], { classes: [12], ...ROOMS }))).toEqual([
      "met 12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。",
    ]);
    expect(lines(facts(["primary-school"], { classes: [13], ...ROOMS }))).toEqual([
      "failed 13个班，音乐、美术专用教室各需2间；音乐专用教室面积达到要求的1间，还差1间；美术专用教室面积达到要求的1间，还差1间。",
    ]);
  });

  test("a mixed school whose classes are told together is decided where every division comes to the same", () => {
    const none = { primary: 0, junior: 0, untold: 0, hasSenior: false, isPartial: false, isOpen: false };
    // 13 + 1 classes are 2 + 1 rooms, 7 + 7 are 1 + 1.
    expect(groupsBegun({ ...none, untold: 14 }, 12)).toEqual({ least: 2, most: 3 });
    expect(groupsBegun({ ...none, primary: 13, junior: 6 }, 12)).toEqual({ least: 3, most: 3 });
    expect(groupsBegun({ ...none, untold: 40, hasSenior: true }, 12)).toEqual({ least: 1, most: 5 });
    expect(lines(facts(["nine-year"], { classes: [6], ...ROOMS }))).toEqual([
      "undecided 6个班，音乐、美术专用教室各需1至2间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间；请注明小学、初中班级数。",
    ]);
  });

  test("a blank is not zero: neither classes, nor areas, nor rooms", () => {
    expect(lines(facts(["primary-school"], { classes: [null], ...ROOMS }))).toEqual([
      "missing 缺少班级数；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的1间。",
    ]);
    expect(lines(facts(["primary-school"], { classes: [12], ...ROOMS, art_room_area: [null] }))).toEqual([
      "missing 12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的0间，1间没有逐间的使用面积，请补充。",
    ]);
    expect(lines(facts(["primary-school"], { classes: [12], ...ROOMS, art_rooms: [null] }))).toEqual([
      "missing 12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；没有美术专用教室的数据。",
    ]);
    expect(
      lines(facts(["primary-school"], { classes: [12], ...ROOMS, art_rooms: [0], art_room_area: [null] })),
    ).toEqual([
      "failed 12个班，音乐、美术专用教室各需1间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的0间，还差1间。",
    ]);
  });

  test("waits for an open question, and leaves 教学点 and special schools aside", () => {
    expect(lines(facts(["primary-school"], { classes: ["open"], ...ROOMS }))).toEqual([
      "open 有关问题确认后才能判断。",
    ]);
    expect(lines(facts(["primary-school"], { classes: [12], ...ROOMS, music_rooms: ["open"] }))).toEqual([
      "open 有关问题确认后才能判断。",
    ]);
    expect(lines(facts(["teaching-point", "special"], { classes: [12, 12] }))).toEqual([]);
  });

  test("小学部 and 初中部 in rows of their own are one school: rooms together, groups of classes by stage", () => {
    const parts = (music: Amounts): CheckedFacts => ({
      schools: [
        schoolTable(
          ["nine-year", "nine-year"],
          {
            classes: [12, 6],
            music_rooms: music,
            music_room_area: [96, 96],
            art_rooms: [1, 1],
            art_room_area: [90, 90],
          },
          { names: ["育才学校小学部", "育才学校初中部"], stages: ["primary", "junior"] },
        ),
      ],
      tables: [],
      rows: [],
      judgements: {},
    });
    expect(lines(parts([1, 1]))).toEqual([
      "met 18个班，音乐、美术专用教室各需2间；音乐专用教室面积达到要求的2间；美术专用教室面积达到要求的2间。",
    ]);
    expect(lines(parts([1, 0]))[0]).toMatch(/^failed .*音乐专用教室面积达到要求的1间，还差1间/);
    // What is blank is not zero.
    expect(lines(parts([1, null]))[0]).toMatch(/^missing .*有的没有写明间数/);
  });

  test("counted together a second music room stands in for an art room", () => {
    const two = { classes: [12], music_rooms: [1], music_room_area: [96], art_rooms: [0], art_room_area: [null] };
    expect(lines(facts(["primary-school"], two), true)).toEqual([
      "failed 12个班，音乐、美术专用教室合计需2间；音乐专用教室面积达到要求的1间；美术专用教室面积达到要求的0间；合计还差1间。",
    ]);
    expect(lines(facts(["primary-school"], { classes: [12], ...ROOMS }), true)[0]).toMatch(/^met /);
  });
});
