import type { FieldKey } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import { wholly } from "../../src/core/pieces";
import type { Standard } from "../../src/core/standards/standard";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../src/core/standards/standards";
import { cellColumn, changed, type ColumnOptions } from "../core/fact-column";
import { type HighlightCondition, highlightFormula } from "../../src/plan/highlight-formula";
import { type KnownCells, planClearHighlights, planHighlights } from "../../src/plan/plan-highlights";
import { MarkRules } from "../../src/plan/mark-rules";
import { isOurHighlight } from "../../src/plan/highlight-marker";
import { type AddHighlight, HIGHLIGHT_STYLES, type WorkbookPlan } from "../../src/plan/workbook-plan";

/** A column of a table on the sheet 台账: position, figures from row 5 on (null where blank), and what else is known of it. */
type Column = readonly [column: number, figures: readonly (number | null)[], more?: ColumnOptions];

function figureOf(field: FieldKey, [column, figures, more = {}]: Column, rows: Int32Array): FactColumn {
  return changed(cellColumn(field, { sheet: "台账", rows, columns: column }, figures), more);
}

const rowsFrom5 = (length: number): Int32Array => Int32Array.from({ length }, (_, index) => index + 4);

function table(
  kinds: readonly SchoolKind[],
  columns: Partial<Record<FieldKey, Column>>,
  more: Partial<SchoolRecords> = {},
): SchoolRecords {
  const rows = more.cells?.rows instanceof Int32Array ? more.cells.rows : rowsFrom5(kinds.length);
  return {
    cells: { sheet: "台账", rows, columns: 0 },
    length: kinds.length,
    names: kinds.map((_, index) => `示例${index + 1}学校`),
    kinds,
    stages: kinds.map(() => null),
    figures: new Map(
      Object.entries(columns).map(([field, column]) => [field as FieldKey, figureOf(field as FieldKey, column, rows)]),
    ),
    sportsAreaIncludesIndoor: false,
    entity: "school",
    holdsValues: false,
    printedVerdicts: null,
    ...more,
  };
}

const plan = (
  records: SchoolRecords,
  known?: KnownCells,
  closed: readonly string[] = [],
  standard: Standard = NATIONAL_2017,
): WorkbookPlan => wholly(planHighlights([records], standard, new Set(closed), known));
const rules = ({ operations }: WorkbookPlan): readonly AddHighlight[] =>
  operations.filter((operation): operation is AddHighlight => operation.type === "add-highlight");
const failing = (records: SchoolRecords, known?: KnownCells): readonly string[] =>
  rules(plan(records, known))
    .filter(({ level }) => level === "below-floor")
    .map(({ formula }) => formula);
const areas = (records: SchoolRecords, known?: KnownCells): readonly string[] =>
  rules(plan(records, known))
    .filter(({ level }) => level === "below-floor")
    .map(inWords);
const inWords = ({ sheet, areas: own }: AddHighlight): string =>
  own.map(({ row, column, rows, columns }) => `${sheet} ${row + 1}/${column + 1} ${rows}×${columns}`).join(" ");

