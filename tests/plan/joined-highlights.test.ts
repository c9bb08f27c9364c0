import fc from "fast-check";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import { wholly } from "../../src/core/pieces";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../src/core/standards/standards";
import { type KnownCells, planHighlights as planMarks } from "../../src/plan/plan-highlights";
import { isOurHighlight } from "../../src/plan/highlight-marker";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { drawnCells, rulesOf as rules } from "./excel-formula";
import { randomRuns } from "../random-runs";

type Rows = readonly (readonly CellValue[])[];

/** Every marked cell with its level, as Excel would draw it from the cells of all sheets. */
function marks(plan: WorkbookPlan, sheets: Readonly<Record<string, Rows>>): Record<string, string> {
  return Object.fromEntries(
    drawnCells(plan, (sheet, row, column) => sheets[sheet]?.[row]?.[column]).map((cell) => [
      cellRefName(cell),
      cell.level,
    ]),
  );
}

/** The cells that should be marked: the first cell of every value that falls short. */
function short(assessment: WorkbookAssessment): Record<string, string> {
  const expected: Record<string, string> = {};
  for (const { indicators } of assessment.schools) {
    for (const { state, figures } of indicators) {
      const cell = figures[0]?.parts[0]?.cell;
      if (!cell || (state !== "floor" && state !== "failed")) continue;
      const name = cellRefName(cell);
      if (state === "failed" || !(name in expected))
        expected[name] = state === "failed" ? "below-floor" : "reaches-floor";
    }
  }
  return expected;
}

function assess(sheets: Readonly<Record<string, Rows>>): WorkbookAssessment {
  const workbook = workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })));
  return assessWorkbook(workbook, NEW_SETTINGS);
}

