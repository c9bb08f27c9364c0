import { isBlankCell } from "../core/cell/cell-value";
import { parseFigure } from "../core/cell/parse-figure";
import { type HeaderBand, isCodeRow } from "./header-band";
import type { RecognisedColumn, RecognisedRow, RowClass } from "./recognised-table";
import type { SheetGrid } from "./sheet-grid";

const TOTAL = /^(?:全县|全市|全区|本县|本区|县区|县|区|全部|学校|投入测算|测算|全县\(区\))?(?:合计|总计|共计|汇总|总和|总数|总合计|累计|合计数|总合)(?:\(.*\))?[:：]?$|^计$/;
const SUBTOTAL = /小计|(?:合计|总计|汇总|共计)(?:\(.*\))?[:：]?$|^分计$/;
const DERIVED = /平均(?:值|数|水平)?$|^均值|差异系数|标准差|达标(?:学校)?(?:总?数|比例|率)|^占比|^最[大小高低]值/;
const OF_WHICH = /^其中[:：]?/;
const NOTE = /^(?:注|说明|备注|附注|填表|填报|制表|审核|复核|单位负责|联系|数据来源|资料来源|来源|校长|负责人|报表|主管|统计|日期|\d{4}年|示例数据|本表)/;
const SCHOOL_WORD = /学校|小学|中学|初中|高中|完小|教学点|校区|中心校|幼儿园|一贯制|附小|附中|学部|校$|[一二三四五六七八九十]中$/;
const LONG_NOTE = 40;

/** What the rows under a header are, from `from` to before `to`. */
export function classifyRows(
  grid: SheetGrid,
  band: HeaderBand,
  columns: readonly RecognisedColumn[],
  from: number,
  to: number,
): readonly RecognisedRow[] {
  const figures = columns.filter(({ field }) => field !== null && field !== "school" && field !== "stage" && field !== "needs_item" && field !== "printed_verdict");
  const header = headerTexts(grid, band);
  const rows: RecognisedRow[] = [];
  for (let row = from; row < to; row++) rows.push({ row, class: classOf(grid, band, figures, header, row) });
  while (rows.length > 0 && rows[rows.length - 1]?.class === "blank") rows.pop();
  return rows;
}

function headerTexts(grid: SheetGrid, band: HeaderBand): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = band.first; row <= band.last; row++) {
    for (let column = band.left; column < band.right; column++) if (grid.ownText(row, column)) texts.add(grid.ownText(row, column));
  }
  return texts;
}

function classOf(grid: SheetGrid, band: HeaderBand, figures: readonly RecognisedColumn[], header: ReadonlySet<string>, row: number): RowClass {
  const name = grid.ownText(row, band.nameColumn);
  const label = leadingText(grid, band, row);
  const numbers = countNumbers(grid, figures, row);
  if (name === "" && label === "") return numbers === 0 ? (isRowBlank(grid, band, row) ? "blank" : "note") : "data";
  if (isHeaderAgain(grid, band, header, row, numbers)) return "header";
  if (numbers === 0 && isCodeRow(grid, row)) return "code";
  for (const text of [label, name]) {
    if (TOTAL.test(text)) return "total";
    if (OF_WHICH.test(text)) return "of-which";
    if (SUBTOTAL.test(text) && !SCHOOL_WORD.test(text.replace(/(?:学校|小学|初中|中学|教学点)?(?:小计|合计|总计|汇总|共计).*$/, ""))) return "subtotal";
    if (DERIVED.test(text)) return "derived";
  }
  if (NOTE.test(label) && numbers === 0) return "note";
  if (numbers > 0) return "data";
  if (label.length > LONG_NOTE) return "note";
  if (band.names === "school" && SCHOOL_WORD.test(name) && !/^[(（]?[一二三四五六七八九十\d]+[、)）.]/.test(label)) return "data";
  return "section";
}

/** First text of the row up to the name column: 合计 often stands in the 序号 column, merged over the name. */
function leadingText(grid: SheetGrid, band: HeaderBand, row: number): string {
  for (let column = band.left; column <= band.nameColumn; column++) {
    const value = grid.value(row, column);
    if (typeof value === "string" && value.trim() !== "") return grid.ownText(row, column);
  }
  return grid.ownText(row, band.nameColumn);
}

function countNumbers(grid: SheetGrid, figures: readonly RecognisedColumn[], row: number): number {
  let count = 0;
  for (const { column } of figures) {
    const value = grid.value(row, column);
    if (typeof value === "number") count++;
    else if (typeof value === "string" && value !== "" && parseFigure(value).kind === "number") count++;
  }
  return count;
}

function isRowBlank(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column < band.right; column++) if (!isBlankCell(grid.value(row, column))) return false;
  return true;
}

/** The header printed again at a page break. */
function isHeaderAgain(grid: SheetGrid, band: HeaderBand, header: ReadonlySet<string>, row: number, numbers: number): boolean {
  if (numbers > 0) return false;
  let texts = 0;
  for (let column = band.left; column < band.right; column++) {
    const text = grid.ownText(row, column);
    if (text === "") continue;
    if (!header.has(text)) return false;
    texts++;
  }
  return texts >= 2;
}
