import type { OutsideRow } from "../../../core/assessment/assessment";
import type { Stage } from "../../../core/fields/stages";
import type { Standard } from "../../../core/standards/standard";
import type { FormCounty, FormId, NoFormula } from "./form-figures";

/** What the words of the forms are made of. */
export interface FormsTold {
  readonly county: FormCounty;
  readonly standard: Standard;
  readonly isSample: boolean;
  /** Rows that are in no form, with the reason. */
  readonly outside: readonly OutsideRow[];
  /** Schools that have no pupils in a stage. */
  readonly empty: readonly string[];
  /** Questions to the user that are not answered. */
  readonly open: number;
}

/** The words of the official forms, and what is told below them. */
export interface FormWords {
  readonly title: Readonly<Record<FormId, string>>;
  /** Below every page, in Excel's codes. */
  readonly footer: string;
  /** 示例数据; null where the figures are real. */
  readonly sample: string | null;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly notApplicable: string;
  /** The seven indicators as the head of a form has them. */
  readonly indicators: readonly string[];
  /** 表Ⅰ: three rows of its head, "" where a name stands over several columns or runs down. */
  readonly county: readonly (readonly string[])[];
  readonly schools: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly counts: { readonly met: string; readonly share: string; readonly whole: string };
  readonly balance: { readonly mean: string; readonly cv: string; readonly whole: string };
  readonly items: readonly string[];
  readonly survey: { readonly head: readonly (readonly string[])[]; readonly rows: readonly string[] };
  readonly owner: Readonly<Record<"public" | "private", string>>;
  /** What is said of a school. */
  readonly verdict: { readonly met: string; readonly failed: string; readonly missing: string };
  readonly remark: {
    /** Behind the number of indicators that are met. */
    readonly met: string;
    readonly separator: string;
    /** Names of the indicators. */
    readonly names: readonly string[];
    readonly reaches: string;
    readonly below: string;
    readonly missing: string;
    /** Where the printed figure would be judged otherwise. */
    readonly exact: string;
  };
  /** Notes that are printed with the form, of its figures. */
  readonly notes: Readonly<Record<FormId, readonly string[]>>;
  /** What is told below them to those who fill the form in. */
  readonly beside: Readonly<Record<FormId, readonly string[]>>;
  /** What is told of this filling below the form. */
  readonly told: {
    readonly open: (cells: string) => string;
    readonly withoutFormula: (reason: NoFormula, cells: string) => string;
    /** Behind a list of cells that is cut: so many more. */
    readonly more: (count: number) => string;
    readonly lastValue: string;
    readonly keptInstead: (cells: string) => string;
  };
}
