import { type CellArea, cellCount, cellKey } from "../../core/cell/address";
import { type CellValue, numberValue } from "../../core/cell/cell-value";
import type { SheetSnapshot, UnreadPart } from "../../core/cell/sheet-snapshot";
import { markedSheets, markOf } from "../../plan/sheet-marker";
import { contentParts, MOST_CELLS } from "../content-parts";
import { findSettings } from "../settings-part";
import { SheetRows } from "../sheet-rows";
import { HostError, type ReadOptions, type WorkbookReading } from "../workbook-host";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";

/** Asking is dear where each question is answered by looking through cells: only what would cost more is asked about. */
const CELLS_AT_ONCE = 1_000_000;
const EMPTY_AREA = { row: 0, column: 0, rows: 0, columns: 0 };

/** All sheets and our settings, once every formula has its result. */
export async function readModel(
  model: OpenWorkbook,
  { signal, onProgress }: ReadOptions = {},
): Promise<WorkbookReading> {
  const refuseCancelled = (): void => {
    if (signal?.aborted === true) throw new HostError("cancelled");
  };
  refuseCancelled();
  await model.calculated();
  refuseCancelled();
  const marks = markedSheets(model.definedNames());
  const byHand = model.calculatesByHand === true ? { calculatesByHand: true as const } : {};
  const found = model.sheets().map(outlineOf);
  const unread = found.flatMap(({ sheet: { name }, isTooLarge }): UnreadPart[] =>
    isTooLarge ? [{ sheet: name, reason: "too-large" }] : [],
  );
  const [first] = unread;
  if (first && found.every(({ parts, isTooLarge }) => isTooLarge || parts.length === 0))
    throw new HostError("too-large", { sheet: first.sheet });
  const sheets = found.map((outline) => ({
    ...snapshotOf(outline),
    ...markOf(outline.sheet.name, marks),
    ...byHand,
  }));
  const cells = sheets.reduce((sum, { area }) => sum + cellCount(area), 0);
  onProgress?.(cells, cells);
  return {
    snapshot: {
      name: model.name,
      sheets,
      ...(model.isStructureProtected ? { isStructureProtected: true } : {}),
      ...(unread.length > 0 ? { unread } : {}),
    },
    settings: findSettings(model.customXmlParts().map(({ xml }) => xml)),
    syncs: 0,
  };
}

function withoutStrangeNumbers(line: readonly CellValue[]): readonly CellValue[] {
  const isStrange = (value: CellValue): value is number => typeof value === "number" && !Number.isFinite(value);
  return line.some(isStrange) ? line.map((value) => (isStrange(value) ? numberValue(value) : value)) : line;
}

interface SheetOutline {
  readonly sheet: OpenSheet;
  readonly area: CellArea;
  /** Where in it content lies; none of a sheet that is not to be read. */
  readonly parts: readonly CellArea[];
  readonly isTooLarge: boolean;
}

function outlineOf(sheet: OpenSheet): SheetOutline {
  const area = sheet.usedArea(true) ?? EMPTY_AREA;
  const parts = partsOf(sheet, area);
  const isTooLarge = parts.reduce((sum, part) => sum + cellCount(part), 0) > MOST_CELLS;
  return { sheet, isTooLarge, ...(isTooLarge ? { area: EMPTY_AREA, parts: [] } : { area, parts }) };
}

function snapshotOf({ sheet, area, parts }: SheetOutline): SheetSnapshot {
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const uncalculated = new Set<number>();
  const rows = new SheetRows(area);
  for (const part of parts) {
    const typed = sheet.formulas(part);
    const shown = sheet.numberFormats(part);
    sheet.values(part).forEach((told, r) => {
      const line = rows.line(part.row + r, part.column + part.columns);
      withoutStrangeNumbers(told).forEach((value, c) => {
        line[part.column - area.column + c] = value;
        const formula = typed[r]?.[c] ?? null;
        if (value === null && formula === null) return;
        const key = cellKey(part.row + r, part.column + c);
        if (formula !== null) formulas.set(key, formula);
        if (value === null) uncalculated.add(key);
        const numberFormat = shown[r]?.[c] ?? "General";
        if (numberFormat !== "General") numberFormats.set(key, numberFormat);
      });
    });
  }
  return {
    name: sheet.name,
    area,
    values: rows.values,
    formulas,
    numberFormats,
    uncalculated,
    merges: sheet.merges(),
    mergesKnown: true,
    hiddenRows: sheet.hiddenRows(),
    hiddenColumns: sheet.hiddenColumns(),
    isProtected: sheet.isProtected,
    isVisible: sheet.visibility === "Visible",
  };
}

/** Where the content of a sheet lies, asking where it has more cells than are read without a look. */
function partsOf(sheet: OpenSheet, area: CellArea): readonly CellArea[] {
  const finding = contentParts([area], CELLS_AT_ONCE);
  let step = finding.next();
  while (step.done !== true) step = finding.next(step.value.map((asked) => sheet.usedArea(true, asked.area)));
  return step.value[0] ?? [];
}
