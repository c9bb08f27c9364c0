import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import type { SchoolAssessment } from "../../../src/core/assessment/assessment";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { STAGES } from "../../../src/core/fields/stages";
import { fractionOf, halfUpOf } from "../../../src/core/quantity/fraction";
import type { Scalar, XlsxSheet } from "../../../src/xlsx/xlsx-workbook";
import { officeToCompare, printedByOffice, savedByOffice } from "../../functions/native/libreoffice";
import { countyFile, countyRows } from "./forms-county";
import { assessed, formOf, made, openCounty, writeForms } from "./write-forms";

jest.setTimeout(120_000);

/** What LibreOffice computes and prints of the forms of a county, beside what core says of it. */
interface Computed {
  readonly assessment: WorkbookAssessment;
  readonly names: Readonly<Record<"2-1" | "2-2" | "3", string>>;
  readonly values: ReadonlyMap<string, readonly (readonly Scalar[])[]>;
  readonly printed: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The remark and the verdict of each row, as we write them for programs that compute nothing. */
  readonly told: readonly (readonly CellValue[])[];
}

async function computed(office: string, rows: readonly (readonly CellValue[])[]): Promise<Computed> {
  const host = await openCounty(await countyFile(rows));
  const assessment = await assessed(host);
  const forms = made(assessment, ["2-1", "2-2", "3"]);
  await writeForms(host, forms, false);
  const saved = await savedByOffice(office, host.bytes());
  return {
    assessment,
    names: { "2-1": formOf(forms, "2-1").name, "2-2": formOf(forms, "2-2").name, "3": formOf(forms, "3").name },
    values: new Map(saved.map((sheet) => [sheet.name, rowsOf(sheet)])),
    printed: printedByOffice(office, host.bytes()),
    told: formOf(forms, "2-2").document.rows.map((row) =>
      row.map(({ content }) => (typeof content === "object" ? (content?.result ?? null) : content)),
    ),
  };
}

function rowsOf({ rows }: XlsxSheet): readonly (readonly Scalar[])[] {
  const all: Scalar[][] = [];
  for (const { row, cells } of rows) {
    const line: Scalar[] = [];
    for (const { column, value } of cells) line[column] = value;
    all[row] = line;
  }
  return Array.from(all, (line) => Array.from(line ?? [], (value) => value ?? null));
}

const FIRST = 3;
const SCHOOL = { name: 1, students: 3, values: 6, verdict: 13, remark: 14 } as const;

/** Schools in the order of 表Ⅱ-2. */
const listed = ({ schools }: WorkbookAssessment): readonly SchoolAssessment[] =>
  STAGES.flatMap((stage) => schools.filter((school) => school.stage === stage && school.students !== 0));

/** How far a number lies from another, as a part of it; 0 where both are 0. */
function apart(one: number, other: number): number {
  return one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(other), 1e-9);
}

/** Everything in which 表Ⅱ-2 differs from core. */
function schoolDifferences({ assessment, names, values, printed, told }: Computed): readonly string[] {
  const [sheet, shown] = [values.get(names["2-2"]) ?? [], printed.get(names["2-2"]) ?? []];
  const words = { met: "达标", failed: "不达标", missing: "数据不全", "not-applicable": "数据不全" } as const;
  return listed(assessment).flatMap((school, at) => {
    const row = FIRST + at;
    const cells = sheet[row] ?? [];
    const own: string[] = [];
    if (!String(cells[SCHOOL.name]).startsWith(school.name)) own.push(`${row} is ${String(cells[SCHOOL.name])}`);
    if (cells[SCHOOL.students] !== school.students) own.push(`${school.name} pupils ${String(cells[SCHOOL.students])}`);
    school.indicators.forEach(({ code, value, printed: wanted }, position) => {
      const given = cells[SCHOOL.values + position] ?? null;
      const text = shown[row]?.[SCHOOL.values + position] ?? "";
      const isRight =
        value === null
          ? (given === null || given === "") && text === ""
          : typeof given === "number" && apart(given, value) <= 1e-9 && text === (wanted ?? NaN).toFixed(2);
      if (!isRight)
        own.push(`${school.name} ${code}: ${String(given)} “${text}”, core ${String(value)} “${String(wanted)}”`);
    });
    if (cells[SCHOOL.verdict] !== words[school.verdict]) own.push(`${school.name}: ${String(cells[SCHOOL.verdict])}`);
    if (cells[SCHOOL.remark] !== told[row]?.[SCHOOL.remark])
      own.push(`${school.name}: ${String(cells[SCHOOL.remark])}`);
    return own;
  });
}

