import { parseFigure } from "../core/cell/parse-figure";
import { halfUnitOf, printedDecimals } from "../core/footing/check-total";
import { PRINTED, type PrintedColumn, type PrintedTable } from "../core/footing/printed-table";
import { type ColumnUnit, familyOf, parseUnit, type UnitFamily } from "../core/quantity/units";
import type { Plan, TextRow, TextTable } from "./plan";
import { plainText, tight } from "./plan-line";
import { greatest } from "../core/quantity/long-lists";

/** A column of figures of a table in a text. */
export interface FigureColumn {
  /** What stands above it; the names of merged cells before its own. */
  readonly names: readonly string[];
  readonly unit: ColumnUnit | null;
  readonly family: UnitFamily | null;
  readonly isTotal: boolean;
  /** Figures of the rows; null where no number stands. */
  readonly values: readonly (number | null)[];
}

/** A table of figures: its rows have a name and figures in the same columns. */
export interface FigureTable {
  readonly part: number;
  readonly title: string;
  readonly header: readonly TextRow[];
  readonly rows: readonly { readonly row: TextRow; readonly name: string; readonly isTotal: boolean }[];
  readonly columns: readonly FigureColumn[];
}

const TOTAL_ROW = /^(?:[^,。]{0,8})?(?:合计|总计|汇总|小计|共计|总数)/;
const TOTAL_COLUMN = /合计|总计|总额|小计|总投资|总数$|总经费/;
/** Columns that nothing is added up in: numbers of lines, codes, years, shares, what falls on one of something. */
const NO_SUM = /^(?:序号|编号|编码|代码|年份|年度|电话|邮编|备注)|率$|比例|占比|单价|均|每|比$|系数|%/;
const UNIT = /\(([^()]{1,12})\)/;

/** The tables of figures of a plan: two rows of figures at least below a header. */
export function figureTables(plan: Plan): readonly FigureTable[] {
  return plan.tables.flatMap((table) => {
    const read = figureTable(table, captionOf(plan, table));
    return read ? [read] : [];
  });
}

/** What stands above a table in its part: its title, and often the unit of all that is in it. */
function captionOf({ paragraphs }: Plan, { part, rows }: TextTable): readonly string[] {
  const first = rows[0]?.line.number ?? 0;
  const above = paragraphs.filter(({ line, part: of }) => line.number < first && of === part);
  return above.slice(-3).map(({ text }) => text.trim());
}

function figureOf(cell: string): number | null {
  const figure = parseFigure(cell);
  return figure.kind === "number" ? figure.value : null;
}

function figureTable({ part, rows }: TextTable, caption: readonly string[]): FigureTable | null {
  const lines = rows.map((row) => ({ row, cells: trimmed(row.cells) }));
  const begin = lines.findIndex(({ cells }) => cells.filter((cell) => figureOf(cell) !== null).length >= 2);
  if (begin < 1) return null;
  const data = lines.slice(begin).filter(({ cells }) => cells.some((cell) => figureOf(cell) !== null));
  const width = greatest(data.map(({ cells }) => cells.length));
  const first = data.reduce((most, { cells }) => {
    const at = cells.findIndex((cell) => figureOf(cell) !== null);
    return Math.max(most, at);
  }, 0);
  if (data.length < 2 || width <= first) return null;
  const header = lines.slice(0, begin);
  const names = columnNames(
    header.map(({ cells }) => cells),
    first,
    width,
  );
  const whole = unitOf(caption.join(" ").replace(/.*单位:\s*/, "("));
  const read = data.map(({ row, cells }) => {
    const name = tight(cells.slice(0, first).join(""));
    return { row, cells, name, isTotal: TOTAL_ROW.test(name) || /汇总|合计$/.test(name) };
  });
  const columns = Array.from({ length: width - first }, (_, at): FigureColumn => {
    const own = names[at] ?? [];
    const unit = own.map(unitOf).find((each) => each !== null) ?? whole;
    const title = own.join("");
    return {
      names: own,
      unit,
      family: unit === null ? null : familyOf(unit),
      isTotal: TOTAL_COLUMN.test(title),
      values: read.map(({ cells }) => (NO_SUM.test(title) ? null : figureOf(cells[first + at] ?? ""))),
    };
  });
  return {
    part,
    title: caption.at(-1) ?? "",
    header: header.map(({ row }) => row),
    rows: read.map(({ row, name, isTotal }) => ({ row, name, isTotal })),
    columns: columns.map((column) => (column.unit === null && column.isTotal ? withUnit(column, columns) : column)),
  };
}

