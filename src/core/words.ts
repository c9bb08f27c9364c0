import type { FieldId } from "./fields/catalogue";
import type { Stage } from "./fields/stages";

/**
 * How numbers and names of the field are written for users. It is handed to the sentences that stand beside what they are
 * about, so that these need not know the language's ways with figures.
 */
export interface Words {
  /** 1,234 */
  readonly count: (value: number) => string;
  /** 1,234.5 with at most so many decimals, rounded half up */
  readonly number: (value: number, digits: number) => string;
  /** 95% of 0.95; one decimal as the official forms have it, more where it would look like another verdict */
  readonly share: (value: number, digits?: number) => string;
  /** 在校学生数 */
  readonly field: (id: FieldId) => string;
  /** 小学 */
  readonly stage: (stage: Stage) => string;
}
