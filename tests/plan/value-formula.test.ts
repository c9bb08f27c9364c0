import fc from "fast-check";
import { assessSchools } from "../../src/core/assessment/assess-schools";
import { cellRefName } from "../../src/core/cell/address";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { RecordCells } from "../../src/core/facts/record-cells";
import type { FieldKey } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import { DEFAULT_STANDARD, findStandard } from "../../src/core/standards/standards";
import type { Standard } from "../../src/core/standards/standard";
import { valueFormula } from "../../src/plan/value-formula";
import { type Amounts, schoolTable } from "../core/school-table";
import { randomRuns } from "../random-runs";

const FIELDS: readonly FieldKey[] = [
  "students",
  "students_primary",
  "students_junior",
  "students_senior",
  "teachers_above_degree:primary",
  "teachers_above_degree:junior",
  "backbone:primary",
  "backbone:junior",
  "pe_art_teachers:primary",
  "pe_art_teachers:junior",
  "teaching_area",
  "indoor_sport_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
  "computers",
  "books",
];

/** What Excel makes of a formula of numbers, cells, + - * / and brackets. */
function computed(formula: string, cells: Readonly<Record<string, number>>): number {
  const tokens = formula.slice(1).match(/'[^']+'!\$?[A-Z]+\$?\d+|[A-Z]+\d+|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const value = sum();
      at++;
      return value;
    }
    if (token === "-") return -factor();
    return /^\d/.test(token) ? Number(token) : (cells[token] ?? NaN);
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/") value = tokens[at++] === "*" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = tokens[at++] === "+" ? value + product() : value - product();
    return value;
  };
  return sum();
}

const tableOf = (kinds: readonly SchoolKind[], rows: readonly (readonly number[])[]) =>
  schoolTable(
    kinds,
    Object.fromEntries(FIELDS.map((field, index) => [field, rows.map((row) => row[index] ?? 0)])) as Partial<
      Record<FieldKey, Amounts>
    >,
  );

const cellsOf = (rows: readonly (readonly number[])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      row.map((amount, index) => [
        cellRefName({ sheet: "台账", row: at + 1, column: index + 1 }).split("!")[1],
        amount,
      ]),
    ),
  );

describe("the native formula of a value", () => {
  it("of a mixed school has the weights of its stages: 用房 without the gym, 初中部 of a 九年一贯制", () => {
    const records = tableOf(["nine-year"], [[0, 166, 210, 0, 9, 9, 9, 9, 9, 9, 23_526, 300, 1, 1, 1, 1, 1]]);
    const [, , , rooms] = DEFAULT_STANDARD.indicators;
    if (!rooms) throw new Error("1.4 is not there");
    const formula = valueFormula(records, 0, rooms, DEFAULT_STANDARD, "junior");
    expect(formula).toBe("=(L2*11-M2*11)/(C2*10+D2*11)");
    // (23526 − 300) · 1.1 / (166 + 1.1 · 210) = 13514.37… for 210 pupils
    expect(computed(formula ?? "", { L2: 23_526, M2: 300, C2: 166, D2: 210 }) * 210).toBeCloseTo(13_514.37, 2);
  });

  it("is for a hundred pupils where the measure is, and none of a finished value", () => {
    const [above] = DEFAULT_STANDARD.indicators;
    if (!above) throw new Error("1.1 is not there");
    const table = schoolTable(["primary-school"], { students: [1000], teachers_above_degree: [42] });
    expect(valueFormula(table, 0, above, DEFAULT_STANDARD, "primary")).toBe("=C2*100/B2");
    const values = schoolTable(["primary-school"], { indicator_1_1: [4.2] }, { holdsValues: true });
    expect(valueFormula(values, 0, above, DEFAULT_STANDARD, "primary")).toBeNull();
  });

  it("goes along the columns of a table that lies across, to the sheet of the pupils, and to none of what the user has said", () => {
    const [above] = DEFAULT_STANDARD.indicators;
    if (!above) throw new Error("1.1 is not there");
    const schools = schoolTable(["primary-school", "primary-school"], {
      students: [1000, 800],
      teachers_above_degree: [42, 40],
    });
    const changed = (
      field: FieldKey,
      cells: RecordCells | undefined,
      more: Partial<FactColumn> = {},
    ): [FieldKey, FactColumn] => {
      const column = schools.figures.get(field);
      if (!column) throw new Error(field);
      return [field, { ...column, origin: { how: "cell", cells: cells ?? column.origin.cells, factor: 1 }, ...more }];
    };
    const formula = (record: number, ...columns: readonly [FieldKey, FactColumn][]) =>
      valueFormula({ ...schools, figures: new Map(columns) }, record, above, DEFAULT_STANDARD, "primary");
    const columns = Int32Array.from([3, 4]);
    const acrossFrom = (rows: number) => ({ sheet: "台账", rows, columns });
    // Teachers in row 6, pupils in row 3; the second school stands in E.
    expect(formula(1, changed("students", acrossFrom(2)), changed("teachers_above_degree", acrossFrom(5)))).toBe(
      "=E6*100/E3",
    );
    const elsewhere = { sheet: "在校生", rows: Int32Array.from([7, 4]), columns: 2 };
    expect(formula(0, changed("students", elsewhere), changed("teachers_above_degree", undefined))).toBe(
      "=C2*100/'在校生'!C8",
    );
    expect(formula(1, changed("students", elsewhere), changed("teachers_above_degree", undefined))).toBe(
      "=C3*100/'在校生'!C5",
    );
    const said = { asAnswered: Uint8Array.from([0, 1]) };
    const own = changed("students", undefined);
    expect(formula(0, own, changed("teachers_above_degree", undefined, said))).toBe("=C2*100/B2");
    expect(formula(1, own, changed("teachers_above_degree", undefined, said))).toBeNull();
    expect(formula(1, changed("students", undefined, said), changed("teachers_above_degree", undefined))).toBeNull();
    expect(valueFormula(schools, 0, above, DEFAULT_STANDARD, "junior")).toBeNull();
  });

  it("gives the very value of the assessment, for every kind of school and both national standards", () => {
    const kinds: readonly SchoolKind[] = [
      "primary-school",
      "junior-school",
      "nine-year",
      "twelve-year",
      "complete-middle",
    ];
    const standards = [DEFAULT_STANDARD, findStandard("national-2012") as Standard];
    let checked = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: FIELDS.length, maxLength: FIELDS.length }),
        (kind, row) => {
          const records = tableOf([kind], [row]);
          for (const standard of standards)
            for (const school of assessSchools([records], standard).schools)
              for (const indicator of school.indicators) {
                const rule = standard.indicators.find(({ code }) => code === indicator.code);
                if (!rule || indicator.value === null) continue;
                const formula = valueFormula(records, school.record, rule, standard, school.stage);
                expect(formula).not.toBeNull();
                const value = computed(formula ?? "", cellsOf([row]));
                expect(Math.abs(value - indicator.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
                checked++;
              }
        },
      ),
      { numRuns: randomRuns(200) },
    );
    expect(checked).toBeGreaterThan(randomRuns(1_000));
  });
});
