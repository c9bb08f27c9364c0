import { areaContains, type CellArea, type CellRef, cellOfKey, cellRefName, MAX_ROWS } from "./address";
import { type FormulaToken, type Reference, tokensOf } from "./formula-tokens";
import { nameInFile, sheetInFile } from "./sheet-in-file";
import type { SheetSnapshot } from "./sheet-snapshot";
import { addAll } from "../quantity/long-lists";

/** Functions that refer to cells which their formula does not name. */
const REFERS_ANYWHERE: ReadonlySet<string> = new Set(["INDIRECT(", "OFFSET("]);
/** Names that stand for themselves. */
const CONSTANTS: ReadonlySet<string> = new Set(["TRUE", "FALSE"]);

/** Beyond as many columns a range is looked for by its rows alone, and its columns compared. */
const WIDE = 64;

/** What a formula refers to. */
interface Formula {
  readonly cell: CellRef;
  readonly areas: readonly { readonly sheet: string; readonly area: CellArea }[];
  /** True where it may refer to any cell: by a name, by INDIRECT, over several sheets. */
  readonly isOpen: boolean;
}

/**
 * The cells whose results hang on other cells, directly or through further formulas, each once; the changed cells are none of
 * them. What refers to cells in a way that cannot be followed counts as hanging on them: a result that is computed again once
 * too often is right all the same.
 * @example dependantsOf([sheet of A1 = 1, B1 = "=A1", C1 = "=B1"], [A1]) // B1, C1
 */
export function dependantsOf(
  sheets: readonly Pick<SheetSnapshot, "name" | "formulas">[],
  changed: readonly CellRef[],
): CellRef[] {
  if (changed.length === 0) return [];
  const references = new References();
  const met = new Set(changed.map(cellRefName));
  const found: CellRef[] = [];
  const meet = ({ cell }: Formula): void => {
    const name = cellRefName(cell);
    if (met.has(name)) return;
    met.add(name);
    found.push(cell);
  };
  for (const { name, formulas } of sheets)
    for (const [key, text] of formulas) {
      const formula = formulaAt({ sheet: name, ...cellOfKey(key) }, text);
      if (formula.isOpen) meet(formula);
      else references.add(formula);
    }
  for (const cell of changed) references.take(cell).forEach(meet);
  // What is found grows while it is gone through: each cell is looked up once.
  for (const cell of found) references.take(cell).forEach(meet);
  return found;
}

/** Formulas by the cells that they refer to. What is taken is gone: no formula is wanted twice. */
class References {
  /** By sheet, in small letters (formulas may spell it otherwise), and column. */
  readonly #narrow = new Map<string, RowIntervals<Formula>>();
  /** By sheet. */
  readonly #wide = new Map<string, RowIntervals<{ readonly formula: Formula; readonly area: CellArea }>>();

  add(formula: Formula): void {
    for (const { sheet, area } of formula.areas) {
      if (area.columns > WIDE) intervalsOf(this.#wide, sheet).add(area, { formula, area });
      else
        for (let column = area.column; column < area.column + area.columns; column += 1)
          intervalsOf(this.#narrow, `${column} ${sheet}`).add(area, formula);
    }
  }

  take({ sheet, row, column }: CellRef): readonly Formula[] {
    const key = sheet.toLowerCase();
    const narrow = this.#narrow.get(`${column} ${key}`)?.take(row, () => true) ?? [];
    const wide = this.#wide.get(key)?.take(row, ({ area }) => areaContains(area, row, column)) ?? [];
    return [...narrow, ...wide.map(({ formula }) => formula)];
  }
}

function intervalsOf<T>(all: Map<string, RowIntervals<T>>, key: string): RowIntervals<T> {
  const known = all.get(key) ?? new RowIntervals<T>();
  all.set(key, known);
  return known;
}

/**
 * Entries by rows that they cover, as a segment tree: a row is a leaf, every node stands for the rows below it, and an entry
 * lies at the fewest nodes that make up its rows. So a row's entries are those on the way from its leaf to the root. The
 * leaves are numbered from MAX_ROWS on, which is a power of two.
 */
class RowIntervals<T> {
  readonly #nodes = new Map<number, T[]>();

  add({ row, rows }: Pick<CellArea, "row" | "rows">, entry: T): void {
    let [low, high] = [MAX_ROWS + row, MAX_ROWS + Math.min(row + rows, MAX_ROWS)];
    for (; low < high; low >>= 1, high >>= 1) {
      if (low & 1) this.#put(low++, entry);
      if (high & 1) this.#put(--high, entry);
    }
  }

  /** The entries that cover a row and are meant, which are then no longer there. */
  take(row: number, isMeant: (entry: T) => boolean): readonly T[] {
    const taken: T[] = [];
    for (let node = MAX_ROWS + row; node > 0; node >>= 1) {
      const entries = this.#nodes.get(node);
      if (!entries) continue;
      const left = entries.filter((entry) => !isMeant(entry));
      addAll(taken, entries.filter(isMeant));
      if (left.length > 0) this.#nodes.set(node, left);
      else this.#nodes.delete(node);
    }
    return taken;
  }

  #put(node: number, entry: T): void {
    const entries = this.#nodes.get(node);
    if (entries) entries.push(entry);
    else this.#nodes.set(node, [entry]);
  }
}

function formulaAt(cell: CellRef, formula: string): Formula {
  const tokens = tokensOf(formula);
  const { file } = sheetInFile(cell.sheet);
  const areas = tokens.flatMap((token) => {
    if (token.type !== "reference") return [];
    const { sheet } = token.reference;
    const named = sheet === null ? cell.sheet : file === null ? sheet : nameInFile(file, sheet);
    return [{ sheet: named.toLowerCase(), area: areaOf(token.reference) }];
  });
  return { cell, areas, isOpen: tokens.some(isOpen) };
}

function isOpen(token: FormulaToken): boolean {
  if (token.type === "reference") return token.reference.sheet?.includes(":") ?? false;
  if (token.type === "call") return REFERS_ANYWHERE.has(token.text);
  // "#" behind a cell is all that its formula fills.
  return (token.type === "name" && !CONSTANTS.has(token.text)) || (token.type === "sign" && token.text === "#");
}

function areaOf({ top, left, bottom, right }: Reference): CellArea {
  return { row: top.at, column: left.at, rows: bottom.at - top.at + 1, columns: right.at - left.at + 1 };
}
