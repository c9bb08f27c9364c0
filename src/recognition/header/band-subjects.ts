import type { Subject } from "../words/field-words";
import { GROUP, TOTAL } from "../words/row-words";
import type { HeaderCells } from "./header-cells";
import type { HeaderRows } from "./header-rows";
import type { ColumnSpan } from "./row-texts";
import { wordsOfField } from "../words/words-of-subject";
import { knownNames } from "./known-names";

/** A column that can name the rows of a table, and what the rows then are. */
export interface BandSubject {
  readonly column: number;
  readonly subject: Subject;
  /** How plainly it is named: how many other headers belong to such a table, and how plain its own name is. */
  readonly rank: number;
}

/** Looked at under a header to see what a column holds. */
const SAMPLE_ROWS = 60;
const MOST_NAME_COLUMNS = 6;
const LEAST_NAMES = 2;
const LONGEST_NAME = 40;
/** How a school's name ends, with or without the part or the campus in brackets. */
const SCHOOL_NAME =
  /(?:学校|小学|中学|初中|高中|完小|教学点|校区|中心校|一贯制|附小|附中|学部|分校|[一二三四五六七八九十\d](?:中|小))(?:\([^()]*\))?$/;
const SCHOOL_FIRST = 0.5;
const ONLY_VALUES = 0.2;

/**
 * Everything that can name the rows under a header, best first: the cells of the header that name schools, teachers,
 * items; a column whose cells are names of schools; where there is nothing of both, the first column with texts.
 */
export function subjectsOfBand(
  cells: HeaderCells,
  rows: HeaderRows & { readonly end: number },
  span: ColumnSpan,
): readonly BandSubject[] {
  const labels = headerLabels(cells, rows, span);
  const known = new Map<Subject, number>();
  const rankOf = (subject: Subject, rank: number): number => {
    const count = known.get(subject) ?? knownNames(subject, labels);
    known.set(subject, count);
    return count + rank / 10 + (subject === "school" ? SCHOOL_FIRST : 0);
  };
  const found: BandSubject[] = [];
  for (let column = span.from; column < span.to; column++) {
    for (const { subject, rank } of namesInColumn(cells, rows, column))
      found.push({ column, subject, rank: rankOf(subject, rank) });
  }
  if (!found.some(({ subject }) => subject === "school")) {
    const column = schoolColumn(cells, rows.end, span) ?? codeColumn(cells, rows, span);
    if (column !== null) found.push({ column, subject: "school", rank: rankOf("school", ONLY_VALUES) });
  }
  if (found.length === 0) found.push({ column: firstTextColumn(cells, rows.end, span), subject: "item", rank: 0 });
  return found.sort((a, b) => b.rank - a.rank || a.column - b.column);
}

/** Distinct plain texts of a header. */
export function headerLabels(
  cells: HeaderCells,
  { first, last }: HeaderRows,
  { from, to }: ColumnSpan,
): readonly string[] {
  const labels = new Set<string>();
  for (let row = first; row <= last; row++) {
    for (let column = from; column < to; column++) {
      const role = cells.role(row, column);
      if (role === "label" || role === "year") labels.add(cells.grid.ownText(row, column));
      // A header merged from outside the columns counts for them too.
      else if (role === "blank" && cells.grid.text(row, column) !== "") labels.add(cells.grid.text(row, column));
    }
  }
  labels.delete("");
  return [...labels];
}

/** The names in one column of a header; of 学校 over 名称 and 代码 the lower one, which stands for the column. */
function namesInColumn(
  cells: HeaderCells,
  { first, last }: HeaderRows,
  column: number,
): ReturnType<HeaderCells["names"]> {
  for (let row = last; row >= first; row--) {
    const role = cells.role(row, column);
    if (role === "blank") continue;
    const merge = cells.grid.mergeAt(row, column);
    if (merge && merge.columns > 1 && merge.row + merge.rows <= last) return [];
    return cells.names(row, column);
  }
  return [];
}

/** A column whose cells are mostly names of schools, each its own; null where there is none. */
function schoolColumn(cells: HeaderCells, end: number, span: ColumnSpan): number | null {
  const last = Math.min(span.to, span.from + MOST_NAME_COLUMNS);
  for (let column = span.from; column < last; column++) {
    const names = new Set<string>();
    let [texts, schools] = [0, 0];
    for (let row = end + 1; row < Math.min(cells.grid.bottom, end + 1 + SAMPLE_ROWS); row++) {
      const role = cells.role(row, column);
      if (role === "blank") continue;
      const text = role === "label" ? cells.grid.ownText(row, column) : "";
      if (TOTAL.test(text)) continue;
      texts++;
      if (!isSchoolName(text)) continue;
      schools++;
      names.add(text);
    }
    if (schools >= LEAST_NAMES && schools * 2 > texts && names.size * 2 > schools) return column;
  }
  return null;
}

/**
 * The column of 学校标识码 in a table that names its schools by nothing else: its header says so, and every cell holds
 * a code of its own; null where there is none.
 */
function codeColumn(cells: HeaderCells, rows: HeaderRows & { readonly end: number }, span: ColumnSpan): number | null {
  const last = Math.min(span.to, span.from + MOST_NAME_COLUMNS);
  for (let column = span.from; column < last; column++) {
    if (!isCodeHeader(cells, rows, column)) continue;
    const codes = new Set<string>();
    let filled = 0;
    for (let row = rows.end + 1; row < Math.min(cells.grid.bottom, rows.end + 1 + SAMPLE_ROWS); row++) {
      const text = cells.grid.ownText(row, column);
      if (text === "" || TOTAL.test(text)) continue;
      filled++;
      if (SCHOOL_CODE.test(text)) codes.add(text);
    }
    if (codes.size >= LEAST_NAMES && codes.size * 10 >= filled * 9) return column;
  }
  return null;
}

/** Codes of schools in use have ten digits and more; shorter ones of the county's own have four at least. */
const SCHOOL_CODE = /^[a-z]{0,4}\d[\da-z-]{3,24}$/i;

function isCodeHeader(cells: HeaderCells, { first, last }: HeaderRows, column: number): boolean {
  const words = wordsOfField("school_code");
  for (let row = last; row >= first; row--) {
    const text = cells.grid.text(row, column);
    if (text !== "") return words?.exact.test(text) === true && words.never?.test(text) !== true;
  }
  return false;
}

/** 城关小学, 实验学校; not 小学 or 九年一贯制学校, which are kinds of school. @param plain a plain text */
export function isSchoolName(plain: string): boolean {
  return plain.length >= 3 && plain.length <= LONGEST_NAME && SCHOOL_NAME.test(plain) && !GROUP.test(plain);
}

/** The first column with texts under the header: it names the rows where nothing else does. */
function firstTextColumn(cells: HeaderCells, end: number, span: ColumnSpan): number {
  let best = span.from;
  let most = 0;
  for (let column = span.from; column < Math.min(span.to, span.from + MOST_NAME_COLUMNS); column++) {
    let [texts, filled] = [0, 0];
    for (let row = end + 1; row < Math.min(cells.grid.bottom, end + 1 + SAMPLE_ROWS); row++) {
      const role = cells.role(row, column);
      if (role !== "blank") filled++;
      if (role === "label" || role === "prose") texts++;
    }
    if (texts * 2 > filled && texts > 0) return column;
    if (texts > most) [best, most] = [column, texts];
  }
  return best;
}
