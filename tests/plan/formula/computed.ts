import { cellName } from "../../../src/core/cell/address";
import type { CellFormula, Formula, Place } from "../../../src/plan/formula/formula";

/** What a cell holds, or a formula gives. */
export type Held = number | string | boolean | null;
/** What stands in a cell of a sheet; of the formula's own sheet where none is named. */
export type Cells = (sheet: string | undefined, name: string) => Held;

/** A formula that Excel answers with an error value (#VALUE!, #DIV/0!). */
export class NoValue extends Error {}

/**
 * What a formula comes to, reckoned on the tree itself as Excel does: a blank counts as nothing in a sum, a text is no
 * number, and a comparison of things of two kinds goes number < text < true.
 * @throws NoValue
 */
export function computed(formula: Formula, cells: Cells): Held {
  switch (formula.type) {
    case "number":
    case "text":
    case "boolean":
      return formula.value;
    case "omitted":
      return null;
    case "cell":
      return cells(formula.sheet, nameOf(formula));
    case "area":
    case "rows":
    case "columns":
    case "array":
      throw new NoValue("an area is no value");
    case "negative":
      return -numberOf(computed(formula.of, cells));
    case "operation":
      return operated(formula, computed(formula.left, cells), computed(formula.right, cells));
    case "call":
      return called(formula, cells);
  }
}

function operated({ operator }: Extract<Formula, { type: "operation" }>, left: Held, right: Held): Held {
  switch (operator) {
    case "+":
      return numberOf(left) + numberOf(right);
    case "-":
      return numberOf(left) - numberOf(right);
    case "*":
      return numberOf(left) * numberOf(right);
    case "/":
      if (numberOf(right) === 0) throw new NoValue("divided by nothing");
      return numberOf(left) / numberOf(right);
    case "^":
      return numberOf(left) ** numberOf(right);
    case "&":
      return `${left ?? ""}${right ?? ""}`;
    case "=":
      return compared(left, right) === 0;
    case "<>":
      return compared(left, right) !== 0;
    case "<":
      return compared(left, right) < 0;
    case "<=":
      return compared(left, right) <= 0;
    case ">":
      return compared(left, right) > 0;
    case ">=":
      return compared(left, right) >= 0;
  }
}

function called({ name, values }: Extract<Formula, { type: "call" }>, cells: Cells): Held {
  if (name === "SUM") return values.flatMap((value) => summed(value, cells)).reduce((sum, value) => sum + value, 0);
  const [first = null, second = null] = values.map((value) => computed(value, cells));
  switch (name) {
    case "AND":
      return values.every((value) => truthOf(computed(value, cells)));
    case "OR":
      return values.some((value) => truthOf(computed(value, cells)));
    case "NOT":
      return !truthOf(first);
    case "ISNUMBER":
      return typeof first === "number";
    case "N":
      return typeof first === "number" ? first : first === true ? 1 : 0;
    case "ROUND": {
      const power = 10 ** numberOf(second);
      return (Math.sign(numberOf(first)) * Math.round(Math.abs(numberOf(first)) * power)) / power;
    }
    default:
      throw new NoValue(`${name} is reckoned by LibreOffice: see tests/functions/native`);
  }
}

/** Of an area only numbers count, texts and truths in it do not. */
function summed(value: Formula, cells: Cells): number[] {
  if (value.type !== "area") return [numberOf(computed(value, cells))];
  const { first, last } = value;
  const held: Held[] = [];
  for (let row = placeOf(first.row); row <= placeOf(last.row); row++)
    for (let column = placeOf(first.column); column <= placeOf(last.column); column++)
      held.push(cells(first.sheet, cellName(row, column)));
  return held.filter((one): one is number => typeof one === "number");
}

function nameOf({ row, column }: CellFormula): string {
  return cellName(placeOf(row), placeOf(column));
}

/** Printed for A1, an offset is the place itself. */
function placeOf(place: Place): number {
  return "fixed" in place ? place.fixed : place.offset;
}

function numberOf(value: Held): number {
  if (typeof value === "string") throw new NoValue("a text is no number");
  return Number(value);
}

function truthOf(value: Held): boolean {
  if (typeof value === "string") throw new NoValue("a text is neither true nor false");
  return Boolean(value);
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

function compared(left: Held, right: Held): number {
  const [a, b] = [left ?? blankFor(right), right ?? blankFor(left)];
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase() ? 0 : a < b ? -1 : 1;
  if (typeof a === typeof b) return Number(a) - Number(b);
  return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
}

function blankFor(other: Held): Held {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
