import fc from "fast-check";
import { judgeValue } from "../../src/core/assessment/judge-value";
import { assessSchools } from "../../src/core/assessment/assess-schools";
import { areaContains, cellName } from "../../src/core/cell/address";
import type { FieldKey } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import { wholly } from "../../src/core/pieces";
import type { Standard } from "../../src/core/standards/standard";
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

function marksOf(rows: readonly Row[], standard: Standard = NATIONAL_2017): Map<string, string> {
  const cells = cellsOf(rows);
  const plan = wholly(planHighlights([records(rows)], standard, new Set()));
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

  it("shares one rectangle among rows below each other, whatever the kind of school", () => {
    const plan = wholly(
      planHighlights(
        [
          records([
            small("primary-school", [500, 0, 0]),
            small("primary-school", [400, 0, 0]),
            small("junior-school", [0, 300, 0]),
          ]),
        ],
        NATIONAL_2017,
        new Set(),
      ),
    );
    const rooms = plan.operations.flatMap((operation) =>
      operation.type === "add-highlight" && operation.formula.includes("EDU:1.7") && operation.level === "below-floor"
        ? operation.areas
        : [],
    );
    expect(rooms).toEqual([{ row: 4, column: 14, rows: 3, columns: 1 }]);
    expect(plan.operations[0]).toEqual({ type: "clear-highlights", sheet: "台账" });
  });

  it("leaves out protected sheets and schools outside the scope", () => {
    expect(
      wholly(planHighlights([records([small("primary-school", [500, 0, 0])])], NATIONAL_2017, new Set(["台账"])))
        .operations,
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
    const { operations } = wholly(planHighlights([{ ...table, figures }], NATIONAL_2017, new Set()));
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
    for (const operation of wholly(planHighlights([records(rows)], NATIONAL_2017, new Set())).operations) {
      if (operation.type === "add-highlight")
        for (const { row, column, rows: height } of operation.areas)
          expect(areaContains({ row: 4, column: 1, rows: 2, columns: FIELDS.length }, row + height - 1, column)).toBe(
            true,
          );
    }
  });

  const KINDS: readonly SchoolKind[] = [
    "primary-school",
    "junior-school",
    "nine-year",
    "twelve-year",
    "complete-middle",
    "teaching-point",
    "special",
  ];
  const people = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 8 });
  const area = fc.option(
    fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
    { nil: null, freq: 8 },
  );
  const schoolOf = (kinds: readonly SchoolKind[], count: fc.Arbitrary<number | null>): fc.Arbitrary<Row> =>
    fc
      .tuple(
        fc.constantFrom(...kinds),
        fc.tuple(count, count, count),
        fc.array(people, { minLength: 6, maxLength: 6 }),
        fc.array(area, { minLength: 4, maxLength: 4 }),
        people,
      )
      .map(([kind, students, teachers, areas, rooms]) => ({
        kind,
        amounts: [...students, ...teachers, ...areas, rooms],
      }));

  function wantedOf(rows: readonly Row[], standard: Standard = NATIONAL_2017): Map<string, string> {
    const expected = new Map<string, string>();
    for (const school of assessSchools([records(rows)], standard).schools) {
      for (const indicator of school.indicators) {
        const main = indicator.figures[0]?.cell;
        if (!main || (indicator.state !== "floor" && indicator.state !== "failed")) continue;
        const name = cellName(main.row, main.column);
        const level = indicator.state === "failed" ? "below-floor" : "reaches-floor";
        // a cell shared by two stages shows the worse of the two
        if (level === "below-floor" || !expected.has(name)) expected.set(name, level);
      }
    }
    return expected;
  }

  it("marks a cell exactly when the assessment finds its value below the standard, at the same level", () => {
    // a stage without pupils makes of a mixed school one of the other stage; pupils lacking make of it one that is not judged
    const count = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 600 }) },
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    // the user may have set other weights, with which the parts of a 完全中学 do not stand to each other as those of the others
    const { splitWeights } = NATIONAL_2017;
    const standard = fc.constantFrom<Standard>(NATIONAL_2017, {
      ...NATIONAL_2017,
      splitWeights: { ...splitWeights, withPrimary: { ...splitWeights.withPrimary, primary: 0.9, junior: 1.15 } },
    });
    fc.assert(
      fc.property(fc.array(schoolOf(KINDS, count), { minLength: 1, maxLength: 8 }), standard, (rows, by) => {
        expect(Object.fromEntries(marksOf(rows, by))).toEqual(Object.fromEntries(wantedOf(rows, by)));
      }),
      { numRuns: randomRuns(400) },
    );
  });

  it("still does so once the rows are sorted anew: conditional formats stay where they are", () => {
    const parts: Partial<Record<SchoolKind, readonly number[]>> = {
      "primary-school": [0],
      "junior-school": [1],
      "nine-year": [0, 1],
      "twelve-year": [0, 1, 2],
      "complete-middle": [1, 2],
    };
    const kinds = KINDS.filter((kind) => parts[kind]);
    const school = fc
      .tuple(schoolOf(kinds, fc.integer({ min: 1, max: 600 })), fc.constantFrom(0, null))
      .map(([{ kind, amounts }, none]): Row => {
        const own = parts[kind] ?? [];
        // pupils, and teachers two by two
        const isOwn = (index: number): boolean => index > 8 || own.includes(index < 3 ? index : (index - 3) % 2);
        return { kind, amounts: amounts.map((amount, index) => (isOwn(index) ? amount : none)) };
      });
    fc.assert(
      fc.property(fc.array(school, { minLength: 2, maxLength: 8 }), (rows) => {
        const plan = wholly(planHighlights([records(rows)], NATIONAL_2017, new Set()));
        const sorted = [...rows].reverse();
        const cells = cellsOf(sorted);
        const drawn = drawnCells(plan, (_, row, column) => cells[cellName(row, column)]);
        expect(Object.fromEntries(drawn.map(({ row, column, level }) => [cellName(row, column), level]))).toEqual(
          Object.fromEntries(wantedOf(sorted)),
        );
      }),
      { numRuns: randomRuns(200) },
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
