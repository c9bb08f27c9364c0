import { type Edge, type FormulaToken, type Reference, tokensOf } from "../../core/cell/formula-tokens";
import {
  boolean,
  type CellFormula,
  type Formula,
  type FunctionName,
  number,
  OMITTED,
  operation,
  type Operator,
  type Place,
  text,
} from "./formula";
import type { Home } from "./print-formula";

/** Operators that bind alike, the loosest first. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const PERCENT = 100;

/**
 * The tree of a formula as it is written; null where it holds what the tree has no place for (names, array constants, other
 * files, errors), or is none.
 *
 * @param formula with its "="
 * @param home where it stands: references without "$" become as far from there as they are
 * @example parseFormula("=$A2*2", { row: 1, column: 3 }) // column A, the row in which it stands, times 2
 */
export function parseFormula(formula: string, home: Home): Formula | null {
  if (!formula.startsWith("=")) return null;
  try {
    return new Parser(tokensOf(formula), home).whole();
  } catch (error) {
    if (error instanceof NoTree) return null;
    throw error;
  }
}

class NoTree extends Error {}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly home: Home,
  ) {}

  whole(): Formula {
    const formula = this.level(0);
    if (this.at < this.tokens.length) throw new NoTree();
    return formula;
  }

  private level(level: number): Formula {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.level(level + 1);
    for (let operator = this.operator(operators); operator !== null; operator = this.operator(operators))
      left = operation(left, operator, this.level(level + 1));
    return left;
  }

  /** A sign before a value binds it before anything else: -2^2 is 4. */
  private signed(): Formula {
    if (this.take("-")) return { type: "negative", of: this.signed() };
    if (this.take("+")) return this.signed();
    let value = this.operand();
    while (this.take("%")) value = operation(value, "/", number(PERCENT));
    return value;
  }

  private operand(): Formula {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.type) {
      case "number":
        return number(Number(token.text));
      case "text":
        return text(token.text.slice(1, -1).replaceAll('""', '"'));
      case "name":
        if (token.text === "TRUE" || token.text === "FALSE") return boolean(token.text === "TRUE");
        throw new NoTree();
      case "reference":
        return this.reference(token.reference);
      case "call":
        return { type: "call", name: token.text.slice(0, -1) as FunctionName, values: this.values() };
      case "sign":
        if (token.text === "(") return this.closed(this.level(0));
        throw new NoTree();
      default:
        throw new NoTree();
    }
  }

  private values(): readonly Formula[] {
    if (this.take(")")) return [];
    const values: Formula[] = [];
    do {
      const next = this.tokens[this.at];
      const isLeftOut = next?.type === "sign" && (next.text === "," || next.text === ")");
      values.push(isLeftOut ? OMITTED : this.level(0));
    } while (this.take(","));
    if (!this.take(")")) throw new NoTree();
    return values;
  }

  private reference({ sheet, top, left, bottom, right, form }: Reference): Formula {
    if (sheet?.includes("[") === true || sheet?.includes(":") === true) throw new NoTree();
    const there = sheet === null ? {} : { sheet };
    if (form === "rows") return { type: "rows", ...there, first: fixed(top), last: fixed(bottom) };
    if (form === "columns") return { type: "columns", ...there, first: fixed(left), last: fixed(right) };
    const corner = (row: Edge, column: Edge): CellFormula => ({
      type: "cell",
      ...there,
      row: placeOf(row, this.home.row),
      column: placeOf(column, this.home.column),
    });
    const first = corner(top, left);
    return form === "cell" ? first : { type: "area", first, last: corner(bottom, right) };
  }

  private closed(formula: Formula): Formula {
    if (!this.take(")")) throw new NoTree();
    return formula;
  }

  private operator(operators: readonly Operator[]): Operator | null {
    return operators.find((operator) => this.take(operator)) ?? null;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.type !== "sign" || token.text !== sign) return false;
    this.at += 1;
    return true;
  }
}

function placeOf({ at, isFixed }: Edge, from: number): Place {
  return isFixed ? { fixed: at } : { offset: at - from };
}

/** Whole rows and columns that would move along have no place in the tree. */
function fixed({ at, isFixed }: Edge): number {
  if (!isFixed) throw new NoTree();
  return at;
}
