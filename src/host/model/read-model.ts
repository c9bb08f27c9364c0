import { cellKey } from "../../core/cell/address";
import { type CellValue, numberValue } from "../../core/cell/cell-value";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { markedSheets, markOf } from "../../plan/sheet-marker";
import { findSettings } from "../settings-part";
import { HostError, type ReadOptions, type WorkbookReading } from "../workbook-host";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";

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
  const sheets = model.sheets().map((sheet) => ({ ...snapshotOf(sheet), ...markOf(sheet.name, marks), ...byHand }));
  const cells = sheets.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  onProgress?.(cells, cells);
  return {
    snapshot: {
      name: model.name,
      sheets,
      ...(model.isStructureProtected ? { isStructureProtected: true } : {}),
    },
    settings: findSettings(model.customXmlParts().map(({ xml }) => xml)),
    syncs: 0,
  };
}

function withoutStrangeNumbers(line: readonly CellValue[]): readonly CellValue[] {
  const isStrange = (value: CellValue): value is number => typeof value === "number" && !Number.isFinite(value);
  return line.some(isStrange) ? line.map((value) => (isStrange(value) ? numberValue(value) : value)) : line;
}

function snapshotOf(sheet: OpenSheet): SheetSnapshot {
  const area = sheet.usedArea(true) ?? EMPTY_AREA;
  const isEmpty = area.rows === 0;
  const values: readonly (readonly CellValue[])[] = isEmpty ? [] : sheet.values(area).map(withoutStrangeNumbers);
  const typed = isEmpty ? [] : sheet.formulas(area);
  const shown = isEmpty ? [] : sheet.numberFormats(area);
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const uncalculated = new Set<number>();
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      const formula = typed[r]?.[c] ?? null;
      if (value === null && formula === null) return;
      const key = cellKey(area.row + r, area.column + c);
      if (formula !== null) formulas.set(key, formula);
      if (value === null) uncalculated.add(key);
      const numberFormat = shown[r]?.[c] ?? "General";
      if (numberFormat !== "General") numberFormats.set(key, numberFormat);
    });
  });
  return {
    name: sheet.name,
    area,
    values,
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
