import { checkAt, type FootedLine, type Footing, STATE, type SumCheck } from "../../core/footing/foot-table";
import type { HiddenNumber } from "../sheet/covered-cells";

const NOISE = 1e-9;

/**
 * 合计 that a formula adds over a hidden number differs from the rows that are seen by that number: it is not wrong, nothing
 * can be said of it until the cells are no longer merged. The same footing where no total contains any.
 */
export function withHiddenParts(footing: Footing, hidden: readonly HiddenNumber[]): Footing {
  if (hidden.length === 0) return footing;
  const lines = footing.lines.map((line): FootedLine => {
    const containsHidden = (crossing: number): boolean => {
      const check =
        line.states[crossing] === STATE.wrong && line.direction === "row" ? checkAt(footing, line, crossing) : null;
      return check !== null && isExplained(footing, check, hidden);
    };
    const found = Array.from(line.states.keys()).filter(containsHidden);
    return found.length === 0
      ? line
      : { ...line, states: line.states.map((state, crossing) => (found.includes(crossing) ? STATE.undecided : state)) };
  });
  return lines.some((line, index) => line !== footing.lines[index]) ? { ...footing, lines } : footing;
}

/** True where the numbers hidden between the parts of a total are what it is apart from them. */
function isExplained(
  { table }: Footing,
  { line, crossing, difference, tolerance }: SumCheck,
  hidden: readonly HiddenNumber[],
): boolean {
  const cells = [line.line, ...line.parts].map((row) => table.cellAt(row, crossing));
  const rows = cells.map(({ row }) => row);
  const [first, last] = [
    rows.reduce((low, row) => Math.min(low, row)),
    rows.reduce((high, row) => Math.max(high, row)),
  ];
  const between = hidden.filter(({ row, column }) => column === cells[0]?.column && row >= first && row <= last);
  return (
    between.length > 0 &&
    Math.abs(difference - between.reduce((sum, { amount }) => sum + amount, 0)) <= tolerance + NOISE
  );
}
