import { areaName, type CellArea, type CellRef } from "../../../core/cell/address";
import { type FormulaTemplate, printedAt, printFormula } from "../../formula/print-formula";
import type { CellLook, DocumentCell, SheetDocument } from "../../../document/sheet-document";
import { fittedHeights, LOOKS, SheetRows } from "../sheet-rows";
import { type FormFigure, type FormId, type FormsAs, type KeptCell, NO_FORMULA, type NoFormula } from "./form-figures";
import type { FormWords } from "./form-words";
import { withLastValue } from "./source-formula";

const HEAD: CellLook = { ...LOOKS.centred, bold: true, border: "thin" };
const CODE: CellLook = { horizontal: "center", vertical: "middle", border: "thin" };
export const NAME: CellLook = { ...LOOKS.text, border: "thin" };
export const CENTRE: CellLook = { ...LOOKS.centred, border: "thin" };
const OPEN: CellLook = { ...LOOKS.centred, fill: "#FFF2CC", border: "thin" };
const MISSING: CellLook = { fill: "#D9D9D9" };

/** More rectangles than these nobody looks up one by one. */
const MOST_AREAS = 60;

/**
 * The format of what we have put into a cell that is the bureau's where the data say nothing: by it a number of ours is told
 * from one that was typed. It shows whole numbers and texts as they are.
 */
export const FILLED_FORMAT = "0;-0;0;@";

/** How a form prints its figures. */
export const FORM_FORMATS = { value: "0.00", coefficient: "0.000", share: "0.0", count: "0" } as const;

/** A form as a sheet, and the keys of the cells in which what the bureau has typed is kept. */
export interface FormSheet {
  readonly sheet: SheetDocument;
  readonly openKeys: ReadonlySet<string>;
  /** Cells of formulas that the bureau has typed and of which the form has the values, since they come to stand elsewhere. */
  readonly asValues: readonly CellRef[];
}

/** How a form lies on its pages, and what stays in sight of it. */
export type FormLayout = Pick<SheetDocument, "frozenRows" | "frozenColumns" | "rowHeights"> &
  Pick<SheetDocument["page"], "paper" | "repeatedRows">;

/** How forms are made: with formulas or numbers, and with what the bureau has typed. */
export interface FormMaking {
  readonly as: FormsAs;
  readonly words: FormWords;
  /** By the key of the cell. */
  readonly kept: ReadonlyMap<string, KeptCell>;
}

/** What stands in a cell of the bureau's as a number: what it has typed, else what the data say; null where neither is one. */
export function numberIn({ kept }: FormMaking, key: string, filled: number | null): number | null {
  const typed = kept.get(key)?.content;
  if (typed === undefined) return filled;
  const value = typeof typed === "object" ? typed.result : typed;
  return typeof value === "number" ? value : null;
}

/** Rows of a form as they are put together, with what is to be told of its cells below it. */
export class FormRows {
  private readonly rows: SheetRows;
  private readonly openKeys = new Set<string>();
  private readonly asValues: CellRef[] = [];
  private readonly open: CellArea[] = [];
  private readonly keptInstead: CellArea[] = [];
  private readonly numbers = new Map<NoFormula, CellArea[]>();
  private keepsLast = false;

  constructor(
    widths: readonly number[],
    private readonly making: FormMaking,
  ) {
    this.rows = new SheetRows(widths);
  }

  /** Position of the next row. */
  get next(): number {
    return this.rows.next;
  }

  title(text: string): void {
    this.rows.title(text, this.making.words.sample);
  }

  /**
   * Rows of the head; what is blank behind a name in its own row belongs to it, and what is blank below all of that.
   * @param codesFrom the column from which on L1, L2, … stand below the names; null for a form without codes
   */
  head(names: readonly (readonly string[])[], codesFrom: number | null): void {
    const codes = codesFrom === null ? [] : [codesOf(this.rows.columns, codesFrom)];
    const corner = names[0]?.findIndex((name) => name !== "") ?? 0;
    if (corner > 0) this.merge({ row: this.next, column: 0, rows: names.length + codes.length, columns: corner });
    for (const area of headAreas(names)) this.merge({ ...area, row: this.next + area.row });
    for (const row of names) this.rows.add(row.map((content) => ({ content: content || null, look: HEAD })));
    for (const row of codes) this.rows.add(row.map((content) => ({ content, look: CODE })));
  }