describe("the rule written for a value", () => {
  it("of whole people and rooms compares whole numbers, at 85% and at the standard", () => {
    const [reaches, below] = rules(
      plan(table(["primary-school"], { students_primary: [1, [1000]], teachers_above_degree: [2, [40]] })),
    );
    const mark = { type: "add-highlight", sheet: "台账", areas: [{ row: 4, column: 2, rows: 1, columns: 1 }] };
    expect(below).toEqual({
      ...mark,
      level: "below-floor",
      formula: '=AND(N("EDU:1.1")=0,COUNTIF($B5:$C5,">=0")=2,$C5*10000<$B5*357)',
    });
    expect(reaches).toEqual({
      ...mark,
      level: "reaches-floor",
      formula: '=AND(N("EDU:1.1")=0,COUNTIF($B5:$C5,">=0")=2,$C5*1000<$B5*42)',
    });
  });

  it.each<readonly [string, SchoolKind, Partial<Record<FieldKey, Column>>, readonly string[]]>([
    [
      "pupils of no stage serve a school of one stage",
      "junior-school",
      { students: [1, [100]], backbone: [2, [0]] },
      ['=AND(N("EDU:1.2")=0,COUNTIF($B5:$C5,">=0")=2,$C5*10000<$B5*85)'],
    ],
    [
      "money in 万元 is rounded off noise",
      "primary-school",
      { students_primary: [1, [100]], equipment_value: [2, [1], { factor: 10_000 }] },
      ['=AND(N("EDU:1.6")=0,COUNTIF($B5:$C5,">=0")=2,ROUND($C5*10000-$B5*1700,6)<0)'],
    ],
    [
      "areas in 亩 are tripled on both sides",
      "junior-school",
      { students_junior: [1, [100]], sports_area: [2, [1], { factor: 2000 / 3 }] },
      ['=AND(N("EDU:1.5")=0,COUNTIF($B5:$C5,">=0")=2,ROUND($C5*200000-$B5*2601,6)<0)'],
    ],
    [
      "the gym is taken off the rooms, never below nothing, and added to the grounds",
      "primary-school",
      { students_primary: [1, [100]], teaching_area: [2, [1]], indoor_sport_area: [3, [1]], sports_area: [4, [1]] },
      [
        '=AND(N("EDU:1.4")=0,COUNTIF($B5:$D5,">=0")=3,$C5>=$D5,ROUND(($C5-$D5)*1000-$B5*3825,6)<0)',
        '=AND(N("EDU:1.5")=0,COUNTIF($B5,">=0")+COUNTIF($D5:$E5,">=0")=3,ROUND(($E5+$D5)*1000-$B5*6375,6)<0)',
      ],
    ],
    [
      "teachers of a mixed school are judged stage by stage, each in its cell",
      "nine-year",
      {
        students_primary: [1, [100]],
        students_junior: [2, [100]],
        "backbone:primary": [3, [0]],
        "backbone:junior": [4, [0]],
      },
      [
        '=AND(N("EDU:1.2")=0,COUNTIF($B5,">=0")+COUNTIF($D5,">=0")=2,$D5*10000<$B5*85)',
        '=AND(N("EDU:1.2")=0,COUNTIF($C5,">=0")+COUNTIF($E5,">=0")=2,$E5*10000<$C5*85)',
      ],
    ],
    [
      "rooms of a 九年一贯制 school are shared 1 : 1.1, and its one cell is judged for both stages",
      "nine-year",
      { students_primary: [1, [100]], students_junior: [2, [100]], teaching_area: [3, [1]] },
      [
        '=AND(N("EDU:1.4")=0,COUNTIF($D5,">=0")=1,ROUND($D5*4400-MAX((N($B5)>0)*1683,(N($C5)>0)*1972)*(N($B5)*10+N($C5)*11),6)<0)',
      ],
    ],
    [
      "those of a 十二年一贯制 school 1 : 1.1 : 1.32",
      "twelve-year",
      {
        students_primary: [1, [100]],
        students_junior: [2, [100]],
        students_senior: [3, [100]],
        multimedia_rooms: [4, [1]],
      },
      [
        '=AND(N("EDU:1.7")=0,COUNTIF($E5,">=0")=1,$E5*11000000<MAX((N($B5)>0)*4301,(N($C5)>0)*4080)*(N($B5)*50+N($C5)*55+N($D5)*66))',
      ],
    ],
    [
      "those of a 完全中学 1 : 1.2",
      "complete-middle",
      { students_junior: [1, [100]], students_senior: [2, [100]], multimedia_rooms: [3, [1]] },
      ['=AND(N("EDU:1.7")=0,COUNTIF($B5,">=0")+COUNTIF($D5,">=0")=2,$B5>0,$D5*12500<(N($B5)*5+N($C5)*6)*51)'],
    ],
  ])("%s", (_, kind, columns, formulas) => {
    expect(failing(table([kind], columns))).toEqual(formulas);
  });

  it("of a finished value needs no pupils", () => {
    expect(
      rules(
        plan(
          table(
            ["primary-school", "junior-school"],
            { indicator_1_1: [2, [4, 5]], indicator_1_6: [3, [1, 1]] },
            { holdsValues: true },
          ),
        ),
      ).map(({ formula, level }) => `${level} ${formula}`),
    ).toEqual([
      'reaches-floor =AND(N("EDU:1.1")=0,COUNTIF($C5,">=0")=1,ROUND($C5*10-42,6)<0)',
      'reaches-floor =AND(N("EDU:1.1")=0,COUNTIF($C6,">=0")=1,ROUND($C6*10-53,6)<0)',
      'reaches-floor =AND(N("EDU:1.6")=0,COUNTIF($D5,">=0")=1,ROUND($D5-2000,6)<0)',
      'reaches-floor =AND(N("EDU:1.6")=0,COUNTIF($D6,">=0")=1,ROUND($D6-2500,6)<0)',
      'below-floor =AND(N("EDU:1.1")=0,COUNTIF($C5,">=0")=1,ROUND($C5*100-357,6)<0)',
      'below-floor =AND(N("EDU:1.1")=0,COUNTIF($C6,">=0")=1,ROUND($C6*1000-4505,6)<0)',
      'below-floor =AND(N("EDU:1.6")=0,COUNTIF($D5,">=0")=1,ROUND($D5-1700,6)<0)',
      'below-floor =AND(N("EDU:1.6")=0,COUNTIF($D6,">=0")=1,ROUND($D6-2125,6)<0)',
    ]);
  });

  it("adds the parts of a sum, and takes 幼儿 off the pupils", () => {
    const rows = rowsFrom5(1);
    const part = (column: number, figure: number): FactColumn =>
      figureOf("teachers_above_degree", [column, [figure]], rows);
    const records = table(["primary-school"], {
      students: [1, [90], { addends: [part(1, 100), { sign: -1, of: part(2, 10) }] }],
      teachers_above_degree: [3, [3], { addends: [part(3, 1), part(4, 2)] }],
    });
    expect(failing(records)).toEqual(['=AND(N("EDU:1.1")=0,COUNTIF($B5:$E5,">=0")=4,($D5+$E5)*10000<$B5*357-$C5*357)']);
    const elsewhere = changed(part(4, 2), { cells: { sheet: "台账", rows: Int32Array.of(-1), columns: 4 } });
    expect(
      failing(
        table(["primary-school"], {
          students: [1, [90]],
          teachers_above_degree: [3, [1], { addends: [part(3, 1), elsewhere] }],
        }),
      ),
    ).toEqual(['=AND(N("EDU:1.1")=0,COUNTIF($B5,">=0")+COUNTIF($D5,">=0")=2,$D5*10000<$B5*357)']);
  });

  it("of grounds in 亩 and a gym in ㎡, or of two grounds in both, triples all of it", () => {
    const formula = '=AND(N("EDU:1.5")=0,COUNTIF($B5:$D5,">=0")=3,ROUND($C5*200000+$D5*300-$B5*2601,6)<0)';
    expect(
      failing(
        table(["junior-school"], {
          students_junior: [1, [100]],
          sports_area: [2, [1], { factor: 2000 / 3 }],
          indoor_sport_area: [3, [1]],
        }),
      ),
    ).toEqual([formula]);
    const rows = rowsFrom5(1);
    const grounds = {
      addends: [
        changed(figureOf("sports_area", [2, [1]], rows), { factor: 2000 / 3 }),
        figureOf("sports_area", [3, [1]], rows),
      ],
    };
    expect(failing(table(["junior-school"], { students_junior: [1, [100]], sports_area: [2, [1], grounds] }))).toEqual([
      formula,
    ]);
  });

  it("names other sheets in quotes, and other rows by their distance", () => {
    const there = { cells: { sheet: "学生'25", rows: Int32Array.of(9, 10), columns: 27 } };
    expect(
      failing(
        table(["primary-school", "primary-school"], {
          students_primary: [27, [100, 100], there],
          multimedia_rooms: [2, [1, 1]],
        }),
      ),
    ).toEqual([
      `=AND(N("EDU:1.7")=0,COUNTIF($C5,">=0")+COUNTIF('学生''25'!$AB10,">=0")=2,$C5*100000<'学生''25'!$AB10*1955)`,
    ]);
    const above = { cells: { sheet: "学生'25", rows: Int32Array.of(1, 2), columns: 27 } };
    expect(
      failing(
        table(["primary-school", "primary-school"], {
          students_primary: [27, [100, 100], above],
          multimedia_rooms: [2, [1, 1]],
        }),
      ),
    ).toEqual([
      `=AND(N("EDU:1.7")=0,COUNTIF($C5,">=0")+COUNTIF('学生''25'!$AB2,">=0")=2,$C5*100000<'学生''25'!$AB2*1955)`,
    ]);
  });

  it("of schools side by side keeps the row and moves along the columns", () => {
    const columns = Int32Array.of(1, 2);
    const own = (row: number, shift = 0): ColumnOptions => ({
      cells: { sheet: "台账", rows: row, columns: columns.map((column) => column + shift) },
    });
    const lie = (shift: number): SchoolRecords =>
      table(
        ["primary-school", "primary-school"],
        { students_primary: [0, [100, 100], own(1, shift)], backbone: [0, [1, 1], own(2)] },
        { cells: { sheet: "台账", rows: 0, columns } },
      );
    expect(failing(lie(0))).toEqual(['=AND(N("EDU:1.2")=0,COUNTIF(B$2:B$3,">=0")=2,B$3*10000<B$2*85)']);
    expect(areas(lie(0))).toEqual(["台账 3/2 1×2"]);
    const apart = Int32Array.of(1, 3);
    const gap = (row: number): ColumnOptions => ({ cells: { sheet: "台账", rows: row, columns: apart } });
    expect(
      areas(
        table(
          ["primary-school", "primary-school"],
          { students_primary: [0, [1, 1], gap(1)], backbone: [0, [1, 1], gap(2)] },
          { cells: { sheet: "台账", rows: 0, columns: apart } },
        ),
        { emptyRows: () => true, holds: () => "number" },
      ),
    ).toEqual(["台账 3/2 1×1 台账 3/4 1×1"]);
    expect(failing(lie(4))).toEqual(['=AND(N("EDU:1.2")=0,COUNTIF(B$3,">=0")+COUNTIF(F$2,">=0")=2,B$3*10000<F$2*85)']);
  });

  it("of schools side by side is so for teachers by stage, too; one school of which each figure has its own row goes down", () => {
    const columns = Int32Array.of(1, 2);
    const own = (row: number): ColumnOptions => ({ cells: { sheet: "台账", rows: row, columns } });
    expect(
      failing(
        table(
          ["primary-school", "primary-school"],
          { students_primary: [0, [1, 1], own(1)], "backbone:primary": [0, [1, 1], own(2)] },
          { cells: { sheet: "台账", rows: 0, columns } },
        ),
      ),
    ).toEqual(['=AND(N("EDU:1.2")=0,COUNTIF(B$2:B$3,">=0")=2,B$3*10000<B$2*85)']);
    const at = (row: number): ColumnOptions => ({ cells: { sheet: "台账", rows: row, columns: 2 } });
    expect(
      failing(
        table(
          ["primary-school"],
          { students: [0, [100], at(5)], backbone: [0, [1], at(7)] },
          { cells: { sheet: "台账", rows: 2, columns: 2 } },
        ),
      ),
    ).toEqual(['=AND(N("EDU:1.2")=0,COUNTIF($C6,">=0")+COUNTIF($C8,">=0")=2,$C8*10000<$C6*85)']);
  });

  it("stands in each stage's own cell, be it in another row or on another sheet", () => {
    const kinds: readonly SchoolKind[] = ["nine-year"];
    const of = (sheet: string, row: number): ColumnOptions => ({
      cells: { sheet, rows: Int32Array.of(row), columns: 3 },
    });
    const marked = (junior: Partial<FactColumn>): readonly string[] =>
      areas(
        table(kinds, {
          students_primary: [1, [1]],
          students_junior: [2, [1]],
          "backbone:primary": [3, [1], of("台账", 4)],
          "backbone:junior": [3, [1], junior],
        }),
      );
    expect(marked(of("台账", 8))).toEqual(["台账 5/4 1×1", "台账 9/4 1×1"]);
    expect(marked(of("初中部", 4))).toEqual(["台账 5/4 1×1", "初中部 5/4 1×1"]);
  });

  it("is refused where a weight could not be written exactly", () => {
    const condition: HighlightCondition = {
      resource: [{ column: 1, weight: 0.12345678901 }],
      students: [],
      stageStudents: [],
      required: 1,
      floorRatio: 0.85,
      isWhole: false,
    };
    expect(() => highlightFormula("1.1", [condition], 0, "below-floor")).toThrow(
      "weights with more than nine decimals: 0.12345678901, 0.85",
    );
    expect(
      highlightFormula("1.1", [{ ...condition, resource: [{ column: 1, weight: 0.12345678 }] }], 0, "below-floor"),
    ).toContain("ROUND($B1*12345678-85000000,6)<0");
    expect(
      highlightFormula(
        "1.1",
        [
          {
            ...condition,
            resource: [
              { column: 1, weight: -1 },
              { column: 2, weight: 1 },
            ],
          },
        ],
        0,
        "below-floor",
      ),
    ).toBe('=AND(N("EDU:1.1")=0,COUNTIF($B1:$C1,">=0")=2,ROUND((-$B1+$C1)*100,6)>=0,ROUND((-$B1+$C1)*100-85,6)<0)');
    expect(
      highlightFormula(
        "1.1",
        [{ ...condition, resource: [{ column: 1, weight: 1 }], isWhole: true }],
        0,
        "below-floor",
      ),
    ).toBe('=AND(N("EDU:1.1")=0,COUNTIF($B1,">=0")=1,$B1*100<85)');
  });
});

