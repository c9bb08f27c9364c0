import type { FieldKey } from "../fields/field-key";
import type { Stage } from "../fields/stages";
import type { Words } from "../words";

/** `error`: the county or a table misses something; `warning`: look at it; `info`: good to know. */
export type Severity = "error" | "warning" | "info";

/** What a finding tells in a parameter: a text, a number, a list of them. Nothing is joined before it is said. */
export type FindingParameter = string | number | null | undefined | readonly (string | number)[];

/** How findings write names and numbers, and the standard in force. Given by `i18n`, so that core knows no format. */
export interface FindingWords extends Words {
  /** The first cell that the finding is about: 学校!C5; "" where it is about none. */
  readonly at: string;
  readonly fields: (fields: readonly FieldKey[]) => string;
  /** A share as a percentage: 85%. */
  readonly share: (share: number) => string;
  readonly verdict: (verdict: "met" | "failed") => string;
  /** The beginning of what a cell holds. */
  readonly quote: (content: string | number) => string;
  /** The path of a header, "学生数 > 合计". */
  readonly header: (path: string) => string;
  readonly tableKind: (kind: string) => string;
  /** Groups of figures that judging schools needs. */
  readonly groups: (groups: readonly string[]) => string;
  readonly standard: {
    /** How many indicators it has. */
    readonly indicators: number;
    /** The same in words: 七项指标. */
    readonly indicatorsInWords: string;
    /** 85%: the part of the standard that every indicator must reach; null where nothing below it is told apart. */
    readonly floor: string | null;
  };
}

/** A kind of finding: how grave it is, what it says, with which parameters, in which words. */
export interface FindingDefinition<
  Parameters extends Readonly<Record<string, FindingParameter>>,
  Grave extends Severity | readonly Severity[] = Severity | readonly Severity[],
> {
  /** A list where it depends on the case: who finds it says which. */
  readonly severity: Grave;
  /** What it says and what to do, for the page docs/findings.md. Chinese, for users. */
  readonly means: string;
  /** Parameters for the example of that page. */
  readonly example: Parameters;
  readonly sentence: (parameters: Parameters, words: FindingWords) => string;
}

/**
 * An entry of the catalogue. The parameters are those that its sentence takes.
 * @example define({ severity: "info", means: "…", example: { sheet: "表1" }, sentence: ({ sheet }: { readonly sheet: string }) => `“${sheet}”…` })
 */
export function define<
  Parameters extends Readonly<Record<string, FindingParameter>>,
  const Grave extends Severity | readonly Severity[],
>(definition: {
  readonly severity: Grave;
  readonly means: string;
  readonly example: NoInfer<Parameters>;
  readonly sentence: (parameters: Parameters, words: FindingWords) => string;
}): FindingDefinition<Parameters, Grave> {
  return definition;
}

/** A school of a stage: 一小（小学）. */
export const ofStage = (p: { readonly school: string; readonly stage: Stage }, words: FindingWords): string =>
  `${p.school}（${words.stage(p.stage)}）`;

/** A list in a sentence: "1.1、1.2". */
export const listed = (items: readonly (string | number)[]): string => items.join("、");

/** 等, where not all are named. */
export const andMore = (all: number, named: number): string => (all > named ? "等" : "");

/** A row by its number, or a column by its letter where the table lies across. */
export type LineNumber = number | string;

/** What a line of a table is called: 行; 列 where the table lies across. */
export const lineWord = (across: 1 | undefined): string => (across ? "列" : "行");
