import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { wholly } from "../../src/core/pieces";
import { greatest } from "../../src/core/quantity/long-lists";
import { openFileHost } from "../../src/host/file/file-host";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { rulesOf } from "../plan/excel-formula";
import { type County, countyWorkbook, randomCounty } from "./random-county";

/** Rules that a county in one sheet has at most, however its schools are mixed (decision 0163): two a column, and a little. */
const MOST_RULES = 24;
/** Those of one whose figures stand on several sheets, where not every look-up fits a formula. */
const MOST_OF_SHEETS = 36;
/** Rules more for each 十二年一贯制学校 whose figures stand on several sheets. */
const RULES_OF_TWELVE = 2;
const LONGEST_FORMULA = 255;
const SAMPLES = join(__dirname, "../../assets/samples");

const longest = (plan: WorkbookPlan): number => greatest(rulesOf(plan).map(({ formula }) => formula.length));
const planOf = (county: County): WorkbookPlan =>
  wholly(planHighlights(assessWorkbook(countyWorkbook(county), NEW_SETTINGS)));
const cases = [31, 200, 1_000].flatMap((schools) => [1, 2].map((seed) => [schools, seed] as const));

describe("marks are few, and every program takes their formulas:", () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))("sample %s", async (name) => {
    const { snapshot } = await (await openFileHost(name, readFileSync(join(SAMPLES, name)))).readWorkbook();
    const plan = wholly(planHighlights(assessWorkbook(snapshot, NEW_SETTINGS)));
    expect(rulesOf(plan).length).toBeLessThanOrEqual(name.includes("分散的表") ? MOST_OF_SHEETS : MOST_RULES);
    expect(longest(plan)).toBeLessThanOrEqual(LONGEST_FORMULA);
  });

  it.each([...cases, [20_000, 1] as const])("%d schools of one layout (seed %d)", (schools, seed) => {
    const plan = planOf(randomCounty({ seed, schools, layout: "one" }));
    expect(rulesOf(plan).length).toBeGreaterThan(0);
    expect(rulesOf(plan).length).toBeLessThanOrEqual(MOST_RULES);
    expect(longest(plan)).toBeLessThanOrEqual(LONGEST_FORMULA);
  });

  it.each(cases)("%d schools on three sheets (seed %d)", (schools, seed) => {
    const county = randomCounty({ seed, schools, layout: "joined" });
    const twelve = [...county.values()].flat().filter((row) => row.includes("十二年一贯制学校")).length;
    const plan = planOf(county);
    expect(rulesOf(plan).length).toBeGreaterThan(0);
    expect(rulesOf(plan).length).toBeLessThanOrEqual(MOST_OF_SHEETS + RULES_OF_TWELVE * twelve);
    expect(longest(plan)).toBeLessThanOrEqual(LONGEST_FORMULA);
  });
});
