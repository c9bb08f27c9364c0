import type { TableProof } from "../core/footing/foot-table";
import type { NeededGroup } from "./joining/needed-groups";
import type { TableKind } from "./kinds/kinds";

/** What a file without schools to judge is, what was checked in it and how it came out, and what it lacks. */
export interface FileSummary {
  readonly kinds: readonly TableKind[];
  /** How many files are read as one. */
  readonly files: number;
  /** Rows of data in all its tables. */
  readonly rows: number;
  /** Null where there is nothing to add up or compare. */
  readonly proof: TableProof | null;
  /** Published coefficients that were held against their limits, those over them, and those that may be but for rounding. */
  readonly coefficients: number;
  readonly exceeded: number;
  readonly atLimit: number;
  /** Groups of figures of schools that the file has and lacks. */
  readonly has: readonly NeededGroup[];
  readonly lacks: readonly NeededGroup[];
  readonly questions: number;
  /** Rows of schools that are not in scope. */
  readonly outside: number;
}
