import { ACCEPTED, BY_CONTEXT, KNOWN_NAME } from "../sureness";
import type { FieldId } from "../../core/fields/catalogue";
import { SCHOOL_PARTS } from "../../core/fields/stages";
import type { HeaderPath } from "../header/header-path";
import { compactName } from "../header/header-text";
import type { Evidence } from "../recognised-table";
import { tokensOf } from "../words/header-tokens";
import { holds, isSumOf } from "./column-arithmetic";
import { columnsNamed } from "./column-sums";
import { medianOf, sorted } from "./column-values";
import type { ColumnMatch } from "./match-column";
import type { TableView } from "./table-view";
import { chineseNumber } from "../../core/quantity/chinese-number";

type Columns = readonly (readonly ColumnMatch[])[];

const GRADE =
  /^(小学|初中|高中|普通高中)?(?:([一二三四五六七八九])年级|(初|高)([一二三])(?:年级)?|([1-9])年级)((?:在校|在籍)?(?:学?生)?(?:总)?(?:人)?数?)$/;
/** Which people, or what else of a grade. */
const OF_OTHERS =
  /班级|班数|班额|教学班|教师|教职|毕业|招生|新生|转入|转出|随迁|留守|寄宿|住校|住宿|女|男|残疾|贫困|资助|流失|辍学|成绩|平均|课时|增减/;
const PUPILS: ReadonlySet<string> = new Set(["人", "学生", "在校"]);
/** No school has so many classes of one grade: the column counts pupils though its header does not say so. */
const MORE_THAN_CLASSES = 30;
const LEAST_GRADES = 3;
/** With more columns of grades it is no table of schools that can be added up. */
const MOST_GRADES = 40;
const FIRST_OF_JUNIOR = SCHOOL_PARTS.junior.firstGrade;
const FIRST_OF_SENIOR = SCHOOL_PARTS.senior.firstGrade;

/** A grade as a header path names it. */
export interface NamedGrade {
  /** 1 to 12. */
  readonly grade: number;
  /** True where the header says that pupils are counted. */
  readonly isOfPupils: boolean;
}

/**
 * The grade whose pupils a header path may count; null where it names none, or something else of a grade.
 *
 * @example gradeOfHeader(pathOf("七年级", "人数"))  // { grade: 7, isOfPupils: true }
 * @example gradeOfHeader(pathOf("初中", "二年级"))  // { grade: 8, isOfPupils: false }
 * @example gradeOfHeader(pathOf("一年级", "班数"))  // null
 */
export function gradeOfHeader({ parts }: Pick<HeaderPath, "parts">): NamedGrade | null {
  const texts = parts.map(({ text }) => compactName(text)).filter((text) => text !== "");
  const at = texts.findIndex((text) => GRADE.test(text));
  if (at < 0 || parts.some(({ text, isPart }) => isPart || OF_OTHERS.test(text))) return null;
  const match = GRADE.exec(texts[at] ?? "");
  if (!match) return null;
  const below = texts.slice(at + 1).flatMap(tokensOf);
  if (!below.every((token) => PUPILS.has(token))) return null;
  const [, stageWord = "", ordinal, school, inSchool, digit, pupilsWord = ""] = match;
  const number = digit ? Number(digit) : (chineseNumber(ordinal ?? inSchool ?? "") ?? 0);
  const stages = [
    stageWord,
    ...texts.slice(0, at).flatMap((text) => tokensOf(text).filter((token) => token.startsWith("@"))),
  ].join();
  const grade =
    school === "高" || /高中/.test(stages)
      ? number + 9
      : school === "初" || (/初中/.test(stages) && number <= 3)
        ? number + 6
        : number;
  if (grade < 1 || grade > 12 || (/高中/.test(stages) && number > 3)) return null;
  const around = texts.slice(0, at).flatMap(tokensOf);
  const isOfPupils =
    pupilsWord !== "" ||
    below.length > 0 ||
    around.some((token) => PUPILS.has(token)) ||
    parts.some(({ unit }) => unit === "人");
  return { grade, isOfPupils };
}

/**
 * 一年级 … 九年级: columns of pupils by grade, where the header says so or where they hold more than a grade has classes;
 * with them 合计 and 小计 columns that are their sums.
 */
