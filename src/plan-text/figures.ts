import { halfUnitOf } from "../core/footing/check-total";
import { exactProduct } from "../core/quantity/decimal";
import { factorToBase, familyOf, parseUnit } from "../core/quantity/units";

/** A figure of a text with its unit. */
export interface TextFigure {
  /** As printed; NaN where it is masked. */
  readonly value: number;
  /** Half a unit of its last printed digit. */
  readonly half: number;
  /** The unit as it stands ("万元", "所"), without what is in brackets behind it. */
  readonly unit: string;
  /** In the base unit of its family (元, ㎡); the value itself for all else. */
  readonly base: number;
  /** What figures have to have in common to be added up: "money", "area", or the unit. */
  readonly kind: string;
  readonly isAbout: boolean;
  /** "1XX" where some of the digits were taken out. */
  readonly mask: string | null;
  /** From where to where, the unit included, in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const MEASURES =
  "万平方米|平方米|万㎡|㎡|平方公里|公顷|亩|亿元|千万元|百万元|万元|千元|元|万台|台|万人次|人次|万人|人|万名|名|位|所|万个|个|万间|间|处|栋|幢|座|辆|张|万套|套|册|万册|本|件|项|门|轮|次|班|学时|课时|分钟|小时|米|公里|%|‰|学位";
const FIGURE = new RegExp(
  `(约|近|大约)?(?<![\\d.〔[])((?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\d*[X×Ｘx]{1,4}\\d*)\\s*(?:余|多)?(${MEASURES})(\\([^()]{1,6}\\))?`,
  "g",
);
/** Units that count the same. */
const SAME_UNITS: Readonly<Record<string, string>> = { 名: "人", 位: "人", 万名: "万人" };
const MASK = /[X×x]/;

/**
 * The figures of a text with a unit behind them; years, days and numbers of documents are none.
 *
 * @param text in one way of writing ({@link plainText})
 * @example figuresOf("投入5300万元,新建1所小学") // 5300 万元 (53,000,000 元), 1 所
 */
export function figuresOf(text: string): readonly TextFigure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): readonly TextFigure[] => {
    const [whole, about, digits = "", unit = ""] = match;
    const mask = MASK.test(digits) ? digits.toUpperCase().replaceAll("×", "X") : null;
    // XX中学 has no figure, nor has XX个: digits stand with the mask, or a measure of schools or people behind it.
    if (mask !== null && !/\d/.test(mask)) return [];
    const value = mask === null ? Number(digits.replaceAll(",", "")) : NaN;
    const [, fraction = ""] = digits.split(".");
    const known = parseUnit(unit);
    const family = known === null ? null : familyOf(known);
    const isConverted = known !== null && (family === "money" || family === "area");
    return [
      {
        value,
        half: halfUnitOf(fraction.length),
        unit,
        base: isConverted && mask === null ? exactProduct(value, factorToBase(known)) : value,
        kind: isConverted ? family : (SAME_UNITS[unit] ?? unit),
        isAbout: about !== undefined || /余|多/.test(whole),
        mask,
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

/** Whether a number has the digits that a mask leaves: 119 for 1XX. */
export function fitsMask(value: number, mask: string): boolean {
  return new RegExp(`^${mask.replaceAll("X", "\\d")}$`).test(String(value));
}