/** The rules below 85% of two schools below each other. */
function sharing(...schools: readonly (readonly HighlightCondition[])[]): readonly string[] {
  const shared = new MarkRules("1.1", "down", 1);
  const cells = { sheet: "台账", rows: rowsFrom5(2), columns: 2 };
  for (const [record, conditions] of schools.entries()) expect(shared.add(cells, record, conditions)).toBe(true);
  return wholly(shared.operations("below-floor", () => false)).map(inWords);
}

describe("schools that share a rule", () => {
  const students: Column = [1, [100, 100, 100, 100]];

  it("are those judged alike, whatever their kind is called and whatever else they have filled in", () => {
    const kinds: readonly SchoolKind[] = ["primary-school", "teaching-point", "primary-school", "primary-school"];
    expect(
      areas(
        table(kinds, {
          students_primary: students,
          teaching_area: [2, [1, 1, null, 1]],
          indoor_sport_area: [3, [1, null, 1, 1]],
        }),
      ),
    ).toEqual(["台账 5/3 4×1"]);
  });

  it("are none where the standard, the pupils' column or its distance differ", () => {
    expect(
      areas(table(["primary-school", "junior-school"], { students: [1, [100, 100]], multimedia_rooms: [2, [1, 1]] })),
    ).toEqual(["台账 5/3 1×1", "台账 6/3 1×1"]);
    expect(
      areas(
        table(["primary-school", "primary-school"], {
          students: [1, [100, 100]],
          students_primary: [3, [null, 100]],
          multimedia_rooms: [2, [1, 1]],
        }),
      ),
    ).toEqual(["台账 5/3 1×1", "台账 6/3 1×1"]);
    const crossed = { cells: { sheet: "学生", rows: Int32Array.of(5, 4), columns: 1 } };
    expect(
      areas(
        table(["primary-school", "primary-school"], {
          students: [1, [100, 100], crossed],
          multimedia_rooms: [2, [1, 1]],
        }),
      ),
    ).toEqual(["台账 5/3 1×1", "台账 6/3 1×1"]);
  });

  it("are none where only one of them has a part of the sum, or where schools side by side have their pupils in crossed columns", () => {
    const rows = rowsFrom5(2);
    const specialists = changed(figureOf("backbone", [4, [2, 2]], rows), {
      cells: { sheet: "台账", rows: Int32Array.of(4, -1), columns: 4 },
    });
    const sum = { addends: [figureOf("backbone", [3, [1, 1]], rows), specialists] };
    expect(
      failing(table(["primary-school", "primary-school"], { students: [1, [100, 100]], backbone: [3, [3, 1], sum] })),
    ).toEqual([
      '=AND(N("EDU:1.2")=0,COUNTIF($B5,">=0")+COUNTIF($D5:$E5,">=0")=3,($D5+$E5)*10000<$B5*85)',
      '=AND(N("EDU:1.2")=0,COUNTIF($B6,">=0")+COUNTIF($D6,">=0")=2,$D6*10000<$B6*85)',
    ]);
    const [columns, crossed] = [Int32Array.of(1, 2), Int32Array.of(2, 1)];
    const lie: SchoolRecords = table(
      ["primary-school", "primary-school"],
      {
        students_primary: [0, [1, 1], { cells: { sheet: "学生", rows: 1, columns: crossed } }],
        backbone: [0, [1, 1], { cells: { sheet: "台账", rows: 2, columns } }],
      },
      { cells: { sheet: "台账", rows: 0, columns } },
    );
    expect(failing(lie)).toEqual([
      `=AND(N("EDU:1.2")=0,COUNTIF(B$3,">=0")+COUNTIF('学生'!C$2,">=0")=2,B$3*10000<'学生'!C$2*85)`,
      `=AND(N("EDU:1.2")=0,COUNTIF(C$3,">=0")+COUNTIF('学生'!B$2,">=0")=2,C$3*10000<'学生'!B$2*85)`,
    ]);
  });

  const condition: HighlightCondition = {
    resource: [{ column: 1, weight: 100 }],
    students: [{ column: 2, weight: 1 }],
    stageStudents: [{ column: 2, weight: 1 }],
    required: 4.2,
    floorRatio: 0.85,
    isWhole: true,
  };
  it.each<readonly [string, readonly HighlightCondition[]]>([
    ["another standard", [{ ...condition, required: 5.3 }]],
    ["another line below it", [{ ...condition, floorRatio: 0.9 }]],
    ["areas instead of people", [{ ...condition, isWhole: false }]],
    ["another column", [{ ...condition, resource: [{ column: 3, weight: 100 }] }]],
    ["another unit", [{ ...condition, resource: [{ column: 1, weight: 10 }] }]],
    [
      "one more part",
      [
        {
          ...condition,
          resource: [
            { column: 1, weight: 100 },
            { column: 3, weight: 100 },
          ],
        },
      ],
    ],
    ["pupils elsewhere", [{ ...condition, students: [{ column: 4, weight: 1 }] }]],
    ["pupils of another row", [{ ...condition, students: [{ column: 2, weight: 1, offset: 1 }] }]],
    ["pupils of another sheet", [{ ...condition, students: [{ column: 2, weight: 1, sheet: "学生" }] }]],
    ["another stage", [{ ...condition, stageStudents: [{ column: 4, weight: 1 }] }]],
    ["two stages", [condition, { ...condition, stageStudents: [{ column: 5, weight: 1 }] }]],
  ])("are not those of which one has %s", (_, other) => {
    expect(sharing([condition], other)).toEqual(["台账 5/3 1×1", "台账 6/3 1×1"]);
  });

  it("are those with the same conditions, written down twice", () => {
    const copy = JSON.parse(JSON.stringify([condition])) as HighlightCondition[];
    expect(sharing([condition], copy)).toEqual(["台账 5/3 2×1"]);
  });

  it("stand in the order of the marked sheet, not of the sheet with their names", () => {
    const rooms = { cells: { sheet: "教室", rows: Int32Array.of(7, 5, 6, 9), columns: 2 } };
    const pupils = { cells: { sheet: "教室", rows: Int32Array.of(7, 5, 6, 9), columns: 1 } };
    expect(
      areas(
        table(["primary-school", "primary-school", "primary-school", "primary-school"], {
          students: [1, [1, 1, 1, 1], pupils],
          multimedia_rooms: [2, [1, 1, 1, 1], rooms],
        }),
      ),
    ).toEqual(["教室 6/3 3×1 教室 10/3 1×1"]);
  });
});

