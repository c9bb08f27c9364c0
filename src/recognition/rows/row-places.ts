import type { Stage } from "../../core/fields/stages";
import { SEQUENCE_WORDS } from "../words/field-words";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedRow, RecognisedTable, RowClass } from "../recognised-table";
import { LEVEL_MARK } from "../words/row-words";
import { kindOfName, kindOfType, type KindReading, stageOfTitle } from "../words/school-kind";
import type { SheetGrid } from "../sheet/sheet-grid";
import { isSummable } from "./figure-fields";
import { readLabel } from "./row-label";
import { agreementOf, rowFigures } from "./sum-groups";

export interface PlaceSources {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly table: Pick<RecognisedTable, "kind" | "columns" | "rows">;
  readonly data: readonly RecognisedRow[];
  readonly names: readonly string[];
}

/**
 * In 表Ⅱ-2 the stage is told by position: 序号 begins again at 1 where the 初中 begin; or 序号 itself says 小学 1, 初中 1.
 * Where names speak against it (two towns, each with its own numbers) position tells nothing.
 *
 * @returns the stage of each data row, or null where position tells nothing of any
 */
export function blockStages({ grid, band, table, data, names }: PlaceSources): readonly (Stage | null)[] | null {
  let sequence: number | null = null;
  for (let column = band.left; column < band.nameColumn; column++) {
    const isSequence =
      SEQUENCE_WORDS.test(grid.text(band.last, column)) || SEQUENCE_WORDS.test(grid.text(band.first, column));
    // The first columns may have no header, or share one with the names (项目 over both, merged or not).
    const [own, named] = [grid.text(band.last, column), grid.text(band.last, band.nameColumn)];
    const isUnnamed = own === "" || named === "" || (own === named && grid.mergeAt(band.last, column) !== null);
    const labelled = isSequence || isUnnamed ? labelledStages(grid, data, column) : null;
    if (labelled) return labelled;
    if (isSequence) sequence = column;
  }
  if (sequence === null || table.kind !== "form-2-2") return null;
  const texts = data.map(({ row }) => grid.ownText(row, sequence));
  const restarts = texts.flatMap((text, position) => (position > 0 && text === "1" ? [position] : []));
  const [restart] = restarts;
  if (restarts.length !== 1 || restart === undefined || texts[0] !== "1") return null;
  const stages = data.map((_, position): Stage => (position < restart ? "primary" : "junior"));
  const isAgainst = names.some((name, position) => {
    const kind = kindOfName(name)?.kind;
    return (
      (kind === "primary-school" && stages[position] === "junior") ||
      (kind === "junior-school" && stages[position] === "primary")
    );
  });
  return isAgainst ? null : stages;
}

/** "小学 1", "小学 2" … "初中 1"; or the label only at the first row of its block, blanks or bare numbers after it. */
function labelledStages(
  grid: SheetGrid,
  data: readonly RecognisedRow[],
  column: number,
): readonly (Stage | null)[] | null {
  const says = (row: number): Stage | null => {
    const value = grid.shown(row, column);
    return typeof value === "string" && /[小初]/.test(value) ? stageOfTitle(value) : null;
  };
  if (!data.some(({ row }) => says(row) !== null)) return null;
  let stage: Stage | null = null;
  return data.map(({ row }) => {
    stage = says(row) ?? (/^\d*$/.test(grid.text(row, column)) ? stage : null);
    return stage;
  });
}

/**
 * What the section line above a row says, as in 一、小学 or 初中部分. A line without a kind (城关镇) changes nothing; a
 * sum that closes the section (小学小计) ends it, and names the rows above it where its figures are their sums.
 *
 * @returns the reading of each data row, or null where no line says anything
 */
