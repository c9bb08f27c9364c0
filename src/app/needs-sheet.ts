import { cellKey } from "../core/cell/address";
import { cellText, type CellValue } from "../core/cell/cell-value";
import { sheetInFile } from "../core/cell/sheet-in-file";
import { type FieldId, FIELDS } from "../core/fields/catalogue";
import { isNumberField } from "../core/fields/field-queries";
import { PRICED_MEASURES } from "../core/investment/entered-price";
import { MEASURES } from "../core/measures/measures";
import { exactTotal } from "../core/quantity/decimal";
import type { RemedyGround } from "../core/remedies/ground";
import { measureBehind } from "../core/remedies/rebuild-needs";
import { type SchoolGap, schoolGaps } from "../core/remedies/school-gaps";
import type { NeedsColumn, NeedsGap, NeedsRow, NeedsSheetFigures, PriceCell } from "../plan/documents/needs-figures";
import { NEEDS_SHEET_MARKER } from "../plan/documents/needs-sheet";
import { sheetOfMarker } from "../plan/plan-sheet";
import type { RecognisedColumn } from "../recognition/recognised-table";
import type { TableReading } from "../recognition/read-table";
import { isOfNewSchools } from "../recognition/words/needs-words";
import { comparableNeeds } from "./needs-from-gaps";
import { priceSheetOf } from "./price-sheet";
import { pricesInUse } from "./unit-prices";
import type { WorkbookAssessment } from "./workbook-assessment";

/** Why the sheet of needs cannot be written yet. */
export type NeedsSheetRefusal = "no-price-sheet" | "price-row-missing" | "other-file";

/** What the sheet of needs is made of. */
export interface NeedsSheetGround {
  readonly reading: TableReading;
  /** The columns that the sheet has, as they were recognised; a column for each of `figures`. */
  readonly columns: readonly RecognisedColumn[];
  readonly figures: NeedsSheetFigures;
  /** Names of the rows that had to be put together, since nothing tells which school belongs to which of them. */
  readonly joined: readonly string[];
}

/** The needs table that the sheet is made for; null where there is none to hold against gaps. Of several the first. */
export function needsTableOf(assessment: WorkbookAssessment): TableReading | null {
  return comparableNeeds(assessment)[0] ?? null;
}

/** Why the sheet of needs cannot be written; null where it can. */
export function needsSheetRefusal(assessment: WorkbookAssessment): NeedsSheetRefusal | null {
  const prices = priceSheetOf(assessment.snapshot);
  if (!prices) return "no-price-sheet";
  const isAsked = pricesInUse(assessment).some(
    ({ priced: { measure }, cell }) => cell === null && NEEDED.has(measure.id),
  );
  if (isAsked) return "price-row-missing";
  const present = sheetOfMarker(assessment.snapshot, NEEDS_SHEET_MARKER)?.name ?? assessment.snapshot.sheets[0]?.name;
  const isElsewhere = present !== undefined && sheetInFile(present).file !== sheetInFile(prices.sheet).file;
  return isElsewhere ? "other-file" : null;
}

/** Measures of 附件2 that are bought by the unit. */
const NEEDED: ReadonlySet<string> = new Set([MEASURES.teachingArea.id, MEASURES.sportsArea.id]);

/** The gaps that 附件2 is made of, school by school. */
export function gapsOfNeeds(ground: RemedyGround): readonly SchoolGap[] {
  const needed = new Set([...NEEDED, MEASURES.equipmentValue.id]);
  return schoolGaps(ground).filter(({ measure }) => needed.has(measure.id));
}

