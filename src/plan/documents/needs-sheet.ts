import type { CellValue } from "../../core/cell/cell-value";
import { exactSum } from "../../core/quantity/decimal";
import { call, cell, number, operation, text } from "../formula/formula";
import { printFormula } from "../formula/print-formula";
import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";
import { LIST, NeedsCells, rounded } from "./needs-cells";
import type { NeedsSheetFigures, NeedsSheetWords, PriceCell } from "./needs-figures";
import { inLines } from "./result-sheet";

/** Kind of the sheet among those of ours. */
export const NEEDS_SHEET_MARKER = "needs";

const LIST_COLUMNS = 8;
const FIRST_WIDTH = 26;
const WIDTH = 15;
const MARGIN = 8;
const SIGNATURE_ROOM = "　".repeat(8);

const TITLE: CellLook = { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" };
const LINE: CellLook = { vertical: "middle" };
const HEADING: CellLook = { bold: true, fontSize: 12, vertical: "middle" };
const HEAD: CellLook = { bold: true, fill: "#E7E6E6", wrap: true, horizontal: "center", vertical: "middle" };
const TEXT: CellLook = { wrap: true, vertical: "middle" };
const NUMBER: CellLook = { numberFormat: "#,##0.00", horizontal: "right", vertical: "middle" };
/** 万㎡ to the ㎡. */
const WIDE_AREA: CellLook = { ...NUMBER, numberFormat: "#,##0.0000" };

/**
 * 附件2 from the bottom up as a sheet: the bureau's table with native formulas over the list of the schools' gaps below it,
 * the comparison with what the bureau's table states between them. Prices are those of the sheet of unit prices, to which
 * the formulas point. All functions are those of Excel 2007 and of WPS.
 */
export function needsSheet(figures: NeedsSheetFigures, words: NeedsSheetWords): SheetDocument {
  return new NeedsSheet(figures, words).document();
}

class NeedsSheet {
  private readonly rows: (readonly DocumentCell[])[] = [];
  private readonly merges: SheetDocument["merges"][number][] = [];
  private readonly width: number;
  private readonly cells: NeedsCells;
  private readonly above: readonly string[];
  private readonly notes: readonly string[];
  private readonly listNote: readonly string[];
  private readonly levels: number;

  constructor(
    private readonly figures: NeedsSheetFigures,
    private readonly words: NeedsSheetWords,
  ) {
    this.width = Math.max(LIST_COLUMNS, figures.columns.length);
    const characters = FIRST_WIDTH + (this.width - 1) * WIDTH - MARGIN;
    const lines = (said: readonly string[]): readonly string[] => said.flatMap((each) => inLines(each, characters));
    [this.above, this.notes, this.listNote] = [lines(words.lines), lines(words.notes), lines([words.list.note])];
    this.levels = Math.max(1, ...figures.columns.map(({ header }) => header.length));
    const body = 1 + this.above.length + this.levels;
    // Blank row, heading and head before the lines of the comparison; blank row, heading, note and head before the list.
    const compared = body + figures.rows.length + this.notes.length + 3 + words.compared.lines.length;
    const first = compared + 3 + this.listNote.length;
    const last = first + Math.max(1, figures.gaps.length) - 1;
    this.cells = new NeedsCells(figures, words, { body, first, last });
  }

  document(): SheetDocument {
    const { figures, words } = this;
    this.whole(words.title, TITLE);
    for (const line of this.above) this.whole(line, LINE);
    this.addHeader();
    figures.rows.forEach((_, row) => this.rows.push(this.padded(this.tableRow(row))));
    for (const note of this.notes) this.whole(note, LINE);
    this.addComparison();
    this.addList();
    this.whole("", LINE);
    this.whole(words.signature.map((name) => `${name}：`).join(SIGNATURE_ROOM), LINE);
    return {
      rows: this.rows,
      merges: this.merges,
      columnWidths: Array.from({ length: this.width }, (_, column) => (column === 0 ? FIRST_WIDTH : WIDTH)),
      frozenRows: 0,
      page: { orientation: "landscape", repeatedRows: null },
    };
  }

  private whole(said: string, look: CellLook): void {
    this.merges.push({ row: this.rows.length, column: 0, rows: 1, columns: this.width });
    this.rows.push(Array.from({ length: this.width }, (_, column) => ({ content: column === 0 ? said : null, look })));
  }

  private padded(cells: readonly DocumentCell[]): readonly DocumentCell[] {
    return Array.from({ length: this.width }, (_, column) => cells[column] ?? { content: null });
  }

  /** The bureau's own header: what stands over several columns, or runs down, is merged as it is there. */
  private addHeader(): void {
    const { columns } = this.figures;
    const first = this.rows.length;
    const nameAt = (level: number, column: number): string => {
      const header = columns[column]?.header ?? [];
      return header[Math.min(level, header.length - 1)] ?? "";
    };
    const runsDown = (level: number, column: number): boolean =>
      level > 0 && nameAt(level, column) === nameAt(level - 1, column);
    for (let level = 0; level < this.levels; level++) {
      const isStart = (column: number): boolean =>
        !runsDown(level, column) &&
        (column === 0 || nameAt(level, column) !== nameAt(level, column - 1) || level === this.levels - 1);
      this.rows.push(
        this.padded(
          columns.map((_, column) => ({ content: isStart(column) ? nameAt(level, column) : null, look: HEAD })),
        ),
      );
      columns.forEach((_, column) => {
        if (!isStart(column)) return;
        let [down, across] = [1, 1];
        while (level + down < this.levels && runsDown(level + down, column)) down++;
        const isPart = (other: number): boolean =>
          other < columns.length && !isStart(other) && !runsDown(level, other) && !runsDown(level + 1, other);
        if (down === 1) while (isPart(column + across)) across++;
        if (down * across > 1) this.merges.push({ row: first + level, column, rows: down, columns: across });
      });
    }
  }

  private tableRow(row: number): readonly DocumentCell[] {
    const { columns, rows } = this.figures;
    const of = rows[row];
    if (!of) return [];
    return columns.map(({ role }, column): DocumentCell => {
      if (role === "text") return { content: textOf(of.cells[column] ?? null), look: TEXT };
      const look = { ...this.numberLook(column), ...(of.of === "sum" || role === "total" ? { bold: true } : {}) };
      const formula = this.cells.formulaAt(row, column);
      const result = this.cells.resultAt(row, column);
      if (formula === null || result === this.words.noValue) return { content: result, look };
      return { content: { formula: printFormula(formula), ...(result === null ? {} : { result }) }, look };
    });
  }

  /** How a column prints its figures: money and ㎡ with two decimals. */
  private numberLook(column: number): CellLook {
    const of = this.figures.columns[column];
    return of && !of.isCost && of.role !== "total" && of.factor > 1 ? WIDE_AREA : NUMBER;
  }

  /** What the bureau's table states for the schools that stand, what the gaps come to, what they differ by, and why. */
  private addComparison(): void {
    const { heading, head, lines } = this.words.compared;
    const { noValue } = this.words;
    this.whole("", LINE);
    this.whole(heading, HEADING);
    const reasonAt = head.length - 1;
    const add = (cells: readonly DocumentCell[], look: CellLook): void => {
      this.merges.push({ row: this.rows.length, column: reasonAt, rows: 1, columns: this.width - reasonAt });
      this.rows.push(Array.from({ length: this.width }, (_, column) => cells[column] ?? { content: null, look }));
    };
    add(
      head.map((name) => ({ content: name, look: HEAD })),
      HEAD,
    );
    const standing = this.figures.rows.flatMap(({ of }, row) => (of === "standing" ? [row] : []));
    for (const { column, name, cells, stated, reason } of lines) {
      const row = this.rows.length;
      const [statedCell, ownCell] = [cell({ offset: row }, { offset: 2 }), cell({ offset: row }, { offset: 3 })];
      const isOpen = standing.some((each) => this.cells.isOpen(each, column));
      const own = this.cells.added(standing.map((each) => this.cells.resultAt(each, column)));
      const formula = this.cells.moneyOf(
        standing.map((each) => ({ at: this.cells.tableCell(each, column), isOpen: this.cells.isOpen(each, column) })),
      );
      const less = operation(statedCell, "-", ownCell);
      const difference = isOpen
        ? call("IF", call("ISNUMBER", ownCell), rounded(less), text(this.words.noPrice))
        : rounded(less);
      const look = this.numberLook(column);
      const isKnown = own !== null && own !== noValue && stated !== null;
      const result = !isKnown ? null : typeof own === "string" ? own : exactSum(stated, -own);
      add(
        [
          { content: name, look: TEXT },
          { content: cells === "" ? null : cells, look: TEXT },
          { content: stated, look },
          {
            content:
              formula === null || own === noValue
                ? own
                : { formula: printFormula(formula), ...(own === null ? {} : { result: own }) },
            look,
          },
          {
            content: result === null ? null : { formula: printFormula(difference), result },
            look: { ...look, bold: true },
          },
          { content: reason, look: TEXT },
        ],
        TEXT,
      );
    }
  }

  /** Every gap that the table is made of: school × item × gap × price × amount. */
  private addList(): void {
    const { gaps, rows, prices } = this.figures;
    const { list, item, unit, stage, noPrice, noValue } = this.words;
    this.whole("", LINE);
    this.whole(list.heading, HEADING);
    for (const line of this.listNote) this.whole(line, LINE);
    this.rows.push(this.padded(list.head.map((name) => ({ content: name, look: HEAD }))));
    if (gaps.length === 0) this.rows.push(this.padded([]));
    for (const gap of gaps) {
      const row = this.rows.length;
      const price = prices.get(gap.measure);
      const [amountCell, priceCell] = [
        cell({ offset: row }, { offset: LIST.amount }),
        cell({ offset: row }, { offset: LIST.price }),
      ];
      const cost: DocumentCell["content"] =
        gap.amount === null
          ? noValue
          : price
            ? {
                formula: printFormula(
                  call("IF", call("ISNUMBER", priceCell), operation(amountCell, "*", priceCell), text(noPrice)),
                ),
                result: this.cells.costOf(gap) ?? noPrice,
              }
            : { formula: printFormula(amountCell), result: gap.amount };
      this.rows.push(
        this.padded([
          { content: gap.school, look: TEXT },
          { content: stage(gap.stage), look: TEXT },
          { content: rows[gap.row]?.name ?? "", look: TEXT },
          { content: item(gap.measure), look: TEXT },
          { content: gap.amount ?? noValue, look: NUMBER },
          { content: unit(gap.measure), look: TEXT },
          { content: price ? priceContent(price, noPrice) : null, look: NUMBER },
          { content: cost, look: NUMBER },
        ]),
      );
    }
  }
}

/** The price where one may be meant: what lies out of its bounds is not used in the pane either. */
function priceContent(
  { sheet, row, column, least, most, yuan }: PriceCell,
  noPrice: string,
): { readonly formula: string; readonly result: number | string } {
  const at = cell({ fixed: row }, { fixed: column }, sheet);
  const isUsual = call(
    "AND",
    operation(call("N", at), ">=", number(least)),
    operation(call("N", at), "<=", number(most)),
  );
  return { formula: printFormula(call("IF", isUsual, at, text(noPrice))), result: yuan ?? noPrice };
}

function textOf(value: CellValue): string | number | null {
  return typeof value === "number" || typeof value === "string" ? value : null;
}
