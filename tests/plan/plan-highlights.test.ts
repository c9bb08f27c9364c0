import fc from "fast-check";
import { judgeValue } from "../../src/core/assessment/judge-value";
import { assessSchools } from "../../src/core/assessment/assess-schools";
import { areaContains, cellName } from "../../src/core/cell/address";
import type { FieldKey } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../src/core/standards/standards";
import { highlightFormula } from "../../src/plan/highlight-formula";
import { planClearHighlights, planHighlights } from "../../src/plan/plan-highlights";
import { isOurHighlight } from "../../src/plan/highlight-marker";
import { drawnCells, holds } from "./excel-formula";
import { randomRuns } from "../random-runs";

const FIELDS: readonly FieldKey[] = [
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
];

interface Row {
  readonly kind: SchoolKind;
  readonly amounts: readonly (number | null)[];
}

/** Rows 5, 6, … of a sheet: column B onwards holds the fields in their order; equipment in 万元. */
function records(schools: readonly Row[]): SchoolRecords {
  const rows = Int32Array.from(schools, (_, index) => index + 4);
  const figures = new Map<FieldKey, FactColumn>();
  FIELDS.forEach((field, index) => {
    const factor = field === "equipment_value" ? 10_000 : 1;
    figures.set(field, {
      field,
      origin: { how: "cell", cells: { sheet: "台账", rows, columns: index + 1 }, factor },
      amounts: Float64Array.from(schools, ({ amounts }) => (amounts[index] ?? NaN) * factor),
      present: Uint8Array.from(schools, ({ amounts }) =>
        amounts[index] === null || amounts[index] === undefined ? 0 : 1,
      ),
    });
  });
  return {
    cells: { sheet: "台账", rows, columns: 0 },
    length: schools.length,
    names: schools.map((_, index) => `学校${index + 1}`),
    kinds: schools.map(({ kind }) => kind),
    stages: schools.map(() => null),
    figures,
    sportsAreaIncludesIndoor: false,
    entity: "school",
    holdsValues: false,
    printedVerdicts: null,
  };
}

function cellsOf(rows: readonly Row[]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  rows.forEach(({ amounts }, row) =>
    amounts.forEach((amount, index) => (cells[cellName(row + 4, index + 1)] = amount)),
  );
  return cells;
}

function marksOf(rows: readonly Row[]): Map<string, string> {
  const cells = cellsOf(rows);
  const plan = planHighlights([records(rows)], NATIONAL_2017, new Set());
  return new Map(
    drawnCells(plan, (_, row, column) => cells[cellName(row, column)]).map(({ row, column, level }) => [
      cellName(row, column),
      level,
    ]),
  );
}

describe("formula of a highlight", () => {
  it("is plain operators with literal thresholds, multiplied instead of divided, and carries our marker", () => {
    const condition = {
      resource: [{ column: 3, weight: 100 }],
      students: [{ column: 2, weight: 1 }],
      stageStudents: [{ column: 2, weight: 1 }],
      required: 4.2,
      floorRatio: 0.85,
      isWhole: true,
    };
    const formula = highlightFormula("1.1", [condition], 4, "below-floor");
    expect(formula).toBe('=AND(N("EDU:1.1")=0,COUNTIF($C5:$D5,">=0")=2,$D5*10000<$C5*357)');
    expect(isOurHighlight(formula)).toBe(true);
    expect(isOurHighlight("=AND(ISNUMBER(C3),C3<4)")).toBe(false);
  });

  it("marks 8 and not 9 teachers of 1000, and neither a blank nor a text", () => {
    const condition = {
      resource: [{ column: 1, weight: 100 }],
      students: [{ column: 0, weight: 1 }],
      stageStudents: [{ column: 0, weight: 1 }],
      required: 0.9,
      floorRatio: 0.85,
      isWhole: true,
    };
    const levels = (teachers: unknown): boolean[] =>
      (["reaches-floor", "below-floor"] as const).map((level) =>
        holds(highlightFormula("1.3", [condition], 0, level), { A1: 1000, B1: teachers }),
      );
    expect(levels(9)).toEqual([false, false]);
    expect(levels(8)).toEqual([true, false]);
    // the rule for what is below 85% stands above the other and sets all that it sets
    expect(levels(7)).toEqual([true, true]);
    expect(levels(null)).toEqual([false, false]);
    expect(levels("约8")).toEqual([false, false]);
  });
});