/** @param reading what {@link needsTableOf} gives */
export function needsSheetGround(
  assessment: WorkbookAssessment,
  ground: RemedyGround,
  reading: TableReading,
): NeedsSheetGround {
  const { table } = reading;
  const columns = table.columns.filter(({ column }) => isOfTable(assessment, reading, column));
  const asked = new Set(assessment.standard.indicators.map(({ id }) => id));
  const figureColumns = columns.map((column) => figureColumn(column, asked));
  const rows = rowsOf(assessment, reading, columns);
  const gaps = gapsOfNeeds(ground);
  const placed = placedGaps(rows, gaps, ground);
  const at = placed ? rows : joinedRows(rows, figureColumns);
  const standing = at.findIndex(({ of }) => of === "standing");
  const needed = new Set(figureColumns.flatMap(({ measure }) => measure ?? []));
  const known = gaps.flatMap((gap, position): NeedsGap[] => {
    const { school, stage, measure, amount } = gap;
    const row = placed?.[position] ?? standing;
    return needed.has(measure.id) ? [{ school, stage, row, measure: measure.id, amount }] : [];
  });
  return {
    reading,
    columns,
    figures: {
      columns: figureColumns,
      rows: at,
      gaps: [...known, ...unknownGaps(assessment, needed, at)],
      prices: priceCells(assessment),
    },
    joined: placed ? [] : rows.filter(({ of }) => of === "standing").map(({ name }) => name),
  };
}

/** A column with neither header nor content is left out. */
function isOfTable({ snapshot }: WorkbookAssessment, { table }: TableReading, column: number): boolean {
  const own = table.columns.find((each) => each.column === column);
  if (own?.header.some((name) => name !== "")) return true;
  return table.rows.some(({ row }) => valueAt(snapshot, table, row, column) !== null);
}

function figureColumn({ field, header, factor, unit }: RecognisedColumn, asked: ReadonlySet<string>): NeedsColumn {
  const behind = measureBehind(field);
  const isText = field !== null && !isNumberField(field);
  const measure = behind && asked.has(behind.measure.id) ? behind : null;
  return {
    header: header.length === 0 ? [""] : header,
    role: field === "needs_total_cost" ? "total" : isText ? "text" : measure ? measure.of : "stated",
    measure: measure?.measure.id ?? null,
    isCost: field !== null && isPartOfTotal(field),
    factor: unit === null ? 1 : factor,
  };
}

function isPartOfTotal(field: FieldId): boolean {
  return FIELDS[field].partOf === "needs_total_cost";
}

function valueAt(
  { sheets }: WorkbookAssessment["snapshot"],
  { sheet, orientation }: TableReading["table"],
  row: number,
  column: number,
): CellValue {
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) return null;
  const [r, c] = orientation === "down" ? [row, column] : [column, row];
  if (found.uncalculated?.has(cellKey(r, c))) return null;
  return found.values[r - found.area.row]?.[c - found.area.column] ?? null;
}

/** The rows of the bureau's table in its order. */
function rowsOf(
  { snapshot }: WorkbookAssessment,
  { table, footing }: TableReading,
  columns: readonly RecognisedColumn[],
): readonly NeedsRow[] {
  const kept = table.rows.filter(({ class: is }) => is === "data" || is === "total" || is === "subtotal");
  const positions = new Map(kept.map(({ row }, position) => [row, position]));
  const sums = kept.filter(({ class: is }) => is !== "data").length;
  const projects = kept.flatMap(({ class: is }, position) => (is === "data" ? [position] : []));
  // Where each row stands tells the parts of a subtotal.
  const partsOf = (row: number): readonly number[] | null => {
    const line = footing?.lines.find(
      (each) => each.direction === "row" && sheetRow(footing.table.cellAt(each.line, 0), table) === row,
    );
    if (!footing || !line) return null;
    const parts = line.parts.flatMap((part) => positions.get(sheetRow(footing.table.cellAt(part, 0), table)) ?? []);
    return parts.length === line.parts.length ? parts : null;
  };
  return kept.map(({ row, class: is }): NeedsRow => {
    const named = table.nameColumn === null ? null : valueAt(snapshot, table, row, table.nameColumn);
    const name = cellText(named).trim();
    return {
      name,
      of: is !== "data" ? "sum" : isOfNewSchools(name) ? "new" : "standing",
      cells: columns.map(({ column }) => valueAt(snapshot, table, row, column)),
      parts: is === "data" ? null : sums === 1 ? projects : partsOf(row),
    };
  });
}

function sheetRow(
  { row, column }: { readonly row: number; readonly column: number },
  { orientation }: TableReading["table"],
): number {
  return orientation === "down" ? row : column;
}

