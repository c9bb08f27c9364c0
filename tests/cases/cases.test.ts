import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { caseWorkbook, type CaseWorkbook } from "./case-workbook";
import { compare, type ExpectedReading } from "./expected-reading";

/** One folder, one case: sheet.json is read, expected.json is what must be recognised, why.md says why it is hard. */
const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as T;
}

describe("sheets that are hard to read", () => {
  it("are found by their folders", () => {
    expect(folders.length).toBeGreaterThanOrEqual(62);
  });

  it.each(folders.map(({ name }) => [name]))("%s is read as it should be", (folder) => {
    const { workbook, answers } = caseWorkbook(readJson<CaseWorkbook>(folder, "sheet.json"));
    expect(compare(workbook, readJson<ExpectedReading>(folder, "expected.json"), answers).lines).toEqual([]);
    expect(readFileSync(join(__dirname, folder, "why.md"), "utf8").trim()).not.toBe("");
  });
});
