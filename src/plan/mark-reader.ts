import { inBlocks, type Pieces } from "../core/pieces";
import { at, entryAt } from "../core/quantity/at";
import type { FieldKey } from "../core/fields/field-key";
import { measureTerms } from "../core/indicators/indicator-columns";
import type { CellRef } from "../core/cell/address";
import { cellOf, columnOf, type RecordCells, rowOf } from "../core/facts/record-cells";
import type { FactColumn } from "../core/facts/fact-column";
import { withParts } from "../core/facts/origin";
import { nameCellOf, type SchoolRecords } from "../core/indicators/school-records";
import { studentsReader } from "../core/indicators/stage-students";
import { STAGES } from "../core/fields/stages";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import { arePlacedAlike, type HighlightAxis, type HighlightCondition, isPlacedAlike } from "./highlight-formula";
import { exactProduct } from "../core/quantity/decimal";
import {
  type JudgedGroup,
  judgedGroup,
  type MarkedValue,
  type MarkedValues,
  markedValues,
  wholeGroup,
} from "./marked-values";
import type { PlanNote } from "./workbook-plan";
import { areFoundByKey, type RowKeys } from "./row-keys";

/** The group of each record of a table, numbered from 1; 0 where nothing is judged of it. */
export interface JudgedRecords {
  readonly group: Uint16Array;
  readonly groups: readonly JudgedGroup[];
  /** All kinds of school at once; null where the table does not tell pupils apart by parts. */
  readonly whole: JudgedGroup | null;
}

/** What is marked of an indicator for a record, and for every other that is judged from the same columns. */
export interface MarkedShape {
  readonly marks: readonly MarkWays[];
  /** What the formula for every kind of school would mark in cells where the record has nothing to be judged. */
  readonly others: readonly MarkedValue[];
  /** Why something is not marked. */
  readonly skipped: readonly PlanNote["reason"][];
}

/** A value by the formula of its own kind of school, and by that for every kind. */
export interface MarkWays {
  readonly own: MarkedValue;
  /** Null where the cell has none. */
  readonly ofAll: MarkedValue | null;
  /** True where both say the same of a school in whose row the parts that it does not have are without pupils. */
  readonly areAlike: boolean;
}

