import type { Word } from "../../core/facts/fact-words";
import { plainText } from "./plain-text";

const BLANK = /^(?:[-—/\\*.]*|空)$/;
const NO =
  /^(?:否|不是|非|无|没有|未|不符合|不具备|不参加|不在|已?停用|已?停止|已?封|已?拆|闲置|×|✗|✘|x|n|no|0|false|f)/;
const YES = /^(?:是|有|√|✓|✔|☑|■|对|y|yes|1|true|t|已|符合|具备|参加|在用|使用|正常使用|正在使用|合格|交流|轮岗)/;

/**
 * What a 是/否 cell says, whichever way it is written: 是, √, 1, 有, 符合 and their opposites.
 *
 * @example yesNoOf("✓") // "yes"
 * @example yesNoOf("不符合") // "no"
 * @example yesNoOf("待定") // "unknown"
 */
export function yesNoOf(text: string): Word<"yes" | "no"> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  if (NO.test(plain)) return "no";
  return YES.test(plain) ? "yes" : "unknown";
}
