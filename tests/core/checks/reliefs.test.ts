import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkSchoolSize } from "../../../src/core/checks/school-size";
import { checkSpecialRooms } from "../../../src/core/checks/special-rooms";
import type { RequirementCheck } from "../../../src/core/checks/requirement-check";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import { findStandard } from "../../../src/core/standards/standards";
import { requirementReliefs } from "../../../src/i18n/zh-CN/requirements";
import { type Amounts, schoolTable } from "../school-table";

const EXPIRY = "限评估《规程》发布后近三年的评估，起算日期由县级确认；须有整改方案，认定后3年内达标。";
const requirement = (id: string, value?: number) => {
  const overrides = { "2.4:primary": { value: value ?? 0, reason: "示例", by: "基教科", date: "2026-11-20" } };
  const found = findStandard("national-2017", value === undefined ? {} : { overrides });
  const item = found?.requirements.find((each) => each.id === id);
  if (!item) throw new Error(id);
  return item;
};
/** State of each, with what the transitional clauses say. */
const told = (check: RequirementCheck): readonly (readonly string[])[] =>
  Array.from({ length: check.length }, (_, at) => check.item(at)).map((item) => [
    item.state,
    ...requirementReliefs(item),
  ]);

describe("学校规模 (E-10)", () => {
  const sizes = (kinds: readonly SchoolKind[], columns: Readonly<Partial<Record<FieldKey, Amounts>>>) =>
    told(checkSchoolSize([schoolTable(kinds, columns)], requirement("2.4")));

  it("2,300 pupils fail at 2,000 and are met with the relief; 2,400 are, 2,401 are not", () => {
    const head = "过渡政策：2010年底前建成或者随迁子女超过50%的学校按不超过2,400人";
    expect(
      sizes(["primary-school", "primary-school", "primary-school", "primary-school"], {
        students: [2300, 2400, 2401, 2000],
      }),
    ).toEqual([
      ["failed", `${head}；按过渡政策达标，不按过渡政策未达标。${EXPIRY}`],
      ["failed", `${head}；按过渡政策达标，不按过渡政策未达标。${EXPIRY}`],
      ["failed", `${head}；按过渡政策仍未达标，不按过渡政策未达标。${EXPIRY}`],
      ["met"],
    ]);
  });

  it("一贯制学校 up to 3,000 together", () => {
    const [[state, relief] = []] = sizes(["nine-year"], { students_primary: [1500], students_junior: [1500] });
    expect([state, relief?.slice(0, relief.indexOf("；"))]).toEqual([
      "failed",
      "过渡政策：2010年底前建成或者随迁子女超过50%的学校按不超过3,000人",
    ]);
    expect(relief).toContain("按过渡政策达标");
  });

  it("says where 随迁子女 make the school one of them, which is more than half", () => {
    const columns = { students: [2200, 2200, 2200], migrant_students: [1101, 1100, null] };
    const said = sizes(["primary-school", "primary-school", "primary-school"], columns).map(([, relief = ""]) =>
      relief.slice(relief.indexOf("2,400人"), relief.indexOf("；")),
    );
    expect(said).toEqual([
      "2,400人（该校随迁子女超过50%）",
      "2,400人（该校随迁子女不超过50%，须为2010年底前建成）",
      "2,400人",
    ]);
  });

  it("is silent where the county itself allows as much", () => {
    const check = checkSchoolSize([schoolTable(["primary-school"], { students: [2500] })], requirement("2.4", 2400));
    expect(told(check)).toEqual([["failed"]]);
  });
});

describe("音乐、美术专用教室 (E-10)", () => {
  const rooms = (
    columns: Readonly<Partial<Record<FieldKey, Amounts>>>,
    more: Partial<SchoolRecords> = {},
    kind: SchoolKind = "primary-school",
  ) => {
    const schools = [schoolTable([kind], { classes: [12], music_rooms: [1], art_rooms: [1], ...columns }, more)];
    const facts: CheckedFacts = { schools, tables: [], rows: [], judgements: {} };
    return told(checkSpecialRooms(facts, requirement("2.3"), false))[0] ?? [];
  };
  const OLD = "过渡政策：2016年底前规划建设的学校按音乐专用教室不小于73㎡、美术专用教室不小于67㎡；按过渡政策";

  it("rooms of 73 and 67 ㎡ are enough with the relief, with their names; 72.9 are not", () => {
    const [state, relief] = rooms({ music_room_area: [73], art_room_area: [67] });
    expect([state, relief]).toEqual([
      "failed",
      `${OLD}达标，不按过渡政策未达标。须改造的教室：音乐教室（73㎡）、美术教室（67㎡）；${EXPIRY}`,
    ]);
    expect(rooms({ music_room_area: [72.9], art_room_area: [67] })[1]).toBe(
      `${OLD}仍未达标，不按过渡政策未达标。须改造的教室：美术教室（67㎡）；${EXPIRY}`,
    );
  });

  it("nobody can tell with the relief where nothing is known of the other rooms", () => {
    // Music alone decides without the relief; with it the art rooms would have to be known.
    expect(rooms({ music_room_area: [80], art_rooms: [null] }).slice(0, 2)).toEqual([
      "failed",
      `${OLD}不能判断，不按过渡政策未达标。须改造的教室：音乐教室（80㎡）；${EXPIRY}`,
    ]);
  });

  it("a small school of the country with classes below 30 has 54 ㎡, with 初中 61", () => {
    const village = { attributes: { places: ["village"] as const } };
    const small = { music_room_area: [54], art_room_area: [55], largest_class: [29] };
    expect(rooms(small, village)).toEqual([
      "failed",
      expect.stringMatching(
        /^过渡政策：最大班额不足30人的农村小规模学校按音乐专用教室不小于54㎡、美术专用教室不小于54㎡；按过渡政策达标/,
      ),
    ]);
    expect(rooms(small, village, "junior-school")).toEqual(["failed"]);
    expect(rooms({ ...small, music_room_area: [61], art_room_area: [61] }, village, "junior-school")[1]).toContain(
      "不小于61㎡；按过渡政策达标",
    );
  });

  it("not where it lies in 城区, or has a class of 30", () => {
    const small = { music_room_area: [60], art_room_area: [60], largest_class: [29] };
    expect(rooms(small, { attributes: { places: ["city"] } })).toEqual(["failed"]);
    expect(rooms({ ...small, largest_class: [30] }, { attributes: { places: ["village"] } })).toEqual(["failed"]);
    // Where nobody says where it lies it is told with whom it is for.
    expect(rooms(small)).toHaveLength(2);
  });

  it("is silent where it counts no room more, and where enough rooms are large enough", () => {
    expect(rooms({ music_room_area: [40], art_room_area: [40] })).toEqual(["failed"]);
    expect(rooms({ music_room_area: [96], art_room_area: [90] })).toEqual(["met"]);
  });
});
