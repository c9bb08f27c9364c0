import type { CellRef } from "../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { cellText } from "../core/cell/cell-value";
import { finding, type Finding } from "../core/findings/finding";
import { type EnteredPrice, isUsualPrice, PRICED_MEASURES, type PricedMeasure } from "../core/investment/entered-price";
import { PRICE_SHEET_MARKER } from "../plan/documents/price-sheet";
import { sheetOfMarker } from "../plan/plan-sheet";
import { type PriceRow, readPriceSheet } from "../recognition/price-sheet";

/** What the sheet of unit prices says of one thing that is bought. */
export interface PriceOnSheet {
  readonly cell: CellRef;
  /** Null where nothing usable stands there. */
  readonly price: EnteredPrice | null;
  /** The row as the bureau has left it. */
  readonly row: PriceRow;
  /** What stands there and is not used: a text, an amount that cannot be meant, a second row of the same thing. */
  readonly refused: string | null;
}

/** The sheet of unit prices of the workbook. */
export interface PriceSheet {
  readonly sheet: string;
  /** By the id of the measure; what has no row on the sheet is not in it. */
  readonly prices: ReadonlyMap<string, PriceOnSheet>;
  /** Rows that the bureau has added, and second rows of one thing: not used, and kept. */
  readonly added: readonly PriceRow[];
  /** False where its head is gone: then it says nothing. */
  readonly isReadable: boolean;
}

/** Null where the workbook has no such sheet. A copy of it is none. */
export function priceSheetOf(snapshot: WorkbookSnapshot): PriceSheet | null {
  const sheet = sheetOfMarker(snapshot, PRICE_SHEET_MARKER);
  if (!sheet) return null;
  const known = READ.get(sheet);
  if (known) return known;
  const read = readSheet(sheet);
  READ.set(sheet, read);
  return read;
}

/** Prices are asked for by every page. */
const READ = new WeakMap<SheetSnapshot, PriceSheet>();

function readSheet(sheet: SheetSnapshot): PriceSheet {
  const rows = readPriceSheet(sheet);
  const prices = new Map<string, PriceOnSheet>();
  const added: PriceRow[] = [];
  for (const row of rows ?? []) {
    const priced = PRICED_MEASURES.find(({ measure }) => measure.shortName === row.item);
    const first = priced && prices.get(priced.measure.id);
    if (!priced || first) added.push(row);
    if (!priced) continue;
    const { id } = priced.measure;
    // Two rows of one thing: which of them is meant is not for us to say.
    prices.set(id, first ? { ...first, price: null, refused: row.item } : onSheet(priced, row));
  }
  return { sheet: sheet.name, prices, added, isReadable: rows !== null };
}

function onSheet(priced: PricedMeasure, row: PriceRow): PriceOnSheet {
  const { cell, value, isUncalculated, reason, by, date } = row;
  if (value === null) return { cell, row, price: null, refused: isUncalculated ? "" : null };
  if (typeof value !== "number" || !isUsualPrice(priced, value))
    return { cell, row, price: null, refused: cellText(value) };
  return { cell, row, price: { yuan: value, reason, by, date }, refused: null };
}

/** What stands on the sheet of unit prices and cannot be used. */
export function priceSheetFindings(snapshot: WorkbookSnapshot): readonly Finding[] {
  const read = priceSheetOf(snapshot);
  if (!read) return [];
  if (!read.isReadable) return [finding("price-sheet-unread", [], { sheet: read.sheet })];
  return [...read.prices].flatMap(([id, { cell, refused }]) => {
    const priced = PRICED_MEASURES.find(({ measure }) => measure.id === id);
    return priced && refused !== null
      ? [
          finding("price-cell-unread", [cell], {
            item: priced.measure.shortName,
            shown: refused,
            least: priced.least,
            most: priced.most,
          }),
        ]
      : [];
  });
}
