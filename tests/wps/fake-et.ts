import type { CellLook } from "../../src/document/sheet-document";
import { cellCount, columnName, parseArea } from "../../src/core/cell/address";
import { absoluteReference, parseReference } from "../../src/xlsx/cell-names";
import type {
  EtBorders,
  EtPageBreaks,
  EtApplication,
  EtCollection,
  EtComment,
  EtEventName,
  EtFont,
  EtFormatCondition,
  EtFormatConditions,
  EtInterior,
  EtName,
  EtPageSetup,
  EtRange,
  EtSheets,
  EtWindow,
  EtWorkbook,
  EtWorksheet,
} from "../../src/host/wps/object-model";
import { halvesOf } from "../../src/host/wps/bisect";
import type { CommentModel } from "../../src/workbook/comment-book";
import type { MemoryModel } from "../../src/workbench/excel/memory-model";
import type { CellInput, ConditionalFormatModel, SheetModel } from "../../src/workbook/workbook-model";
import { shiftFormula } from "../../src/xlsx/formula-text";
import type { Area, Scalar } from "../../src/xlsx/xlsx-workbook";

/** From where the formulas of conditional formats are counted: what WPS does is not known. */
export type FormulasFrom = "the active cell" | "the first cell";

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};
const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const [CENTER, AUTOMATIC, NONE] = [-4108, -4105, -4142];
const HORIZONTAL = { left: -4131, center: CENTER, right: -4152 } as const;
const VERTICAL = { top: -4160, middle: CENTER } as const;

/** Counting from 1; an index outside is refused. */
function collection<Item>(items: () => readonly Item[]): EtCollection<Item> {
  return {
    get Count() {
      return items().length;
    },
    Item: (index) => {
      const item = items()[index - 1];
      if (item === undefined) throw new Error(`Subscript out of range: ${index}`);
      return item;
    },
  };
}

function overlap(a: Area, b: Area): number {
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return rows > 0 && columns > 0 ? rows * columns : 0;
}

/** What all have; null where they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** How many of a line's numbers are among others: all (true), none (false) or some (null). */
function isAmong(first: number, count: number, numbers: readonly number[]): boolean | null {
  const among = numbers.filter((one) => one >= first && one < first + count).length;
  return among === 0 ? false : among === count ? true : null;
}

const bgr = (color: string): number =>
  Number.parseInt(color.slice(1, 3), 16) +
  Number.parseInt(color.slice(3, 5), 16) * 0x100 +
  Number.parseInt(color.slice(5, 7), 16) * 0x10000;
const rgb = (color: number): string =>
  `#${[color & 0xff, (color >> 8) & 0xff, color >> 16].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("")}`;

const told = (value: Scalar): unknown =>
  value === null ? undefined : typeof value === "object" ? ERROR_NUMBERS[value.error] : value;

