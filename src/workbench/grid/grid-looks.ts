import { BooleanNumber, ObjectMatrix, VerticalAlign } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellLook } from "../../document/sheet-document";
import type { Area } from "../../xlsx/xlsx-workbook";
import { GENERAL, lookOfGrid } from "./cell-style";
import { cellsOf } from "./grid-area";
import { styleId } from "./workbook-data";
import type { GridSheet } from "./workbook-data";

/** Runs a command of the grid on the sheet, as the add-in's doing. */
export type RunInGrid = (command: string, params: object) => void;

/**
 * How the cells of a sheet look. A request of the add-in says much of the same cells (bold, then the fill, then each side
 * of the border); the grid is told of all of it together, since every word takes it through all cells of the range.
 */
export class GridLooks {
  readonly #workbook: Workbook;
  readonly #file: GridSheet;
  readonly #sheet: () => Worksheet;
  readonly #run: RunInGrid;
  readonly #isHeld: () => boolean;
  /** What the grid has not been told yet. */
  #waiting = new ObjectMatrix<IStyleData>();
  #isWaiting = false;

  /** @param isHeld true while changes wait until they are {@link GridLooks.set} */
  constructor(workbook: Workbook, file: GridSheet, sheet: () => Worksheet, run: RunInGrid, isHeld: () => boolean) {
    this.#workbook = workbook;
    this.#file = file;
    this.#sheet = sheet;
    this.#run = run;
    this.#isHeld = isHeld;
  }

  looks(area: Area): CellLook[][] {
    return cellsOf(area, (row, column) => lookOfGrid(this.#styleAt(row, column)));
  }

  numberFormats(area: Area): string[][] {
    return cellsOf(area, (row, column) => this.#styleAt(row, column)?.n?.pattern ?? GENERAL);
  }

  change(area: Area, lookAt: (row: number, column: number) => IStyleData): void {
    for (let row = 0; row < area.rows; row += 1)
      for (let column = 0; column < area.columns; column += 1) {
        const [y, x] = [area.row + row, area.column + column];
        const waiting = this.#waiting.getValue(y, x);
        const look = lookAt(row, column);
        this.#waiting.setValue(y, x, waiting ? { ...waiting, ...look } : look);
      }
    this.#isWaiting = true;
    if (!this.#isHeld()) this.set();
  }

  /** Tells the grid what has waited. */
  set(): void {
    if (!this.#isWaiting) return;
    const cells = new ObjectMatrix<ICellData>();
    this.#waiting.forValue((row, column, s) => cells.setValue(row, column, { s }));
    this.#waiting = new ObjectMatrix();
    this.#isWaiting = false;
    // To the grid a cell that comes without its formula has none any more, unless what is set is a look.
    const params: Omit<ISetRangeValuesMutationParams, "unitId" | "subUnitId"> = {
      cellValue: cells.getMatrix(),
      trigger: SetStyleCommand.id,
    };
    this.#run(SetRangeValuesMutation.id, params);
  }

  /** Cells that look otherwise than in the file. */
  cellsWithOther(): number {
    this.set();
    const styles = this.#workbook.getStyles();
    const fileStyles = new Map(
      this.#file.source.rows.map(({ row, cells }) => [
        row,
        new Map(cells.map((cell) => [cell.column, styleId(cell.style)])),
      ]),
    );
    let count = 0;
    this.#sheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const before = fileStyles.get(row)?.get(column);
        if (!cell?.s || cell.s === before) return;
        if (lookKey(styles.getStyleByCell(cell)) !== lookKey(before === undefined ? null : styles.get(before)))
          count += 1;
      });
    return count;
  }

  #styleAt(row: number, column: number): Nullable<IStyleData> {
    const style = this.#workbook.getStyles().getStyleByCell(this.#sheet().getCellMatrix().getValue(row, column));
    const waiting = this.#isWaiting ? this.#waiting.getValue(row, column) : undefined;
    return waiting ? { ...style, ...waiting } : style;
  }
}

/** What can be seen of a style, number format aside; the same text for the same look. */
function lookKey(style: Nullable<IStyleData>): string {
  const { n: _numberFormat, vt = VerticalAlign.BOTTOM, ...look } = style ?? {};
  const shown = Object.entries({ ...look, vt }).filter(
    ([, value]) => value !== null && value !== undefined && value !== BooleanNumber.FALSE,
  );
  return JSON.stringify(shown.sort(([left], [right]) => (left < right ? -1 : 1)));
}
