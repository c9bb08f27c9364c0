import { fieldOf } from "../../core/fields/field-key";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { FIELD_IDS, isFinishedValue, isStudentsField } from "../../core/fields/field-queries";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { singleStageReader } from "../../core/indicators/stage-students";
import { summableFields } from "../../core/indicators/summed-figures";
import type { Stage } from "../../core/fields/stages";
import { entryAt } from "../../core/quantity/at";
import type { TableReading } from "../read-table";
import { kindNamed } from "../kinds/kinds";
import type { TableScope } from "./table-scope";
import type { TableYear } from "./table-years";

/** A table with figures of schools, as joining looks at it. */
export interface FigureTable {
  readonly reading: TableReading;
  readonly records: SchoolRecords;
  readonly id: string;
  readonly sheet: string;
  /** Fields with figures, stages left aside. */
  readonly fields: ReadonlySet<FieldId>;
  /** What an assessment is made from: resources and their parts; "students" where there are some. */
  readonly relevant: ReadonlySet<FieldId>;
  /** Rows of the sheet are classes, teachers or rooms: a school that is only here is not taken for one of the county. */
  readonly isList: boolean;
  readonly year: TableYear;
  /** Of when, of what and of whom its titles say that its figures are. */
  readonly scope: TableScope;
  /** The one stage that all rows count for, rows still open left aside; or null. */
  readonly onlyStage: Stage | null;
  /** Ids of other lists whose rows were added to this one's schools; absent where there are none. */
  readonly parts?: readonly string[];
}

/** The seven resources; indoor sports rooms and parts of sums are none by themselves. */
const RESOURCES = FIELD_IDS.flatMap((field) => FIELDS[field].finishedOf ?? []);

/** The tables among the readings that hold figures of schools. */
export function figureTables(
  readings: readonly TableReading[],
  scopeOf: (reading: TableReading) => TableScope,
): readonly FigureTable[] {
  return readings.flatMap((reading): FigureTable[] => {
    const { records, table } = reading;
    if (!records || records.length === 0) return [];
    const fields = new Set([...records.figures.keys()].map(fieldOf));
    const relevant = relevantFields(records);
    const scope = scopeOf(reading);
    return [
      {
        reading,
        records,
        id: table.id,
        sheet: table.sheet,
        fields,
        relevant,
        isList: kindNamed(table.kind).namesNoSchools === true,
        year: scope.year,
        scope,
        onlyStage: onlyStageOf(records),
      },
    ];
  });
}

/** The fields of the records that the seven indicators are computed from; pupils of any stage are students. */
export function relevantFields({ figures }: SchoolRecords): ReadonlySet<FieldId> {
  const fields = [...figures.keys()].map(fieldOf).filter(isRelevant);
  return new Set(fields.map((field) => (isStudentsField(field) ? "students" : field)));
}

/** True for fields that the seven indicators are computed from. */
export function isRelevant(field: FieldId): boolean {
  const { group } = FIELDS[field];
  return group === "resource" || group === "part" || isFinishedValue(field);
}

export function hasStudents({ relevant }: Pick<FigureTable, "relevant">): boolean {
  return relevant.has("students");
}

/** How many of the resources that the indicators need the tables hold together, sums of parts included. */
export function resourceCount(tables: readonly Pick<FigureTable, "fields">[]): number {
  const fields = new Set(tables.flatMap((table) => [...table.fields]));
  return RESOURCES.filter((field) => fields.has(field)).length + summableFields(fields).length;
}

/** Enough for an assessment: finished values, or students and at least two resources. */
export function isAssessable(tables: readonly FigureTable[]): boolean {
  if (tables.some(({ reading }) => reading.table.kind === "school-roster" || reading.table.kind === "form-2-2"))
    return true;
  return tables.some(({ records }) => records.holdsValues) || (tables.some(hasStudents) && resourceCount(tables) >= 2);
}

/** What two tables are compared by when it is asked whether they state the same: resources, else whatever they hold. */
function subject({ relevant, fields }: FigureTable): ReadonlySet<FieldId> {
  const resources = new Set([...relevant].filter((field) => field !== "students"));
  return resources.size > 0 ? resources : relevant.size > 0 ? relevant : fields;
}

const SAME_SUBJECT = 0.5;

/** True where two tables state the same figures, of the same or of other schools: two years, two towns, two stages. */
export function sameSubject(a: FigureTable, b: FigureTable): boolean {
  if (a.records.holdsValues !== b.records.holdsValues) return false;
  if (a.records.holdsValues) return [...a.fields].some((field) => isFinishedValue(field) && b.fields.has(field));
  if (a.reading.table.layout === b.reading.table.layout && a.reading.table.kind === b.reading.table.kind) return true;
  if (isAssessable([a]) && isAssessable([b])) return true;
  if (a.isList !== b.isList) return false;
  const [ours, theirs] = [subject(a), subject(b)];
  const shared = [...ours].filter((field) => theirs.has(field)).length;
  return shared > 0 && shared >= SAME_SUBJECT * (ours.size + theirs.size - shared);
}

/** The one stage that all rows count for, rows still open left aside; or null. */
export function onlyStageOf(records: SchoolRecords): Stage | null {
  const singleStage = singleStageReader(records);
  let only: Stage | null = null;
  for (let record = 0; record < records.length; record++) {
    if (entryAt(records.kinds, record) === "unknown") continue;
    const stage = singleStage(record);
    if (!stage || (only && only !== stage)) return null;
    only = stage;
  }
  return only;
}
