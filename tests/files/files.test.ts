import { readdirSync, readFileSync } from "node:fs";
import { runCheck } from "../../src/cli/run-check";
import { openFileHost } from "../../src/host/file/file-host";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";

/** What has to be found in a workbook file; what is left out is not looked at. */
interface ExpectedCheck {
  /** What is wrong with the file, or odd in it. */
  readonly why: string;
  readonly exit: 0 | 1 | 2;
  readonly county: string;
  /** "sheet kind" of every table. */
  readonly tables: readonly string[];
  /** Verdict by school. */
  readonly schools?: Readonly<Record<string, string>>;
  /** Value by "school indicator"; null where there is none. */
  readonly values?: Readonly<Record<string, number | null>>;
  /** Reason why there is no value, by "school indicator". */
  readonly reasons?: Readonly<Record<string, string>>;
  /** "severity code first-cell" of findings that are there, the cell only where there is one. */
  readonly says?: readonly string[];
  /** Codes of findings that are not there. */
  readonly saysNot?: readonly string[];
  /** "code first-cell" of all questions. */
  readonly asks: readonly string[];
}

interface Report {
  readonly county: { readonly verdict: string };
  readonly tables: readonly { readonly sheet: string; readonly kind: string }[];
  readonly schools: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly indicators: readonly { readonly code: string; readonly value: number | null; readonly reason?: string }[];
  }[];
  readonly questions: readonly { readonly code: string; readonly cells: readonly string[] }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly cells: readonly string[] }[];
}

const FOLDER = "tests/files";
const CASES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const AREA = { row: 2, column: 3, rows: 3, columns: 1 };

async function checked(bytes: Uint8Array): Promise<{ report: Report; exitCode: number; stderr: string }> {
  const { stdout, stderr, exitCode } = await runCheck(["workbook.xlsx", "--json"], async () => bytes);
  return { report: JSON.parse(stdout) as Report, exitCode, stderr };
}

function named(code: string, [first]: readonly string[]): string {
  return first === undefined ? code : `${code} ${first}`;
}

function marks(sheet: string): WorkbookPlan {
  return {
    operations: [
      { type: "clear-highlights", sheet },
      {
        type: "add-highlight",
        sheet,
        areas: [AREA],
        formula: '=AND(ISNUMBER(D3),D3<1,N("EDU:1.1")=0)',
        level: "below-floor",
      },
    ],
  };
}

describe.each(CASES)("%s", (name) => {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}/workbook.xlsx`));
  const expected = JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, "utf8")) as ExpectedCheck;

  test("is judged, told and asked as it should be", async () => {
    const { report, exitCode } = await checked(bytes);
    const found = new Map(
      report.schools.flatMap(({ name: school, indicators }) =>
        indicators.map((each): [string, typeof each] => [`${school} ${each.code}`, each]),
      ),
    );
    expect(report.tables.map(({ sheet, kind }) => `${sheet} ${kind}`)).toEqual(expected.tables);
    if (expected.schools)
      expect(Object.fromEntries(report.schools.map(({ name: school, verdict }) => [school, verdict]))).toEqual(
        expected.schools,
      );
    for (const [key, value] of Object.entries(expected.values ?? {})) {
      const actual = found.get(key)?.value;
      expect([key, actual === undefined || actual === null ? actual : Number(actual.toPrecision(12))]).toEqual([
        key,
        value,
      ]);
    }
    for (const [key, reason] of Object.entries(expected.reasons ?? {}))
      expect([key, found.get(key)?.reason]).toEqual([key, reason]);
    expect(report.questions.map(({ code, cells }) => named(code, cells))).toEqual(expected.asks);
    const said = report.findings.map(({ severity, code, cells }) => `${severity} ${named(code, cells)}`);
    expect(said).toEqual(expect.arrayContaining([...(expected.says ?? [])]));
    expect(report.findings.map(({ code }) => code).filter((code) => expected.saysNot?.includes(code))).toEqual([]);
    expect(report.county.verdict).toBe(expected.county);
    expect(exitCode).toBe(expected.exit);
  });

  test("is the same to read after it was marked and saved, and after the marks were cleared", async () => {
    const before = await checked(bytes);
    const host = await openFileHost("workbook.xlsx", bytes);
    const { snapshot } = await host.readWorkbook();
    const sheet = snapshot.sheets.find(({ isProtected }) => !isProtected)?.name ?? "";
    await host.writeSettings(null);
    await host.applyPlan(marks(sheet));
    expect(await checked(host.bytes())).toEqual(before);
    const again = await openFileHost("workbook.xlsx", host.bytes());
    await again.applyPlan({ operations: [{ type: "clear-highlights", sheet }] });
    expect(await checked(again.bytes())).toEqual(before);
  });
});
