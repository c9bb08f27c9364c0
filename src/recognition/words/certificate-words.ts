import type { Certificate, Word } from "../../core/facts/fact-words";
import { plainText } from "./plain-text";

const BLANK = /^(?:[-—–/\\*.]{0,8}|空)$/;
/** Not held yet, or not for certain: a person has to say. */
const PENDING = /办理|申请|认定中|待|在考|在读|考试|过渡|临时|补办|遗失|过期|注销|不详|\?/;
const NONE =
  /^(?:无|没有|否|未|×|✗|x|n|no|0|不具备|不持有|尚无|暂无)|^非师范无证$|(?:未|没有)(?:取得|持|获|办|具备)|无(?:教师资格)?证$/;
const HELD = /^(?:有|是|√|✓|✔|y|yes|1|已取得|取得|具备|持有|持证|已持证|有证|合格|教师资格证?书?)/;
/** 证书编号: 17 digits; some write 15 or 18. */
const NUMBER = /^\d{15,20}$/;

/** Levels, the highest first; 中学 alone is at least 初级中学, and 中等职业学校 stands with 高级中学. */
const LEVELS: readonly (readonly [RegExp, Certificate])[] = [
  [/高等学校|高校|大学/, "higher"],
  [/高级中学|高中|中等职业学校|中职|中专/, "senior"],
  [/初级中学|初中|中学/, "junior"],
  [/小学/, "primary"],
  [/幼儿园|幼师|幼教|学前/, "kindergarten"],
];

/**
 * The certificate that a 教师资格证 cell names, the highest of several.
 *
 * @example certificateOf("初级中学教师资格（数学）") // "junior"
 * @example certificateOf("有")                     // "held": of which level is not said
 * @example certificateOf("正在办理")               // "unknown": a person has to say
 */
export function certificateOf(text: string): Word<Certificate> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  if (PENDING.test(plain)) return "unknown";
  if (NONE.test(plain)) return "none";
  // 实习指导 may be taught in 中职 only.
  if (/实习指导/.test(plain)) return "unknown";
  const level = LEVELS.find(([words]) => words.test(plain))?.[1];
  if (level) return level;
  return HELD.test(plain) || NUMBER.test(plain) ? "held" : "unknown";
}
