import type { CellRef } from "../../../core/cell/address";
import type { IndicatorState, Verdict } from "../../../core/assessment/assessment";
import type { RequirementVerdict } from "../../../core/checks/requirement-check";
import type { Stage } from "../../../core/fields/stages";
import type { Formula } from "../../formula/formula";

/** The official forms 表Ⅰ to 表Ⅵ of 教督〔2017〕6号. */
export type FormId = "1" | "2-1" | "2-2" | "3" | "4" | "5" | "6";

/** In the order in which they are handed in. */
export const FORM_IDS: readonly FormId[] = ["1", "2-1", "2-2", "3", "4", "5", "6"];

/** Why the forms cannot be made: they are those of 优质均衡, and need schools. */
export type FormsRefusal = "standard-unknown" | "other-standard" | "no-schools";

/** Whether a form points at the bureau's cells, or holds numbers. */
export type FormsAs = "formulas" | "values";

/**
 * Why a figure of a form is a number and no formula. `text`: a cell holds a text; `counted`: from the rows of a list;
 * `converted`: the user has said in which unit a cell is; `other-file`: it stands in another file; `differs`: what the cells
 * come to in Excel is not what counts (a cell that was corrected, or is not used as it stands).
 */
export type NoFormula = "text" | "counted" | "converted" | "other-file" | "differs";

export const NO_FORMULA: readonly NoFormula[] = ["text", "counted", "converted", "other-file", "differs"];

/** A figure taken from the bureau's tables. */
export interface FormFigure {
  /** Unrounded; null for 缺数. */
  readonly value: number | null;
  /** What gives it from the bureau's own cells, and nothing ("") where one of these is blank; null where there is none. */
  readonly formula: Formula | null;
  /** Why there is none; null where there is one, and where nothing is to be told. */
  readonly without: NoFormula | null;
}

/** A school in one stage, as 表Ⅱ-2 lists it. */
export interface FormSchool {
  /** As printed, with its part where it is one of a mixed school. */
  readonly name: string;
  readonly owner: "public" | "private" | null;
  readonly students: FormFigure;
  readonly classes: FormFigure;
  /** In the order of the form's columns. */
  readonly values: readonly FormFigure[];
  /** Exactly judged, in the same order. */
  readonly states: readonly IndicatorState[];
  /** True of a value whose printed figure would be judged otherwise. */
  readonly flips: readonly boolean[];
  readonly verdict: Verdict;
}

/** The line of an indicator in one stage, and the part of it that the rest must still reach. */
export interface FormLine {
  readonly required: number;
  readonly floor: number;
}

/** A coefficient of a stage with the mean beneath it, as 表Ⅲ prints them; null where there is none. */
export interface FormCoefficient {
  readonly mean: number | null;
  readonly cv: number | null;
  readonly limit: number | null;
  /** True where the printed coefficient would be judged otherwise. */
  readonly flips: boolean;
  /** Schools without a value. */
  readonly excluded: readonly string[];
}

/** One stage of the county. */
export interface FormStage {
  readonly stage: Stage;
  readonly schools: readonly FormSchool[];
  readonly lines: readonly FormLine[];
  readonly coefficients: readonly FormCoefficient[];
  /** Of these schools, those that are 小学部 or 初中部 of 一贯制学校, 初中部 of 完全中学, and 教学点. */
  readonly parts: { readonly through: number; readonly completeMiddle: number; readonly points: number };
}

/** An item of 表Ⅳ or 表Ⅴ. */
export interface FormItem {
  /** Code within the standard, such as 2.5. */
  readonly id: string;
  readonly verdict: RequirementVerdict;
  /** What it asks, in words. */
  readonly asks: string;
  /** What is found, in words; of an item that is not settled what is lacking. */
  readonly found: string;
}

/** Answers of a survey. */
export interface FormAnswers {
  readonly valid: number;
  /** Null where it is not settled whether 基本满意 counts. */
  readonly satisfied: number | null;
}

/** What is known of the county for 表Ⅰ, by the code of its columns (L1 to L24); what is not known is left out. */
export type FormFacts = ReadonlyMap<string, number>;

/** What the forms are made of. */
export interface FormCounty {
  readonly stages: Readonly<Record<Stage, FormStage>>;
  /** How many indicators of a school must be met. */
  readonly leastMet: number;
  readonly facts: FormFacts;
  readonly support: readonly FormItem[];
  readonly quality: readonly FormItem[];
  readonly survey: { readonly all: FormAnswers | null; readonly parents: FormAnswers | null };
}

/** What the bureau has typed into a cell of its own. */
export interface KeptCell {
  /** Where it stands. */
  readonly cell: CellRef;
  readonly content: string | number | boolean | { readonly formula: string; readonly result: string | number | null };
  readonly numberFormat?: string;
}