/** Which groups there are is found once a table, not once an indicator. */
export function* judgedRecords(records: SchoolRecords, standard: Standard): Pieces<JudgedRecords> {
  const group = new Uint16Array(records.length);
  const groups: JudgedGroup[] = [];
  const numbers = new Map<string, number>();
  const read = studentsReader(records);
  const addRecord = (record: number): void => {
    const found = judgedGroup(records, record, read(record), standard);
    if (!found) return;
    const key = `${records.kinds[record] ?? ""} ${found.isMixed ? "mixed" : ""} ${found.stages.join(" ")}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = groups.push(found);
      numbers.set(key, number);
    }
    group[record] = number;
  };
  yield* inBlocks(records.length, (first, end) => {
    for (let record = first; record < end; record++) addRecord(record);
  });
  return { group, groups, whole: wholeGroup(records) };
}

const STUDENTS: readonly FieldKey[] = ["students", "students_primary", "students_junior", "students_senior"];
/** Bits that a number takes before it becomes a text. */
const BITS = 30;

/**
 * Reads what is marked of one indicator, school by school. What is judged depends on the school's group, on which of its
 * cells are filled and on where they stand to each other: schools that are alike in this share one answer, so that a
 * county of 20,000 costs little more than its kinds of school.
 *
 * @param keys by which rows of other sheets are found; null for telling them by their distance alone
 */
export function markReader(
  records: SchoolRecords,
  { group, groups, whole }: JudgedRecords,
  indicator: IndicatorStandard,
  standard: Standard,
  axis: HighlightAxis,
  keys: RowKeys | null,
): (record: number) => MarkedShape | null {
  const columns = columnsOf(records, indicator);
  const placesOf = placeReader(
    records,
    columns.map(({ origin }) => origin.cells),
    axis === "down" ? keys : null,
  );
  const known = new Map<string, MarkedShape>();
  return (record) => {
    const number = at(group, record);
    const judged = groups[number - 1];
    if (!judged) return null;
    let key = String(number);
    for (let start = 0; start < columns.length; start += BITS) {
      let bits = 0;
      for (let index = start; index < Math.min(start + BITS, columns.length); index++)
        bits = bits * 2 + at(entryAt(columns, index).present, record);
      key += `|${bits}`;
    }
    key += placesOf(record);
    const before = known.get(key);
    if (before) return before;
    const marksOf = (of: JudgedGroup): MarkedValues =>
      markedValues(records, record, of, indicator, standard, axis, keys);
    // Teachers of a mixed school that are not told by stages are not judged, whatever the formula would say of them.
    const ofAll = whole && marksOf({ ...whole, sharesAll: !judged.isMixed });
    const shape = inWays(marksOf(judged), ofAll?.marks ?? []);
    known.set(key, shape);
    return shape;
  };
}

function inWays({ marks, skipped }: MarkedValues, ofAll: readonly MarkedValue[]): MarkedShape {
  const inCellOf = (mark: MarkedValue, among: readonly MarkedValue[]): MarkedValue | null =>
    among.find(({ cells }) => cells === mark.cells) ?? null;
  return {
    marks: marks.map((own) => {
      const same = inCellOf(own, ofAll);
      return { own, ofAll: same, areAlike: same !== null && saysTheSame(same, own) };
    }),
    others: ofAll.filter((mark) => !inCellOf(mark, marks)),
    skipped,
  };
}

/** True where the formula for all kinds of school judges a value as that of its own kind does, the other parts being empty. */
function saysTheSame(ofAll: MarkedValue, own: MarkedValue): boolean {
  return own.conditions.every((condition) =>
    ofAll.conditions.some(
      (each) =>
        each.required === condition.required &&
        each.floorRatio === condition.floorRatio &&
        arePlacedAlike(each.resource, condition.resource) &&
        arePlacedAlike(each.stageStudents, condition.stageStudents) &&
        areWeightedAlike(each, condition),
    ),
  );
}

/** True where what is there and the pupils of a school's own parts have weights in the same proportion. */
function areWeightedAlike(ofAll: HighlightCondition, own: HighlightCondition): boolean {
  const [whole, part] = [entryAt(ofAll.resource, 0).weight, entryAt(own.resource, 0).weight];
  return own.students.every((place) =>
    ofAll.students.some(
      (other) => isPlacedAlike(place, other) && exactProduct(place.weight, whole) === exactProduct(other.weight, part),
    ),
  );
}

/** Every column that an indicator of some school may be read from, parts of sums included. */
function columnsOf(records: SchoolRecords, indicator: IndicatorStandard): readonly FactColumn[] {
  const fields = measureTerms(records, indicator).flatMap(({ field }): FieldKey[] => [
    field,
    ...STAGES.map((stage): FieldKey => `${field}:${stage}`),
  ]);
  return [...fields, ...STUDENTS].flatMap((field) => records.figures.get(field) ?? []).flatMap(withParts);
}

/** Where the cells of a school stand to each other, as far as formulas tell: schools that are alike in this give one text. */
function placeReader(
  records: SchoolRecords,
  columns: readonly RecordCells[],
  keys: RowKeys | null,
): (record: number) => string {
  const isElsewhere = ({ sheet }: { readonly sheet: string }): boolean =>
    keys !== null && sheet !== records.cells.sheet;
  const scattered = columns.filter((cells) => isElsewhere(cells) || !isBeside(cells, records));
  return (record) => {
    const name = nameCellOf(records, record);
    const places = scattered.map((cells) => cellOf(cells, record));
    const present = places.filter((cell) => cell !== null);
    const isFound = keys !== null && present.some(isElsewhere) && areFoundByKey(keys, [name, ...present]);
    return (isFound ? `|${name.column} found` : "") + distances(name, places, isFound);
  };
}

/** The distances of cells from the name; with `isFound`, of those on other sheets from the first that stands there. */
function distances(name: CellRef, places: readonly (CellRef | null)[], isFound: boolean): string {
  const anchors = new Map([[name.sheet, name]]);
  return places
    .map((cell) => {
      if (!cell) return "|-";
      const anchor = isFound ? (anchors.get(cell.sheet) ?? cell) : name;
      anchors.set(cell.sheet, anchor);
      return `|${cell.row - anchor.row},${cell.column - anchor.column}`;
    })
    .join("");
}

/** True where every school has a cell, at the same distance from its name's. */
function isBeside(cells: RecordCells, { cells: names, length }: SchoolRecords): boolean {
  const [down, across] = [rowOf(cells, 0) - rowOf(names, 0), columnOf(cells, 0) - columnOf(names, 0)];
  for (let record = 0; record < length; record++) {
    const row = rowOf(cells, record);
    if (row < 0 || row - rowOf(names, record) !== down || columnOf(cells, record) - columnOf(names, record) !== across)
      return false;
  }
  return true;
}
