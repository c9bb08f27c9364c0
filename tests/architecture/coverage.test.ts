import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AT_THE_LINE, COVERED_IDS, PLANNED_THEMES, VECTORS } from "../../docs/coverage-ids";
import { type Coverage, coverage, coveragePage } from "../../docs/coverage-page";

const root = join(__dirname, "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const ALL = coverage();
/** Every id of the documents as they were gone through; the list changes only with the documents. */
const REQUIRED = read("docs/required-ids.txt").trim().split("\n");

/** Text of a test, or of all files of a case; null where there is none. */
function textOf(test: string): string | null {
  const path = join(root, test);
  if (!existsSync(path)) return null;
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .map((file) => readFileSync(join(path, file), "utf8"))
        .join("\n")
    : readFileSync(path, "utf8");
}

/** Whether a text has an id and not only a longer one that begins with it: E-1 is not in E-14. */
function mentions(text: string, id: string): boolean {
  const escaped = id.replace(/[.]/g, "\\.");
  return new RegExp(`(?<![A-Za-z0-9-])${escaped}(?![A-Za-z0-9]|\\.\\d)`).test(text);
}

/** What is wrong with an answer: a test that is not there or that says nothing of the id, or a theme that is none. */
function faultsOf({ id, status, by, tests }: Coverage): readonly string[] {
  if (status === "open") return [`${id}: no pack states it`];
  if (status === "planned") return Object.hasOwn(PLANNED_THEMES, by) ? [] : [`${id}: planned without a reason`];
  if (tests.length === 0) return [`${id}: no test`];
  return tests.flatMap((test) => {
    const text = textOf(test);
    if (text === null) return [`${id}: no test ${test}`];
    // What people decide is tried for every item at once, by the packs.
    return status === "judged" || mentions(text, id) ? [] : [`${id}: ${test} does not mention it`];
  });
}

/** Ids that are required and not answered, and those answered that nobody requires. */
function differences(required: readonly string[], answered: readonly string[]): readonly string[] {
  return [
    ...required.filter((id) => !answered.includes(id)).map((id) => `not answered: ${id}`),
    ...answered.filter((id) => !required.includes(id)).map((id) => `not required: ${id}`),
    ...answered.filter((id, at) => answered.indexOf(id) !== at).map((id) => `twice: ${id}`),
  ];
}

describe("docs/coverage.md", () => {
  it("is the page that the packs make: npm run docs", () => {
    expect(read("docs/coverage.md")).toBe(coveragePage());
  });

  it("answers every id of the documents once, and no other", () => {
    expect(
      differences(
        REQUIRED,
        COVERED_IDS.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(REQUIRED).toHaveLength(243);
    // The 38 of 附件1: 7 indicators, 15 + 9 + 1 + 6 items.
    expect(REQUIRED.filter((id) => /^S001-[1-5]\.\d+$/.test(id))).toHaveLength(38);
  });

  it("is seen to miss an id, to find one too many and one twice", () => {
    expect(differences(["S001-1.1", "S001-1.2"], ["S001-1.2", "S001-1.2", "S001-9.9"])).toEqual([
      "not answered: S001-1.1",
      "not required: S001-9.9",
      "twice: S001-1.2",
    ]);
  });

  it("says of nothing that it is there without a test that is there and mentions it, nor plans it without a reason", () => {
    expect(ALL.flatMap(faultsOf)).toEqual([]);
    expect(ALL.filter(({ status }) => status === "computed").length).toBeGreaterThan(80);
  });

  it("is seen to miss a test, one that says nothing of the id, a reason and an item that no pack states", () => {
    const computed: Coverage = { id: "S001-9.9", name: "示例", status: "computed", by: "item 9.9", tests: [] };
    const faults = [
      computed,
      { ...computed, tests: ["tests/none.test.ts"] },
      { ...computed, tests: [AT_THE_LINE] },
      { ...computed, status: "planned" as const, by: "later" },
      { ...computed, status: "open" as const },
    ];
    expect(faults.flatMap(faultsOf)).toEqual([
      "S001-9.9: no test",
      "S001-9.9: no test tests/none.test.ts",
      `S001-9.9: ${AT_THE_LINE} does not mention it`,
      "S001-9.9: planned without a reason",
      "S001-9.9: no pack states it",
    ]);
    expect([mentions("(E-14)", "E-1"), mentions("(E-1 S001-2.1)", "E-1"), mentions("S001-2.15", "S001-2.1")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("plans nothing of the 38", () => {
    expect(ALL.filter(({ id, status }) => /^S001-[1-5]\.\d+$/.test(id) && status === "planned")).toEqual([]);
  });

  it("names a test that holds each of the worked examples", () => {
    const without = VECTORS.flatMap(({ number, mark, tests }) =>
      tests.filter((test) => !textOf(test)?.includes(mark)).map((test) => `${number}: ${test}`),
    );
    expect(without).toEqual([]);
    expect(VECTORS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });
});
