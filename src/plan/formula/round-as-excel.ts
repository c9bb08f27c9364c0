/** What is done with the digits that go. */
type RoundingWay = "nearest" | "away" | "toward";

/** Digits of a number that Excel knows of. */
const DIGITS = 15;

/**
 * ROUND, ROUNDUP and ROUNDDOWN: on the decimal that Excel knows, without the noise of binary arithmetic behind it.
 * @param digits behind the point
 * @example roundedTo(2.675, 2, "nearest") // 2.68
 * @example roundedTo(0.1 + 0.2, 1, "away") // 0.3
 */
export function roundedTo(value: number, digits: number, way: RoundingWay): number {
  const scaled = shifted(Number(Math.abs(value).toPrecision(DIGITS)), digits);
  const whole = way === "nearest" ? Math.round(scaled) : way === "away" ? Math.ceil(scaled) : Math.floor(scaled);
  const rounded = shifted(whole, -digits);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A decimal with its point moved: no multiplication, which would bring noise again. */
function shifted(value: number, places: number): number {
  const [digits = "0", power = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(power) + places}`);
}
