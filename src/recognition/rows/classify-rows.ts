import { isBlankCell } from "../../core/cell/cell-value";
import { isCodeRow } from "../header/code-row";
import { inBlocks, type Pieces } from "../../core/pieces";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn, RecognisedRow, RowClass } from "../recognised-table";
import { plainText } from "../words/plain-text";
import { GROUP, LONG_NOTE, PLAIN_SCHOOL, SCHOOL_WORD } from "../words/row-words";
import type { SheetGrid } from "../sheet/sheet-grid";
import { decideRow } from "./decide-row";
import { isSummable } from "./figure-fields";
import { itemLevels } from "./item-levels";
import { isFilled, type RowContext, rowContext, rowEvidence } from "./row-evidence";
import { readLabel, type RowLabel } from "./row-label";
import { rowFigures } from "./sum-groups";
import { unnamedSums } from "./unnamed-sums";

/** The rows of a table, with what is remembered while they are told apart. */
interface Classing extends RowContext {
  readonly headerTexts: ReadonlySet<string>;
  /** What texts in the columns before the name say: towns and the like, a few for many rows. */
  readonly labels: Map<string, RowLabel>;
}

const MOST_KNOWN_LABELS = 5_000;

/**
 * What the rows under a header are, from `from` to before `to`. Serves every kind of table: rows of schools, of people
 * (teachers, classes, rooms) and of items differ in the words that make a row something else than data.
 *
 * Blank rows at the end are left off. A row without a name is `data` unless all its figures are sums of other rows.
 */
export function* classifyRows(
  grid: SheetGrid,
  band: HeaderBand,
  columns: readonly RecognisedColumn[],
  from: number,
  to: number,
): Pieces<readonly RecognisedRow[]> {
  const context: Classing = {
    ...rowContext(grid, band, columns, from, to),
    headerTexts: headerTexts(grid, band),
    labels: new Map(),
  };
  const rows: RecognisedRow[] = [];
  const places: number[] = [];
  const nameless: number[] = [];
  const seen = { school: false };
  const tellApart = (row: number): void => {
    if (isPlainSchool(context, row)) {
      seen.school = true;
      rows.push({ row, class: "data" });
      return;
    }
    const rowClass = classOf(context, row);
    if (rowClass === "data") {
      const name = grid.ownText(row, band.nameColumn);
      if (name === "" && grid.text(row, band.nameColumn) === "") nameless.push(rows.length);
      else if (context.rowsOf === "schools" && readLabel(name, "schools") === "place") places.push(rows.length);
      else seen.school ||= SCHOOL_WORD.test(name);
    }
    rows.push({ row, class: rowClass });
  };
  yield* inBlocks(to - from, (first, end) => {
    for (let row = from + first; row < from + end; row++) tellApart(row);
  });
  // 城关镇 among schools is the town's sum; where no row says "school", the towns are what the table lists.
  if (seen.school) for (const position of places) setClass(rows, position, "subtotal");
  while (rows.length > 0 && rows[rows.length - 1]?.class === "blank") rows.pop();
  if (nameless.length > 0) {
    for (const [position, found] of unnamedSums(
      rows,
      nameless,
      rowFigures(
        grid,
        rows,
        columns.flatMap((each) => (isSummable(each) ? [each.column] : [])),
      ),
    ))
      setClass(rows, position, found);
  }
  if (context.rowsOf === "items")
    for (const position of itemLevels(grid, band, rows, context.figures)) setClass(rows, position, "of-which");
  return rows;
}

function setClass(rows: RecognisedRow[], position: number, rowClass: RowClass): void {
  const row = rows[position];
  if (row) rows[position] = { row: row.row, class: rowClass };
}

function headerTexts(grid: SheetGrid, band: HeaderBand): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = band.first; row <= band.last; row++) {
    for (let column = band.left; column < band.right; column++)
      if (grid.ownText(row, column)) texts.add(grid.ownText(row, column));
  }
  return texts;
}

/** Nearly every row of a long table: a school's name that is nothing else, figures, and no sum's word before the name. */
function isPlainSchool(context: Classing, row: number): boolean {
  const { grid, band, rowsOf } = context;
  if (rowsOf !== "schools") return false;
  const name = grid.value(row, band.nameColumn);
  if (
    typeof name !== "string" ||
    name.length > LONG_NOTE ||
    !PLAIN_SCHOOL.test(name) ||
    context.headerTexts.has(name) ||
    GROUP.test(name) ||
    !isFilled(grid, row, context.figures)
  )
    return false;
  for (let column = band.left; column < band.nameColumn; column++) {
    const value = grid.value(row, column);
    if (typeof value !== "string") continue;
    const label = labelBefore(context, value);
    if (label !== "name" && label !== "none" && label !== "place" && label !== "group") return false;
  }
  return true;
}

function labelBefore({ labels, rowsOf }: Classing, text: string): RowLabel {
  const known = labels.get(text);
  if (known) return known;
  const label = readLabel(plainText(text), rowsOf);
  if (labels.size < MOST_KNOWN_LABELS) labels.set(text, label);
  return label;
}

function classOf(context: Classing, row: number): RowClass {
  const { grid, band, rowsOf, figures, lastFigure, lastFull } = context;
  if (repeatsHeaderRow(context, row)) return "header";
  const evidence = rowEvidence(context, row);
  const { labels, behind } = evidence;
  if (labels.length === 0) {
    if (evidence.figures.filled === 0) return isRowBlank(grid, band, row) ? "blank" : "note";
    if (isCodeRow(grid, row, band.left, band.right)) return "code";
    return behind === "total" || behind === "subtotal" || behind === "derived" ? behind : "data";
  }
  if (isHeaderAgain(context, row)) return "header";
  if (labels.every((label) => label.length <= 3) && isCodeRow(grid, row, band.left, band.right)) return "code";
  return decideRow(evidence, rowsOf, {
    isBehindFigures: row > lastFigure,
    isUnderTable: row > lastFull,
    isBetweenFigures: row > band.end + 1 && isFilled(grid, row - 1, figures) && isFilled(grid, row + 1, figures),
  });
}

function isRowBlank(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column < band.right; column++) if (!isBlankCell(grid.value(row, column))) return false;
  return true;
}

/** A row of the header again, cell by cell: of a header printed anew the sub-headers and the units stand in rows of their own. */
function repeatsHeaderRow({ grid, band }: Classing, row: number): boolean {
  for (let header = band.first; header <= band.end; header++) {
    let texts = 0;
    let column = band.left;
    for (; column < band.right; column++) {
      const value = grid.value(row, column);
      if (value !== grid.value(header, column)) break;
      if (typeof value === "string" && value !== "") texts++;
    }
    if (column === band.right && texts > 0) return true;
  }
  return false;
}

/** The header printed again at a page break. */
function isHeaderAgain({ grid, band, headerTexts: header }: Classing, row: number): boolean {
  let texts = 0;
  for (let column = band.left; column < band.right; column++) {
    if (grid.value(row, column) === null) continue;
    const text = grid.ownText(row, column);
    if (text === "") continue;
    if (!header.has(text)) return false;
    texts++;
  }
  return texts >= 2;
}
