import type { CellValue } from "../../core/cell/cell-value";
import { exactSum } from "../../core/quantity/decimal";
import { call, cell, number, operation, text } from "../formula/formula";
import { printFormula } from "../formula/print-formula";
import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";
import { LIST, NeedsCells, rounded } from "./needs-cells";
import type { NeedsSheetFigures, NeedsSheetWords, PriceCell } from "./needs-figures";
import { LOOKS, SheetRows } from "./sheet-rows";
import { greatest } from "../../core/quantity/long-lists";

/** Kind of the sheet among those of ours. */
export const NEEDS_SHEET_MARKER = "needs";

const LIST_COLUMNS = 8;
const FIRST_WIDTH = 26;
const WIDTH = 15;
/** 万㎡ to the ㎡. */
const WIDE_AREA: CellLook = { ...LOOKS.amount, numberFormat: "#,##0.0000" };

/**
 * 附件2 from the bottom up as a sheet: the bureau's table with native formulas over the list of the schools' gaps below it,
 * the comparison with what the bureau's table states between them. Prices are those of the sheet of unit prices, to which
 * the formulas point. All functions are those of Excel 2007 and of WPS.
 */
export function needsSheet(figures: NeedsSheetFigures, words: NeedsSheetWords): SheetDocument {
  return new NeedsSheet(figures, words).document();
}

class NeedsSheet {
  private readonly rows: SheetRows;
  private readonly widths: readonly number[];
  private readonly cells: NeedsCells;
  private readonly above: readonly string[];
  private readonly notes: readonly string[];
  private readonly listNote: readonly string[];
  private readonly levels: number;

  constructor(
    private readonly figures: NeedsSheetFigures,
    private readonly words: NeedsSheetWords,
  ) {
    const width = Math.max(LIST_COLUMNS, figures.columns.length);
    this.widths = Array.from({ length: width }, (_, column) => (column === 0 ? FIRST_WIDTH : WIDTH));
    this.rows = new SheetRows(this.widths);
    const lines = (said: readonly string[]): readonly string[] => said.flatMap((each) => this.rows.linesOf(each));
    [this.above, this.notes, this.listNote] = [lines(words.lines), lines(words.notes), lines([words.list.note])];
    this.levels = greatest(
      figures.columns.map(({ header }) => header.length),
      1,
    );
    const body = 1 + this.above.length + this.levels;
    // Blank row, heading and head before the lines of the comparison; blank row, heading, note and head before the list.
    const compared = body + figures.rows.length + this.notes.length + 3 + words.compared.lines.length;
    const first = compared + 3 + this.listNote.length;
    const last = first + Math.max(1, figures.gaps.length) - 1;
    this.cells = new NeedsCells(figures, words, { body, first, last });
  }

  document(): SheetDocument {
    const { figures, words } = this;
    this.rows.title(words.title);
    for (const line of this.above) this.rows.whole(line);
    this.addHeader();
    figures.rows.forEach((_, row) => this.rows.add(this.tableRow(row)));
    for (const note of this.notes) this.rows.whole(note);
    this.addComparison();
    this.addList();
    this.rows.signature(words.signature);
    return this.rows.sheet({
      frozenRows: 0,
      page: { orientation: "landscape", repeatedRows: null },
    });
  }

  /** The bureau's own header: what stands over several columns, or runs down, is merged as it is there. */
  private addHeader(): void {
    const { columns } = this.figures;
    const first = this.rows.next;
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
      this.rows.add(
        columns.map((_, column) => ({ content: isStart(column) ? nameAt(level, column) : null, look: LOOKS.head })),
      );
      columns.forEach((_, column) => {
        if (!isStart(column)) return;
        let [down, across] = [1, 1];
        while (level + down < this.levels && runsDown(level + down, column)) down++;
        const isPart = (other: number): boolean =>
          other < columns.length && !isStart(other) && !runsDown(level, other) && !runsDown(level + 1, other);
        if (down === 1) while (isPart(column + across)) across++;
        if (down * across > 1) this.rows.merges.push({ row: first + level, column, rows: down, columns: across });
      });
    }
  }

  private tableRow(row: number): readonly DocumentCell[] {
    const { columns, rows } = this.figures;
    const of = rows[row];
    if (!of) return [];
    return columns.map(({ role }, column): DocumentCell => {
      if (role === "text") return { content: textOf(of.cells[column] ?? null), look: LOOKS.text };
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
    return of && !of.isCost && of.role !== "total" && of.factor > 1 ? WIDE_AREA : LOOKS.amount;
  }

  /** What the bureau's table states for the schools that stand, what the gaps come to, what they differ by, and why. */
  private addComparison(): void {
    const { heading, head, lines } = this.words.compared;
    const { noValue } = this.words;
    this.rows.whole("");
    this.rows.whole(heading, LOOKS.heading);
    const reasonAt = head.length - 1;
    const add = (cells: readonly DocumentCell[], look: CellLook): void => {
      this.rows.merges.push({ row: this.rows.next, column: reasonAt, rows: 1, columns: this.rows.columns - reasonAt });
      this.rows.add(this.widths.map((_, column) => cells[column] ?? { content: null, look }));
    };
    add(
      head.map((name) => ({ content: name, look: LOOKS.head })),
      LOOKS.head,
    );
    const standing = this.figures.rows.flatMap(({ of }, row) => (of === "standing" ? [row] : []));
    for (const { column, name, cells, stated, reason } of lines) {
      const row = this.rows.next;
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
          { content: name, look: LOOKS.text },
          { content: cells === "" ? null : cells, look: LOOKS.text },
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
          { content: reason, look: LOOKS.text },
        ],
        LOOKS.text,
      );
    }
  }

  /** Every gap that the table is made of: school × item × gap × price × amount. */
  private addList(): void {
    const { gaps, rows, prices } = this.figures;
    const { list, item, unit, stage, noPrice, noValue } = this.words;
    this.rows.whole("");
    this.rows.whole(list.heading, LOOKS.heading);
    for (const line of this.listNote) this.rows.whole(line);
    this.rows.add(list.head.map((name) => ({ content: name, look: LOOKS.head })));
    if (gaps.length === 0) this.rows.add([]);
    for (const gap of gaps) {
      const row = this.rows.next;
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
      this.rows.add([
        { content: gap.school, look: LOOKS.text },
        { content: stage(gap.stage), look: LOOKS.text },
        { content: rows[gap.row]?.name ?? "", look: LOOKS.text },
        { content: item(gap.measure), look: LOOKS.text },
        { content: gap.amount ?? noValue, look: LOOKS.amount },
        { content: unit(gap.measure), look: LOOKS.text },
        { content: price ? priceContent(price, noPrice) : null, look: LOOKS.amount },
        { content: cost, look: LOOKS.amount },
      ]);
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
