import type { CellRef } from "../cell/address";
import type { FieldKey } from "../fields/field-key";
import { amountAt, type FactColumn } from "./fact-column";
import { cellOf, type RecordCells } from "./record-cells";

/** A figure of each school that stands in one cell. */
export interface CellOrigin {
  readonly how: "cell";
  readonly cells: RecordCells;
  /** Multiplier from the number in the cell to the base unit: 10 000 in a 万元 column; NaN while the unit is asked for. */
  readonly factor: number;
}

/** A part of a sum; −1 where it is taken off (附设幼儿 within 在校生数). */
export interface SumPart {
  readonly sign: 1 | -1;
  readonly of: FactColumn;
}

/** A figure that other columns come to: 专科 + 本科 + 研究生. A part without a cell does not count for that school. */
export interface SumOrigin {
  readonly how: "sum";
  /** Where the first part of each school stands. */
  readonly cells: RecordCells;
  readonly parts: readonly SumPart[];
}

/** A figure that comes from the rows of a list: counted one by one, added up, or the largest of them. */
export interface RowsOrigin {
  readonly how: "counted" | "added" | "largest";
  /** Where the first row of each school stands. */
  readonly cells: RecordCells;
  /** The cells of the rows of each school. */
  readonly rows: readonly (readonly CellRef[])[];
}

/** Where the figures of a column come from. `cells` is where each is marked: its cell, or the first that it comes from. */
export type Origin = CellOrigin | SumOrigin | RowsOrigin;

/** What is made of each kind of origin; `fold` goes on to a part of a sum. */
export interface OriginFold<T> {
  readonly cell: (origin: CellOrigin, column: FactColumn) => T;
  readonly sum: (parts: readonly SumPart[], column: FactColumn, fold: (part: FactColumn) => T) => T;
  readonly rows: (origin: RowsOrigin, column: FactColumn) => T;
}

/** Walks from a column to the cells and rows that it comes from; everything that asks where a figure is from does so. */
export function foldOrigin<T>(column: FactColumn, made: OriginFold<T>): T {
  const { origin } = column;
  switch (origin.how) {
    case "cell":
      return made.cell(origin, column);
    case "sum":
      return made.sum(origin.parts, column, (part) => foldOrigin(part, made));
    default:
      return made.rows(origin, column);
  }
}

/** How the places of an origin are replaced: its cells, the cells of list rows, and the parts of a sum. */
export interface OriginMap {
  readonly cells: (cells: RecordCells) => RecordCells;
  readonly rows: (rows: RowsOrigin["rows"]) => RowsOrigin["rows"];
  readonly part: (part: FactColumn) => FactColumn;
}

/** The same origin in other places, or of other schools. */
export function mapOrigin(origin: Origin, { cells, rows, part }: OriginMap): Origin {
  switch (origin.how) {
    case "cell":
      return { ...origin, cells: cells(origin.cells) };
    case "sum":
      return {
        ...origin,
        cells: cells(origin.cells),
        parts: origin.parts.map(({ sign, of }) => ({ sign, of: part(of) })),
      };
    default:
      return { ...origin, cells: cells(origin.cells), rows: rows(origin.rows) };
  }
}

/** A column with the parts that it was added up from, and theirs. */
export function withParts(column: FactColumn): readonly FactColumn[] {
  return foldOrigin<readonly FactColumn[]>(column, {
    cell: (_, own) => [own],
    rows: (_, own) => [own],
    sum: (parts, own, fold) => [own, ...parts.flatMap(({ of }) => fold(of))],
  });
}

/** True for a figure that was counted or added up from the rows of a list. */
export function isOfRows({ origin }: FactColumn): boolean {
  return origin.how !== "cell" && origin.how !== "sum";
}

/** Multiplier from the numbers in the cells to the base unit; of a sum that of its first part. NaN while it is asked for. */
export function factorOf(column: FactColumn): number {
  return foldOrigin<number>(column, {
    cell: ({ factor }) => factor,
    rows: () => 1,
    sum: ([first], _, fold) => (first ? fold(first.of) : 1),
  });
}

/** One cell that a school's figure was taken from, with what it gives to it. */
export interface OriginCell {
  readonly cell: CellRef;
  /** What the cell holds: of a sum the field of its part. */
  readonly field: FieldKey;
  /** −1 where it is taken off. */
  readonly sign: 1 | -1;
  /** In the base unit; null where there is none, and for a row of a list. */
  readonly amount: number | null;
  /** Multiplier from the number in the cell to the base unit. */
  readonly factor: number;
}

/**
 * Every cell that a school's figure was taken from: its own, those of its parts, or those of the rows counted. Of a sum
 * that is missing because a part is blank, the cells of all parts.
 */
export function originCells(figure: FactColumn, record: number): readonly OriginCell[] {
  return foldOrigin<readonly OriginCell[]>(figure, {
    cell: ({ cells, factor }, column) => {
      const cell = cellOf(cells, record);
      return cell ? [{ cell, field: column.field, sign: 1, amount: amountAt(column, record), factor }] : [];
    },
    rows: ({ rows }, { field }) =>
      (rows[record] ?? []).map((cell): OriginCell => ({ cell, field, sign: 1, amount: null, factor: 1 })),
    sum: (parts, { present }, fold) =>
      parts.flatMap(({ sign, of }) => {
        if (of.present[record] !== 1 && present[record] === 1) return [];
        const own = fold(of);
        return sign === 1 ? own : own.map((each): OriginCell => ({ ...each, sign: each.sign === 1 ? -1 : 1 }));
      }),
  });
}

/** The cells alone. */
export function figureCells(figure: FactColumn, record: number): readonly CellRef[] {
  return originCells(figure, record).map(({ cell }) => cell);
}
