import { sheetInFile } from "../core/cell/sheet-in-file";
import { withParts } from "../core/facts/origin";
import { cellOf } from "../core/facts/record-cells";
import type { SchoolRecords } from "../core/indicators/school-records";
import { inBlocks, type Pieces } from "../core/pieces";
import { addAll } from "../core/quantity/long-lists";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import type { HighlightAxis } from "./highlight-formula";
import { type EmptyRows, MARK_LEVELS, MarkRules } from "./mark-rules";
import { judgedRecords, type MarkedShape, markReader } from "./mark-reader";
import { conditionsAsRead, isAcrossFiles, type NumberAt } from "./marks-across-files";
import { type MarkedValue, NotMarked } from "./marked-values";
import { axisOf } from "./placed-values";
import { aloneReader, type CellHolds, isIdle, seenOtherwise } from "./seen-by-formulas";
import type { RowKeys } from "./row-keys";
import type { AddHighlight, PlanNote, PlanOperation, WorkbookPlan } from "./workbook-plan";

/** What is known of the workbook's cells beside the figures. */
export interface KnownCells {
  readonly emptyRows: EmptyRows;
  readonly holds: CellHolds;
  /** Where several files are read; without it nothing is marked of what stands in more than one. */
  readonly numberAt?: NumberAt;
  /** By which rows of other sheets are found; without it they are told by their distance alone. */
  readonly keys?: RowKeys;
}

const NOTHING_KNOWN: KnownCells = { emptyRows: () => false, holds: () => "other" };

/**
 * The conditional formats that mark every value below the standard, one rule per column, formula and level. The formula
 * serves every kind of school where the pupils of the parts stand in columns of their own: so it stays right where rows are
 * sorted. Figures may stand on other sheets than the students: there the formula finds the school by its code or name, where
 * the texts are equal; a sum is marked in the cell
 * of its first part. Sheets that cannot be written (protected) are left out. A value that hangs on a number kept as text, or on one that was refused, is not
 * marked and counted in the notes: a formula would see it otherwise than the reading does.
 *
 * A value whose cells stand in several files is marked only where it falls short, by a rule that holds the numbers of the
 * other files as they were read.
 *
 * Earlier highlights of ours on the same sheets are cleared first, so that marking twice is marking once.
 */
export function* planHighlights(
  tables: readonly SchoolRecords[],
  standard: Standard,
  closedSheets: ReadonlySet<string>,
  known: KnownCells = NOTHING_KNOWN,
): Pieces<WorkbookPlan> {
  const sheets = new Set(
    tables.flatMap((records) => [
      records.cells.sheet,
      ...[...records.figures.values()].map(({ origin }) => origin.cells.sheet),
    ]),
  );
  const clears = [...sheets]
    .filter((sheet) => !closedSheets.has(sheet))
    .map((sheet): PlanOperation => ({ type: "clear-highlights", sheet }));
  const skipped = new NotMarked();
  const rules = new RulesOfStandard(mostDigits(tables));
  for (const records of tables) yield* addTable(rules, records, standard, closedSheets, known, skipped);
  const notes: readonly PlanNote[] = skipped.notes();
  const added = yield* rules.operations(known.emptyRows);
  return {
    operations: [...clears, ...added],
    ...(notes.length > 0 ? { notes } : {}),
    ...([...sheets].some((sheet) => sheetInFile(sheet).file !== null) ? { isOfSeveralFiles: true } : {}),
  };
}

/**
 * Removes our highlights from these sheets and touches nothing else.
 * @param lockedSheets those that are protected: they are left out, and named in the plan
 */
export function planClearHighlights(sheets: readonly string[], lockedSheets: readonly string[] = []): WorkbookPlan {
  const locked = new Set(lockedSheets);
  return {
    operations: sheets.filter((sheet) => !locked.has(sheet)).map((sheet) => ({ type: "clear-highlights", sheet })),
    ...(locked.size > 0 ? { lockedSheets } : {}),
  };
}

/** The rules of every indicator, over all tables: schools of several tables that stand in one column share them. */
class RulesOfStandard {
  private readonly rules = new Map<string, MarkRules>();

  constructor(private readonly digits: number) {}

