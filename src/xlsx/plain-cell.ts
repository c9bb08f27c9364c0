import { MAX_COLUMNS } from "./cell-names";

const [LESS, GREATER, SLASH, QUOTE, EQUALS, SPACE, MINUS, POINT] = [0x3c, 0x3e, 0x2f, 0x22, 0x3d, 0x20, 0x2d, 0x2e];
const [LETTER_C, LETTER_N, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [0x63, 0x6e, 0x72, 0x73, 0x74, 0x76];
/** Whole numbers of so many digits are exact, and so are the powers of ten that they are divided by. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * Reads the cells that nearly all are, `<c r="B5" s="3"><v>12.5</v></c>` with a number or the number of a shared text,
 * without looking at them tag by tag. Whatever is written in another way it leaves to the reader of tags.
 */
export class PlainCell {
  /** Behind the cell that was read last, and what it says. */
  end = 0;
  column = 0;
  style = 0;
  /** True where the value is the number of a shared text. */
  isText = false;
  value = 0;

  /**
   * @param at     where a tag begins
   * @param row    counted from zero; an address in another row is not read
   * @param column the one that a cell without an address has
   * @returns false where the cell is not such a one, or does not stand in the bytes whole
   */
  read(bytes: Uint8Array, at: number, row: number, column: number): boolean {
    if (bytes[at + 1] !== LETTER_C || bytes[at + 2] !== SPACE) return false;
    this.column = column;
    this.style = 0;
    this.isText = false;
    let next = at + 2;
    while (bytes[next] === SPACE) {
      if (bytes[next + 2] !== EQUALS || bytes[next + 3] !== QUOTE) return false;
      next = this.attribute(bytes, bytes[next + 1], next + 4, row);
      if (next < 0) return false;
    }
    if (bytes[next] !== GREATER || bytes[next + 1] !== LESS || bytes[next + 2] !== LETTER_V) return false;
    if (bytes[next + 3] !== GREATER) return false;
    next = this.number(bytes, next + 4);
    if (next < 0 || !endsCell(bytes, next)) return false;
    this.end = next + 8;
    return true;
  }

  /** Reads the value of an attribute; where the next thing begins, or -1. */
  private attribute(bytes: Uint8Array, name: number | undefined, from: number, row: number): number {
    if (name === LETTER_R) return this.address(bytes, from, row);
    if (name === LETTER_T) {
      this.isText = bytes[from] === LETTER_S;
      return (this.isText || bytes[from] === LETTER_N) && bytes[from + 1] === QUOTE ? from + 2 : -1;
    }
    if (name !== LETTER_S) return -1;
    let at = from;
    let style = 0;
    for (let byte = bytes[at]; byte !== undefined && isDigit(byte); byte = bytes[at]) {
      style = style * 10 + byte - 0x30;
      at += 1;
    }
    this.style = style;
    return at > from && at < from + MOST_DIGITS && bytes[at] === QUOTE ? at + 1 : -1;
  }

  private address(bytes: Uint8Array, from: number, row: number): number {
    let at = from;
    let column = 0;
    for (let byte = bytes[at]; byte !== undefined && byte >= 0x41 && byte <= 0x5a; byte = bytes[at]) {
      column = column * 26 + byte - 0x40;
      at += 1;
    }
    const digits = at;
    let number = 0;
    for (let byte = bytes[at]; byte !== undefined && isDigit(byte); byte = bytes[at]) {
      number = number * 10 + byte - 0x30;
      at += 1;
    }
    if (column < 1 || digits > from + 3 || column > MAX_COLUMNS || number !== row + 1 || at > digits + 7) return -1;
    this.column = column - 1;
    return bytes[at] === QUOTE ? at + 1 : -1;
  }

  /** Reads a number as far as its digits go; where they end, or -1 where there are none or too many. */
  private number(bytes: Uint8Array, from: number): number {
    let at = from;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at += 1;
    const first = at;
    let point = -1;
    let value = 0;
    for (let byte = bytes[at]; byte !== undefined; byte = bytes[at]) {
      if (isDigit(byte)) value = value * 10 + byte - 0x30;
      else if (byte === POINT && point < 0) point = at;
      else break;
      at += 1;
    }
    const digits = at - first - (point < 0 ? 0 : 1);
    if (digits < 1 || digits > MOST_DIGITS) return -1;
    if (this.isText && (isNegative || point >= 0)) return -1;
    if (point >= 0) value /= POWERS[at - point - 1] ?? NaN;
    this.value = isNegative ? -value : value;
    return at;
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** True where `</v></c>` stands. */
function endsCell(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GREATER
  );
}
