import type { Stage } from "../../core/standards/standard";
import { SEQUENCE_WORDS } from "../words/field-words";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedRow, RecognisedTable } from "../recognised-table";
import { kindOfName, kindOfType, type KindReading, stageOfTitle } from "../words/school-kind";
import type { SheetGrid } from "../sheet/sheet-grid";

interface PlaceSources {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly table: Pick<RecognisedTable, "kind" | "columns" | "rows">;
  readonly data: readonly RecognisedRow[];
  readonly names: readonly string[];
}

/**
 * In 表Ⅱ-2 the stage is told by position: 序号 begins again at 1 where the 初中 begin; or 序号 itself says 小学 1, 初中 1.
 * Where names speak against it (two towns, each with its own numbers) position tells nothing.
 */
export function blockStages({ grid, band, table, data, names }: PlaceSources): readonly (Stage | null)[] {
  const none = data.map(() => null);
  let sequence: number | null = null;
  for (let column = band.left; column < band.nameColumn; column++) {
    const isSequence = SEQUENCE_WORDS.test(grid.text(band.last, column)) || SEQUENCE_WORDS.test(grid.text(band.first, column));
    const labelled = isSequence || grid.text(band.last, column) === "" ? labelledStages(data.map(({ row }) => grid.text(row, column))) : null;
    if (labelled) return labelled;
    if (isSequence) sequence = column;
  }
  if (sequence === null || table.kind !== "form-2-2") return none;
  const texts = data.map(({ row }) => grid.ownText(row, sequence));
  const restarts = texts.flatMap((text, position) => (position > 0 && text === "1" ? [position] : []));
  const [restart] = restarts;
  if (restarts.length !== 1 || restart === undefined || texts[0] !== "1") return none;
  const stages = data.map((_, position): Stage => (position < restart ? "primary" : "junior"));
  const isAgainst = names.some((name, position) => {
    const kind = kindOfName(name)?.kind;
    return (kind === "primary-school" && stages[position] === "junior") || (kind === "junior-school" && stages[position] === "primary");
  });
  return isAgainst ? none : stages;
}

/** "小学 1", "小学 2" … "初中 1"; or the label only at the first row of its block and bare numbers after it. */
function labelledStages(texts: readonly string[]): readonly (Stage | null)[] | null {
  if (!texts.some((text) => stageOfTitle(text) !== null)) return null;
  let stage: Stage | null = null;
  return texts.map((text) => {
    stage = stageOfTitle(text) ?? (/^\d+$/.test(text) ? stage : null);
    return stage;
  });
}

/**
 * What the section line above a row says, as in 一、小学 or 初中部分. A line without a kind (城关镇) changes nothing; a
 * sum that closes the section (小学小计) ends it.
 */
export function sectionReadings({ grid, band, table, data }: PlaceSources): readonly (KindReading | null)[] {
  const readings: (KindReading | null)[] = [];
  let next = 0;
  let reading: KindReading | null = null;
  let isAfterHeading = true;
  for (const { row, class: rowClass } of table.rows) {
    if (rowClass === "section") reading = sectionReading(grid, band, row) ?? reading;
    if (rowClass === "subtotal") reading = afterSum(grid, band, row, isAfterHeading, reading);
    if (rowClass === "data" && data[next]?.row === row) {
      readings.push(reading);
      next++;
    }
    if (rowClass !== "blank") isAfterHeading = rowClass !== "data";
  }
  return readings;
}

function sectionReading(grid: SheetGrid, band: HeaderBand, row: number): KindReading | null {
  for (let column = band.left; column < band.right; column++) {
    const value = grid.value(row, column);
    const reading = typeof value === "string" ? kindOfType(value) : null;
    if (reading) return reading;
  }
  return null;
}

/** 一、小学 with its sum beside it opens a section where it stands above the group; 小学小计 closes it. */
function afterSum(grid: SheetGrid, band: HeaderBand, row: number, isAfterHeading: boolean, before: KindReading | null): KindReading | null {
  const named = sectionReading(grid, band, row);
  if (!named) return before;
  let isClosing = false;
  for (let column = band.left; column <= band.nameColumn; column++) isClosing ||= /计/.test(grid.ownText(row, column));
  return isAfterHeading && !isClosing ? named : null;
}