  row(cells: readonly DocumentCell[]): void {
    this.rows.add(cells);
  }

  merge(area: CellArea): void {
    this.rows.merges.push(area);
  }

  /**
   * A figure in the next row: its formula, its number, or a blank that is told apart.
   * @param isOfOthers true where the formula points at other sheets, so that its number is to be kept in it
   */
  figure(figure: FormFigure, column: number, look: CellLook, isOfOthers = true): DocumentCell {
    const { value, formula, without } = figure;
    const own = value === null && isOfOthers ? { ...look, ...MISSING } : look;
    if (this.making.as === "formulas" && without !== null && value !== null) this.add(this.numbers, without, column);
    if (this.making.as === "values" || formula === null) return { content: value, look: own };
    if (isOfOthers && value !== null) this.keepsLast = true;
    const whole = isOfOthers ? withLastValue(formula, value) : formula;
    return { content: { formula: printFormula(whole), result: value ?? "" }, look: own };
  }

  /** A text that a formula puts together from cells of the row. */
  text(formula: FormulaTemplate, result: string, look: CellLook): DocumentCell {
    if (this.making.as === "values") return { content: result, look };
    return { content: { formula: printedAt(formula, { row: this.next, column: 0 }), result }, look };
  }

  /**
   * A cell that the bureau fills: what it has typed, else what the data say, else a blank marked as such.
   * @param ours words that we put there and that it may write over, as with a code: they are no input
   */
  field(key: string, column: number, filled: FormFigure | string | null, ours: readonly string[] = []): DocumentCell {
    const typed = this.making.kept.get(key);
    const isOurs = ours.some((word) => word === typed?.content);
    const kept = typed && !isOurs ? this.settled(typed, column) : undefined;
    if (kept !== null) this.openKeys.add(key);
    const known = typeof filled === "string" ? filled : (filled?.value ?? null);
    if (kept) {
      if (known !== null && ours.length === 0 && !isSame(kept, known)) this.keptInstead.push(this.at(column));
      return keptCell(kept, known === null);
    }
    if (known === null || filled === null) {
      this.open.push(this.at(column));
      return { content: null, look: OPEN };
    }
    if (ours.length > 0) return { content: known, look: CENTRE };
    const look = { ...CENTRE, numberFormat: FILLED_FORMAT };
    return typeof filled === "string" ? { content: filled, look } : this.figure(filled, column, look);
  }

  /** The finished sheet: with the notes of the form, and below what is printed what is told to those who fill it in. */
  sheet(form: FormId, { frozenColumns, frozenRows, rowHeights, ...page }: FormLayout): FormSheet {
    const { words } = this.making;
    for (const note of words.notes[form]) this.rows.paragraph(note);
    const area = { row: 0, column: 0, rows: this.next, columns: this.rows.columns };
    const told = this.told(form);
    if (told.length > 0) this.rows.add([]);
    for (const line of told) this.rows.paragraph(line);
    const sheet = this.rows.sheet({
      frozenRows,
      page: { orientation: "landscape", ...page, area, footer: words.footer, gridlines: false },
    });
    return {
      sheet: {
        ...sheet,
        ...(frozenColumns === undefined ? {} : { frozenColumns }),
        rowHeights: rowHeights ?? fittedHeights(sheet),
      },
      openKeys: this.openKeys,
      asValues: this.asValues,
    };
  }

