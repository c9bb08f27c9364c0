/** Share of a number that its kept digits do not tell. */
const NOISE = 1e-9;

/** True where two numbers are the same but for the noise of binary arithmetic. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(1, Math.abs(a), Math.abs(b));
}
