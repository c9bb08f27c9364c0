import type { Area, Scalar, XlsxSheet, XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import { CommentBook } from "../../workbook/comment-book";
import { MemorySheet, type Evaluate } from "./memory-sheet";
import type { CellInput, ModelEvent, SheetModel, WorkbookModel } from "../../workbook/workbook-model";

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
  setStructureProtected(isProtected: boolean): void;
  /** Renames a sheet as the user does: what refers to it follows. */
  renameAsUser(sheetName: string, newName: string): void;
  /** Copies a sheet as the user does: names of the workbook that refer to it become names of the copy. */
  copyAsUser(sheetName: string, copyName: string): void;
  deleteAsUser(sheetName: string): void;
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
  let isStructureProtected = workbook.isStructureProtected ?? false;
  let names = workbook.definedNames;

  const emit = (event: ModelEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const newSheet = (id: string, data: XlsxSheet): MemorySheet =>
    new MemorySheet(id, data, workbook.styles, {
      written: (area) => {
        recompute();
        emit({ type: "content", sheetId: id, area, by: "addin" });
      },
      // Excel asks for a file where a formula refers to a sheet that is not there.
      requireFormula: (formula) => {
        for (const name of sheetsReferredTo(formula)) sheetNamed(name);
      },
    });
  const sheets: MemorySheet[] = workbook.sheets.map((data, index) => newSheet(`{sheet-${index + 1}}`, data));
  let issuedSheets = sheets.length;
  const comments = new CommentBook(
    workbook.sheets.map((data, index) => ({ id: `{sheet-${index + 1}}`, comments: data.comments ?? [] })),
  );

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

  const addSheet = (name: string): string => {
    if (!isSheetName(name) || sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`No sheet can get the name ${name}`);
    issuedSheets += 1;
    const id = `{sheet-${issuedSheets}}`;
    sheets.push(newSheet(id, emptySheet(name)));
    return id;
  };
  const deleteSheet = (id: string): void => {
    const sheet = sheetOf(id);
    const wasActive = selection.sheetId === id;
    sheets.splice(sheets.indexOf(sheet), 1);
    names = names
      .filter((one) => one.sheet !== sheet.name)
      .map((one) => (one.reference.startsWith(quoted(sheet.name)) ? { ...one, reference: "#REF!" } : one));
    if (wasActive) selection = { ...selection, sheetId: existing(sheets[0], "a sheet").id };
  };

  return {
    name: options.name ?? "示例.xlsx",
    get isReadOnly() {
      return isReadOnly;
    },
    comments,
    sheets: () => [...sheets],
    activeSheet: (): SheetModel => sheetOf(selection.sheetId),
    selection: () => selection,
    select,
    inOneRequest: (work) => work(),
    isEditingCell: () => isEditing,
    calculated: () => Promise.resolve(),
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
    get isStructureProtected() {
      return isStructureProtected;
    },
    addSheet,
    deleteSheet,
    moveSheet: (id, position) => {
      const sheet = sheetOf(id);
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(position, 0, sheet);
    },
    definedNames: () => names,
    setDefinedName: (name, reference) => {
      if (!isDefinedName(name)) throw new Error(`Nothing can get the name ${name}`);
      names = names.filter((one) => one.sheet !== undefined || one.name.toLowerCase() !== name.toLowerCase());
      if (reference !== null) names = [...names, { name, reference }];
    },
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
    setStructureProtected: (isProtected) => {
      isStructureProtected = isProtected;
    },
    renameAsUser: (sheetName, newName) => {
      sheetNamed(sheetName).name = newName;
      names = names.map((one) => ({
        ...one,
        reference: one.reference.replace(quoted(sheetName), () => quoted(newName)),
        ...(one.sheet === sheetName ? { sheet: newName } : {}),
      }));
    },
    copyAsUser: (sheetName, copyName) => {
      const source = sheetNamed(sheetName);
      const copy = sheetOf(addSheet(copyName));
      const area = source.usedArea(false);
      if (area) {
        const values = source.values(area);
        const inputs = source
          .formulas(area)
          .map((row, r) =>
            row.map((formula, c): CellInput => (formula === null ? { value: values[r]?.[c] ?? null } : { formula })),
          );
        copy.put(area, inputs);
      }
      const own = names.filter(
        ({ reference, sheet }) => sheet === undefined && reference.startsWith(quoted(sheetName)),
      );
      names = [
        ...names,
        ...own.map(({ name, reference }) => ({
          name,
          reference: reference.replace(quoted(sheetName), quoted(copyName)),
          sheet: copyName,
        })),
      ];
    },
    deleteAsUser: (sheetName) => deleteSheet(sheetNamed(sheetName).id),
  };
}

/** What Excel takes as the name of a sheet. */
function isSheetName(name: string): boolean {
  return /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name);
}

/** What Excel takes as a name of cells. */
function isDefinedName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
}

/** Sheets of this workbook that a formula names in quotes. */
function sheetsReferredTo(formula: string): string[] {
  const names = formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/'((?:[^']|'')+)'!/g);
  return [...names].map(([, name = ""]) => name.replaceAll("''", "'")).filter((name) => !name.startsWith("["));
}

/** A sheet's name as the references of names have it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
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
