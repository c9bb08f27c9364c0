import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessSchools } from "../../src/core/assessment/assess-schools";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { differencesFromOracle } from "./against-oracle";
import { differencesFromExpected, type ExpectedVerdicts } from "./expected-verdicts";
import { type CountyFacts, oracleSchoolsOf, recordsOf } from "./facts";

/** One folder, one case: facts.json holds schools as figures, expected.json verdicts with the calculation by hand. */
const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as T;
}

describe("the rules at their boundaries", () => {
  it("are found by their folders", () => {
    expect(folders.length).toBeGreaterThanOrEqual(37);
  });

  it.each(folders.map(({ name }) => [name]))("%s is judged as by hand, and as by the oracle", (folder) => {
    const facts = readJson<CountyFacts>(folder, "facts.json");
    const expected = readJson<ExpectedVerdicts>(folder, "expected.json");
    const assessment = assessSchools([recordsOf(facts)], DEFAULT_STANDARD);
    expect(differencesFromExpected(assessment, expected)).toEqual([]);
    expect(differencesFromOracle(assessment, oracleSchoolsOf(facts))).toEqual([]);
    expect(expected.why.join("")).not.toBe("");
  });
});
