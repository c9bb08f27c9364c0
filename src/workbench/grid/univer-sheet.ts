import { BooleanNumber, ICommandService, ObjectMatrix } from "@univerjs/core";
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  Injector,
  Nullable,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { ISetRangeValuesCommandParams } from "@univerjs/sheets";
import type { CellLook, PageSetup, SheetChart, SheetDocument } from "../../document/sheet-document";
import type { Area, Scalar, XlsxSheet } from "../../xlsx/xlsx-workbook";
import { documentOfSheet } from "../../workbook/sheet-document";
import type { SavableSheet } from "../files/savable-workbook";
import type {
  CellInput,
  ConditionalFormatChange,
  ConditionalFormatModel,
  SheetModel,
} from "../../workbook/workbook-model";
import { gridValue, scalarOf } from "./cell-content";
import { GENERAL, gridLook } from "./cell-style";
import { cellCount, containsCell, intersection } from "../excel/sheet-area";
import { areaOf, cellsOf, eachCell, rangeOf, union } from "./grid-area";
import { GridLooks } from "./grid-looks";
import { GridMeasures } from "./grid-measures";
import { GridRules } from "./grid-rules";
import type { EnteredContent } from "./pasted-table";
import { usersSteps } from "./users-steps";
import type { GridSheet } from "./workbook-data";

/** What is done by the add-in, not by the user. */
export interface AddInsHand {
  /** Runs what changes the grid, so that events can tell whose doing it is. */
  readonly run: (work: () => void) => void;
  /** True within a request, at whose end looks are set together. */
  readonly isAtRequest: () => boolean;
}

/** One sheet of the grid, as the Excel host sees it. */
export class UniverSheetModel implements SavableSheet {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #workbook: Workbook;
  readonly #file: GridSheet;
  readonly #hand: AddInsHand;
  readonly #rules: GridRules;
  readonly #looks: GridLooks;
  readonly #measures: GridMeasures;
  /** Cells that the request under way merges, of which the grid has not been told. */
  readonly #merging: IRange[] = [];
  /** The add-in has changed more than contents and rules: the sheet is one of ours, to be saved as a whole. */
  #layoutChanged = false;
  #charts: readonly SheetChart[] = [];
  #page: PageSetup = { orientation: "portrait", repeatedRows: null };