describe("the formula for every kind of school", () => {
  const pupils: Partial<Record<FieldKey, Column>> = {
    students_primary: [1, [100, null, 100, 100, 0]],
    students_junior: [2, [0, 100, 100, 100, 100]],
    students_senior: [3, [null, null, null, 100, 100]],
  };
  const kinds: readonly SchoolKind[] = [
    "primary-school",
    "junior-school",
    "nine-year",
    "twelve-year",
    "complete-middle",
  ];
  const rooms: Column = [4, [1, 1, 1, 1, 1]];

  it("is one a column, so that sorting the rows changes nothing", () => {
    const all = table(kinds, { ...pupils, multimedia_rooms: rooms });
    expect(areas(all)).toEqual(["台账 5/5 5×1"]);
    expect(failing(all)).toEqual([
      '=AND(N("EDU:1.7")=0,COUNTIF($E5,">=0")=1,$E5*11000000<MAX((N($B5)>0)*4301,(N($C5)>0)*4080)*(N($B5)*50+N($C5)*55+N($D5)*66))',
    ]);
  });

  it("of what is counted by stages runs over the schools that do not have the stage", () => {
    const teachers = table(kinds, {
      ...pupils,
      "backbone:primary": [4, [1, 0, 1, 1, null]],
      "backbone:junior": [5, [null, 1, 1, 1, 1]],
    });
    expect(areas(teachers)).toEqual(["台账 5/5 5×1", "台账 5/6 5×1"]);
  });

  it("serves schools of one stage by a column of both stages, and no mixed school", () => {
    const teachers = table(kinds, { ...pupils, backbone: rooms });
    expect(areas(teachers)).toEqual(["台账 5/5 2×1"]);
    expect(failing(teachers)).toEqual([
      '=AND(N("EDU:1.2")=0,COUNTIF($E5,">=0")=1,$E5*1100000<MAX((N($B5)>0)*187,(N($C5)>0)*170)*(N($B5)*50+N($C5)*55+N($D5)*66))',
    ]);
  });

  const three = (junior: readonly (number | null)[], more: ColumnOptions = {}): Partial<Record<FieldKey, Column>> => ({
    students_primary: [1, [100, 100, 100]],
    students_junior: [2, junior, more],
    multimedia_rooms: [4, [1, 1, 1]],
  });
  const holding = (texts: Readonly<Record<string, ReturnType<KnownCells["holds"]>>>): KnownCells => ({
    emptyRows: () => false,
    holds: ({ row, column }) => texts[`${row + 1}/${column + 1}`] ?? "other",
  });
  const primaries: readonly SchoolKind[] = ["primary-school", "primary-school", "primary-school"];

  it.each<
    readonly [
      string,
      readonly SchoolKind[],
      Partial<Record<FieldKey, Column>>,
      KnownCells | undefined,
      readonly string[],
    ]
  >([
    [
      "keeps off a school outside the indicators",
      ["primary-school", "special", "primary-school"],
      three([0, 0, 0]),
      undefined,
      ["台账 5/5 1×1 台账 7/5 1×1"],
    ],
    [
      "keeps off a mixed school whose pupils of a stage are lacking",
      ["primary-school", "nine-year", "primary-school"],
      three([0, null, 0]),
      undefined,
      ["台账 5/5 1×1 台账 7/5 1×1"],
    ],
    [
      "runs over one whose rooms are lacking as well: it would judge them rightly",
      ["primary-school", "nine-year", "primary-school"],
      { ...three([0, 100, 0]), multimedia_rooms: [4, [1, null, 1]] },
      undefined,
      ["台账 5/5 3×1"],
    ],
    [
      "does not judge a school that has pupils of a stage not its own: its own formula does",
      primaries,
      three([0, 9, 0]),
      undefined,
      ["台账 5/5 1×1 台账 7/5 1×1", "台账 6/5 1×1"],
    ],
    [
      "nor one where nobody has read the number that stands there",
      primaries,
      three([0, null, 0]),
      holding({ "6/3": "number" }),
      ["台账 5/5 1×1 台账 7/5 1×1", "台账 6/5 1×1"],
    ],
    [
      "nor one where it is written as a text",
      primaries,
      three([0, null, 0]),
      holding({ "6/3": "number-as-text" }),
      ["台账 5/5 1×1 台账 7/5 1×1", "台账 6/5 1×1"],
    ],
    [
      "keeps off a school whose own pupils are a text",
      primaries,
      three([0, 0, 0]),
      holding({ "6/2": "number-as-text" }),
      ["台账 5/5 1×1 台账 7/5 1×1"],
    ],
    [
      "runs over one whose rooms are a text",
      primaries,
      three([0, 0, 0]),
      holding({ "6/5": "number-as-text" }),
      ["台账 5/5 3×1"],
    ],
    [
      "keeps off one whose rooms nobody has read",
      primaries,
      { ...three([0, 0, 0]), multimedia_rooms: [4, [1, null, 1]] },
      holding({ "6/5": "number" }),
      ["台账 5/5 1×1 台账 7/5 1×1"],
    ],
    [
      "keeps off one whose pupils the user has confirmed to be another number",
      primaries,
      { ...three([0, 0, 0]), students_primary: [1, [100, 100, 100], { asAnswered: Uint8Array.of(0, 1, 0) }] },
      holding({ "5/2": "number", "6/2": "number", "7/2": "number", "5/5": "number", "6/5": "number", "7/5": "number" }),
      ["台账 5/5 1×1 台账 7/5 1×1"],
    ],
    [
      "nor one where an error stands there: the formula for all would end in it",
      primaries,
      three([0, null, 0]),
      holding({ "6/3": "error" }),
      ["台账 5/5 1×1 台账 7/5 1×1", "台账 6/5 1×1"],
    ],
    [
      "nor one of which the user has said that what stands there is none",
      primaries,
      three([0, 0, 0], { asAnswered: Uint8Array.of(0, 1, 0) }),
      holding({ "6/3": "number" }),
      ["台账 5/5 1×1 台账 7/5 1×1", "台账 6/5 1×1"],
    ],
    [
      "keeps off a mixed school's teachers that are not told by stages, also while nobody has filled them in",
      ["primary-school", "nine-year", "primary-school"],
      { students_primary: [1, [100, 100, 100]], students_junior: [2, [0, 100, 0]], backbone: [4, [1, null, 1]] },
      undefined,
      ["台账 5/5 1×1 台账 7/5 1×1"],
    ],
  ])("%s", (_, own, columns, known, wanted) => {
    expect(areas(table(own, columns), known)).toEqual(wanted);
  });

  it("is none for finished values: each stage has its own line", () => {
    const values = table(
      ["primary-school", "junior-school"],
      { students_primary: [1, [100, 0]], students_junior: [2, [0, 100]], indicator_1_1: [4, [4.5, 4.5]] },
      { holdsValues: true },
    );
    expect(failing(values)).toEqual([
      '=AND(N("EDU:1.1")=0,COUNTIF($E5,">=0")=1,ROUND($E5*100-357,6)<0)',
      '=AND(N("EDU:1.1")=0,COUNTIF($E6,">=0")=1,ROUND($E6*1000-4505,6)<0)',
    ]);
    expect(areas(values)).toEqual(["台账 5/5 1×1", "台账 6/5 1×1"]);
  });

  it("takes in no finished value of a stage that the school does not have", () => {
    const values = table(
      ["primary-school", "primary-school", "junior-school"],
      {
        students_primary: [1, [100, 100, 0]],
        students_junior: [2, [0, 0, 100]],
        "indicator_1_1:primary": [4, [4.5, 4.5, null]],
        "indicator_1_1:junior": [5, [1, 1, 1]],
      },
      { holdsValues: true },
    );
    expect(areas(values)).toEqual(["台账 5/5 2×1", "台账 7/6 1×1"]);
  });

  it("serves none whose parts are weighted otherwise without 小学, where the user has set other weights", () => {
    const { splitWeights } = NATIONAL_2017;
    const standard: Standard = {
      ...NATIONAL_2017,
      splitWeights: { ...splitWeights, withPrimary: { ...splitWeights.withPrimary, junior: 1.15 } },
    };
    const rooms = table(["primary-school", "complete-middle", "twelve-year"], {
      students_primary: [1, [100, 0, 100]],
      students_junior: [2, [0, 100, 100]],
      students_senior: [3, [0, 100, 100]],
      multimedia_rooms: [4, [1, 1, 1]],
    });
    const below = rules(plan(rooms, undefined, [], standard)).filter(({ level }) => level === "below-floor");
    expect(below.map(inWords)).toEqual(["台账 5/5 1×1 台账 7/5 1×1", "台账 6/5 1×1"]);
    expect(below[1]?.formula).toBe(
      '=AND(N("EDU:1.7")=0,COUNTIF($C6,">=0")+COUNTIF($E6,">=0")=2,$C6>0,$E6*12500<(N($C6)*5+N($D6)*6)*51)',
    );
  });
});

