import { finding, type Finding } from "../../core/findings/finding";
import type { FieldKey } from "../../core/fields/field-key";
import { SCHOOL_PARTS, SIXTH_GRADE } from "../../core/fields/stages";
import { rowOf } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";
import { figureCells, type SumPart } from "../../core/facts/origin";
import { exactTotal } from "../../core/quantity/decimal";

/** The figures of a column that counts the pupils of one grade. */
export interface GradeFigures {
  readonly grade: number;
  readonly figures: FactColumn;
}

const FIFTH = 5;
const FIRST_OF_JUNIOR = SCHOOL_PARTS.junior.firstGrade;
const FIRST_OF_SENIOR = SCHOOL_PARTS.senior.firstGrade;
const YEARS_OF_JUNIOR = 4;
const YEARS_OF_SENIOR = 3;
const LEAST_GRADES = 3;
const NAMES = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/**
 * Pupils by stage, added up from columns of grades where the table has no columns of the stages: 小学 is 一 to 六年级, 初中
 * 七 to 九年级. A school that begins with 六年级 has it in 初中 (五四 instead of 六三), and where schools do so and none ends
 * with it, schools of both stages have it there, too; where both are found, what they have by stage stays missing.
 *
 * A blank grade leaves the sum of its stage missing, unless the total of the school shows that it stands for none.
 *
 * @param known what the table states itself
 * @example 一年级 40, 二年级 42 … 六年级 38, 七年级 … 九年级 blank // 小学 239, 初中 missing
 */
export function withGradeFigures(
  known: ReadonlyMap<FieldKey, FactColumn>,
  grades: readonly GradeFigures[],
  findings: Finding[],
): ReadonlyMap<FieldKey, FactColumn> {
  if (grades.length < LEAST_GRADES) return known;
  const figures = new Map(known);
  const sixth = sixthGrades(grades);
  const total = known.get("students");
  const stages = [
    { field: "students_primary", needs: FIFTH, takes: (grade: number) => grade <= SIXTH_GRADE, sixth: "primary" },
    {
      field: "students_junior",
      needs: FIRST_OF_SENIOR - FIRST_OF_JUNIOR,
      takes: (grade: number) => grade >= FIRST_OF_SENIOR - YEARS_OF_JUNIOR && grade < FIRST_OF_SENIOR,
      sixth: "junior",
    },
    {
      field: "students_senior",
      needs: YEARS_OF_SENIOR,
      takes: (grade: number) => grade >= FIRST_OF_SENIOR,
      sixth: null,
    },
  ] as const;
  for (const stage of stages) {
    const { field, takes } = stage;
    const own = grades.filter(({ grade }) => takes(grade));
    if (
      known.has(field) ||
      new Set(own.flatMap(({ grade }) => (grade === SIXTH_GRADE ? [] : [grade]))).size < stage.needs
    )
      continue;
    const addends = own
      .map(({ grade, figures: column }) => ({
        grade,
        column: grade === SIXTH_GRADE ? onlyWhere(column, (record) => sixth[record] === stage.sixth) : column,
      }))
      .filter(({ grade, column }) => grade !== SIXTH_GRADE || column.present.includes(1));
    const sum = addUp(
      field,
      addends.map(({ column }) => column),
      grades,
      total,
      sixth,
    );
    figures.set(field, sum);
    const first = sum.present.indexOf(1);
    const names = addends.map(({ grade }) => NAMES[grade - 1] ?? "");
    findings.push(finding("students-from-grades", first < 0 ? [] : figureCells(sum, first), { field, grades: names }));
  }
  return figures;
}

type SixthGrade = "primary" | "junior" | "unknown";

/** To which stage 六年级 belongs in each school. */
export function sixthGrades(grades: readonly GradeFigures[]): readonly SixthGrade[] {
  const of = (test: (grade: number) => boolean): readonly FactColumn[] =>
    grades.filter(({ grade }) => test(grade)).map(({ figures }) => figures);
  const [below, sixth, above] = [
    of((grade) => grade < SIXTH_GRADE),
    of((grade) => grade === SIXTH_GRADE),
    of((grade) => grade > SIXTH_GRADE && grade < FIRST_OF_SENIOR),
  ];
  const hasPupils = (columns: readonly FactColumn[], record: number): boolean =>
    columns.some(({ amounts }) => (amounts[record] ?? 0) > 0);
  const own = Array.from({ length: grades[0]?.figures.amounts.length ?? 0 }, (_, record): SixthGrade | null => {
    const [isBelow, isAbove] = [hasPupils(below, record), hasPupils(above, record)];
    return isBelow === isAbove || !hasPupils(sixth, record) ? null : isBelow ? "primary" : "junior";
  });
  const begins = own.includes("junior");
  const other: SixthGrade = !begins ? "primary" : own.includes("primary") ? "unknown" : "junior";
  // Of a school without pupils in 六年级 it does not matter.
  return own.map(
    (stage, record) =>
      stage ??
      (other !== "unknown" || hasPupils(sixth, record) ? other : hasPupils(below, record) ? "primary" : "junior"),
  );
}

/** The column for some schools only: for the others it is no part of the sum, which a blank cell would be. */
function onlyWhere(column: FactColumn, counts: (record: number) => boolean): FactColumn {
  const length = column.amounts.length;
  const rows = Int32Array.from({ length }, (_, record) => (counts(record) ? rowOf(column.origin.cells, record) : -1));
  return {
    ...column,
    origin: { ...column.origin, cells: { ...column.origin.cells, rows } },
    present: column.present.map((present, record) => (counts(record) ? present : 0)),
    ...(column.open ? { open: column.open.map((open, record) => (counts(record) ? open : 0)) } : {}),
  };
}

function addUp(
  field: FieldKey,
  addends: readonly FactColumn[],
  all: readonly GradeFigures[],
  total: FactColumn | undefined,
  sixth: readonly SixthGrade[],
): FactColumn {
  const length = sixth.length;
  const amounts = new Float64Array(length).fill(NaN);
  const [present, open] = [new Uint8Array(length), new Uint8Array(length)];
  for (let record = 0; record < length; record++) {
    const parts = addends.filter(({ origin }) => rowOf(origin.cells, record) >= 0);
    if (parts.some((part) => part.open?.[record] === 1)) {
      open[record] = 1;
      continue;
    }
    const filled = parts.filter((part) => part.present[record] === 1);
    if (
      filled.length === 0 ||
      sixth[record] === "unknown" ||
      (filled.length < parts.length && !isWhole(all, total, record))
    )
      continue;
    amounts[record] = exactTotal(filled.map((part) => part.amounts[record] ?? 0));
    present[record] = 1;
  }
  return {
    field,
    origin: {
      how: "sum",
      cells: addends[0]?.origin.cells ?? { sheet: "", rows: -1, columns: 0 },
      parts: addends.map((of): SumPart => ({ sign: 1, of })),
    },
    amounts,
    present,
    ...(open.includes(1) ? { open } : {}),
  };
}

/** The grades that are filled make up the school's total: blanks mean that it does not have the others. */
function isWhole(all: readonly GradeFigures[], total: FactColumn | undefined, record: number): boolean {
  if (total?.present[record] !== 1) return false;
  return (
    exactTotal(all.flatMap(({ figures }) => (figures.present[record] === 1 ? [figures.amounts[record] ?? 0] : []))) ===
    total.amounts[record]
  );
}
