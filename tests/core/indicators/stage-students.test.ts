import { singleStageReader, studentsFieldOf, studentsReader } from "../../../src/core/indicators/stage-students";
import type { SchoolKind } from "../../../src/core/indicators/fields";
import { schoolTable as recordsOf } from "../school-table";

describe("the pupils of a school of one stage", () => {
  const schools = recordsOf(Array<SchoolKind>(5).fill("primary-school"), { students: [100, 100, 100, 100, null], students_primary: [90, null, -5, "open", null] });

  it("are those of its stage, else the total: fewer than none are not known, and what waits for an answer is not replaced", () => {
    expect([0, 1, 2, 3, 4].map(studentsReader(schools))).toEqual([90, 100, 100, null, null].map((students) => ({ type: "single", stage: "primary", students })));
  });

  it("stand in the column that they are taken from", () => {
    expect([0, 1, 2, 3, 4].map((record) => studentsFieldOf(schools, "primary", record))).toEqual(["students_primary", "students", "students", "students_primary", "students"]);
  });

  it("stand in no column where the table has none, or none but that of the other stage", () => {
    expect(studentsFieldOf(recordsOf(["primary-school"], { students_junior: [7] }), "primary", 0)).toBeNull();
    expect(studentsFieldOf(recordsOf(["primary-school"], { students_primary: [null] }), "primary", 0)).toBe("students_primary");
  });
});

test("the one stage of a record is that of its kind, or of a mixed school with pupils of one stage only", () => {
  const mixed = recordsOf(["primary-school", "junior-school", "nine-year", "nine-year", "nine-year", "unknown"], { students_primary: [1, null, 0, 5, null, 5], students_junior: [null, null, 7, 0, 7, 0] });
  expect([0, 1, 2, 3, 4, 5].map(singleStageReader(mixed))).toEqual(["primary", "junior", "junior", "primary", null, null]);
});
