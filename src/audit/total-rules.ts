import { cellKey, cellName, cellOfKey } from "../core/cell/address";
import type { AuditIssue, Repair } from "./audit-issue";
import { groupBy } from "./group-by";
import { isSameNumber } from "./same-number";
import type { FormulaForm, SheetFormulas } from "./sheet-formulas";
import type { Total } from "./totals";

/** A total with its place. */
export interface TotalCell {
  readonly row: number;
  readonly column: number;
  readonly form: FormulaForm;
  readonly total: Total;
}

/** Columns that may stand between totals of one row. */
const GAP = { down: 3, across: 1 } as const;

/** Totals that stand side by side: of one function, in one row (of columns) or one column (of rows). */
export function totalGroups(sheet: SheetFormulas): TotalCell[][] {
  const cells: TotalCell[] = [];
  for (const key of sheet.sheet.formulas.keys()) {
    const { row, column } = cellOfKey(key);
    const form = sheet.formAt(row, column);
    if (form?.total) cells.push({ row, column, form, total: form.total });
  }
  return [...groupBy(cells, ({ total }) => total.along + total.name).values()].flatMap((ofKind) =>
    [...groupBy(ofKind, ({ row, column, total }) => (total.along === "down" ? row : column)).values()].flatMap(
      cutAtGaps,
    ),
  );
}

function cutAtGaps(cells: readonly TotalCell[]): TotalCell[][] {
  const groups: TotalCell[][] = [];
  const at = ({ row, column, total }: TotalCell): number => (total.along === "down" ? column : row);
  for (const cell of [...cells].sort((a, b) => at(a) - at(b))) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && at(cell) - at(last) <= GAP[cell.total.along]) group.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

/** Totals that leave out figures, add them twice, or do not add what their neighbours add. */
export function totalIssues(sheet: SheetFormulas, groups: readonly TotalCell[][]): AuditIssue[] {
  return groups.flatMap((group) => [
    ...disagreement(sheet, group),
    ...shortTotals(sheet, group),
    ...group.flatMap((cell) => doubled(sheet, cell)),
  ]);
}

/** In a long column of row totals the few that differ are out of line; else it is the row (or column) as a whole. */
const CLEAR = 2 / 3;

function disagreement(sheet: SheetFormulas, group: readonly TotalCell[]): AuditIssue[] {
  const [first] = group;
  if (group.every(({ form }) => form === first?.form)) return [];
  const byForm = groupBy(group, ({ form }) => form);
  const [most = []] = [...byForm.values()].sort((a, b) => b.length - a.length);
  const isClear = most.length >= CLEAR * group.length;
  const form = most[0]?.form;
  const others = group.filter((cell) => cell.form !== form);
  const isRow = first?.total.along === "down";
  const isShort = most.some((cell) => missed(sheet, cell).length > 0);
  const repairs: Repair[] =
    isClear && form && !isShort ? others.flatMap(({ row, column }) => sheet.repairsBy(form, row, column)) : [];
  const cells = isRow || !isClear ? [...others, ...most] : others;
  return [
    {
      kind: "totals-disagree",
      risk: repairs.some(({ cell, value }) => {
        const shown = sheet.valueAt(cell.row, cell.column);
        return value !== null && typeof shown === "number" && !isSameNumber(shown, value);
      })
        ? "high"
        : "medium",
      cells: cells.map(({ row, column }) => sheet.ref(row, column)),
      because: (isRow || !isClear ? [] : most.slice(0, 2)).map(({ row, column }) => sheet.ref(row, column)),
      repairs,
    },
  ];
}

/** Rows between the last row of a column's total and the total itself that hold figures which it leaves out. */
function missed(sheet: SheetFormulas, { row, column, total }: TotalCell): number[] {
  if (total.along !== "down" || total.to >= -1 || typeof sheet.valueAt(row + total.to, column) !== "number") return [];
  const rows: number[] = [];
  for (let at = row + total.to + 1; at < row; at += 1) {
    const value = sheet.valueAt(at, column);
    // Another total of these rows, before this one: that is their total, and this one something else.
    if (typeof value === "number" && isTotalOf(sheet, at, column, row + total.from, row + total.to, value)) return [];
    if (typeof value !== "number" || sheet.nameOf(at).isNoEntry) break;
    rows.push(at);
  }
  return rows;
}

/** True where a figure is the total of the range above it, by its formula or by its value. */
function isTotalOf(sheet: SheetFormulas, at: number, column: number, from: number, to: number, value: number): boolean {
  const total = sheet.formAt(at, column)?.total;
  if (total?.along === "down" && total.to < 0) return true;
  let sum = 0;
  for (let row = from; row <= to; row += 1) {
    const part = sheet.valueAt(row, column);
    if (typeof part === "number") sum += part;
  }
  return value !== 0 && isSameNumber(sum, value);
}

function shortTotals(sheet: SheetFormulas, group: readonly TotalCell[]): AuditIssue[] {
  const short = group.map((cell) => ({ cell, rows: missed(sheet, cell) })).filter(({ rows }) => rows.length > 0);
  const [first] = short;
  if (!first) return [];
  return [
    {
      kind: "total-too-short",
      risk: short.some(({ cell, rows }) => rows.some((row) => sheet.valueAt(row, cell.column) !== 0))
        ? "high"
        : "medium",
      cells: short.map(({ cell: { row, column } }) => sheet.ref(row, column)),
      because: short.flatMap(({ cell, rows }) => rows.map((row) => sheet.ref(row, cell.column))),
      repairs: short.flatMap(({ cell, rows }) => extension(sheet, cell, rows.at(-1) ?? cell.row)),
    },
  ];
}

/** The same total down to another row; none where "$" holds its range, as for a part that is meant. */
function extension(sheet: SheetFormulas, { row, column, form, total }: TotalCell, last: number): Repair[] {
  const before = sheet.sheet.formulas.get(cellKey(row, column));
  const isHeld = form.tokens.some(
    (token) => token.type === "reference" && (token.reference.top.isFixed || token.reference.bottom.isFixed),
  );
  if (before === undefined || isHeld) return [];
  const formula = `=${total.name}(${cellName(row + total.from, column)}:${cellName(last, column)})`;
  return [{ cell: sheet.ref(row, column), before, after: { formula }, value: sheet.resultOf(formula) }];
}

/** A sum over figures and over a sum of some of them. */
function doubled(sheet: SheetFormulas, { row, column, total }: TotalCell): AuditIssue[] {
  if (total.name !== "SUM") return [];
  const isDown = total.along === "down";
  const own = isDown ? row : column;
  const [from, to] = [own + total.from, own + total.to];
  const twice: number[] = [];
  for (let at = from; at <= to; at += 1) {
    const inner = (isDown ? sheet.formAt(at, column) : sheet.formAt(row, at))?.total;
    if (inner?.name !== "SUM" || inner.along !== total.along) continue;
    if (at + inner.from >= from && at + inner.to <= to) twice.push(at);
  }
  if (twice.length === 0) return [];
  return [
    {
      kind: "subtotal-in-total",
      risk: "high",
      cells: [sheet.ref(row, column)],
      because: twice.map((at) => (isDown ? sheet.ref(at, column) : sheet.ref(row, at))),
      repairs: [],
    },
  ];
}
