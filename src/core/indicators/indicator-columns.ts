import { at } from "../quantity/at";
import { type Measure, resourceOf, type Term } from "../measures/measure";
import type { Stage } from "../fields/stages";
import type { IndicatorStandard } from "../standards/standard";
import { exactSum } from "../quantity/decimal";
import type { FieldId } from "../fields/catalogue";
import { fieldKeyOf } from "../fields/field-key";
import type { NoValueReason } from "./no-value";
import type { FactColumn } from "../facts/fact-column";
import { hasField, type SchoolRecords } from "./school-records";

/** The column that a term is read from; `isShared` tells that it is a whole mixed school's, to be shared out. */
export interface TermColumn {
  readonly column: FactColumn;
  readonly isShared: boolean;
}

/** What an indicator counts for one school: the amount as a double (exactly it is read by `exactFigure`), and whether it is a whole mixed school's to be shared out. */
export interface Resource {
  amount: number;
  isShared: boolean;
}

/**
 * The columns that make up a measure's numerator in this table. 室内体育用房 is part of 教学及辅助用房 in the statistics, so
 * it is taken off in 1.4 unless the column leaves it out already, and added in 1.5 unless the sports column already
 * contains it. None where the table cannot state the measure.
 */
export function measureTerms(records: SchoolRecords, measure: Measure): readonly Term[] {
  const main: Term = { field: mainField(records, measure), sign: 1 };
  // A table of finished values says nothing of a measure that its form does not have.
  if (records.holdsValues) return measure.value === undefined ? [] : [main];
  const parts = measure.terms
    .slice(1)
    .filter(
      ({ field, sign, isPart }) =>
        !isPart || (hasField(records, field) && containsPart(records, main.field) === (sign === -1)),
    );
  return [main, ...parts];
}

/** True where a table's column of this field contains its part (室内体育用房) already. */
function containsPart(records: SchoolRecords, whole: FieldId): boolean {
  return whole === "teaching_area" ? records.teachingAreaExcludesIndoor !== true : records.sportsAreaIncludesIndoor;
}

/** The field that a measure is read from first, and whose cell is marked. */
export function mainField(records: SchoolRecords, measure: Measure): FieldId {
  return records.holdsValues && measure.value !== undefined ? measure.value : resourceOf(measure);
}

/** The columns of one field that a school of one stage may be read from: its own, and the whole school's. */
interface FieldColumns {
  readonly ofStage: FactColumn | undefined;
  readonly whole: FactColumn | undefined;
}

function fieldColumns(records: SchoolRecords, field: FieldId, stage: Stage): FieldColumns {
  return { ofStage: records.figures.get(fieldKeyOf(field, stage)), whole: records.figures.get(field) };
}

/** A mixed school takes the column of its stage, else the whole to be shared out; another school whichever is filled in. */
function chosenColumn({ ofStage, whole }: FieldColumns, record: number, isMixed: boolean): FactColumn | undefined {
  return ofStage && (isMixed || !whole || ofStage.present[record] === 1) ? ofStage : whole;
}

/** The column that holds a field for a school of this stage, or null. */
export function columnFor(
  records: SchoolRecords,
  field: FieldId,
  record: number,
  stage: Stage,
  isMixed: boolean,
): TermColumn | null {
  const columns = fieldColumns(records, field, stage);
  const column = chosenColumn(columns, record, isMixed);
  return column ? { column, isShared: isMixed && column === columns.whole } : null;
}

/** A difference this small against its terms has lost the digits that a clear verdict needs. */
const MOST_CANCELLED = 1e-3;

/** A sum right to the digits of a double: by decimals where the terms all but cancel each other. */
function nearlyExactSum(a: number, b: number): number {
  const plain = a + b;
  return Math.abs(plain) > MOST_CANCELLED * (Math.abs(a) + Math.abs(b)) ? plain : exactSum(a, b);
}

/**
 * Reads one indicator's resource of one school into `found`, or gives the reason why there is none. (One object for all
 * schools: seven for each of 200,000 would be a fifth of the time of an assessment.)
 */
export type ReadResource = (record: number, stage: Stage, isMixed: boolean, found: Resource) => NoValueReason | "";

/** Prepares reading one indicator from a table: which columns there are is found once, not once a school. */
export function resourceReader(records: SchoolRecords, indicator: IndicatorStandard): ReadResource {
  const terms = measureTerms(records, indicator);
  const byStage = {
    primary: terms.map(({ field, sign }) => ({ sign, columns: fieldColumns(records, field, "primary") })),
    junior: terms.map(({ field, sign }) => ({ sign, columns: fieldColumns(records, field, "junior") })),
  };
  return (record, stage, isMixed, found) => {
    const ofStage = byStage[stage];
    if (ofStage.length === 0) return "no-column";
    let isFirst = true;
    for (const { sign, columns } of ofStage) {
      const column = chosenColumn(columns, record, isMixed);
      if (!column) return "no-column";
      const isShared = isMixed && column === columns.whole;
      if (isShared && !indicator.isSplit) return "mixed-school-teachers-not-by-stage";
      if (!isFirst && found.isShared !== isShared) return "mixed-school-without-stages";
      if (column.present[record] !== 1) return column.open?.[record] === 1 ? "question-open" : "blank";
      const part = sign * at(column.amounts, record);
      found.amount = isFirst ? part : nearlyExactSum(found.amount, part);
      found.isShared = isShared;
      isFirst = false;
    }
    return "";
  };
}
