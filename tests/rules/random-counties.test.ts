import { randomCountyDifferences } from "./random-differences";

/** Another seed by environment: COUNTY_SEED=7 npx jest tests/rules. */
const SEED = Number(process.env.COUNTY_SEED ?? 20171);
const COUNTIES = 200;

describe("random counties", () => {
  it("are judged as the rules judge them, in every value, state, gap, verdict, coefficient and share", () => {
    const { differences, asked, onLine } = randomCountyDifferences(SEED, COUNTIES);
    expect(differences).toEqual([]);
    // half of the counties are ledgers, and most of those are read without a question
    expect(asked).toBeLessThan(COUNTIES / 4);
    expect(onLine).toBeGreaterThan(COUNTIES);
  });
});
