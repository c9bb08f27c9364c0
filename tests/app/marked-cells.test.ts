import { assessWorkbook } from "../../src/app/assess-workbook";
import { markedCells, markedSheets, planClearHighlights, planHighlights } from "../../src/app/highlight";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { wholly } from "../../src/core/pieces";
import { countyWorkbook, primarySchool, row } from "../taskpane/fixtures/county";

/** 高学历 3.5 of 4.2 (red: 85% is 3.57), 骨干 0.9 of 1 and 场馆 6.375 of 7.5 (yellow, the latter exactly at 85%). */
const POOR = primarySchool("甲小学", 1000, 1, { teachersPrimary: 35, backbonePrimary: 9, sportsArea: 6375 });

/** 4,620 ㎡ of 用房 for 500 + 500: 4.40 for 小学 (yellow, 85% is 3.825) and 4.84 for 初中 (red, 85% is 4.93), in one cell. */
const MIXED = row({
  name: "乙学校",
  kind: "九年一贯制学校",
  students: 1000,
  primary: 500,
  junior: 500,
  teachersPrimary: 25,
  teachersJunior: 30,
  backbonePrimary: 6,
  backboneJunior: 6,
  artPrimary: 6,
  artJunior: 6,
  teachingArea: 4620,
  sportsArea: 20_000,
  equipment: 9_000_000,
  multimedia: 60,
});

function assessed(schools: Parameters<typeof countyWorkbook>[0], isProtected = false): WorkbookAssessment {
  const workbook = countyWorkbook(schools);
  return assessWorkbook(
    { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, isProtected })) },
    NEW_SETTINGS,
  );
}

function counted(assessment: WorkbookAssessment): readonly [number, number] {
  const marked = markedCells(wholly(markedSheets(assessment, wholly(planHighlights(assessment)))));
  return [marked["below-floor"], marked["reaches-floor"]];
}

it("counts the cells that turn red and yellow", () => {
  expect(counted(assessed([POOR, primarySchool("丙小学", 500, 1.2)]))).toEqual([1, 2]);
});

it("counts a cell that both stages of a school share once, as the worse", () => {
  expect(counted(assessed([MIXED]))).toEqual([1, 0]);
});

it("counts nothing where every school meets the standard, where nothing can be written, and where marks are removed", () => {
  expect(counted(assessed([primarySchool("丙小学", 500, 1.2)]))).toEqual([0, 0]);
  expect(counted(assessed([POOR], true))).toEqual([0, 0]);
  const assessment = assessed([POOR]);
  expect(markedCells(wholly(markedSheets(assessment, planClearHighlights(assessment))))).toEqual({
    "below-floor": 0,
    "reaches-floor": 0,
  });
});

it("tells the counts sheet by sheet, each with its first marked cell from the top", () => {
  const assessment = assessed([primarySchool("丙小学", 500, 1.2), POOR]);
  const [only, ...others] = wholly(markedSheets(assessment, wholly(planHighlights(assessment))));
  expect(others).toEqual([]);
  expect(only?.cells).toEqual({ "below-floor": 1, "reaches-floor": 2 });
  const rows = assessment.schools.map(({ name }) => name);
  expect(rows).toEqual(["丙小学", "甲小学"]);
  // 高学历 of the second school stands before its 骨干 and its 场馆
  expect(only?.first).toEqual(assessment.schools[1]?.indicators[0]?.figures[0]?.cell);
});
