import { type CellArea, cellCount, cellOfKey, MAX_COLUMNS } from "../core/cell/address";
import type { AuditIssue, AuditRisk } from "./audit-issue";
import type { FormulaForm, SheetFormulas } from "./sheet-formulas";

/** A rectangle of cells that hold the same formula. */
export interface FormulaRegion {
  readonly area: CellArea;
  /** The formula in its top-left cell, with "=". */
  readonly formula: string;
}

/** What formulas a sheet has. */
export interface SheetMap {
  readonly sheet: string;
  readonly formulas: number;
  /** Largest first. */
  readonly regions: readonly FormulaRegion[];
  readonly issues: Readonly<Record<AuditRisk, number>>;
}

/** The map of a sheet. @param issues those of the sheet */
export function sheetMap(sheet: SheetFormulas, issues: readonly AuditIssue[]): SheetMap {
  const count = (risk: AuditRisk): number => issues.filter((issue) => issue.risk === risk).length;
  return {
    sheet: sheet.sheet.name,
    formulas: sheet.sheet.formulas.size,
    regions: regionsOf(sheet),
    issues: { high: count("high"), medium: count("medium"), low: count("low") },
  };
}

interface Strip {
  readonly form: FormulaForm;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** Strips down of one formula, joined where strips of the same rows stand side by side. */
function regionsOf(sheet: SheetFormulas): FormulaRegion[] {
  const keys = [...sheet.sheet.formulas.keys()].sort((a, b) => (a % MAX_COLUMNS) - (b % MAX_COLUMNS) || a - b);
  const strips: Strip[] = [];
  for (const key of keys) {
    const { row, column } = cellOfKey(key);
    const form = sheet.formAt(row, column);
    if (form === null) continue;
    const last = strips.at(-1);
    if (last && last.form === form && last.column === column && last.row + last.rows === row) last.rows += 1;
    else strips.push({ form, row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Strip>();
  const regions: Strip[] = [];
  for (const strip of strips) {
    const name = `${strip.form.id} ${strip.row} ${strip.rows}`;
    const beside = open.get(name);
    if (beside && beside.column + beside.columns === strip.column) beside.columns += 1;
    else {
      open.set(name, strip);
      regions.push(strip);
    }
  }
  return regions
    .sort((a, b) => cellCount(b) - cellCount(a) || a.row - b.row || a.column - b.column)
    .map(({ form, row, column, rows, columns }) => ({
      area: { row, column, rows, columns },
      formula: sheet.formulaAt(form, row, column) ?? "",
    }));
}
