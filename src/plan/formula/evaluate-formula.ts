import { cellText, type CellValue, isCellError } from "../../core/cell/cell-value";
import type { CellFormula, Formula, FunctionName, Operator, OwnFunctionName, Place } from "./formula";
import type { Home } from "./print-formula";
import { roundedTo } from "./round-as-excel";

/** What a cell holds; `sheet` is absent for that on which the formula stands. */
export type CellAt = (sheet: string | undefined, row: number, column: number) => CellValue;

/** Several values by rows. Those of cells are told from computed ones: functions pass over texts and truths of cells. */
interface Many {
  readonly rows: readonly (readonly CellValue[])[];
  readonly isOfCells: boolean;
}
type Value = CellValue | Many;

/** What this reckoning knows nothing of. */
class Unknown extends Error {}

const NOT_A_VALUE: CellValue = { error: "#VALUE!" };
const NO_DIVISION: CellValue = { error: "#DIV/0!" };
const NOT_A_NUMBER: CellValue = { error: "#NUM!" };
/** Digits to which Excel takes two numbers as the same. */
const DIGITS = 15;

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

function isMany(value: Value): value is Many {
  return typeof value === "object" && value !== null && "rows" in value;
}

/** The value itself, or the only one of several. @throws Unknown for more */
function single(value: Value): CellValue {
  if (!isMany(value)) return value;
  if (value.rows.length !== 1 || value.rows[0]?.length !== 1) throw new Unknown();
  return value.rows[0][0] ?? null;
}

/** A function of single values, for each of several; what is one value, row or column serves all of the others. */
function eachOf(given: readonly Value[], compute: (values: readonly CellValue[]) => CellValue): Value {
  const many = given.filter(isMany);
  if (many.length === 0) return compute(given.map((value) => (isMany(value) ? null : value)));
  const rows = Math.max(...many.map((each) => each.rows.length));
  const columns = Math.max(...many.map((each) => each.rows[0]?.length ?? 0));
  const at = (value: Value, row: number, column: number): CellValue => {
    if (!isMany(value)) return value;
    const line = value.rows[value.rows.length === 1 ? 0 : row];
    const found = line?.[line.length === 1 ? 0 : column];
    return found === undefined ? { error: "#N/A" } : found;
  };
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_value, column) => compute(given.map((value) => at(value, row, column)))),
    ),
    isOfCells: false,
  };
}

function numberOf(value: CellValue): number | CellValue {
  if (value === null) return 0;
  if (typeof value === "boolean") return Number(value);
  if (typeof value !== "string") return value;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : NOT_A_VALUE;
}

function withNumbers(
  values: readonly (CellValue | undefined)[],
  compute: (numbers: readonly [number, number]) => CellValue,
): CellValue {
  const numbers = values.map((value) => numberOf(value ?? null));
  const wrong = numbers.find((each) => typeof each !== "number");
  if (wrong !== undefined) return wrong;
  const [first = 0, second = 0] = numbers as readonly number[];
  const result = compute([first, second]);
  return typeof result === "number" && !Number.isFinite(result) ? NOT_A_NUMBER : result;
}

function truthOf(value: CellValue): CellValue {
  if (value === null) return false;
  if (typeof value === "boolean" || isCellError(value)) return value;
  return typeof value === "number" ? value !== 0 : NOT_A_VALUE;
}

function operated(operator: Operator, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case "+":
    case "-":
      return withNumbers([left, right], ([a, b]) => added(a, operator === "+" ? b : -b));
    case "*":
      return withNumbers([left, right], ([a, b]) => a * b);
    case "/":
      return withNumbers([left, right], ([a, b]) => (b === 0 ? NO_DIVISION : a / b));
    case "^":
      return withNumbers([left, right], ([a, b]) => a ** b);
    case "&":
      return textOf(left) + textOf(right);
    default:
      return compared(operator, left, right);
  }
}

/** Excel takes for nothing what two numbers differ by behind their fifteenth digit. */
function added(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 4 * Number.EPSILON ? 0 : sum;
}

function textOf(value: CellValue): string {
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : cellText(value);
}