describe("marks of joined tables", () => {
  it("compare with the students of another sheet and another row, the sheet's name in quotes", () => {
    const sheets = {
      "学生 '25": [
        ["学校名称", "办学类型", "小学学生数", "初中学生数"],
        ["示例城关小学", "小学", 1000, 0],
        ["示例丹凤小学", "小学", 500, 0],
      ],
      教师: [
        ["县级以上骨干教师数", "学校名称", "高于规定学历教师数", "体育艺术教师数"],
        [],
        [9, "示例城关小学", 50, 9],
        [3, "示例丹凤小学", 30, 5],
      ],
    };
    const assessment = assess(sheets);
    const plan = wholly(planHighlights(assessment));
    expect(marks(plan, sheets)).toEqual({ "教师!A3": "reaches-floor", "教师!A4": "below-floor" });
    const [rule] = rules(plan).filter(({ formula, level }) => formula.includes("EDU:1.2") && level === "below-floor");
    expect(rule?.formula).toBe(
      `=AND(N("EDU:1.2")=0,COUNTIF($A3,">=0")=1,COUNTIFS('学生 ''25'!$A:$A,$B3,'学生 ''25'!$C:$C,">0")=1,$A3*20000<(SUMIF('学生 ''25'!$A:$A,$B3,'学生 ''25'!$C:$C)*10+SUMIF('学生 ''25'!$A:$A,$B3,'学生 ''25'!$D:$D)*11)*17)`,
    );
    expect(rule?.areas).toEqual([{ row: 2, column: 0, rows: 2, columns: 1 }]);
    expect(isOurHighlight(rule?.formula ?? "")).toBe(true);
  });

  it("mark a cell exactly when the assessment finds its value short, whatever the order of the rows on the other sheets", () => {
    const people = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 6 });
    const area = fc.option(fc.integer({ min: 1000, max: 6000 }), { nil: null, freq: 6 });
    const school = fc.record({
      isPrimary: fc.boolean(),
      students: fc.integer({ min: 1, max: 900 }),
      people: fc.tuple(people, people, people, people, people, people),
      areas: fc.tuple(area, area),
    });
    const order = fc.array(fc.integer(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(school, { minLength: 2, maxLength: 6 }), order, order, (schools, byTeachers, byRooms) => {
        const named = schools.map((each, index) => ({
          ...each,
          name: `示例第${"一二三四五六"[index] ?? ""}${each.isPrimary ? "小学" : "初级中学"}`,
        }));
        const sorted = (keys: readonly number[]): typeof named =>
          named
            .map((each, index) => ({ each, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
        const sheets: Record<string, Rows> = {
          学生: [
            ["学校名称", "办学类型", "小学学生数", "初中学生数"],
            ...named.map(({ name, isPrimary, students }): CellValue[] => [
              name,
              isPrimary ? "小学" : "初级中学",
              isPrimary ? students : 0,
              isPrimary ? 0 : students,
            ]),
          ],
          教师: [
            ["学校名称", "专科教师数", "本科教师数", "研究生教师数", "体育教师数", "音乐教师数", "美术教师数"],
            ...sorted(byTeachers).map(({ name, people: counts }): CellValue[] => [name, ...counts]),
          ],
          校舍: [
            ["学校名称", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）"],
            ...sorted(byRooms).map(({ name, areas }): CellValue[] => [name, ...areas]),
          ],
        };
        const assessment = assess(sheets);
        expect(marks(wholly(planHighlights(assessment)), sheets)).toEqual(short(assessment));
      }),
      { numRuns: randomRuns(60) },
    );
  });

  it("add up the parts of a sum in the rule and mark its first part", () => {
    const sheets = {
      台账: [
        ["学校名称", "小学学生数", "初中学生数", "专科教师数", "本科教师数", "研究生教师数", "骨干教师数"],
        ["示例城关小学", 1000, 0, 20, 15, 1, 12],
        ["示例三中初级中学", 0, 1000, 40, 40, 5, 12],
      ],
    };
    const assessment = assess(sheets);
    expect(assessment.schools.map(({ indicators }) => indicators[0]?.value)).toEqual([3.6, 4.5]);
    const plan = wholly(planHighlights(assessment));
    expect(marks(plan, sheets)).toMatchObject({ "台账!D2": "reaches-floor", "台账!E3": "below-floor" });
  });
});

describe("marks of a table that lies across", () => {
  const across = (amounts: readonly number[]): SchoolRecords => {
    const columns = Int32Array.from([1, 2, 3]);
    const line = (
      field: FactColumn["field"],
      row: number,
      values: readonly number[],
    ): [FactColumn["field"], FactColumn] => [
      field,
      {
        field,
        origin: { how: "cell", cells: { sheet: "台账", rows: row, columns }, factor: 1 },
        amounts: Float64Array.from(values),
        present: new Uint8Array([1, 1, 1]),
      },
    ];
    return {
      cells: { sheet: "台账", rows: 0, columns },
      length: 3,
      names: ["甲小学", "乙小学", "丙小学"],
      kinds: ["primary-school", "primary-school", "primary-school"],
      stages: [null, null, null],
      figures: new Map([line("students_primary", 1, [100, 200, 300]), line("multimedia_rooms", 2, amounts)]),
      sportsAreaIncludesIndoor: false,
      entity: "school",
      holdsValues: false,
      printedVerdicts: null,
    };
  };

  it("share one rectangle beside each other and move along the columns", () => {
    const plan = wholly(planMarks([across([2, 5, 6])], NATIONAL_2017, new Set()));
    const [rule] = rules(plan).filter(({ level }) => level === "below-floor");
    expect(rule?.areas).toEqual([{ row: 2, column: 1, rows: 1, columns: 3 }]);
    expect(rule?.formula).toBe('=AND(N("EDU:1.7")=0,COUNTIF(B$2:B$3,">=0")=2,B$3*100000<B$2*1955)');
    expect(
      marks(plan, {
        台账: [
          ["", "甲小学", "乙小学", "丙小学"],
          ["学生", 100, 200, 300],
          ["教室", 2, 5, 5],
        ],
      }),
    ).toEqual({ "台账!B3": "reaches-floor", "台账!D3": "below-floor" });
  });
});

describe("rules and the rows between schools", () => {
  const table = (rows: readonly number[]): SchoolRecords => {
    const at = Int32Array.from(rows);
    const line = (field: FactColumn["field"], column: number): [FactColumn["field"], FactColumn] => [
      field,
      {
        field,
        origin: { how: "cell", cells: { sheet: "台账", rows: at, columns: column }, factor: 1 },
        amounts: new Float64Array(rows.length).fill(5),
        present: new Uint8Array(rows.length).fill(1),
      },
    ];
    return {
      cells: { sheet: "台账", rows: at, columns: 0 },
      length: rows.length,
      names: rows.map((row) => `示例${row}小学`),
      kinds: rows.map(() => "primary-school"),
      stages: rows.map(() => null),
      figures: new Map([line("students_primary", 1), line("multimedia_rooms", 2)]),
      sportsAreaIncludesIndoor: false,
      entity: "school",
      holdsValues: false,
      printedVerdicts: null,
    };
  };
  const spans = (plan: WorkbookPlan): string[] =>
    rules(plan)
      .filter(({ level }) => level === "below-floor")
      .map(({ areas }) => areas.map(({ row, rows: height }) => `${row}+${height}`).join(" "));

  const known = (isEmpty: (row: number) => boolean): KnownCells => ({
    emptyRows: (_, row) => isEmpty(row),
    holds: () => "number",
  });

  it("run across rows that surely hold no figures, and across no others", () => {
    expect(
      spans(
        wholly(
          planMarks(
            [table([4, 5, 8])],
            NATIONAL_2017,
            new Set(),
            known((row) => row === 6 || row === 7),
          ),
        ),
      ),
    ).toEqual(["4+5"]);
    expect(
      spans(
        wholly(
          planMarks(
            [table([4, 5, 8])],
            NATIONAL_2017,
            new Set(),
            known((row) => row === 6),
          ),
        ),
      ),
    ).toEqual(["4+2 8+1"]);
    expect(spans(wholly(planMarks([table([4, 5, 8])], NATIONAL_2017, new Set())))).toEqual(["4+2 8+1"]);
  });

  it("leave out figures that were counted from a list, and say so", () => {
    const counted = table([4, 5]);
    const figures = new Map(counted.figures);
    const rooms = figures.get("multimedia_rooms");
    if (!rooms) throw new Error("no rooms");
    figures.set("multimedia_rooms", {
      ...rooms,
      origin: { how: "counted", cells: rooms.origin.cells, rows: [[], []] },
    });
    const plan = wholly(planMarks([{ ...counted, figures }], NATIONAL_2017, new Set()));
    expect(rules(plan)).toEqual([]);
    expect(plan.notes).toEqual([{ indicator: "1.7", reason: "counted", schools: 2 }]);
  });
});
