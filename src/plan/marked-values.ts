import { type CellRef, isSameCell } from "../core/cell/address";
import type { RecordCells } from "../core/facts/record-cells";
import type { FactColumn } from "../core/facts/fact-column";
import type { SchoolRecords } from "../core/indicators/school-records";
import { outsideReasonOf, teachingPointIsOutside } from "../core/indicators/scope";
import type { RecordStudents } from "../core/indicators/stage-students";
import { entryAt } from "../core/quantity/at";
import { SCHOOL_KINDS } from "../core/fields/school-kinds";
import { SCHOOL_PARTS, type Stage } from "../core/fields/stages";
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
  /** The columns of what is there, with the parts of sums. */
  readonly resource: readonly FactColumn[];
  /** The columns of the pupils for whom it is there, likewise; none of a finished value. */
  readonly pupils: readonly FactColumn[];
}

/** What is marked of an indicator for a record as one of a group. */
export interface MarkedValues {
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
export type JudgedGroup = Pick<Judged, "isMixed" | "parts" | "sharesAll"> & { readonly stages: readonly Stage[] };

/** The group that a record is judged in; null where nothing of it is judged, or not before the pupils of a stage are there. */
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
    students.type === "mixed-incomplete" ||
    outsideReasonOf(kind) ||
    teachingPointIsOutside(kind, single, standard)
  )
    return null;
  return students.type === "single"
    ? { isMixed: false, stages: [students.stage], parts: [students.stage], sharesAll: false }
    : { isMixed: true, stages: students.stages, parts: SCHOOL_KINDS[kind].parts, sharesAll: false };
}

/**
 * All parts that a table tells pupils apart by, as if they were those of one school: what is marked of it is true of every
 * school in which the pupils of the parts that it does not have are none. Null where there are not several, and for finished
 * values: the same cell is held against the line of one stage or of the other, which no pupils tell.
 */
export function wholeGroup({ figures, holdsValues }: SchoolRecords): JudgedGroup | null {
  if (holdsValues) return null;
  const parts = SCHOOL_KINDS["twelve-year"].parts.filter((part) => figures.has(SCHOOL_PARTS[part].students));
  const stages = parts.filter((part) => part !== "senior");
  if (parts.length < 2 || stages.length === 0) return null;
  return { isMixed: true, stages, parts, sharesAll: true };
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
): MarkedValues {
  const skipped = new Set<PlanNote["reason"]>();
  const { stages, ...ofGroup } = group;
  const values: (MarkedValue & { place: CellRef; conditions: HighlightCondition[]; pupils: FactColumn[] })[] = [];
  for (const stage of stages) {
    const found = conditionOf({ records, record, indicator, standard, stage, ...ofGroup, axis, keys, skipped });
    if (!found) continue;
    const { cell, cells, condition, resource, pupils } = found;
    const same = values.find(({ place }) => isSameCell(place, cell));
    if (same) {
      same.conditions.push(condition);
      addAll(same.pupils, pupils);
    } else values.push({ place: cell, cells, conditions: [condition], resource, pupils: [...pupils] });
  }
  return { marks: values.map(({ place: _, ...mark }) => mark), skipped: [...skipped] };
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