/** A total without a unit of its own is in the unit of the money that it adds up. */
function withUnit(column: FigureColumn, columns: readonly FigureColumn[]): FigureColumn {
  const units = new Set(columns.flatMap(({ unit, family }) => (unit !== null && family === "money" ? [unit] : [])));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { ...column, unit, family: familyOf(unit) } : column;
}

function unitOf(text: string): ColumnUnit | null {
  const inside = UNIT.exec(text)?.[1] ?? /^\(([^()\s]{1,6})/.exec(text)?.[1];
  return inside === undefined ? null : parseUnit(inside);
}

function trimmed(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length -= 1;
  return cells.slice(0, length);
}

/**
 * Names of the columns of figures. A page's table may have lost which cells were merged: then the names of the second row
 * stand at its beginning, and belong to the first so many names of the row above, shared out evenly.
 */
function columnNames(
  header: readonly (readonly string[])[],
  first: number,
  width: number,
): readonly (readonly string[])[] {
  const [top = [], sub] = header.slice(-2);
  const of = (cells: readonly string[]): readonly string[] => cells.slice(first, width);
  if (!sub || header.length < 2) return of(top).map((name) => [name].filter((each) => each !== ""));
  const wide = width - first;
  const own = trimmed(sub).filter((name) => name !== "");
  const above = trimmed(top)
    .slice(first)
    .filter((name) => name !== "");
  const spanned = own.length - (wide - above.length);
  const isShifted = trimmed(sub).length === own.length && own.length < wide && sub[0] !== "";
  if (isShifted && spanned > 0 && own.length % spanned === 0) {
    const each = own.length / spanned;
    return Array.from({ length: wide }, (_, at) =>
      at < own.length ? [above[Math.floor(at / each)] ?? "", own[at] ?? ""] : [above[spanned + at - own.length] ?? ""],
    );
  }
  let name = "";
  return Array.from({ length: wide }, (_, at) => {
    const below = sub[first + at] ?? "";
    const here = top[first + at] ?? "";
    if (here !== "" || below === "") name = here;
    return [name, below].filter((each, position, all) => each !== "" && all.indexOf(each) === position);
  });
}

/** The table as footing reads it. */
export function printedTable({ rows, columns }: FigureTable): PrintedTable {
  return {
    length: rows.length,
    columns: columns.map(printedColumn),
    cellAt: (row, column) => ({ sheet: "", row, column }),
    nameAt: (row) => rows[row]?.name ?? "",
  };
}

function printedColumn({ names, unit, family, values }: FigureColumn): PrintedColumn {
  const decimals = values.reduce<number>(
    (most, value) => Math.max(most, value === null ? 0 : printedDecimals(value)),
    0,
  );
  const isWhole = decimals === 0 && family !== "area" && family !== "money";
  return {
    header: names.join(""),
    unit,
    isCount: isWhole,
    values: Float64Array.from(values, (value) => value ?? NaN),
    marks: Uint8Array.from(values, (value) => (value === null ? PRINTED.blank : PRINTED.number)),
    halfUnit: () => halfUnitOf(decimals),
    halfUnitOfTotal: (row) => halfUnitOf(printedDecimals(values[row] ?? 0)),
    isAdded: () => false,
  };
}

/** What a column or row is about, without its unit and the words that every column has: 运动场建设 is 运动场. */
export function coreName(name: string): string {
  return plainText(tight(name))
    .replace(/\([^()]*\)/g, "")
    .replace(/[、,\s]/g, "")
    .replace(/^(?:需?投入|新建|新增|购置|改造|建设)+/, "")
    .replace(/(?:资金|经费|投入|建设|购置|工程|项目|面积|采购)+$/, "");
}
