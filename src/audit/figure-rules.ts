import { cellKey } from "../core/cell/address";
import { meaningOfFormat } from "../core/cell/number-format";
import { parseFigure } from "../core/cell/parse-figure";
import { type ColumnUnit, factorToBase, familyOf } from "../core/quantity/units";
import type { AuditIssue } from "./audit-issue";
import { groupBy } from "./group-by";
import type { Place } from "./lines";
import type { SheetFormulas } from "./sheet-formulas";
import type { TotalCell } from "./total-rules";

/** Figures of a column that are needed before one of them can be out of line. */
const ENOUGH = 4;
/** Longest range of a total that is looked through. */
const LONGEST = 20_000;
/** One in so many may be of another unit; more are a column of several units. */
const FEW = 4;
const SHARE = /率|比例|比重|占比|百分比|%|％/;

/** What is wrong with the figures that totals add up: texts, hidden rows, other units, percentages among numbers. */
export function figureIssues(sheet: SheetFormulas, totals: readonly TotalCell[][]): AuditIssue[] {
  return [
    ...textsInTotals(sheet, totals.flat()),
    ...totals.flatMap((group) => hiddenInTotals(sheet, group)),
    ...columnsOf(sheet, totals.flat()).flatMap((places) => [
      ...mixedUnits(sheet, places),
      ...mixedPercent(sheet, places),
    ]),
  ];
}

/** The cells that a total is made of. */
function partsOf({ row, column, total }: TotalCell): Place[] {
  const parts: Place[] = [];
  for (let at = total.from; at <= Math.min(total.to, total.from + LONGEST); at += 1)
    parts.push(total.along === "down" ? { row: row + at, column } : { row, column: column + at });
  return parts;
}

function hasText(sheet: SheetFormulas, { row, column, total }: TotalCell): boolean {
  for (let at = total.from; at <= Math.min(total.to, total.from + LONGEST); at += 1) {
    const value = total.along === "down" ? sheet.valueAt(row + at, column) : sheet.valueAt(row, column + at);
    if (typeof value === "string") return true;
  }
  return false;
}

/** Numbers that are stored as texts: SUM and AVERAGE pass them over. Each with all totals that do. */
function textsInTotals(sheet: SheetFormulas, totals: readonly TotalCell[]): AuditIssue[] {
  const passing = totals
    .filter((total) => total.total.name !== "COUNTA" && hasText(sheet, total))
    .flatMap((total) => partsOf(total).map((part) => ({ part, total })))
    .filter(({ part }) => typeof sheet.valueAt(part.row, part.column) === "string");
  return [...groupBy(passing, ({ part }) => cellKey(part.row, part.column))].flatMap(([key, places]): AuditIssue[] => {
    const [{ part } = { part: null }] = places;
    const value = part && sheet.valueAt(part.row, part.column);
    if (part === null || typeof value !== "string" || sheet.sheet.formulas.has(key)) return [];
    const figure = parseFigure(value);
    if (figure.kind !== "number") return [];
    const cell = sheet.ref(part.row, part.column);
    return [
      {
        kind: "text-in-total",
        risk: "high",
        cells: [cell],
        because: places.map(({ total }) => sheet.ref(total.row, total.column)),
        repairs:
          figure.unit === null ? [{ cell, before: value, after: { value: figure.value }, value: figure.value }] : [],
      },
    ];
  });
}

/** Rows or columns that are hidden and have figures which a total adds; said once for totals side by side. */
function hiddenInTotals(sheet: SheetFormulas, group: readonly TotalCell[]): AuditIssue[] {
  const [rows, columns] = [new Set(sheet.sheet.hiddenRows), new Set(sheet.sheet.hiddenColumns)];
  if (rows.size + columns.size === 0) return [];
  const isHidden = ({ row, column }: Place): boolean => rows.has(row) || columns.has(column);
  const found = group
    .filter((cell) => !isHidden(cell))
    .map((cell) => ({
      cell,
      hidden: partsOf(cell).filter((place) => isHidden(place) && isFigure(sheet, place)),
    }))
    .filter(({ hidden }) => hidden.length > 0);
  if (found.length === 0) return [];
  return [
    {
      kind: "hidden-in-total",
      risk: "low",
      cells: found.map(({ cell }) => sheet.ref(cell.row, cell.column)),
      because: found.flatMap(({ hidden }) => hidden.map(({ row, column }) => sheet.ref(row, column))),
      repairs: [],
    },
  ];
}

