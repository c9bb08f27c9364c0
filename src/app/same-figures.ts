import { effectsOf, type PairEffects } from "../core/same-figures/effects";
import type { TablePair } from "../core/same-figures/same-figures";
import { judgeBy } from "./judge-by";
import type { WorkbookAssessment } from "./workbook-assessment";

/** What hangs on the figures of two tables that differ; worked out when somebody asks, because schools are judged again. */
export function effectsIn(assessment: WorkbookAssessment, pair: TablePair): PairEffects {
  return effectsOf(pair, {
    records: assessment.sameFigures.records,
    now: assessment,
    judge: (records) => judgeBy({ ...assessment, records }, assessment.standard),
  });
}
