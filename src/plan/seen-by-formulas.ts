import type { CellRef } from "../core/cell/address";
import { SCHOOL_PARTS } from "../core/fields/stages";
import type { FactColumn } from "../core/facts/fact-column";
import { withParts } from "../core/facts/origin";
import { cellOf } from "../core/facts/record-cells";
import type { SchoolRecords } from "../core/indicators/school-records";
import { at } from "../core/quantity/at";
import type { JudgedRecords } from "./mark-reader";
import type { MarkedValue } from "./marked-values";
import type { PlanNote } from "./workbook-plan";

/** What a cell holds as a formula sees it: a number, a text that people read as a number ("1,200人"), an error, or none of them. */
export type CellHolds = (cell: CellRef) => "number" | "number-as-text" | "error" | "other";

/** Tells the schools in whose row the parts that they do not have are without pupils: one formula can judge every kind. */
export function aloneReader(
  records: SchoolRecords,
  { group, groups, whole }: JudgedRecords,
  holds: CellHolds,
): (record: number) => boolean {
  if (!whole) return () => false;
  const others = groups.map(({ parts }) =>
    whole.parts
      .filter((part) => !parts.includes(part))
      .flatMap((part) => records.figures.get(SCHOOL_PARTS[part].students) ?? [])
      .flatMap(withParts),
  );
  return (record) => others[at(group, record) - 1]?.every((pupils) => isNone(pupils, record, holds)) ?? false;
}

/**
 * True where a value's formula cannot hold as its cells stand and would be right if they were filled: there are no pupils to
 * judge it for, or the cell with what is there holds no number.
 */
export function isIdle({ resource, pupils }: MarkedValue, record: number, holds: CellHolds): boolean {
  return (
    pupils.every((each) => isNone(each, record, holds)) || resource.some((each) => isNoNumber(each, record, holds))
  );
}

/** True for pupils that are 0, or of whom nothing is said, as a formula sees it too. */
function isNone({ amounts, present, asAnswered, origin }: FactColumn, record: number, holds: CellHolds): boolean {
  const cell = cellOf(origin.cells, record);
  if (asAnswered?.[record] === 1) return false;
  if (present[record] === 1) return at(amounts, record) === 0;
  return !cell || holds(cell) === "other";
}

function isNoNumber({ present, origin }: FactColumn, record: number, holds: CellHolds): boolean {
  const cell = cellOf(origin.cells, record);
  if (!cell || origin.how !== "cell") return false;
  const held = holds(cell);
  return held === "number-as-text" || (held !== "number" && present[record] !== 1);
}

/** Why a formula would judge a record otherwise than the reading does; null where it does not. */
export function seenOtherwise(
  { resource, pupils }: MarkedValue,
  record: number,
  holds: CellHolds,
): PlanNote["reason"] | null {
  let isText = false;
  for (const columns of [resource, pupils])
    for (const figure of columns) {
      const cell = cellOf(figure.origin.cells, record);
      const held = cell && holds(cell);
      if (figure.present[record] !== 1 && held === "number") return "refused";
      if (figure.asAnswered?.[record] === 1) return "converted";
      isText ||= held === "number-as-text";
    }
  return isText ? "text" : null;
}
