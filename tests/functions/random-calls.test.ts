import { randomCallDifferences } from "./random-calls";

/** Another seed by environment: CALL_SEED=7 npx jest tests/functions. */
const SEED = Number(process.env.CALL_SEED ?? 20171);
const CALLS = 500;

describe("random calls of the custom functions", () => {
  it("give what the rules give, whether blanks arrive as blanks or as 0, or ask", () => {
    expect(randomCallDifferences(SEED, CALLS)).toEqual([]);
  });
});
