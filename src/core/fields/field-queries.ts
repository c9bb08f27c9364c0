import type { ColumnUnit, UnitFamily } from "../quantity/units";
import { type FieldId, FIELDS } from "./catalogue";
import type { Entity, FieldDefinition, Holding } from "./field-definition";

const FAMILIES: Readonly<Record<Holding, UnitFamily | "name">> = {
  pupils: "count",
  staff: "count",
  classes: "count",
  rooms: "count",
  things: "count",
  area: "area",
  land: "area",
  money: "money",
  hours: "name",
  amount: "name",
  entry: "name",
  text: "name",
  code: "name",
  date: "name",
  year: "name",
  "yes-no": "name",
};

/** All fields, in the order in which they are offered. */
export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

/** The fields for which a test holds, in the order of the catalogue. */
export function fieldsWhere(test: (field: FieldDefinition<FieldId>, id: FieldId) => boolean): ReadonlySet<FieldId> {
  return new Set(FIELD_IDS.filter((id) => test(FIELDS[id], id)));
}

/** What a field measures; "name" for texts, years and whatever is not converted. */
export function familyOfField(field: FieldId): UnitFamily | "name" {
  return FAMILIES[FIELDS[field].holds];
}

/** What a count counts where its header does not say it; whatever the word, it is a whole number. */
export function countUnitOf(field: FieldId): ColumnUnit {
  const { holds, counted } = FIELDS[field];
  if (counted !== undefined) return counted;
  return holds === "classes" ? "个" : holds === "rooms" ? "间" : "人";
}

/** True where every cell of such a column is a number. */
export function isNumberField(field: FieldId): boolean {
  const { holds } = FIELDS[field];
  return FAMILIES[holds] !== "name" || holds === "hours" || holds === "amount";
}

/** True for a field whose cells can be numbers: those of a form's entries are numbers or texts. */
export function isFigureField(field: FieldId | null): field is FieldId {
  return field !== null && (isNumberField(field) || FIELDS[field].holds === "entry");
}

/** True for a count: a whole number, unless it is a finished value. */
export function isWholeField(field: FieldId): boolean {
  return familyOfField(field) === "count" && !isFinishedValue(field);
}

/** True for a field that may be in 亩: only land and grounds are. */
export function isLandField(field: FieldId): boolean {
  return FIELDS[field].holds === "land";
}

/** True for a number whose unit and meaning only its header tells. */
export function isAmountField(field: FieldId): boolean {
  return FIELDS[field].holds === "amount";
}

/** True for the name of a school and what else is said of it that is no figure. */
export function isSchoolAttribute(field: FieldId): boolean {
  return FIELDS[field].of === "school" && !isFigureField(field);
}

/** True for what says in any table which school a row belongs to, and of which sort that school is. */
export function tellsSchool(field: FieldId): boolean {
  return FIELDS[field].group === "school" && FIELDS[field].holds !== "yes-no";
}

/** True for pupils of all stages, of one, or of a grade. */
export function isStudentsField(field: FieldId): boolean {
  return field === "students" || FIELDS[field].partOf === "students";
}

/** True for a value for each pupil or hundred pupils, as 表Ⅱ-2 states it. */
export function isFinishedValue(field: FieldId): boolean {
  return FIELDS[field].finishedOf !== undefined;
}

/** Raw figures that the indicators are computed from, and the finished value of each: the gym goes with the grounds. */
export const FINISHED_VALUES: Readonly<Partial<Record<FieldId, FieldId>>> = finishedValues();

function finishedValues(): Partial<Record<FieldId, FieldId>> {
  const values: Partial<Record<FieldId, FieldId>> = {};
  for (const id of FIELD_IDS) {
    const { finishedOf } = FIELDS[id];
    if (finishedOf !== undefined) values[finishedOf] = id;
  }
  for (const id of FIELD_IDS) {
    const { goesWith } = FIELDS[id];
    const value = goesWith === undefined ? undefined : values[goesWith];
    if (value !== undefined) values[id] = value;
  }
  return values;
}

/** True for a raw figure that an indicator is computed from. */
export function isResource(field: FieldId): boolean {
  return FINISHED_VALUES[field] !== undefined;
}

/** True for rooms, grounds and equipment, which pupils of two stages may use together. */
export function isSharedResource(field: FieldId): boolean {
  return isResource(field) && FIELDS[field].holds !== "staff";
}

const PARTS: ReadonlyMap<FieldId, readonly FieldId[]> = partsByWhole();

function partsByWhole(): ReadonlyMap<FieldId, readonly FieldId[]> {
  const parts = new Map<FieldId, FieldId[]>();
  for (const id of FIELD_IDS) {
    const { partOf, many } = FIELDS[id];
    if (partOf === undefined || many === true) continue;
    const known = parts.get(partOf);
    if (known) known.push(id);
    else parts.set(partOf, [id]);
  }
  return parts;
}

/** The parts of a figure; empty where it has none. */
export function partsOf(field: FieldId): readonly FieldId[] {
  return PARTS.get(field) ?? [];
}

/** The parts that add up to a figure in every school; empty for 高于规定学历, of which 专科 is a part in 小学 only. */
export function summandsOf(field: FieldId): readonly FieldId[] {
  const parts = partsOf(field);
  return parts.some((part) => FIELDS[part].partIn !== undefined) ? [] : parts;
}

const IN_ROWS_OF_SCHOOLS: ReadonlySet<Entity> = new Set<Entity>(["school", "grade"]);

/**
 * Figures by which a table of schools is known, pupils of a grade among them: those that no other kind of table explains.
 */
export const FIGURES_OF_SCHOOLS: readonly FieldId[] = FIELD_IDS.filter(
  (id) =>
    IN_ROWS_OF_SCHOOLS.has(FIELDS[id].of) && isFigureField(id) && !isFinishedValue(id) && FIELDS[id].tellsKind !== true,
);

/** True for a field that something is computed from or checked by. */
export function isRead(field: FieldId): boolean {
  return FIELDS[field].isUnread !== true;
}

/** True for a figure by which a table of schools is known. */
export function isSchoolFigure(field: FieldId): boolean {
  return FIGURES_OF_SCHOOLS.includes(field);
}
