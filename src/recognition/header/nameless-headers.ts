import { isSchoolName } from "./band-subjects";
import { isCodeRow, mayBeginCodes } from "./code-row";
import type { FreeStretch } from "./find-headers";
import { bandAround, type HeaderBand, headersFigures } from "./header-band";
import type { HeaderCells } from "./header-cells";
import { blockAround } from "./header-columns";
import { rowTexts } from "./row-texts";

/** Section lines and blank rows that may lie between a header and its first figures. */
const MOST_BETWEEN = 3;
const LEAST_LABELS = 3;
const ROWS_AHEAD = 8;

type Taken = (row: number, column: number) => boolean;

/**
 * Headers without a cell that names the rows, as in the forms of the statistics: texts over a row of codes (L1 L2 …),
 * texts over figures, or known names of fields over a list of texts.
 */
export function namelessBands(cells: HeaderCells, stretch: FreeStretch, isTaken: Taken): readonly HeaderBand[] {
  const { grid } = cells;
  const bands: HeaderBand[] = [];
  let texts = 0;
  let firstText = -1;
  let hasNumber = false;
  const isKnown = (column: number): boolean => bands.some(({ left, right }) => column >= left && column < right);
  const add = (band: HeaderBand | null): void => {
    if (band && !isKnown(band.left) && !isKnown(band.right - 1)) bands.push(band);
  };
  for (let column = stretch.from; column < stretch.to; column++) {
    const value = grid.value(stretch.row, column);
    if (value === null || value === "" || isKnown(column)) continue;
    if (mayBeginCodes(value)) add(overCodes(cells, stretch, column, isTaken));
    if (typeof value === "string") {
      if (texts++ === 0) firstText = column;
    } else if (!hasNumber || grid.value(stretch.row, column - 1) === null) {
      hasNumber = true;
      if (!isKnown(column)) add(overNumbers(cells, stretch, column, isTaken));
    }
  }
  if (hasNumber || texts < LEAST_LABELS || bands.length > 0) return bands;
  add(stretch.under ? overNumbersBelow(cells, stretch, isTaken) : overTexts(cells, stretch, firstText));
  return bands;
}

function overCodes(cells: HeaderCells, stretch: FreeStretch, column: number, isTaken: Taken): HeaderBand | null {
  const { row } = stretch;
  if (!cells.spend(stretch.to - stretch.from)) {
    cells.skip(row);
    return null;
  }
  const block = blockAround(cells, row, column, stretch);
  if (!isCodeRow(cells.grid, row, block.from, block.to)) return null;
  for (let above = row - 1; above >= Math.max(cells.grid.top, row - 2); above--) {
    const { labels, others } = rowTexts(cells, above, block);
    if (others > 0 || labels.some((label) => isTaken(above, label.column))) return null;
    if (labels.length === 0) continue;
    const band = bandAround(cells, above, block.from, stretch, "codes");
    return band && band.end >= row ? band : null;
  }
  return null;
}

/** The first row of figures under texts; rows with figures above them belong to a table already or to none. */
function overNumbers(cells: HeaderCells, stretch: FreeStretch, column: number, isTaken: Taken): HeaderBand | null {
  const { row, under } = stretch;
  const above = cells.role(row - 1, column);
  if (above === "number") return null;
  for (let between = 0; between <= MOST_BETWEEN && row - 1 - between >= cells.grid.top; between++) {
    const seed = row - 1 - between;
    if (isTaken(seed, column) || !cells.spend(stretch.to - stretch.from)) return null;
    const block = blockAround(cells, seed, column, stretch);
    const { labels, others } = rowTexts(cells, seed, block);
    if (others > 0) return null;
    if (labels.length < 2) continue;
    const band = bandAround(cells, seed, block.from, stretch, "figures");
    if (!band) return null;
    const isData =
      under !== null && (!headersFigures(cells, band) || isSchoolName(cells.grid.ownText(seed, under.nameColumn)));
    return isData ? null : band;
  }
  return null;
}

/**
 * Texts under another table's header with figures in the next rows: the figures are that table's data as far as anyone
 * knows, so that they are not looked at by themselves.
 */
function overNumbersBelow(cells: HeaderCells, stretch: FreeStretch, isTaken: Taken): HeaderBand | null {
  for (let row = stretch.row + 1; row <= Math.min(cells.grid.bottom - 1, stretch.row + MOST_BETWEEN); row++) {
    for (let column = stretch.from; column < stretch.to; column++) {
      if (typeof cells.grid.value(row, column) === "number")
        return overNumbers(cells, { ...stretch, row }, column, isTaken);
    }
  }
  return null;
}

/** Known names of fields over a list of texts, after a break; where figures or codes follow, they show the header. */
function overTexts(cells: HeaderCells, stretch: FreeStretch, column: number): HeaderBand | null {
  const { row, from, to, under } = stretch;
  if (under) return null;
  let filled = 0;
  for (let c = from; c < to; c++) if ((cells.grid.value(row - 1, c) ?? "") !== "") filled++;
  if (filled > 1 || !cells.spend(to - from)) return null;
  const block = blockAround(cells, row, column, stretch);
  for (let below = row + 1; below < Math.min(cells.grid.bottom, row + ROWS_AHEAD); below++) {
    if (rowTexts(cells, below, block).others > 0 || isCodeRow(cells.grid, below, block.from, block.to)) return null;
  }
  return bandAround(cells, row, block.from, stretch, "known");
}
