import { areaContains, type CellArea, cellRefName, columnName, commonArea } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell-value";
import type { CellLook, PageSetup } from "../../document/sheet-document";
import type { CellInput, ConditionalFormatModel, SheetModel } from "../../workbook/workbook-model";
import type { OpenSheet } from "../model/open-workbook";
import { eachUniform, halvesOf } from "./bisect";
import { cellValueOf, formulaOf, rowsOf } from "./cell-values";
import { changeLook, looksOfCells } from "./et-looks";
import { pageOf, setPage } from "./et-page";
import { EtRules } from "./et-rules";
import type { EtApplication, EtRange, EtWorksheet } from "./object-model";
import { areaOf, keepingSelection, rangeOf, SHOWN } from "./ranges";
import { isBlank, usedPart } from "./used-part";
import { addAll } from "../../core/quantity/long-lists";

/** One sheet of a workbook that is open in WPS. Known by its name: nothing is kept from one request to the next. */
export class EtSheet implements OpenSheet {
  private readonly rules: EtRules;

  constructor(
    private readonly application: EtApplication,
    readonly own: EtWorksheet,
  ) {
    this.rules = new EtRules(application, own);
  }

  get id(): string {
    return this.own.Name;
  }

  get name(): string {
    return this.own.Name;
  }

  get visibility(): SheetModel["visibility"] {
    const { Visible } = this.own;
    return Visible === SHOWN ? "Visible" : Visible === 0 ? "Hidden" : "VeryHidden";
  }

  get isProtected(): boolean {
    return this.own.ProtectContents;
  }

  usedArea(valuesOnly: boolean, within?: CellArea): CellArea | null {
    const whole = areaOf(this.own.UsedRange);
    const used = within ? commonArea(whole, within) : whole;
    if (!used) return null;
    if (valuesOnly) return usedPart(this.application, this.own, used);
    const isOneCell = used.rows === 1 && used.columns === 1;
    return isOneCell && isBlank(this.application, this.own, used) ? null : used;
  }

  values(area: CellArea): CellValue[][] {
    return rowsOf(this.range(area).Value2, area).map((line) => line.map(cellValueOf));
  }

  formulas(area: CellArea): (string | null)[][] {
    const range = this.range(area);
    const values = rowsOf(range.Value2, area);
    return rowsOf(range.Formula, area).map((line, r) => line.map((told, c) => formulaOf(told, values[r]?.[c])));
  }

