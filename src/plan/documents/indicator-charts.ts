import type { CellArea } from "../../core/cell/address";
import type { DocumentCell, SheetChart, SheetDocument } from "../../document/sheet-document";
import { LOOKS, SheetRows } from "./sheet-rows";

/** Kind of the sheet among those of ours. */
export const INDICATOR_CHARTS_MARKER = "indicator-charts";

/** Coefficients, and each indicator school by school against its line, in words and numbers. Every text is plain text. */
export interface IndicatorCharts {
  readonly sample: string | null;
  readonly title: string;
  /** Standard, day, how it is meant. */
  readonly lines: readonly string[];
  /** A chart with its table each: the coefficients of a stage, or the values of an indicator in a stage. */
  readonly pictures: readonly ChartedTable[];
  readonly footer: string;
}

export interface ChartedTable {
  readonly title: string;
  /** What stands along the axis, the values, the line that they are held against. */
  readonly head: readonly [string, string, string];
  /** In the order of the picture; a value that is not known is blank and has no column. */
  readonly rows: readonly { readonly name: string; readonly value: number | null; readonly line: number | null }[];
  readonly numberFormat: string;
}

/** The table of a picture, a free column, and the picture. */
const TABLE = [24, 12, 12];
const GAP = 3;
const PICTURE_COLUMNS = 8;
const COLUMN = 12;
/** Rows of a picture at least. */
const HIGH = 24;

const BORDER = { border: "thin" } as const;

/** 指标图表: each table with Excel's own chart beside it, on a page of its own. */
export function indicatorCharts({ sample, title, lines, pictures, footer }: IndicatorCharts): SheetDocument {
  const rows = new SheetRows([...TABLE, GAP, ...Array.from({ length: PICTURE_COLUMNS }, () => COLUMN)]);
  rows.title(title, sample);
  for (const line of lines) rows.paragraph(line);
  const charts: SheetChart[] = [];
  const breaks: number[] = [];
  pictures.forEach((picture, position) => {
    rows.whole("");
    if (position > 0) breaks.push(rows.next);
    rows.whole(picture.title, LOOKS.heading);
    const first = rows.next;
    rows.add(picture.head.map((content) => ({ content, look: { ...LOOKS.head, ...BORDER } })));
    for (const row of picture.rows) rows.add(cellsOf(row, picture.numberFormat));
    while (rows.next < first + HIGH) rows.add([]);
    charts.push(chartOf(picture, first));
  });
  return {
    ...rows.sheet({
      frozenRows: 0,
      page: { orientation: "landscape", repeatedRows: null, breaks, footer, gridlines: false },
    }),
    charts,
  };
}

function cellsOf({ name, value, line }: ChartedTable["rows"][number], numberFormat: string): readonly DocumentCell[] {
  const look = { ...LOOKS.number, ...BORDER, numberFormat };
  return [
    { content: name, look: { ...LOOKS.text, ...BORDER } },
    { content: value, look },
    { content: line, look },
  ];
}

/** @param head row of the table's head */
function chartOf({ title, head: [, value, line], rows }: ChartedTable, head: number): SheetChart {
  const column = (at: number): CellArea => ({ row: head + 1, column: at, rows: rows.length, columns: 1 });
  return {
    kind: "column",
    title,
    area: { row: head, column: TABLE.length + 1, rows: HIGH, columns: PICTURE_COLUMNS },
    categories: column(0),
    series: [{ name: value, values: column(1) }],
    ...(rows.some((row) => row.line !== null) ? { line: { name: line, values: column(2) } } : {}),
  };
}
