import type { CellRef } from "../cell/address";
import { BALANCE_FINDINGS } from "./balance-findings";
import { CELL_FINDINGS } from "./cell-findings";
import { FIGURE_FINDINGS } from "./figure-findings";
import type { FindingDefinition, Severity, FindingWords } from "./finding-definition";
import { JOINING_FINDINGS } from "./joining-findings";
import { ROW_FINDINGS } from "./row-findings";
import { SCHOOL_FINDINGS } from "./school-findings";
import { SETTINGS_FINDINGS } from "./settings-findings";
import { SHEET_FINDINGS } from "./sheet-findings";

/** Everything that can be said to a user about a workbook: severity, parameters, sentence and example of each code. */
export const FINDINGS = {
  ...SCHOOL_FINDINGS,
  ...BALANCE_FINDINGS,
  ...FIGURE_FINDINGS,
  ...CELL_FINDINGS,
  ...ROW_FINDINGS,
  ...JOINING_FINDINGS,
  ...SHEET_FINDINGS,
  ...SETTINGS_FINDINGS,
};

export type { FindingParameter, Severity } from "./finding-definition";

type Catalogue = typeof FINDINGS;
export type FindingCode = keyof Catalogue;
/** What a finding of a code tells. */
export type ParametersOf<Code extends FindingCode> = Parameters<Catalogue[Code]["sentence"]>[0];

export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The cell in question first. */
  readonly cells: readonly CellRef[];
  readonly parameters: ParametersOf<Code>;
}

/** One thing to say, with the cells it is about. Holds no prose. */
export type Finding<Code extends FindingCode = FindingCode> = { readonly [Each in Code]: FindingOf<Each> }[Code];

/** Where the catalogue leaves the severity to the case, it has to be told. */
type SeverityToTell<Code extends FindingCode> = Catalogue[Code]["severity"] extends Severity
  ? readonly []
  : readonly [severity: Extract<Catalogue[Code]["severity"], readonly Severity[]>[number]];

/**
 * A finding of a code about some cells. Its severity stands in the catalogue.
 * @example finding("hidden-sheet", [], { sheet: "旧数据" })
 */
export function finding<Code extends FindingCode>(
  code: Code,
  cells: readonly CellRef[],
  parameters: ParametersOf<Code>,
  ...told: SeverityToTell<Code>
): FindingOf<Code> {
  const { severity } = FINDINGS[code];
  const [usual] = typeof severity === "string" ? [severity] : severity;
  return { code, severity: told[0] ?? usual, cells, parameters };
}

/** The catalogue by code, so that a code and its parameters are known to belong together. */
const DEFINITIONS: { readonly [Code in FindingCode]: Pick<FindingDefinition<ParametersOf<Code>>, "sentence"> } =
  FINDINGS;

/** The sentence for a finding. */
export function sentenceOf<Code extends FindingCode>(
  { code, parameters }: FindingOf<Code>,
  words: FindingWords,
): string {
  return DEFINITIONS[code].sentence(parameters, words);
}
