import { type CellValue, isCellError } from "../../core/cell/cell-value";
import type { Operator } from "./formula";
import {
  compared,
  eachOf,
  isMany,
  type Many,
  NO_DIVISION,
  NOT_A_NUMBER,
  NOT_A_VALUE,
  numberOf,
  textOf,
  truthOf,
  Unknown,
  type Value,
  withNumbers,
} from "./formula-values";
import { roundedTo } from "./round-as-excel";

/** Functions of one value or two, which take several one by one. */
export const OF_EACH: Partial<Record<string, (values: readonly CellValue[]) => CellValue>> = {
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

/** Functions of all values that they are given. */
export const OF_ALL: Partial<Record<string, (given: readonly Value[]) => Value>> = {
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
    return eachOf([wanted], ([each = null]) => values.filter(criterion(each)).length);
  },
  COUNTIFS: (given) => {
    const ranges = given.filter((_, at) => at % 2 === 0).map((range) => asMany(range).rows.flat());
    const [first = []] = ranges;
    if (ranges.length * 2 !== given.length || ranges.some(({ length }) => length !== first.length)) throw new Unknown();
    const wanted = given.filter((_, at) => at % 2 === 1);
    return eachOf(wanted, (each) => {
      const tests = each.map(criterion);
      return first.filter((_, row) => tests.every((fits, at) => fits(ranges[at]?.[row] ?? null))).length;
    });
  },
  SUMIF: ([range, wanted = null, summed = range]) => {
    const values = asMany(range).rows.flat();
    const added = asMany(summed).rows.flat();
    return eachOf([wanted], ([each = null]) => {
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

/**
 * What COUNTIF, COUNTIFS and SUMIF look for: a number, a text in which * and ? stand for others (~ before one for itself), either after
 * a sign. Texts are alike whatever their case; a number is found in a text of its digits too.
 */
export function criterion(wanted: CellValue): (value: CellValue) => boolean {
  if (isCellError(wanted)) throw new Unknown();
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(textOf(wanted)) ?? [];
  const number = rest.trim() === "" ? NaN : Number(rest);
  if (Number.isFinite(number)) {
    if (operator === "=" || operator === "<>")
      return (value) => (holdsNumber(value) && compared("=", Number(value), number)) === (operator === "=");
    return (value) => typeof value === "number" && compared(operator as Operator, value, number);
  }
  if (operator !== "=" && operator !== "<>") throw new Unknown();
  if (rest === "") return (value) => (value === null || value === "") === (operator === "=");
  const pattern = new RegExp(`^${patternOf(rest)}$`, "isu");
  return (value) => (typeof value === "string" && pattern.test(value)) === (operator === "=");
}

function holdsNumber(value: CellValue): boolean {
  return (
    typeof value === "number" || (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)))
  );
}

/** The text as a pattern: no sign of it means anything but * and ?. */
function patternOf(wanted: string): string {
  return wanted.replace(/~([*?~])|([*?])|([^])/gu, (_, escaped?: string, wild?: string, plain?: string) =>
    wild === undefined
      ? (escaped ?? plain ?? "").replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&")
      : wild === "*"
        ? "[^]*"
        : "[^]",
  );
}
