import { type CellValue, isCellError } from "../core/cell/cell-value";
import { roundHalfUp } from "../core/quantity/rounding";
import { type FormulaToken, movedEdge, type Reference } from "../core/cell/formula-tokens";

/** What a cell holds, by the sheet's name (null for the formula's own); undefined where that sheet is not known. */
export type ValueOf = (sheet: string | null, row: number, column: number) => CellValue | undefined;

/** Larger ranges are not added up: their formula is left without a value. */
const MAX_CELLS = 20_000;

/**
 * The number that a formula gives, with the figures as they stand; null where it asks for more than the four signs, powers,
 * percent and {@link RANGE_FUNCTIONS} and ROUND, meets an error or a text, or divides by zero. Never a guess.
 * @param rows    so far down (and `columns` to the right) the formula is copied from the cell that the tokens were read in
 */
export function evaluate(tokens: readonly FormulaToken[], valueOf: ValueOf, rows = 0, columns = 0): number | null {
  const reader = new Reader(tokens, valueOf, rows, columns);
  const value = reader.sum();
  return reader.isWhole() && Number.isFinite(value) ? value : null;
}

const RANGE_FUNCTIONS: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  "SUM(": (numbers) => numbers.reduce((sum, each) => sum + each, 0),
  "AVERAGE(": (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length,
  "COUNT(": (numbers) => numbers.length,
  "MAX(": (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
  "MIN(": (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
};

class Reader {
  private at = 0;
  /** Set by what these few signs and functions give no number for; the reading ends there. */
  private isLost = false;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly valueOf: ValueOf,
    private readonly rows: number,
    private readonly columns: number,
  ) {}

  isWhole(): boolean {
    return !this.isLost && this.at === this.tokens.length;
  }

  sum(): number {
    let value = this.product();
    for (let sign = this.take("+", "-"); sign !== null; sign = this.take("+", "-"))
      value += sign === "-" ? -this.product() : this.product();
    return value;
  }

  private product(): number {
    let value = this.power();
    for (let sign = this.take("*", "/"); sign !== null; sign = this.take("*", "/"))
      value = sign === "*" ? value * this.power() : value / this.power();
    return value;
  }

  private power(): number {
    let value = this.signed();
    while (this.take("^") !== null) value **= this.signed();
    return value;
  }

  private signed(): number {
    const sign = this.take("+", "-");
    if (sign !== null) return sign === "-" ? -this.signed() : this.signed();
    let value = this.operand();
    while (this.take("%") !== null) value /= 100;
    return value;
  }

  private operand(): number {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.type === "number") return Number(token.text);
    if (token?.type === "reference" && token.reference.form === "cell") return this.cell(token.reference);
    if (token?.type === "sign" && token.text === "(") return this.closed(this.sum());
    if (token?.type === "call" && token.text === "ROUND(") return this.rounded();
    const total = token?.type === "call" ? RANGE_FUNCTIONS[token.text] : undefined;
    return total === undefined ? this.lost() : this.closed(total(this.numbers()));
  }

  private rounded(): number {
    const value = this.sum();
    if (this.take(",") === null) return this.lost();
    const digits = this.sum();
    return this.closed(
      Number.isInteger(digits) && digits >= 0 && Number.isFinite(value) ? roundHalfUp(value, digits) : NaN,
    );
  }

  private closed(value: number): number {
    return this.take(")") === null ? this.lost() : value;
  }

  private lost(): number {
    this.isLost = true;
    this.at = this.tokens.length;
    return NaN;
  }

  /** The numbers of a function's arguments: of a range the numbers in it, of anything else its value. */
  private numbers(): number[] {
    const numbers: number[] = [];
    do {
      const token = this.tokens[this.at];
      const next = this.tokens[this.at + 1];
      const isAlone = next?.type === "sign" && (next.text === "," || next.text === ")");
      if (token?.type === "reference" && isAlone) {
        this.at += 1;
        this.addRange(numbers, token.reference);
      } else {
        numbers.push(this.sum());
      }
    } while (this.take(",") !== null);
    return numbers;
  }

  private addRange(numbers: number[], reference: Reference): void {
    const [top, bottom] = [movedEdge(reference.top, this.rows), movedEdge(reference.bottom, this.rows)];
    const [left, right] = [movedEdge(reference.left, this.columns), movedEdge(reference.right, this.columns)];
    if (top < 0 || left < 0 || (bottom - top + 1) * (right - left + 1) > MAX_CELLS) {
      this.lost();
      return;
    }
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = this.valueOf(reference.sheet, row, column);
        if (value === undefined || isCellError(value)) this.lost();
        if (typeof value === "number") numbers.push(value);
      }
    }
  }

  private cell({ sheet, top, left }: Reference): number {
    const [row, column] = [movedEdge(top, this.rows), movedEdge(left, this.columns)];
    const value = row < 0 || column < 0 ? undefined : this.valueOf(sheet, row, column);
    if (value === null) return 0;
    return typeof value === "number" ? value : this.lost();
  }

  /** Takes one of these signs if it comes next. */
  private take(...signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.type !== "sign" || !signs.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }
}
