import { chineseNumeral } from "../quantity/chinese-number";

/** Stage of compulsory education that an indicator is judged for: 小学 or 初中. */
export type Stage = "primary" | "junior";

export const STAGES: readonly Stage[] = ["primary", "junior"];

/** A part of a school by its pupils: the two stages of 义务教育, and 高中. */
export type SchoolPart = Stage | "senior";

interface PartDefinition<Part extends SchoolPart> {
  readonly name: string;
  /** What the part is called within a school of several. */
  readonly section: string;
  /** The field with its pupils alone. */
  readonly students: `students_${Part}`;
  /** Its first grade, where 一年级 is 1 and 高一 10. */
  readonly firstGrade: number;
}

/** One row a part, in the order of the grades. */
export const SCHOOL_PARTS: { readonly [Part in SchoolPart]: PartDefinition<Part> } = {
  primary: { name: "小学", section: "小学部", students: "students_primary", firstGrade: 1 },
  junior: { name: "初中", section: "初中部", students: "students_junior", firstGrade: 7 },
  senior: { name: "高中", section: "高中部", students: "students_senior", firstGrade: 10 },
};

/** 六年级: the last of 小学, or the first of 初中 where 小学 has five years (五四学制). */
export const SIXTH_GRADE = 6;

/** The part that a grade from 1 to 12 belongs to where 小学 has six years. */
export function partOfGrade(grade: number): SchoolPart {
  const { junior, senior } = SCHOOL_PARTS;
  return grade < junior.firstGrade ? "primary" : grade < senior.firstGrade ? "junior" : "senior";
}

/** A grade from 1 to 12 as it is called: 三年级, 九年级, 高二. */
export function gradeName(grade: number): string {
  const { firstGrade } = SCHOOL_PARTS.senior;
  return grade < firstGrade ? `${chineseNumeral(grade)}年级` : `高${chineseNumeral(grade - firstGrade + 1)}`;
}
