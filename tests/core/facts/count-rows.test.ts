import { cellRefName } from "../../../src/core/cell/address";
import { countClasses } from "../../../src/core/facts/count-classes";
import { countTeachers } from "../../../src/core/facts/count-teachers";
import { figureCells } from "../../../src/core/facts/origin";
import type { RowFacts } from "../../../src/core/facts/fact-table";
import type { FactWords, Word } from "../../../src/core/facts/fact-words";
import type { CountedRows } from "../../../src/core/facts/list-findings";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { FieldKey } from "../../../src/core/fields/field-key";

interface Row {
  readonly school: number;
  readonly stage: RowFacts["stages"][number];
  readonly texts?: Partial<Record<FieldId, string>>;
  readonly amounts?: Partial<Record<FieldId, number | null>>;
}

/** Facts of schools 甲校 and 乙校, a field a column from B on, the first row in row 2 of the sheet. */
function factsOf(
  entity: RowFacts["entity"],
  rows: readonly Row[],
  words: FactWords = {},
  more: Partial<RowFacts> = {},
): RowFacts {
  const sheetRows = Int32Array.from(rows, (_, position) => position + 1);
  const cells = (column: number): RowFacts["cells"] => ({ sheet: "表", rows: sheetRows, columns: column });
  const fields = (of: "texts" | "amounts"): readonly FieldId[] => [
    ...new Set(rows.flatMap((row) => Object.keys(row[of] ?? {}) as FieldId[])),
  ];
  const texts = fields("texts");
  return {
    entity,
    length: rows.length,
    names: rows.map(() => ""),
    cells: cells(0),
    schools: { written: ["甲校", "乙校"], cells: cells(0), kinds: ["unknown", "unknown"] },
    schoolAt: Int32Array.from(rows, ({ school }) => school),
    stages: rows.map(({ stage }) => stage),
    grades: new Uint8Array(rows.length),
    texts: new Map(
      texts.map((field, index) => [
        field,
        { cells: cells(index + 1), texts: rows.map((row) => row.texts?.[field] ?? "") },
      ]),
    ),
    amounts: new Map(
      fields("amounts").map((field, index) => [
        field,
        {
          cells: cells(texts.length + index + 1),
          amounts: Float64Array.from(rows, (row) => row.amounts?.[field] ?? NaN),
          present: Uint8Array.from(rows, (row) => (typeof row.amounts?.[field] === "number" ? 1 : 0)),
        },
      ]),
    ),
    words,
    ...more,
  };
}

/** "2: 表!B2 表!B4", or "缺" before the colon. */
function figure({ figures }: CountedRows, key: FieldKey, school: number): string {
  const column = figures.get(key);
  if (!column) return "none";
  const amount = column.present[school] === 1 ? String(column.amounts[school]) : "缺";
  return [`${amount}:`, ...figureCells(column, school).map(cellRefName)].join(" ");
}

const same = <T extends string>(...words: readonly T[]): ReadonlyMap<string, Word<T>> =>
  new Map([...words.map((word): [string, Word<T>] => [word, word]), ["", null]]);

