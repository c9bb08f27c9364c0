import type { Area, Scalar, XlsxSheet, XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import { MemorySheet, type Evaluate } from "./memory-sheet";
import type { CellInput, ModelEvent, SheetModel, WorkbookModel } from "./workbook-model";

export interface MemoryModelOptions {
  readonly name?: string;
  readonly isReadOnly?: boolean;
  /** Computes a formula that is typed in; without it a new formula has no value (blank). */
  readonly evaluate?: Evaluate;
}

/** A workbook in memory that a test can use like a person at the screen. */
export interface MemoryModel extends WorkbookModel {
  /** Types into cells as the user does. */
  typeAsUser(sheetName: string, area: Area, inputs: readonly (readonly CellInput[])[]): void;
  /** Moves the selection as the user does. */
  selectAsUser(sheetName: string, area: Area): void;
  /** The user starts or ends typing in a cell. */
  setEditingCell(isEditing: boolean): void;
  setReadOnly(isReadOnly: boolean): void;
  setProtected(sheetName: string, isProtected: boolean): void;
  deleteSheet(sheetName: string): void;
}

/**
 * A plain in-memory workbook for tests, from the data of an .xlsx file.
 * Formulas keep the results that the file has; all formulas are computed anew after a write when `evaluate` is given.
 */
export function createMemoryModel(workbook: XlsxWorkbook, options: MemoryModelOptions = {}): MemoryModel {
  const listeners = new Set<(event: ModelEvent) => void>();
  const parts = new Map(workbook.customXmlParts.map((xml, index) => [`{part-${index + 1}}`, xml]));
  let issuedParts = parts.size;
  let isEditing = false;
  let isReadOnly = options.isReadOnly ?? false;

  const emit = (event: ModelEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const newSheet = (id: string, data: XlsxSheet): MemorySheet =>
    new MemorySheet(id, data, workbook.styles, (area) => {
      recompute();
      emit({ type: "content", sheetId: id, area, by: "addin" });
    });
  const sheets = workbook.sheets.map((data, index) => newSheet(`{sheet-${index + 1}}`, data));
  let issuedSheets = sheets.length;

  /** Every formula again, so that results follow what they refer to; a test workbook is small. */
  const recompute = (): void => {
    const { evaluate } = options;
    if (!evaluate) return;
    const read = (sheetName: string, row: number, column: number): Scalar =>
      sheetNamed(sheetName).values({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? null;
    for (const sheet of sheets) sheet.recompute(evaluate, read);
  };
  const sheetNamed = (name: string): MemorySheet =>
    existing(
      sheets.find((sheet) => sheet.name === name),
      `sheet ${name}`,
    );
  const sheetOf = (id: string): MemorySheet =>
    existing(
      sheets.find((sheet) => sheet.id === id),
      `sheet ${id}`,
    );

  const first = existing(sheets[workbook.activeSheet] ?? sheets[0], "a sheet in the workbook");
  let selection: { readonly sheetId: string; readonly area: Area } = {
    sheetId: first.id,
    area: { row: 0, column: 0, rows: 1, columns: 1 },
  };
  const select = (sheetId: string, area: Area): void => {
    sheetOf(sheetId);
    const isOtherSheet = sheetId !== selection.sheetId;
    selection = { sheetId, area };
    if (isOtherSheet) emit({ type: "activated", sheetId });
    emit({ type: "selection", sheetId, area });
  };

  return {
    name: options.name ?? "示例.xlsx",
    get isReadOnly() {
      return isReadOnly;
    },
    sheets: () => [...sheets],
    activeSheet: (): SheetModel => sheetOf(selection.sheetId),
    selection: () => selection,
    select,
    isEditingCell: () => isEditing,
    customXmlParts: () => [...parts].map(([id, xml]) => ({ id, xml })),
    addCustomXmlPart: (xml) => {
      issuedParts += 1;
      const id = `{part-${issuedParts}}`;
      parts.set(id, xml);
      return id;
    },
    setCustomXmlPart: (id, xml) => {
      existing(parts.get(id), `custom XML part ${id}`);
      parts.set(id, xml);
    },
    deleteCustomXmlPart: (id) => {
      parts.delete(id);
    },
    addSheet: (name) => {
      issuedSheets += 1;
      const id = `{sheet-${issuedSheets}}`;
      sheets.push(newSheet(id, emptySheet(name)));
      return id;
    },
    definedNames: () => workbook.definedNames,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    typeAsUser: (sheetName, area, inputs) => {
      const sheet = sheetNamed(sheetName);
      sheet.put(area, inputs);
      recompute();
      emit({ type: "content", sheetId: sheet.id, area, by: "user" });
    },
    selectAsUser: (sheetName, area) => select(sheetNamed(sheetName).id, area),
    setEditingCell: (editing) => {
      isEditing = editing;
    },
    setReadOnly: (readOnly) => {
      isReadOnly = readOnly;
    },
    setProtected: (sheetName, isProtected) => {
      sheetNamed(sheetName).isProtected = isProtected;
    },
    deleteSheet: (sheetName) => {
      sheets.splice(sheets.indexOf(sheetNamed(sheetName)), 1);
      if (!sheets.some((sheet) => sheet.id === selection.sheetId))
        selection = { ...selection, sheetId: existing(sheets[0], "a sheet").id };
    },
  };
}

function existing<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The model has no ${what}`);
  return found;
}

function emptySheet(name: string): XlsxSheet {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    rows: [],
    columns: [],
    merges: [],
    conditionalFormats: [],
    frozenRows: 0,
    frozenColumns: 0,
  };
}