/** What the program makes of something that is typed. */
function inputOf(typed: unknown): CellInput {
  if (typeof typed === "number" || typeof typed === "boolean") return { value: typed };
  if (typeof typed !== "string" || typed === "") return { value: null };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (typed.startsWith("=")) return { formula: typed };
  if (/^-?\d+(\.\d+)?$/.test(typed)) return { value: Number(typed) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return { value: 46024 };
  if (typed.startsWith("@")) throw new Error("That function is not valid");
  return { value: typed };
}

/**
 * WPS 表格 with one workbook in memory: an object model like Excel's of VBA, as Microsoft's documentation describes it. It is as strict
 * as that: hidden sheets cannot be shown, a formula of more than 255 characters is refused, a new sheet is shown at once, a sheet is
 * deleted only where nobody is to be asked.
 */
export class FakeEt implements EtApplication {
  readonly Version = "12.1";
  readonly Build = 20540;
  ScreenUpdating = true;
  Calculation = -4105;
  DisplayAlerts = true;
  EnableEvents = true;
  /** Listeners by the name of their event. */
  readonly listening = new Map<EtEventName, Set<(sheet: EtWorksheet, range: EtRange) => void>>();
  /** Calls of the object model that read cells. */
  reads = 0;
  readonly ActiveWorkbook: EtWorkbook;
  readonly ActiveWindow: EtWindow;
  readonly ApiEvent: EtApplication["ApiEvent"] = {
    AddApiEventListener: (name, listener) => {
      this.listening.set(name, (this.listening.get(name) ?? new Set()).add(listener));
    },
    RemoveApiEventListener: (name) => {
      this.listening.delete(name);
    },
  };
  private readonly selected = new Map<string, Area>();
  /** Of a selection of several rectangles those after the first. */
  private further: readonly Area[] = [];
  /** Where it is not the first cell of the selection. */
  private active: Area | null = null;

  constructor(
    readonly memory: MemoryModel,
    readonly formulasFrom: FormulasFrom = "the active cell",
  ) {
    this.ActiveWorkbook = workbookOf(this);
    this.ActiveWindow = windowOf(this);
    memory.onEvent((event) => {
      const name = ({ content: "SheetChange", selection: "SheetSelectionChange", activated: "SheetActivate" } as const)[
        event.type
      ];
      if (event.type === "selection") this.further = [];
      if (event.type === "selection") this.active = null;
      if (!this.EnableEvents) return;
      const sheet = new FakeSheet(this, this.sheet(event.sheetId));
      const area = event.type === "activated" ? A1 : event.area;
      for (const listener of this.listening.get(name) ?? []) listener(sheet, new FakeRange(this, sheet.own, [area]));
    });
  }

  get Ready(): boolean {
    return !this.memory.isEditingCell();
  }

  get Selection(): EtRange {
    const { sheetId, area } = this.memory.selection();
    return new FakeRange(this, this.sheet(sheetId), [area, ...this.further]);
  }

  get ActiveCell(): EtRange {
    const { sheetId, area } = this.memory.selection();
    return new FakeRange(this, this.sheet(sheetId), [this.active ?? { ...area, rows: 1, columns: 1 }]);
  }

  readonly WorksheetFunction = {
    CountA: (range: EtRange): number => {
      const { own, area } = range as FakeRange;
      return countOf(own, area);
    },
  };

  Union(first: EtRange, second: EtRange): EtRange {
    const [a, b] = [first, second] as [FakeRange, FakeRange];
    return new FakeRange(this, a.own, [...a.areas, ...b.areas]);
  }

  sheet(id: string): SheetModel {
    const found = this.memory.sheets().find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  select(id: string, area?: Area, further: readonly Area[] = []): void {
    const sheet = this.sheet(id);
    if (sheet.visibility !== "Visible") throw new Error("Activate method of Worksheet class failed");
    const chosen = area ?? this.selected.get(id) ?? A1;
    this.selected.set(id, chosen);
    this.memory.select(id, chosen);
    this.further = further;
    this.active = null;
  }

  activate(cell: Area): void {
    this.active = cell;
  }
}

function workbookOf(app: FakeEt): EtWorkbook {
  const { memory } = app;
  const sheets = (): FakeSheet[] => memory.sheets().map((own) => new FakeSheet(app, own));
  const Worksheets: EtSheets = Object.assign(collection(sheets), {
    Add: (_: undefined, after: EtWorksheet) => {
      if (memory.isStructureProtected) throw new Error("The workbook is protected");
      const id = memory.addSheet(`Sheet${memory.sheets().length + 1}`);
      memory.moveSheet(id, memory.sheets().findIndex(({ name }) => name === after.Name) + 1);
      app.select(id);
      return new FakeSheet(app, app.sheet(id));
    },
  });
  Object.defineProperty(Worksheets, "Count", { get: () => memory.sheets().length });
  const names = (): EtName[] =>
    memory.definedNames().map(({ name, reference, sheet }) => ({
      Name: sheet === undefined ? name : `'${sheet.replaceAll("'", "''")}'!${name}`,
      RefersTo: `=${reference}`,
      Delete: () => memory.setDefinedName(name, null),
    }));
  const parts = () =>
    memory.customXmlParts().map(({ id, xml }) => ({ Id: id, XML: xml, Delete: () => memory.deleteCustomXmlPart(id) }));
  return {
    Name: memory.name,
    FullName: `C:\\${memory.name}`,
    get ReadOnly() {
      return memory.isReadOnly;
    },
    get ProtectStructure() {
      return memory.isStructureProtected;
    },
    Worksheets,
    get ActiveSheet() {
      return new FakeSheet(app, memory.activeSheet());
    },
    Names: withLiveCount(collection(names), () => names().length, {
      Add: (name: string, refersTo: string, visible: boolean) => {
        if (visible) throw new Error("a name that the user would see");
        memory.setDefinedName(name, refersTo.slice(1));
      },
    }),
    CustomXMLParts: withLiveCount(collection(parts), () => parts().length, {
      Add: (xml: string) => {
        const id = memory.addCustomXmlPart(xml);
        return { Id: id, XML: xml, Delete: () => memory.deleteCustomXmlPart(id) };
      },
    }),
    Activate: () => undefined,
  };
}

/** A collection with more members; `Object.assign` would take its count as it is now. */
function withLiveCount<Item, More extends object>(
  { Item }: EtCollection<Item>,
  count: () => number,
  more: More,
): EtCollection<Item> & More {
  return Object.defineProperty({ Item, Count: 0, ...more }, "Count", { get: count });
}

function windowOf({ memory }: FakeEt): EtWindow {
  const split = { rows: 0, columns: 0 };
  return {
    get FreezePanes() {
      return memory.activeSheet().frozenRows() + memory.activeSheet().frozenColumns() > 0;
    },
    set FreezePanes(isFrozen) {
      memory.activeSheet().freeze(isFrozen ? split.rows : 0, isFrozen ? split.columns : 0);
    },
    get SplitRow() {
      return memory.activeSheet().frozenRows();
    },
    set SplitRow(rows) {
      split.rows = rows;
    },
    get SplitColumn() {
      return memory.activeSheet().frozenColumns();
    },
    set SplitColumn(columns) {
      split.columns = columns;
    },
    ScrollRow: 1,
    ScrollColumn: 1,
  };
}

class FakeSheet implements EtWorksheet {
  readonly Parent: { readonly FullName: string };

  constructor(
    private readonly app: FakeEt,
    readonly own: SheetModel,
  ) {
    this.Parent = { FullName: `C:\\${app.memory.name}` };
  }

  get Name(): string {
    return this.own.name;
  }

  set Name(name: string) {
    this.app.memory.renameAsUser(this.own.name, name);
  }

  get Visible(): number {
    return { Visible: -1, Hidden: 0, VeryHidden: 2 }[this.own.visibility];
  }

  get ProtectContents(): boolean {
    return this.own.isProtected;
  }

  get UsedRange(): EtRange {
    return new FakeRange(this.app, this.own, [this.own.usedArea(false) ?? A1]);
  }

  get Cells(): EtRange {
    return new FakeRange(this.app, this.own, [{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }]);
  }

  get Comments(): EtCollection<EtComment> {
    const comments = this.app.memory.comments
      .all()
      .filter(({ sheetId }) => sheetId === this.own.id)
      .map((comment) => commentOf(this.app, this.own, comment));
    return collection(() => comments);
  }

  readonly StandardHeight = 15;

  get HPageBreaks(): EtPageBreaks {
    const { app, own } = this;
    const breaks = () =>
      (own.page().breaks ?? []).map((row) => ({
        Location: new FakeRange(app, own, [{ row, column: 0, rows: 1, columns: 1 }]),
      }));
    return withLiveCount(collection(breaks), () => breaks().length, {
      Add: ({ Row }: EtRange) => own.setPage({ ...own.page(), breaks: [...(own.page().breaks ?? []), Row - 1] }),
    });
  }

  ResetAllPageBreaks(): void {
    const { breaks: _, ...page } = this.own.page();
    this.own.setPage(page);
  }

  get PageSetup(): EtPageSetup {
    const { own } = this;
    return {
      get PrintTitleColumns() {
        const { repeatedColumns } = own.page();
        if (!repeatedColumns) return "";
        const { first, count } = repeatedColumns;
        return `$${columnName(first)}:$${columnName(first + count - 1)}`;
      },
      set PrintTitleColumns(columns) {
        const area = parseReference(columns);
        const { repeatedColumns: _, ...page } = own.page();
        own.setPage(area ? { ...page, repeatedColumns: { first: area.column, count: area.columns } } : page);
      },
      get PrintArea() {
        const { area } = own.page();
        return area ? absoluteReference(area) : "";
      },
      set PrintArea(reference) {
        const { area: _, ...page } = own.page();
        const area = parseReference(reference);
        own.setPage(area ? { ...page, area } : page);
      },
      get CenterFooter() {
        return own.page().footer ?? "";
      },
      set CenterFooter(footer) {
        const { footer: _, ...page } = own.page();
        own.setPage(footer === "" ? page : { ...page, footer });
      },
      get PaperSize() {
        return own.page().paper === "A3" ? 8 : 9;
      },
      set PaperSize(size) {
        const { paper: _, ...page } = own.page();
        own.setPage(size === 8 ? { ...page, paper: "A3" } : page);
      },
      get PrintGridlines() {
        return own.page().gridlines !== false;
      },
      set PrintGridlines(isPrinted) {
        const { gridlines: _, ...page } = own.page();
        own.setPage(isPrinted ? page : { ...page, gridlines: false });
      },
      get Orientation() {
        return own.page().orientation === "landscape" ? 2 : 1;
      },
      set Orientation(orientation) {
        own.setPage({ ...own.page(), orientation: orientation === 2 ? "landscape" : "portrait" });
      },
      get PrintTitleRows() {
        const { repeatedRows } = own.page();
        return repeatedRows ? `$${repeatedRows.first + 1}:$${repeatedRows.first + repeatedRows.count}` : "";
      },
      set PrintTitleRows(rows) {
        const [from, to] = rows.split(":").map((row) => Number(row.slice(1)));
        own.setPage({
          ...own.page(),
          repeatedRows: from === undefined || to === undefined ? null : { first: from - 1, count: to - from + 1 },
        });
      },
      Zoom: false,
      FitToPagesWide: 1,
      FitToPagesTall: false,
    };
  }

  Range(address: string): EtRange {
    const column = /^([A-Z]+):\1$/.exec(address)?.[1];
    const area = parseReference(address) ?? parseArea(column === undefined ? address : `${column}1:${column}1048576`);
    if (!area) throw new Error(`no range ${address}`);
    return new FakeRange(this.app, this.own, [area]);
  }

  Activate(): void {
    this.app.select(this.own.id);
  }

  Delete(): void {
    if (this.app.DisplayAlerts) throw new Error("The user is asked whether to delete the sheet");
    this.app.memory.deleteSheet(this.own.id);
  }

  Move(before: EtWorksheet | undefined, after?: EtWorksheet): void {
    const { memory } = this.app;
    const names = memory
      .sheets()
      .map(({ name }) => name)
      .filter((name) => name !== this.own.name);
    memory.moveSheet(this.own.id, before ? names.indexOf(before.Name) : names.indexOf(after?.Name ?? "") + 1);
  }
}

function commentOf(app: FakeEt, own: SheetModel, { id, row, column, text }: CommentModel): EtComment {
  return {
    Parent: new FakeRange(app, own, [{ row, column, rows: 1, columns: 1 }]),
    Text: () => text,
    Delete: () => app.memory.comments.remove(id),
  };
}

class FakeRange implements EtRange {
  readonly area: Area;

  constructor(
    private readonly app: FakeEt,
    readonly own: SheetModel,
    readonly areas: readonly Area[],
  ) {
    this.area = areas[0] ?? A1;
  }

  get Row(): number {
    return this.area.row + 1;
  }

  get Column(): number {
    return this.area.column + 1;
  }

  get Rows(): { readonly Count: number } {
    return { Count: this.area.rows };
  }

  get Columns(): { readonly Count: number } {
    return { Count: this.area.columns };
  }

  get Areas(): EtCollection<EtRange> {
    return collection(() => this.areas.map((area) => new FakeRange(this.app, this.own, [area])));
  }

  get Worksheet(): EtWorksheet {
    return new FakeSheet(this.app, this.own);
  }

  get HasArray(): boolean {
    return this.own.isInArray(this.area.row, this.area.column);
  }

  get Value2(): unknown {
    return this.told(this.own.values(this.area).map((line) => line.map(told)));
  }

  set Value2(typed: unknown) {
    this.refuseProtected();
    const lines: readonly (readonly unknown[])[] = Array.isArray(typed) ? (typed as unknown[][]) : [[typed]];
    this.own.write(
      this.area,
      lines.map((line) => line.map(inputOf)),
    );
  }

  get Formula(): unknown {
    const formulas = this.own.formulas(this.area);
    const values = this.own.values(this.area);
    return this.told(
      values.map((line, r) => line.map((value, c) => formulas[r]?.[c] ?? (value === null ? "" : told(value)))),
    );
  }

  get NumberFormat(): unknown {
    this.app.reads += 1;
    return common(this.own.numberFormats(this.area).flat());
  }

  set NumberFormat(format: unknown) {
    this.refuseProtected();
    const { rows, columns } = this.area;
    this.own.writeNumberFormats(
      this.area,
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => String(format))),
    );
  }

  get Font(): EtFont {
    const of = (range: FakeRange): EtFont => ({
      get Bold() {
        return range.look(({ bold = false }) => bold);
      },
      set Bold(bold) {
        range.change({ bold: bold === true });
      },
      get Size() {
        return range.look(({ fontSize = 11 }) => fontSize);
      },
      set Size(fontSize) {
        range.change({ fontSize: fontSize ?? 11 });
      },
      get Color() {
        return range.look(({ fontColor = "#000000" }) => bgr(fontColor));
      },
      set Color(color) {
        range.change({ fontColor: rgb(color ?? 0) });
      },
      get ColorIndex() {
        return range.look(({ fontColor }) => (fontColor === undefined ? AUTOMATIC : 1));
      },
      Italic: false,
      Underline: NONE,
      Strikethrough: false,
    });
    return of(this);
  }

  get Interior(): EtInterior {
    const of = (range: FakeRange): EtInterior => ({
      get Color() {
        return range.look(({ fill = "#FFFFFF" }) => bgr(fill));
      },
      set Color(color) {
        range.change({ fill: rgb(color ?? 0) });
      },
      get ColorIndex() {
        return range.look(({ fill }) => (fill === undefined ? NONE : 1));
      },
    });
    return of(this);
  }

  get Borders(): EtBorders {
    const of = (range: FakeRange): EtBorders => ({
      get LineStyle() {
        return range.look(({ border }) => (border === undefined ? NONE : 1));
      },
      set LineStyle(style) {
        if (style !== 1) throw new Error(`no line ${style}`);
        range.change({ border: "thin" });
      },
      get Weight() {
        return range.look(({ border }) => (border === "medium" ? -4138 : 2));
      },
      set Weight(weight) {
        range.change({ border: weight === -4138 ? "medium" : "thin" });
      },
    });
    return of(this);
  }

  get RowHeight(): number | null {
    this.app.reads += 1;
    const heights = this.own.rowHeights();
    const { row, rows } = this.area;
    return common(Array.from({ length: rows }, (_, index) => heights[row + index] ?? 15));
  }

  set RowHeight(height: number | null) {
    this.own.setRowHeight(this.area.row, this.area.rows, height ?? 15);
  }

  get WrapText(): boolean | null {
    return this.look(({ wrap = false }) => wrap);
  }

  set WrapText(wrap: boolean | null) {
    this.change({ wrap: wrap === true });
  }

  get HorizontalAlignment(): number | null {
    return this.look(({ horizontal }) => (horizontal ? HORIZONTAL[horizontal] : 1));
  }

  set HorizontalAlignment(told: number | null) {
    const horizontal = nameOf(HORIZONTAL, told);
    if (horizontal) this.change({ horizontal });
  }

  get VerticalAlignment(): number | null {
    return this.look(({ vertical }) => (vertical ? VERTICAL[vertical] : -4107));
  }

  set VerticalAlignment(told: number | null) {
    const vertical = nameOf(VERTICAL, told);
    if (vertical) this.change({ vertical });
  }

  get MergeCells(): boolean | null {
    this.app.reads += 1;
    const merged = this.own.merges().reduce((sum, merge) => sum + overlap(merge, this.area), 0);
    return merged === 0 ? false : merged === this.area.rows * this.area.columns ? true : null;
  }

  get MergeArea(): EtRange {
    const area = this.own.merges().find((merge) => overlap(merge, this.area) > 0) ?? this.area;
    return new FakeRange(this.app, this.own, [area]);
  }

  Merge(): void {
    this.refuseProtected();
    this.own.merge(this.area);
  }

  UnMerge(): void {
    this.own.unmerge(this.area);
  }

  ClearContents(): void {
    this.refuseProtected();
    this.own.write(
      this.area,
      Array.from({ length: this.area.rows }, () => Array.from({ length: this.area.columns }, () => ({ value: null }))),
    );
  }

  ClearFormats(): void {
    if (this.app.WorksheetFunction.CountA(this) > 0) throw new Error("Only blank cells are cleared here");
    this.own.clear(this.area);
  }

  get ColumnWidth(): number | null {
    return this.own.columnWidth(this.area.column);
  }

  set ColumnWidth(width: number | null) {
    this.own.setColumnWidth(this.area.column, width ?? 0);
  }

  get UseStandardWidth(): boolean | null {
    return null;
  }

  set UseStandardWidth(isStandard: boolean | null) {
    if (isStandard === true) this.own.resetColumnWidths();
  }

  get EntireRow(): { readonly Hidden: boolean | null; AutoFit(): void } {
    this.app.reads += 1;
    const Hidden = isAmong(this.area.row, this.area.rows, this.own.hiddenRows());
    return { Hidden, AutoFit: () => this.own.resetRowHeights() };
  }

  get EntireColumn(): { readonly Hidden: boolean | null } {
    this.app.reads += 1;
    return { Hidden: isAmong(this.area.column, this.area.columns, this.own.hiddenColumns()) };
  }

  get FormatConditions(): EtFormatConditions {
    const conditions = (): FakeCondition[] =>
      this.own
        .conditionalFormats()
        .filter(({ areas }) => areas.some((area) => overlap(area, this.area) > 0))
        .map(({ id }) => new FakeCondition(this.app, this.own, id));
    return withLiveCount(collection(conditions), () => conditions().length, {
      Add: (type: number, _: undefined, formula: string) => {
        this.refuseProtected();
        if (type !== 2 || formula.length > 255) throw new Error("Invalid procedure call or argument");
        const id = this.own.addConditionalFormat({
          areas: this.areas,
          type: "Custom",
          stopIfTrue: true,
          formula: `=${shiftFormula(formula.slice(1), ...this.fromActive(-1))}`,
          format: {},
          detail: null,
        });
        // A new one is the last.
        this.own.moveConditionalFormat(id, this.own.conditionalFormats().length - 1);
        return new FakeCondition(this.app, this.own, id);
      },
    });
  }

  get Comment(): EtComment | null {
    const found = this.app.memory.comments.at(this.own.id, this.area.row, this.area.column);
    return found && commentOf(this.app, this.own, found);
  }

  AddComment(text: string): EtComment {
    this.refuseProtected();
    if (this.Comment) throw new Error("The cell has a comment");
    const { row, column } = this.area;
    const { comments } = this.app.memory;
    const made = comments.put({ sheetId: this.own.id, row, column, text, isAnswered: false, isNote: false });
    return commentOf(this.app, this.own, made);
  }

  Select(): void {
    if (this.app.memory.activeSheet().id !== this.own.id) throw new Error("Select method of Range class failed");
    this.app.select(this.own.id, this.area, this.areas.slice(1));
  }

  Activate(): void {
    if (this.app.memory.activeSheet().id !== this.own.id) throw new Error("Activate method of Range class failed");
    this.app.activate(this.area);
  }

  /** Rows and columns from this range's first cell to the cell from which formulas of rules are counted. */
  fromActive(sign: 1 | -1): [number, number] {
    if (this.app.formulasFrom === "the first cell") return [0, 0];
    const { Row, Column } = this.app.ActiveCell;
    return [sign * (Row - this.Row), sign * (Column - this.Column)];
  }

  private told(lines: readonly (readonly unknown[])[]): unknown {
    this.app.reads += 1;
    return this.area.rows === 1 && this.area.columns === 1 ? lines[0]?.[0] : lines;
  }

  private look<T>(part: (look: CellLook) => T): T | null {
    return common(this.own.looks(this.area).flat().map(part));
  }

  private change(look: CellLook): void {
    this.refuseProtected();
    this.own.changeLooks(this.area, look);
  }

  private refuseProtected(): void {
    if (this.own.isProtected) throw new Error("The sheet is protected");
  }
}

