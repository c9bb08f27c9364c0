import { asShownByExcel, exactProduct, thirdOf } from "./decimal";

/** Unit of a column as its header says it. */
export type ColumnUnit =
  | "人"
  | "个"
  | "间"
  | "所"
  | "台"
  | "册"
  | "套"
  | "件"
  | "百人"
  | "千人"
  | "万人"
  | "千册"
  | "万册"
  | "㎡"
  | "万㎡"
  | "亩"
  | "公顷"
  | "平方公里"
  | "元"
  | "百元"
  | "千元"
  | "万元"
  | "十万元"
  | "百万元"
  | "千万元"
  | "亿元"
  | "%"
  | "‰"
  | "人次"
  | "学时";

/** What a unit measures; figures of one family can be converted into each other. */
export type UnitFamily = "count" | "area" | "money" | "percent" | "times" | "hours";

/** 1 亩 is 2000/3 ㎡: no decimal, so figures in 亩 go through {@link inBaseUnit}. */
const SQUARE_METRES_PER_THREE_MU = 2_000;
const SQUARE_METRES_PER_MU = SQUARE_METRES_PER_THREE_MU / 3;

const UNITS: Readonly<Record<ColumnUnit, { readonly family: UnitFamily; readonly factor: number }>> = {
  人: { family: "count", factor: 1 },
  个: { family: "count", factor: 1 },
  间: { family: "count", factor: 1 },
  所: { family: "count", factor: 1 },
  台: { family: "count", factor: 1 },
  册: { family: "count", factor: 1 },
  套: { family: "count", factor: 1 },
  件: { family: "count", factor: 1 },
  百人: { family: "count", factor: 100 },
  千人: { family: "count", factor: 1_000 },
  万人: { family: "count", factor: 10_000 },
  千册: { family: "count", factor: 1_000 },
  万册: { family: "count", factor: 10_000 },
  "㎡": { family: "area", factor: 1 },
  "万㎡": { family: "area", factor: 10_000 },
  亩: { family: "area", factor: SQUARE_METRES_PER_MU },
  公顷: { family: "area", factor: 10_000 },
  平方公里: { family: "area", factor: 1_000_000 },
  元: { family: "money", factor: 1 },
  百元: { family: "money", factor: 100 },
  千元: { family: "money", factor: 1_000 },
  万元: { family: "money", factor: 10_000 },
  十万元: { family: "money", factor: 100_000 },
  百万元: { family: "money", factor: 1_000_000 },
  千万元: { family: "money", factor: 10_000_000 },
  亿元: { family: "money", factor: 100_000_000 },
  "%": { family: "percent", factor: 1 },
  "‰": { family: "percent", factor: 1 },
  人次: { family: "times", factor: 1 },
  学时: { family: "hours", factor: 1 },
};

/** Multiplier from a unit to the base unit of its family (人/个/间, ㎡, 元); of 亩 only nearly, see {@link inBaseUnit}. */
export function factorToBase(unit: ColumnUnit): number {
  return UNITS[unit].factor;
}

/** All units of a family, smallest first (元, 万元, 亿元). */
export function unitsOfFamily(family: UnitFamily): readonly ColumnUnit[] {
  return (Object.keys(UNITS) as ColumnUnit[]).filter((unit) => UNITS[unit].family === family);
}

/** What the unit measures. */
export function familyOf(unit: ColumnUnit): UnitFamily {
  return UNITS[unit].family;
}

/** True for units of land, which no floor of a building is measured in. */
export function isLandUnit(unit: ColumnUnit): boolean {
  return unit === "亩" || unit === "公顷" || unit === "平方公里";
}

/**
 * A figure in the base unit of its family, exactly: of 亩 the third of a decimal, see {@link thirdOf}.
 * @param factor what {@link factorToBase} gives for the unit of the figure
 * @example inBaseUnit(15.3, factorToBase("亩")) // 10200, where times 666.66… gives 10199.999999999998
 * @example inBaseUnit(0.31212, factorToBase("亩")) // 208.08: for 24 pupils exactly 8.67, the 85% of 10.2
 */
export function inBaseUnit(value: number, factor: number): number {
  return factor === SQUARE_METRES_PER_MU
    ? thirdOf(exactProduct(value, SQUARE_METRES_PER_THREE_MU))
    : exactProduct(value, factor);
}

/** The number that stands in the cell of an amount: {@link inBaseUnit} the other way round. */
export function printedIn(amount: number, factor: number): number {
  return Number.isNaN(factor) ? amount : asShownByExcel(amount / factor);
}

/** True for the name of a unit, as an answer of the user is. */
export function isColumnUnit(text: string): text is ColumnUnit {
  return Object.hasOwn(UNITS, text);
}

/** Spellings of units in headers and cells. */
const SPELLINGS: readonly (readonly [string, ColumnUnit])[] = [
  ...(["万平方米", "万平米", "万平方", "万㎡", "万m²", "万m2", "万方"] as const).map(
    (spelling) => [spelling, "万㎡"] as const,
  ),
  ...(["平方米", "平米", "平方", "㎡", "m²", "m2", "m^2", "平方公尺"] as const).map(
    (spelling) => [spelling, "㎡"] as const,
  ),
  ...(["平方公里", "平方千米", "km2", "km²"] as const).map((spelling) => [spelling, "平方公里"] as const),
  ["公顷", "公顷"],
  ["亩", "亩"],
  ...(
    [
      "亿元",
      "千万元",
      "百万元",
      "十万元",
      "万元",
      "千元",
      "百元",
      "元",
      "万人",
      "千人",
      "百人",
      "人次",
      "万册",
      "千册",
    ] as const
  ).map((unit) => [unit, unit] as const),
  ["人民币元", "元"],
  ["rmb", "元"],
  ["人", "人"],
  ["名", "人"],
  ["间", "间"],
  ["个", "个"],
  ["班", "个"],
  ["所", "所"],
  ["校", "所"],
  ["台", "台"],
  ["册", "册"],
  ["本", "册"],
  ["套", "套"],
  ["台套", "套"],
  ["台/套", "套"],
  ["件", "件"],
  ["%", "%"],
  ["百分比", "%"],
  ["‰", "‰"],
  ["学时", "学时"],
  ["课时", "学时"],
];

const UNIT_OF: ReadonlyMap<string, ColumnUnit> = new Map(
  SPELLINGS.map(([spelling, unit]) => [plainSpelling(spelling), unit]),
);

function plainSpelling(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** The unit that a text names in full ("万元", "m²"), or null. White space and letter case do not matter. */
export function parseUnit(text: string): ColumnUnit | null {
  return UNIT_OF.get(text) ?? UNIT_OF.get(plainSpelling(text)) ?? null;
}

/** Every spelling of a unit, the longest first, plain as in headers: for patterns that look for units inside texts. */
export const UNIT_SPELLINGS: readonly string[] = [...UNIT_OF.keys()].sort((a, b) => b.length - a.length);
