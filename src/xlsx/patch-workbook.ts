import { ByteSplices } from "./byte-splices";
import type { CellChange } from "./cell-xml";
import { PackageEditor, type PartImage } from "./package-editor";
import { findEntry, openWorkbookParts, workbookPartsOf, type WorkbookParts } from "./package-parts";
import { addCharts } from "./patch-charts";
import { patchComments } from "./patch-comments";
import { setCustomXml } from "./patch-custom-xml";
import { removeContentTypes, removeRelations } from "./patch-relations";
import { stylesPartOf, withStylesPart } from "./add-styles-part";
import { patchSheet, type NewRule, type SheetChanges } from "./patch-sheet";
import {
  addSheetPart,
  forgetRelations,
  mainNamespace,
  partOf,
  relationsFamily,
  removeSheetPart,
  setName,
  setPrintNames,
} from "./patch-sheet-list";
import { StylesPatcher } from "./patch-styles";
import { sheetXml } from "./sheet-xml";
import type {
  AddNote,
  RemoveComment,
  RemoveSheet,
  SetFormula,
  SetName,
  SheetEdit,
  WorkbookEdit,
  WriteSheet,
} from "./workbook-edit";
import { XlsxError } from "./xlsx-error";
import type { Area } from "./xlsx-workbook";
import { child, childrenOf, isTrue, parseXml, setAttribute } from "./xml-tree";
import { XmlScanner } from "./xml-scanner";
import { streamPart } from "./unpack-part";
import { readZip, type ZipEntry } from "./zip-package";

/** A patched file, and what its changed parts were before. */
export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  /** For {@link restoreParts}. */
  readonly before: readonly PartImage[];
}

/**
 * Writes edits into a workbook file in place: parts without an edit keep their bytes as they were packed, cells without
 * an edit keep theirs inside an edited sheet. Edits of one kind run in their order.
 *
 * Where formulas come or go, the chain of calculation (which Excel makes anew) is taken out; where a value or formula
 * changes in a workbook with formulas, Excel is told to compute on opening.
 * @throws XlsxError what {@link openWorkbookParts} throws; `file-damaged` also for an edit of a sheet that is not there
 * @throws ArrayCellError for the content of a cell that an array formula fills, unless that formula changes too
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly WorkbookEdit[]): PatchedWorkbook {
  const opened = openWorkbookParts(bytes);
  const parts = edits.some(needsStyles) ? withStylesPart(opened) : opened;
  const editor = new PackageEditor(parts.zip);
  const sheetEdits = new Map<string, SheetEdit[]>();
  const wholes: WholeEdit[] = [];
  const commented = new Map<string, (AddNote | RemoveComment)[]>();
  for (const edit of edits) {
    if (edit.type === "set-custom-xml") {
      setCustomXml(editor, parts.workbookPart, edit.namespace, edit.xml);
      continue;
    }
    if (edit.type === "write-sheet" || edit.type === "remove-sheet" || edit.type === "set-name") {
      wholes.push(edit);
      continue;
    }
    if (edit.type === "add-note" || edit.type === "remove-comment") {
      const own = commented.get(edit.sheet);
      if (own === undefined) commented.set(edit.sheet, [edit]);
      else own.push(edit);
      continue;
    }
    const part = parts.sheets.find(({ name }) => name === edit.sheet)?.part;
    if (part === undefined || part === null) throw new XlsxError("file-damaged", `no worksheet "${edit.sheet}"`);
    const list = sheetEdits.get(part);
    if (list === undefined) sheetEdits.set(part, [edit]);
    else list.push(edit);
  }
  if (sheetEdits.size > 0) patchSheets(editor, parts, sheetEdits);
  if (wholes.length > 0) writeWholes(editor, parts, wholes);
  for (const [sheet, own] of commented) patchComments(editor, workbookPartsOf(editor.zip), sheet, own);
  return editor.finish();
}

/** Edits of whole sheets and of names; they run after those inside sheets. */
type WholeEdit = WriteSheet | RemoveSheet | SetName;

