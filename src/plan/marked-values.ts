import type { CellRef } from "../core/cell/address";
import type { RecordCells } from "../core/facts/record-cells";
import type { FactColumn } from "../core/facts/fact-column";
import type { SchoolRecords } from "../core/indicators/school-records";
import { outsideReasonOf, teachingPointIsOutside } from "../core/indicators/scope";
import type { RecordStudents } from "../core/indicators/stage-students";
import { entryAt } from "../core/quantity/at";
import type { Stage } from "../core/fields/stages";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import type { HighlightAxis, HighlightCondition } from "./highlight-formula";
import type { PlanNote } from "./workbook-plan";
import { type Judged, type PlacedValue, placedValue } from "./placed-values";
import type { RowKeys } from "./row-keys";
import { addAll } from "../core/quantity/long-lists";

/** Cells that are marked, with what is judged in them: one condition, or one for each stage of a mixed school. */
export interface MarkedValue {
  /** Where the marked cell of each record stands. */
  readonly cells: RecordCells;
  readonly conditions: readonly HighlightCondition[];
  /** Every figure that it needs, with the parts of sums. */
  readonly figures: readonly FactColumn[];
}

/** What is marked of an indicator for a record, and for every other that is judged from the same columns. */
export interface MarkedShape {
  readonly marks: readonly MarkedValue[];
  /** Why something is not marked. */
  readonly skipped: readonly PlanNote["reason"][];
}

/** What cannot be marked truly, by indicator and reason. */
export class NotMarked {
  private readonly counts = new Map<string, PlanNote>();

  add(indicator: string, reason: PlanNote["reason"]): void {
    const key = `${indicator} ${reason}`;
    this.counts.set(key, { indicator, reason, schools: (this.counts.get(key)?.schools ?? 0) + 1 });
  }

  notes(): readonly PlanNote[] {
    return [...this.counts.values()];
  }
}

/** A school as far as marks go: schools of one group differ in nothing but where and whether their figures stand. */
export interface JudgedGroup {
  readonly isMixed: boolean;
  readonly stages: readonly Stage[];
}

/** The group that a record is judged in; null where nothing of it is judged. */
export function judgedGroup(
  records: SchoolRecords,
  record: number,
  students: RecordStudents,
  standard: Standard,
): JudgedGroup | null {
  const kind = entryAt(records.kinds, record);
  const single = students.type === "single" ? students.students : null;
  if (
    students.type === "unknown-stage" ||
    students.type === "senior-only" ||
    outsideReasonOf(kind) ||
    teachingPointIsOutside(kind, single, standard)
  )
    return null;
  return students.type === "single"
    ? { isMixed: false, stages: [students.stage] }
    : { isMixed: true, stages: students.stages };
}

/**
 * What is marked for one school and indicator, by cell. A cell shared by two stages is judged for each.
 * @param keys by which rows of other sheets are found; null for telling them by their distance alone
 */
export function markedValues(
  records: SchoolRecords,
  record: number,
  group: JudgedGroup,
  indicator: IndicatorStandard,
  standard: Standard,
  axis: HighlightAxis,
  keys: RowKeys | null,
): MarkedShape {
  const skipped = new Set<PlanNote["reason"]>();
  const { isMixed } = group;
  const values: { place: CellRef; cells: RecordCells; conditions: HighlightCondition[]; figures: FactColumn[] }[] = [];
  for (const stage of group.stages) {
    const found = conditionOf({ records, record, indicator, standard, stage, isMixed, axis, keys, skipped });
    if (!found) continue;
    const { cell, cells, condition, figures } = found;
    const same = values.find(
      ({ place }) => place.row === cell.row && place.column === cell.column && place.sheet === cell.sheet,
    );
    if (same) {
      same.conditions.push(condition);
      addAll(same.figures, figures);
    } else values.push({ place: cell, cells, conditions: [condition], figures: [...figures] });
  }
  return {
    marks: values.map(({ cells, conditions, figures }) => ({ cells, conditions, figures })),
    skipped: [...skipped],
  };
}

/** A condition with the cell that is marked, and every figure that it needs. */
interface MarkedCondition extends Omit<PlacedValue, "value"> {
  readonly condition: HighlightCondition;
}

function conditionOf(judged: Judged): MarkedCondition | null {
  const { indicator, standard, stage } = judged;
  // Nothing is asked of a school by itself: nothing is marked.
  if (!indicator.required) return null;
  const placed = placedValue(judged);
  if (!placed) return null;
  const { value, ...where } = placed;
  const line = { required: indicator.required[stage], floorRatio: standard.schoolRule?.floorRatio ?? 1 };
  return { ...where, condition: { ...line, ...value } };
}