describe("what is not marked", () => {
  const students: Column = [1, [100, 100]];
  const two: readonly SchoolKind[] = ["primary-school", "primary-school"];
  const nothing = (records: SchoolRecords): void => {
    expect(plan(records)).toEqual({ operations: [{ type: "clear-highlights", sheet: "台账" }] });
  };

  it("is named by indicator and reason, with the number of schools", () => {
    const rows = rowsFrom5(2);
    const parts = { addends: [figureOf("backbone", [3, [5, 5]], rows), figureOf("backbone", [4, [6, 6]], rows)] };
    const counted = { counted: [[], []] };
    const numbers: KnownCells = { emptyRows: () => false, holds: () => "number" };
    expect(plan(table(two, { students, backbone: [2, [null, null], parts] })).notes).toEqual([
      { indicator: "1.2", reason: "exceeds", schools: 2 },
    ]);
    expect(plan(table(two, { students, backbone: [2, [1, 1], counted] })).notes).toEqual([
      { indicator: "1.2", reason: "counted", schools: 2 },
    ]);
    expect(
      plan(table(two, { students: [1, [1, 1], counted], backbone: [2, [1, 1]], multimedia_rooms: [3, [1, 1]] })).notes,
    ).toEqual([
      { indicator: "1.2", reason: "counted", schools: 2 },
      { indicator: "1.7", reason: "counted", schools: 2 },
    ]);
    expect(plan(table(two, { students, backbone: [2, [null, 1]] }), numbers).notes).toEqual([
      { indicator: "1.2", reason: "refused", schools: 1 },
    ]);
    expect(plan(table(two, { students: [1, [100, null]], backbone: [2, [1, 1]] }), numbers).notes).toEqual([
      { indicator: "1.2", reason: "refused", schools: 1 },
    ]);
    expect(
      plan(table(two, { students, equipment_value: [2, [1, 1], { asAnswered: Uint8Array.of(0, 1) }] })).notes,
    ).toEqual([{ indicator: "1.6", reason: "converted", schools: 1 }]);
    for (const text of [1, 2]) {
      const known: KnownCells = {
        emptyRows: () => false,
        holds: ({ sheet, row, column }) =>
          sheet === "台账" && row === 5 && column === text ? "number-as-text" : "number",
      };
      expect(plan(table(two, { students, backbone: [2, [1, 1]] }), known).notes).toEqual([
        { indicator: "1.2", reason: "text", schools: 1 },
      ]);
      expect(areas(table(two, { students, backbone: [2, [1, 1]] }), known)).toEqual(["台账 5/3 1×1"]);
    }
  });

  it("is rooms whose gym was counted, is more than its parts say, or stands nowhere", () => {
    const rows = rowsFrom5(2);
    const withGym = (gym: Column): SchoolRecords =>
      table(two, { students, teaching_area: [2, [9, 9]], indoor_sport_area: gym });
    const overfull = {
      addends: [figureOf("indoor_sport_area", [4, [5, 5]], rows), figureOf("indoor_sport_area", [5, [6, 6]], rows)],
    };
    expect(plan(withGym([3, [1, 1], { counted: [[], []] }])).notes).toEqual([
      { indicator: "1.4", reason: "counted", schools: 2 },
    ]);
    expect(plan(withGym([3, [null, null], overfull])).notes).toEqual([
      { indicator: "1.4", reason: "exceeds", schools: 2 },
    ]);
    nothing(withGym([3, [1, 1], { cells: { sheet: "台账", rows: -1, columns: 3 } }]));
  });

  it("of a sum is named only where all its parts are there and are too many, or where one of them is text", () => {
    const rows = rowsFrom5(2);
    const parts = (second: ColumnOptions, figures: readonly (number | null)[] = [6, 6]): ColumnOptions => ({
      addends: [figureOf("backbone", [3, [5, 5]], rows), changed(figureOf("backbone", [4, figures], rows), second)],
    });
    expect(plan(table(two, { students, backbone: [2, [null, null], parts({}, [null, 6])] })).notes).toEqual([
      { indicator: "1.2", reason: "exceeds", schools: 1 },
    ]);
    expect(
      plan(
        table(two, {
          students,
          backbone: [
            2,
            [null, null],
            parts({ cells: { sheet: "台账", rows: Int32Array.of(-1, 5), columns: 4 } }, [null, 6]),
          ],
        }),
      ).notes,
    ).toEqual([{ indicator: "1.2", reason: "exceeds", schools: 2 }]);
    const known: KnownCells = {
      emptyRows: () => false,
      holds: ({ row, column }) => (row === 5 && column === 4 ? "number-as-text" : "number"),
    };
    expect(plan(table(two, { students, backbone: [2, [11, 11], parts({})] }), known).notes).toEqual([
      { indicator: "1.2", reason: "text", schools: 1 },
    ]);
  });

  it("is nothing more: where every cell is plain there are no notes", () => {
    expect("notes" in plan(table(two, { students, backbone: [2, [1, 1]] }))).toBe(false);
    expect(
      "notes" in
        plan(table(two, { students, backbone: [2, [null, 1]] }), { emptyRows: () => false, holds: () => "other" }),
    ).toBe(false);
  });

  it("is text on another sheet or in another row, of schools side by side in another column", () => {
    const there = { cells: { sheet: "学生", rows: Int32Array.of(9, 10), columns: 3 } };
    const asked: string[] = [];
    const known: KnownCells = {
      emptyRows: () => false,
      holds: ({ sheet, row, column }) => (asked.push(`${sheet} ${row} ${column}`), "number"),
    };
    plan(table(two, { students: [1, [1, 1], there], backbone: [2, [1, 1]] }), known);
    expect([...new Set(asked)]).toEqual(["台账 4 2", "学生 9 3", "台账 5 2", "学生 10 3"]);
    asked.length = 0;
    const columns = Int32Array.of(1, 2);
    const own = (row: number, shift: number): ColumnOptions => ({
      cells: { sheet: "台账", rows: row, columns: columns.map((column) => column + shift) },
    });
    plan(
      table(
        two,
        { students: [0, [1, 1], own(1, 5)], backbone: [0, [1, 1], own(2, 0)] },
        { cells: { sheet: "台账", rows: 0, columns } },
      ),
      known,
    );
    expect([...new Set(asked)]).toEqual(["台账 2 1", "台账 1 6", "台账 2 2", "台账 1 7"]);
  });

  it("is what nobody can judge: no pupils' column, teachers of a mixed school not by stage, a stage's gym and the whole school's rooms", () => {
    nothing(table(two, { backbone: [2, [1, 1]] }));
    nothing(table(["nine-year"], { students_primary: [1, [1]], students_junior: [2, [1]], backbone: [3, [1]] }));
    nothing(
      table(["nine-year"], {
        students_primary: [1, [1]],
        students_junior: [2, [1]],
        teaching_area: [3, [1]],
        "indoor_sport_area:primary": [4, [1]],
        "indoor_sport_area:junior": [5, [1]],
      }),
    );
    nothing(
      table(["unknown", "kindergarten", "special", "vocational", "senior-school"] as readonly SchoolKind[], {
        students: [1, [1, 1, 1, 1, 1]],
        backbone: [2, [1, 1, 1, 1, 1]],
      }),
    );
  });

  it("is a 教学点 of fewer than 50 pupils; one of 50 is", () => {
    nothing(table(["teaching-point", "teaching-point"], { students: [1, [49, 0]], backbone: [2, [1, 1]] }));
    expect(
      areas(table(["teaching-point", "teaching-point"], { students: [1, [49, 50]], backbone: [2, [1, 1]] })),
    ).toEqual(["台账 6/3 1×1"]);
  });

  it("is a figure whose unit is asked for, or whose pupils stand nowhere", () => {
    nothing(
      table(two, { students, teaching_area: [2, [1, 1]], indoor_sport_area: [3, [null, null], { factor: NaN }] }),
    );
    nothing(table(two, { students, equipment_value: [2, [null, null], { factor: NaN }] }));
    nothing(
      table(two, { students: [1, [1, 1], { cells: { sheet: "台账", rows: -1, columns: 1 } }], backbone: [2, [1, 1]] }),
    );
    nothing(table(two, { students, backbone: [2, [1, 1], { cells: { sheet: "台账", rows: -1, columns: 2 } }] }));
    const rows = rowsFrom5(2);
    const overfull = { addends: [figureOf("students", [3, [5, 5]], rows), figureOf("students", [4, [6, 6]], rows)] };
    nothing(table(two, { students: [1, [null, null], overfull], backbone: [2, [1, 1]] }));
  });

  it("is a sheet that cannot be written; the others of the table are marked all the same", () => {
    const rooms = { cells: { sheet: "教室", rows: Int32Array.of(1, 2), columns: 2 } };
    const records = table(two, { students, backbone: [2, [1, 1]], multimedia_rooms: [2, [1, 1], rooms] });
    const inWords = (operation: WorkbookPlan["operations"][number]): string =>
      `${operation.type} ${"sheet" in operation ? operation.sheet : ""}`;
    expect(plan(records).operations.slice(0, 3).map(inWords)).toEqual([
      "clear-highlights 台账",
      "clear-highlights 教室",
      "add-highlight 台账",
    ]);
    const left = plan(records, undefined, ["教室"]);
    expect(left.operations.map(inWords)).toEqual(["clear-highlights 台账", "add-highlight 台账", "add-highlight 台账"]);
    expect(plan(records, undefined, ["台账", "教室"])).toEqual({ operations: [] });
  });
});

