import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { FIELD_IDS } from "../../core/fields/field-queries";

/** A field that is part of another, and so never more. */
export interface PartOfWhole {
  readonly part: FieldId;
  readonly whole: FieldId;
  /** True where the whole, too, enters an indicator: then it may be the one that is wrong. */
  readonly isWholeUsed: boolean;
  /** So much above its whole (of 1) the part is only named, and used, where the whole alone would meet the standard. */
  readonly slack: number;
}

/**
 * Nearly all teachers are above the degree that is asked for, and the two are counted at different days and with or
 * without headmasters: 101 of 94 is to be looked at. Where as many as there are teachers meet the standard anyway nobody need be asked.
 */
const NEARLY_ALL = 0.15;

/** Parts and their wholes, as the statistics define them. */
export const PARTS: readonly PartOfWhole[] = FIELD_IDS.flatMap((part): PartOfWhole[] => {
  const whole = FIELDS[part].atMost;
  if (whole === undefined) return [];
  const isWholeUsed = FIELDS[whole].group === "resource";
  return [{ part, whole, isWholeUsed, slack: part === "teachers_above_degree" ? NEARLY_ALL : 0 }];
});