describe("plan of highlights", () => {
  const small = (kind: SchoolKind, students: readonly number[]): Row => ({
    kind,
    amounts: [...students, 30, 30, 9, 9, 9, 9, 5000, 0, 9000, 200, 20],
  });

  it("shares one rectangle among rows below each other that are judged alike", () => {
    const plan = planHighlights(
      [
        records([
          small("primary-school", [500, 0, 0]),
          small("primary-school", [400, 0, 0]),
          small("junior-school", [0, 300, 0]),
        ]),
      ],
      NATIONAL_2017,
      new Set(),
    );
    const rooms = plan.operations.flatMap((operation) =>
      operation.type === "add-highlight" && operation.formula.includes("EDU:1.7") && operation.level === "below-floor"
        ? operation.areas
        : [],
    );
    expect(rooms).toEqual([
      { row: 4, column: 14, rows: 2, columns: 1 },
      { row: 6, column: 14, rows: 1, columns: 1 },
    ]);
    expect(plan.operations[0]).toEqual({ type: "clear-highlights", sheet: "台账" });
  });

  it("leaves out protected sheets and schools outside the scope", () => {
    expect(
      planHighlights([records([small("primary-school", [500, 0, 0])])], NATIONAL_2017, new Set(["台账"])).operations,
    ).toEqual([]);
    expect(marksOf([small("special", [500, 0, 0]), small("teaching-point", [49, 0, 0])]).size).toBe(0);
  });

  it("marks nothing in a column whose unit is still an open question, and the other columns all the same", () => {
    const table = records([small("primary-school", [500, 0, 0])]);
    const equipment = table.figures.get("equipment_value");
    if (!equipment) throw new Error("no equipment column");
    const figures = new Map(table.figures).set("equipment_value", {
      ...equipment,
      origin: { how: "cell", cells: equipment.origin.cells, factor: NaN },
      present: new Uint8Array(1),
    });
    const { operations } = planHighlights([{ ...table, figures }], NATIONAL_2017, new Set());
    const columns = operations.flatMap((operation) =>
      operation.type === "add-highlight" ? operation.areas.map(({ column }) => column) : [],
    );
    expect(columns).not.toContain(equipment.origin.cells.columns);
    expect(new Set(columns).size).toBe(6);
  });

  it("clears only what is ours, sheet by sheet", () => {
    expect(planClearHighlights(["甲", "乙"]).operations).toEqual([
      { type: "clear-highlights", sheet: "甲" },
      { type: "clear-highlights", sheet: "乙" },
    ]);
  });

  it("keeps every rectangle inside the data rows of its table", () => {
    const rows = [small("nine-year", [300, 200, 0]), small("primary-school", [10, 0, 0])];
    for (const operation of planHighlights([records(rows)], NATIONAL_2017, new Set()).operations) {
      if (operation.type === "add-highlight")
        for (const { row, column, rows: height } of operation.areas)
          expect(areaContains({ row: 4, column: 1, rows: 2, columns: FIELDS.length }, row + height - 1, column)).toBe(
            true,
          );
    }
  });

  it("marks a cell exactly when the assessment finds its value below the standard, at the same level", () => {
    const kind = fc.constantFrom<SchoolKind>(
      "primary-school",
      "junior-school",
      "nine-year",
      "twelve-year",
      "complete-middle",
    );
    // a stage without pupils makes of a mixed school one of the other stage
    const count = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 600 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    );
    const people = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 8 });
    const area = fc.option(
      fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
      { nil: null, freq: 8 },
    );
    const row = fc
      .tuple(
        kind,
        fc.tuple(count, count, count),
        fc.array(people, { minLength: 6, maxLength: 6 }),
        fc.array(area, { minLength: 4, maxLength: 4 }),
        people,
      )
      .map(([kindOf, students, teachers, areas, rooms]): Row => ({
        kind: kindOf,
        amounts: [...students, ...teachers, ...areas, rooms],
      }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const marks = marksOf(rows);
        const expected = new Map<string, string>();
        for (const school of assessSchools([records(rows)], NATIONAL_2017).schools) {
          for (const indicator of school.indicators) {
            const main = indicator.figures[0]?.cell;
            if (!main || (indicator.state !== "floor" && indicator.state !== "failed")) continue;
            const name = cellName(main.row, main.column);
            const level = indicator.state === "failed" ? "below-floor" : "reaches-floor";
            // a cell shared by two stages shows the worse of the two
            if (level === "below-floor" || !expected.has(name)) expected.set(name, level);
          }
        }
        expect(Object.fromEntries(marks)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: randomRuns(400) },
    );
  });

  it("agrees with exact judgement at every threshold: value · P and one hundredth below", () => {
    for (const { per, required, isSplit } of NATIONAL_2017.indicators.filter(({ code }) => code === "1.5")) {
      expect(isSplit).toBe(true);
      if (!required) throw new Error("1.5 asks nothing");
      for (let students = 1; students <= 3000; students += 7) {
        const exact = Math.round(required.junior * 10) * students;
        const row = (area: number): Row => ({
          kind: "junior-school",
          amounts: [0, students, 0, 0, 900, 0, 900, 0, 900, 99_999_999, 0, area, 99_999_999, 900],
        });
        expect(judgeValue(per, exact / 10, students, required.junior, 0.85)).toBe("met");
        expect(marksOf([row(exact / 10)]).size).toBe(0);
        expect([...marksOf([row((exact * 10 - 1) / 100)]).keys()]).toEqual(["M5"]);
      }
    }
  });
});
