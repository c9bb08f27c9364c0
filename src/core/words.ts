import type { FieldId } from "./fields/catalogue";
import type { Stage } from "./fields/stages";
import type { LimitUnit } from "./standards/requirement";

/**
 * How numbers and names of the field are written for users. It is handed to the sentences that stand beside what they are
 * about, so that these need not know the language's ways with figures.
 */
export interface Words {
  /** 1,234 */
  readonly count: (value: number) => string;
  /** 1,234.5 with at most so many decimals, rounded half up */
  readonly number: (value: number, digits: number) => string;
  /** 6,000元, 95%: with its unit; at most so many decimals, one of a share and two of all else where it is not told */
  readonly amount: (value: number, unit: LimitUnit, digits?: number) => string;
  /** 0.450: a difference coefficient, or its limit, with so many decimals; three where it is not told */
  readonly coefficient: (value: number, digits?: number) => string;
  /** 600,000元: an amount of a field, in its base unit */
  readonly quantity: (field: FieldId, amount: number) => string;
  /** 2026年11月29日 */
  readonly day: (date: string) => string;
  /** 在校学生数 */
  readonly field: (id: FieldId) => string;
  /** 小学 */
  readonly stage: (stage: Stage) => string;
}
