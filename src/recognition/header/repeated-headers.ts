import type { CellArea } from "../../core/cell/address";
import type { SheetGrid } from "../sheet/sheet-grid";
import { stageOfTitle } from "../words/school-kind";
import type { HeaderBand } from "./header-band";
import { titlesAbove } from "./titles-above";

const SHORT_TITLE = 12;
const YEAR = /^[^\d]{0,12}((?:19|20)\d\d)(?:[-—~至](?:19|20)?\d\d)?(?:年|学年)(?!.{0,4}[月日])/;
const MOST_LINES_ABOVE = 3;
/** 续表, （续1）, 接上页, 第2页共3页: words for a page, which say nothing of the table. */
const PAGE_WORDS =
  /\(?(?:续表?|接上[表页])[一二三四五六七八九十\d]{0,4}\)?|\(?第?[一二三四五六七八九十\d]{1,4}页(?:[,、\/]?共[一二三四五六七八九十\d]{1,4}页)?\)?|\(\d{1,4}\/\d{1,4}\)/g;

/**
 * The headers without those that only repeat the one above them: printed again at a page break, alone or under the
 * same title, or with a word or two changed (名称, 指标名称) inside one form.
 */
export function withoutRepeats(
  grid: SheetGrid,
  bands: readonly HeaderBand[],
  shown: readonly CellArea[] = [],
): readonly HeaderBand[] {
  const before: { texts: readonly string[]; band: HeaderBand; title: string; year: string | null }[] = [];
  return bands.filter((band) => {
    const texts = bandTexts(grid, band);
    const title = tableTitle(grid, band);
    const year = titledYear(grid, band);
    const same = [...before].reverse().find((other) => isSame(texts, band, other));
    const isShown = shown.some(({ row, column }) => row === band.first && column === band.left);
    const isOtherYear = year !== null && same !== undefined && same.year !== null && year !== same.year;
    if (same && !isShown && !isOtherYear && (title === "" || title === same.title)) return false;
    const position = before.findIndex(({ band: other }) => other.left === band.left && other.right === band.right);
    if (position >= 0) before.splice(position, 1);
    before.push({ texts, band, title, year });
    return true;
  });
}

/**
 * The year that a line of its own above the header begins with (2025年): the same header under another year is another
 * table, whatever it is called; null where no line does.
 */
function titledYear(grid: SheetGrid, { first, left, right }: HeaderBand): string | null {
  if (grid.isTransposed) return null;
  for (let row = first - 1; row >= Math.max(grid.top, first - MOST_LINES_ABOVE); row--) {
    const texts = Array.from({ length: right - left }, (_, column) => grid.ownText(row, left + column)).filter(
      (text) => text !== "",
    );
    if (texts.length > 1) return null;
    const year = YEAR.exec(texts[0] ?? "")?.[1];
    if (year !== undefined) return year;
  }
  return null;
}

/** The cells' own texts: a header that is printed again is often merged in one place and not in the other. */
function bandTexts(grid: SheetGrid, { first, last, left, right }: HeaderBand): readonly string[] {
  const texts: string[] = [];
  for (let row = first; row <= last; row++)
    for (let column = left; column < right; column++) texts.push(grid.ownText(row, column));
  return texts;
}

/** The same columns with the same texts; in a header of three or more one text may differ by what it begins with. */
function isSame(
  texts: readonly string[],
  band: HeaderBand,
  other: { readonly texts: readonly string[]; readonly band: HeaderBand },
): boolean {
  if (band.left !== other.band.left || band.right !== other.band.right || texts.length !== other.texts.length)
    return false;
  const differing = texts.filter((text, index) => text !== other.texts[index]);
  if (differing.length === 0) return true;
  const [text = ""] = differing;
  const was = other.texts[texts.indexOf(text)] ?? "";
  return (
    differing.length === 1 &&
    texts.length >= 3 &&
    text !== "" &&
    was !== "" &&
    (text.endsWith(was) || was.endsWith(text))
  );
}

/** The line above a header that says what the table is, without the words for a page; "" where there is none. */
function tableTitle(grid: SheetGrid, band: HeaderBand): string {
  const isTitle = (text: string): boolean =>
    /表$|表\(|情况|一览|统计|台账/.test(text) || (text.length <= SHORT_TITLE && stageOfTitle(text) !== null);
  const titles = titlesAbove(grid, band).map((text) => text.replace(PAGE_WORDS, ""));
  return titles.find(isTitle) ?? "";
}
