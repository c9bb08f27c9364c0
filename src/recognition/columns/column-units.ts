import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { countUnitOf, familyOfField, isFinishedValue, isLandField } from "../../core/fields/field-queries";
import {
  type ColumnUnit,
  factorToBase,
  familyOf,
  isColumnUnit,
  isLandUnit,
  type UnitFamily,
} from "../../core/quantity/units";
import type { HeaderPart } from "../header/header-text";
import type { RecognisedColumn } from "../recognised-table";
import { type ColumnSample, medianOf } from "./column-values";

/** The unit of a column and how it is known. */
export type KnownUnit = Pick<RecognisedColumn, "unit" | "unitFrom" | "factor">;

export type UnitDecision =
  | { readonly type: "known"; readonly unit: KnownUnit }
  /** The header names a unit that the field cannot be in: 设备值（美元）. */
  | { readonly type: "unusable"; readonly unit: string }
  /** A share or a count of visits: not the figure that the name promises. */
  | { readonly type: "other-figure" }
  | { readonly type: "ask"; readonly choices: readonly ColumnUnit[] };

/** What the unit of a column is taken from. */
export interface UnitSources {
  readonly field: FieldId;
  readonly parts: readonly HeaderPart[];
  readonly lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>;
  /** What the user has answered; anything but a unit of the family is passed over. */
  readonly answer: string | undefined;
  readonly sample: ColumnSample | null;
  /** Pupils of the rows of the sample, where the table tells. */
  readonly students: Float64Array | null;
}

const LEAST_SCHOOLS = 3;
/** What is counted or measured in these is no area, no money and no people. */
const COUNTED = /^(?:片|块|座|栋|幢|辆|天|年|岁|小时|米|m|公里|km|kw|吨)$/;

/** The unit of a column that holds a figure, or what has to be asked or said about it. */
export function decideUnit(sources: UnitSources): UnitDecision {
  const { field, parts, lineUnits, answer, sample } = sources;
  const family = familyOfField(field);
  if (family === "name") return { type: "known", unit: { unit: null, unitFrom: null, factor: 1 } };
  if (answer !== undefined && isColumnUnit(answer) && familyOf(answer) === family) return known(answer, "answer");
  const strange = parts.map(({ strangeUnit }) => strangeUnit).find((unit) => unit !== null);
  if (strange) return COUNTED.test(strange) ? { type: "other-figure" } : { type: "unusable", unit: strange };
  const inHeader = unitOfFamily(parts, family);
  if (inHeader === "none-fits") return otherFamily(parts, family);
  if (inHeader) {
    if (isLandUnit(inHeader) && !isLandField(field)) return { type: "unusable", unit: inHeader };
    return known(family === "count" && factorToBase(inHeader) === 1 ? countUnitOf(field) : inHeader, "header");
  }
  if (family === "count") return known(countUnitOf(field), "default");
  if (isFinishedValue(field)) return known(family === "money" ? "元" : "㎡", "default");
  if (sample?.ownUnit && familyOf(sample.ownUnit) === family && !(isLandUnit(sample.ownUnit) && !isLandField(field)))
    return known(sample.ownUnit, "unit-row");
  const inLine = lineUnits.get(family);
  if (inLine && !(isLandUnit(inLine) && !isLandField(field))) return known(inLine, "unit-row");
  if (family === "area" && FIELDS[field].of !== "project") {
    return isPlausible(sources)
      ? known("㎡", "default")
      : { type: "ask", choices: isLandField(field) ? ["万㎡", "㎡", "亩"] : ["万㎡", "㎡"] };
  }
  return { type: "ask", choices: family === "area" ? ["万㎡", "㎡"] : ["万元", "元"] };
}

function known(unit: ColumnUnit, unitFrom: RecognisedColumn["unitFrom"]): UnitDecision {
  return { type: "known", unit: { unit, unitFrom, factor: factorToBase(unit) } };
}

/** The deepest unit of the family; "none-fits" where the header names only units of others. */
function unitOfFamily(parts: readonly HeaderPart[], family: UnitFamily): ColumnUnit | "none-fits" | null {
  for (let index = parts.length - 1; index >= 0; index--) {
    const unit = parts[index]?.unit;
    if (unit && familyOf(unit) === family) return unit;
  }
  return parts.some(({ unit }) => unit !== null) ? "none-fits" : null;
}

function otherFamily(parts: readonly HeaderPart[], wanted: UnitFamily): UnitDecision {
  const unit = [...parts].reverse().find((part) => part.unit !== null)?.unit ?? null;
  if (!unit) return { type: "other-figure" };
  const family = familyOf(unit);
  // 运动场（个） says how many, not how large.
  if (family === "count" && wanted !== "count") return { type: "other-figure" };
  return family === "percent" || family === "times" || family === "hours"
    ? { type: "other-figure" }
    : { type: "unusable", unit };
}

/** False where half of the schools would have an area for each pupil that ㎡ cannot give. */
function isPlausible({ field, sample, students }: UnitSources): boolean {
  const bounds = FIELDS[field].usual;
  if (!bounds || !sample || !students) return true;
  const shares: number[] = [];
  sample.numbers.forEach((value, row) => {
    const count = students[row] ?? NaN;
    if (value > 0 && count > 0) shares.push(value / count);
  });
  if (shares.length < LEAST_SCHOOLS) return true;
  const median = medianOf(Float64Array.from(shares).sort());
  return median >= bounds[0] && median <= bounds[1];
}
