import { areaContains, type CellArea, type CellRef, cellRefName } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { CellContent, ChangeCell } from "../plan/workbook-plan";
import { placesAround, type TextsAround } from "./texts-around-marks";
import { HostError, type HostErrorCode } from "./workbook-host";

/** A cell that a plan has changed. */
export interface CellImage {
  readonly cell: CellRef;
  readonly was: CellContent;
  /** What the program tells of it since: it may spell a formula otherwise than it was written. */
  readonly left: CellContent;
}

/** What a plan has done to cells, as plain data. */
export interface CellsBefore {
  readonly cells: readonly CellImage[];
  /** By sheet: cells have no names that outlive an inserted row, after which a neighbour's formula may read just as one of ours. */
  readonly around: readonly { readonly sheet: string; readonly texts: TextsAround }[];
}

/** A cell as it stands, with what speaks against writing into it. */
export interface PresentCell {
  /** Null for an error that is no formula's. */
  readonly content: CellContent | null;
  readonly numberFormat: string;
  readonly isMerged: boolean;
  readonly isInArray: boolean;
}

/** Number format of cells in which whatever is written becomes a text. */
export const AS_TEXT = "@";

/** @throws HostError naming the first cell that is not as planned, or that cannot be written; nothing has been written */
export function requireCellsAsPlanned(
  operations: readonly ChangeCell[],
  presentAt: (cell: CellRef) => PresentCell,
): void {
  const names = new Set(operations.map(({ cell }) => cellRefName(cell)));
  if (names.size < operations.length) throw new RangeError("a plan changes a cell once");
  for (const { cell, before } of operations) {
    const present = presentAt(cell);
    refuseCell(cell, present);
    if (!isSameContent(present.content, before)) throw cellError("cell-changed", cell);
  }
}

/**
 * What is to be done to take a plan back. A cell that holds again what it held is done with.
 * @throws HostError `cell-changed` where one holds something else by now; nothing has been written
 */
export function cellsToTakeBack(
  { cells }: CellsBefore,
  presentAt: (cell: CellRef) => PresentCell,
): readonly CellImage[] {
  return cells.filter(({ cell, was, left }) => {
    const present = presentAt(cell);
    if (isSameContent(present.content, was)) return false;
    refuseCell(cell, present);
    if (!isSameContent(present.content, left)) throw cellError("cell-changed", cell);
    return true;
  });
}

/**
 * What stands in the changed cells now.
 * @throws HostError `cell-as-text` where a formula has become something else, or a value another
 */
export function cellImages(
  operations: readonly ChangeCell[],
  presentAt: (cell: CellRef) => Pick<PresentCell, "content">,
): readonly CellImage[] {
  return operations.map(({ cell, before, after }) => {
    const left = presentAt(cell).content;
    const isKept = "formula" in after ? left !== null && "formula" in left : isSameContent(left, after);
    if (left === null || !isKept) throw cellError("cell-as-text", cell);
    return { cell, was: before, left };
  });
}

/** Contents as a program tells them. */
export function contentOf(value: CellValue, formula: string | null): CellContent | null {
  if (formula !== null) return { formula };
  return typeof value === "object" && value !== null ? null : { value };
}

export function isSameContent(one: CellContent | null, other: CellContent): boolean {
  if (one === null) return false;
  if ("formula" in one) return "formula" in other && one.formula === other.formula;
  return "value" in other && one.value === other.value;
}

/** True for a cell of merged ones that is not the first: what is written there is not seen. */
export function isCovered(merges: readonly CellArea[], row: number, column: number): boolean {
  return merges.some((area) => areaContains(area, row, column) && (area.row !== row || area.column !== column));
}

/** Cells by sheet, in the order in which the sheets are met. */
export function cellsBySheet<T extends { readonly cell: CellRef }>(cells: readonly T[]): ReadonlyMap<string, T[]> {
  const sheets = new Map<string, T[]>();
  for (const one of cells) {
    const known = sheets.get(one.cell.sheet);
    if (known) known.push(one);
    else sheets.set(one.cell.sheet, [one]);
  }
  return sheets;
}

/** Where to look for the texts around cells of one sheet. */
export function placesAroundCells(cells: readonly { readonly cell: CellRef }[]): ReturnType<typeof placesAround> {
  return placesAround(cells.map(({ cell: { row, column } }) => ({ row, column, rows: 1, columns: 1 })));
}

function refuseCell(cell: CellRef, { numberFormat, isMerged, isInArray }: PresentCell): void {
  if (isMerged) throw cellError("cell-merged", cell);
  if (isInArray) throw cellError("cell-in-array", cell);
  if (numberFormat === AS_TEXT) throw cellError("cell-as-text", cell);
}

function cellError(code: HostErrorCode, cell: CellRef): HostError {
  return new HostError(code, { cell: cellRefName(cell), written: 0 });
}
