import type { AuditIssue, AuditRisk } from "./audit-issue";
import { type Direction, lengthOf, mixedSegments, type Place, placeAt, type Run, type Segment } from "./lines";
import { isSameNumber } from "./same-number";
import type { FormulaForm, SheetFormulas } from "./sheet-formulas";

/** Formulas of one form that cells out of line have beside them, for each of them. */
const NEIGHBOURS = 3;
/** A formula that differs so often in one line is meant. */
const REPEATED = 3;

/** Cells of one run that are unlike their neighbours. */
interface Deviant {
  readonly segment: Segment;
  readonly run: Run;
  /** What the neighbours hold. */
  readonly form: FormulaForm;
  readonly isAtEnd: boolean;
}

/** Numbers and formulas that break a line of formulas of one form. */
export function deviantIssues(sheet: SheetFormulas): AuditIssue[] {
  const segments = mixedSegments(sheet);
  const found = segments.flatMap((segment) => deviantsOf(sheet, segment));
  const byRow = countByLine(found, "down");
  return found.filter((deviant) => !isStructure(sheet, deviant, byRow)).map((deviant) => issueOf(sheet, deviant));
}

function deviantsOf(sheet: SheetFormulas, segment: Segment): Deviant[] {
  const { runs } = segment;
  const counts = new Map<FormulaForm | null, number>();
  for (const run of runs) counts.set(run.form, (counts.get(run.form) ?? 0) + lengthOf(run));
  return runs.flatMap((run, index): Deviant[] => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (before?.form && before.form === after?.form) {
      const near = lengthOf(before) + lengthOf(after);
      if (near < NEIGHBOURS * lengthOf(run)) return [];
      if ((counts.get(before.form) ?? 0) < 2 * (counts.get(run.form) ?? 0)) return [];
      return [{ segment, run, form: before.form, isAtEnd: false }];
    }
    const beside = before && after ? undefined : (before ?? after);
    if (!beside?.form || lengthOf(beside) < NEIGHBOURS * lengthOf(run)) return [];
    // At an end only what is like its neighbours is out of line: another formula may be a total, or a beginning.
    const isLike =
      run.form !== null
        ? isShifted(run.form, beside.form) && run.form.tokens.length > 1
        : isRowContinued(sheet, segment, run, before);
    return isLike ? [{ segment, run, form: beside.form, isAtEnd: true }] : [];
  });
}

/** Built as its neighbours are, and refers elsewhere. */
function isShifted(form: FormulaForm, beside: FormulaForm): boolean {
  return form.build === beside.build && form.total?.along === beside.total?.along;
}

/** A number below a column of formulas is out of line where the row goes on with the other formulas of the rows above. */
function isRowContinued(sheet: SheetFormulas, { along, line }: Segment, run: Run, before: Run | undefined): boolean {
  if (along !== "down" || before === undefined || lengthOf(run) > 1) return false;
  const others = sheet.formulasOf("across", run.from - 1).filter((at) => at !== line);
  return others.length > 0 && others.every((at) => sheet.formAt(run.from, at) === sheet.formAt(run.from - 1, at));
}

