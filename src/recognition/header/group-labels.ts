import { parseFigure } from "../../core/cell/parse-figure";
import { SEQUENCE_WORDS, TOTAL_WORDS } from "../words/field-words";
import { plainText } from "../words/plain-text";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { HeaderBand } from "./header-band";
import { headerPart } from "./header-text";
import { knownNames } from "./known-names";

/** What stands in a header cell: a text of its own, a blank that some group may cover, nothing, or a spacer column. */
type CellKind = "head" | "own" | "open" | "closed" | "spacer";

/** Columns that belong to no group, whatever stands above or beside them. */
const STANDS_ALONE = /^(?:备注|说明|附注|联系人|联系电话|电话|校长|地址|签名)$/;

/**
 * The texts of one header row for every column of a band, groups extended over the columns under them. Merged areas say
 * how far a group reaches. Without them a blank above a sub-header belongs to the text on its left; where the first of
 * such columns is blank too, the texts stand in the middle of their groups.
 *
 * @example a row "", "学生数", "" over 合计, 小学, 初中 gives 学生数 three times
 */
export function groupLabels(grid: SheetGrid, band: HeaderBand, row: number): readonly string[] {
  const labels = Array.from({ length: band.right - band.left }, (_, offset) => labelAt(grid, row, band.left + offset));
  const kinds = labels.map((label, offset) => kindOf(grid, band, row, band.left + offset, label));
  for (let start = 0; start < kinds.length;) {
    let end = start;
    while (end < kinds.length && (kinds[end] === "head" || kinds[end] === "open" || kinds[end] === "spacer")) end++;
    if (end > start) extend(labels, kinds, start, end, (offset) => isNameByItself(grid, band, row, band.left + offset));
    start = end + 1;
  }
  return labels;
}

/** What a header cell shows; a dash says nothing. */
function labelAt(grid: SheetGrid, row: number, column: number): string {
  return parseFigure(grid.shown(row, column)).kind === "blank" ? "" : grid.label(row, column);
}

function kindOf(grid: SheetGrid, band: HeaderBand, row: number, column: number, label: string): CellKind {
  const below = nameBelow(grid, band, row, column);
  if (label !== "") return below !== "" && grid.mergeAt(row, column) === null ? "head" : "own";
  if (below === "") return hasLabel(grid, band, column, band.last) ? "closed" : "spacer";
  const isAlone = column === band.nameColumn || SEQUENCE_WORDS.test(below) || STANDS_ALONE.test(below);
  // With a label further up, the blank is that label's.
  return isAlone || hasLabel(grid, band, column, row - 1) ? "closed" : "open";
}

/** The first header text under a cell, units aside; "" where there is none. */
function nameBelow(grid: SheetGrid, band: HeaderBand, row: number, column: number): string {
  for (let below = row + 1; below <= band.last; below++) {
    const { text } = headerPart(grid.ownText(below, column));
    if (text !== "") return text;
  }
  return "";
}

function hasLabel(grid: SheetGrid, band: HeaderBand, column: number, last: number): boolean {
  for (let row = band.first; row <= last; row++) if (grid.label(row, column) !== "") return true;
  return false;
}

/** 学生数 under a blank is a name of its own; 小学 or 合计 needs a group. */
function isNameByItself(grid: SheetGrid, band: HeaderBand, row: number, column: number): boolean {
  const label = plainText(nameBelow(grid, band, row, column));
  return !TOTAL_WORDS.test(label) && knownNames("school", [label]) > 0;
}

/** Extends the texts of a run of columns from `start` to before `end` over its blanks. */
function extend(
  labels: string[],
  kinds: readonly CellKind[],
  start: number,
  end: number,
  isNamed: (offset: number) => boolean,
): void {
  const columns = Array.from({ length: end - start }, (_, index) => start + index).filter(
    (offset) => kinds[offset] !== "spacer",
  );
  const heads = columns.flatMap((offset, position) => (kinds[offset] === "head" ? [position] : []));
  const [first] = heads;
  if (first === undefined) return;
  const isCentred = first > 0 && !columns.slice(0, first).some(isNamed);
  const reach =
    (isCentred ? centredReach(heads, columns.length) : null) ??
    heads.map((head, index) => ({ from: head, to: heads[index + 1] ?? columns.length }));
  heads.forEach((head, index) => {
    const text = labels[columns[head] ?? 0] ?? "";
    const { from, to } = reach[index] ?? { from: head, to: head + 1 };
    for (let position = from; position < to; position++) labels[columns[position] ?? 0] = text;
  });
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Groups side by side from 0 to `length`, each with its head in the middle (either one of an even number); null where that cannot be. */
function centredReach(heads: readonly number[], length: number, from = 0): readonly Reach[] | null {
  const [head, ...rest] = heads;
  if (head === undefined) return from === length ? [] : null;
  const before = head - from;
  for (const after of [before, before + 1, before - 1]) {
    const to = head + after + 1;
    if (after < 0 || to > length || to > (rest[0] ?? length)) continue;
    const others = centredReach(rest, length, to);
    if (others) return [{ from, to }, ...others];
  }
  return null;
}
