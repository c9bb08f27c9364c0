import type { CellRef } from "../cell/address";
import type { Finding } from "../findings/finding";
import type { Origin, OriginCell } from "../facts/origin";
import type { SchoolKind } from "../fields/school-kinds";
import type { Measure } from "../measures/measure";
import type { Stage } from "../fields/stages";
import type { IndicatorCode, Standard } from "../standards/standard";

/**
 * Verdict of one value: 达标, 达到85%, 未达标, 缺数, 不适用; `measured` where the standard asks nothing of a school by itself
 * and the value counts for the coefficients only.
 */
export type IndicatorState = "met" | "floor" | "failed" | "missing" | "not-applicable" | "measured";

/** Verdict of a school or of the county: 达标, 未达标, 缺数, 不适用. */
export type Verdict = "met" | "failed" | "missing" | "not-applicable";

/** One figure that went into a value: what it is, the number in base units (人, 间, ㎡, 元), and where it stands, perhaps on another sheet. */
export interface FigureUse {
  readonly field: string;
  readonly amount: number | null;
  /** The cell that is marked: the figure's own, or that of its first part. */
  readonly cell: CellRef | null;
  /** Whether it stands in one cell, or is a sum, or comes from the rows of a list. */
  readonly how: Origin["how"];
  /** Every cell that it was taken from: one, the parts of a sum, or the rows counted in a list. */
  readonly parts: readonly OriginCell[];
  /** Sign with which it enters the numerator: −1 for 室内体育用房 in 1.4. */
  readonly sign: 1 | -1;
}

/** Verdict of one indicator of one school, with everything needed to say why. */
export interface IndicatorAssessment {
  readonly code: IndicatorCode;
  /** What is measured: names, unit, how it is computed. */
  readonly measure: Measure;
  readonly state: IndicatorState;
  /** Unrounded, in the indicator's own unit (人 per hundred pupils, ㎡, 元, 间 per hundred pupils). */
  readonly value: number | null;
  /** The value rounded half up to two decimals from its numerator and denominator, as 表Ⅱ-2 prints it. */
  readonly printed: number | null;
  /** The standard for this stage, same unit as `value`; null where nothing is asked of a school by itself. */
  readonly required: number | null;
  /** The share of the standard that an "余项" must still reach (85%), same unit as `value`; null where there is none. */
  readonly floor: number | null;
  /** What is missing to reach the standard: whole people or rooms, ㎡, 元. 0 when met, null when unknown. */
  readonly gap: number | null;
  /**
   * What a mixed school as a whole lacks so that each of its stages reaches the standard, where the indicator is shared
   * out; the same for each stage, not the sum of their gaps. Null for every other value.
   */
  readonly schoolGap: number | null;
  readonly cells: readonly CellRef[];
  /** The resource that counts for this stage (after sharing out a mixed school), base unit. */
  readonly resource: number | null;
  readonly students: number | null;
  readonly figures: readonly FigureUse[];
  /** The pupils that the value is divided by. */
  readonly studentFigures: readonly FigureUse[];
  /** Present when the resource of a mixed school was shared out by weighted students. */
  readonly split: {
    readonly total: number;
    readonly share: number;
    readonly primary: number;
    readonly junior: number;
    readonly senior: number;
  } | null;
  /** Why it is missing or not applicable, as a finding code; null otherwise. */
  readonly reason: string | null;
  /** True when the printed (2-decimal) value would give another verdict than the exact one. */
  readonly roundingFlips: boolean;
}

/** Verdict of a school in one stage. A mixed school appears once per stage. */
export interface SchoolAssessment {
  /** Position in the assessment; stable for one reading. */
  readonly index: number;
  /** Position of its table among those assessed, and of the school in it. */
  readonly table: number;
  readonly record: number;
  readonly name: string;
  readonly stage: Stage;
  readonly kind: SchoolKind;
  readonly sheet: string;
  /** Row counted from zero. */
  readonly row: number;
  readonly students: number | null;
  readonly verdict: Verdict;
  readonly metCount: number;
  /** Each value with its figures and cells, in the order of the standard. Put together anew whenever they are asked for. */
  readonly indicators: readonly IndicatorAssessment[];
  /** The state of each value, in the same order, without the rest. */
  readonly states: readonly IndicatorState[];
  /** How far the value that is furthest under its standard lies under it, 0 to 1; 0 where none does. Never for deciding. */
  readonly largestShortfall: number;
  /** True where there is no verdict before a question is answered. */
  readonly isWaiting: boolean;
  /** The cell that the value at this position of the standard is read from first; null where there is none. */
  firstCell(position: number): CellRef | null;
}

