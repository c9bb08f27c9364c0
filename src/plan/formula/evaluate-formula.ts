import type { CellValue } from "../../core/cell/cell-value";
import type { CellFormula, Formula, FunctionName, OwnFunctionName, Place } from "./formula";
import { OF_ALL, OF_EACH } from "./formula-functions";
import { eachOf, operated, single, truthOf, withNumbers, Unknown, type Many, type Value } from "./formula-values";
import type { Home } from "./print-formula";

/** What a cell holds; `sheet` is absent for that on which the formula stands. */
export type CellAt = (sheet: string | undefined, row: number, column: number) => CellValue;

/**
 * What a formula gives in Excel with the figures as they stand; undefined where it asks for what is not known here (a
 * function of ours), or gives more than one value. A blank comes out as 0, as Excel shows it.
 *
 * @param home where the formula stands, for the places that are counted from there
 * @example evaluateFormula(call("SUM", area(a1, a3)), { row: 4, column: 0 }, cellAt) // 36000
 */
export function evaluateFormula(formula: Formula, home: Home, cellAt: CellAt): CellValue | undefined {
  try {
    const value = single(new Reckoner(home, cellAt).value(formula));
    return value ?? 0;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Reckoner {
  constructor(
    private readonly home: Home,
    private readonly cellAt: CellAt,
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
      case "rows":
      case "columns":
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
    return this.cellAt(sheet, row, column);
  }

  private area(first: CellFormula, last: CellFormula): Many {
    const [top, left] = [this.row(first.row), this.column(first.column)];
    const size = (end: number, begin: number): number => end - begin + 1;
    const rows = Array.from({ length: size(this.row(last.row), top) }, (_, r) =>
      Array.from({ length: size(this.column(last.column), left) }, (_value, c) => this.at(first, top + r, left + c)),
    );
    return { rows, isOfCells: true };
  }

  private call(name: FunctionName | OwnFunctionName, values: readonly Formula[]): Value {
    if (name === "IF") return this.choice(values);
    const given = values.map((value) => this.value(value));
    const ofEach = OF_EACH[name];
    if (ofEach) return eachOf(given, ofEach);
    const ofAll = OF_ALL[name];
    if (!ofAll) throw new Unknown();
    return ofAll(given);
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
