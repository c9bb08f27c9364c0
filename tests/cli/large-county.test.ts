import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { jsonReport, jsonText } from "../../src/cli/json-report";
import { largeRoster } from "../bench/large-roster";

const assessment = assessWorkbook(largeRoster(30), NEW_SETTINGS);

test("lists that are longer than what is printed say how much is left out", () => {
  const report = jsonReport(assessment, 5);
  expect(report.schools).toHaveLength(5);
  expect(report.findings).toHaveLength(5);
  expect(report.leftOut).toEqual({ schools: assessment.schools.length - 5, findings: assessment.findings.length - 5 });
  expect(report.county).toEqual(jsonReport(assessment).county);
});

test("of a county of this world nothing is left out, and the JSON is indented; of a larger one it stands on one line", () => {
  const report = jsonReport(assessment);
  expect(report).not.toHaveProperty("leftOut");
  expect(jsonText(report, assessment.schools.length)).toContain('\n  "county": {');
  const long = jsonText(report, 3_001);
  expect(long).not.toContain("\n");
  expect(JSON.parse(long)).toEqual(JSON.parse(jsonText(report, 30)));
});
