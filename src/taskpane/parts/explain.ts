import { createContext, useContext } from "react";
import type { FigureExplanation } from "../../app/explain-figure";
import type { CheckFormula } from "../../app/value-formula";
import type { IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";

/** What can be said of a value from the workbook as it was last read. */
export interface Explain {
  /** Where its figures come from. */
  readonly figures: (indicator: IndicatorAssessment) => readonly FigureExplanation[];
  /** The Excel formula that gives it again; null where there is none. */
  readonly formula: (school: SchoolAssessment, indicator: IndicatorAssessment) => CheckFormula | null;
}

export const ExplainContext = createContext<Explain>({ figures: () => [], formula: () => null });

export function useExplain(): Explain {
  return useContext(ExplainContext);
}