class FakeCondition implements EtFormatCondition {
  constructor(
    private readonly app: FakeEt,
    private readonly sheet: SheetModel,
    private readonly id: string,
  ) {}

  private get own(): ConditionalFormatModel {
    const found = this.sheet.conditionalFormats().find(({ id }) => id === this.id);
    if (!found) throw new Error("The conditional format is gone");
    return found;
  }

  get Type(): number {
    return { CellValue: 1, Custom: 2, ColorScale: 3 }[this.own.type] ?? 9;
  }

  get Formula1(): string {
    const { formula } = this.own;
    if (formula === null) throw new Error("No formula");
    return `=${shiftFormula(formula.slice(1), ...this.range().fromActive(1))}`;
  }

  get AppliesTo(): EtRange {
    return this.range();
  }

  get StopIfTrue(): boolean {
    return this.own.stopIfTrue;
  }

  set StopIfTrue(stopIfTrue: boolean) {
    this.sheet.changeConditionalFormat(this.id, { stopIfTrue });
  }

  get Priority(): number {
    return this.sheet.conditionalFormats().findIndex(({ id }) => id === this.id) + 1;
  }

  set Priority(priority: number) {
    this.sheet.moveConditionalFormat(this.id, priority - 1);
  }

  get Font(): EtFont {
    const of = (condition: FakeCondition): EtFont => ({
      get Bold() {
        return condition.own.format.bold ?? null;
      },
      set Bold(bold) {
        condition.give({ bold: bold === true });
      },
      get Italic() {
        return condition.own.format.italic ?? null;
      },
      set Italic(italic) {
        condition.give({ italic: italic === true });
      },
      get Underline() {
        return condition.own.format.underline === true ? 2 : null;
      },
      set Underline(underline) {
        condition.give({ underline: underline === 2 });
      },
      get Strikethrough() {
        return condition.own.format.strikethrough ?? null;
      },
      set Strikethrough(strikethrough) {
        condition.give({ strikethrough: strikethrough === true });
      },
      get Color() {
        const { fontColor } = condition.own.format;
        return fontColor === undefined ? null : bgr(fontColor);
      },
      set Color(color) {
        condition.give({ fontColor: rgb(color ?? 0) });
      },
      Size: null,
      ColorIndex: null,
    });
    return of(this);
  }

