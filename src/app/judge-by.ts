import { assessSchoolsInPieces } from "../core/assessment/assess-schools";
import type { Unsettled } from "../core/assessment/assessment";
import { checkRequirementsInPieces } from "../core/checks/checks";
import { wholeStandard } from "../core/checks/whole-standard";
import type { JudgedCounty } from "../core/comparison/compare-counties";
import type { FactTable } from "../core/facts/fact-table";
import type { SchoolRecords } from "../core/indicators/school-records";
import { type Pieces, wholly } from "../core/pieces";
import { findStandard } from "../core/standards/standards";
import type { Standard } from "../core/standards/standard";
import { kindNamed } from "../recognition/kinds/kinds";
import type { TableReading } from "../recognition/read-table";
import { overridesOf } from "./figure-overrides";
import { switchesOf } from "./standard-switches";
import type { WorkbookSettings } from "./workbook-settings";
import { greatest } from "../core/quantity/long-lists";

/** What was read of a workbook, as far as a standard judges it: the same for every standard. */
export interface ReadCounty {
  /** The schools that were assessed, table by table; highlights are planned from them. */
  readonly records: readonly SchoolRecords[];
  /** The tables with what was read from each, for reports. */
  readonly readings: readonly TableReading[];
  /** Classes, teachers, rooms and grades one by one, as lists and tables tell of them. */
  readonly facts: readonly FactTable[];
  readonly unsettled: Unsettled;
  readonly settings: WorkbookSettings;
  /** The day of the check, ISO; null where none is told. */
  readonly on: string | null;
}

/** The standard with this id as a workbook has it: with its figures replaced and choices taken; null where it is not known. */
export function chosenStandard(settings: WorkbookSettings, standardId: string): Standard | null {
  return findStandard(standardId, {
    overrides: overridesOf(settings, standardId),
    switches: switchesOf(settings, standardId),
  });
}

/** What a standard says of what was read. */
export function judgeBy(read: ReadCounty, standard: Standard): JudgedCounty {
  return wholly(judgeByInPieces(read, standard));
}

/** What {@link judgeBy} says, standing still between blocks of schools, indicators and items. */
export function* judgeByInPieces(
  { records, readings, facts, unsettled, settings, on }: ReadCounty,
  standard: Standard,
): Pieces<JudgedCounty> {
  const schools = yield* assessSchoolsInPieces(records, standard, unsettled);
  const requirements = yield* checkRequirementsInPieces(
    {
      schools: schoolsOf(records, readings),
      tables: readings.flatMap(({ records: own }) => own ?? []),
      rows: facts,
      judgements: settings.judgements,
      ...(on === null ? {} : { on }),
    },
    standard,
  );
  return {
    ...schools,
    requirements,
    whole: wholeStandard(standard.indicators.length, schools.county, requirements),
  };
}

/**
 * The schools whose size is checked: those assessed; where none is, those of the table that names most with their pupils,
 * so that a list of schools and pupils alone is checked too.
 */
function schoolsOf(assessed: readonly SchoolRecords[], readings: readonly TableReading[]): readonly SchoolRecords[] {
  if (assessed.some(({ length }) => length > 0)) return assessed;
  // A list of classes need not be of all classes: what it comes to says nothing of the school.
  const counted = readings.flatMap(({ table, records }) =>
    records && kindNamed(table.kind).schools !== "counted" && hasPupils(records) ? [records] : [],
  );
  const most = greatest(
    counted.map(({ length }) => length),
    0,
  );
  return counted.filter(({ length }) => length === most).slice(0, 1);
}

function hasPupils({ figures }: SchoolRecords): boolean {
  return [...figures.keys()].some((key) => key.startsWith("students"));
}
