import { areaContains, type CellArea, type CellRef } from "./address";

/** A rectangle together with its sheet, as a link of the pane selects it. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: CellArea;
}

/**
 * The fewest simple rectangles that cover these cells and no others: cells under each other become one
 * strip, equal strips side by side become one block. In the order of sheets, then rows.
 * @example areasOfCells([A1, A2, B1, B2]) // [A1:B2]
 */
export function areasOfCells(cells: readonly CellRef[]): readonly SheetArea[] {
  const bySheet = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const known = bySheet.get(cell.sheet);
    if (known) known.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  return [...bySheet].flatMap(([sheet, own]) =>
    blocks(strips(own))
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((area) => ({ sheet, area })),
  );
}

/** Runs of cells under each other, column by column. */
function strips(cells: readonly CellRef[]): CellArea[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: CellArea[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last && areaContains(last, row, column)) continue;
    if (last && last.column === column && last.row + last.rows === row)
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
    else found.push({ row, column, rows: 1, columns: 1 });
  }
  return found;
}

/** Strips of the same rows in neighbouring columns, joined. */
function blocks(found: readonly CellArea[]): CellArea[] {
  const sorted = [...found].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const joined: CellArea[] = [];
  for (const strip of sorted) {
    const last = joined.at(-1);
    if (last && last.row === strip.row && last.rows === strip.rows && last.column + last.columns === strip.column) {
      joined[joined.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      joined.push(strip);
    }
  }
  return joined;
}
