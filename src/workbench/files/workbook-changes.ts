import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import type {
  Area,
  Scalar,
  XlsxCell,
  XlsxComment,
  XlsxDefinedName,
  XlsxSheet,
  XlsxWorkbook,
} from "../../xlsx/xlsx-workbook";
import { rootNamespace } from "../excel/custom-xml";
import { containsCell } from "../excel/sheet-area";
import type { SheetModel, WorkbookModel } from "../../workbook/workbook-model";
import { corners, ruleEdits } from "./rule-changes";
import type { SavableSheet, SavableWorkbook, WorkbookChanges } from "./savable-workbook";

/** Results of the file's formulas as they were when it was opened, by sheet and cell; of an array formula, all that it fills. */
export type OpeningResults = ReadonlyMap<string, FormulaResult>;
type FormulaResult = readonly (readonly Scalar[])[];

const GENERAL = "General";
/** Only the add-in puts comments on cells here. */
const NOTE_AUTHOR = "均衡尺";
const BLANK: Omit<XlsxCell, "column"> = { value: null, formula: null, style: -1 };

/** Remembers what the formulas give right after opening; only results that change later are written. */
export function openingResults(model: SavableWorkbook): OpeningResults {
  const results = new Map<string, FormulaResult>();
  for (const sheet of model.sheets()) {
    for (const { row, cells } of sheet.source?.rows ?? []) {
      for (const { column, formula } of cells) {
        if (formula !== null) results.set(cellKey(sheet, row, column), resultOf(sheet, row, column));
      }
    }
  }
  return results;
}

/** Compares the workbook in the grid with the file that it came from. */
export function workbookChanges(file: XlsxWorkbook, model: SavableWorkbook, opening: OpeningResults): WorkbookChanges {
  const edits: WorkbookEdit[] = [];
  const lost: string[] = [];
  for (const sheet of model.sheets()) {
    const { source } = sheet;
    if (source === null || sheet.isRewritten) continue;
    for (const each of cellEdits(file, source, sheet, opening)) edits.push(each);
    const rules = ruleEdits(source, sheet);
    for (const each of rules.edits) edits.push(each);
    for (const each of rules.lost) lost.push(each);
    if (cornersOf(sheet.merges()) !== cornersOf(source.merges))
      lost.push(`“${sheet.name}”的合并单元格改变（多由粘贴造成），文件中保持原样。`);
    const otherLooks = sheet.cellsWithOtherLook();
    if (otherLooks > 0)
      lost.push(
        `“${sheet.name}”有${otherLooks}个单元格的字体、颜色、边框或对齐方式改变（多由粘贴造成），文件中保持原样。`,
      );
  }
  for (const each of [...sheetListEdits(file, model), ...customXmlEdits(file, model), ...commentEdits(file, model)])
    edits.push(each);
  return { edits, lost };
}

/** Comments that came or went; those that come are written as notes, which every program shows. */
function commentEdits(file: XlsxWorkbook, model: SavableWorkbook): WorkbookEdit[] {
  return model.sheets().flatMap(({ id, name, source }) => {
    const before = file.sheets.find((sheet) => sheet === source)?.comments ?? [];
    const now = model.comments.all().filter(({ sheetId }) => sheetId === id);
    const placeOf = ({ row, column, text }: XlsxComment): string => `${row} ${column} ${text}`;
    const kept = new Set(now.map(placeOf));
    const known = new Set(before.map(placeOf));
    return [
      ...before
        .filter((comment) => !kept.has(placeOf(comment)))
        .map(({ row, column }): WorkbookEdit => ({ type: "remove-comment", sheet: name, row, column })),
      ...now
        .filter((comment) => !known.has(placeOf(comment)))
        .map(({ row, column, text }): WorkbookEdit => ({
          type: "add-note",
          sheet: name,
          row,
          column,
          text,
          author: NOTE_AUTHOR,
        })),
    ];
  });
}

/** Sheets of ours that were added, written anew or taken out, with the names by which they are known. */
function sheetListEdits(file: XlsxWorkbook, model: SavableWorkbook): WorkbookEdit[] {
  const sheets = model.sheets();
  const written = sheets.filter(({ source, isRewritten }) => source === null || isRewritten);
  const present = new Set(sheets.map(({ name }) => name));
  const referenceOf = (names: readonly XlsxDefinedName[], wanted: string): string | null =>
    names.find(({ name, sheet }) => name === wanted && sheet === undefined)?.reference ?? null;
  const names = new Set([...file.definedNames, ...model.definedNames()].map(({ name }) => name));
  return [
    ...file.sheets
      .filter(({ name }) => !present.has(name))
      .map(({ name }): WorkbookEdit => ({ type: "remove-sheet", sheet: name })),
    ...written.map((sheet): WorkbookEdit => ({ type: "write-sheet", sheet: sheet.name, document: sheet.document() })),
    ...[...names].flatMap((name): WorkbookEdit[] => {
      const [before, reference] = [referenceOf(file.definedNames, name), referenceOf(model.definedNames(), name)];
      // Names that come here are the add-in's; those of the user have only lost what they referred to.
      return reference === before ? [] : [{ type: "set-name", name, reference, isHidden: before === null }];
    }),
  ];
}

