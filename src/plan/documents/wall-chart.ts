import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";
import type { ResultTable } from "./result-content";
import { heightFor, SheetRows, widthOfAll } from "./sheet-rows";

/** Kind of the sheet among those of ours. */
export const CHART_MARKER = "wall-chart";

/** 挂图作战 in words: schools by indicators, who is responsible and until when. Every text is plain text. */
export interface WallChart {
  /** 示例数据; null where the figures are a county's own. */
  readonly sample: string | null;
  readonly title: string;
  /** Standard, day, files. */
  readonly lines: readonly string[];
  readonly table: ResultTable;
  /** 责任单位, 完成时限. */
  readonly plan: readonly [string, string];
  /** Of each school of the table. */
  readonly plans: readonly (readonly [owners: string, deadline: string])[];
  /** What the signs mean. */
  readonly notes: readonly string[];
  readonly footer: string;
}

/** 序号, 学校, 学段; an indicator; 达标项数, 结论; 责任单位, 完成时限. */
const BEFORE = [7, 32, 8];
const INDICATOR = 17;
const AFTER = [12, 14];
const PLAN = [28, 18];

/** Points, for readers three metres away. */
const SIZES = { title: 36, line: 14, head: 14, text: 16, sign: 24 } as const;
const HEIGHTS = { title: 54, line: 22, head: 48, school: 39, sum: 33 } as const;

const TITLE = { bold: true, fontSize: SIZES.title, wrap: true, horizontal: "center", vertical: "middle" } as const;
/** Over the whole width. */
const LINE = { fontSize: SIZES.line, wrap: true, vertical: "middle" } as const;
const HEAD = {
  bold: true,
  fontSize: SIZES.head,
  fill: "#D9D9D9",
  wrap: true,
  horizontal: "center",
  vertical: "middle",
  border: "medium",
} as const;
const TEXT = { fontSize: SIZES.text, wrap: true, vertical: "middle", border: "thin" } as const;
const CENTRED = { ...TEXT, horizontal: "center" } as const;
const SIGN = { ...CENTRED, fontSize: SIZES.sign } as const;
/** White on black, in any printer. */
const BAD = { ...SIGN, bold: true, fill: "#262626", fontColor: "#FFFFFF" } as const;
const FLOOR = { ...SIGN, bold: true, fill: "#BFBFBF" } as const;
const UNKNOWN = { ...SIGN, fontColor: "#000000", fill: "#F2F2F2" } as const;

/** A cell over one column or several. */
interface ChartCell {
  readonly content: string;
  readonly look: CellLook & { readonly fontSize: number };
  readonly columns?: number;
}

/** The wall chart: A3 across, the head on every page, the sums below the last school. No text is cut, however long it is. */
export function wallChart({ sample, title, lines, table, plan, plans, notes, footer }: WallChart): SheetDocument {
  const { before, indicators, after, schools, summary } = table;
  const widths = [...BEFORE, ...indicators.map(() => INDICATOR), ...AFTER, ...PLAN];
  const rows = new SheetRows(widths);
  const heights: number[] = [];
  const add = (cells: readonly ChartCell[], least: number): void => {
    const row = rows.next;
    const texts: { readonly text: string; readonly width: number; readonly size: number }[] = [];
    const all: DocumentCell[] = [];
    for (const { content, look, columns = 1 } of cells) {
      const column = all.length;
      const width = widthOfAll(widths.slice(column, column + columns));
      texts.push({ text: content, width, size: look.fontSize });
      if (columns > 1) rows.merges.push({ row, column, rows: 1, columns });
      for (let at = 0; at < columns; at += 1) all.push({ content: at === 0 ? content || null : null, look });
    }
    heights[row] = heightFor(texts, least);
    rows.add(all);
  };
  const whole = (content: string, look: ChartCell["look"], least: number): void =>
    add([{ content, look, columns: widths.length }], least);
  whole(sample === null ? title : `${title}（${sample}）`, TITLE, HEIGHTS.title);
  for (const line of lines) whole(line, LINE, HEIGHTS.line);
  const headerRow = rows.next;
  add(
    [...before, ...indicators.map(({ name }) => name), ...after, ...plan].map((content) => ({ content, look: HEAD })),
    HEIGHTS.head,
  );
  schools.forEach(({ number, name, stage, signs, count, verdict }, position) => {
    const [owners, deadline] = plans[position] ?? ["", ""];
    const ofSchool: readonly ChartCell[] = [
      { content: number, look: CENTRED },
      { content: name, look: TEXT },
      { content: stage, look: CENTRED },
      ...signs.map(signCell),
      { content: count, look: CENTRED },
      { content: verdict, look: { ...CENTRED, bold: true } },
      { content: owners, look: TEXT },
      { content: deadline, look: TEXT },
    ];
    add(ofSchool, HEIGHTS.school);
  });
  for (const { name, cells, end } of summary)
    add(
      [
        { content: name, look: { ...TEXT, bold: true }, columns: before.length },
        ...cells.map((content) => ({ content, look: content.includes("✗") ? { ...CENTRED, bold: true } : CENTRED })),
        { content: end, look: TEXT, columns: after.length + plan.length },
      ],
      HEIGHTS.sum,
    );
  for (const note of notes) whole(note, LINE, HEIGHTS.line);
  return {
    ...rows.sheet({
      frozenRows: headerRow + 1,
      page: {
        orientation: "landscape",
        paper: "A3",
        repeatedRows: { first: headerRow, count: 1 },
        area: { row: 0, column: 0, rows: rows.next, columns: widths.length },
        footer,
        gridlines: false,
      },
    }),
    rowHeights: heights,
    frozenColumns: before.length,
  };
}

function signCell(content: string): ChartCell {
  const look = content.includes("✗") ? BAD : content.includes("△") ? FLOOR : content === "?" ? UNKNOWN : SIGN;
  return { content, look };
}
