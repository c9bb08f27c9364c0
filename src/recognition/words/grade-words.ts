import type { SchoolStage } from "../../core/facts/fact-table";
import { partOfGrade, SCHOOL_PARTS } from "../../core/fields/stages";
import { plainText } from "./plain-text";
import { chineseNumber } from "../../core/quantity/chinese-number";

/** The stage of a grade, and the grade itself from 1 (一年级) to 12 (高三); 0 where the text names the stage alone. */
export interface GradeReading {
  readonly stage: SchoolStage;
  readonly grade: number;
}

const GRADE = /(?:^|[^\d])([一二三四五六七八九]|[1-9])(?:年级|级(?!\d)|年)/;
const OF_CLASS =
  /^(?:小学|初中)?([一二三四五六七八九]|[1-9])(?:\(|\.|-|\d{2}班?$|[一二三四五六七八九十]班?$|\d{1,2}班$)/;
const ALONE = /^([一二三四五六七八九]|[1-9])$/;
/** 初2 of 初2023级 is no grade. */
const IN_STAGE = /[小初高]([一二三四五六1-6])(?!\d)/;

/**
 * The stage and the grade of a grade's or a class's name: 一年级 to 六年级 are 小学, 七年级 to 九年级 and 初一 to 初三 初中. Null
 * where the text does not say it: 2023级 may be either.
 *
 * @example gradeInText("七(3)班")   // { stage: "junior", grade: 7 }
 * @example gradeInText("初二")      // { stage: "junior", grade: 8 }
 * @example gradeInText("2023级1班") // null
 */
export function gradeInText(text: string): GradeReading | null {
  const plain = plainText(text);
  const number = numberOf((GRADE.exec(plain) ?? OF_CLASS.exec(plain) ?? ALONE.exec(plain))?.[1]);
  const within = numberOf(IN_STAGE.exec(plain)?.[1]) || number;
  if (/高[一二三123]|高中/.test(plain))
    return { stage: "senior", grade: within >= 1 && within <= 3 ? within + SCHOOL_PARTS.senior.firstGrade - 1 : 0 };
  if (/^[小中大托]班|幼儿|学前/.test(plain)) return { stage: "kindergarten", grade: 0 };
  // 初四 is 九年级 where 初一 is 六年级: the year is not known.
  if (/初[一二三四1234]|初中/.test(plain))
    return {
      stage: "junior",
      grade: within >= 6 ? within : within >= 1 && within <= 3 ? within + SCHOOL_PARTS.junior.firstGrade - 1 : 0,
    };
  if (/小[一二三四五六1-6]|小学/.test(plain)) return { stage: "primary", grade: within <= 6 ? within : 0 };
  return number === 0 ? null : { stage: partOfGrade(number), grade: number };
}

/** True for a single number: of a column of grades it is one, of classes it is none. */
export function isNumberAlone(text: string): boolean {
  return ALONE.test(plainText(text));
}

function numberOf(digit: string | undefined): number {
  if (digit === undefined) return 0;
  return chineseNumber(digit) ?? Number(digit);
}