describe("clearing", () => {
  it("leaves protected sheets as they are, and names them", () => {
    expect(planClearHighlights(["甲", "乙"])).toEqual({
      operations: [
        { type: "clear-highlights", sheet: "甲" },
        { type: "clear-highlights", sheet: "乙" },
      ],
    });
    expect(planClearHighlights(["甲", "乙"], ["乙"])).toEqual({
      operations: [{ type: "clear-highlights", sheet: "甲" }],
      lockedSheets: ["乙"],
    });
  });

  it.each<readonly [string, boolean]>([
    ['=AND(N("EDU:1.1")=0,$A1>0)', true],
    ['= and( n( "edu:1.1" ) = 0, $A1 > 0 )', true],
    ['=AND(N("EDV:1.1")=0,$A1>0)', false],
    ["=$A1<4.2", false],
    ["", false],
  ])("takes %s for ours: %s", (formula, isOurs) => {
    expect(isOurHighlight(formula)).toBe(isOurs);
  });
});

it("the two levels look apart in colour and in print: yellow and bold, red and underlined", () => {
  expect(HIGHLIGHT_STYLES).toEqual({
    "reaches-floor": { fill: "#FFEB9C", font: "#7F4F00", bold: true, underline: false },
    "below-floor": { fill: "#FFC7CE", font: "#9C0006", bold: true, underline: true },
  });
});
