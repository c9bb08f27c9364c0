import { cellOfKey } from "../core/cell/address";
import type { AuditIssue } from "./audit-issue";
import { riskOf } from "./deviants";
import { groupBy } from "./group-by";
import type { Place } from "./lines";
import type { FormulaForm, SheetFormulas } from "./sheet-formulas";
import { greatest, least } from "../core/quantity/long-lists";

/** Columns that may stand between two formulas that go together. */
const GAP = 3;
/** Share of one formula that leaves no doubt which is meant. */
const CLEAR = 3 / 4;

interface RowFormula extends Place {
  readonly form: FormulaForm;
}

/**
 * Formulas of one row that each compute from their own column, and do not do the same: =SUM(B5:B9), =SUM(C5:C9), =D5+D7.
 * Where all are totals of a range, total-rules looks at them.
 */
export function rowFormulaIssues(sheet: SheetFormulas): AuditIssue[] {
  return rowGroups(sheet).flatMap((group) => issuesOf(sheet, group));
}

function rowGroups(sheet: SheetFormulas): RowFormula[][] {
  const ofColumn = new Set(sheet.forms.filter(computesFromOwnColumn));
  const cells: RowFormula[] = [];
  for (const key of sheet.sheet.formulas.keys()) {
    const { row, column } = cellOfKey(key);
    const form = sheet.formAt(row, column);
    if (form !== null && ofColumn.has(form)) cells.push({ row, column, form });
  }
  const groups: RowFormula[][] = [];
  for (const ofRow of groupBy(cells, ({ row }) => row).values()) {
    for (const [index, cell] of ofRow.sort((a, b) => a.column - b.column).entries()) {
      const before = ofRow[index - 1];
      if (before && cell.column - before.column <= GAP) groups.at(-1)?.push(cell);
      else groups.push([cell]);
    }
  }
  return groups.filter((group) => group.length > 2);
}

function computesFromOwnColumn(form: FormulaForm): boolean {
  const { tokens, column } = form;
  return (
    form.isOwn &&
    tokens.every(
      (token) =>
        token.type !== "reference" ||
        (token.reference.sheet === null && token.reference.left.at === column && token.reference.right.at === column),
    )
  );
}

function issuesOf(sheet: SheetFormulas, group: readonly RowFormula[]): AuditIssue[] {
  const byForm = groupBy(group, ({ form }) => form.added ?? form.id);
  if (byForm.size < 2 || group.every(({ form }) => form.total !== null)) return [];
  const [most = []] = [...byForm.values()].sort((a, b) => b.length - a.length);
  const others = group.filter((cell) => !most.includes(cell));
  const form = most[0]?.form;
  if (!form) return [];
  if (others.length === 1 || most.length >= CLEAR * group.length) {
    // The first of a row often begins what the others carry on.
    const odd = others.filter((cell) => cell !== group[0] || cell.form.build === form.build);
    return odd.map((cell) => issueAt(sheet, [cell], form, most));
  }
  return hasSameCells(group) ? [{ ...issueAt(sheet, [...others, ...most], form, []), repairs: [] }] : [];
}

/** Most add and take away cells of the same stretch: they differ in what is added and what is taken away. */
function hasSameCells(group: readonly RowFormula[]): boolean {
  if (group.some(({ form }) => form.added === null)) return false;
  const stretches = groupBy(group, ({ form }) => {
    const rows = form.tokens.flatMap((token) =>
      token.type === "reference" ? [token.reference.top.at - form.row, token.reference.bottom.at - form.row] : [],
    );
    return `${least(rows)} ${greatest(rows)}`;
  });
  return greatest([...stretches.values()].map((cells) => cells.length)) >= CLEAR * group.length;
}

function issueAt(
  sheet: SheetFormulas,
  cells: readonly RowFormula[],
  form: FormulaForm,
  beside: readonly RowFormula[],
): AuditIssue {
  return {
    kind: "formula-differs",
    risk: riskOf(sheet, form, cells),
    cells: cells.map(({ row, column }) => sheet.ref(row, column)),
    because: beside.slice(0, 2).map(({ row, column }) => sheet.ref(row, column)),
    repairs: cells.flatMap(({ row, column }) => sheet.repairsBy(form, row, column)),
  };
}
