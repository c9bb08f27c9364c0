import { cellText } from "../../core/cell/cell-value";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn, RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { stageOfTitle } from "../words/school-kind";

/**
 * The name of each data row: its own cell, the merged cell that covers it, or, for a row that has only the other 学段
 * under a named one, the name above. A line of a part (小学部) is called after its school. Numbering before a name and marks of a footnote behind it are no part of it.
 */
export function schoolNames(
  grid: SheetGrid,
  band: HeaderBand,
  columns: readonly RecognisedColumn[],
  rows: readonly RecognisedRow[],
  partNames: ReadonlyMap<number, string>,
): readonly string[] {
  const stageColumns = columns.filter(({ field }) => field === "stage").map(({ column }) => column);
  const stageText = (row: number): string => stageColumns.map((column) => grid.ownText(row, column)).join("|");
  const isOtherStage = (row: number): boolean => {
    const [above, own] = [stageText(row - 1), stageText(row)];
    return own !== above && stageOfTitle(own) !== null && stageOfTitle(above) !== null;
  };
  const names: string[] = new Array<string>(rows.length);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]?.row ?? -1;
    const partName = partNames.size > 0 ? partNames.get(row) : undefined;
    if (partName !== undefined) {
      names[position] = partName;
      continue;
    }
    const name = nameWithoutMarks(cellText(grid.shown(row, band.nameColumn)));
    const isUnderNamed = name === "" && rows[position - 1]?.row === row - 1 && isOtherStage(row);
    names[position] = isUnderNamed ? (names[position - 1] ?? "") : name;
  }
  return names;
}

const MARKS_BEFORE =
  /^(?:[-–—―•·>→└├─*※★▲●]+|\(?（?[一二三四五六七八九十]{1,3}[、）)]|[(（]?\d{1,3}(?:[、）)]|[.．](?!\d))|[\u2460-\u249b])+\s*/;
const MARKS_BEHIND =
  /(?<![*＊※★▲●#\u2460-\u249b\u00b2\u00b3\u00b9\u2070-\u2079]|\[\d+\])(?:[*＊※★▲●#\u2460-\u249b\u00b2\u00b3\u00b9\u2070-\u2079]|\[\d+\])+$/;

/**
 * A school's name as it is called, white space folded.
 * @example nameWithoutMarks("　1.城关小学①") // "城关小学"
 */
export function nameWithoutMarks(text: string): string {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) && !WHITE.test(text)) return text;
  const folded = text.replace(/\s+/g, " ").trim();
  if (folded.length > LONGEST_NAME) return folded;
  const bare = folded.replace(MARKS_BEFORE, "").replace(MARKS_BEHIND, "");
  return bare === "" ? folded : bare;
}

const LONGEST_NAME = 80;
const WHITE = /\s/;

/** A character of the script itself, neither mark nor digit; 一 to 十 may begin a numbering. */
function isPlain(code: number): boolean {
  return code > 0x4e00 && code <= 0x9fa5 && !NUMERALS.has(code);
}

const NUMERALS: ReadonlySet<number> = new Set(
  Array.from("一二三四五六七八九十", (character) => character.charCodeAt(0)),
);
