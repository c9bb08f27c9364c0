import { type CellArea, cellName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { FieldId } from "../../src/core/fields/catalogue";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import { type ColumnUnit, factorToBase } from "../../src/core/quantity/units";
import type { Stage } from "../../src/core/fields/stages";
import type { RowClass } from "../../src/recognition/recognised-table";
import type { TableKind } from "../../src/recognition/kinds/kinds";
import { type Seeded, seeded } from "./seeded";
import { withStructure } from "./variation-lines";
import { numberCell, titleLines } from "./variation-cells";
import { headerOf, unitsOf } from "./variation-header";
import {
  formTable,
  listTable,
  needsTable,
  rosterTable,
  type TrueColumn,
  type TrueLine,
  type TrueTable,
} from "./variation-tables";

/** What a column of the sheet really is. */
export interface TruthOfColumn {
  readonly field: FieldId | null;
  readonly stage: Stage | null;
  /** Null where no unit matters, or where nothing on the sheet tells it. */
  readonly unit: ColumnUnit | null;
  /** Money without a unit anywhere: only a question is right. */
  readonly mustAsk: boolean;
}

export interface TruthOfLine {
  readonly class: RowClass;
  readonly school: string | null;
  readonly kind: SchoolKind | null;
}

/** A sheet made from a table with known truth. */
export interface Variation {
  readonly seed: number;
  /** What was done, for people. */
  readonly what: readonly string[];
  readonly workbook: WorkbookSnapshot;
  readonly kinds: readonly TableKind[];
  readonly orientation: "down" | "across";
  /** By column of the sheet; of a transposed table by row. */
  readonly columns: ReadonlyMap<number, TruthOfColumn>;
  /** By row of the sheet; of a transposed table by column. */
  readonly lines: ReadonlyMap<number, TruthOfLine>;
}

/** The variation of a seed: the same seed always gives the same sheet. */
export function variation(seedNumber: number): Variation {
  const seed = seeded(seedNumber * 7919 + 17);
  const what: string[] = [];
  const { table: structured, townColumn } = withStructure(seed, baseTable(seed));
  const ordered = reordered(seed, structured, townColumn !== null);
  const table = withPlainColumns(seed, ordered);
  what.push(table.kinds[0] ?? "");
  const turned =
    table.mayTurn &&
    !table.lines.some((line) => line.class === "section" || line.class === "blank") &&
    seed.percent(12);
  if (turned) what.push("transposed");
  const units = unitsOf(seed, table.columns, table.kinds[0] === "needs-table");
  what.push(`units ${units.manner}`);
  const merges = seed.pick(["kept", "kept", "kept", "dropped", "unknown"] as const);
  what.push(`merges ${merges}`);
  const header = headerOf(seed, table.columns, units, { merged: merges === "kept", turned, mayCode: !turned });
  what.push(...header.what);
  // Page breaks: the header once more in the middle.
  const fold = !turned && table.lines.length > 6 && seed.percent(12) ? seed.between(3, table.lines.length - 3) : -1;
  // Behind a heading the header would begin a table of its own: 初中 is then its title.
  const breakAt = table.lines[fold - 1]?.class === "section" ? fold - 1 : fold;
  if (breakAt >= 0) what.push("page break");
  const body: { readonly cells: readonly CellValue[]; readonly line: TruthOfLine }[] = [];
  const cellsOf = ({ cells }: TrueLine): CellValue[] =>
    cells.map((value, index) => numberCell(seed, value, table.columns[index], units.of[index] ?? null, units.style));
  table.lines.forEach((line, index) => {
    if (index === breakAt)
      for (const row of header.rows) body.push({ cells: row, line: { class: "header", school: null, kind: null } });
    body.push({
      cells: cellsOf(line),
      line: { class: line.class, school: line.school?.name ?? null, kind: line.school?.kind ?? null },
    });
  });
  const matrix = [...header.rows, ...header.codes, ...body.map(({ cells }) => cells)];
  // The header of the second page is copied with its merged cells, or as bare texts.
  const repeated =
    breakAt >= 0 && seed.percent(80)
      ? header.merges.map((area) => ({ ...area, row: area.row + header.rows.length + header.codes.length + breakAt }))
      : [];
  const areas =
    merges === "kept"
      ? [...header.merges, ...repeated, ...townMerges(seed, table, header.rows.length + header.codes.length, breakAt)]
      : [];
  const { above, below } = titleLines(seed, table.title, units.line, matrix[0]?.length ?? 1);
  if (above.length > 0) what.push(`${above.length} lines above`);
  const at = { row: seed.pick([0, 0, 0, 1, 3]), column: seed.pick([0, 0, 0, 0, 1, 2]) };
  if (at.column > 0) what.push(`begins at ${cellName(at.row, at.column)}`);
  const placed = turned ? transposed(matrix) : matrix;
  const values = [...above, ...placed, ...below];
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const first = at.row + above.length;
  const lineStart = (turned ? at.column : first) + header.rows.length + header.codes.length;
  return {
    seed: seedNumber,
    what,
    kinds: table.kinds,
    orientation: turned ? "across" : "down",
    columns: new Map(
      table.columns.map((column, index) => [
        (turned ? first : at.column) + index,
        truthOf(column, units.of[index] ?? null, units.unknown[index] ?? false),
      ]),
    ),
    lines: new Map(body.map(({ line }, index) => [lineStart + index, line])),
    workbook: {
      name: `变化${seedNumber}.xlsx`,
      sheets: [
        {
          name: seed.pick(["Sheet1", "表一", "汇总"]),
          area: { ...at, rows: values.length, columns: width },
          values: values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
          formulas: new Map(),
          numberFormats: new Map(),
          merges: areas.map((area) => placedArea(area, turned, first, at.column)),
          mergesKnown: merges !== "unknown",
          hiddenRows: [],
          hiddenColumns: [],
          isProtected: false,
          isVisible: true,
        },
      ],
    },
  };
}

function baseTable(seed: Seeded): TrueTable {
  const share = seed.between(1, 100);
  if (share <= 72) return rosterTable(seed);
  if (share <= 80) return formTable(seed);
  if (share <= 87) return needsTable(seed);
  return listTable(seed);
}

/** Columns in another order, those of one group together; a town column stays first. */
function reordered(seed: Seeded, table: TrueTable, keepFirst: boolean): TrueTable {
  if (seed.percent(35)) return table;
  const groups = new Map<string, number[]>();
  table.columns.forEach(({ path }, index) => {
    if (keepFirst && index === 0) return;
    const key = path.length > 1 ? (path[0] ?? "") : `#${index}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const order = [...(keepFirst ? [0] : []), ...seed.shuffled([...groups.values()]).flat()];
  return permuted(table, order);
}

function permuted(table: TrueTable, order: readonly number[]): TrueTable {
  const pick = <T>(list: readonly T[]): T[] => order.map((index) => list[index] as T);
  return {
    ...table,
    columns: pick(table.columns),
    lines: table.lines.map((line) => ({ ...line, cells: pick(line.cells) })),
  };
}

/** 序号 before and 备注 behind, as most tables have them. */
function withPlainColumns(seed: Seeded, table: TrueTable): TrueTable {
  const plain = (field: FieldId | null, name: string): TrueColumn => ({
    field,
    stage: null,
    path: [name],
    measure: "text",
    summed: false,
  });
  let result = table;
  if (seed.percent(65) && table.columns[0]?.field !== "town") {
    let number = 0;
    // A word that stands in the first column moves to the number's place, as it does on real sheets.
    const lines = result.lines.map((line) => ({
      ...line,
      cells: [line.class === "data" ? ++number : null, ...line.cells],
    }));
    result = { ...result, columns: [plain(null, seed.pick(["序号", "编号", "No."])), ...result.columns], lines };
  }
  if (seed.percent(50)) {
    const lines = result.lines.map((line) => ({
      ...line,
      cells: [
        ...line.cells,
        line.class === "data" && seed.percent(15) ? seed.pick(["寄宿制", "2024年新建", "含附设班"]) : null,
      ],
    }));
    result = {
      ...result,
      columns: [...result.columns, plain("remarks", seed.pick(["备注", "备注说明", "备  注"]))],
      lines,
    };
  }
  return result;
}

/** The cells of a town merged over its schools; left alone half of the time. */
function townMerges(seed: Seeded, table: TrueTable, firstLine: number, breakAt: number): CellArea[] {
  if (table.columns[0]?.field !== "town" || breakAt >= 0 || seed.percent(50)) return [];
  const areas: CellArea[] = [];
  let start = -1;
  table.lines.forEach((line, index) => {
    const before = table.lines[index - 1];
    if (line.class !== "data") start = -1;
    else if (start < 0 || before?.school?.town !== line.school?.town) start = index;
    else {
      const last = areas[areas.length - 1];
      if (last?.row === firstLine + start) areas[areas.length - 1] = { ...last, rows: index - start + 1 };
      else areas.push({ row: firstLine + start, column: 0, rows: index - start + 1, columns: 1 });
    }
  });
  return areas;
}

function truthOf(column: TrueColumn, unit: ColumnUnit | null, unknown: boolean): TruthOfColumn {
  return { field: column.field, stage: column.stage, unit, mustAsk: unknown };
}

function transposed(matrix: readonly (readonly CellValue[])[]): CellValue[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null));
}

function placedArea(area: CellArea, turned: boolean, row: number, column: number): CellArea {
  const placed = turned ? { row: area.column, column: area.row, rows: area.columns, columns: area.rows } : area;
  return { ...placed, row: placed.row + row, column: placed.column + column };
}

/** Multiplier that the column's unit stands for; 1 where the sheet names none. */
export function factorOf({ unit }: TruthOfColumn): number {
  return unit === null ? 1 : factorToBase(unit);
}
