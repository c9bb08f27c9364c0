import { cellKey, type CellRef } from "../core/cell/address";
import { cellText, type CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { sheetOfMarker } from "./plan-sheet";
import type { CellLook, DocumentCell, SheetDocument } from "./sheet-document";
import type { KeptOutlook } from "./workbook-plan";

/** What the bureau has put into an open cell. */
export interface KeptCell {
  /** Null where it has left the cell blank. */
  readonly content: DocumentCell["content"];
  /** Its number format, without which a date would be a number; absent for the usual one. */
  readonly numberFormat?: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Light fill of the cells that the bureau fills in; the words beside them say so on paper. */
const OPEN_FILL = "#FFF2CC";

/**
 * A cell that the bureau fills in.
 * @param kept what it has put there before; null where nothing is known
 * @param initial what stands there as long as the bureau has put nothing there
 */
export function openCell(kept: KeptCell | null, initial: DocumentCell["content"], look: CellLook): DocumentCell {
  const numberFormat = kept?.numberFormat === undefined ? {} : { numberFormat: kept.numberFormat };
  return { content: kept?.content ?? initial, look: { ...look, ...numberFormat, fill: OPEN_FILL } };
}

/**
 * What stands on a sheet of ours in the cells that the bureau fills in, so that the sheet which takes its place has it again.
 * Cells are found by the labels in their row and the headers above them, wherever rows and columns have been put in between;
 * what is found in more than one place is not guessed, and told with what has no place any more.
 */
export class KeptContent {
  private readonly rows = new Map<string, Set<number>>();
  /** Uppermost row of each header, by column. */
  private readonly columns = new Map<string, Map<number, number>>();
  private readonly taken = new Set<number>();
  private readonly doubtful = new Set<number>();
  /** Columns of open cells, each with the lowest of its header rows. */
  private readonly open = new Map<number, number>();
  private readonly asValues: CellRef[] = [];
  private cells = 0;

  /** @param sheet as it stands; null for none, of which nothing is kept */
  constructor(private readonly sheet: SheetSnapshot | null) {
    if (!sheet) return;
    const { area, values } = sheet;
    const covered = mergedPlaces(sheet);
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        const text = labelOf(value);
        if (text === "") return;
        const place = { row: area.row + r, column: area.column + c };
        for (const { row, column } of covered.get(cellKey(place.row, place.column)) ?? [place])
          this.index(text, row, column);
      });
    });
  }

  /**
   * What the bureau has put into a cell. A formula is kept where the cell stands in its place; moved, it would refer to other
   * cells than it was made for, and its value is kept instead.
   * @param labels texts that stand in the row, such as the school
   * @param headers texts that stand above in the column
   * @param place where the cell comes to stand
   * @returns null where the sheet has no such cell, or more than one
   */
  at(labels: readonly string[], headers: readonly string[], place: Place): KeptCell | null {
    const columns = headers.map((header) => this.columns.get(labelOf(header)));
    const found = [...common(labels.map((label) => this.rows.get(labelOf(label))))].flatMap((row) =>
      [...(columns[0]?.keys() ?? [])].flatMap((column) => {
        const above = columns.map((each) => each?.get(column) ?? Infinity);
        if (!above.every((header) => header < row)) return [];
        this.open.set(column, Math.max(this.open.get(column) ?? 0, ...above));
        return [{ row, column }];
      }),
    );
    const [only] = found;
    if (only && found.length === 1) return this.keep(only, place);
    for (const { row, column } of found) this.doubtful.add(cellKey(row, column));
    return null;
  }

  /** What becomes of what the bureau has filled in, to be said before it is written. @param next the sheet that takes the place */
  outlook(next: SheetDocument): KeptOutlook {
    const { cells, asValues } = this;
    const labels = new Set(next.rows.map((row) => firstText(row.map(({ content }) => plainOf(content)))));
    const lost = (this.sheet?.values ?? []).flatMap((line, r) => {
      const row = (this.sheet?.area.row ?? 0) + r;
      // A row that is there again has its own content in the cells that are not open.
      const isBack = labels.has(firstText(line));
      return [...this.open].flatMap(([column, header]) => {
        const key = cellKey(row, column);
        const isAsked = !this.taken.has(key) && (!isBack || this.doubtful.has(key));
        const isLost = row > header && isAsked && this.valueAt({ row, column }) !== null;
        return isLost ? [{ sheet: this.sheet?.name ?? "", row, column }] : [];
      });
    });
    return { cells, lost, asValues };
  }

  private index(text: string, row: number, column: number): void {
    const rows = this.rows.get(text) ?? new Set<number>();
    this.rows.set(text, rows.add(row));
    const columns = this.columns.get(text) ?? new Map<number, number>();
    this.columns.set(text, columns.set(column, Math.min(row, columns.get(column) ?? Infinity)));
  }

  private keep(found: Place, place: Place): KeptCell {
    const key = cellKey(found.row, found.column);
    this.taken.add(key);
    const value = this.valueAt(found);
    const formula = this.sheet?.formulas.get(key);
    const numberFormat = this.sheet?.numberFormats.get(key);
    const format = numberFormat === undefined ? {} : { numberFormat };
    if (value === null && formula === undefined) return { content: null };
    this.cells += 1;
    if (formula === undefined) return { content: plainOf(value), ...format };
    if (found.row !== place.row || found.column !== place.column) {
      this.asValues.push({ sheet: this.sheet?.name ?? "", ...found });
      return { content: plainOf(value), ...format };
    }
    const isResult = typeof value === "number" || typeof value === "string";
    return { content: { formula, ...(isResult ? { result: value } : {}) }, ...format };
  }

  private valueAt({ row, column }: Place): CellValue {
    const { area, values } = this.sheet ?? NO_SHEET;
    return values[row - area.row]?.[column - area.column] ?? null;
  }
}

const NO_SHEET: Pick<SheetSnapshot, "area" | "values"> = {
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  values: [],
};

/** What the bureau has filled in on the sheet of ours with this marker; nothing where there is none. */
export function keptContent(snapshot: WorkbookSnapshot, marker: string): KeptContent {
  return new KeptContent(sheetOfMarker(snapshot, marker) ?? null);
}

/** The places over which a text reaches that stands in merged cells, by its own place. */
function mergedPlaces({ merges }: SheetSnapshot): ReadonlyMap<number, readonly Place[]> {
  return new Map(
    merges.map(({ row, column, rows, columns }) => [
      cellKey(row, column),
      Array.from({ length: rows * columns }, (_, index) => ({
        row: row + Math.floor(index / columns),
        column: column + (index % columns),
      })),
    ]),
  );
}

/** Blanks and the width of signs make no other label. */
function labelOf(value: CellValue): string {
  return cellText(value).normalize("NFKC").replace(/\s/g, "");
}

function firstText(values: readonly CellValue[]): string {
  return labelOf(values.find((value) => typeof value === "string" && labelOf(value) !== "") ?? null);
}

/** An error of the bureau's formula is kept as what it shows. */
function plainOf(content: CellValue | DocumentCell["content"]): string | number | boolean | null {
  if (typeof content !== "object" || content === null) return content;
  return "error" in content ? cellText(content) : null;
}

function common(sets: readonly (ReadonlySet<number> | undefined)[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((each) => others.every((set) => set?.has(each) === true)));
}