function writeWholes(editor: PackageEditor, opened: WorkbookParts, edits: readonly WholeEdit[]): void {
  const stylesPart = stylesPartOf(opened);
  const styles = stylesPart === undefined ? null : new StylesPatcher(editor.read(stylesPart), stylesPart);
  for (const edit of edits) {
    // Sheets come and go: every edit looks at the list as the one before has left it.
    const parts = workbookPartsOf(editor.zip);
    if (edit.type === "set-name") setName(editor, parts, edit);
    else if (edit.type === "remove-sheet") {
      removeSheetPart(editor, parts, edit.sheet);
      removeCalculationChain(editor, parts);
    } else {
      const xml = sheetXml(edit.document, mainNamespace(parts), (look) => styles?.cellLookId(look) ?? 0);
      if (!parts.sheets.some(({ name }) => name === edit.sheet)) addSheetPart(editor, parts, edit.sheet, xml);
      else {
        const part = partOf(parts, edit.sheet);
        editor.write(part, new TextEncoder().encode(xml));
        forgetRelations(editor, part);
        removeCalculationChain(editor, parts);
      }
      addCharts(
        editor,
        partOf(workbookPartsOf(editor.zip), edit.sheet),
        edit.sheet,
        edit.document,
        relationsFamily(parts),
      );
      setPrintNames(editor, parts, edit.sheet, edit.document.page);
      if (edit.document.rows.flat().some(({ content }) => typeof content === "object" && content !== null))
        askForCalculation(editor, parts);
    }
  }
  const newStyles = styles?.finish() ?? null;
  if (newStyles !== null && stylesPart !== undefined) editor.write(stylesPart, newStyles);
}

function needsStyles({ type }: WorkbookEdit): boolean {
  return type === "add-conditional-format" || type === "set-number-format" || type === "write-sheet";
}

/**
 * Puts the parts that a patch changed back to what they were before it; all others stay as they are now. A styles part
 * that a workbook lacked and was given stays: it says nothing of any cell.
 */
export function restoreParts(bytes: Uint8Array, before: readonly PartImage[]): Uint8Array {
  const editor = new PackageEditor(readZip(bytes));
  editor.restore(before);
  return editor.finish().bytes;
}

function patchSheets(
  editor: PackageEditor,
  parts: WorkbookParts,
  sheetEdits: ReadonlyMap<string, readonly SheetEdit[]>,
): void {
  const stylesPart = stylesPartOf(parts);
  let styles: StylesPatcher | undefined;
  const needStyles = (): StylesPatcher => {
    if (stylesPart === undefined) throw new Error("an edit that gives a look came without a styles part");
    styles ??= new StylesPatcher(editor.read(stylesPart), stylesPart);
    return styles;
  };
  let formulasChanged = false;
  let hasFormulas = false;
  for (const [part, edits] of sheetEdits) {
    const changes = collectChanges(edits, needStyles);
    const patched = patchSheet(editor.read(part), { part, sheet: edits[0]?.sheet ?? "" }, changes, (style, format) =>
      needStyles().withNumberFormat(style, format),
    );
    if (patched.bytes !== null) editor.write(part, patched.bytes);
    formulasChanged ||= patched.formulasChanged;
    hasFormulas ||= patched.hasFormulas;
  }
  const newStyles = styles?.finish() ?? null;
  if (newStyles !== null && stylesPart !== undefined) editor.write(stylesPart, newStyles);
  if (formulasChanged) removeCalculationChain(editor, parts);
  const all = [...sheetEdits.values()].flat();
  const changesContent = all.some(({ type }) => type === "set-value" || type === "set-formula");
  const writesFormula = all.some(({ type }) => type === "set-formula");
  if (changesContent && (writesFormula || hasFormulas || otherSheetsHaveFormulas(editor, parts, sheetEdits)))
    askForCalculation(editor, parts);
}

