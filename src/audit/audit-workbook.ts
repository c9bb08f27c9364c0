import { cellKey } from "../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { nameInFile, sheetInFile } from "../core/cell/sheet-in-file";
import type { AuditIssue } from "./audit-issue";
import { deviantIssues } from "./deviants";
import { errorIssues } from "./error-rules";
import type { ValueOf } from "./evaluate";
import { figureIssues } from "./figure-rules";
import { rowFormulaIssues } from "./row-formulas";
import { SheetFormulas } from "./sheet-formulas";
import { type SheetMap, sheetMap } from "./sheet-map";
import { totalGroups, totalIssues } from "./total-rules";
import { typedCopyIssues } from "./typed-copies";

/** The formulas of a workbook: what there is, and what may be wrong. */
export interface WorkbookAudit {
  /** One entry for each of the user's sheets that has formulas, in their order. */
  readonly sheets: readonly SheetMap[];
  /** By sheet, and in it by kind. */
  readonly issues: readonly AuditIssue[];
}

/**
 * Looks through the formulas of a workbook, as it stands: nothing is computed anew but what a neighbour's formula would give.
 * Sheets of ours are left out.
 */
export function auditWorkbook({ sheets }: Pick<WorkbookSnapshot, "sheets">): WorkbookAudit {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const audited = sheets
    .filter(({ marker, formulas }) => marker === undefined && formulas.size > 0)
    .map((sheet) => {
      const formulas = new SheetFormulas(sheet, valuesFor(sheet, byName));
      const issues = issuesOf(formulas);
      return { map: sheetMap(formulas, issues), issues };
    });
  return { sheets: audited.map(({ map }) => map), issues: audited.flatMap(({ issues }) => issues) };
}

/** Cells as the formulas of a sheet name them; of several files read as one, a sheet's name is that of its own file. */
function valuesFor(sheet: SheetSnapshot, byName: ReadonlyMap<string, SheetSnapshot>): ValueOf {
  const { file } = sheetInFile(sheet.name);
  return (name, row, column) => {
    const found = name === null ? sheet : byName.get(file === null ? name : nameInFile(file, name));
    if (found === undefined) return undefined;
    return found.values[row - found.area.row]?.[column - found.area.column] ?? null;
  };
}

function issuesOf(sheet: SheetFormulas): AuditIssue[] {
  const totals = totalGroups(sheet);
  const ofFormulas = [
    ...totalIssues(sheet, totals),
    ...rowFormulaIssues(sheet),
    ...deviantIssues(sheet),
    ...typedCopyIssues(sheet),
  ];
  return [...onceEach(ofFormulas), ...onceEach(figureIssues(sheet, totals)), ...errorIssues(sheet)];
}

/** Issues without those whose cells earlier ones have all named. A total that is too short is told beside its row that disagrees. */
function onceEach(issues: readonly AuditIssue[]): AuditIssue[] {
  const named = new Set<number>();
  return issues.filter(({ cells, kind }) => {
    const keys = cells.map(({ row, column }) => cellKey(row, column));
    const isNew = kind === "total-too-short" || keys.some((key) => !named.has(key));
    for (const key of keys) named.add(key);
    return isNew;
  });
}
