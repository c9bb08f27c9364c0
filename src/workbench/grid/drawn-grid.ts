import { ICommandService } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { DeviceInputEventType, IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";

import {
  IEditorBridgeService,
  ScrollCommand,
  SetCellEditVisibleOperation,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import type { GridView } from "./univer-model";

/** What is in view of a sheet beside its frozen rows and columns. */
interface InView {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
}

/** One direction of the sheet, in pixels at 100%. */
interface Axis {
  /** Where each row or column ends. */
  readonly ends: readonly number[];
  /** How many are frozen. */
  readonly frozen: number;
  /** How far the others are scrolled. */
  readonly scrolled: number;
  /** Room beside the frozen ones. */
  readonly room: number;
}

/** The drawn side of a grid: what is in view, and the cell that is being typed in. */
export class DrawnGrid implements GridView {
  readonly #injector: Injector;
  readonly #unit: Workbook;

  constructor(injector: Injector, unit: Workbook) {
    this.#injector = injector;
    this.#unit = unit;
  }

  isEditingCell(): boolean {
    return this.#injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Takes what is being typed into the cell, as a click on another cell would. */
  async finishEditing(): Promise<void> {
    if (!this.isEditingCell()) return;
    this.#injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: this.#unit.getUnitId(),
    });
    // What was typed is taken in when the grid has closed its editor.
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Brings a cell of the active sheet into view, beside frozen rows and columns and not under them. */
  reveal(row: number, column: number): void {
    const axes = this.#axes();
    if (axes) this.#scroll(axes, scrolledToShow(axes.rows, row), scrolledToShow(axes.columns, column));
  }

  /** Moves the view so that it begins with this row and column; frozen ones stay as they are. */
  scrollTo(row: number, column: number): void {
    const axes = this.#axes();
    if (axes) this.#scroll(axes, scrolledTo(axes.rows, row), scrolledTo(axes.columns, column));
  }

  inView(): InView {
    const axes = this.#axes();
    if (!axes) return { firstRow: 0, firstColumn: 0, rows: 1, columns: 1 };
    const [firstRow, firstColumn] = [firstInView(axes.rows), firstInView(axes.columns)];
    return {
      firstRow,
      firstColumn,
      rows: wholeOnes(axes.rows, firstRow),
      columns: wholeOnes(axes.columns, firstColumn),
    };
  }

  #axes(): { readonly rows: Axis; readonly columns: Axis } | null {
    const render = this.#injector.get(IRenderManagerService).getRenderById(this.#unit.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return null;
    const state = render.with(SheetScrollManagerService).getCurrentScrollState();
    const { xSplit, ySplit } = this.#unit.getActiveSheet().getFreeze();
    const { scaleX, scaleY } = render.scene;
    const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
    return {
      rows: {
        ends: rows,
        frozen: ySplit,
        scrolled: startOf(rows, state.sheetViewStartRow) + state.offsetY,
        room: (viewport.height ?? 0) / scaleY,
      },
      columns: {
        ends: columns,
        frozen: xSplit,
        scrolled: startOf(columns, state.sheetViewStartColumn) + state.offsetX,
        room: (viewport.width ?? 0) / scaleX,
      },
    };
  }

  /** The grid counts how far it is scrolled in rows and columns from the first of the sheet on, frozen or not. */
  #scroll({ rows, columns }: { rows: Axis; columns: Axis }, down: number, across: number): void {
    if (down === rows.scrolled && across === columns.scrolled) return;
    const row = countedAs(rows, down);
    const column = countedAs(columns, across);
    this.#injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
      sheetViewStartRow: row.index,
      sheetViewStartColumn: column.index,
      offsetX: column.offset,
      offsetY: row.offset,
    });
  }
}

function startOf(ends: readonly number[], index: number): number {
  return ends[index - 1] ?? 0;
}

/** How far to scroll so that the view begins with this row or column. */
function scrolledTo({ ends, frozen }: Axis, first: number): number {
  return Math.max(0, startOf(ends, first) - startOf(ends, frozen));
}

/** How far to scroll so that this row or column is in view; as it is where it is already. */
function scrolledToShow(axis: Axis, wanted: number): number {
  const { ends, frozen, scrolled, room } = axis;
  if (wanted < frozen) return scrolled;
  const viewStart = startOf(ends, frozen) + scrolled;
  if (startOf(ends, wanted) < viewStart) return scrolledTo(axis, wanted);
  const end = ends[wanted] ?? startOf(ends, wanted);
  if (end <= viewStart + room) return scrolled;
  let first = frozen;
  while (first < wanted && end - startOf(ends, first) > room) first += 1;
  return scrolledTo(axis, first);
}

function countedAs({ ends }: Axis, scrolled: number): { readonly index: number; readonly offset: number } {
  const found = ends.findIndex((end) => end > scrolled);
  const index = found < 0 ? ends.length - 1 : found;
  return { index, offset: scrolled - startOf(ends, index) };
}

function firstInView({ ends, frozen, scrolled }: Axis): number {
  const viewStart = startOf(ends, frozen) + scrolled;
  return Math.max(
    frozen,
    ends.findIndex((end) => end > viewStart),
  );
}

/** How many rows or columns are in view from one edge to the other, at least one. */
function wholeOnes({ ends, frozen, scrolled, room }: Axis, first: number): number {
  const viewEnd = startOf(ends, frozen) + scrolled + room;
  let count = 0;
  while (first + count < ends.length && (ends[first + count] ?? 0) <= viewEnd) count += 1;
  return Math.max(1, count);
}