function countByLine(found: readonly Deviant[], along: Direction): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { segment, run } of found) {
    if (segment.along !== along) continue;
    for (let at = run.from; at < run.to; at += 1) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** What is unlike its neighbours because the sheet is made so. */
function isStructure(sheet: SheetFormulas, deviant: Deviant, byRow: ReadonlyMap<number, number>): boolean {
  const { segment, run, form, isAtEnd } = deviant;
  const place = placeAt(segment.along, segment.line, run.from);
  if (run.form === null) return !form.isOwn || isWholeRow(sheet, deviant, byRow);
  if (run.form.added !== null && run.form.added === form.added) return true;
  if (!form.isOwn && (isAtEnd || run.form.build !== form.build)) return true;
  if (isBothTotals(run.form, form, segment.along)) return true;
  if (hasCompanion(sheet, run.form, segment.along, place)) return true;
  return isWholeRow(sheet, deviant, byRow) || isSubtotal(sheet, deviant);
}

/** Totals that stand side by side are looked at together, as the row or column that they are. */
function isBothTotals({ total }: FormulaForm, beside: FormulaForm, along: Direction): boolean {
  return (
    total !== null && total.along === beside.total?.along && (total.along !== along || total.name !== beside.total.name)
  );
}

/**
 * The same formula elsewhere in the other direction, out of line there too, or again and again in its own line: the sheet has
 * rows (or columns) of this kind.
 */
function hasCompanion(sheet: SheetFormulas, form: FormulaForm, along: Direction, { row, column }: Place): boolean {
  const [at, line] = along === "down" ? [row, column] : [column, row];
  const formAt = (position: number, of: number): FormulaForm | null => {
    const place = placeAt(along, of, position);
    return sheet.formAt(place.row, place.column);
  };
  const isOutAlso = sheet
    .formulasOf(along === "down" ? "across" : "down", at)
    .some((of) => of !== line && formAt(at, of) === form && formAt(at - 1, of) !== form && formAt(at + 1, of) !== form);
  return (
    isOutAlso || sheet.formulasOf(along, line).filter((position) => formAt(position, line) === form).length >= REPEATED
  );
}

/** At least half of the formulas of a row are unlike those above and below: the row is another kind of row. */
function isWholeRow(sheet: SheetFormulas, { segment, run }: Deviant, byRow: ReadonlyMap<number, number>): boolean {
  if (segment.along !== "down") return false;
  const unlike = byRow.get(run.from) ?? 0;
  if (unlike < 2) return false;
  const formulas = new Set([run.from - 1, run.from].flatMap((row) => sheet.formulasOf("across", row)));
  return 2 * unlike >= formulas.size;
}

/** A sum of the line itself, in a row that says so or that names nothing, or one of several of its kind. */
function isSubtotal(sheet: SheetFormulas, { segment, run }: Deviant): boolean {
  const form = run.form;
  if (form === null || segment.along !== "down" || !refersAlong(form)) return false;
  const others = segment.runs.filter((each) => each !== run && each.form !== null && refersAlong(each.form));
  return others.length > 0 || sheet.nameOf(run.from).isTotal || !sheet.nameOf(run.from).isNamed;
}

/** True where a formula refers to nothing but cells of its own column. */
function refersAlong(form: FormulaForm): boolean {
  return form.tokens.every(
    (token) =>
      token.type !== "reference" ||
      (token.reference.sheet === null &&
        token.reference.left.at === form.column &&
        token.reference.right.at === form.column),
  );
}

function issueOf(sheet: SheetFormulas, { segment, run, form }: Deviant): AuditIssue {
  const places: Place[] = [];
  for (let at = run.from; at < run.to; at += 1) places.push(placeAt(segment.along, segment.line, at));
  const around = [run.from - 1, run.to].map((at) => placeAt(segment.along, segment.line, at));
  return {
    kind:
      run.form === null ? "number-among-formulas" : isShifted(run.form, form) ? "reference-shifted" : "formula-differs",
    risk: riskOf(sheet, form, places),
    cells: places.map(({ row, column }) => sheet.ref(row, column)),
    because: around
      .filter(({ row, column }) => sheet.formAt(row, column) === form)
      .map(({ row, column }) => sheet.ref(row, column)),
    repairs: places.flatMap(({ row, column }) => sheet.repairsBy(form, row, column)),
  };
}

/** High where the figure differs from what the neighbours' formula gives, medium where it is the same or nobody can tell. */
export function riskOf(sheet: SheetFormulas, form: FormulaForm, places: readonly Place[]): AuditRisk {
  const states = places.map(({ row, column }): AuditRisk => {
    const [value, expected] = [sheet.valueAt(row, column), sheet.resultAt(form, row, column)];
    if (expected === null || typeof value !== "number") return "medium";
    return isSameNumber(value, expected) ? "medium" : "high";
  });
  return states.includes("high") ? "high" : "medium";
}