export function withGrades(columns: Columns, view: TableView): Columns {
  const grades = view.paths.map((path, index) =>
    (columns[index]?.[0]?.score ?? 0) >= ACCEPTED ? null : gradeOfHeader(path),
  );
  const found = grades.flatMap((grade, index) => (grade ? [index] : []));
  if (new Set(found.map((index) => grades[index]?.grade)).size < LEAST_GRADES) return columns;
  const isOther = view.titles.some((title) => OF_OTHERS.test(title) && !/学生|在校/.test(title));
  const medians = found.map((index) => medianOf(sorted(view.sample(index)))).filter((median) => median > 0);
  const isMany = medians.length > 0 && medianOf(Float64Array.from(medians).sort()) > MORE_THAN_CLASSES;
  const done = columns.map((candidates, index): readonly ColumnMatch[] => {
    const named = grades[index];
    if (!named || (!named.isOfPupils && (isOther || !isMany))) return candidates;
    const evidence: Evidence = { code: "name", parameters: { name: view.paths[index]?.labels.join("·") ?? "" } };
    return [
      {
        field: "students_of_grade",
        stage: null,
        grade: named.grade,
        score: named.isOfPupils ? KNOWN_NAME : BY_CONTEXT,
        decidedBy: "synonym",
        isStageImplied: false,
        evidence: [evidence],
      },
    ];
  });
  return withTotals(done, view);
}

const ALL = "";
/** What a column that only says 合计 or 小学 小计 may add up, by the stage that it names. */
const TOTALS: readonly {
  readonly stage: string;
  readonly field: FieldId;
  readonly takes: (grade: number) => boolean;
}[] = [
  { stage: ALL, field: "students", takes: () => true },
  { stage: "@小学", field: "students_primary", takes: (grade) => grade < FIRST_OF_JUNIOR },
  { stage: "@小学", field: "students_primary", takes: (grade) => grade < FIRST_OF_JUNIOR - 1 },
  { stage: "@初中", field: "students_junior", takes: (grade) => grade >= FIRST_OF_JUNIOR && grade < FIRST_OF_SENIOR },
  {
    stage: "@初中",
    field: "students_junior",
    takes: (grade) => grade >= FIRST_OF_JUNIOR - 1 && grade < FIRST_OF_SENIOR,
  },
  { stage: "@高中", field: "students_senior", takes: (grade) => grade >= FIRST_OF_SENIOR },
];

function withTotals(columns: Columns, view: TableView): Columns {
  const byGrade = columns.flatMap(([match], index) =>
    match?.grade === undefined ? [] : [{ index, grade: match.grade }],
  );
  if (byGrade.length === 0 || byGrade.length > MOST_GRADES) return columns;
  return columns.map((candidates, index) => {
    const stage = totalOf(view, index);
    if (stage === null || (candidates[0]?.score ?? 0) >= ACCEPTED) return candidates;
    for (const total of TOTALS) {
      if (stage !== ALL && total.stage !== stage) continue;
      const parts = byGrade.filter(({ grade }) => total.takes(grade)).map((each) => each.index);
      const agreement =
        parts.length < 2 || (total.stage !== ALL && parts.length === byGrade.length && stage === ALL)
          ? null
          : isSumOf(
              view.sample(index),
              parts.map((part) => view.sample(part)),
            );
      if (!holds(agreement)) continue;
      const evidence: Evidence = {
        code: "sum-of",
        parameters: { ...columnsNamed(view, parts), rows: agreement.rows, except: 0 },
      };
      return [
        {
          field: total.field,
          stage: null,
          score: BY_CONTEXT,
          decidedBy: "position",
          isStageImplied: false,
          evidence: [evidence],
        },
      ];
    }
    return candidates;
  });
}

/** The stage that a column of sums names ("" for none); null where its header says more than 合计, 小计, 人数. */
function totalOf(view: TableView, index: number): string | null {
  const path = view.paths[index];
  if (
    !path ||
    path.labels.length === 0 ||
    path.column === view.band.nameColumn ||
    path.parts.some(({ isPart }) => isPart)
  )
    return null;
  const tokens = path.parts.flatMap(({ text, remarks }) =>
    [text, ...remarks].flatMap((each) => tokensOf(compactName(each))),
  );
  const stages = [...new Set(tokens.filter((token) => token.startsWith("@")))];
  if (stages.length > 1 || !tokens.every((token) => token.startsWith("@") || PUPILS.has(token))) return null;
  const isTotal = path.parts.some(({ text }) => /计|总|全/.test(text)) || stages.length === 1 || tokens.includes("人");
  return isTotal ? (stages[0] ?? ALL) : null;
}
