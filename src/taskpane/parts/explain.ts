import { createContext, useContext } from "react";
import type { FigureExplanation } from "../../app/explain-figure";
import type { IndicatorAssessment } from "../../core/assessment/assessment";

/** Says where the figures of a value come from, in the workbook as it was last read. */
export type ExplainFigures = (indicator: IndicatorAssessment) => readonly FigureExplanation[];

export const ExplainFiguresContext = createContext<ExplainFigures>(() => []);

export function useExplainFigures(): ExplainFigures {
  return useContext(ExplainFiguresContext);
}
