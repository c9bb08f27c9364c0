import { type ColumnUnit, parseUnit } from "../../core/quantity/units";

/** One cell of a header, taken apart. All texts are plain texts. */
export interface HeaderPart {
  /** The name alone: without unit, remarks, numbering; "" for a cell that only names a unit. */
  readonly text: string;
  /** What stands in brackets and is no unit: "不含室内体育用房", "小学". */
  readonly remarks: readonly string[];
  readonly unit: ColumnUnit | null;
  /** A unit that the product does not convert, as in （千元）; null where there is none. */
  readonly strangeUnit: string | null;
}

const NUMBERING = /^(?:\(?\d{1,2}[)、.:]\)?|\(\d{1,2}\)|[a-z]\d{0,2}[、.:])(?=\D)/;
const BRACKET = /\(([^()]*)\)/g;
const UNIT_WORD = /^(?:计量)?单位:?/;
/** 计量单位:万平方米 */
const LONGEST_UNIT = 9;
const UNITS = "万平方米|平方米|万平米|平米|万m2|m2|亿元|万元|元|人|名|间|个|所|台|册|亩|%";
const TAIL = new RegExp(`[/_:,-](${UNITS})$|(?:面积|值|金额|资金|经费|投资|投入|合计)(万平方米|平方米|万平米|平米|万m2|m2|亿元|万元|元)$`);
const STRANGE = /^(?:十|百|千|百万|千万|十万)(?:元|人|平方米|m2)$|^万人$|^(?:公顷|平方公里|平方千米|㎞2|km2|美元)$/;
/** What only joins words: with or without it, the name is the same. */
const JOINTS = /[、,;:·\/和及与]/g;
const EXCLUDES = /^(?:均)?(?:不含|不包括|不包含|不计|除|扣除|已扣除|剔除|减)/;

/** Takes a header cell apart. @param plain a {@link plainText} */
export function headerPart(plain: string): HeaderPart {
  const units: ColumnUnit[] = [];
  const strange: string[] = [];
  const remarks: string[] = [];
  let text = plain.replace(NUMBERING, "");
  for (let before = text.includes("(") ? "" : text; before !== text; ) {
    before = text;
    text = text.replace(BRACKET, (_, inside: string) => {
      const named = inside.replace(UNIT_WORD, "").split(/[,、;]/)[0] ?? "";
      const found = parseUnit(named);
      if (found) units.push(found);
      else if (STRANGE.test(named)) strange.push(named);
      else if (inside !== "") remarks.push(inside);
      return "";
    });
  }
  const whole = text.length <= LONGEST_UNIT ? parseUnit(text.replace(UNIT_WORD, "")) : null;
  const strangeUnit = strange[0] ?? null;
  if (whole) return { text: "", remarks, unit: whole, strangeUnit };
  const tail = TAIL.exec(text);
  const atEnd = tail ? (tail[1] ?? tail[2] ?? "") : "";
  if (atEnd) {
    text = text.slice(0, text.length - atEnd.length).replace(/[/_:,-]$/, "");
  }
  return { text: text.replace(/^其中:?|:$|情况$/g, ""), remarks, unit: units[units.length - 1] ?? (atEnd ? parseUnit(atEnd) : null), strangeUnit };
}

/** The name without the words that only join: 教学及辅助用房 and 教学、辅助用房 are the same. */
export function compactName(text: string): string {
  return text.replace(JOINTS, "");
}

/** True for a remark that takes something out: 不含室内体育用房. */
export function isExclusion(remark: string): boolean {
  return EXCLUDES.test(remark);
}

/** The unit that a header path names, the deepest part first; null where it names none. */
export function unitInHeader(parts: readonly HeaderPart[]): ColumnUnit | null {
  for (let index = parts.length - 1; index >= 0; index--) {
    const unit = parts[index]?.unit;
    if (unit) return unit;
  }
  return null;
}
