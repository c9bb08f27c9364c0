import { singleStageReader, studentsFieldOf, studentsReader } from "../../../src/core/indicators/stage-students";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import { schoolTable as recordsOf } from "../school-table";

describe("the pupils of a school of one stage", () => {
  const schools = recordsOf(Array<SchoolKind>(5).fill("primary-school"), {
    students: [100, 100, 100, 100, null],
    students_primary: [90, null, -5, "open", null],
  });

  it("are those of its stage, else the total: fewer than none are not known, and what waits for an answer is not replaced", () => {
    expect([0, 1, 2, 3, 4].map(studentsReader(schools))).toEqual(
      [90, 100, 100, null, null].map((students) => ({ type: "single", stage: "primary", students })),
    );
  });

  it("stand in the column that they are taken from", () => {
    expect([0, 1, 2, 3, 4].map((record) => studentsFieldOf(schools, "primary", record))).toEqual([
      "students_primary",
      "students",
      "students",
      "students_primary",
      "students",
    ]);
  });

  it("stand in no column where the table has none, or none but that of the other stage", () => {
    expect(studentsFieldOf(recordsOf(["primary-school"], { students_junior: [7] }), "primary", 0)).toBeNull();
    expect(studentsFieldOf(recordsOf(["primary-school"], { students_primary: [null] }), "primary", 0)).toBe(
      "students_primary",
    );
  });
});

test("the one stage of a record is that of its kind, or of a mixed school with pupils of one stage only", () => {
  const mixed = recordsOf(["primary-school", "junior-school", "nine-year", "nine-year", "nine-year", "unknown"], {
    students_primary: [1, null, 0, 5, null, 5],
    students_junior: [null, null, 7, 0, 7, 0],
  });
  expect([0, 1, 2, 3, 4, 5].map(singleStageReader(mixed))).toEqual([
    "primary",
    "junior",
    "junior",
    "primary",
    null,
    null,
  ]);
});

describe("the pupils of a mixed school", () => {
  it("of which only 高中 can have any are those of no stage that is judged", () => {
    const school = recordsOf(["complete-middle", "complete-middle", "twelve-year"], {
      students_primary: [null, null, 0],
      students_junior: [0, 0, 0],
      students_senior: [null, 900, null],
    });
    expect([0, 1, 2].map(studentsReader(school))).toEqual([
      { type: "senior-only" },
      { type: "senior-only" },
      { type: "senior-only" },
    ]);
  });

  it("are lacking by the columns that are blank, for the stages that may have some", () => {
    const schools = recordsOf(["nine-year", "twelve-year", "nine-year", "complete-middle"], {
      students_primary: [300, 0, null, null],
      students_junior: [null, 200, null, 100],
      students_senior: [null, null, null, null],
    });
    expect([0, 1, 2, 3].map(studentsReader(schools))).toEqual([
      { type: "mixed-incomplete", stages: ["primary", "junior"], missing: ["students_junior"] },
      { type: "mixed-incomplete", stages: ["junior"], missing: ["students_senior"] },
      { type: "mixed-incomplete", stages: ["primary", "junior"], missing: ["students_primary", "students_junior"] },
      { type: "mixed-incomplete", stages: ["junior"], missing: ["students_senior"] },
    ]);
  });

  it("of one stage alone are those of a school of that stage; none at all are of all its stages", () => {
    const schools = recordsOf(["nine-year", "twelve-year", "nine-year", "twelve-year"], {
      students_primary: [300, 0, 0, 10],
      students_junior: [0, 200, 0, 20],
      students_senior: [500, 0, 0, 30],
    });
    expect([0, 1, 2, 3].map(studentsReader(schools))).toEqual([
      { type: "single", stage: "primary", students: 300 },
      { type: "single", stage: "junior", students: 200 },
      { type: "mixed", stages: ["primary", "junior"], students: { primary: 0, junior: 0, senior: 0 } },
      { type: "mixed", stages: ["primary", "junior"], students: { primary: 10, junior: 20, senior: 30 } },
    ]);
  });

  it("of a row that counts for one stage are those of that stage", () => {
    const school = {
      ...recordsOf(["nine-year"], { students_primary: [300], students_junior: [200] }),
      stages: ["junior" as const],
    };
    expect(studentsReader(school)(0)).toEqual({ type: "single", stage: "junior", students: 200 });
  });
});