  of({ code }: IndicatorStandard, axis: HighlightAxis): MarkRules {
    const id = `${axis} ${code}`;
    const rules = this.rules.get(id) ?? new MarkRules(code, axis, this.digits);
    this.rules.set(id, rules);
    return rules;
  }

  /** Those for the lower level first, so that the others come to stand above them. */
  *operations(emptyRows: EmptyRows): Pieces<readonly AddHighlight[]> {
    const all: AddHighlight[] = [];
    for (const level of MARK_LEVELS)
      for (const rules of this.rules.values()) addAll(all, yield* rules.operations(level, emptyRows));
    return all;
  }
}

function* addTable(
  rules: RulesOfStandard,
  records: SchoolRecords,
  standard: Standard,
  closed: ReadonlySet<string>,
  known: KnownCells,
  skipped: NotMarked,
): Pieces<void> {
  const judged = yield* judgedRecords(records, standard);
  const isAlone = aloneReader(records, judged, known.holds);
  for (const indicator of standard.indicators) {
    const axis = axisOf(records, indicator);
    const reader = (keys: RowKeys | null): ((record: number) => MarkedShape | null) =>
      markReader(records, judged, indicator, standard, axis, keys);
    const [byKey, byPlace] = [reader(known.keys ?? null), reader(null)];
    const own = rules.of(indicator, axis);
    const addShape = (record: number, shape: MarkedShape): void => {
      for (const reason of shape.skipped) skipped.add(indicator.code, reason);
      const addIdle = (mark: MarkedValue): void => {
        if (!closed.has(mark.cells.sheet) && isIdle(mark, record, known.holds))
          own.addIdle(mark.cells, record, mark.conditions);
      };
      shape.marks.forEach((ways, index) => {
        if (closed.has(ways.own.cells.sheet)) return;
        const placed = (): MarkedValue => byPlace(record)?.marks[index]?.own ?? ways.own;
        const best = ways.ofAll && ways.areAlike && isAlone(record) ? ways.ofAll : ways.own;
        const reason =
          seenOtherwise(ways.own, record, known.holds) ??
          addMark(own, { best, own: ways.own, placed }, record, axis, known);
        if (!reason) return;
        skipped.add(indicator.code, reason);
        if (ways.ofAll) addIdle(ways.ofAll);
      });
      shape.others.forEach(addIdle);
    };
    yield* inBlocks(records.length, (first, end) => {
      for (let record = first; record < end; record++) {
        const shape = byKey(record);
        if (shape) addShape(record, shape);
      }
    });
  }
}

/** The ways in which a value can be marked, from that which serves most schools to that which serves fewest. */
interface TriedWays {
  readonly best: MarkedValue;
  /** By the formula of its own kind, with rows of other sheets found by their key. */
  readonly own: MarkedValue;
  /** With them told by their distance. */
  readonly placed: () => MarkedValue;
}

/** Why a value is not marked; null where it is, or where it stands in several files and is not below the standard. */
function addMark(
  rules: MarkRules,
  { best, own, placed }: TriedWays,
  record: number,
  axis: HighlightAxis,
  { numberAt = () => null }: KnownCells,
): PlanNote["reason"] | null {
  const { cells, conditions } = own;
  const cell = cellOf(cells, record);
  if (cell && isAcrossFiles(cell, conditions)) {
    const read = conditionsAsRead(cell, placed().conditions, axis, numberAt);
    return !read || rules.add(cells, record, read) ? null : "too-long";
  }
  const isAdded =
    rules.add(cells, record, best.conditions) ||
    rules.add(cells, record, conditions) ||
    rules.add(cells, record, placed().conditions);
  return isAdded ? null : "too-long";
}

/** Digits of the greatest number of a row in which figures stand (letters of a column are never more than three). */
function mostDigits(tables: readonly SchoolRecords[]): number {
  let most = 99;
  const places = tables.flatMap(({ cells, figures }) => [
    cells,
    ...[...figures.values()].flatMap(withParts).map(({ origin }) => origin.cells),
  ]);
  for (const { rows } of new Set(places))
    if (typeof rows === "number") most = Math.max(most, rows);
    else for (const row of rows) most = Math.max(most, row);
  return String(most + 1).length;
}