describe("teachers counted into their schools", () => {
  const degrees = same("secondary", "college", "bachelor", "postgraduate", "unknown" as never);

  test("专科 is above the degree asked for in 小学 and not in 初中, 本科 in both, 中专 in neither", () => {
    const teacher = (stage: Row["stage"], degree: string): Row => ({
      school: 0,
      stage,
      texts: { teacher_degree: degree },
    });
    const counted = countTeachers(
      factsOf(
        "teacher",
        [
          teacher("primary", "college"),
          teacher("junior", "college"),
          teacher("junior", "bachelor"),
          teacher("primary", "secondary"),
          teacher("primary", "postgraduate"),
        ],
        { teacher_degree: degrees },
      ),
    );
    expect(figure(counted, "teachers_fulltime", 0)).toBe("5: 表!A2 表!A3 表!A4 表!A5 表!A6");
    // 小学: 专科 and 研究生; 初中: 本科.
    expect(figure(counted, "teachers_above_degree", 0)).toBe("3: 表!B2 表!B4 表!B6");
    expect(figure(counted, "teachers_above_degree:primary", 0)).toBe("2: 表!B2 表!B6");
    expect(figure(counted, "teachers_above_degree:junior", 0)).toBe("1: 表!B4");
    expect(counted.findings).toEqual([]);
  });

  test("without the stage only 专科 leaves the figure open, and nothing is said of it", () => {
    const rows = (degree: string): RowFacts =>
      factsOf("teacher", [{ school: 0, stage: null, texts: { teacher_degree: degree } }], { teacher_degree: degrees });
    expect(figure(countTeachers(rows("bachelor")), "teachers_above_degree", 0)).toBe("1: 表!B2");
    expect(figure(countTeachers(rows("secondary")), "teachers_above_degree", 0)).toBe("0: 表!B2");
    expect(figure(countTeachers(rows("college")), "teachers_above_degree", 0)).toBe("缺:");
    expect(countTeachers(rows("college")).findings).toEqual([]);
  });

  test("骨干 counts from the county up, also where no level is told; a blank is none, an unknown word is named", () => {
    const teacher = (level: string, school = 0): Row => ({
      school,
      stage: "primary",
      texts: { teacher_backbone: level },
    });
    const counted = countTeachers(
      factsOf(
        "teacher",
        [
          teacher("below-county"),
          teacher("county"),
          teacher("nation"),
          teacher("untold"),
          teacher("none"),
          teacher(""),
          teacher("unknown", 1),
        ],
        { teacher_backbone: same("below-county", "county", "nation", "untold", "none", "unknown" as never) },
      ),
    );
    expect(figure(counted, "backbone", 0)).toBe("3: 表!B3 表!B4 表!B5");
    expect(figure(counted, "backbone", 1)).toBe("缺:");
    expect(counted.findings).toEqual([
      {
        code: "word-unknown",
        severity: "error",
        cells: [{ sheet: "表", row: 7, column: 1 }],
        parameters: { school: "乙校", field: "teacher_backbone", text: "unknown", count: 1 },
      },
    ]);
  });

  test("who stands twice counts once, who has another post not at all, and a school that is asked about has no figure", () => {
    const teacher = (post: string, school = 0): Row => ({ school, stage: "primary", texts: { teacher_post: post } });
    const rows = [teacher("full-time"), teacher("full-time"), teacher("other"), teacher("full-time", 1)];
    const words = { teacher_post: same("full-time", "other") };
    const doubles = Uint8Array.of(0, 1, 0, 0);
    expect(figure(countTeachers(factsOf("teacher", rows, words, { doubles })), "teachers_fulltime", 0)).toBe(
      "1: 表!A2",
    );
    const facts = factsOf("teacher", rows, words);
    const open = { ...facts, schools: { ...facts.schools, open: Uint8Array.of(0, 1) } };
    expect(figure(countTeachers(open), "teachers_fulltime", 0)).toBe("2: 表!A2 表!A3");
    expect(figure(countTeachers(open), "teachers_fulltime", 1)).toBe("缺: 表!A5");
  });
});

describe("classes counted into their schools", () => {
  const row = (stage: Row["stage"], pupils: number | null, school = 0): Row => ({
    school,
    stage,
    texts: { class_name: "班" },
    amounts: { class_students: pupils },
  });

  test("pupils by stage, the largest class with its cell, 学前 left out", () => {
    const counted = countClasses(
      factsOf("class", [row("primary", 40), row("primary", 46), row("junior", 46), row("kindergarten", 90)]),
    );
    expect(figure(counted, "classes", 0)).toBe("3: 表!B2 表!B3 表!B4");
    // 40 + 46 + 46
    expect(figure(counted, "students", 0)).toBe("132: 表!C2 表!C3 表!C4");
    expect(figure(counted, "students_primary", 0)).toBe("86: 表!C2 表!C3");
    expect(figure(counted, "largest_class", 0)).toBe("46: 表!C3");
    expect(figure(counted, "largest_class:junior", 0)).toBe("46: 表!C4");
    expect(figure(counted, "students_senior", 0)).toBe("none");
  });

  test("a class without a number leaves the sums of its school missing, and one without a stage the sums by stage", () => {
    const counted = countClasses(
      factsOf("class", [row("primary", 40), row("primary", null), row("primary", 41, 1), row(null, 42, 1)]),
    );
    expect(figure(counted, "classes", 0)).toBe("2: 表!B2 表!B3");
    expect(figure(counted, "students", 0)).toBe("缺: 表!C2");
    expect(figure(counted, "students", 1)).toBe("83: 表!C4 表!C5");
    expect(figure(counted, "students_primary", 1)).toBe("缺:");
    expect(counted.findings.map(({ code, cells }) => [code, ...cells.map(cellRefName)])).toEqual([
      ["list-incomplete", "表!C3"],
    ]);
  });

  test("rows that are grades add up their classes and pupils, and tell of no largest class", () => {
    const grade = (classes: number, pupils: number): Row => ({
      school: 0,
      stage: "primary",
      amounts: { classes, students_of_grade: pupils },
    });
    const counted = countClasses(factsOf("grade", [grade(2, 89), grade(3, 120)]));
    expect(figure(counted, "classes", 0)).toBe("5: 表!B2 表!B3");
    expect(figure(counted, "students", 0)).toBe("209: 表!C2 表!C3");
    expect(figure(counted, "largest_class", 0)).toBe("none");
    expect(figure(countClasses(factsOf("grade", [grade(2, 89), grade(2.5, 120)])), "classes", 0)).toBe("缺: 表!B2");
  });
});
