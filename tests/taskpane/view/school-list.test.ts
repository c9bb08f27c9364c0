import { checkWorkbook } from "../../app/check-workbook";
import type { SchoolAssessment } from "../../../src/core/assessment/assessment";
import { filterSchools, NO_FILTER, schoolKey, worstFirst } from "../../../src/taskpane/view/school-list";
import { COUNTY, countyWorkbook, primarySchool } from "../fixtures/county";
import { FakeHost } from "../fixtures/fake-host";

let schools: readonly SchoolAssessment[];
beforeAll(async () => {
  schools = (await checkWorkbook(new FakeHost(countyWorkbook([...COUNTY, primarySchool("河西小学", 640, 0.5)]))))
    .assessment.schools;
});

function names(list: readonly SchoolAssessment[]): string[] {
  return list.map(({ name, stage }) => `${name}/${stage}`);
}

it("puts failed schools first, then those with missing data, then the others", () => {
  expect(
    worstFirst(schools)
      .map(({ verdict }) => verdict)
      .join(" "),
  ).toMatch(/^(failed ?)+(missing ?)+(met ?)+$/);
});

it("puts the larger shortfall first among failed schools with as many indicators met", () => {
  expect(names(worstFirst(schools)).slice(0, 2)).toEqual(["河西小学/primary", "河东小学/primary"]);
});

it("leaves the order of the assessment alone for schools that met everything", () => {
  const met = worstFirst(schools).filter(({ metCount }) => metCount === 7);
  expect(met.map(({ index }) => index)).toEqual([...met.map(({ index }) => index)].sort((a, b) => a - b));
});

it("finds schools by a part of their name, by stage and by verdict", () => {
  expect(names(filterSchools(schools, { ...NO_FILTER, text: " 城关 " }))).toEqual([
    "城关第一小学/primary",
    "城关第二小学/primary",
  ]);
  expect(names(filterSchools(schools, { ...NO_FILTER, stage: "junior" }))).toEqual([
    "师城初级中学/junior",
    "彩云九年一贯制学校/junior",
  ]);
  expect(names(filterSchools(schools, { ...NO_FILTER, verdict: "missing" }))).toEqual(["大同小学/primary"]);
});

it("tells the two stages of a mixed school apart by their keys", () => {
  expect(new Set(schools.map(schoolKey)).size).toBe(schools.length);
});
