/** Stage of compulsory education that an indicator is judged for: 小学 or 初中. */
export type Stage = "primary" | "junior";

/** Codes of the seven resource indicators (资源配置) in 教督〔2017〕6号. */
export type IndicatorCode = "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6" | "1.7";

export const INDICATOR_CODES: readonly IndicatorCode[] = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"];
export const STAGES: readonly Stage[] = ["primary", "junior"];

/** What an indicator counts: whole people and rooms, square metres, or yuan. */
export type IndicatorUnit = "person" | "room" | "square-metre" | "yuan";

/** Where a figure of a standard comes from. */
export interface Source {
  /** Document, such as 教督〔2017〕6号. */
  readonly document: string;
  /** Clause, such as 第五条（一）. */
  readonly clause: string;
  /** Date of the document, ISO. */
  readonly date: string;
}

/** One indicator of a standard. */
export interface IndicatorStandard {
  readonly code: IndicatorCode;
  /** Full name, such as 每百名学生拥有高于规定学历教师数. */
  readonly name: string;
  /** Name short enough for a narrow pane, such as 高学历教师. */
  readonly shortName: string;
  readonly unit: IndicatorUnit;
  /** Students that the threshold is for: 100 (每百名学生) or 1 (生均). */
  readonly per: 1 | 100;
  /** A value reaches the standard when it is at least this, by stage. */
  readonly required: Readonly<Record<Stage, number>>;
  /** True when a mixed school's total is shared out by weighted students (1.4–1.7). */
  readonly isSplit: boolean;
  readonly source: Source;
}

/** A dated rule pack. Every threshold that the product uses is written in one of these. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly IndicatorStandard[];
  /** A school passes with this many indicators met, the others reaching `floorRatio` of the standard. */
  readonly schoolRule: { readonly leastMet: number; readonly floorRatio: number; readonly source: Source };
  /** Upper limit of the difference coefficient by stage. */
  readonly balanceLimit: Readonly<Record<Stage, number>> & { readonly source: Source };
  /** Weight of one student by stage when a mixed school's resources are shared out. */
  readonly splitWeights: {
    readonly withPrimary: { readonly primary: number; readonly junior: number; readonly senior: number };
    readonly withoutPrimary: { readonly junior: number; readonly senior: number };
    readonly source: Source;
  };
  /** 教学点 with fewer students than this are outside the seven indicators. */
  readonly teachingPointLeastStudents: number;
}

/** The indicator with this code. */
export function indicatorOf(standard: Standard, code: IndicatorCode): IndicatorStandard {
  const found = standard.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new RangeError(`standard ${standard.id} has no indicator ${code}`);
  return found;
}
