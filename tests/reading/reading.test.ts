import { join } from "node:path";
import { readingCases, readWorkbook } from "./read-workbook";
import { scoreReport, type Tally } from "./score-report";

/** What no reading may do: a wrong figure, a figure lost without a word, a false accusation. */
function isFair({ wrong, silent, alarms }: Tally): boolean {
  return wrong + silent + alarms === 0;
}

const cases = readingCases(join(__dirname, "workbooks"));

describe("workbooks in the shapes of real bureau files", () => {
  it("are all there", () => {
    expect(cases.length).toBe(82);
  });

  it.each(cases.map(({ want, file }) => [want.id, want, file] as const))(
    "%s: nothing wrong, nothing missing and nothing accused in silence, before and after the answers of a clerk",
    async (_, want, file) => {
      const { before, after } = await readWorkbook(file, want.answers ?? []);
      for (const report of [before, after]) {
        const { tally, notes } = scoreReport(want, report);
        expect(isFair(tally) ? [] : notes).toEqual([]);
      }
    },
  );
});
