import { type CellArea, type CellRef, cellOfKey } from "./address";
import { type FormulaToken, type Reference, tokensOf } from "./formula-tokens";
import { nameInFile, sheetInFile } from "./sheet-in-file";
import type { SheetSnapshot } from "./sheet-snapshot";

/** Functions that refer to cells which their formula does not name. */
const REFERS_ANYWHERE: ReadonlySet<string> = new Set(["INDIRECT(", "OFFSET("]);
/** Names that stand for themselves. */
const CONSTANTS: ReadonlySet<string> = new Set(["TRUE", "FALSE"]);

/** What a formula refers to. */
interface Formula {
  readonly cell: CellRef;
  readonly areas: readonly { readonly sheet: string; readonly area: CellArea }[];
  /** True where it may refer to any cell: by a name, by INDIRECT, over several sheets. */
  readonly isOpen: boolean;
}

/**
 * The cells whose results hang on other cells, directly or through further formulas; the changed cells are none of them
 * unless they hang on each other. What refers to cells in a way that cannot be followed counts as hanging on them: a result
 * that is computed again once too often is right all the same.
 * @example dependantsOf([sheet of A1 = 1, B1 = "=A1", C1 = "=B1"], [A1]) // B1, C1
 */
export function dependantsOf(
  sheets: readonly Pick<SheetSnapshot, "name" | "formulas">[],
  changed: readonly CellRef[],
): CellRef[] {
  let open = sheets.flatMap(({ name, formulas }) =>
    [...formulas].map(([key, formula]) => formulaAt({ sheet: name, ...cellOfKey(key) }, formula)),
  );
  const found: CellRef[] = [];
  let touched = rowsByColumn(changed);
  for (let isFirst = true; touched.size > 0; isFirst = false) {
    const now = touched;
    const isTouched = ({ areas, isOpen }: Formula): boolean =>
      (isFirst && isOpen) || areas.some(({ sheet, area }) => holdsOne(now.get(sheet), area));
    const hanging = open.filter(isTouched).map(({ cell }) => cell);
    open = open.filter((formula) => !isTouched(formula));
    found.push(...hanging);
    touched = rowsByColumn(hanging);
  }
  return found;
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

/** By sheet (in small letters: formulas may spell it otherwise), the rows of each column, ascending. */
type Rows = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function rowsByColumn(cells: readonly CellRef[]): Rows {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column } of [...cells].sort((a, b) => a.row - b.row)) {
    const key = sheet.toLowerCase();
    const columns = sheets.get(key) ?? new Map<number, number[]>();
    sheets.set(key, columns);
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return sheets;
}

function holdsOne(columns: ReadonlyMap<number, readonly number[]> | undefined, area: CellArea): boolean {
  if (columns === undefined) return false;
  const isIn = (rows: readonly number[]): boolean => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) < area.row) low = middle + 1;
      else high = middle;
    }
    const first = rows[low];
    return first !== undefined && first < area.row + area.rows;
  };
  if (area.columns === 1) return isIn(columns.get(area.column) ?? []);
  for (const [column, rows] of columns)
    if (column >= area.column && column < area.column + area.columns && isIn(rows)) return true;
  return false;
}
