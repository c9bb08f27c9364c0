import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";
import type { ResultTable } from "./result-content";
import { SheetRows } from "./sheet-rows";

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
const INDICATOR = 14;
const AFTER = [12, 14];
const PLAN = [28, 18];

/** Points, for readers three metres away. */
const SIZES = { title: 36, line: 14, head: 16, text: 16, sign: 24 } as const;
const HEIGHTS = { title: 54, line: 22, head: 48, school: 33 } as const;
/** Points that a page of A3 has within its margins, and what is left free of it. */
const PAGE = 740;

const MIDDLE: CellLook = { vertical: "middle", border: "thin" };
const HEAD: CellLook = {
  ...MIDDLE,
  bold: true,
  fontSize: SIZES.head,
  fill: "#D9D9D9",
  wrap: true,
  horizontal: "center",
  border: "medium",
};
const TEXT: CellLook = { ...MIDDLE, fontSize: SIZES.text, wrap: true };
const CENTRED: CellLook = { ...TEXT, horizontal: "center" };
const SIGN: CellLook = { ...CENTRED, fontSize: SIZES.sign };
/** White on black, in any printer. */
const BAD: CellLook = { ...SIGN, bold: true, fill: "#262626", fontColor: "#FFFFFF" };
const FLOOR: CellLook = { ...SIGN, bold: true, fill: "#BFBFBF" };
const UNKNOWN: CellLook = { ...SIGN, fontColor: "#000000", fill: "#F2F2F2" };

/** The wall chart: A3 across, the head on every page, pages that end between schools, the sums on the last. */
export function wallChart({ sample, title, lines, table, plan, plans, notes, footer }: WallChart): SheetDocument {
  const { before, indicators, after, schools, summary } = table;
  const widths = [...BEFORE, ...indicators.map(() => INDICATOR), ...AFTER, ...PLAN];
  const rows = new SheetRows(widths);
  const heights: number[] = [];
  const whole = (said: string, size: keyof typeof HEIGHTS, look: CellLook): void => {
    heights[rows.next] = HEIGHTS[size];
    rows.whole(said, look);
  };
  whole(sample === null ? title : `${title}（${sample}）`, "title", {
    bold: true,
    fontSize: SIZES.title,
    horizontal: "center",
    vertical: "middle",
  });
  for (const line of lines) whole(line, "line", { fontSize: SIZES.line, vertical: "middle" });
  const headerRow = rows.next;
  heights[headerRow] = HEIGHTS.head;
  rows.add(
    [...before, ...indicators.map(({ name }) => name), ...after, ...plan].map((content) => ({ content, look: HEAD })),
  );
  const breaks = pageBreaks(schools.length, { first: PAGE - sumOf(heights), other: PAGE - HEIGHTS.head }).map(
    (school) => headerRow + 1 + school,
  );
  schools.forEach(({ number, name, stage, signs, count, verdict }, position) => {
    heights[rows.next] = HEIGHTS.school;
    rows.add([
      { content: number, look: CENTRED },
      { content: name, look: TEXT },
      { content: stage, look: CENTRED },
      ...signs.map(signCell),
      { content: count, look: CENTRED },
      { content: verdict, look: { ...CENTRED, bold: true } },
      ...(plans[position] ?? ["", ""]).map((content): DocumentCell => ({ content: content || null, look: TEXT })),
    ]);
  });
  for (const { name, cells, end } of summary) {
    const row = rows.next;
    heights[row] = HEIGHTS.school;
    const endColumns = after.length + plan.length;
    rows.merges.push({ row, column: 0, rows: 1, columns: before.length });
    rows.merges.push({ row, column: before.length + cells.length, rows: 1, columns: endColumns });
    rows.add([
      ...before.map((_, column) => ({ content: column === 0 ? name : null, look: { ...TEXT, bold: true } })),
      ...cells.map((content) => ({ content, look: { ...CENTRED, ...(content.includes("✗") ? { bold: true } : {}) } })),
      ...Array.from({ length: endColumns }, (_, column) => ({ content: column === 0 ? end : null, look: TEXT })),
    ]);
  }
  for (const note of notes) whole(note, "line", { fontSize: SIZES.line, vertical: "middle" });
  return {
    ...rows.sheet({
      frozenRows: headerRow + 1,
      page: {
        orientation: "landscape",
        paper: "A3",
        repeatedRows: { first: headerRow, count: 1 },
        breaks,
        area: { row: 0, column: 0, rows: rows.next, columns: widths.length },
        footer,
        gridlines: false,
      },
    }),
    rowHeights: heights,
    frozenColumns: before.length,
  };
}

function signCell(content: string): DocumentCell {
  const look = content.includes("✗") ? BAD : content.includes("△") ? FLOOR : content === "?" ? UNKNOWN : SIGN;
  return { content, look };
}

/** Positions of the schools that begin a page, from the second page on; `room` in points. */
function pageBreaks(schools: number, room: { readonly first: number; readonly other: number }): readonly number[] {
  const breaks: number[] = [];
  const fits = (points: number): number => Math.max(1, Math.floor(points / HEIGHTS.school));
  for (let at = fits(room.first); at < schools; at += fits(room.other)) breaks.push(at);
  return breaks;
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