function cellEdits(
  file: XlsxWorkbook,
  source: XlsxSheet,
  sheet: SavableSheet,
  opening: OpeningResults,
): WorkbookEdit[] {
  const used = sheet.usedArea(false);
  const area = aroundBoth(used, source);
  if (area === null) return [];
  const rows = new Map(source.rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  const edits: WorkbookEdit[] = [];
  /** Cells that show the result of another cell's formula: in the grid, or as the file keeps it. */
  const filled: Area[] = [];
  // Row by row, so that a large sheet is never held twice.
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = { row, column: area.column, rows: 1, columns: area.columns };
    const [values = []] = sheet.values(line);
    const [formulas = []] = sheet.formulas(line);
    const [formats = []] = sheet.numberFormats(line);
    for (let offset = 0; offset < area.columns; offset += 1) {
      const column = area.column + offset;
      const was = rows.get(row)?.get(column) ?? BLANK;
      const value = values[offset] ?? null;
      const formula = formulas[offset] ?? null;
      const format = formats[offset] ?? GENERAL;
      const place = { sheet: sheet.name, row, column };
      if (formula !== null) {
        const spill = sheet.spillOf(row, column);
        if (spill) filled.push(spill);
        const result = resultOf(sheet, row, column);
        const before = formula === was.formula ? opening.get(cellKey(sheet, row, column)) : undefined;
        const isAsOpened =
          before !== undefined && sameResult(before, result) && !(was.fills && isWrittenInto(sheet, was.fills, spill));
        if (!isAsOpened)
          edits.push({
            type: "set-formula",
            ...place,
            formula,
            result: value,
            ...(isOneCell(result) ? {} : { fills: result }),
          });
        else if (was.fills) filled.push(was.fills);
      } else if (
        !filled.some((spill) => containsCell(spill, row, column)) &&
        (was.formula !== null || !sameScalar(was.value, value))
      ) {
        edits.push({ type: "set-value", ...place, value });
      }
      if (format !== (file.styles[was.style]?.numberFormat ?? GENERAL))
        edits.push({ type: "set-number-format", ...place, format });
    }
  }
  return edits;
}

function customXmlEdits(file: XlsxWorkbook, model: WorkbookModel): WorkbookEdit[] {
  const before = new Map(file.customXmlParts.map((xml) => [rootNamespace(xml), xml]));
  const now = new Map(model.customXmlParts().map(({ xml }) => [rootNamespace(xml), xml]));
  const edits: WorkbookEdit[] = [];
  for (const [namespace, xml] of now)
    if (before.get(namespace) !== xml) edits.push({ type: "set-custom-xml", namespace, xml });
  for (const namespace of before.keys())
    if (!now.has(namespace)) edits.push({ type: "set-custom-xml", namespace, xml: null });
  return edits;
}

function aroundBoth(used: Area | null, source: XlsxSheet): Area | null {
  let [top, left, bottom, right] = used
    ? [used.row, used.column, used.row + used.rows, used.column + used.columns]
    : [Infinity, Infinity, 0, 0];
  for (const { row, cells } of source.rows) {
    for (const { column, value, formula } of cells) {
      if (value === null && formula === null) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
    }
  }
  return bottom === 0 ? null : { row: top, column: left, rows: bottom - top, columns: right - left };
}

function resultOf(sheet: SavableSheet, row: number, column: number): FormulaResult {
  return sheet.values(sheet.spillOf(row, column) ?? oneCell(row, column));
}

function isOneCell(result: FormulaResult): boolean {
  return result.length === 1 && result[0]?.length === 1;
}

function sameResult(left: FormulaResult, right: FormulaResult): boolean {
  return (
    left.length === right.length &&
    left.every(
      (line, row) =>
        line.length === right[row]?.length &&
        line.every((value, column) => sameScalar(value, right[row]?.[column] ?? null)),
    )
  );
}

/** Whether something was typed where the file keeps an array result: outside what fills the cells now, nothing else is there. */
function isWrittenInto(sheet: SavableSheet, area: Area, spill: Area | null): boolean {
  const now = spill ?? oneCell(area.row, area.column);
  return sheet
    .values(area)
    .some((line, row) =>
      line.some((value, column) => value !== null && !containsCell(now, area.row + row, area.column + column)),
    );
}

function sameScalar(left: Scalar, right: Scalar): boolean {
  if (typeof left === "object" && typeof right === "object") return left?.error === right?.error;
  return left === right;
}

/** The same text for the same rectangles, in whatever order. */
function cornersOf(areas: readonly Area[]): string {
  return areas
    .map((area) => corners(area).join(" "))
    .sort()
    .join();
}

function oneCell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function cellKey(sheet: SheetModel, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
