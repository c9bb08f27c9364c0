import { readFile } from "node:fs/promises";
import { type CheckOutcome, runCheck } from "../../src/cli/run-check";

const SAMPLE = "assets/samples/示例县-学校台账.xlsx";
const QUIET = "assets/samples/示例县-表Ⅱ-2.xlsx";

function check(...args: string[]): Promise<CheckOutcome> {
  return runCheck(args, (path) => readFile(path), "2026-11-29");
}

describe("the headless check looks through the formulas", () => {
  it("and says in one line that something was found", async () => {
    const { stdout } = await check(SAMPLE);
    expect(stdout).toMatch(/\n公式核查：可能有误1处。需要逐处查看时，请加--audit。\n$/);
    expect(stdout).not.toContain("学校台账!F7是文本格式的数，F17");
  });

  it("and says nothing where nothing was found", async () => {
    expect((await check(QUIET)).stdout).not.toContain("公式核查");
    expect(JSON.parse((await check(SAMPLE, "--json")).stdout)).not.toHaveProperty("audit");
  });

  it("and lists sheets and places with --audit, the judgement being the same", async () => {
    const [without, listed] = await Promise.all([check(SAMPLE), check(SAMPLE, "--audit")]);
    expect(listed.exitCode).toBe(without.exitCode);
    expect(listed.stdout.startsWith(without.stdout.slice(0, without.stdout.indexOf("\n公式核查")))).toBe(true);
    expect(listed.stdout).toContain(
      "\n公式核查（不影响达标判断）\n  学校台账：公式102个，可能有误1处。F17:V17（=SUM(F5:F16)）、",
    );
    expect(listed.stdout).toContain("  ［可能有误］学校台账!F7是文本格式的数，F17的合计没有加上它。");
  });

  it("and says so where all of them are in order, or there are none", async () => {
    expect((await check(QUIET, "--audit")).stdout).toMatch(/公式核查（不影响达标判断）\n {2}没有公式\n$/);
  });

  it("and hands them over as JSON", async () => {
    const { audit } = JSON.parse((await check(SAMPLE, "--json", "--audit")).stdout);
    expect(audit.sheets).toHaveLength(1);
    expect(audit.sheets[0]).toMatchObject({ sheet: "学校台账", formulas: 102, issues: { high: 1, medium: 0, low: 0 } });
    expect(audit.issues).toEqual([
      {
        kind: "text-in-total",
        name: "合计中有文本格式的数",
        risk: "high",
        cells: ["学校台账!F7"],
        because: ["学校台账!F17"],
        message: "学校台账!F7是文本格式的数，F17的合计没有加上它。",
        repairs: [],
      },
    ]);
  });
});
