import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import type { Place, PlantedTable, Rule } from "./planted-tables";

/** What the product says of a planted table, held against what was planted. */
export interface Judgement {
  /** Findings on sums that no planted fault explains. */
  readonly falseAlarms: readonly string[];
  /** Faults that no finding names. */
  readonly missed: readonly string[];
  /** Of a single fault: whether there is one finding, and whether its first cell is the guilty one wherever sums can tell. */
  readonly isPlaced: boolean;
}

type Cells = readonly { readonly row: number; readonly column: number }[];

export function judgeFindings({ sheet, rules, faults }: PlantedTable): Judgement {
  const { findings } = wholly(recogniseWorkbook({ name: "表.xlsx", sheets: [sheet] }, {}, []));
  const found = findings.filter(({ code }) => code === "total-mismatch").map(({ cells }): Cells => cells);
  const named = (cells: Cells, { place: [row, column] }: { readonly place: Place }): boolean =>
    cells.some((cell) => cell.row === row && cell.column === column);
  const falseAlarms = found.filter((cells) => !faults.some((fault) => named(cells, fault))).map(nameOf);
  const missed = faults
    .filter((fault) => !found.some((cells) => named(cells, fault)))
    .map(({ place: [row, column] }) => nameOf([{ row, column }]));
  const [fault, ...others] = faults;
  const [only, ...more] = found;
  if (!fault || others.length > 0) return { falseAlarms, missed, isPlaced: true };
  if (!only || more.length > 0) return { falseAlarms, missed, isPlaced: false };
  const suspects = suspectsOf(rules, fault);
  return {
    falseAlarms,
    missed,
    isPlaced:
      suspects.length !== 1 || nameOf(only.slice(0, 1)) === nameOf([{ row: fault.place[0], column: fault.place[1] }]),
  };
}

function nameOf(cells: Cells): string {
  return cells.map(({ row, column }) => `r${row + 1}c${column + 1}`).join(" ");
}

/** Every cell that could be the one fault: in all sums that it breaks, and in none that holds. */
function suspectsOf(rules: readonly Rule[], { place, change }: PlantedTable["faults"][number]): readonly string[] {
  const decided = rules.filter(({ isDecided }) => isDecided);
  const cellsOf = ({ total, parts }: Rule): readonly string[] => [total, ...parts].map((each) => each.join());
  const own = place.join();
  const broken = decided.filter((rule) => cellsOf(rule).includes(own) && Math.abs(change) > rule.tolerance);
  const holding = new Set(decided.filter((rule) => !broken.includes(rule)).flatMap(cellsOf));
  const [first, ...rest] = broken.map(cellsOf);
  return (first ?? []).filter((cell) => rest.every((cells) => cells.includes(cell)) && !holding.has(cell));
}
