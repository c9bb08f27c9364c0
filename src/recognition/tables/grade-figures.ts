import type { Finding } from "../../core/findings/finding";
import type { FieldKey } from "../../core/indicators/fields";
import { figureCells, type FigureColumn } from "../../core/indicators/school-records";
import { exactSum } from "../../core/quantity/decimal";

/** The figures of a column that counts the pupils of one grade. */
export interface GradeFigures {
  readonly grade: number;
  readonly figures: FigureColumn;
}

const SIXTH = 6;
const FIFTH = 5;
const FIRST_OF_JUNIOR = 7;
const FIRST_OF_SENIOR = 10;
const LEAST_GRADES = 3;
const NAMES = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/**
 * Pupils by stage, added up from columns of grades where the table has no columns of the stages: 小学 is 一 to 六年级, 初中
 * 七 to 九年级. Where a school has pupils in 六年级 and above and none below, the county counts five years of 小学 and four
 * of 初中.
 *
 * A blank grade leaves the sum of its stage missing, unless the total of the school shows that it stands for none.
 *
 * @param known what the table states itself
 * @example 一年级 40, 二年级 42 … 六年级 38, 七年级 … 九年级 blank // 小学 239, 初中 missing
 */
export function withGradeFigures(known: ReadonlyMap<FieldKey, FigureColumn>, grades: readonly GradeFigures[], findings: Finding[]): ReadonlyMap<FieldKey, FigureColumn> {
  if (grades.length < LEAST_GRADES) return known;
  const figures = new Map(known);
  const sixthIsJunior = isJunior(grades);
  const isPrimary = (grade: number): boolean => grade <= (sixthIsJunior ? FIFTH : SIXTH);
  const isSenior = (grade: number): boolean => grade >= FIRST_OF_SENIOR;
  const total = known.get("students");
  const stages = [
    { field: "students_primary", needs: FIFTH, takes: isPrimary },
    { field: "students_junior", needs: FIRST_OF_SENIOR - FIRST_OF_JUNIOR, takes: (grade: number) => !isPrimary(grade) && !isSenior(grade) },
    { field: "students_senior", needs: 3, takes: isSenior },
  ] as const;
  for (const { field, needs, takes } of stages) {
    if (known.has(field)) continue;
    const own = grades.filter(({ grade }) => takes(grade));
    if (new Set(own.map(({ grade }) => grade)).size < needs) continue;
    const sum = addUp(field, own, grades, total);
    figures.set(field, sum);
    const first = sum.present.indexOf(1);
    findings.push({ code: "students-from-grades", severity: "info", cells: first < 0 ? [] : figureCells(sum, first), parameters: { field, grades: own.map(({ grade }) => NAMES[grade - 1] ?? "").join("、") } });
  }
  return figures;
}

/** True where some school begins with 六年级: there it is the first year of 初中. */
function isJunior(grades: readonly GradeFigures[]): boolean {
  const of = (test: (grade: number) => boolean): readonly FigureColumn[] => grades.filter(({ grade }) => test(grade)).map(({ figures }) => figures);
  const [below, sixth, above] = [of((grade) => grade < SIXTH), of((grade) => grade === SIXTH), of((grade) => grade > SIXTH && grade < FIRST_OF_SENIOR)];
  const hasPupils = (columns: readonly FigureColumn[], record: number): boolean => columns.some(({ amounts }) => (amounts[record] ?? 0) > 0);
  const length = grades[0]?.figures.amounts.length ?? 0;
  for (let record = 0; record < length; record++) if (hasPupils(sixth, record) && hasPupils(above, record) && !hasPupils(below, record)) return true;
  return false;
}

function addUp(field: FieldKey, own: readonly GradeFigures[], all: readonly GradeFigures[], total: FigureColumn | undefined): FigureColumn {
  const addends = own.map(({ figures }) => figures);
  const [first] = addends as [FigureColumn, ...FigureColumn[]];
  const { length } = first.amounts;
  const amounts = new Float64Array(length).fill(NaN);
  const present = new Uint8Array(length);
  for (let record = 0; record < length; record++) {
    const filled = addends.filter((part) => part.present[record] === 1);
    if (filled.length === 0 || (filled.length < addends.length && !isWhole(all, total, record))) continue;
    amounts[record] = exactSum(...filled.map((part) => part.amounts[record] ?? 0));
    present[record] = 1;
  }
  return { field, cells: first.cells, factor: 1, amounts, present, addends };
}

/** The grades that are filled make up the school's total: blanks mean that it does not have the others. */
function isWhole(all: readonly GradeFigures[], total: FigureColumn | undefined, record: number): boolean {
  if (total?.present[record] !== 1) return false;
  return exactSum(...all.flatMap(({ figures }) => (figures.present[record] === 1 ? [figures.amounts[record] ?? 0] : []))) === total.amounts[record];
}
