import type { FieldId } from "../../core/fields/catalogue";
import type { UnitPrices } from "../../core/investment/unit-prices";
import type { Measure } from "../../core/measures/measure";
import type { PlannedCheck, PlannedValue } from "../../core/planning/planned-school";
import type { StandardInWords } from "./standard-words";
import { fieldName, indicatorStateName, stageName, unitName, verdictName } from "./domain";
import { formatCount, formatNumber } from "./numbers";
import { priceInWords } from "./unit-prices";

const YUAN_IN_WAN = 10_000;

/** Texts of the check of a school that is to be built. */
export const plannedText = {
  title: "拟建学校预审",
  open: "填写拟建学校，按在用标准预审",
  intro: "按学位全部用满预审：各项指标、学校规模和班额。不知道的留空，显示缺数。",
  prefilled: (name: string) =>
    `已填入附件2“${name}”的数字。附件2的校舍面积包括办公、生活用房，请改为教学及辅助用房面积；学位数请填写。`,
  form: "拟建学校",
  seats: { primary: "小学学位（个）", junior: "初中学位（个）" },
  submit: "预审",
  errors: {
    noValue: "请填写数字。",
    notANumber: (text: string) => `“${text}”不是数字，请填写数字。`,
    otherUnit: "单位不对，请核对。",
    negative: "不能小于0。",
    whole: "请填写整数。",
    noSeats: "小学、初中学位至少填写一项。",
  },
  result: "预审结果",
};

/** 教学及辅助用房面积（㎡）; money in 万元. */
export function plannedFieldLabel(field: FieldId, unit: Measure["unit"]): string {
  return `${fieldName(field)}（${unit === "yuan" ? "万元" : unitName(unit)}）`;
}

/** 小学：未达标 … and what size and classes come to, line by line. */
export function plannedLines(check: PlannedCheck, prices: UnitPrices, standard: StandardInWords): readonly string[] {
  const { verdicts, values, size, classes, cost } = check;
  const isMixed = verdicts.length > 1;
  return [
    ...verdicts.map(({ stage, verdict }) => `${stageName(stage)}：${verdictName(verdict)}`),
    ...values.map((value) => valueLine(value, prices, standard, isMixed)),
    ...(size
      ? [
          `${size.requirement.id} ${size.requirement.name}：${formatCount(size.seats)}个学位，上限${formatCount(size.limit)}人，${
            size.over > 0 ? `超过${formatCount(size.over)}人，不符合` : "符合"
          }`,
        ]
      : []),
    ...classes.map(
      ({ requirement, stage, cap, least }) =>
        `${requirement.id} ${requirement.name}：${stageName(stage)}每班不超过${formatCount(cap)}人，至少${formatCount(least)}个班`,
    ),
    ...(cost > 0 ? [`补齐有单价的缺口共需${formatNumber(cost / YUAN_IN_WAN)}万元`] : []),
  ];
}

/** 1.5 体育场馆（小学）：6.25㎡，标准7.5㎡，未达标，缺3,000㎡，需120万元（400元/㎡）；现有数够2,000个学位 */
function valueLine(
  { code, measure, stage, state, have, value, required, gap, cost, seatsAllowed }: PlannedValue,
  prices: UnitPrices,
  standard: StandardInWords,
  isMixed: boolean,
): string {
  const of = `${code} ${measure.shortName}${isMixed ? `（${stageName(stage)}）` : ""}`;
  const unit = unitName(measure.unit);
  const each = measure.per === 1 ? "生均" : `每${formatCount(measure.per)}名学生`;
  const asked = required === null ? "" : `，标准${each}${formatNumber(required)}${unit}`;
  if (value === null) return `${of}：缺数（未填${have === null ? measure.shortName : "学位"}）${asked}`;
  const price = prices.get(measure.id);
  const money = cost === null || gap === null || gap === 0 ? "" : moneyOf(measure, cost, price);
  const lack =
    gap === null || gap === 0 ? "" : `，${isMixed && measure.isSplit ? "全校" : ""}缺${lackOf(measure, gap)}${money}`;
  const allowed =
    seatsAllowed === null || gap === null || gap === 0 ? "" : `；所填数够${formatCount(seatsAllowed)}个学位`;
  return `${of}：${each}${formatNumber(value)}${unit}${asked}，${indicatorStateName(state, standard)}${lack}${allowed}`;
}

function lackOf({ unit }: Measure, gap: number): string {
  return unit === "yuan" ? `${formatNumber(gap / YUAN_IN_WAN, 6)}万元` : `${formatNumber(gap)}${unitName(unit)}`;
}

function moneyOf(measure: Measure, cost: number, price: Parameters<typeof priceInWords>[1] | undefined): string {
  if (measure.unit === "yuan") return "";
  return `，需${formatNumber(cost / YUAN_IN_WAN, 6)}万元${price ? `（${priceInWords(measure, price)}）` : ""}`;
}