/** The row of each gap; null where nothing tells it of every one: by the school's name, else by its stage. */
function placedGaps(
  rows: readonly NeedsRow[],
  gaps: readonly SchoolGap[],
  { units, schools }: RemedyGround,
): readonly number[] | null {
  const standing = rows.flatMap(({ of, name }, row) => (of === "standing" ? [{ row, name }] : []));
  const [first] = standing;
  if (first && standing.length === 1) return gaps.map(() => first.row);
  if (new Set(standing.map(({ name }) => name)).size < standing.length) return null;
  const onlyOne = (found: readonly { readonly row: number }[]): number | null =>
    found.length === 1 ? (found[0]?.row ?? null) : null;
  const by = (rowOf: (gap: SchoolGap) => number | null): readonly number[] | null => {
    const placed = gaps.map(rowOf);
    return placed.every((row) => row !== null) ? placed : null;
  };
  return (
    by(({ school }) => onlyOne(standing.filter(({ name }) => name === school))) ??
    by(({ unit, stage }) => {
      const isMixed = units.isMixed[unit] === 1 || schools[unit] === undefined;
      const word = stage === null || isMixed ? null : STAGE_WORDS[stage];
      return word === null ? null : onlyOne(standing.filter(({ name }) => STAGE_ONLY[word].test(name)));
    })
  );
}

const STAGE_WORDS = { primary: "小学", junior: "初中" } as const;
const STAGE_ONLY: Readonly<Record<"小学" | "初中", RegExp>> = {
  小学: /^(?!.*(?:初中|中学|一贯)).*小学/,
  初中: /^(?!.*(?:小学|一贯)).*初中/,
};

/** All rows of schools that stand as one: nothing tells which school belongs to which of them. */
function joinedRows(rows: readonly NeedsRow[], columns: readonly NeedsColumn[]): readonly NeedsRow[] {
  const standing = rows.filter(({ of }) => of === "standing");
  const cells = columns.map(({ role }, column): CellValue => {
    if (role === "text") return null;
    const numbers = standing.map((each) => each.cells[column] ?? null).filter((value) => typeof value === "number");
    return numbers.length === 0 ? null : exactTotal(numbers);
  });
  const name = standing.map((each) => each.name).join("、");
  const nameColumn = columns.findIndex(({ role }) => role === "text");
  const joined: NeedsRow = {
    name,
    of: "standing",
    cells: cells.map((value, column) => (column === nameColumn ? name : value)),
    parts: null,
  };
  const news = rows.filter(({ of }) => of === "new");
  const projects = [...news, joined];
  const total = rows.find(({ of, parts }) => of === "sum" && (parts?.length ?? 0) === news.length + standing.length);
  return total ? [{ ...total, parts: projects.map((_, position) => position + 1) }, ...projects] : projects;
}

/** Schools that have no value of an indicator: what they lack is in no number. */
function unknownGaps(
  { schools, standard }: WorkbookAssessment,
  needed: ReadonlySet<string>,
  rows: readonly NeedsRow[],
): readonly NeedsGap[] {
  const first = rows.findIndex(({ of }) => of === "standing");
  const rowOf = (school: string): number => {
    const own = rows.findIndex(({ of, name }) => of === "standing" && name === school);
    return own < 0 ? first : own;
  };
  return standard.indicators.flatMap(({ id }, position) =>
    needed.has(id)
      ? schools.flatMap(({ name, stage, indicators }): NeedsGap[] =>
          indicators[position]?.state === "missing"
            ? [{ school: name, stage, row: rowOf(name), measure: id, amount: null }]
            : [],
        )
      : [],
  );
}

function priceCells(assessment: WorkbookAssessment): ReadonlyMap<string, PriceCell> {
  return new Map(
    pricesInUse(assessment).flatMap(({ priced: { measure }, used, cell }) => {
      const bounds = PRICED_MEASURES.find((each) => each.measure === measure);
      if (cell === null || !bounds) return [];
      const { least, most } = bounds;
      const { row, column } = cell;
      const yuan = used ? used.yuan : null;
      return [[measure.id, { sheet: sheetInFile(cell.sheet).sheet, row, column, least, most, yuan }] as const];
    }),
  );
}
