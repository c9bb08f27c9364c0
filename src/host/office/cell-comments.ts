import type { CellComment } from "../../plan/plan-comments";
import { hasExcelApi } from "./capabilities";
import { inExcel, type RoundTrips } from "./round-trips";

/** A comment or note with what Excel knows it by. */
export interface FoundComment extends CellComment {
  readonly item: Excel.Comment | Excel.Note;
}

/**
 * What is written on cells, in one round trip where there is nothing and in two where there is something. Notes of the
 * old kind are told since ExcelApi 1.18; before, a note is only met when Excel refuses a comment on its cell.
 */
export async function findComments(trips: RoundTrips): Promise<FoundComment[]> {
  const { workbook } = trips.context;
  const { comments } = workbook;
  comments.load("items/id,items/content");
  // The script that is loaded may be older than Excel.
  const notes = hasExcelApi(18) && "notes" in workbook ? workbook.notes : null;
  notes?.load("items/content");
  await trips.sync();
  const asked = [
    ...comments.items.map((item) => ({ item, replies: item.replies.getCount(), range: askForPlace(item) })),
    ...(notes?.items ?? []).map((item) => ({ item, replies: null, range: askForPlace(item) })),
  ];
  if (asked.length === 0) return [];
  await trips.sync();
  return asked.map(({ item, replies, range }) => ({
    item,
    cell: { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex },
    text: item.content,
    isAnswered: replies !== null && replies.value > 0,
  }));
}

function askForPlace(item: Excel.Comment | Excel.Note): Excel.Range {
  const range = item.getLocation();
  range.load("rowIndex,columnIndex,worksheet/name");
  return range;
}

export function readComments(): Promise<readonly CellComment[]> {
  return inExcel(async (trips) =>
    (await findComments(trips)).map(({ cell, text, isAnswered }) => ({ cell, text, isAnswered })),
  );
}