/** What is not settled of a county besides the figures of its schools. */
export interface Unsettled {
  /** Questions to the user that are not answered: with one open, the county cannot be 达标. */
  readonly questions: number;
  /** True where an answer decides which rows are schools, of which stage, or counted how often: no coefficient holds until then. */
  readonly areSchoolsOpen: boolean;
  /** Sheets that were not read and may hold schools: without them the county cannot be 达标 either. */
  readonly unreadSheets: number;
}

/** Contribution of one school to the imbalance of one indicator. */
export interface BalanceShare {
  readonly school: number;
  readonly name: string;
  /** x_i of the school, unit of the indicator. */
  readonly value: number;
  /** P_i(x_i − x̄)² over their sum, signed by x_i − x̄: −0.3 means 30% of the imbalance, from below the mean. */
  readonly share: number;
}

/** Difference coefficient of one indicator in one stage. */
export interface BalanceAssessment {
  readonly stage: Stage;
  readonly code: IndicatorCode;
  readonly measure: Measure;
  /** County mean x̄, unit of the indicator; null where undefined. */
  readonly mean: number | null;
  /** The mean rounded half up to two decimals, as 表Ⅲ prints it. */
  readonly printedMean: number | null;
  readonly cv: number | null;
  /** The coefficient rounded half up to three decimals, as 表Ⅲ prints it. */
  readonly printed: number | null;
  /** The limit of this coefficient; null where only the mean of all is limited. */
  readonly limit: number | null;
  /** Null where there is no coefficient, or no limit for it by itself. */
  readonly met: boolean | null;
  /** True where there will be a coefficient when questions to the user are answered, and another one than now. */
  readonly waits: boolean;
  readonly schools: number;
  readonly excluded: readonly { readonly name: string; readonly reason: string; readonly cell: CellRef }[];
  /** Largest first, by size. */
  readonly shares: readonly BalanceShare[];
  /** True when the coefficient printed with three decimals, or with the two of its limit, would seem to hold and does not. */
  readonly roundingFlips: boolean;
}

/** The plain mean of all coefficients of a stage (综合差异系数), where the standard limits it. */
export interface MeanCoefficient {
  readonly stage: Stage;
  /** Null while one of the coefficients is not there. */
  readonly cv: number | null;
  /** Rounded half up to three decimals. */
  readonly printed: number | null;
  readonly limit: number;
  readonly met: boolean | null;
  /** How many coefficients it is the mean of, and how many of them are not there. */
  readonly of: number;
  readonly undefined: number;
  readonly waits: boolean;
  /** True when the printed mean would seem to hold and does not. */
  readonly roundingFlips: boolean;
}

/** A row that is not in the scope of the indicators, with the reason as a code. */
export interface OutsideRow {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly reason: "special-school" | "vocational-school" | "small-teaching-point" | "senior-school" | "kindergarten";
  readonly students: number | null;
}

export interface CountyAssessment {
  readonly verdict: Verdict;
  readonly schools: number;
  readonly schoolsMet: number;
  readonly schoolsFailed: number;
  readonly schoolsMissing: number;
  readonly balanceExceeded: number;
  /** In order of weight. */
  readonly reasons: readonly CountyReason[];
}

export interface CountyReason {
  readonly code:
    | "schools-failed"
    | "schools-missing"
    | "balance-exceeded"
    | "balance-undefined"
    | "mean-exceeded"
    | "mean-undefined"
    | "questions-open"
    | "sheets-unread"
    | "no-schools"
    | "standard-unknown";
  readonly count: number;
}

/** Everything that the product says of the schools of a county. */
export interface SchoolsAssessment {
  readonly standard: Standard;
  readonly schools: readonly SchoolAssessment[];
  readonly balance: readonly BalanceAssessment[];
  /** One a stage where the standard limits the mean of the coefficients; empty where it limits each. */
  readonly means: readonly MeanCoefficient[];
  readonly outside: readonly OutsideRow[];
  readonly findings: readonly Finding[];
  readonly county: CountyAssessment;
}
