import type { IndicatorCode, IndicatorStandard, Stage } from "../standards/standard";
import { exactSum } from "../quantity/decimal";
import type { FieldId, FieldKey } from "./fields";
import type { FigureColumn, SchoolRecords } from "./school-records";
import type { NoValueReason } from "./no-value";

/** A column that enters an indicator's numerator, with its sign. */
export interface Term {
  readonly field: FieldId;
  readonly sign: 1 | -1;
}

/** What an indicator counts for one school: the amount, and whether it is a whole mixed school's to be shared out. */
export interface Resource {
  readonly amount: number;
  readonly isShared: boolean;
}

/** Reads one indicator's resource out of a table. */
export interface IndicatorColumns {
  readonly terms: readonly Term[];
  read(record: number, stage: Stage, isMixed: boolean): Resource | NoValueReason;
}

const COUNTS: Readonly<Record<IndicatorCode, FieldId>> = {
  "1.1": "teachers_above_degree",
  "1.2": "backbone",
  "1.3": "pe_art_teachers",
  "1.4": "teaching_area",
  "1.5": "sports_area",
  "1.6": "equipment_value",
  "1.7": "multimedia_rooms",
};

const VALUES: Readonly<Record<IndicatorCode, FieldId>> = {
  "1.1": "indicator_1_1",
  "1.2": "indicator_1_2",
  "1.3": "indicator_1_3",
  "1.4": "indicator_1_4",
  "1.5": "indicator_1_5",
  "1.6": "indicator_1_6",
  "1.7": "indicator_1_7",
};

function hasField(records: SchoolRecords, field: FieldId): boolean {
  return records.figures.has(field) || records.figures.has(`${field}:primary`) || records.figures.has(`${field}:junior`);
}

/**
 * The columns that make up an indicator's numerator in this table: 室内体育用房 is part of 教学及辅助用房 in the
 * statistics, so it is taken off in 1.4 and, unless the sports column already contains it, added in 1.5.
 */
export function indicatorTerms(records: SchoolRecords, code: IndicatorCode): readonly Term[] {
  if (records.holdsValues) return [{ field: VALUES[code], sign: 1 }];
  const terms: Term[] = [{ field: COUNTS[code], sign: 1 }];
  const hasIndoor = hasField(records, "indoor_sport_area");
  if (code === "1.4" && hasIndoor) terms.push({ field: "indoor_sport_area", sign: -1 });
  if (code === "1.5" && hasIndoor && !records.sportsAreaIncludesIndoor) terms.push({ field: "indoor_sport_area", sign: 1 });
  return terms;
}

/** The column that holds a field for a school of this stage; `isShared` tells that it is a whole mixed school's. */
export function columnFor(
  records: SchoolRecords,
  field: FieldId,
  record: number,
  stage: Stage,
  isMixed: boolean,
): { readonly column: FigureColumn; readonly isShared: boolean } | null {
  const ofStage = records.figures.get(`${field}:${stage}` satisfies FieldKey);
  const whole = records.figures.get(field);
  if (isMixed) return ofStage ? { column: ofStage, isShared: false } : whole ? { column: whole, isShared: true } : null;
  if (ofStage?.present[record] === 1 || !whole) return ofStage ? { column: ofStage, isShared: false } : null;
  return { column: whole, isShared: false };
}

/** Prepares reading one indicator from a table; `read` gives the resource of one school, or why there is none. */
export function indicatorColumns(records: SchoolRecords, indicator: IndicatorStandard): IndicatorColumns {
  const terms = indicatorTerms(records, indicator.code);
  return {
    terms,
    read(record, stage, isMixed) {
      const amounts: number[] = [];
      let isShared: boolean | null = null;
      for (const { field, sign } of terms) {
        const found = columnFor(records, field, record, stage, isMixed);
        if (!found) return "no-column";
        if (found.isShared && !indicator.isSplit) return "mixed-school-teachers-not-by-stage";
        if (isShared !== null && isShared !== found.isShared) return "mixed-school-without-stages";
        if (found.column.present[record] !== 1) return "blank";
        isShared = found.isShared;
        amounts.push(sign * (found.column.amounts[record] as number));
      }
      const amount = amounts.length === 1 ? (amounts[0] as number) : exactSum(...amounts);
      return { amount, isShared: isShared === true };
    },
  };
}
