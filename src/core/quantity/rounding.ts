/**
 * Rounds for display, half away from zero, on the decimal that a person reads: 2.675 to two digits is 2.68.
 * Never use the result in a verdict.
 */
export function roundHalfUp(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const text = String(Math.abs(value));
  const shifted = text.includes("e") ? Math.abs(value) * 10 ** digits : Number(`${text}e${digits}`);
  const rounded = Number(`${Math.round(shifted)}e-${digits}`);
  return value < 0 ? -rounded : rounded;
}
