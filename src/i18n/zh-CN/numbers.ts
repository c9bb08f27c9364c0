import { roundHalfUp } from "../../core/quantity/rounding";

/** A number for people: thousands separators, at most `digits` decimals, rounded half up. */
export function formatNumber(value: number, digits = 2): string {
  const rounded = roundHalfUp(value, digits);
  const [whole = "0", fraction] = String(Math.abs(rounded)).split(".");
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** A whole number with thousands separators. */
export function formatCount(count: number): string {
  return formatNumber(count, 0);
}

/** A difference coefficient with three decimals, as 表Ⅲ prints it. */
export function formatCoefficient(value: number, digits = 3): string {
  const [whole = "0", fraction = ""] = String(roundHalfUp(value, digits)).split(".");
  return `${whole}.${fraction.padEnd(digits, "0")}`;
}

/** A share of 1 as a percentage with one decimal, as 表Ⅰ–Ⅵ print it. */
export function formatShare(share: number): string {
  return `${(roundHalfUp(share, 3) * 100).toFixed(1)}%`;
}
