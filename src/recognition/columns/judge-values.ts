import { familyOfField, fieldsWhere, isFinishedValue, isWholeField } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import type { Evidence } from "../recognised-table";
import { type ColumnSample, medianOf, sorted } from "./column-values";

/** With fewer figures nothing can be told from them. */
const LEAST = 3;
const LEAST_YEARS = 4;
/** Figures of a school's staff and rooms, never as many as its pupils. */
export const FEWER_THAN_PUPILS = fieldsWhere(
  ({ of, holds }, id) =>
    of === "school" && (holds === "staff" || holds === "classes" || holds === "rooms") && !isFinishedValue(id),
);
const FRACTIONS_ARE_RARE = 0.5;
const YEARS: readonly [number, number] = [1950, 2040];

/** What the figures of a column say of a field: evidence for it, or against it. */
export function judgeValues(
  field: FieldId,
  sample: ColumnSample,
  students: Float64Array | null,
  isWholeUnit: boolean,
): Evidence | null {
  const family = familyOfField(field);
  if (family === "name") return null;
  if (sample.count === 0) return sample.texts.length >= LEAST ? doubt("", "") : null;
  const values = sorted(sample);
  const [low, high] = [values[0] ?? NaN, values[values.length - 1] ?? NaN];
  if (sample.count < LEAST) return null;
  const isIndicator = isFinishedValue(field);
  const isCount = isWholeField(field) && isWholeUnit;
  if (isCount && values.filter((value) => !Number.isInteger(value)).length > FRACTIONS_ARE_RARE * values.length)
    return doubt(low, high);
  if (!isIndicator && isYears(values)) return doubt(low, high);
  if (isSequence(sample.numbers)) return isCount && high <= LEAST_YEARS ? null : doubt(low, high);
  if (isCount && FEWER_THAN_PUPILS.has(field) && students && isMostlyMore(sample.numbers, students))
    return doubt(low, high);
  if (sample.texts.length > sample.count) return doubt(low, high);
  return {
    code: "values-fit",
    parameters: {
      low: values[Math.floor(values.length / 10)] ?? low,
      high: values[Math.floor((values.length * 9) / 10)] ?? high,
    },
  };
}

function doubt(low: number | string, high: number | string): Evidence {
  return { code: "values-doubtful", parameters: { low, high } };
}

/** 1998, 2003, 2011: whole numbers of a few decades, and nothing else. */
function isYears(values: Float64Array): boolean {
  return (
    values.length >= LEAST_YEARS &&
    values.every((value) => Number.isInteger(value) && value >= YEARS[0] && value <= YEARS[1])
  );
}

/** 1, 2, 3 …: numbers of rows. */
function isSequence(numbers: Float64Array): boolean {
  return (
    numbers.length > LEAST_YEARS &&
    numbers.every((value, row) => value === (numbers[0] ?? NaN) + row) &&
    (numbers[0] === 1 || numbers[0] === 0)
  );
}

/** True where half of the schools have more of something than pupils: one of the two columns is not what it is called. */
export function isMostlyMore(numbers: Float64Array, students: Float64Array): boolean {
  const shares: number[] = [];
  numbers.forEach((value, row) => {
    const count = students[row] ?? NaN;
    if (value > 0 && count > 0) shares.push(value / count);
  });
  return shares.length >= LEAST && medianOf(Float64Array.from(shares).sort()) > 1;
}
