import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COVERED_IDS } from "../../docs/coverage-ids";
import { type Coverage, coverage, coveragePage } from "../../docs/coverage-page";

const root = join(__dirname, "..", "..");
const ALL = coverage();

/** Ids that are said to be computed, chosen or shown, and whose test is not named or not there. */
function unshown(all: readonly Coverage[]): readonly string[] {
  return all
    .filter(({ status }) => status !== "planned" && status !== "open" && status !== "judged")
    .filter(({ tests }) => tests.length === 0 || tests.some((test) => !existsSync(join(root, test))))
    .map(({ id }) => id);
}

describe("docs/coverage.md", () => {
  it("is the page that the packs make: npm run docs", () => {
    expect(readFileSync(join(root, "docs/coverage.md"), "utf8")).toBe(coveragePage());
  });

  it("has every id of the five documents once", () => {
    const ids = COVERED_IDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const of = (prefix: string): number => ids.filter((id) => id.startsWith(prefix)).length;
    expect([of("S000-"), of("S001-"), of("S002-"), of("S003-"), of("S004-"), of("X-"), of("E-")]).toEqual([
      26, 104, 31, 41, 14, 13, 14,
    ]);
    // The 38 of 附件1: 7 indicators, 15 + 9 + 1 + 6 items.
    const numbered = ids.filter((id) => /^S001-[1-5]\.\d+$/.test(id));
    expect(numbered).toHaveLength(38);
  });

  it("says of nothing that it is computed without a test that is there", () => {
    expect(ALL.filter(({ status }) => status === "computed").length).toBeGreaterThan(40);
    expect(unshown(ALL)).toEqual([]);
  });

  it("is seen to miss a test that is not there", () => {
    const computed: Coverage = { id: "S001-9.9", name: "示例", status: "computed", by: "item 9.9", tests: [] };
    expect(unshown([computed, { ...computed, id: "S001-9.8", tests: ["tests/none.test.ts"] }])).toEqual([
      "S001-9.9",
      "S001-9.8",
    ]);
  });

  it("names a test that mentions what is computed, where it is not looked for by it", () => {
    const silent = COVERED_IDS.filter(
      ({ answer }) =>
        "finding" in answer && !readFileSync(join(root, answer.test), "utf8").includes(`"${answer.finding}"`),
    );
    expect(silent).toEqual([]);
  });

  it("plans nothing of the 38 but leaves open what no pack states yet", () => {
    expect(ALL.filter(({ id, status }) => /^S001-[1-5]\.\d+$/.test(id) && status === "planned")).toEqual([]);
  });
});
