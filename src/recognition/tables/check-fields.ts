import type { CellRef } from "../../core/cell/address";
import { cellKey } from "../../core/cell/address";
import type { Finding } from "../../core/findings/finding";
import { checkTotal } from "../../core/footing/check-total";
import { exactSum } from "../../core/quantity/decimal";
import type { TableKind } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { TOTAL_WORDS } from "../words/field-words";
import { plainText } from "../words/plain-text";
import type { FieldColumn, FieldTable } from "./field-table";

/** What the arithmetic of a table of its kind must come to; figures that contradict each other are named. */
export function checkFields(grid: SheetGrid, kind: TableKind, fields: FieldTable): readonly Finding[] {
  switch (kind) {
    case "class-sizes":
      return binFindings(grid, fields);
    case "equipment-list":
      return gapFindings(fields);
    case "yearly-plan":
    case "funding-table":
      return yearFindings(grid, fields);
    case "statistical-form":
      return flowFindings(fields);
    default:
      return [];
  }
}

function cellOfFigure({ cells }: FieldColumn, position: number): CellRef {
  return { sheet: cells.sheet, row: typeof cells.rows === "number" ? cells.rows : (cells.rows[position] ?? 0), column: typeof cells.columns === "number" ? cells.columns : (cells.columns[position] ?? 0) };
}

const amountAt = (column: FieldColumn | undefined, position: number): number | null => (column?.present[position] === 1 ? (column.amounts[position] ?? null) : null);

/** The total of a row against its parts, in the units in which they are printed; blank parts add nothing. */
function sumFinding(grid: SheetGrid, fields: FieldTable, position: number, total: FieldColumn, parts: readonly FieldColumn[], isCount: boolean): Finding[] {
  const printed = amountAt(total, position);
  const added = parts.flatMap((part) => amountAt(part, position) ?? []);
  if (printed === null || added.length === 0) return [];
  const cell = cellOfFigure(total, position);
  const isComputed = grid.sheet.formulas.has(cellKey(cell.row, cell.column));
  const { factor } = total.column;
  const check = checkTotal(printed / factor, added.map((amount) => amount / factor), isCount || isComputed ? "none" : "printed");
  if (check.state === "exact" || Math.abs(check.difference) <= 1e-9 * Math.max(1, Math.abs(printed))) return [];
  const wrong = check.state === "wrong";
  return [
    {
      code: wrong ? "total-mismatch" : "total-within-rounding",
      severity: wrong ? "error" : "info",
      cells: [cell, ...parts.filter((part) => part.present[position] === 1).map((part) => cellOfFigure(part, position))],
      parameters: { item: fields.names[position] ?? "", header: total.column.header.join(" > "), total: printed / factor, sum: check.sum, difference: check.difference, tolerance: check.tolerance },
    },
  ];
}

/** Classes of all sizes add up to the number of classes, where the sizes leave no gap. */
function binFindings(grid: SheetGrid, fields: FieldTable): readonly Finding[] {
  const totals = fields.figures.filter(({ field, column }) => field === "classes" && column.stage === null);
  const bins = fields.figures.filter(({ field, column }) => field === "classes_of_size" && column.stage === null);
  const [total] = totals;
  if (!total || totals.length !== 1 || !coverAllSizes(bins)) return [];
  return fields.names.flatMap((_, position) => sumFinding(grid, fields, position, total, bins, true));
}

/** True when the bins begin at the smallest class, end at the largest and follow each other without a gap. */
function coverAllSizes(bins: readonly FieldColumn[]): boolean {
  const sizes = bins.map(({ column }) => column.sizes ?? { from: null, to: null }).sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  if (sizes.length < 2 || (sizes[0]?.from ?? 0) > 1 || sizes[sizes.length - 1]?.to !== null) return false;
  return sizes.every(({ from }, index) => {
    const before = sizes[index - 1]?.to ?? null;
    return index === 0 || (from !== null && before !== null && from === before + 1);
  });
}

/** Header path of a column without its last label and without labels that name the year. */
function groupOf({ column }: FieldColumn): string {
  return column.header.slice(0, -1).map(plainText).join(">");
}