/** Numbers come before texts, and these before truths; a blank is whatever it is compared with. */
function compared(operator: Operator, left: CellValue, right: CellValue): boolean {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  const rank = (value: CellValue): number => ["number", "string", "boolean"].indexOf(typeof value);
  const order = rank(a) === rank(b) ? orderOf(a, b) : rank(a) - rank(b);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function emptyLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function orderOf(a: CellValue, b: CellValue): number {
  if (typeof a === "string" && typeof b === "string") {
    const [one, other] = [a.toUpperCase(), b.toUpperCase()];
    return one < other ? -1 : Number(one > other);
  }
  const [one, other] = [Number(a), Number(b)];
  return one === other || one.toPrecision(DIGITS) === other.toPrecision(DIGITS) ? 0 : one - other;
}

/** Functions of one value or two, which take several one by one. */
const OF_EACH: Partial<Record<string, (values: readonly CellValue[]) => CellValue>> = {
  ABS: ([of]) => withNumbers([of], ([number]) => Math.abs(number)),
  INT: ([of]) => withNumbers([of], ([number]) => Math.floor(number)),
  SQRT: ([of]) => withNumbers([of], ([number]) => (number < 0 ? NOT_A_NUMBER : Math.sqrt(number))),
  ROUND: (values) => withNumbers(values, ([number, digits]) => roundedTo(number, digits, "nearest")),
  ROUNDUP: (values) => withNumbers(values, ([number, digits]) => roundedTo(number, digits, "away")),
  ROUNDDOWN: (values) => withNumbers(values, ([number, digits]) => roundedTo(number, digits, "toward")),
  ISNUMBER: ([of]) => typeof of === "number",
  ISTEXT: ([of]) => typeof of === "string",
  N: ([of = null]) => (typeof of === "string" || of === null ? 0 : typeof of === "boolean" ? Number(of) : of),
  NOT: ([of = null]) => {
    const truth = truthOf(of);
    return typeof truth === "boolean" ? !truth : truth;
  },
};

/** The numbers among values; the first error instead. Texts and truths count only where they are written into the formula. */
function numbersOf(given: readonly Value[]): readonly number[] | CellValue {
  const numbers: number[] = [];
  for (const value of given) {
    for (const each of isMany(value) ? value.rows.flat() : [numberOf(value)]) {
      if (isCellError(each)) return each;
      if (typeof each === "number") numbers.push(each);
    }
  }
  return numbers;
}

const ofNumbers =
  (compute: (numbers: readonly number[]) => CellValue) =>
  (given: readonly Value[]): CellValue => {
    const numbers = numbersOf(given);
    return isNumbers(numbers) ? compute(numbers) : numbers;
  };

function isNumbers(numbers: readonly number[] | CellValue): numbers is readonly number[] {
  return Array.isArray(numbers);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const ofTruths =
  (compute: (truths: readonly boolean[]) => boolean) =>
  (given: readonly Value[]): CellValue => {
    const truths: boolean[] = [];
    for (const value of given) {
      for (const each of isMany(value) ? value.rows.flat() : [value]) {
        // Blanks and texts of cells are passed over.
        if (isMany(value) && value.isOfCells && (each === null || typeof each === "string")) continue;
        const truth = truthOf(each);
        if (typeof truth !== "boolean") return truth;
        truths.push(truth);
      }
    }
    return truths.length === 0 ? NOT_A_VALUE : compute(truths);
  };

/** How many values are counted. */
const counting =
  (counts: (value: CellValue) => boolean) =>
  (given: readonly Value[]): CellValue =>
    given.flatMap((value) => (isMany(value) ? value.rows.flat() : [value])).filter(counts).length;

const OF_ALL: Partial<Record<string, (given: readonly Value[]) => Value>> = {
  SUM: ofNumbers(total),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? NO_DIVISION : total(numbers) / numbers.length)),
  MAX: ofNumbers((numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  MIN: ofNumbers((numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  SUMPRODUCT: ([given, ...others]) => {
    if (given === undefined || others.length > 0) throw new Unknown();
    return ofNumbers(total)([given]);
  },
  AND: ofTruths((truths) => truths.every(Boolean)),
  OR: ofTruths((truths) => truths.some(Boolean)),
  COUNT: counting((value) => typeof value === "number"),
  COUNTA: counting((value) => value !== null),
  MMULT: ([left, right]) => {
    if (!left || !right || !isMany(left) || !isMany(right)) throw new Unknown();
    if ([...left.rows, ...right.rows].flat().some((each) => typeof each !== "number")) return NOT_A_VALUE;
    return {
      rows: left.rows.map((row) =>
        (right.rows[0] ?? []).map((_, column) =>
          total(row.map((each, at) => Number(each) * Number(right.rows[at]?.[column] ?? 0))),
        ),
      ),
      isOfCells: false,
    };
  },
  COUNTIF: ([range, wanted = null]) => {
    const values = asMany(range).rows.flat();
    return eachOf([wanted], ([each]) => values.filter(criterion(each)).length);
  },
  SUMIF: ([range, wanted = null, summed = range]) => {
    const values = asMany(range).rows.flat();
    const added = asMany(summed).rows.flat();
    return eachOf([wanted], ([each]) => {
      const fits = criterion(each);
      return ofNumbers(total)([
        { rows: [values.flatMap((value, at) => (fits(value) ? [added[at] ?? null] : []))], isOfCells: true },
      ]);
    });
  },
};

function asMany(value: Value | undefined): Many {
  if (value === undefined || !isMany(value)) throw new Unknown();
  return value;
}

/** 2024, or "<=2024". */
function criterion(wanted: CellValue = null): (value: CellValue) => boolean {
  const [, operator = "=", digits = ""] = /^(<=|>=|<>|<|>|=)?(-?\d+(?:\.\d+)?)$/.exec(textOf(wanted)) ?? [];
  if (digits === "") throw new Unknown();
  const number = Number(digits);
  return (value) => typeof value === "number" && compared(operator as Operator, value, number);
}
