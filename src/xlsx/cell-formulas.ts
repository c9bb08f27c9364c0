import { parseReference } from "./cell-names";
import { formulaFromFile, type ShiftedFormula, shiftedFormulas } from "./formula-text";
import type { PackageBudget } from "./package-budget";
import type { XmlScanner } from "./xml-scanner";
import type { Area } from "./xlsx-workbook";

/** Characters that cost as much as moving one reference of a shared formula. */
const COST_OF_REFERENCE = 16;

interface SharedFormula {
  readonly shifted: ShiftedFormula;
  readonly row: number;
  readonly column: number;
}

/** The formula of the present cell of a sheet, and those that several cells share. */
export class CellFormulas {
  private readonly groups = new Map<string, SharedFormula>();
  private text: string | undefined;
  private kind: string | undefined;
  private group: string | undefined;
  /** Where the result of an array formula goes, as text. */
  private area: string | undefined;

  constructor(
    private readonly part: string,
    private readonly budget: PackageBudget,
  ) {}

  /** True where the cell has a formula, be it empty. */
  get isThere(): boolean {
    return this.text !== undefined;
  }

  /** Begins the next cell. */
  forget(): void {
    this.text = undefined;
    this.kind = undefined;
    this.area = undefined;
  }

  /** The start tag of a formula. */
  open(scanner: XmlScanner): void {
    this.text = "";
    this.kind = scanner.attribute("t");
    this.group = scanner.attribute("si");
    this.area = this.kind === "array" ? scanner.attribute("ref") : undefined;
  }

  add(text: string): void {
    this.text = (this.text ?? "") + text;
  }

  /** The formula of the cell with its "="; null for none. @throws XlsxError `too-large` for more than the budget has */
  read(row: number, column: number): string | null {
    const formula = this.written(row, column);
    if (formula === null) return null;
    this.budget.spend("formulas", formula.length, this.part);
    return `=${formula}`;
  }

  /** The cells under an array result, when it is more than the formula's own. */
  fills(row: number, column: number): Area | null {
    const area = this.area === undefined ? null : parseReference(this.area);
    if (area === null || area.row !== row || area.column !== column) return null;
    return area.rows === 1 && area.columns === 1 ? null : area;
  }

  private written(row: number, column: number): string | null {
    const { text, group } = this;
    if (text === undefined || this.kind === "dataTable") return null;
    if (this.kind !== "shared" || group === undefined) return text === "" ? null : formulaFromFile(text);
    if (text !== "") {
      const formula = formulaFromFile(text);
      this.groups.set(group, { shifted: shiftedFormulas(formula), row, column });
      return formula;
    }
    const first = this.groups.get(group);
    if (first === undefined) return null;
    this.budget.spend("formulas", COST_OF_REFERENCE * first.shifted.references(), this.part);
    return first.shifted.at(row - first.row, column - first.column);
  }
}
