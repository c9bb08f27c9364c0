import type { CellValue } from "../../core/cell/cell-value";
import type { CellFormula, Formula, FunctionName, OwnFunctionName, Place } from "./formula";
import { type ColumnIndex, columnIndex, type Found, foundIn } from "./column-index";
import { criterion, OF_ALL, OF_EACH } from "./formula-functions";
import { eachOf, operated, single, truthOf, withNumbers, Unknown, type Many, type Value } from "./formula-values";
import type { Home } from "./print-formula";

/** What a cell holds; `sheet` is absent for that on which the formula stands. */
export type CellAt = (sheet: string | undefined, row: number, column: number) => CellValue;

/** What a formula is reckoned from. */
export interface FormulaCells {
  readonly at: CellAt;
  /** How far down cells of a sheet are filled: whole columns end there. Absent where they are not known. */
  readonly rowsOf?: (sheet: string | undefined) => number;
  /** Keeps what was gathered of whole columns for further formulas, as long as no cell changes. */
  readonly gathered?: Map<string, ColumnIndex>;
}

/** True where {@link evaluateFormula} knows all that a formula asks for. */
export function isEvaluated(formula: Formula): boolean {
  switch (formula.type) {
    case "rows":
      return false;
    case "negative":
      return isEvaluated(formula.of);
    case "operation":
      return isEvaluated(formula.left) && isEvaluated(formula.right);
    case "call": {
      const { name, values } = formula;
      const isKnown = name === "IF" || OF_EACH[name] !== undefined || OF_ALL[name] !== undefined;
      return isKnown && values.every(isEvaluated);
    }
    default:
      return true;
  }
}

/**
 * What a formula gives in Excel with the figures as they stand; undefined where it asks for what is not known here (a
 * function of ours), or gives more than one value. A blank comes out as 0, as Excel shows it.
 *
 * @param home where the formula stands, for the places that are counted from there
 * @example evaluateFormula(call("SUM", area(a1, a3)), { row: 4, column: 0 }, cellAt) // 36000
 */
export function evaluateFormula(formula: Formula, home: Home, cells: CellAt | FormulaCells): CellValue | undefined {
  try {
    const value = single(new Reckoner(home, typeof cells === "function" ? { at: cells } : cells).value(formula));
    return value ?? 0;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** Functions that find a value in a column. */
const LOOKS_UP: ReadonlySet<string> = new Set(["COUNTIF", "COUNTIFS", "SUMIF"]);

class Reckoner {
  constructor(
    private readonly home: Home,
    private readonly cells: FormulaCells,
  ) {}

  value(formula: Formula): Value {
    switch (formula.type) {
      case "number":
      case "text":
      case "boolean":
        return formula.value;
      case "omitted":
        return null;
      case "cell":
        return { rows: [[this.at(formula, this.row(formula.row), this.column(formula.column))]], isOfCells: true };
      case "area":
        return this.area(formula.first, formula.last);
      case "array":
        return { rows: formula.rows, isOfCells: false };
      case "negative":
        return eachOf([this.value(formula.of)], ([of]) => withNumbers([of], ([number]) => -number));
      case "operation":
        return eachOf([this.value(formula.left), this.value(formula.right)], ([left, right]) =>
          operated(formula.operator, left ?? null, right ?? null),
        );
      case "call":
        return this.call(formula.name, formula.values);
      case "columns":
        return this.columns(formula.sheet, formula.first, formula.last);
      case "rows":
        throw new Unknown();
    }
  }

  private row(place: Place): number {
    return "fixed" in place ? place.fixed : this.home.row + place.offset;
  }

  private column(place: Place): number {
    return "fixed" in place ? place.fixed : this.home.column + place.offset;
  }

  private at({ sheet }: CellFormula, row: number, column: number): CellValue {
    return this.cells.at(sheet, row, column);
  }

  private area(first: CellFormula, last: CellFormula): Many {
    const [top, left] = [this.row(first.row), this.column(first.column)];
    const size = (end: number, begin: number): number => end - begin + 1;
    const rows = Array.from({ length: size(this.row(last.row), top) }, (_, r) =>
      Array.from({ length: size(this.column(last.column), left) }, (_value, c) => this.at(first, top + r, left + c)),
    );
    return { rows, isOfCells: true };
  }

  private columns(sheet: string | undefined, first: number, last: number): Many {
    if (!this.cells.rowsOf) throw new Unknown();
    const rows = Array.from({ length: this.cells.rowsOf(sheet) }, (_, row) =>
      Array.from({ length: last - first + 1 }, (_value, column) => this.cells.at(sheet, row, first + column)),
    );
    return { rows, isOfCells: true };
  }

  private call(name: FunctionName | OwnFunctionName, values: readonly Formula[]): Value {
    if (name === "IF") return this.choice(values);
    const found = LOOKS_UP.has(name) ? this.lookedUp(name, values) : null;
    if (found !== null) return found;
    const given = values.map((value) => this.value(value));
    const ofEach = OF_EACH[name];
    if (ofEach) return eachOf(given, ofEach);
    const ofAll = OF_ALL[name];
    if (!ofAll) throw new Unknown();
    return ofAll(given);
  }

  /** What whole columns hold of a value, by what was gathered of them; null where they have to be searched. */
  private lookedUp(name: string, [keys, wanted, ...more]: readonly Formula[]): CellValue {
    if (!keys || !wanted) return null;
    if (name !== "COUNTIFS") {
      const found = this.found(keys, wanted, more[0] ?? keys);
      return found && (name === "COUNTIF" ? found.rows.length : found.sum);
    }
    const tests: ((row: number) => boolean)[] = [];
    for (let at = 0; at < more.length; at += 2) {
      const [column, test] = [more[at], more[at + 1]];
      if (column?.type !== "columns" || column.first !== column.last || !test) return null;
      const fits = criterion(single(this.value(test)));
      tests.push((row) => fits(this.cells.at(column.sheet, row, column.first)));
    }
    const found = this.found(keys, wanted, keys);
    return found && found.rows.filter((row) => tests.every((fits) => fits(row))).length;
  }

  /** Where a column holds a value, with the sum beside it; null where it has to be searched. */
  private found(keys: Formula, wanted: Formula, added: Formula): Found | null {
    const { gathered, rowsOf, at } = this.cells;
    if (!gathered || !rowsOf || keys.type !== "columns" || added.type !== "columns") return null;
    if (keys.first !== keys.last || added.first !== added.last) return null;
    const [own, other] = [keys.sheet, added.sheet];
    const name = JSON.stringify([own, keys.first, other, added.first]);
    const index =
      gathered.get(name) ??
      columnIndex(
        rowsOf(own),
        (row) => at(own, row, keys.first),
        (row) => at(other, row, added.first),
      );
    gathered.set(name, index);
    return foundIn(index, single(this.value(wanted)));
  }

  /** Only the part that is chosen is reckoned: an error in the other one is not met. */
  private choice([test, then, otherwise]: readonly Formula[]): Value {
    if (!test || !then) throw new Unknown();
    const chosen = truthOf(single(this.value(test)));
    if (typeof chosen !== "boolean") return chosen;
    if (chosen) return this.value(then);
    return otherwise ? this.value(otherwise) : false;
  }
}
