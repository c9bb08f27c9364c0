/** Unit of a column as its header says it. */
export type ColumnUnit = "人" | "个" | "间" | "所" | "㎡" | "万㎡" | "元" | "万元" | "亿元" | "%" | "台" | "册" | "亩";

/** What a unit measures; figures of one family can be converted into each other. */
export type UnitFamily = "count" | "area" | "money" | "percent" | "land";

const UNITS: Readonly<Record<ColumnUnit, { readonly family: UnitFamily; readonly factor: number }>> = {
  人: { family: "count", factor: 1 },
  个: { family: "count", factor: 1 },
  间: { family: "count", factor: 1 },
  所: { family: "count", factor: 1 },
  台: { family: "count", factor: 1 },
  册: { family: "count", factor: 1 },
  "㎡": { family: "area", factor: 1 },
  "万㎡": { family: "area", factor: 10_000 },
  元: { family: "money", factor: 1 },
  万元: { family: "money", factor: 10_000 },
  亿元: { family: "money", factor: 100_000_000 },
  "%": { family: "percent", factor: 1 },
  亩: { family: "land", factor: 1 },
};

/** Multiplier from a unit to the base unit of its family (人/个/间, ㎡, 元). */
export function factorToBase(unit: ColumnUnit): number {
  return UNITS[unit].factor;
}

/** What the unit measures. */
export function familyOf(unit: ColumnUnit): UnitFamily {
  return UNITS[unit].family;
}

/** Spellings of units in headers and cells. */
const SPELLINGS: readonly (readonly [string, ColumnUnit])[] = [
  ["万平方米", "万㎡"],
  ["万平米", "万㎡"],
  ["万㎡", "万㎡"],
  ["万m²", "万㎡"],
  ["万m2", "万㎡"],
  ["平方米", "㎡"],
  ["平米", "㎡"],
  ["㎡", "㎡"],
  ["m²", "㎡"],
  ["m2", "㎡"],
  ["亿元", "亿元"],
  ["万元", "万元"],
  ["人次", "人"],
  ["元", "元"],
  ["人", "人"],
  ["名", "人"],
  ["间", "间"],
  ["个", "个"],
  ["班", "个"],
  ["所", "所"],
  ["台", "台"],
  ["册", "册"],
  ["亩", "亩"],
  ["%", "%"],
];

const UNIT_OF: ReadonlyMap<string, ColumnUnit> = new Map(SPELLINGS.map(([spelling, unit]) => [plainSpelling(spelling), unit]));

function plainSpelling(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** The unit that a text names in full ("万元", "m²"), or null. White space and letter case do not matter. */
export function parseUnit(text: string): ColumnUnit | null {
  return UNIT_OF.get(text) ?? UNIT_OF.get(plainSpelling(text)) ?? null;
}