/** Everything in which 表Ⅲ differs from core. */
function balanceDifferences({ assessment, names, values, printed }: Computed): readonly string[] {
  const [sheet, shown] = [values.get(names["3"]) ?? [], printed.get(names["3"]) ?? []];
  return STAGES.flatMap((stage, position) => {
    const own = assessment.balance.filter((each) => each.stage === stage);
    const row = FIRST + 2 * position;
    const differences = own.flatMap(({ code, mean, printedMean, cv, printed: wanted }, at) =>
      (
        [
          [row, mean, printedMean, 2],
          [row + 1, cv, wanted, 3],
        ] as const
      ).flatMap(([line, value, print, digits]) => {
        const [given, text] = [sheet[line]?.[2 + at] ?? null, shown[line]?.[2 + at] ?? ""];
        const isRight =
          value === null
            ? text === ""
            : typeof given === "number" && apart(given, value) <= 1e-9 && text === (print ?? NaN).toFixed(digits);
        return isRight
          ? []
          : [`${stage} ${code}: ${String(given)} “${text}”, core ${String(value)} “${String(print)}”`];
      }),
    );
    const all = own.flatMap(({ cv }) => cv ?? []);
    const whole = sheet[row + 1]?.[2 + own.length] ?? null;
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    const isWhole = all.length === own.length && own.length > 0;
    const isRight = isWhole ? typeof whole === "number" && apart(whole, mean) <= 1e-9 : typeof whole !== "number";
    return isRight ? differences : [...differences, `${stage} 综合: ${String(whole)}`];
  });
}

/** Everything in which 表Ⅱ-1 differs from core. */
function countDifferences({ assessment, names, values, printed }: Computed): readonly string[] {
  const [sheet, shown] = [values.get(names["2-1"]) ?? [], printed.get(names["2-1"]) ?? []];
  return STAGES.flatMap((stage, position) => {
    const own = listed(assessment).filter((school) => school.stage === stage);
    if (own.length === 0) return [];
    const row = FIRST + 2 * position;
    const counts = [
      ...assessment.standard.indicators.map(
        (_, at) => own.filter(({ indicators }) => indicators[at]?.state === "met").length,
      ),
      own.filter(({ verdict }) => verdict === "met").length,
    ];
    return counts.flatMap((count, at) => {
      const share = halfUpOf(fractionOf(count * 100, own.length), 1).toFixed(1);
      const given = [sheet[row]?.[2 + at], shown[row + 1]?.[2 + at]];
      return given[0] === count && given[1] === share
        ? []
        : [`${stage} ${at}: ${given.join(" ")}, core ${count} ${share}`];
    });
  });
}

const differences = (all: Computed): readonly string[] => [
  ...schoolDifferences(all),
  ...balanceDifferences(all),
  ...countDifferences(all),
];

describe("E-9: the forms as LibreOffice computes them from their native formulas", () => {
  it("are what core says of a county of 200 schools: to 1e-9, and printed to the digit", async () => {
    const office = officeToCompare();
    if (office === null) return;
    const all = await computed(office, countyRows(200));
    const schools = listed(all.assessment);
    expect(schools.length).toBe(215);
    // The county has all that matters: each verdict, values exactly on a line and on 85% of it, and blanks.
    expect(new Set(schools.map(({ verdict }) => verdict))).toEqual(new Set(["met", "failed", "missing"]));
    const values = schools.flatMap(({ indicators }) => indicators);
    expect(values.filter(({ value, required }) => value === required).length).toBeGreaterThan(200);
    expect(values.filter(({ value, floor }) => value === floor).length).toBeGreaterThan(10);
    expect(values.filter(({ value }) => value === null).length).toBeGreaterThan(5);
    expect(differences(all)).toEqual([]);
  });

  it("print what lies half way between two printed numbers as core does", async () => {
    const office = officeToCompare();
    if (office === null) return;
    // 200 pupils each; 用房 4.505 + 0.01·i ㎡, ground 7.495 + 0.01·i ㎡, 2000.005 + i 元: every one of them half way.
    const [title, header] = countyRows(0);
    const rows = Array.from({ length: 80 }, (_, i): readonly CellValue[] => [
      ...[`示例${i + 1}小学`, "小学", "公办", 200, null, null, 5, null],
      ...[9, null, 2, null, 2, null, 901 + 2 * i, 0, 1499 + 2 * i, (400_001 + 200 * i) / 10_000, 5],
    ]);
    const all = await computed(office, [title ?? [], header ?? [], ...rows]);
    const [first] = listed(all.assessment);
    expect(first?.indicators.map(({ printed }) => printed)).toEqual([4.5, 1, 1, 4.51, 7.5, 2000.01, 2.5]);
    expect(differences(all)).toEqual([]);
  });
});
