import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { LackUnit } from "../../core/checks/lack";
import type { FieldDefinition, Holding } from "../../core/fields/field-definition";
import { exactProduct } from "../../core/quantity/decimal";
import type { LimitUnit } from "../../core/standards/requirement";
import type { Words } from "../../core/words";
import { fieldName, formatValue, momentName, stageName } from "./domain";
import { formatCoefficient, formatCount, formatNumber } from "./numbers";

/** 人, 学时; nothing where the number stands by itself. */
export const LIMIT_UNITS: Readonly<Record<Exclude<LimitUnit, "share">, string>> = {
  person: "人",
  yuan: "元",
  hour: "学时",
  "square-metre": "㎡",
  room: "间",
  number: "",
};

const AMOUNT_UNITS: Readonly<Record<Exclude<LimitUnit, "share"> | LackUnit, string>> = {
  ...LIMIT_UNITS,
  class: "个班",
  certificate: "本",
  machine: "台",
  book: "册",
};

/** 人, 个班, 学时: what an amount that is lacking is counted in. */
export function lackUnitName(unit: LackUnit): string {
  return AMOUNT_UNITS[unit];
}

/** 人 of pupils, 元 of money; nothing for what has no unit of its own. */
function unitOfField(id: FieldId): string {
  const { holds, counted }: FieldDefinition<FieldId> = FIELDS[id];
  return counted ?? HELD[holds] ?? "";
}

const HELD: Readonly<Partial<Record<Holding, string>>> = {
  pupils: "人",
  staff: "人",
  classes: "个",
  rooms: "间",
  area: "㎡",
  land: "㎡",
  money: "元",
  hours: "学时",
};

/** How figures and names are written in sentences that stand beside what they are about. */
export const WORDS: Words = {
  count: formatCount,
  number: (value, digits) => (value === null ? "" : formatNumber(value, digits)),
  amount: (value, unit, digits) =>
    unit === "share"
      ? `${formatNumber(exactProduct(value, 100), digits ?? 1)}%`
      : `${formatNumber(value, digits ?? 2)}${AMOUNT_UNITS[unit]}`,
  value: formatValue,
  coefficient: (value, digits) => (value === null ? "" : formatCoefficient(value, digits)),
  quantity: (field, amount) => `${formatNumber(amount, 2)}${unitOfField(field)}`,
  day: (date) => momentName(String(date)),
  field: (field) => (field === null ? "" : fieldName(field)),
  stage: (stage) => (stage === null ? "" : stageName(stage)),
};
