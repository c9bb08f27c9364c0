import { ACCEPTED, KNOWN_NAME } from "../sureness";
import type { ColumnUnit } from "../../core/quantity/units";
import { compactName, type HeaderPart, unitInHeader } from "../header/header-text";
import type { ColumnMatch } from "./match-column";
import type { TableView } from "./table-view";

type Columns = readonly (readonly ColumnMatch[])[];

const FIELD = "attached_students";

/**
 * 幼儿 within 在校生数 are no pupils of the stage and are taken off. 其中：幼儿 says that they are within; of a column that
 * only stands beside the pupils the user is asked. Where the pupils are given by stage, or not at all, nothing hangs on it.
 */
export function withAttached(columns: Columns, view: TableView): Columns {
  const has = (field: string): boolean => columns.some(([match]) => match?.field === field && match.score >= ACCEPTED);
  const isNeeded = has("students") && !has("students_primary") && !has("students_junior");
  return columns.map((candidates, index) => {
    if (!candidates.some(({ field }) => field === FIELD)) return candidates;
    if (!isNeeded || view.sample(index).count === 0 || isOfClasses(view, index))
      return candidates.filter(({ field }) => field !== FIELD);
    const isWithin = saysWithin(view.paths[index]?.parts ?? []);
    return candidates.map((match) => (match.field === FIELD && isWithin ? { ...match, score: KNOWN_NAME } : match));
  });
}

/** True where a name says that what it counts is within the figure beside it: 其中：幼儿, 幼儿（已计入在校生数）. */
export function saysWithin(parts: readonly HeaderPart[]): boolean {
  return parts.some(
    ({ isPart, remarks }) =>
      isPart || remarks.some((remark) => /^(?:均?已)?(?:计入|含在|包含在|包括在|列入)/.test(remark)),
  );
}

const MOST_CLASSES = 12;

/** 附设幼儿班数: classes, unless the unit or the figures say that people are counted. */
function isOfClasses(view: TableView, index: number): boolean {
  const parts = view.paths[index]?.parts ?? [];
  return countsClasses(parts, unitInHeader(parts), view.sample(index).numbers);
}

/** The same of any name, with its unit and the figures under it. */
export function countsClasses(
  parts: readonly HeaderPart[],
  unit: ColumnUnit | null,
  figures: ArrayLike<number>,
): boolean {
  const leaf = compactName(parts.filter(({ text }) => text !== "").pop()?.text ?? "");
  if (!/班(?:级|个)?数?$/.test(leaf) || unit === "人") return false;
  return unit !== null || Array.from(figures).every((value) => Number.isNaN(value) || value <= MOST_CLASSES);
}
