import { SUBTOTAL, TOTAL } from "../words/row-words";
import { isSchoolName } from "./band-subjects";
import { isCodeRow } from "./code-row";
import type { HeaderCells } from "./header-cells";
import { type ColumnSpan, isBlankOver, isOverFigures, isUnitRow, ROWS_BELOW, rowTexts } from "./row-texts";

const LEAST_SCHOOLS = 2;
const LEAST_EXPLAINED = 2;
/** What stands under 学校名称 in a row that explains the columns. */
const INSTRUCTION = /填|写|全称|按照?|请|依据|为准|说明|要求|来源|口径|解释|^[(].*[)]$/;

/** What stands under the texts of a header and still belongs to it: its last row, and rows with a meaning of their own. */
export interface HeaderEnd {
  readonly end: number;
  readonly unitRow?: number;
  readonly noteRow?: number;
}

/**
 * Last row of a header with its code rows (L1 L2 …), a row of units behind them, and a row that explains the columns;
 * `last` is its last row of texts.
 */
export function endOfHeader(cells: HeaderCells, last: number, pivot: number, span: ColumnSpan): HeaderEnd {
  const coded = endOfCodes(cells, last, pivot, span);
  return isExplanation(cells, coded.end + 1, pivot, span)
    ? { ...coded, end: coded.end + 1, noteRow: coded.end + 1 }
    : coded;
}

/**
 * 填写全称 | 学年初在校生 | 含音体美: what to fill in, under several columns that hold figures in the rows below, where
 * those rows name schools and this one does not.
 */
function isExplanation(cells: HeaderCells, row: number, pivot: number, span: ColumnSpan): boolean {
  const { grid } = cells;
  if (
    row + LEAST_SCHOOLS >= grid.bottom ||
    !INSTRUCTION.test(grid.ownText(row, pivot)) ||
    isSchoolName(grid.ownText(row, pivot))
  )
    return false;
  const { labels, years, others } = rowTexts(cells, row, span);
  if (
    others + years.length > 0 ||
    labels.length < LEAST_EXPLAINED ||
    labels.some(({ text }) => TOTAL.test(text) || SUBTOTAL.test(text))
  )
    return false;
  let schools = 0;
  for (let below = row + 1; below < Math.min(grid.bottom, row + 1 + ROWS_BELOW); below++)
    if (isSchoolName(grid.ownText(below, pivot))) schools++;
  return (
    schools >= LEAST_SCHOOLS &&
    labels.filter(({ column }) => column !== pivot && isOverFigures(cells, row, column)).length >= LEAST_EXPLAINED
  );
}

function endOfCodes(cells: HeaderCells, last: number, pivot: number, { from, to }: ColumnSpan): HeaderEnd {
  const { grid } = cells;
  let end = last;
  while (end + 1 < grid.bottom && isCodeRow(grid, end + 1, from, to)) end++;
  // A blank row may lie between the header and its codes.
  if (
    end === last &&
    end + 2 < grid.bottom &&
    isBlankOver(rowTexts(cells, end + 1, { from, to })) &&
    isCodeRow(grid, end + 2, from, to)
  )
    end += 2;
  if (end === last || end + 1 >= grid.bottom) return { end };
  const below = rowTexts(cells, end + 1, { from, to });
  return below.others === 0 && isUnitRow(below, pivot) ? { end: end + 1, unitRow: end + 1 } : { end };
}
