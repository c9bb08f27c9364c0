import { checkWorkbook } from "../../app/check-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { valuesAtCell } from "../../../src/taskpane/view/values-at-cell";
import { COLUMN, COUNTY, countyWorkbook, FIRST_ROW, SHEET } from "../fixtures/county";
import { FakeHost } from "../fixtures/fake-host";

let assessment: WorkbookAssessment;
beforeAll(async () => {
  assessment = (await checkWorkbook(new FakeHost(countyWorkbook()))).assessment;
});

function rowOf(name: string): number {
  return FIRST_ROW + COUNTY.findIndex((cells) => cells[0] === name);
}

function at(school: string, column: number, sheet = SHEET): string[] {
  return valuesAtCell(assessment, { sheet, row: rowOf(school), column }).map(
    ({ school: found, indicator }) => `${found.stage} ${indicator.code} ${indicator.state}`,
  );
}

it("finds the one value that a figure takes part in", () => {
  expect(at("龙庆中心小学", COLUMN.backbonePrimary)).toEqual(["primary 1.2 failed"]);
});

it("finds both stages for a figure of a mixed school, the failed one first", () => {
  expect(at("彩云九年一贯制学校", COLUMN.sportsArea)).toEqual(["junior 1.5 floor", "primary 1.5 met"]);
});

it("finds all seven values for the number of students, with the most to do first", () => {
  const found = at("龙庆中心小学", COLUMN.primary);
  expect(found).toHaveLength(7);
  expect(found.slice(0, 2)).toEqual(["primary 1.6 failed", "primary 1.2 failed"]);
});

it("finds nothing for a cell that belongs to no value", () => {
  expect(at("龙庆中心小学", COLUMN.name)).toEqual([]);
  expect(at("龙庆中心小学", COLUMN.backbonePrimary, "别的表")).toEqual([]);
});
