import { CellFormulas } from "./cell-formulas";
import { MAX_COLUMNS, MAX_ROWS } from "./cell-names";
import { KeptRows } from "./kept-rows";
import { PlainCell } from "./plain-cell";
import { readDate } from "./read-date";
import { readNumber } from "./read-number";
import type { SharedContent } from "./read-sheet";
import { SeenCells } from "./seen-cells";
import { type CellText, TextCollector, unescapeControls } from "./read-text";
import { XlsxError } from "./xlsx-error";
import { type XmlHandler, type XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText } from "./xml-text";
import { isTrue } from "./xml-tree";
import type { Scalar, XlsxCell, XlsxRow } from "./xlsx-workbook";

/** What programs write of a computation that went wrong. */
const NO_NUMBER = /^[-+]?(?:nan|inf|1\.#(?:inf|ind|qnan|snan)0*)$/i;

/** Collects the cells inside `<sheetData>`. */
export class SheetCells implements XmlHandler {
  private readonly rows = new KeptRows();
  private readonly seen = new SeenCells();

  private row = -1;
  private height: number | undefined;
  private isHidden = false;
  private readonly rowCells: XlsxCell[] = [];
  private rowHasContent = false;
  /** Of the texts since the budget was last asked. */
  private characters = 0;

  private readonly plain = new PlainCell();
  /** True between the tags of a row, outside its cells. */
  private isBetweenCells = false;
  private column = -1;
  private style = 0;
  private type = "n";
  private hasValue = false;
  private valueBytes: Uint8Array | undefined;
  private valueStart = 0;
  private valueEnd = 0;
  /** The value as text, where it came in pieces or its type asks for text. */
  private valueText: string | undefined;
  private readonly formula: CellFormulas;
  private inside: "value" | "formula" | undefined;
  /** Texts that stand in the cells themselves (`<is>`), with their own looks. */
  private readonly inlineText = new TextCollector();
  private isInInlineText = false;
  private isStruck: boolean | undefined;

  constructor(
    private readonly part: string,
    private readonly shared: SharedContent,
  ) {
    this.formula = new CellFormulas(part, shared.budget);
  }

  open(name: string, scanner: XmlScanner): void {
    if (this.isInInlineText) {
      this.inlineText.open(name, scanner);
      return;
    }
    switch (name) {
      case "c":
        this.openCell(scanner);
        break;
      case "v":
        this.inside = "value";
        this.hasValue = true;
        break;
      case "f":
        this.inside = "formula";
        this.formula.open(scanner);
        break;
      case "row":
        this.openRow(scanner);
        break;
      case "is":
        this.isInInlineText = true;
        break;
      default:
    }
  }

  close(name: string): void {
    if (this.isInInlineText && name !== "is") {
      this.inlineText.close(name);
      return;
    }
    switch (name) {
      case "c":
        this.closeCell();
        this.isBetweenCells = true;
        break;
      case "row":
        this.closeRow();
        break;
      case "is":
        this.closeInlineText();
        break;
      case "v":
      case "f":
        this.inside = undefined;
        break;
      default:
    }
  }

  whole(start: number, { bytes }: XmlScanner): number {
    const { plain } = this;
    if (!this.isBetweenCells || !plain.read(bytes, start, this.row, this.column + 1)) return 0;
    const { column, style, isText } = plain;
    const text = isText ? this.shared.strings[plain.value] : undefined;
    if ((isText && text === undefined) || !this.seen.isNewCell(column)) return 0;
    this.column = column;
    this.rowHasContent = true;
    if (text === undefined) this.rowCells.push({ column, value: plain.value, formula: null, style });
    else this.addText(text, style);
    return plain.end;
  }

  private addText({ text, isStruck }: CellText, style: number): void {
    const { column } = this;
    this.characters += text.length;
    this.rowCells.push({ column, value: text, formula: null, style, ...(isStruck === undefined ? {} : { isStruck }) });
  }

  text(start: number, end: number, isRaw: boolean, scanner: XmlScanner): void {
    if (this.isInInlineText) this.inlineText.add(start, end, isRaw, scanner);
    if (this.inside === undefined) return;
    const { bytes } = scanner;
    if (this.inside === "value" && this.valueBytes === undefined && !isRaw) {
      // Nearly always the whole value: keep the span and make no string of a number.
      this.valueBytes = bytes;
      this.valueStart = start;
      this.valueEnd = end;
      return;
    }
    const text = isRaw ? decodeRaw(bytes, start, end) : decodeText(bytes, start, end);
    if (this.inside === "formula") this.formula.add(text);
    else this.valueText = this.textSoFar() + text;
  }

  private openRow(scanner: XmlScanner): void {
    const number = scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) this.fail(`row ${number}`);
    if (!this.seen.isNewRow(this.row)) this.fail(`row ${this.row + 1} is there twice`);
    this.column = -1;
    this.rowCells.length = 0;
    this.rowHasContent = false;
    this.isBetweenCells = true;
    const height = scanner.attribute("ht");
    this.height = height === undefined ? undefined : Number(height);
    // Dragged shut, a row keeps the height 0 and is not marked as hidden.
    this.isHidden = isTrue(scanner.attribute("hidden")) || this.height === 0;
  }

  private closeRow(): void {
    this.isBetweenCells = false;
    const { row, height, isHidden: hidden } = this;
    // An array that grew has room for more: of a million rows of two cells that is most of the memory.
    const cells = this.rowCells.slice();
    this.shared.budget.spend("cells", Math.max(1, cells.length), this.part);
    this.shared.budget.spend("characters", this.characters, this.part);
    this.characters = 0;
    this.rows.add({ row, hidden, cells, ...(height === undefined ? {} : { height }) }, this.rowHasContent);
  }

  private openCell(scanner: XmlScanner): void {
    this.isBetweenCells = false;
    this.column += 1;
    this.style = 0;
    this.type = "n";
    this.hasValue = false;
    this.valueBytes = undefined;
    this.valueText = undefined;
    this.isStruck = undefined;
    this.formula.forget();
    const { bytes, attributeNames, attributeStarts, attributeEnds } = scanner;
    for (let i = 0; i < scanner.attributeCount; i += 1) {
      const start = attributeStarts[i] ?? 0;
      const end = attributeEnds[i] ?? 0;
      const name = attributeNames[i];
      if (name === "r") this.readAddress(bytes, start, end);
      else if (name === "s") this.style = readNumber(bytes, start, end);
      else if (name === "t")
        this.type = end - start === 1 ? String.fromCharCode(bytes[start] ?? 0) : decodeText(bytes, start, end);
    }
  }

  private readAddress(bytes: Uint8Array, start: number, end: number): void {
    let column = 0;
    let row = 0;
    for (let i = start; i < end; i += 1) {
      const byte = bytes[i] ?? 0;
      if (byte >= 0x41) column = column * 26 + (byte & 31);
      else row = row * 10 + byte - 0x30;
    }
    if (column < 1 || column > MAX_COLUMNS || row !== this.row + 1)
      this.fail(`cell ${decodeText(bytes, start, end)} in row ${this.row + 1}`);
    this.column = column - 1;
  }

  private closeCell(): void {
    if (!this.seen.isNewCell(this.column)) this.fail(`a cell of row ${this.row + 1} is there twice`);
    const value = this.hasValue ? this.readValue() : this.valueWithoutElement();
    const formula = this.formula.read(this.row, this.column);
    const { column, style, isStruck } = this;
    if (value !== null || formula !== null) this.rowHasContent = true;
    else if (style === 0) return;
    if (typeof value === "string") this.characters += value.length;
    const fills = formula === null ? null : this.formula.fills(this.row, this.column);
    this.rowCells.push({
      column,
      value,
      formula,
      style,
      ...(fills === null ? {} : { fills }),
      ...(isStruck === undefined ? {} : { isStruck }),
    });
  }

  /** A formula of text without a value is one that gives an empty text; any other has not been computed. */
  private valueWithoutElement(): Scalar {
    return this.type === "str" && this.formula.isThere ? "" : null;
  }

  private closeInlineText(): void {
    this.isInInlineText = false;
    const { text, isStruck } = this.inlineText.take();
    this.hasValue = true;
    this.valueText = text;
    this.isStruck = isStruck;
  }

  private readValue(): Scalar {
    switch (this.type) {
      case "n":
        return this.readNumberValue();
      case "s": {
        const index = this.readNumberValue();
        if (index === null) return null;
        if (typeof index !== "number") return this.fail("a shared text has no number");
        const { text, isStruck } = this.shared.strings[index] ?? this.fail(`shared text ${index} does not exist`);
        this.isStruck = isStruck;
        return text;
      }
      case "b": {
        const text = this.textSoFar();
        return text === "" ? null : isTrue(text.trim());
      }
      case "e": {
        const error = this.textSoFar();
        return error === "" ? null : { error };
      }
      case "d":
        return readDate(this.textSoFar(), this.shared.uses1904);
      case "inlineStr":
        return this.textSoFar();
      default:
        return unescapeControls(this.textSoFar());
    }
  }

  private readNumberValue(): number | null | { readonly error: string } {
    if (this.valueText === undefined && this.valueBytes !== undefined) {
      const value = readNumber(this.valueBytes, this.valueStart, this.valueEnd);
      if (Number.isFinite(value)) return value;
    }
    const text = this.textSoFar().trim();
    if (text === "") return null;
    const value = Number(text);
    if (Number.isNaN(value) && !NO_NUMBER.test(text)) return this.fail(`"${text}" is no number`);
    return Number.isFinite(value) ? value : { error: "#NUM!" };
  }

  private textSoFar(): string {
    if (this.valueText !== undefined) return this.valueText;
    return this.valueBytes === undefined ? "" : decodeText(this.valueBytes, this.valueStart, this.valueEnd);
  }

  finish(): { rows: readonly XlsxRow[]; leftOutBlanks: boolean } {
    return this.rows.finish();
  }

  private fail(detail: string): never {
    throw new XlsxError("file-damaged", `${this.part}: ${detail}`);
  }
}
