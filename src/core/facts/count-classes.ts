import type { CellRef } from "../cell/address";
import { fieldKeyOf } from "../fields/field-key";
import { SCHOOL_PARTS, type SchoolPart, type Stage, STAGES } from "../fields/stages";
import { type Aggregation, aggregate, areStagesKnown, rowsBySchool } from "./aggregate";
import { amountAt, type FactColumn } from "./fact-column";
import type { RowFacts } from "./fact-table";
import { type CountedRows, incompleteFinding } from "./list-findings";
import { cellOf } from "./record-cells";

/**
 * Classes by school: how many there are, the largest, and the pupils by stage; of rows that are grades, their classes and
 * pupils added up. 学前 is left out. A row without a usable number of pupils leaves its school's sums unknown and is named;
 * the number of classes is known all the same.
 */
export function countClasses(facts: RowFacts): CountedRows {
  const isOfClasses = facts.entity === "class";
  const pupilsField = isOfClasses ? "class_students" : "students_of_grade";
  const pupils = facts.figures.get(pupilsField);
  if (!pupils) return { figures: new Map(), findings: [] };
  const rows = rowsBySchool(facts);
  const isKnown = areStagesKnown(facts, rows);
  const isOf = (stage: SchoolPart | null, position: number): boolean =>
    stage === null
      ? facts.stages[position] !== "kindergarten"
      : facts.stages[position] === stage && isKnown[facts.schoolAt[position] ?? -1] === true;
  const of =
    (stage: SchoolPart | null, amountAt: (position: number) => number | null): Aggregation["amountAt"] =>
    (position) =>
      isOf(stage, position) ? amountAt(position) : undefined;
  const parts: readonly (Stage | null)[] = [null, ...STAGES];
  const numbers = facts.figures.get("classes");
  const classes = isOfClasses
    ? { cells: facts.texts.get("class_name")?.cells ?? facts.cells, amountAt: () => 1 }
    : numbers && { cells: numbers.origin.cells, amountAt: wholeNumber(numbers) };
  const pupilsAt = (position: number): number | null => amountAt(pupils, position);
  const figures = aggregate(facts, rows, [
    ...(classes
      ? parts.map((stage): Aggregation => ({
          key: fieldKeyOf("classes", stage),
          how: isOfClasses ? "counted" : "added",
          cells: classes.cells,
          amountAt: of(stage, classes.amountAt),
        }))
      : []),
    ...[null, ...STAGES, "senior" as const].map((stage): Aggregation => ({
      key: stage === null ? "students" : SCHOOL_PARTS[stage].students,
      how: "added",
      cells: pupils.origin.cells,
      amountAt: of(stage, pupilsAt),
    })),
    ...(isOfClasses
      ? parts.map((stage): Aggregation => ({
          key: fieldKeyOf("largest_class", stage),
          how: "largest",
          cells: pupils.origin.cells,
          amountAt: of(stage, pupilsAt),
        }))
      : []),
  ]);
  const findings = rows.flatMap((own, school) => {
    const missing = own.flatMap((position): readonly CellRef[] => {
      const cell =
        pupils.present[position] !== 1 && isOf(null, position) ? cellOf(pupils.origin.cells, position) : null;
      return cell ? [cell] : [];
    });
    const name = facts.schools.written[school] ?? "";
    return missing.length > 0 ? [incompleteFinding(name, pupilsField, missing)] : [];
  });
  return { figures, findings };
}

function wholeNumber(column: FactColumn): (position: number) => number | null {
  return (position) => {
    const number = amountAt(column, position);
    return number !== null && Number.isInteger(number) ? number : null;
  };
}
