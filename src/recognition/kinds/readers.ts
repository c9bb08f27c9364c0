import type { SchoolRecords } from "../../core/indicators/school-records";
import type { Finding } from "../../core/findings/finding";
import type { RowFacts } from "../../core/facts/fact-table";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { checkFlows, checkGaps, type FieldChecks } from "../tables/check-fields";
import type { FieldTable } from "../tables/field-table";
import type { ListReading } from "../tables/list-schools";
import { readClasses } from "../tables/read-classes";
import { readFillIn } from "../tables/read-fill-in";
import { readBuildings, readRooms } from "../tables/read-rooms";
import { readPupils } from "../tables/read-pupils";
import { readTeachers } from "../tables/read-teachers";
import type { CheckName, ReaderName } from "./kind-of-table";

/** What a reader is told beside the rows. */
export interface ReaderContext {
  readonly answers: Answers;
  /** Fingerprint of the header. */
  readonly layout: string;
}

/** What the rows of a list or a form come to. */
export interface RowsRead {
  readonly records: SchoolRecords | null;
  readonly findings?: readonly Finding[];
  readonly questions?: readonly Question[];
  /** The rows one by one. */
  readonly facts?: RowFacts | null;
}

/**
 * The readers that kinds name. They stand apart from the kinds, so that the pane knows names and fields of every kind
 * before the code of recognition has come.
 */
export const READERS: Readonly<Record<ReaderName, (list: ListReading, context: ReaderContext) => RowsRead>> = {
  classes: (list) => readClasses(list),
  teachers: (list, { answers }) => readTeachers(list, answers),
  pupils: (list, { answers }) => readPupils(list, answers),
  rooms: (list) => readRooms(list),
  buildings: (list) => readBuildings(list),
  "fill-in": (list, { answers, layout }) => readFillIn(list, answers, layout),
};

/** What the arithmetic of a kind must come to. */
export const CHECKS: Readonly<Record<CheckName, (fields: FieldTable) => FieldChecks>> = {
  gaps: checkGaps,
  flows: checkFlows,
};
