import type { LackUnit } from "./checks/lack";
import type { FieldId } from "./fields/catalogue";
import type { FieldKey } from "./fields/field-key";
import type { Stage } from "./fields/stages";
import type { Measure } from "./measures/measure";
import type { LimitUnit } from "./standards/requirement";

/**
 * How numbers and names of the field are written for users. It is handed to the sentences that stand beside what they are
 * about, so that these need not know the language's ways with figures. What is not known (null) is written as nothing.
 */
export interface Words {
  /** 1,234 */
  readonly count: (value: number) => string;
  /** 1,234.5 with at most so many decimals, two where it is not told, rounded half up */
  readonly number: (value: number | null, digits?: number) => string;
  /** 6,000元, 95%, 1个班: with its unit; at most so many decimals, one of a share and two of all else where it is not told */
  readonly amount: (value: number, unit: LimitUnit | LackUnit, digits?: number) => string;
  /** 0.40人: a value of an indicator with its unit, with as many decimals as the printed table has */
  readonly value: (measure: Measure, value: number) => string;
  /** 0.450: a difference coefficient, or its limit, with so many decimals; three where it is not told */
  readonly coefficient: (value: number | null, digits?: number) => string;
  /** 600,000元: an amount of a field, in its base unit */
  readonly quantity: (field: FieldId, amount: number) => string;
  /** 2026年11月29日; of a year alone 2026年 */
  readonly day: (date: string | number) => string;
  /** 在校学生数 */
  readonly field: (field: FieldKey | null) => string;
  /** 小学 */
  readonly stage: (stage: Stage | null) => string;
}
