import { cellRefName } from "../../../src/core/cell/address";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkRequirements } from "../../../src/core/checks/checks";
import type { RequirementCheck } from "../../../src/core/checks/requirement-check";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { FactTable, FactTexts, SchoolStage } from "../../../src/core/facts/fact-table";
import type { RowSaid } from "../../../src/core/facts/row-said";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import type { StatedRequirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";

/** One row of a sheet of figures; of a school where it names one. */
interface Row extends Partial<RowSaid> {
  readonly name?: string;
  readonly school?: string;
  readonly kind?: SchoolKind;
  readonly stage?: SchoolStage | null;
  readonly grade?: number;
}

/** What stands in a column, row by row: numbers, or texts of a field that holds words; null for a blank. */
type Column = readonly (number | string | null)[];

/** Statements in rows 2, 3, … of a sheet, named in A, with their fields in B, C, … in the order in which they are given. */
export function statement(
  sheet: string,
  rows: readonly Row[],
  columns: Readonly<Partial<Record<FieldId, Column>>>,
  more: Partial<FactTable> = {},
): FactTable {
  const length = rows.length;
  const inColumn = (column: number) => ({
    sheet,
    rows: Int32Array.from({ length }, (_, at) => at + 1),
    columns: column,
  });
  const figures = new Map<FieldId, FactColumn>();
  const texts = new Map<FieldId, FactTexts>();
  Object.entries(columns).forEach(([id, column], index) => {
    const field = id as FieldId;
    const cells = inColumn(index + 1);
    if (column.some((each) => typeof each === "string"))
      texts.set(field, { cells, texts: column.map((each) => String(each ?? "")) });
    else
      figures.set(field, {
        field,
        origin: { how: "cell", cells, factor: 1 },
        amounts: Float64Array.from(column, (each) => (typeof each === "number" ? each : NaN)),
        present: Uint8Array.from(column, (each) => (typeof each === "number" ? 1 : 0)),
      });
  });
  const schools = [...new Set(rows.flatMap(({ school }) => school ?? []))];
  return {
    entity: "statement",
    length,
    names: rows.map(({ name, school }) => name ?? school ?? ""),
    cells: inColumn(0),
    schools: {
      written: schools,
      names: schools,
      cells: inColumn(0),
      kinds: schools.map((school) => rows.find((row) => row.school === school)?.kind ?? "unknown"),
      assessed: schools.map(() => null),
    },
    schoolAt: Int32Array.from(rows, ({ school }) => (school === undefined ? -1 : schools.indexOf(school))),
    stages: rows.map(({ stage = null }) => stage),
    grades: Uint8Array.from(rows, ({ grade = 0 }) => grade),
    figures,
    texts,
    words: {},
    said: rows.map(({ year = null, place = null, owner = null, boards = null, group = null }) => ({
      year,
      place,
      owner,
      boards,
      group,
    })),
    table: sheet,
    isOpen: false,
    ...more,
  };
}

/** An item of the usual standard. */
export function requirement(id: string): StatedRequirement {
  const found = DEFAULT_STANDARD.requirements.find((each) => each.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** All that an item says of these facts, line by line; where nothing can be checked, what it asks for. */
export function told(id: string, facts: Partial<CheckedFacts>): readonly string[] {
  const [check] = checkRequirements(
    { schools: [], tables: [], rows: [], judgements: {}, ...facts },
    { requirements: [requirement(id)] },
  );
  if (!check) throw new Error(`no item ${id}`);
  return check.lacks ? [`${check.lacks.sentence} (${check.lacks.fields.join(" ")})`] : linesOf(check);
}

/** State, of whom, value/required, the sentence, its cells, and the fields that are lacking, of each line of an item. */
export function linesOf(check: RequirementCheck): readonly string[] {
  return Array.from({ length: check.length }, (_, at) => {
    const item = check.item(at);
    const { state, grade, stage, value, required, cells, missing } = item;
    const whom = [stage, grade > 0 ? `grade ${grade}` : null].filter((each) => each !== null).join(" ");
    return [
      state,
      ...(whom === "" ? [] : [whom]),
      ...(value === null && required === null ? [] : [`${value ?? "?"}/${required ?? "?"}`]),
      requirementSentence(item),
      `[${cells.map(cellRefName).join(" ")}]`,
      ...(missing.length === 0 ? [] : [`(${missing.join(" ")})`]),
    ].join(" ");
  });
}
