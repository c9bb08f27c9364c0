import { type FieldId, FIELDS } from "../../../src/core/fields/catalogue";
import {
  FIELD_IDS,
  isFigureField,
  isLandField,
  isRead,
  isSchoolAttribute,
  isWholeField,
  summandsOf,
  tellsSchool,
} from "../../../src/core/fields/field-queries";

const those = (query: (field: FieldId) => boolean): readonly FieldId[] => FIELD_IDS.filter(query);

describe("what is asked of the catalogue of fields", () => {
  it("land and grounds alone may be in 亩", () => {
    expect(those(isLandField)).toEqual(["sports_area", "land_area", "rented_sport_area", "needs_sports_area"]);
  });

  it("a row of any table tells its school by these", () => {
    expect(those(tellsSchool)).toEqual([
      "school",
      "school_code",
      "stage",
      "owner",
      "place_type",
      "town",
      "district",
      "education_group",
      "parent_school",
    ]);
  });

  it("beside them a school says of itself, without a number, whether it counts and boards, how long it hires, and its printed verdict", () => {
    expect(those(isSchoolAttribute)).toEqual([
      ...those(tellsSchool),
      "counts_as_school",
      "boards",
      "off_quota_term",
      "printed_verdict",
    ]);
  });

  it("nothing is computed from what an inspection or a plan notes beside its figures", () => {
    expect(those((field) => !isRead(field))).toEqual([
      "build_year",
      "building_structure",
      "building_appraised",
      "item_code",
      "measure",
      "responsible",
      "deadline",
      "progress",
      "closed",
      "verdict",
      "remarks",
    ]);
  });

  it("people, rooms, classes, books and machines are whole numbers; areas, money, shares and finished values are not", () => {
    expect(
      ["students", "backbone", "multimedia_rooms", "classes", "books", "computers", "posts_total"].map((field) =>
        isWholeField(field as FieldId),
      ),
    ).toEqual([true, true, true, true, true, true, true]);
    expect(
      ["teaching_area", "equipment_value", "sports_area", "school", "training_hours"].map((field) =>
        isWholeField(field as FieldId),
      ),
    ).toEqual([false, false, false, false, false]);
  });

  it("every field says what it is called, of what it is and what it holds", () => {
    const fields = FIELD_IDS.map((id) => FIELDS[id]);
    expect(fields.filter(({ name }) => name === "")).toEqual([]);
    const all = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
    expect(all(fields.map(({ of }) => of))).toEqual([
      "building",
      "class",
      "class-size",
      "grade",
      "item",
      "project",
      "pupil",
      "room",
      "school",
      "statement",
      "task",
      "teacher",
    ]);
    expect(all(fields.map(({ holds }) => holds))).toEqual([
      "amount",
      "area",
      "classes",
      "code",
      "date",
      "entry",
      "hours",
      "land",
      "money",
      "pupils",
      "rooms",
      "staff",
      "text",
      "things",
      "year",
      "yes-no",
    ]);
  });

  it("an entry of a form may be a number; the name of a school is none, and neither is a column of no field", () => {
    expect(FIELD_IDS.filter((field) => isFigureField(field))).toContain("training_hours");
    expect([isFigureField("school"), isFigureField("town"), isFigureField(null)]).toEqual([false, false, false]);
  });

  it("体育、艺术教师 add up everywhere; 专科 counts for 高于规定学历 in 小学 alone, so nothing is added up there", () => {
    expect(summandsOf("pe_art_teachers")).toContain("pe_teachers");
    expect(summandsOf("teachers_above_degree")).toEqual([]);
    expect(summandsOf("books")).toEqual([]);
  });
});