  constructor(injector: Injector, workbook: Workbook, file: GridSheet, hand: AddInsHand) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#workbook = workbook;
    this.#file = file;
    this.#hand = hand;
    const run = (command: string, params: object): void => this.#run(command, params);
    this.#rules = new GridRules(injector, workbook.getUnitId(), file, run, hand.isAtRequest);
    this.#looks = new GridLooks(workbook, file, () => this.#sheet, run, hand.isAtRequest);
    this.#measures = new GridMeasures(() => this.#sheet, run, hand.isAtRequest);
  }

  get id(): string {
    return this.#file.id;
  }

  get name(): string {
    return this.#sheet.getName();
  }

  get visibility(): SheetModel["visibility"] {
    if (this.#file.source.visibility === "veryHidden") return "VeryHidden";
    return this.#sheet.isSheetHidden() === BooleanNumber.TRUE ? "Hidden" : "Visible";
  }

  get isProtected(): boolean {
    return this.#file.source.isProtected;
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    this.#looks.set();
    let area: Area | null = null;
    // Of a full sheet nearly every cell lies in what has been found already: what it holds is not asked.
    const isKnown = (row: number, column: number): boolean =>
      (area !== null && containsCell(area, row, column)) ||
      (within !== undefined && !containsCell(within, row, column));
    const include = (row: number, column: number): void => {
      area = union(area, { row, column, rows: 1, columns: 1 });
    };
    eachCell(this.#sheet.getCellMatrix(), within, (row, column, cell) => {
      if (isKnown(row, column) || !cell) return;
      if (cell.f || cell.si || scalarOf(cell) !== null || (!valuesOnly && cell.s)) include(row, column);
    });
    eachCell(new ObjectMatrix(this.#spilled()), within, (row, column) => {
      if (!isKnown(row, column)) include(row, column);
    });
    const { filled } = this.#file;
    return valuesOnly ? area : union(area, filled && within ? intersection(filled, within) : filled);
  }

  values(area: Area): Scalar[][] {
    const matrix = this.#sheet.getCellMatrix();
    const spilled = this.#spilled();
    return cellsOf(area, (row, column) => {
      const spilledCell = spilled?.[row]?.[column];
      return scalarOf(spilledCell ?? matrix.getValue(row, column));
    });
  }

  formulas(area: Area): (string | null)[][] {
    const matrix = this.#sheet.getCellMatrix();
    const shared = this.#injector.get(FormulaDataModel);
    return cellsOf(area, (row, column) => {
      const cell = matrix.getValue(row, column);
      if (!cell?.f && !cell?.si) return null;
      return cell.f && !cell.si
        ? cell.f
        : (shared.getFormulaStringByCell(row, column, this.id, this.#workbook.getUnitId()) ?? null);
    });
  }

  numberFormats(area: Area): string[][] {
    return this.#looks.numberFormats(area);
  }

  write(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    this.#setCells(area, inputs, (input) => {
      if (input === undefined) return undefined;
      if ("formula" in input) return { f: input.formula, v: null, si: null, p: null };
      return { v: null, ...gridValue(input.value), f: null, si: null, p: null };
    });
  }

  /**
   * Writes by the user's hand, as if typed: the grid can undo it, and refuses it on a protected sheet. A cell that has a
   * number format keeps it.
   * @returns whether it was written
   */
  enter(area: Area, cells: readonly (readonly EnteredContent[])[]): boolean {
    this.#looks.set();
    this.#makeRoomFor(area);
    const formats = this.numberFormats(area);
    const value = cells.map((line, row) =>
      line.map(({ content, format }, column): ICellData => {
        const isFormula = typeof content === "object" && content !== null && "formula" in content;
        return {
          v: null,
          ...(isFormula ? { f: content.formula } : { ...gridValue(content), f: null }),
          si: null,
          p: null,
          ...(format === undefined || formats[row]?.[column] !== GENERAL ? {} : { s: { n: { pattern: format } } }),
        };
      }),
    );
    const params: ISetRangeValuesCommandParams = {
      unitId: this.#workbook.getUnitId(),
      subUnitId: this.id,
      range: rangeOf(area),
      value,
    };
    return this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, params);
  }

  writeNumberFormats(area: Area, formats: readonly (readonly string[])[]): void {
    this.#makeRoomFor(area);
    this.#looks.change(area, (row, column) => ({ n: { pattern: formats[row]?.[column] ?? GENERAL } }));
  }

  /** The cell as it is shown, number format and all. */
  shownText(row: number, column: number): string {
    return String(this.#sheet.getCell(row, column)?.v ?? "");
  }

  looks(area: Area): CellLook[][] {
    return this.#looks.looks(area);
  }

  changeLooks(area: Area, change: CellLook): void {
    this.#layoutChanged = true;
    this.#makeRoomFor(area);
    const look = gridLook(change);
    this.#looks.change(area, () => look);
  }

  /** Tells the grid what has waited for the end of a request: rules, looks, merged cells, heights. */
  settle(): void {
    this.#rules.set();
    this.#looks.set();
    this.#setMerges();
    this.#measures.set();
  }

  clear(area: Area): void {
    this.#layoutChanged = true;
    this.#looks.set();
    const used = this.usedArea(false);
    const touched = used && intersection(used, area);
    if (touched && cellCount(touched) === cellCount(used))
      usersSteps(this.#injector).forgetSheet(this.#workbook.getUnitId(), this.id);
    if (touched)
      this.#setCells(
        touched,
        cellsOf(touched, () => null),
        () => ({ v: null, f: null, si: null, p: null, s: null }),
      );
  }

  merges(): readonly Area[] {
    this.#setMerges();
    return this.#sheet.getMergeData().map(areaOf);
  }

  merge(area: Area): void {
    this.#layoutChanged = true;
    this.#merging.push(rangeOf(area));
    if (!this.#hand.isAtRequest()) this.#setMerges();
  }

  unmerge(area: Area): void {
    const ranges = this.merges()
      .filter(({ row, column }) => containsCell(area, row, column))
      .map(rangeOf);
    if (ranges.length > 0) this.#run(RemoveWorksheetMergeMutation.id, { ranges });
  }

  columnWidth(column: number): number {
    return this.#measures.columnWidth(column);
  }

  setColumnWidth(column: number, width: number): void {
    this.#layoutChanged = true;
    this.#makeRoomFor({ row: 0, column, rows: 1, columns: 1 });
    this.#measures.setColumnWidth(column, width);
  }

  resetColumnWidths(): void {
    this.#measures.resetColumnWidths();
  }

  rowHeights(): readonly (number | null)[] {
    return this.#measures.rowHeights();
  }

  setRowHeight(row: number, rows: number, height: number): void {
    this.#layoutChanged = true;
    this.#makeRoomFor({ row, column: 0, rows, columns: 1 });
    this.#measures.setRowHeight(row, rows, height);
  }

  resetRowHeights(): void {
    this.#measures.resetRowHeights();
  }

  frozenRows(): number {
    return this.#sheet.getFreeze().ySplit;
  }

  frozenColumns(): number {
    return this.#sheet.getFreeze().xSplit;
  }

  freeze(rows: number, columns: number): void {
    this.#layoutChanged = true;
    this.#measures.freeze(rows, columns);
  }

  page(): PageSetup {
    return this.#page;
  }

  setPage(page: PageSetup): void {
    this.#page = page;
  }

  charts(): readonly SheetChart[] {
    return this.#charts;
  }

  /** The grid draws none; they come into the file. */
  setCharts(charts: readonly SheetChart[]): void {
    this.#charts = charts;
  }

  /** The sheet in the file; null for one that the add-in has added. */
  get source(): XlsxSheet | null {
    return this.#file.isAdded ? null : this.#file.source;
  }

  get isRewritten(): boolean {
    return this.#layoutChanged;
  }

  document(): SheetDocument {
    this.#looks.set();
    return documentOfSheet(this);
  }

  hiddenRows(): readonly number[] {
    return this.#sheet.getHiddenRows().flatMap((range) => positions(range.startRow, range.endRow));
  }

  hiddenColumns(): readonly number[] {
    return this.#sheet.getHiddenCols().flatMap((range) => positions(range.startColumn, range.endColumn));
  }

  conditionalFormats(): readonly ConditionalFormatModel[] {
    return this.#rules.all();
  }

  addConditionalFormat(rule: Omit<ConditionalFormatModel, "id">): string {
    return this.#rules.add(rule);
  }

  changeConditionalFormat(id: string, change: ConditionalFormatChange): void {
    this.#rules.change(id, change);
  }

  deleteConditionalFormat(id: string): void {
    this.#rules.delete(id);
  }

  moveConditionalFormat(id: string, position: number): void {
    this.#rules.move(id, position);
  }

  spillOf(row: number, column: number): Area | null {
    const range = this.#injector.get(FormulaDataModel).getArrayFormulaRange()[this.#workbook.getUnitId()]?.[this.id]?.[
      row
    ]?.[column];
    // A result that found no room keeps its range, and fills nothing.
    const found = scalarOf(this.#sheet.getCellMatrix().getValue(row, column));
    const isBlocked = typeof found === "object" && found?.error === "#SPILL!";
    return range && !isBlocked ? areaOf(range) : null;
  }

  isInArray(row: number, column: number): boolean {
    const anchors: Readonly<Record<number, object | undefined>> =
      this.#injector.get(FormulaDataModel).getArrayFormulaRange()[this.#workbook.getUnitId()]?.[this.id] ?? {};
    return Object.keys(anchors).some((top) =>
      Object.keys(anchors[Number(top)] ?? {}).some((left) => {
        const spill = this.spillOf(Number(top), Number(left));
        return spill !== null && containsCell(spill, row, column);
      }),
    );
  }

  cellsWithOtherLook(): number {
    return this.#looks.cellsWithOther();
  }

  get #sheet(): Worksheet {
    const sheet = this.#workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`Sheet ${this.id} is not in the grid`);
    return sheet;
  }

  /** Results of array formulas outside the cells that hold them. */
  #spilled(): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    const cells = this.#injector.get(FormulaDataModel).getArrayFormulaCellData()[this.#workbook.getUnitId()]?.[this.id];
    return cells ?? undefined;
  }

  #setMerges(): void {
    const ranges = this.#merging.splice(0);
    if (ranges.length > 0) this.#run(AddWorksheetMergeMutation.id, { ranges });
  }

  #setCells<T>(area: Area, entries: readonly (readonly T[])[], toCell: (entry: T) => ICellData | undefined): void {
    const value = cellsAt(area, entries, toCell);
    if (Object.keys(value).length === 0) return;
    this.#makeRoomFor(area);
    const params: ISetRangeValuesCommandParams = { range: rangeOf(area), value };
    this.#run(SetRangeValuesCommand.id, params);
  }

  /** The grid is only as large as it needs to be; Excel's sheet always has room. */
  #makeRoomFor(area: Area): void {
    if (area.row + area.rows > this.#sheet.getRowCount())
      this.#run(SetWorksheetRowCountMutation.id, { rowCount: area.row + area.rows });
    if (area.column + area.columns > this.#sheet.getColumnCount())
      this.#run(SetWorksheetColumnCountMutation.id, { columnCount: area.column + area.columns });
  }

  #run(command: string, params: object): void {
    this.#hand.run(() => {
      const done = this.#commands.syncExecuteCommand(command, {
        unitId: this.#workbook.getUnitId(),
        subUnitId: this.id,
        ...params,
      });
      if (!done) throw new Error(`The grid refused ${command} on sheet ${this.name}`);
    });
  }
}

function cellsAt<T>(
  area: Area,
  entries: readonly (readonly T[])[],
  toCell: (entry: T) => ICellData | undefined,
): Record<number, Record<number, ICellData>> {
  const value: Record<number, Record<number, ICellData>> = {};
  entries.forEach((line, rowOffset) => {
    line.forEach((entry, columnOffset) => {
      const cell = toCell(entry);
      if (!cell) return;
      (value[area.row + rowOffset] ??= {})[area.column + columnOffset] = cell;
    });
  });
  return value;
}

function positions(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_position, index) => first + index);
}
