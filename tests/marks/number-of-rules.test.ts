import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { greatest } from "../../src/core/quantity/long-lists";
import { openFileHost } from "../../src/host/file/file-host";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { rulesOf } from "../plan/excel-formula";
import { type County, countyWorkbook, randomCounty } from "./random-county";

/** Rules that a county of one layout has at most, however its schools are mixed (decision 0148). */
const MOST_RULES = 60;
/** Rules more for each 十二年一贯制学校 whose figures stand on several sheets: no look-up fits a formula. */
const RULES_OF_TWELVE = 8;
const LONGEST_FORMULA = 255;
const SAMPLES = join(__dirname, "../../assets/samples");

const longest = (plan: WorkbookPlan): number => greatest(rulesOf(plan).map(({ formula }) => formula.length));
const planOf = (county: County): WorkbookPlan => planHighlights(assessWorkbook(countyWorkbook(county), NEW_SETTINGS));
const cases = [31, 200, 1_000].flatMap((schools) => [1, 2].map((seed) => [schools, seed] as const));

describe("marks are few, and every program takes their formulas:", () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))("sample %s", async (name) => {
    const { snapshot } = await (await openFileHost(name, readFileSync(join(SAMPLES, name)))).readWorkbook();
    const plan = planHighlights(assessWorkbook(snapshot, NEW_SETTINGS));
    expect(rulesOf(plan).length).toBeLessThanOrEqual(MOST_RULES);
    expect(longest(plan)).toBeLessThanOrEqual(LONGEST_FORMULA);
  });

  it.each(cases)("%d schools of one layout (seed %d)", (schools, seed) => {
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
    expect(rulesOf(plan).length).toBeLessThanOrEqual(MOST_RULES + RULES_OF_TWELVE * twelve);
    expect(longest(plan)).toBeLessThanOrEqual(LONGEST_FORMULA);
  });
});