function collectChanges(edits: readonly SheetEdit[], needStyles: () => StylesPatcher): SheetChanges {
  const cells = new Map<number, Map<number, CellChange>>();
  const removals: ((formula: string) => boolean)[] = [];
  let newRules: NewRule[] = [];
  const change = (row: number, column: number, part: CellChange): void => {
    const columns = cells.get(row) ?? new Map<number, CellChange>();
    columns.set(column, { ...columns.get(column), ...part });
    cells.set(row, columns);
  };
  for (const edit of edits) {
    if (edit.type === "set-value") change(edit.row, edit.column, { content: { value: edit.value } });
    else if (edit.type === "forget-result") change(edit.row, edit.column, { forgetsResult: true });
    else if (edit.type === "set-number-format") change(edit.row, edit.column, { numberFormat: edit.format });
    else if (edit.type === "set-formula") {
      for (const [row, column, content] of formulaContents(edit)) change(row, column, { content });
    } else if (edit.type === "add-conditional-format") {
      newRules.push({ areas: edit.areas, formula: edit.formula, lookId: needStyles().lookId(edit.format) });
    } else {
      removals.push(edit.matches);
      newRules = newRules.filter(({ formula }) => !edit.matches(formula.replace(/^=/, "")));
    }
  }
  const byKey = <T>(map: ReadonlyMap<number, T>): Map<number, T> => new Map([...map].sort(([a], [b]) => a - b));
  return {
    cells: byKey(new Map([...cells].map(([row, columns]) => [row, byKey(columns)]))),
    newRules,
    removesRule: (formula) => removals.some((matches) => matches(formula)),
  };
}

/** What a formula puts into its own cell and, as values, into those that its array result fills. */
function formulaContents({
  row,
  column,
  formula,
  result,
  fills,
}: SetFormula): [row: number, column: number, content: NonNullable<CellChange["content"]>][] {
  if (fills === undefined) return [[row, column, { value: result, formula }]];
  const area: Area = { row, column, rows: fills.length, columns: fills[0]?.length ?? 0 };
  return fills.flatMap((line, down) =>
    line.map((value, right): [number, number, NonNullable<CellChange["content"]>] =>
      down === 0 && right === 0
        ? [row, column, { value: result, formula, fills: area }]
        : [row + down, column + right, { value }],
    ),
  );
}

/** Excel reports a file as damaged whose chain names a cell without a formula; without a chain it makes a new one. */
function removeCalculationChain(editor: PackageEditor, parts: WorkbookParts): void {
  const chain = parts.relations.find(({ kind }) => kind === "calcChain")?.target;
  if (chain === undefined) return;
  editor.remove(chain);
  removeRelations(editor, parts.workbookPart, ({ kind }) => kind === "calcChain");
  removeContentTypes(editor, [chain]);
}

const BEFORE_CALCULATION = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

function askForCalculation(editor: PackageEditor, { workbookPart }: WorkbookParts): void {
  const bytes = editor.read(workbookPart);
  const root = parseXml(bytes, workbookPart);
  const settings = child(root, "calcPr");
  if (isTrue(settings?.attributes.get("fullCalcOnLoad"))) return;
  const splices = new ByteSplices(bytes);
  if (settings !== undefined) setAttribute(splices, settings, "fullCalcOnLoad", "1");
  else {
    const before =
      root.children.filter(({ name }) => BEFORE_CALCULATION.has(name)).at(-1) ?? childrenOf(root, "sheets")[0];
    splices.insert(before?.end ?? root.contentStart, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  editor.write(workbookPart, splices.apply());
}

function otherSheetsHaveFormulas(
  editor: PackageEditor,
  parts: WorkbookParts,
  edited: ReadonlyMap<string, unknown>,
): boolean {
  return parts.sheets.some(({ part }) => {
    const entry = part === null || edited.has(part) ? undefined : findEntry(editor.zip, part);
    return entry !== undefined && hasFormula(entry);
  });
}

function hasFormula(entry: ZipEntry): boolean {
  let found = false;
  const scanner = new XmlScanner(
    {
      open: (name) => {
        if (name === "f") found = true;
      },
      close: () => undefined,
      text: () => undefined,
    },
    entry.name,
  );
  streamPart(entry, (chunk, isLast) => scanner.push(chunk, isLast));
  return found;
}
