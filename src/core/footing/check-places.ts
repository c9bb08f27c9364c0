import { checkAt, type FootedLine, type Footing, STATE } from "./foot-table";
import { placeOf } from "./printed-table";

/** Which sums a cell stands in; cells are numbered row by row. */
export interface CheckPlaces {
  readonly footing: Footing;
  readonly keyOf: (line: FootedLine, position: number, crossing: number) => number;
  readonly cellOf: (key: number) => { readonly row: number; readonly column: number };
  /** Lines in which the cell is the total or a part, with the crossing. */
  readonly sumsWith: (key: number) => readonly { readonly line: FootedLine; readonly crossing: number }[];
}

/** Opened only where a sum fails: the lines of each row and column are gathered once. */
export function placesOf(footing: Footing): CheckPlaces {
  const width = footing.table.columns.length;
  const cellOf = (key: number): { readonly row: number; readonly column: number } => ({
    row: Math.floor(key / width),
    column: key % width,
  });
  const ofRow = linesThrough(footing, "row");
  const ofColumn = linesThrough(footing, "column");
  return {
    footing,
    keyOf: (line, position, crossing) => {
      const { row, column } = placeOf(line.direction, position, crossing);
      return row * width + column;
    },
    cellOf,
    sumsWith: (key) => {
      const { row, column } = cellOf(key);
      return [
        ...(ofRow.get(row) ?? []).map((line) => ({ line, crossing: column })),
        ...(ofColumn.get(column) ?? []).map((line) => ({ line, crossing: row })),
      ];
    },
  };
}

function linesThrough({ lines }: Footing, direction: "row" | "column"): ReadonlyMap<number, readonly FootedLine[]> {
  const through = new Map<number, FootedLine[]>();
  for (const line of lines) {
    if (line.direction !== direction) continue;
    for (const position of [line.line, ...line.parts]) {
      const others = through.get(position);
      if (others) others.push(line);
      else through.set(position, [line]);
    }
  }
  return through;
}

/** True where a sum with the cell holds, though an error of this size would have made it fail. */
export function holdsAgainst(places: CheckPlaces, key: number, error: number): boolean {
  return places.sumsWith(key).some(({ line, crossing }) => {
    const state = line.states[crossing];
    if (state === STATE.exact) return true;
    return (
      state === STATE.withinRounding && Math.abs(error) > 2 * (checkAt(places.footing, line, crossing)?.tolerance ?? 0)
    );
  });
}
