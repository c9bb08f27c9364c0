import { cellText, isBlankCell } from "../../core/cell/cell-value";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { LEVEL_MARK } from "../words/row-words";

const LEAST_HEADS = 2;
const LEAST_INDENT = 2;
const STAGE = /^(?:幼儿园|学前|小学|初中|普通初中|高中|普通高中|中等职业|特殊教育|中小学)(?:学校|阶段|教育)?$/;

/**
 * Items that are parts of the item above and must not be added to it: what stands under 一、二、三、 where these carry
 * figures themselves, what is set in under another item, and what comes again under each stage (集中培训 under 小学 and
 * 初中).
 *
 * @param figures columns with figures: an item that states none has no parts
 * @returns positions of rows classed as data that are parts
 */
export function itemLevels(
  grid: SheetGrid,
  band: HeaderBand,
  rows: readonly RecognisedRow[],
  figures: readonly number[],
): readonly number[] {
  const data = rows.flatMap((row, position) => (row.class === "data" ? [position] : []));
  const nameAt = (position: number): string => cellText(grid.value(rows[position]?.row ?? -1, band.nameColumn));
  const isHead = (position: number): boolean =>
    LEVEL_MARK.test(grid.ownText(rows[position]?.row ?? -1, band.nameColumn));
  const isFilled = (position: number): boolean =>
    figures.some((column) => !isBlankCell(grid.value(rows[position]?.row ?? -1, column)));
  const heads = data.filter((position) => isHead(position) && isFilled(position));
  if (heads.length >= LEAST_HEADS) {
    const [first = 0] = heads;
    return data.filter((position) => position > first && !isHead(position));
  }
  const again = repeatedUnderStages(data, (position) => grid.ownText(rows[position]?.row ?? -1, band.nameColumn));
  if (again.length > 0) return again;
  return setIn(data, nameAt).filter(isFilled);
}

function repeatedUnderStages(data: readonly number[], name: (position: number) => string): readonly number[] {
  const isStage = data.map((position) => STAGE.test(name(position)));
  if (isStage.filter(Boolean).length < LEAST_HEADS) return [];
  const counts = new Map<string, number>();
  for (const position of data) counts.set(name(position), (counts.get(name(position)) ?? 0) + 1);
  let isUnderStage = false;
  return data.filter((position, index) => {
    if (isStage[index]) {
      isUnderStage = true;
      return false;
    }
    return isUnderStage && (counts.get(name(position)) ?? 0) > 1;
  });
}

/** Leading spaces, as people set in what belongs to the line above. */
export function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === "　") indent += 2;
    else if (character === " " || character === "\u00a0" || character === "\t") indent++;
    else break;
  }
  return indent;
}

/** Set in deeper than the first item, with an item that is not above it. */
function setIn(data: readonly number[], name: (position: number) => string): readonly number[] {
  const indents = data.map((position) => indentOf(name(position)));
  const least = indents.reduce((low, indent) => Math.min(low, indent), Infinity);
  if ((indents[0] ?? 0) > least) return [];
  const deep = data.filter((_, index) => (indents[index] ?? 0) >= least + LEAST_INDENT);
  return deep.length < data.length ? deep : [];
}