  get Interior(): EtInterior {
    const of = (condition: FakeCondition): EtInterior => ({
      get Color() {
        const { fill } = condition.own.format;
        return fill === undefined ? null : bgr(fill);
      },
      set Color(color) {
        condition.give({ fill: rgb(color ?? 0) });
      },
      ColorIndex: null,
    });
    return of(this);
  }

  SetFirstPriority(): void {
    this.Priority = 1;
  }

  Delete(): void {
    this.sheet.deleteConditionalFormat(this.id);
  }

  private range(): FakeRange {
    return new FakeRange(this.app, this.sheet, this.own.areas);
  }

  private give(format: ConditionalFormatModel["format"]): void {
    this.sheet.changeConditionalFormat(this.id, { format: { ...this.own.format, ...format } });
  }
}

function nameOf<Name extends string>(names: Readonly<Record<Name, number>>, told: number | null): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === told);
}

/** Cells with a value or a formula, counted part by part: a range may be as large as a sheet. */
function countOf(own: SheetModel, area: Area): number {
  const used = own.usedArea(true, area);
  if (!used) return 0;
  if (cellCount(used) > 100_000) return halvesOf(used).reduce((sum, half) => sum + countOf(own, half), 0);
  const formulas = own.formulas(used).flat();
  return own
    .values(used)
    .flat()
    .filter((value, index) => value !== null || formulas[index] !== null).length;
}
