import type { Stage } from "../../../core/fields/stages";
import type { IndicatorStandard } from "../../../core/standards/standard";
import type { ReportRun } from "../../../plan/documents/report-content";
import { formatValue, stageName } from "../domain";
import { type SourceBook, words } from "./source-book";

/** ≥4.50㎡; nothing where no school by itself has to reach anything. */
export function requiredOf(indicator: IndicatorStandard, stage: Stage, book: SourceBook): ReportRun {
  const { required, code, shortName, source } = indicator;
  return required === null
    ? words("—")
    : book.standard(
        `≥${formatValue(indicator, required[stage])}`,
        `${stageName(stage)}${code} ${shortName}：标准`,
        source,
      );
}
