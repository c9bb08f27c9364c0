import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { openFileHost } from "../../src/host/file/file-host";

const FOLDER = join(__dirname, "../../assets/samples");

async function assess(name: string, answers: Readonly<Record<string, string>> = {}): Promise<WorkbookAssessment> {
  const host = await openFileHost(name, new Uint8Array(readFileSync(join(FOLDER, name))));
  return assessWorkbook((await host.readWorkbook()).snapshot, { ...NEW_SETTINGS, answers });
}

/** Assessed with the first choice of every question. */
async function answered(name: string): Promise<WorkbookAssessment> {
  const { questions } = await assess(name);
  return assess(name, Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0]?.id ?? ""])));
}

/** What is said of every school, in an order that does not depend on the sheet. */
function said({ schools }: WorkbookAssessment) {
  return schools
    .map(({ name, stage, verdict, students, indicators }) => ({
      name,
      stage,
      verdict,
      students,
      values: indicators.map(({ code, state, value }) => `${code} ${state} ${value?.toFixed(9) ?? "-"}`),
    }))
    .sort((a, b) => `${a.name}${a.stage}`.localeCompare(`${b.name}${b.stage}`, "zh"));
}

describe("the invented county in one ledger and scattered over three sheets", () => {
  it("is asked only which schools are the same and what the blank gym means, and leaves their figures missing until answered", async () => {
    const scattered = await assess("示例县-分散的表.xlsx");
    expect(new Set(scattered.questions.map(({ code }) => code))).toEqual(new Set(["same-school", "column-blank"]));
    expect(scattered.schools.find(({ name }) => name === "示例县第一小学")?.verdict).toBe("missing");
  });

  it("gets the same values and verdicts from both once the names are settled", async () => {
    const ledger = await answered("示例县-学校台账.xlsx");
    const scattered = await answered("示例县-分散的表.xlsx");
    expect(scattered.questions.every(({ answer }) => answer !== null)).toBe(true);
    expect(said(scattered)).toEqual(said(ledger));
    expect(scattered.county).toEqual(ledger.county);
    expect(scattered.balance.map(({ cv }) => cv)).toEqual(ledger.balance.map(({ cv }) => cv));
  });
});
