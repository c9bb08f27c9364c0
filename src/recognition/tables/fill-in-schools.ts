import type { CellRef } from "../../core/cell/address";
import type { FieldId } from "../../core/fields/catalogue";
import type { FieldKey } from "../../core/fields/field-key";
import type { SchoolKind } from "../../core/fields/school-kinds";
import { amountAt, type FactColumn } from "../../core/facts/fact-column";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { HeaderPart } from "../header/header-text";
import { kindOfStudents } from "../rows/decide-kind";
import { plainText } from "../words/plain-text";
import { kindOfName, kindOfType } from "../words/school-kind";
import type { FieldTable } from "./field-table";
import type { Item } from "./form-items";
import { indoorIsOutsideTeaching, sportsIncludeIndoor, teachingExcludesIndoor } from "../header/indoor-in-header";
import { carriedDown, cellAt, recordsOfList, textsOf } from "./list-schools";

interface FormSchools {
  readonly names: readonly string[];
  readonly at: Int32Array;
  readonly cells: readonly CellRef[];
}

/** The school of each row: a column of schools, an item 学校名称 above its figures, or the one that the title names. */
export function schoolsOf(
  fields: FieldTable,
  itemAt: (position: number) => Item,
  values: readonly string[],
  title: string | null,
): FormSchools | null {
  const column = textsOf(fields, "school");
  const own = column ? carriedDown(column.texts) : null;
  const valueColumn = textsOf(fields, "item_value")?.column.column ?? 0;
  const at = new Int32Array(fields.length).fill(-1);
  const [names, cells]: [string[], CellRef[]] = [[], []];
  const byName = new Map<string, number>();
  let current = title ?? "";
  let where = cellAt(fields, 0, valueColumn);
  const named =
    own === null &&
    fields.names.some((_, position) => itemAt(position).match?.field === "school" && (values[position] ?? "") !== "");
  for (let position = 0; position < fields.length; position++) {
    if (own) [current, where] = [own[position] ?? "", cellAt(fields, position, column?.column.column ?? 0)];
    else if (named && itemAt(position).match?.field === "school")
      [current, where] = [values[position] ?? "", cellAt(fields, position, valueColumn)];
    if (current === "") continue;
    const key = plainText(current);
    let school = byName.get(key);
    if (school === undefined) {
      school = names.length;
      byName.set(key, school);
      names.push(current);
      cells.push(where);
    }
    at[position] = school;
  }
  return names.length === 0 ? null : { names, at, cells };
}

/** The kind that the form says, or the name; null where neither does. */
export function kindOfForm(name: string, type: string | undefined): SchoolKind | null {
  const typed = kindOfType(type ?? "")?.kind;
  return typed && typed !== "unknown" ? typed : (kindOfName(name)?.kind ?? null);
}

export function recordsOf(
  schools: FormSchools,
  figures: ReadonlyMap<FieldKey, FactColumn>,
  types: ReadonlyMap<number, string>,
  sheet: string,
  items: readonly Item[],
): SchoolRecords {
  const at = (field: FieldKey, school: number): number | null => {
    const column = figures.get(field);
    return column ? amountAt(column, school) : null;
  };
  const kinds = schools.names.map((name, school): SchoolKind => {
    const students = {
      total: at("students", school),
      primary: at("students_primary", school),
      junior: at("students_junior", school),
      senior: at("students_senior", school),
    };
    return kindOfForm(name, types.get(school)) ?? kindOfStudents(students) ?? "unknown";
  });
  const last = (field: FieldId): HeaderPart | undefined =>
    items.find(({ match }) => match?.field === field)?.parts.slice(-1)[0];
  const [sports, teaching, indoor] = [last("sports_area"), last("teaching_area"), last("indoor_sport_area")];
  return {
    ...recordsOfList(schools, kinds, sheet, figures),
    sportsAreaIncludesIndoor: sports !== undefined && sportsIncludeIndoor(sports),
    teachingAreaExcludesIndoor:
      (teaching !== undefined && teachingExcludesIndoor(teaching)) ||
      (indoor !== undefined && indoorIsOutsideTeaching(indoor)),
  };
}
