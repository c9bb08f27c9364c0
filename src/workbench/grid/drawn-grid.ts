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

/** One direction of the sheet: where each row or column ends, in pixels, and what of it is in view. */
interface Axis {
  readonly ends: readonly number[];
  readonly frozen: number;
  /** First row or column beside the frozen ones that is in view, and how many pixels of it are scrolled away. */
  readonly first: number;
  readonly offset: number;
  /** Pixels beside the frozen rows or columns. */
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
    if (!axes) return;
    this.#scrollTo(firstToShow(axes.rows, row), firstToShow(axes.columns, column), axes);
  }

  /** Moves the view so that it begins with this row and column; frozen ones stay as they are. */
  scrollTo(row: number, column: number): void {
    const axes = this.#axes();
    if (axes) this.#scrollTo(row, column, axes);
  }

  inView(): InView {
    const axes = this.#axes();
    if (!axes) return { firstRow: 0, firstColumn: 0, rows: 1, columns: 1 };
    return {
      firstRow: axes.rows.first,
      firstColumn: axes.columns.first,
      rows: wholeOnes(axes.rows),
      columns: wholeOnes(axes.columns),
    };
  }

  #axes(): { readonly rows: Axis; readonly columns: Axis } | null {
    const render = this.#injector.get(IRenderManagerService).getRenderById(this.#unit.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return null;
    const scrolled = render.with(SheetScrollManagerService).getCurrentScrollState();
    const { xSplit, ySplit } = this.#unit.getActiveSheet().getFreeze();
    const { scaleX, scaleY } = render.scene;
    return {
      rows: {
        ends: skeleton.rowHeightAccumulation,
        frozen: ySplit,
        first: ySplit + scrolled.sheetViewStartRow,
        offset: scrolled.offsetY,
        room: (viewport.height ?? 0) / scaleY,
      },
      columns: {
        ends: skeleton.columnWidthAccumulation,
        frozen: xSplit,
        first: xSplit + scrolled.sheetViewStartColumn,
        offset: scrolled.offsetX,
        room: (viewport.width ?? 0) / scaleX,
      },
    };
  }

  #scrollTo(row: number | null, column: number | null, { rows, columns }: { rows: Axis; columns: Axis }): void {
    if (row === null && column === null) return;
    this.#injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
      sheetViewStartRow: Math.max(0, (row ?? rows.first) - rows.frozen),
      sheetViewStartColumn: Math.max(0, (column ?? columns.first) - columns.frozen),
      offsetX: column === null ? columns.offset : 0,
      offsetY: row === null ? rows.offset : 0,
    });
  }
}

/** The row or column with which the view has to begin so that this one is in it; null where it is already. */
function firstToShow({ ends, frozen, first, offset, room }: Axis, wanted: number): number | null {
  if (wanted < frozen) return null;
  const start = (at: number): number => ends[at - 1] ?? 0;
  const end = ends[wanted] ?? start(wanted);
  const viewStart = start(first) + offset;
  if (start(wanted) < viewStart) return wanted;
  if (end <= viewStart + room) return null;
  let at = first;
  while (at < wanted && end - start(at) > room) at += 1;
  return at;
}

/** How many rows or columns are in view from one edge to the other, at least one. */
function wholeOnes({ ends, first, room }: Axis): number {
  const start = ends[first - 1] ?? 0;
  let count = 0;
  while (first + count < ends.length && (ends[first + count] ?? 0) - start <= room) count += 1;
  return Math.max(1, count);
}
