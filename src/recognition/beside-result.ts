import type { CheckOff } from "../core/findings/plausibility-checks";
import type { PriceInUse } from "../core/investment/entered-price";
import type { Question } from "./recognised-table";

/** What is told beside a county's result where it is handed over: of what it was made, and what is open. */
export interface BesideResult {
  /** Names of the files that were checked. */
  readonly files: readonly string[];
  /** ISO day of the check. */
  readonly today: string;
  /** Those of them that hold a sheet of a sample among those that were read. */
  readonly sampleFiles: readonly string[];
  /** True where every sheet that was read is a sample's: one of thirty does not make the county's result a sample. */
  readonly isSample: boolean;
  /** Questions to the user that are not answered. */
  readonly open: readonly Question[];
  readonly prices: readonly PriceInUse[];
  readonly checksOff: readonly CheckOff[];
  /** How many findings about the data there are. */
  readonly findings: number;
}
