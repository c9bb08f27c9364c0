import type { Standard } from "../standards/standard";
import { exactProduct } from "../quantity/decimal";
import { stageWeight, type StudentsByStage } from "./stage-students";

/** A mixed school's total shared out by weighted students, same unit as the total. */
export interface StageParts {
  readonly primary: number;
  readonly junior: number;
  readonly senior: number;
}

/**
 * Shares out a mixed school's total: 小学 : 初中 = 1 : 1.1, 完全中学 初中 : 高中 = 1 : 1.2, 十二年一贯制 1 : 1.1 : 1.32.
 *
 * @param total    resource of the whole school (㎡, 元, 间)
 * @param students students by stage; without primary pupils the weights of a 完全中学 hold
 * @returns the parts, which add up to the total; null when there are no students at all
 * @example splitStage(NATIONAL_2017, 23226, { primary: 166, junior: 210, senior: 0 })
 *   // { primary: 9711.637…, junior: 13514.362…, senior: 0 }
 */
export function splitStage(standard: Standard, total: number, students: StudentsByStage): StageParts | null {
  const kind = students.primary > 0 ? "twelve-year" : "complete-middle";
  const junior = stageWeight(standard, kind, students, "junior");
  if (!(junior.weightedStudents > 0)) return null;
  const part = (weight: number, count: number): number => exactProduct(total, weight, count) / junior.weightedStudents;
  const parts = {
    primary: part(stageWeight(standard, kind, students, "primary").weight, students.primary),
    junior: part(junior.weight, students.junior),
  };
  return { ...parts, senior: students.senior > 0 ? total - parts.primary - parts.junior : 0 };
}
