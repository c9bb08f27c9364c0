import type { FormulaToken } from "../core/cell/formula-tokens";

/** More cells than a formula of a sheet of schools adds up one by one. */
const MAX_ADDED = 400;

/**
 * What a formula adds up and takes away, cell by cell, where it does nothing else: the same for "=D9+E9", "=E9+D9" and
 * "=SUM(D9:E9)". Places as distances from the formula's own cell. Null for every other formula.
 */
export function addedCells(tokens: readonly FormulaToken[], row: number, column: number): string | null {
  const parts: string[] = [];
  let sign = "+";
  let inSum = false;
  for (const token of tokens) {
    if (token.type === "reference") {
      const { top, left, bottom, right } = token.reference;
      if ((bottom.at - top.at + 1) * (right.at - left.at + 1) > MAX_ADDED) return null;
      if (token.reference.form !== "cell" && !inSum) return null;
      for (let at = top.at; at <= bottom.at; at += 1)
        for (let across = left.at; across <= right.at; across += 1)
          parts.push(`${sign}${token.prefix}${at - row},${across - column}`);
    } else if (token.type === "call" && token.text === "SUM(" && !inSum) {
      if (sign === "-") return null;
      inSum = true;
    } else if (token.type === "sign" && token.text === ")" && inSum) {
      inSum = false;
    } else if (token.type === "sign" && (token.text === "+" || token.text === "-")) {
      sign = token.text;
    } else if (token.type === "sign" && token.text === "," && inSum) {
      sign = "+";
    } else {
      return null;
    }
  }
  return parts.sort().join(" ");
}
