import type { SchoolKind } from "../../core/fields/school-kinds";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { singleStageReader } from "../../core/indicators/stage-students";
import { summableFields } from "../../core/indicators/summed-figures";
import type { Stage } from "../../core/standards/standard";
import type { TableKind } from "../recognised-table";
import type { TableReading } from "../tables/read-table";
import type { TableYear } from "./table-years";

/** A table with figures of schools, as joining looks at it. */
export interface FigureTable {
  readonly reading: TableReading;
  readonly records: SchoolRecords;
  readonly id: string;
  readonly sheet: string;
  /** Fields with figures, stages left aside. */
  readonly fields: ReadonlySet<string>;
  /** What an assessment is made from: resources and their parts; "students" where there are some. */
  readonly relevant: ReadonlySet<string>;
  /** Rows of the sheet are classes, teachers or rooms: a school that is only here is not taken for one of the county. */
  readonly isList: boolean;
  readonly year: TableYear;
  /** The one stage that all rows count for, rows still open left aside; or null. */
  readonly onlyStage: Stage | null;
  /** Ids of other lists whose rows were added to this one's schools; absent where there are none. */
  readonly parts?: readonly string[];
}

const LISTS: ReadonlySet<TableKind> = new Set<TableKind>([
  "class-list",
  "class-sizes",
  "teacher-list",
  "room-list",
  "building-list",
]);

const RESOURCES: ReadonlySet<string> = new Set([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "indoor_sport_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
  "teachers_college",
  "teachers_bachelor",
  "teachers_master",
  "teachers_doctor",
  "teachers_postgraduate",
  "pe_teachers",
  "music_teachers",
  "art_teachers",
  "arts_teachers",
]);

/** The seven resources; indoor sports rooms and parts of sums are none by themselves. */
const COUNTED: readonly string[] = [
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
];

/** The tables among the readings that hold figures of schools. */
export function figureTables(
  readings: readonly TableReading[],
  yearOf: (reading: TableReading) => TableYear,
): readonly FigureTable[] {
  return readings.flatMap((reading): FigureTable[] => {
    const { records, table } = reading;
    if (!records || records.length === 0) return [];
    const fields = new Set([...records.figures.keys()].map(withoutStage));
    const relevant = relevantFields(records);
    return [
      {
        reading,
        records,
        id: table.id,
        sheet: table.sheet,
        fields,
        relevant,
        isList: LISTS.has(table.kind),
        year: yearOf(reading),
        onlyStage: onlyStageOf(records),
      },
    ];
  });
}

/** The fields of the records that the seven indicators are computed from; pupils of any stage are students. */
export function relevantFields({ figures }: SchoolRecords): ReadonlySet<string> {
  const fields = [...figures.keys()].map(withoutStage).filter(isRelevant);
  return new Set(fields.map((field) => (field.startsWith("students") ? "students" : field)));
}

/** True for fields that the seven indicators are computed from. */
export function isRelevant(field: string): boolean {
  return (
    RESOURCES.has(field) ||
    field === "students" ||
    field === "students_primary" ||
    field === "students_junior" ||
    field === "students_senior" ||
    field.startsWith("indicator_")
  );
}

/** "backbone" of "backbone:primary". */
export function withoutStage(key: string): string {
  const colon = key.indexOf(":");
  return colon < 0 ? key : key.slice(0, colon);
}

export function hasStudents({ relevant }: Pick<FigureTable, "relevant">): boolean {
  return relevant.has("students");
}

/** How many of the resources that the indicators need the tables hold together, sums of parts included. */
export function resourceCount(tables: readonly Pick<FigureTable, "fields">[]): number {
  const fields = new Set(tables.flatMap((table) => [...table.fields]));
  return COUNTED.filter((field) => fields.has(field)).length + summableFields(fields).length;
}

/** Enough for an assessment: finished values, or students and at least two resources. */
export function isAssessable(tables: readonly FigureTable[]): boolean {
  if (tables.some(({ reading }) => reading.table.kind === "school-roster" || reading.table.kind === "form-2-2"))
    return true;
  return tables.some(({ records }) => records.holdsValues) || (tables.some(hasStudents) && resourceCount(tables) >= 2);
}

/** What two tables are compared by when it is asked whether they state the same: resources, else whatever they hold. */
function subject({ relevant, fields }: FigureTable): ReadonlySet<string> {
  const resources = new Set([...relevant].filter((field) => field !== "students"));
  return resources.size > 0 ? resources : relevant.size > 0 ? relevant : fields;
}

const SAME_SUBJECT = 1 / 2;

/** True where two tables state the same figures, of the same or of other schools: two years, two towns, two stages. */
export function sameSubject(a: FigureTable, b: FigureTable): boolean {
  if (a.records.holdsValues !== b.records.holdsValues) return false;
  if (a.records.holdsValues)
    return [...a.fields].some((field) => field.startsWith("indicator_") && b.fields.has(field));
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
    if ((records.kinds[record] as SchoolKind) === "unknown") continue;
    const stage = singleStage(record);
    if (!stage || (only && only !== stage)) return null;
    only = stage;
  }
  return only;
}
