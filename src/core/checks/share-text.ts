import { cellRefName } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { exactProduct } from "../quantity/decimal";
import type { Limit, ShareMeasure } from "../standards/requirement";
import type { Words } from "../words";
import { OPEN_TEXT } from "./check";
import { andLack, type Lack } from "./lack";
import { doubtsText } from "./pupil-doubts";
import type { RequirementState } from "./requirement-check";
import type { Share } from "./share";
import { againstLimit, quotientText } from "./share-limit";
import { someNamed } from "./some-named";

/** What is said of a share, beside the share itself. */
export interface ShareTold extends Share {
  readonly measure: ShareMeasure;
  readonly limit: Limit;
  readonly state: RequirementState;
  readonly lacking: readonly FieldId[];
  readonly lack: Lack | undefined;
  /** True where the parts of the top come to another verdict than the top as it is stated. */
  readonly isOtherByParts: boolean;
  readonly words: Words;
}

/** Both sides with their units, the share, how it stands to its limit and what is lacking; or why it is not known. */
export function shareText(told: ShareTold): string {
  const { measure, limit, top, over, state, lacking, lack, words, isOfOneYear, isOtherByParts } = told;
  if (state === "open") return OPEN_TEXT;
  if (isOfOneYear === false)
    return `${[...measure.top, ...measure.over].map(words.field).join("、")}不是同一年度的数，不能比较。`;
  if (state === "undecided" && isOtherByParts) return partsText(told);
  if (state === "undecided" && top.amount !== null && over.amount !== null)
    return `${sideText(measure.top, top.amount, words)}，大于${sideText(measure.over, over.amount, words)}，请核对。`;
  if (state === "undecided")
    return `${[...(top.differs ? measure.top : []), ...(over.differs ? measure.over : [])].map(words.field).join("、")}在几张表中不一致，请核对后保留一处。`;
  if (top.isAhead === true || over.isAhead === true)
    return `${lacking.map(words.field).join("、")}只有检查之日以后年度的数，不能采用。`;
  if (top.amount === null || over.amount === null) {
    const blank = [...new Set([...top.blank, ...over.blank])].filter((name) => name !== "");
    const where = measure.of === "county" && blank.length > 0 ? `（${someNamed(blank, "处", words)}没有填写）` : "";
    const doubts = doubtsText([...(top.doubts ?? []), ...(over.doubts ?? [])], words);
    return `缺少${lacking.map(words.field).join("、")}${where}，不能判断。${doubts}`;
  }
  if (over.amount <= 0) return `${measure.over.map(words.field).join("、")}为0，无法计算。`;
  const printed = quotientText({ top: top.amount, over: over.amount }, limit, words);
  const verdict = againstLimit(state === "met", limit, words);
  return `${sideText(measure.top, top.amount, words)}，${sideText(measure.over, over.amount, words)}；${measure.share}为${printed}，${verdict}${andLack(lack, words)}。${rateText(told, top.amount, over.amount)}`;
}

/** Says that the top is stated otherwise than its parts come to. */
function partsText({ top, parts, measure, words }: ShareTold): string {
  const sides = [
    { fields: measure.top, amount: top.amount },
    { fields: measure.topParts ?? [], amount: parts?.amount ?? null },
  ];
  const said = sides.flatMap(({ fields, amount }) => (amount === null ? [] : [sideText(fields, amount, words)]));
  return `${said.join("，")}，按两个数判断结论不同，请核对后保留一处。`;
}

/** One side of a share with its unit. @example 音乐教师数、美术教师数合计12人 */
function sideText(fields: readonly FieldId[], amount: number, words: Words): string {
  const [first, ...others] = fields;
  if (first === undefined) return words.number(amount, 2);
  const names = fields.map(words.field).join("、");
  return `${names}${others.length === 0 ? "" : "合计"}${words.quantity(first, amount)}`;
}

/** Says that a share that is stated is not what its figures come to; "" where it is. */
function rateText({ rate, measure, words }: ShareTold, top: number, over: number): string {
  const stated = rate?.cells.length === 1 ? rate.amount : null;
  if (stated === null || isAsStated(stated, top, over)) return "";
  const cells = rate?.cells.map(cellRefName).join("、") ?? "";
  return `表中${measure.share}填写为${words.amount(stated, "share", 4)}（${cells}），与人数不符，按人数计算。`;
}

/** True where a stated share is the quotient within half a unit of its last digit. */
function isAsStated(stated: number, top: number, over: number): boolean {
  const [, decimals = ""] = String(exactProduct(stated, 100)).split(".");
  const half = 0.5 / 10 ** (decimals.length + 2);
  return Math.abs(stated - top / over) <= half * (1 + 1e-9);
}
