import { cellRefName } from "../../../src/core/cell/address";
import { countClasses } from "../../../src/core/facts/count-classes";
import { countTeachers } from "../../../src/core/facts/count-teachers";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { RowFacts } from "../../../src/core/facts/fact-table";
import { figureCells } from "../../../src/core/facts/origin";
import type { TaughtSubject } from "../../../src/core/facts/fact-words";
import type { CountedRows } from "../../../src/core/facts/list-findings";
import { cellOf } from "../../../src/core/facts/record-cells";
import { factsOf, figure, type Row, same } from "./row-facts";

/** "word-unknown 甲校 teacher_post 兼职 2: 表!B4 表!B6", one for each finding. */
const said = ({ findings }: CountedRows): readonly string[] =>
  findings.map(({ code, cells, parameters }) => {
    const { school, field, text = "", count } = parameters as Readonly<Record<string, unknown>>;
    return `${code} ${String(school)} ${String(field)} ${String(text)} ${String(count)}: ${cells.map(cellRefName).join(" ")}`;
  });

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

  test("a post that is blank or unknown leaves every figure of its school missing and is named once a word, and nothing else of the row is", () => {
    const teacher = (post: string, degree = "bachelor"): Row => ({
      school: 0,
      stage: "primary",
      texts: { teacher_post: post, teacher_degree: degree },
    });
    const counted = countTeachers(
      factsOf(
        "teacher",
        [
          teacher("full-time"),
          teacher("", ""),
          teacher("unknown"),
          teacher("other", "unknown"),
          teacher("unknown", ""),
          teacher("full-time", ""),
        ],
        { teacher_post: same("full-time", "other", "unknown" as never), teacher_degree: degrees },
      ),
    );
    expect(figure(counted, "teachers_fulltime", 0)).toBe("缺: 表!A2 表!A7");
    expect(figure(counted, "teachers_above_degree", 0)).toBe("缺: 表!C2");
    expect(said(counted)).toEqual([
      "list-incomplete 甲校 teacher_post  1: 表!B3",
      "word-unknown 甲校 teacher_post unknown 2: 表!B4 表!B6",
      "list-incomplete 甲校 teacher_degree  1: 表!C7",
    ]);
  });

  test("an unknown degree leaves the figure missing in every stage and is named by its word", () => {
    const counted = countTeachers(
      factsOf(
        "teacher",
        [
          { school: 0, stage: "primary", texts: { teacher_degree: "bachelor" } },
          { school: 0, stage: "primary", texts: { teacher_degree: "unknown" } },
        ],
        { teacher_degree: degrees },
      ),
    );
    expect(figure(counted, "teachers_above_degree", 0)).toBe("缺: 表!B2");
    expect(figure(counted, "teachers_above_degree:primary", 0)).toBe("缺: 表!B2");
    expect(said(counted)).toEqual(["word-unknown 甲校 teacher_degree unknown 1: 表!B3"]);
  });

  test("体育, 音乐, 美术 and 艺术 teachers count together, other subjects do not, a blank or unknown one is named", () => {
    const subjects = same<TaughtSubject>("pe", "music", "art", "arts", "other", "unknown" as never);
    const teachers = (school: number, ...texts: readonly string[]): Row[] =>
      texts.map((text) => ({ school, stage: "junior", texts: { teacher_subject: text } }));
    const counted = countTeachers(
      factsOf("teacher", [...teachers(0, "pe", "other", "music", "art", "arts"), ...teachers(1, "pe", "", "unknown")], {
        teacher_subject: subjects,
      }),
    );
    expect(figure(counted, "pe_art_teachers", 0)).toBe("4: 表!B2 表!B4 表!B5 表!B6");
    expect(figure(counted, "pe_art_teachers:junior", 0)).toBe("4: 表!B2 表!B4 表!B5 表!B6");
    expect(figure(counted, "pe_art_teachers:primary", 0)).toBe("缺:");
    expect(figure(counted, "pe_art_teachers", 1)).toBe("缺: 表!B7");
    expect(said(counted)).toEqual([
      "list-incomplete 乙校 teacher_subject  1: 表!B8",
      "word-unknown 乙校 teacher_subject unknown 1: 表!B9",
    ]);
  });

  test("one who stands twice is not named for a blank, either; a column whose words nobody has placed says nothing", () => {
    const rows: readonly Row[] = [
      { school: 0, stage: "primary", texts: { teacher_degree: "college" } },
      { school: 0, stage: "primary", texts: { teacher_degree: "" } },
    ];
    const doubled = countTeachers(
      factsOf("teacher", rows, { teacher_degree: degrees }, { doubles: Uint8Array.of(0, 1) }),
    );
    expect([figure(doubled, "teachers_above_degree", 0), said(doubled)]).toEqual(["1: 表!B2", []]);
    expect(said(countTeachers(factsOf("teacher", rows)))).toEqual([
      "list-incomplete 甲校 teacher_degree  2: 表!B2 表!B3",
    ]);
  });

  test("figures by stage are known only where every row of the school tells its stage", () => {
    const teacher = (school: number, stage: Row["stage"]): Row => ({ school, stage });
    const counted = countTeachers(factsOf("teacher", [teacher(0, "primary"), teacher(0, null), teacher(1, "primary")]));
    expect(figure(counted, "teachers_fulltime", 0)).toBe("2: 表!A2 表!A3");
    expect(figure(counted, "teachers_fulltime:primary", 0)).toBe("缺:");
    expect(figure(counted, "teachers_fulltime:primary", 1)).toBe("1: 表!A4");
  });

  test("of a figure of 0 the first fifty of the cells looked at are named, of a fault the first hundred", () => {
    const rows = (degree: string): readonly Row[] =>
      Array.from({ length: 120 }, () => ({ school: 0, stage: "primary", texts: { teacher_degree: degree } }));
    const none = countTeachers(factsOf("teacher", rows("secondary"), { teacher_degree: degrees }));
    const column = none.figures.get("teachers_above_degree");
    expect(column && figureCells(column, 0)).toHaveLength(50);
    for (const degree of ["", "unknown"]) {
      const { findings } = countTeachers(factsOf("teacher", rows(degree), { teacher_degree: degrees }));
      expect(findings.map(({ cells, parameters }) => [cells.length, (parameters as { count: number }).count])).toEqual([
        [100, 120],
      ]);
    }
  });

  test("figures stand in the order in which the rows tell them, those of no row are left out, each marked at its first cell", () => {
    const { figures } = countTeachers(
      factsOf("teacher", [
        { school: 1, stage: "junior" },
        { school: 1, stage: "junior" },
        { school: 0, stage: "primary" },
      ]),
    );
    // School by school: the 小学 teacher of 甲校 comes before those of 乙校.
    expect([...figures.keys()]).toEqual(["teachers_fulltime", "teachers_fulltime:primary", "teachers_fulltime:junior"]);
    const cells = figures.get("teachers_fulltime")?.origin.cells;
    expect(cells && [0, 1].map((school) => cellOf(cells, school))).toEqual([
      { sheet: "表", row: 3, column: 0 },
      { sheet: "表", row: 1, column: 0 },
    ]);
    const ofPrimary = figures.get("teachers_fulltime:primary")?.origin;
    expect(ofPrimary?.how).toBe("counted");
    expect(ofPrimary && cellOf(ofPrimary.cells, 1)).toBeNull();
    const juniorFirst = countTeachers(
      factsOf("teacher", [
        { school: 0, stage: "junior" },
        { school: 1, stage: "primary" },
      ]),
    );
    expect([...juniorFirst.figures.keys()]).toEqual([
      "teachers_fulltime",
      "teachers_fulltime:junior",
      "teachers_fulltime:primary",
    ]);
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

  test("a list of classes without pupils counts nothing, one without names of classes counts its rows where they stand", () => {
    const nothing = countClasses(factsOf("class", [{ school: 0, stage: "primary", texts: { class_name: "班" } }]));
    expect([nothing.figures.size, nothing.findings.length]).toEqual([0, 0]);
    const nameless = factsOf("class", [{ school: 0, stage: "primary", amounts: { class_students: 44 } }]);
    expect(figure(countClasses(nameless), "classes", 0)).toBe("1: 表!A2");
    const pupilsOnly = countClasses(
      factsOf("grade", [{ school: 0, stage: "senior", amounts: { students_of_grade: 300 } }]),
    );
    expect([figure(pupilsOnly, "classes", 0), figure(pupilsOnly, "students_senior", 0)]).toEqual([
      "none",
      "300: 表!B2",
    ]);
    expect(pupilsOnly.figures.get("students_senior")?.origin.how).toBe("added");
  });

  test("the largest class is the largest wherever it stands, the first of two alike, and tells how each figure came about", () => {
    const counted = countClasses(factsOf("class", [row("primary", 44), row("primary", 52), row("primary", 52)]));
    expect(figure(counted, "largest_class", 0)).toBe("52: 表!C3");
    expect(figure(countClasses(factsOf("class", [row("primary", 0)])), "largest_class", 0)).toBe("0: 表!C2");
    expect(
      ["classes", "students", "largest_class"].map((key) => counted.figures.get(key as FieldKey)?.origin.how),
    ).toEqual(["counted", "added", "largest"]);
  });

  test("a 学前 class without a number is nobody's fault here; a grade without one names the school", () => {
    const counted = countClasses(
      factsOf("class", [row("primary", 40), row("kindergarten", null), row("primary", null, 1)]),
    );
    expect(said(counted)).toEqual(["list-incomplete 乙校 class_students  1: 表!C4"]);
    expect(figure(counted, "students", 0)).toBe("40: 表!C2");
    const grade = countClasses(
      factsOf("grade", [{ school: 0, stage: "primary", amounts: { classes: 2, students_of_grade: null } }]),
    );
    expect(said(grade)).toEqual(["list-incomplete 甲校 students_of_grade  1: 表!C2"]);
  });
});
