import { ICommandService, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions, Injector, Workbook } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { ISetWorksheetActiveOperationParams } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { quotedName } from "../../xlsx/cell-names";
import type { Area, XlsxDefinedName, XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import { CommentBook } from "../../workbook/comment-book";
import type { ModelEvent } from "../../workbook/workbook-model";
import { containsCell } from "../excel/sheet-area";
import type { SavableWorkbook } from "../files/savable-workbook";
import { areaOf, rangeOf, union } from "./grid-area";
import { changedContent, changesFile } from "./grid-changes";
import { UniverSheetModel } from "./univer-sheet";
import { usersSteps } from "./users-steps";
import type { UsersSteps } from "./users-steps";
import { emptyGridSheet, emptySheetData } from "./workbook-data";
import type { GridSheet } from "./workbook-data";

/** What only the drawn grid knows; a grid without a page has none of it. */
export interface GridView {
  isEditingCell(): boolean;
  /** Brings a cell of the active sheet into view. */
  reveal(row: number, column: number): void;
}

/** The workbook in the grid, as the Excel host sees it. */
export class UniverWorkbookModel implements SavableWorkbook {
  readonly isReadOnly = false;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #workbook: Workbook;
  readonly #steps: UsersSteps;
  readonly #view: GridView;
  readonly #file: XlsxWorkbook;
  readonly #sheets = new Map<string, UniverSheetModel>();
  readonly #listeners = new Set<(event: ModelEvent) => void>();
  readonly #fileListeners = new Set<() => void>();
  readonly comments: CommentBook;
  readonly #customXml = new Map<string, string>();
  #names: readonly XlsxDefinedName[];
  #madeSheets = 0;
  #customXmlMade = 0;
  #calculation: Promise<void> = Promise.resolve();
  #hand: "user" | "addin" = "user";
  #isAtRequest = false;
  #lastSelection = "";
  #revision = 0;

  constructor(
    injector: Injector,
    workbook: Workbook,
    sheets: readonly GridSheet[],
    file: XlsxWorkbook,
    view: GridView,
  ) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#steps = usersSteps(injector);
    this.#workbook = workbook;
    this.#view = view;
    this.#file = file;
    this.#names = file.definedNames;
    for (const sheet of sheets) this.#take(sheet);
    this.comments = new CommentBook(
      sheets.map(({ id, source }) => ({ id, comments: source.comments ?? [] })),
      () => this.#fileChanged(),
    );
    for (const xml of file.customXmlParts) this.addCustomXmlPart(xml);
    this.#revision = 0;
    // A workbook without formulas is what its file says, before the grid has computed anything.
    if (hasFormulas(file)) this.#awaitCalculation();
    this.#commands.onCommandExecuted((command, options) => this.#followCommand(command, options));
    injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
      if (selections?.length) this.#selectionMoved();
    });
  }

  get name(): string {
    return this.#workbook.name;
  }

  sheets(): readonly UniverSheetModel[] {
    return this.#workbook.getSheets().map((sheet) => this.#sheet(sheet.getSheetId()));
  }

  inOneRequest<T>(work: () => T): T {
    this.#isAtRequest = true;
    try {
      return work();
    } finally {
      this.#isAtRequest = false;
      for (const sheet of this.#sheets.values()) sheet.settle();
    }
  }

  get isStructureProtected(): boolean {
    return this.#file.isStructureProtected === true;
  }

  addSheet(name: string): string {
    this.#madeSheets += 1;
    const sheet = emptyGridSheet(`added-${this.#madeSheets}`, name);
    const data = mergeWorksheetSnapshotWithDefault(emptySheetData(sheet));
    this.#run(InsertSheetMutation.id, { index: this.#workbook.getSheets().length, sheet: data });
    this.#take(sheet);
    return sheet.id;
  }

  deleteSheet(id: string): void {
    const { name } = this.#sheet(id);
    this.#run(RemoveSheetCommand.id, { subUnitId: id });
    this.#sheets.delete(id);
    this.#steps.forgetSheet(this.#workbook.getUnitId(), id);
    const start = `${quotedName(name)}!`;
    this.#names = this.#names
      .filter(({ sheet }) => sheet !== name)
      .map((one) => (one.reference.startsWith(start) ? { ...one, reference: "#REF!" } : one));
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.#workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === id);
    if (fromOrder !== position)
      this.#run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position });
  }

  activeSheet(): UniverSheetModel {
    return this.#sheet(this.#workbook.getActiveSheet().getSheetId());
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    const range = this.#injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return { sheetId: this.activeSheet().id, area: range ? areaOf(range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** @param active the cell of the area that typing goes into; the first one where nothing else is said */
  select(sheetId: string, area: Area, active: Pick<Area, "row" | "column"> = area): void {
    const unitId = this.#workbook.getUnitId();
    this.#sheet(sheetId);
    if (this.#workbook.getActiveSheet().getSheetId() !== sheetId)
      this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
    const isGrown = active !== area;
    const merged = this.#workbook.getActiveSheet().getMergedCell(active.row, active.column);
    const whole = merged ? areaOf(merged) : null;
    // A merged cell is selected as a whole, as in Excel; a column that begins in a merged header stays one column.
    const isInMerged = whole !== null && containsCell(whole, area.row + area.rows - 1, area.column + area.columns - 1);
    const range = rangeOf(isGrown || isInMerged ? (union(area, whole) ?? area) : area);
    const isMerged = merged !== null && merged !== undefined;
    const primary = {
      actualRow: active.row,
      actualColumn: active.column,
      isMerged,
      isMergedMainCell: isMerged,
      ...(merged ?? rangeOf({ row: active.row, column: active.column, rows: 1, columns: 1 })),
    };
    this.#commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId: sheetId,
      selections: [{ range, primary, style: null }],
    });
    // Of a selection that has grown, the end that has moved.
    const far = (start: number, count: number, from: number): number => (from === start ? start + count - 1 : start);
    this.#view.reveal(
      isGrown ? far(area.row, area.rows, active.row) : area.row,
      isGrown ? far(area.column, area.columns, active.column) : area.column,
    );
  }

  /** Shows a sheet with what was selected on it before. */
  activate(sheetId: string): void {
    const unitId = this.#workbook.getUnitId();
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
    if (!this.#injector.get(SheetsSelectionsService).getCurrentLastSelection())
      this.select(sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  isEditingCell(): boolean {
    return this.#view.isEditingCell();
  }

  customXmlParts(): readonly { readonly id: string; readonly xml: string }[] {
    return [...this.#customXml].map(([id, xml]) => ({ id, xml }));
  }

  addCustomXmlPart(xml: string): string {
    this.#customXmlMade += 1;
    const id = `{00000000-0000-4000-8000-${String(this.#customXmlMade).padStart(12, "0")}}`;
    this.#customXml.set(id, xml);
    this.#fileChanged();
    return id;
  }

  setCustomXmlPart(id: string, xml: string): void {
    if (!this.#customXml.has(id)) throw new Error(`No custom XML part ${id}`);
    this.#customXml.set(id, xml);
    this.#fileChanged();
  }

  deleteCustomXmlPart(id: string): void {
    if (!this.#customXml.delete(id)) throw new Error(`No custom XML part ${id}`);
    this.#fileChanged();
  }

  definedNames(): readonly XlsxDefinedName[] {
    return this.#names;
  }

  setDefinedName(name: string, reference: string | null): void {
    const others = this.#names.filter(
      (one) => one.sheet !== undefined || one.name.toLowerCase() !== name.toLowerCase(),
    );
    this.#names = reference === null ? others : [...others, { name, reference }];
    this.#fileChanged();
  }

  onEvent(listener: (event: ModelEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  calculated(): Promise<void> {
    return this.#calculation;
  }

  /** Grows with every change that a saved file would have to keep. */
  get revision(): number {
    return this.#revision;
  }

  /** Calls the listener after every such change. */
  onFileChanged(listener: () => void): void {
    this.#fileListeners.add(listener);
  }

  /** True while the add-in, not the user, is changing the grid. */
  isAddInAtWork(): boolean {
    return this.#hand === "addin";
  }

  #sheet(id: string): UniverSheetModel {
    const known = this.#sheets.get(id);
    if (known) return known;
    const strange = this.#workbook.getSheetBySheetId(id);
    if (!strange) throw new Error(`No sheet ${id}`);
    // Nobody but the add-in brings sheets here. Should one come all the same, it is read and saved, not lost.
    return this.#take(emptyGridSheet(id, strange.getName()));
  }

  #take(sheet: GridSheet): UniverSheetModel {
    const model = new UniverSheetModel(this.#injector, this.#workbook, sheet, {
      run: (work) => this.#asAddIn(work),
      isAtRequest: () => this.#isAtRequest,
    });
    this.#sheets.set(sheet.id, model);
    return model;
  }

  /** Changes the list of sheets as the add-in's doing. */
  #run(command: string, params: object): void {
    this.#asAddIn(() => {
      const done = this.#commands.syncExecuteCommand(command, { unitId: this.#workbook.getUnitId(), ...params });
      if (!done) throw new Error(`The grid refused ${command}`);
    });
    this.#fileChanged();
  }

  /** Marks what happens inside as the add-in's doing; Ctrl+Z knows nothing of it. */
  #asAddIn(work: () => void): void {
    this.#hand = "addin";
    try {
      this.#steps.withhold(work);
    } finally {
      this.#hand = "user";
    }
  }

  #fileChanged(): void {
    this.#revision += 1;
    for (const listener of this.#fileListeners) listener();
  }

  #emit(event: ModelEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #followCommand(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetWorksheetActiveOperation.id) {
      const params = command.params as ISetWorksheetActiveOperationParams;
      if (params.unitId === this.#workbook.getUnitId()) this.#emit({ type: "activated", sheetId: params.subUnitId });
      return;
    }
    if (changesFile(command, options)) this.#fileChanged();
    for (const { sheetId, area } of changedContent(command, options, this.#workbook.getUnitId())) {
      const by = this.#hand;
      this.#awaitCalculation();
      // Excel tells of a change when the formulas that depend on it have been computed.
      void this.#calculation.then(() => this.#emit({ type: "content", sheetId, area, by }));
    }
  }

  #awaitCalculation(): void {
    this.#calculation = this.#injector.get(FormulaCalculationSessionService).waitForLatestApplied();
  }

  #selectionMoved(): void {
    const { sheetId, area } = this.selection();
    const key = [sheetId, area.row, area.column, area.rows, area.columns].join();
    if (key === this.#lastSelection) return;
    this.#lastSelection = key;
    this.#emit({ type: "selection", sheetId, area });
  }
}

function hasFormulas({ sheets }: XlsxWorkbook): boolean {
  return sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula !== null)));
}
