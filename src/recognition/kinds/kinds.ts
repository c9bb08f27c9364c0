import type { KindOfTable } from "./kind-of-table";
import { BUILDING_LIST } from "./building-list";
import { CLASS_LIST } from "./class-list";
import { CLASS_SIZES } from "./class-sizes";
import { COUNTY_FORM } from "./county-form";
import { EQUIPMENT_LIST } from "./equipment-list";
import { FILL_IN_FORM } from "./fill-in-form";
import { FORM_2_2 } from "./form-2-2";
import { FUNDING_TABLE } from "./funding-table";
import { MONITORING_REPORT } from "./monitoring-report";
import { NEEDS_TABLE } from "./needs-table";
import { PUPIL_LIST } from "./pupil-list";
import { ROOM_LIST } from "./room-list";
import { SCHOOL_FIGURES } from "./school-figures";
import { SCHOOL_ROSTER } from "./school-roster";
import { STAFFING_TABLE } from "./staffing-table";
import { STATEMENT } from "./statement";
import { STATISTICAL_FORM } from "./statistical-form";
import { TASK_LIST } from "./task-list";
import { TEACHER_LIST } from "./teacher-list";
import { YEARLY_PLAN } from "./yearly-plan";

/** Every kind of table that is read, in the order in which it is offered. */
export const KINDS = [
  SCHOOL_ROSTER,
  SCHOOL_FIGURES,
  FORM_2_2,
  NEEDS_TABLE,
  CLASS_SIZES,
  CLASS_LIST,
  TEACHER_LIST,
  PUPIL_LIST,
  ROOM_LIST,
  BUILDING_LIST,
  EQUIPMENT_LIST,
  STAFFING_TABLE,
  FUNDING_TABLE,
  YEARLY_PLAN,
  TASK_LIST,
  FILL_IN_FORM,
  MONITORING_REPORT,
  STATISTICAL_FORM,
  COUNTY_FORM,
  STATEMENT,
] as const;

/** 表的种类: the names are part of the contract of `npm run check -- --json` and of answers kept in workbooks. */
export type TableKind = (typeof KINDS)[number]["kind"];

/** A kind of table, whichever it is. */
export type AnyKind = KindOfTable<TableKind>;

const BY_NAME: ReadonlyMap<string, AnyKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));

/** What is known of a kind. @throws RangeError for a name that is none; see {@link isTableKind} */
export function kindNamed(kind: TableKind): AnyKind {
  const found = BY_NAME.get(kind);
  if (!found) throw new RangeError(`no kind of table is called ${kind}`);
  return found;
}

/** True for the name of a kind. */
export function isTableKind(text: string): text is TableKind {
  return BY_NAME.has(text);
}