export function sectionReadings(sources: PlaceSources): readonly (KindReading | null)[] | null {
  const { grid, band, table, data } = sources;
  if (
    !table.rows.some(({ class: rowClass }) => rowClass === "section" || rowClass === "subtotal" || rowClass === "total")
  )
    return null;
  const readings: (KindReading | null)[] = [];
  let next = 0;
  let reading: KindReading | null = null;
  let isAfterHeading = true;
  let blockStart = 0;
  table.rows.forEach(({ row, class: rowClass }, position) => {
    if (rowClass === "section") reading = sectionReading(grid, band, row) ?? reading;
    if (rowClass === "subtotal") {
      const closing = closingReading(sources, position, blockStart);
      if (closing && reading === null)
        for (let index = next - 1; index >= 0 && (data[index]?.row ?? 0) >= (table.rows[blockStart]?.row ?? 0); index--)
          readings[index] = closing;
      reading = afterSum(sources, position, isAfterHeading, reading);
    }
    if (rowClass === "section" || rowClass === "subtotal" || rowClass === "total") blockStart = position + 1;
    if (rowClass === "data" && data[next]?.row === row) {
      readings.push(reading);
      next++;
    }
    if (rowClass !== "blank") isAfterHeading = rowClass !== "data";
  });
  return readings;
}

/**
 * 小学小计 under schools: the kind of the rows since the last line between, where every figure is their sum. A sum of the
 * 小学 of a mixed list says nothing of the other rows, and its figures show it.
 */
function closingReading({ grid, band, table }: PlaceSources, position: number, start: number): KindReading | null {
  const at = table.rows[position];
  const named = at ? sectionReading(grid, band, at.row) : null;
  if (!named || named.kind === "unknown" || !at || start >= position || !isClosing(grid, band, at.row)) return null;
  return isSumOf(grid, table, table.rows.slice(start, position + 1), position - start) ? named : null;
}

function sectionReading(grid: SheetGrid, band: HeaderBand, row: number): KindReading | null {
  for (let column = band.left; column < band.right; column++) {
    const value = grid.value(row, column);
    const reading = typeof value === "string" ? kindOfType(value) : null;
    if (reading) return reading;
  }
  return null;
}

/** 一、小学 with its sum beside it opens a section where it is numbered or stands above the rows it adds; 小学小计 closes it. */
function afterSum(
  sources: PlaceSources,
  position: number,
  isAfterHeading: boolean,
  before: KindReading | null,
): KindReading | null {
  const { grid, band, table } = sources;
  const row = table.rows[position]?.row ?? -1;
  const named = sectionReading(grid, band, row);
  if (!named) return before;
  if (isClosing(grid, band, row)) return null;
  return isAfterHeading || isNumberedHeading(grid, band, row) || addsRowsBelow(sources, position) ? named : null;
}

function isNumberedHeading(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column <= band.nameColumn; column++)
    if (LEVEL_MARK.test(grid.ownText(row, column))) return true;
  return false;
}

function addsRowsBelow({ grid, table }: PlaceSources, position: number): boolean {
  let end = position + 1;
  while (end < table.rows.length && !BORDERS.has(table.rows[end]?.class ?? "blank")) end++;
  return isSumOf(grid, table, [table.rows[position], ...table.rows.slice(position + 1, end)], 0);
}

const BORDERS: ReadonlySet<RowClass> = new Set<RowClass>(["section", "subtotal", "total"]);

/** True where every figure of one row of a block is the sum of the block's rows of data. */
function isSumOf(
  grid: SheetGrid,
  table: PlaceSources["table"],
  rows: readonly (RecognisedRow | undefined)[],
  position: number,
): boolean {
  const block = rows.flatMap((row) => row ?? []);
  const columns = table.columns.flatMap((each) => (isSummable(each) ? [each.column] : []));
  const group = block.flatMap(({ class: rowClass }, index) => (rowClass === "data" ? [index] : []));
  const { exact, near, apart } = agreementOf(rowFigures(grid, block, columns), position, group);
  return exact >= Math.min(2, columns.length) && near + apart === 0;
}

function isClosing(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column <= band.nameColumn; column++) {
    const text = grid.ownText(row, column);
    if (/计/.test(text) && readLabel(text, "schools") === "subtotal") return true;
  }
  return false;
}