  /**
   * What the bureau has typed, as it stands in the next row: a formula that comes to stand elsewhere would refer to other cells
   * than it was made for, and is its value. Null, and so lost, where it has none.
   */
  private settled(typed: KeptCell, column: number): KeptCell | null {
    const { content, cell } = typed;
    if (typeof content !== "object" || (cell.row === this.next && cell.column === column)) return typed;
    if (content.result === null) return null;
    this.asValues.push(cell);
    return { ...typed, content: content.result };
  }

  private told(form: FormId): readonly string[] {
    const { words } = this.making;
    const areas = (all: readonly CellArea[]): string => {
      const names = joinedAreas(all).map(areaName);
      const more = names.length - MOST_AREAS;
      return `${names.slice(0, MOST_AREAS).join("、")}${more > 0 ? words.told.more(more) : ""}`;
    };
    return [
      ...words.beside[form],
      ...(this.open.length > 0 ? [words.told.open(areas(this.open))] : []),
      ...(this.keptInstead.length > 0 ? [words.told.keptInstead(areas(this.keptInstead))] : []),
      ...NO_FORMULA.flatMap((reason) => {
        const found = this.numbers.get(reason);
        return found ? [words.told.withoutFormula(reason, areas(found))] : [];
      }),
      ...(this.keepsLast ? [words.told.lastValue] : []),
    ];
  }

  private add(to: Map<NoFormula, CellArea[]>, reason: NoFormula, column: number): void {
    to.set(reason, [...(to.get(reason) ?? []), this.at(column)]);
  }

  private at(column: number): CellArea {
    return { row: this.next, column, rows: 1, columns: 1 };
  }
}

/** L1, L2, … from a column on; those before stay blank. */
function codesOf(columns: number, from: number): readonly (string | null)[] {
  return Array.from({ length: columns }, (_, column) => (column < from ? null : `L${column - from + 1}`));
}

/** The names of a head that stand over several cells. Blanks before the first name of a row belong to none. */
function headAreas(rows: readonly (readonly string[])[]): readonly CellArea[] {
  const taken = new Set<string>();
  return rows.flatMap((names, row) =>
    names.flatMap((name, column): readonly CellArea[] => {
      if (name === "") return [];
      const isFree = (down: number, across: number): boolean =>
        rows[row + down]?.[column + across] === "" && !taken.has(`${row + down} ${column + across}`);
      let columns = 1;
      while (isFree(0, columns)) columns += 1;
      const places = Array.from({ length: columns }, (_, across) => across);
      let deep = 1;
      while (places.every((across) => isFree(deep, across))) deep += 1;
      for (let down = 0; down < deep; down += 1)
        for (const across of places) taken.add(`${row + down} ${column + across}`);
      return columns * deep > 1 ? [{ row, column, rows: deep, columns }] : [];
    }),
  );
}

function keptCell({ content, numberFormat }: KeptCell, isOpen: boolean): DocumentCell {
  const look = { ...(isOpen ? OPEN : CENTRE), ...(numberFormat === undefined ? {} : { numberFormat }) };
  if (typeof content !== "object") return { content, look };
  const { formula, result } = content;
  return { content: { formula, ...(result === null ? {} : { result }) }, look };
}

function isSame({ content }: KeptCell, known: string | number): boolean {
  const value = typeof content === "object" ? content.result : content;
  return value === known || String(value).trim() === String(known);
}

/** Cells of one column that stand below each other as one rectangle, columns of the same rows beside each other too. */
function joinedAreas(cells: readonly CellArea[]): readonly CellArea[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const columns: CellArea[] = [];
  for (const cell of sorted) {
    const last = columns[columns.length - 1];
    if (last?.column === cell.column && last.row + last.rows === cell.row)
      columns[columns.length - 1] = { ...last, rows: last.rows + 1 };
    else columns.push(cell);
  }
  const joined: CellArea[] = [];
  for (const area of columns.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = joined[joined.length - 1];
    const isBeside = last?.row === area.row && last.rows === area.rows && last.column + last.columns === area.column;
    if (last && isBeside) joined[joined.length - 1] = { ...last, columns: last.columns + 1 };
    else joined.push(area);
  }
  return joined;
}
