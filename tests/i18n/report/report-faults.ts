import type { CellValue } from "../../../src/core/cell/cell-value";
import { parseArea } from "../../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import type { ReportBlock, ReportContent, ReportRun, ReportText } from "../../../src/plan/documents/report-content";
import { ledgerFaults } from "./ledger-faults";

/** The texts of a block. */
export function textsOf(block: ReportBlock): readonly ReportText[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "signature":
      return block.lines;
    case "table":
      return block.rows.flat();
    default:
      return [];
  }
}

export const plain = (text: ReportText): string => text.map((run) => run.text).join("");

/** All that can be read in a report, piece by piece. */
export function wordsOf(content: ReportContent): readonly string[] {
  return [
    plain(content.title),
    ...content.blocks.flatMap((block) => [
      ...("caption" in block ? [block.caption, ...block.columns.map(({ name }) => name)] : []),
      ...(block.kind === "heading" || block.kind === "appendix" ? [block.text] : []),
      ...textsOf(block).map(plain),
    ]),
  ];
}

const isFigure = (run: ReportRun): run is Extract<ReportRun, { is: "figure" }> => run.is === "figure";

/** What does not hold of the figures of a report: each has its line, and what its cells hold comes to what it says. */
export function faultsOf(content: ReportContent, snapshot: WorkbookSnapshot): readonly string[] {
  const faults: string[] = [];
  const { sources, blocks } = content;
  const runs = [...content.title, ...blocks.flatMap((block) => textsOf(block).flat())];
  for (const run of runs) {
    if (run.is === "words" && /\d/.test(run.text)) faults.push(`a number without a source: ${run.text}`);
    if (!isFigure(run)) continue;
    const line = sources[run.source - 1];
    if (line?.number !== run.source) faults.push(`no line ${run.source}`);
    else if (!line.said.includes(run.text)) faults.push(`line ${run.source} does not say ${run.text}`);
  }
  const used = runs.filter(isFigure);
  const first = [...new Set(used.map(({ source }) => source))];
  if (first.join() !== sources.map(({ number }) => number).join())
    faults.push("lines are not in the order of the text");
  for (const { number, said } of sources)
    for (const text of said)
      if (!used.some((run) => run.source === number && run.text === text))
        faults.push(`line ${number} says ${text}, and the text does not`);
  const anchors = runs.flatMap((run) => (run.is === "source" ? [run.source] : []));
  if (anchors.join() !== sources.map(({ number }) => number).join()) faults.push("lines are not all in the table");
  return [...faults, ...sources.flatMap((source) => sourceFaults(source, snapshot))];
}

function sourceFaults(source: ReportContent["sources"][number], snapshot: WorkbookSnapshot): readonly string[] {
  const { number, what, cells, where, how, kind } = source;
  if (where === "" || how === "") return [`line ${number} does not say where from, or how`];
  if (cells.length === 0) return kind === "entered" ? [] : ledgerFaults(source, []);
  if (where.includes("等共")) return [];
  const printed = cellsIn(where);
  const own = new Set(cells.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
  const named = new Set(printed.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
  if (own.size !== named.size || [...own].some((cell) => !named.has(cell)))
    return [`line ${number} (${what}) names other cells than it is made of`];
  const found = printed.map((cell) => ({ ...cell, value: valueAt(snapshot, cell) }));
  return ledgerFaults(source, found);
}

/** A cell as the table of sources names it, with what the workbook holds there. */
export interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The cells that 学校台账!G5:G9、 H11 names. */
export function cellsIn(where: string): readonly Omit<FoundCell, "value">[] {
  let sheet = "";
  return where.split("、 ").flatMap((part) => {
    const at = part.lastIndexOf("!");
    if (at >= 0) sheet = part.slice(0, at);
    const area = parseArea(part.slice(at + 1));
    if (!area) throw new Error(`no cells: ${part}`);
    return Array.from({ length: area.rows * area.columns }, (_, position) => ({
      sheet,
      row: area.row + Math.floor(position / area.columns),
      column: area.column + (position % area.columns),
    }));
  });
}

function valueAt({ sheets }: WorkbookSnapshot, { sheet, row, column }: Omit<FoundCell, "value">): CellValue {
  const own = sheets.find(({ name }) => name === sheet);
  if (!own) throw new Error(`no sheet ${sheet}`);
  return own.values[row - own.area.row]?.[column - own.area.column] ?? null;
}
