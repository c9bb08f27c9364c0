import { roundHalfUp } from "../../src/core/quantity/rounding";

/** A result as docs/functions.md shows it: numbers to five decimals, cells joined by 、, rows by ；. */
export function shown(result: unknown): string {
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  return rows
    .map((row) =>
      row
        .map((cell) => (typeof cell === "number" ? String(roundHalfUp(cell, 5)).replace("-", "−") : String(cell)))
        .join("、"),
    )
    .join("；");
}
