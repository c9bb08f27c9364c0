import type { CellRef } from "../cell/address";
import type { Origin } from "../facts/origin";
import type { FieldKey } from "../fields/field-key";
import type { Stage } from "../fields/stages";

/** A figure of a school as one table states it. */
export interface TableFigure {
  readonly sheet: string;
  /** In the base unit. */
  readonly amount: number;
  /** Multiplier from the number that is printed to the base unit; 1 of what was added up or counted. */
  readonly factor: number;
  /** Its cell, those that it was added up from, or the rows that were counted. */
  readonly cells: readonly CellRef[];
  readonly how: Origin["how"];
}

/** Where a figure enters the assessment: position of the table among those assessed, of the school in it, and the column. */
export interface AssessedFigure {
  readonly table: number;
  readonly record: number;
  /** Null where the school's figure is no single column of that table: it is added up from 小学 and 初中. */
  readonly key: FieldKey | null;
}

/**
 * What verdicts go by: the first of two figures (`used`), neither until somebody decides (`open`), or neither at all
 * because the school or the figure is not assessed (`unused`).
 */
export type Basis = "used" | "open" | "unused";

/** Two tables that state one figure of one school differently, by more than their printed digits allow. */
export interface FigureDifference {
  readonly school: string;
  /** The stage of a school of one stage; null of a mixed one. */
  readonly stage: Stage | null;
  readonly field: FieldKey;
  /** The one that is used first, where one is. */
  readonly figures: readonly [TableFigure, TableFigure];
  readonly basis: Basis;
  /** Null where the figure is not assessed. */
  readonly at: AssessedFigure | null;
}

/** Two tables of the workbook that state the same of the same schools. */
export interface TablePair {
  /** Names of their sheets, of two tables on one sheet with where they stand; the one that verdicts go by first. */
  readonly first: string;
  readonly second: string;
  /** True where verdicts go by the first in everything that differs. */
  readonly isFirstUsed: boolean;
  /** Schools of which both state at least one figure, and those of which at least one differs. */
  readonly schools: number;
  readonly differing: number;
  /** Figures that both state. */
  readonly compared: number;
  readonly differences: readonly FigureDifference[];
}

const FEWEST_SCHOOLS = 3;
const NEARLY_ALL = 0.8;

/** True where nearly every school differs: most likely two years or two ways of counting, and no mistakes. */
export function isOfOtherTime({ schools, differing }: Pick<TablePair, "schools" | "differing">): boolean {
  return schools >= FEWEST_SCHOOLS && differing >= NEARLY_ALL * schools;
}
