import { wholeRatioOf } from "./decimal";
import { halfUpOf } from "./fraction";

/**
 * Rounds for display, half away from zero, on the decimal that a person reads: 2.675 to two digits is 2.68.
 * Never use the result in a verdict.
 */
export function roundHalfUp(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const rounded = halfUpOf(wholeRatioOf(Math.abs(value), 1), digits);
  return value < 0 ? -rounded : rounded;
}
