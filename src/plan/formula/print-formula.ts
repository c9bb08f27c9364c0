import { columnName, MAX_COLUMNS, MAX_ROWS } from "../../core/cell/address";
import type { CellFormula, Formula, Operator, Place } from "./formula";

/** The cell for which a formula is printed, counted from zero. */
export interface Home {
  readonly row: number;
  readonly column: number;
}

/** Offsets counted from A1 are the rows and columns themselves. */
const A1: Home = { row: 0, column: 0 };

/** A printed formula with the rows and columns left open that follow the cell in which it stands. */
export interface FormulaTemplate {
  /** Around the open places: one more than these. */
  readonly texts: readonly string[];
  readonly open: readonly OpenPlace[];
}

interface OpenPlace {
  readonly isRow: boolean;
  readonly offset: number;
}

/** The higher, the closer an operator holds its sides together; equal ones are reckoned from the left. */
const STRENGTH: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
/** A sign holds closer than any operator: what is no operation never needs brackets. */
const STRENGTH_OF_SIGN = 6;

/** Characters that Excel allows in one text of a formula. */
const LONGEST_TEXT = 255;
/** Significant digits that Excel reads of a number; what it drops may be no more than noise of binary arithmetic. */
const DIGITS = 15;
const NOISE = 4 * Number.EPSILON;

/**
 * A formula in the language of files and of Office.js (en-US), with "=".
 * @param home where it stands, for the places that are counted from there
 * @throws RangeError for a number or a text that Excel cannot hold exactly, and for a place outside of the sheet
 * @example printFormula(operation(sumOf(rooms), "/", students)) // "=(D5-E5)/C5"
 */
export function printFormula(formula: Formula, home: Home = A1): string {
  return printedAt(formulaTemplate(formula), home);
}

/** {@link printFormula}, for many homes: the tree is written once. */
export function formulaTemplate(formula: Formula): FormulaTemplate {
  const writer = new TemplateWriter();
  writer.write(formula, 0);
  return writer.template();
}

/** The formula of a template for one home. */
export function printedAt({ texts, open }: FormulaTemplate, home: Home): string {
  const [first] = open;
  if (!first) return texts.join("");
  // Joined at once: a text put together piece by piece is kept as its pieces, and a county has 100,000 formulas.
  if (open.every(({ isRow, offset }) => isRow === first.isRow && offset === first.offset))
    return texts.join(placeName(first, home));
  return texts
    .flatMap((text, index) => {
      const place = open[index];
      return place ? [text, placeName(place, home)] : [text];
    })
    .join("");
}

function placeName({ isRow, offset }: OpenPlace, home: Home): string {
  return isRow ? rowName(home.row + offset) : columnLetters(home.column + offset);
}

function rowName(row: number): string {
  if (!(row >= 0 && row < MAX_ROWS)) throw new RangeError(`no row ${row}`);
  return String(row + 1);
}

function columnLetters(column: number): string {
  if (!(column >= 0 && column < MAX_COLUMNS)) throw new RangeError(`no column ${column}`);
  return columnName(column);
}

class TemplateWriter {
  private readonly texts: string[] = [];
  private readonly open: OpenPlace[] = [];
  private present = "=";

  template(): FormulaTemplate {
    return { texts: [...this.texts, this.present], open: this.open };
  }

  /** @param least strength that a formula must have to stand here without brackets */
  write(formula: Formula, least: number): void {
    const isBracketed = strengthOf(formula) < least;
    if (isBracketed) this.present += "(";
    this.writeBare(formula);
    if (isBracketed) this.present += ")";
  }

  private writeBare(formula: Formula): void {
    switch (formula.type) {
      case "number":
        this.present += numberText(formula.value);
        break;
      case "text":
        this.present += quotedText(formula.value);
        break;
      case "boolean":
        this.present += formula.value ? "TRUE" : "FALSE";
        break;
      case "omitted":
        break;
      case "cell":
        this.writeCell(formula);
        break;
      case "area":
        this.writeCell(formula.first);
        this.present += ":";
        this.writeCorner(formula.last);
        break;
      case "rows":
        this.present += `${sheetPrefix(formula.sheet)}$${rowName(formula.first)}:$${rowName(formula.last)}`;
        break;
      case "columns":
        this.present += `${sheetPrefix(formula.sheet)}$${columnLetters(formula.first)}:$${columnLetters(formula.last)}`;
        break;
      case "array":
        this.present += `{${formula.rows.map((row) => row.map(numberText).join(",")).join(";")}}`;
        break;
      case "negative":
        this.present += "-";
        this.write(formula.of, STRENGTH_OF_SIGN);
        break;
      case "operation":
        this.write(formula.left, STRENGTH[formula.operator]);
        this.present += formula.operator;
        this.write(formula.right, STRENGTH[formula.operator] + 1);
        break;
      case "call":
        this.present += `${formula.name}(`;
        for (const [index, value] of formula.values.entries()) {
          if (index > 0) this.present += ",";
          this.write(value, 0);
        }
        this.present += ")";
    }
  }

  private writeCell(cell: CellFormula): void {
    this.present += sheetPrefix(cell.sheet);
    this.writeCorner(cell);
  }

  private writeCorner({ row, column }: CellFormula): void {
    this.writePlace(column, false);
    this.writePlace(row, true);
  }

  private writePlace(place: Place, isRow: boolean): void {
    if ("fixed" in place) {
      this.present += `$${isRow ? rowName(place.fixed) : columnLetters(place.fixed)}`;
      return;
    }
    this.texts.push(this.present);
    this.open.push({ isRow, offset: place.offset });
    this.present = "";
  }
}

function strengthOf(formula: Formula): number {
  return formula.type === "operation" ? STRENGTH[formula.operator] : STRENGTH_OF_SIGN;
}

/** Always quoted: a name that needs no quotes in one version of Excel may need them in another. */
function sheetPrefix(sheet: string | undefined): string {
  return sheet === undefined ? "" : `'${sheet.replaceAll("'", "''")}'!`;
}

function quotedText(value: string): string {
  if (value.length > LONGEST_TEXT) throw new RangeError(`a text of ${value.length} characters in a formula`);
  return `"${value.replaceAll('"', '""')}"`;
}

/**
 * A number as Excel reads it, without a power of ten.
 * @example numberText(0.1 + 0.2) // "0.3"
 * @example numberText(1e21) // "1000000000000000000000"
 */
function numberText(value: number): string {
  const kept = Number(value.toPrecision(DIGITS));
  const isKept = Number.isInteger(value) ? kept === value : Math.abs(kept - value) <= NOISE * Math.abs(value);
  if (!isKept) throw new RangeError(`a number that a formula does not hold: ${value}`);
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(kept)) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return point > 0
    ? `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
    : `${sign}0.${digits.padStart(digits.length - point, "0")}`;
}