/** 余缺 = 现有 − 标准; where the header says only what is lacking (缺口), without its sign. */
function gapFindings(fields: FieldTable): readonly Finding[] {
  const of = (field: string, group: string): FieldColumn | undefined => fields.figures.find((column) => column.field === field && groupOf(column) === group);
  return fields.figures
    .filter(({ field }) => field === "gap_amount")
    .flatMap((gap) => {
      const [standard, actual] = [of("standard_amount", groupOf(gap)), of("actual_amount", groupOf(gap))];
      if (!standard || !actual) return [];
      const standards = fields.figures.filter((column) => column.column.header.some((label) => STANDARD.test(plainText(label))));
      const isLackOnly = !/余|盈|超/.test(plainText(gap.column.header[gap.column.header.length - 1] ?? ""));
      return fields.names.flatMap((item, position): Finding[] => {
        const [printed, needed, have] = [amountAt(gap, position), amountAt(standard, position), amountAt(actual, position)];
        if (printed === null || needed === null || have === null) return [];
        const computed = exactSum(have, -needed);
        // A list may print standards for schools of several sizes: the gap is right by the one that applies.
        const norms = [needed, ...standards.flatMap((column) => amountAt(column, position) ?? [])];
        if (norms.some((norm) => explainsGap(printed, exactSum(have, -norm), isLackOnly))) return [];
        const cells = [gap, actual, standard].map((column) => cellOfFigure(column, position));
        return [{ code: "gap-differs", severity: "warning", cells, parameters: { item, gap: printed, actual: have, standard: needed, computed } }];
      });
    });
}

const STANDARD = /标准|应[有配达]|定额|要求/;

function explainsGap(printed: number, computed: number, isLackOnly: boolean): boolean {
  return printed === computed || (isLackOnly && (Math.abs(printed) === Math.max(0, -computed) || Math.abs(printed) === Math.abs(computed)));
}

/** 合计 over the years of an item is the sum of the years, group by group. */
function yearFindings(grid: SheetGrid, fields: FieldTable): readonly Finding[] {
  const rest = ({ column }: FieldColumn): string =>
    column.header
      .map(plainText)
      .filter((label) => !/(?:19|20)\d\d/.test(label) && !TOTAL_WORDS.test(label.replace(/\([^()]*\)$/, "")))
      .join(">");
  const years = fields.figures.filter(({ column }) => column.year !== undefined);
  const totals = fields.figures.filter(({ column }) => column.year === undefined && column.header.some((label) => /^(?:总?合计|总计|总量|共计|[三四五]年合计|\d年合计|小计)/.test(plainText(label))));
  return totals.flatMap((total) => {
    const parts = years.filter((year) => rest(year) === rest(total) && year.field === total.field && year.column.factor === total.column.factor);
    if (parts.length < 2 || new Set(parts.map(({ column }) => column.year)).size !== parts.length) return [];
    return fields.names.flatMap((_, position) => sumFinding(grid, fields, position, total, parts, false));
  });
}

/** 上学年初 + 增加 − 减少 = 本学年初, in every row, 女 and 少数民族 included. */
function flowFindings(fields: FieldTable): readonly Finding[] {
  const find = (...patterns: readonly RegExp[]): FieldColumn | undefined =>
    fields.figures.find(({ column }) => {
      const path = column.header.map(plainText);
      const [first, second] = patterns;
      return path.some((label) => first?.test(label)) && (second === undefined || second.test(path[path.length - 1] ?? ""));
    });
  const total = /^(?:合计|计|小计|总计)$/;
  const opening = find(/^(?:上学年初|上年初|上学年|年初)/);
  const closing = find(/^(?:本学年初|本年初|本学年|年末)/);
  const [increase, decrease] = [find(/^增加/, total) ?? find(/^增加.*数$/), find(/^减少/, total) ?? find(/^减少.*数$/)];
  if (!opening || !closing || !increase || !decrease) return [];
  return fields.names.flatMap((item, position): Finding[] => {
    const [before, more, less, after] = [opening, increase, decrease, closing].map((column) => amountAt(column, position));
    if (before === null || more === null || less === null || after === null || before === undefined || more === undefined || less === undefined || after === undefined) return [];
    const computed = exactSum(before, more, -less);
    if (computed === after) return [];
    const cells = [closing, opening, increase, decrease].map((column) => cellOfFigure(column, position));
    return [{ code: "flow-differs", severity: "error", cells, parameters: { item, opening: before, increase: more, decrease: less, closing: after, computed } }];
  });
}