function isFigure(sheet: SheetFormulas, { row, column }: Place): boolean {
  const value = sheet.valueAt(row, column);
  return typeof value === "number" && value !== 0;
}

/** Columns of entries that are added up: each once, as far as the longest total goes. */
function columnsOf(sheet: SheetFormulas, totals: readonly TotalCell[]): Place[][] {
  const down = totals.filter(({ total }) => total.along === "down" && total.name === "SUM");
  return [...groupBy(down, ({ column }) => column).values()].map((cells) => {
    const rows = new Map<number, Place>();
    for (const cell of cells)
      for (const place of partsOf(cell))
        if (typeof sheet.valueAt(place.row, place.column) === "number" && !sheet.nameOf(place.row).isNoEntry)
          rows.set(place.row, place);
    return [...rows.values()];
  });
}

/** Figures that are shown in another unit than the others of their column. */
function mixedUnits(sheet: SheetFormulas, places: readonly Place[]): AuditIssue[] {
  const units = groupBy(places, (place) => unitOf(sheet, place));
  const [usual, ...others] = [...units].sort((a, b) => b[1].length - a[1].length);
  if (places.length < ENOUGH || !usual) return [];
  return others.flatMap(([unit, odd]): AuditIssue[] => {
    if (unit === null || odd.length * FEW > places.length) return [];
    if (usual[0] !== null && (familyOf(unit) !== familyOf(usual[0]) || factorToBase(unit) === factorToBase(usual[0])))
      return [];
    return [issueOf(sheet, "units-mixed", odd, usual[1])];
  });
}

function unitOf(sheet: SheetFormulas, { row, column }: Place): ColumnUnit | null {
  const format = sheet.sheet.numberFormats.get(cellKey(row, column));
  return format === undefined ? null : (meaningOfFormat(format)?.unit ?? null);
}

/** 92 among 0.85 and 0.9, or 0.9 among 85 and 92. */
function mixedPercent(sheet: SheetFormulas, places: readonly Place[]): AuditIssue[] {
  if (places.length < ENOUGH) return [];
  const shown = groupBy(places, (place) => isPercent(sheet, place));
  const [first] = places;
  const isNamedShare = first !== undefined && SHARE.test(headerAbove(sheet, first.row, first.column));
  const [percent, plain] = [shown.get(true) ?? [], shown.get(false) ?? []];
  const value = ({ row, column }: Place): number => Number(sheet.valueAt(row, column));
  if (plain.length > 0 && plain.length * FEW <= places.length && plain.every((place) => value(place) > 1))
    return [issueOf(sheet, "percent-mixed", plain, percent)];
  if (percent.length > 0 && percent.length * FEW <= places.length && plain.every((place) => value(place) > 1))
    return [issueOf(sheet, "percent-mixed", percent, plain)];
  if (!isNamedShare || percent.length > 0) return [];
  const large = places.filter((place) => value(place) > 1);
  const small = places.filter((place) => value(place) <= 1 && value(place) > 0);
  if (large.length > 0 && large.length * FEW <= places.length && small.length + large.length === places.length)
    return [issueOf(sheet, "percent-mixed", large, small)];
  return [];
}

function isPercent(sheet: SheetFormulas, { row, column }: Place): boolean {
  const format = sheet.sheet.numberFormats.get(cellKey(row, column));
  return format !== undefined && meaningOfFormat(format)?.shows === "percent";
}

function issueOf(
  sheet: SheetFormulas,
  kind: AuditIssue["kind"],
  odd: readonly Place[],
  usual: readonly Place[],
): AuditIssue {
  return {
    kind,
    risk: "high",
    cells: odd.map(({ row, column }) => sheet.ref(row, column)),
    because: usual.slice(0, 2).map(({ row, column }) => sheet.ref(row, column)),
    repairs: [],
  };
}

/** The nearest text above a cell, "" where there is none. */
function headerAbove(sheet: SheetFormulas, row: number, column: number): string {
  for (let at = row - 1; at >= sheet.sheet.area.row; at -= 1) {
    const value = sheet.valueAt(at, column);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}