  numberFormats(area: CellArea): string[][] {
    const told: unknown = this.range(area).NumberFormat;
    if (Array.isArray(told)) return rowsOf(told, area).map((line) => line.map(String));
    const formats = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => "General"));
    eachUniform(
      area,
      (part) => this.range(part).NumberFormat,
      ({ row, column, rows, columns }, format) => {
        for (const line of formats.slice(row - area.row, row - area.row + rows))
          line.fill(String(format), column - area.column, column - area.column + columns);
      },
    );
    return formats;
  }

  isInArray(row: number, column: number): boolean {
    const { HasArray, HasSpill } = this.range({ row, column, rows: 1, columns: 1 });
    return HasArray === true || HasSpill === true;
  }

  /** @throws Error where WPS makes another text of one that has been written */
  write(area: CellArea, inputs: readonly (readonly CellInput[])[]): void {
    const lines = inputs.map((line) => line.map(typed));
    this.range(area).Value2 = area.rows === 1 && area.columns === 1 ? lines[0]?.[0] : lines;
    const written = this.values(area);
    inputs.forEach((line, r) => {
      line.forEach((input, c) => {
        const isText = input !== undefined && "value" in input && typeof input.value === "string";
        if (isText && written[r]?.[c] !== input.value)
          throw new Error(cellRefName({ sheet: this.name, row: area.row + r, column: area.column + c }));
      });
    });
  }

  writeNumberFormats(area: CellArea, formats: readonly (readonly string[])[]): void {
    const cells = formats.flat();
    const [first] = cells;
    if (cells.every((format) => format === first)) {
      this.range(area).NumberFormat = first;
      return;
    }
    formats.forEach((line, r) => {
      line.forEach((format, c) => {
        this.range({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }).NumberFormat = format;
      });
    });
  }

  looks(area: CellArea): CellLook[][] {
    return looksOfCells(this.own, area);
  }

  changeLooks(area: CellArea, change: CellLook): void {
    changeLook(this.range(area), change);
  }

  clear(area: CellArea): void {
    const range = this.range(area);
    range.ClearContents();
    range.ClearFormats();
  }

  merges(): readonly CellArea[] {
    const used = this.usedArea(false);
    const found: CellArea[] = [];
    if (used) this.findMerges(used, found);
    return found;
  }

  merge(area: CellArea): void {
    this.range(area).Merge();
  }

  unmerge(area: CellArea): void {
    this.range(area).UnMerge();
  }

  columnWidth(column: number): number {
    return this.column(column).ColumnWidth ?? 0;
  }

  setColumnWidth(column: number, width: number): void {
    this.column(column).ColumnWidth = width;
  }

  resetColumnWidths(): void {
    this.own.Cells.UseStandardWidth = true;
  }

  /** Rows of another height than usual. */
  rowHeights(): readonly (number | null)[] {
    const used = this.usedArea(false);
    const heights: (number | null)[] = [];
    if (!used) return heights;
    eachUniform(
      { row: 0, column: 0, rows: used.row + used.rows, columns: 1 },
      (part) => this.range(part).RowHeight,
      ({ row, rows }, height) => {
        if (height === this.own.StandardHeight) return;
        while (heights.length < row) heights.push(null);
        addAll(
          heights,
          Array.from({ length: rows }, () => height),
        );
      },
    );
    return heights;
  }

  setRowHeight(row: number, rows: number, height: number): void {
    this.range({ row, column: 0, rows, columns: 1 }).RowHeight = height;
  }

  resetRowHeights(): void {
    this.own.Cells.EntireRow.AutoFit();
  }

  frozenRows(): number {
    return this.frozen().rows;
  }

  frozenColumns(): number {
    return this.frozen().columns;
  }

  /** A hidden sheet stays as it is. */
  freeze(rows: number, columns: number): void {
    this.inWindow(({ ActiveWindow: window }) => {
      window.FreezePanes = false;
      window.ScrollRow = 1;
      window.ScrollColumn = 1;
      window.SplitColumn = columns;
      window.SplitRow = rows;
      window.FreezePanes = rows + columns > 0;
    });
  }

  page(): PageSetup {
    return pageOf(this.own);
  }

  setPage(page: PageSetup): void {
    setPage(this.own, page);
  }

  /** Charts are not drawn through this object model: how WPS does it was never tried. */
  charts(): readonly [] {
    return [];
  }

  setCharts(): void {
    // A sheet is written without them; the capabilities of the host say so.
  }

  hiddenRows(): readonly number[] {
    const used = this.usedArea(false);
    const hidden: number[] = [];
    if (used)
      eachUniform(
        { ...used, column: 0, columns: 1 },
        (part) => this.range(part).EntireRow.Hidden,
        ({ row, rows }, isHidden) => {
          if (isHidden)
            addAll(
              hidden,
              Array.from({ length: rows }, (_, index) => row + index),
            );
        },
      );
    return hidden;
  }

  hiddenColumns(): readonly number[] {
    const used = this.usedArea(false);
    const hidden: number[] = [];
    if (used)
      eachUniform(
        { ...used, row: 0, rows: 1 },
        (part) => this.range(part).EntireColumn.Hidden,
        ({ column, columns }, isHidden) => {
          if (isHidden)
            addAll(
              hidden,
              Array.from({ length: columns }, (_, index) => column + index),
            );
        },
      );
    return hidden;
  }

  conditionalFormats(): readonly ConditionalFormatModel[] {
    return this.rules.all();
  }

  addConditionalFormat(rule: Omit<ConditionalFormatModel, "id">): string {
    return this.rules.add(rule);
  }

  deleteConditionalFormat(id: string): void {
    this.rules.delete(id);
  }

  moveConditionalFormat(id: string, position: number): void {
    this.rules.move(id, position);
  }

  private range(area: CellArea): EtRange {
    return rangeOf(this.own, area);
  }

  /** Not known of a hidden sheet: none. */
  private frozen(): { readonly rows: number; readonly columns: number } {
    let frozen = { rows: 0, columns: 0 };
    this.inWindow(({ ActiveWindow: { FreezePanes, SplitRow, SplitColumn } }) => {
      if (FreezePanes) frozen = { rows: SplitRow, columns: SplitColumn };
    });
    return frozen;
  }

  private column(column: number): EtRange {
    return this.own.Range(`${columnName(column)}:${columnName(column)}`);
  }

  private findMerges(area: CellArea, found: CellArea[]): void {
    const { row, column } = area;
    const isInside = found.some(
      (one) => areaContains(one, row, column) && areaContains(one, row + area.rows - 1, column + area.columns - 1),
    );
    if (isInside) return;
    const isMerged = this.range(area).MergeCells;
    if (isMerged === false) return;
    const halves = halvesOf(area);
    if (halves.length > 0) for (const half of halves) this.findMerges(half, found);
    else if (isMerged === true) found.push(areaOf(this.range(area).MergeArea));
  }

  /** Does what can only be done in the window that shows the sheet; nothing where the sheet is hidden. */
  private inWindow(work: (application: EtApplication) => void): void {
    if (this.own.Visible !== SHOWN) return;
    keepingSelection(this.application, () => {
      this.own.Activate();
      work(this.application);
    });
  }
}

/** As one types it: "'" before a text keeps it a text. */
function typed(input: CellInput): unknown {
  if (input === undefined) throw new Error("Every cell of the area is to be written");
  if ("formula" in input) return input.formula;
  return typeof input.value === "string" ? `'${input.value}` : input.value;
}
