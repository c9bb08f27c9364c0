import { dayRangeOf } from "../../core/facts/day-range";
import type { Term, Word } from "../../core/facts/fact-words";
import { plainText } from "./plain-text";
import { chineseNumber } from "../../core/quantity/chinese-number";

const BLANK = /^(?:[-—–/\\*.]{0,8}|空|无)$/;
const NUMBER = "(\\d{1,2}(?:\\.\\d{1,2})?|[半一二两三四五六七八九十])";
const DURATION = new RegExp(
  `^(?:聘期|合同期?|期限|已聘|聘用|任期|签|共|为|约)*${NUMBER}(?:[-~至到—–]${NUMBER})?(?:个)?(年|学年|月|学期)(半)?(?:期|制|合同)?$`,
);
/** Bounds in words. What is 以上 or 满 may be exactly so many. */
const BOUND = new RegExp(`^(超过|超|不满|不足|未满|少于|满)?${NUMBER}(?:个)?(年|学年)(以上|及以上|以下|以内|多|余)?$`);
const SCHOOL_YEARS = /^(20\d\d)[-—–~至到]((?:20)?\d\d)学年度?$/;
const DAY = "20\\d\\d(?:(?:[年./]|-(?=\\d{1,2}(?!\\d)))\\d{1,2}(?!\\d)(?:[月./-]\\d{1,2}(?!\\d))?)?[年月日]?";
const SPAN = new RegExp(`^(?:自|从)?(${DAY})(?:起|开始)?[-—–~～至到]{1,3}(${DAY}|今|现在|目前)(?:止)?$`);
const SINCE = new RegExp(`^(?:自|从)?(${DAY})(?:起|开始|以来)$`);

/** Names of a column that says for how long 编外教师 are employed, in a list of them or beside their number. */
export const TERM_HEADER =
  /^(?:编外|编制外|临聘|代课|临时聘用)?(?:教师|人员)?(?:聘用|聘任|合同|劳动合同|聘用合同|任用|签约|已聘|签订合同)(?:的)?(?:合同)?(?:年限|期限|期|起止|起止时间|起止日期|起止年月|时长|时段|期间)$|^(?:编外|临聘|代课)?(?:教师|人员)?聘期(?:起止)?$/;

/** Whether a number alone is of years below a header: 聘用年限, 合同期（年）. */
export function isTermInYears(header: string): boolean {
  const plain = plainText(header);
  return /年限|\((?:单位:)?学?年\)|单位:学?年/.test(plain) && !/[(:]个?月/.test(plain);
}

/**
 * For how long somebody is employed, as a cell of 聘用年限, 合同期限 or 聘用起止时间 says.
 *
 * @param isInYears whether a number alone is of years, as its header says: 聘用年限, 合同期（年）
 * @example termOf("两年", false) // { months: { least: 24, most: 24 } }
 * @example termOf("2024.9—2026.8", false) // from September 2024 to August 2026
 * @example termOf("一年以上", false) // { months: { least: 12, most: Infinity } }
 */
export function termOf(text: string, isInYears: boolean): Word<Term> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  if (/^(?:长期|无固定期限)(?:聘用|合同)?$/.test(plain)) return { months: { least: Infinity, most: Infinity } };
  const [, firstYear, lastYear] = SCHOOL_YEARS.exec(plain) ?? [];
  if (firstYear !== undefined && lastYear !== undefined) {
    const years = (Number(lastYear) % 100) - (Number(firstYear) % 100);
    return years > 0 ? { months: { least: years * 12, most: years * 12 } } : "unknown";
  }
  const [, began, ended] = SPAN.exec(plain) ?? SINCE.exec(plain) ?? [];
  if (began !== undefined) {
    const [from, to] = [dayRangeOf(began), ended === undefined || !/^2/.test(ended) ? null : dayRangeOf(ended)];
    const isRead = from !== null && (to !== null || ended === undefined || !/^2/.test(ended));
    return isRead && (to === null || to.to >= from.from) ? { from, to } : "unknown";
  }
  // 12 or 24 of a column of years may as well be months.
  return durationOf(isInYears && /^\d(?:\.\d{1,2})?$/.test(plain) ? `${plain}年` : plain);
}

function durationOf(plain: string): Term | "unknown" {
  const [, least, most, unit, half] = DURATION.exec(plain) ?? [];
  if (least !== undefined && unit !== undefined) {
    const of = (number: string): number => monthsOf(number, unit, half === undefined ? 0 : 0.5);
    return { months: { least: of(least), most: of(most ?? least) } };
  }
  const [, before, number, years, behind] = BOUND.exec(plain) ?? [];
  if (number === undefined || years === undefined) return "unknown";
  const months = monthsOf(number, years, 0);
  if (before === "超过" || before === "超" || behind === "多" || behind === "余")
    return { months: { least: months + ABOVE, most: Infinity } };
  if (
    before === "不满" ||
    before === "不足" ||
    before === "未满" ||
    before === "少于" ||
    /^以[下内]/.test(behind ?? "")
  )
    return { months: { least: 0, most: months } };
  return { months: { least: months, most: before === "满" || behind !== undefined ? Infinity : months } };
}

/** 超过一年 is more than 12 months by something. */
const ABOVE = 0.01;

function monthsOf(number: string, unit: string, half: number): number {
  const amount = (number === "半" ? 0.5 : (chineseNumber(number) ?? Number(number))) + half;
  return amount * (unit === "月" ? 1 : unit === "学期" ? 6 : 12);
}
