import type { RecognisedColumn, RecognisedRow, RowClass } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { compactName, headerPart } from "../header/header-text";
import { SUBJECTS_OF_LISTS } from "../words/field-words";
import { wordsOf } from "../words/words-of-subject";
import type { AnyKind } from "./kinds";
import type { RowNames } from "../tables/label-columns";

/** Rows of a form that are part of a total or of the row above, whatever their name: they are not added up. */
const PART =
  /^(?:其中|在编人员?|非在编人员?|编制外|女|男|少数民族|集中培训|远程培训|跟岗实践|共产党员|共青团员|残疾人?|港澳台侨?|外国籍)/;

/** A problem may begin with 合计; what is longer is no sum. */
const LONGEST_SUM = 4;

/**
 * Rows of a table of items, where its names and its kind say more than a single row can: a part that is named in a
 * second column (其中 | 危房, and under it 当年新增校舍), the parts that forms of the statistics list without 其中, and a
 * header that comes again in other words (名称 above, 指标名称 further down).
 */
export function itemRows(
  grid: SheetGrid,
  { kind, subject }: AnyKind,
  names: RowNames,
  columns: readonly RecognisedColumn[],
  rows: readonly RecognisedRow[],
): readonly RecognisedRow[] {
  if (SUBJECTS_OF_LISTS.has(subject))
    return rows.map((each) =>
      each.class === "section" && isEntry(each.row) ? { row: each.row, class: "data" } : each,
    );
  if (subject !== "item" && subject !== "problem") return rows;
  const headers = columns.map(({ column, header }) => ({
    column,
    text: compactName(headerPart(header[header.length - 1] ?? "").text),
  }));
  const words = wordsOf(subject);
  let group = "";
  const sums = rows.filter(({ class: rowClass }) => rowClass === "total" || rowClass === "subtotal");
  return rows.map((each): RecognisedRow => {
    const { row, class: rowClass } = each;
    const [first] = names.columns;
    const own = first === undefined ? "" : grid.ownText(row, first);
    if (own !== "") group = own;
    if (
      subject === "problem" &&
      (rowClass === "total" || rowClass === "subtotal") &&
      grid.ownText(row, names.column).length > LONGEST_SUM
    )
      return { row, class: "data" };
    // 三年合计: the only sum of a table is the sum of all of it.
    if (rowClass === "subtotal" && sums.length === 1) return { row, class: "total" };
    if (rowClass !== "data") return each;
    if (isHeaderAgain(row)) return { row, class: "header" };
    if (names.column < 0 && isNote(row)) return { row, class: "note" };
    const isUnderGroup = names.columns.length > 1 && own === "" && PART.test(group);
    const isPart = kind === "statistical-form" && names.columns.some((column) => PART.test(grid.ownText(row, column)));
    const found: RowClass = isUnderGroup || isPart ? "of-which" : rowClass;
    return found === rowClass ? each : { row, class: found };
  });

  /** A class or a person of whom only the school and the name are filled in: an entry all the same, with figures missing. */
  function isEntry(row: number): boolean {
    if (grid.ownText(row, names.column) === "") return false;
    const said = columns.filter(
      ({ column, field }) => field !== null && column !== names.column && grid.ownText(row, column) !== "",
    );
    return said.length > 0 && (grid.mergeAt(row, names.column)?.columns ?? 1) === 1;
  }

  /** A line of text alone, where nothing names the rows. */
  function isNote(row: number): boolean {
    let texts = 0;
    for (const { column } of headers) {
      const value = grid.value(row, column);
      if (value === null || value === "") continue;
      if (typeof value !== "string") return false;
      texts++;
    }
    return texts === 1;
  }

  function isHeaderAgain(row: number): boolean {
    let [filled, same] = [0, 0];
    for (const { column, text } of headers) {
      const value = grid.value(row, column);
      if (value === null || value === "") continue;
      if (typeof value !== "string" || value.length > 40) return false;
      filled++;
      const own = compactName(headerPart(grid.ownText(row, column)).text);
      if (own === "") continue;
      if (own === text || (text !== "" && words.some((field) => field.exact.test(own) && field.exact.test(text))))
        same++;
    }
    return filled >= 2 && same === filled;
  }
}
