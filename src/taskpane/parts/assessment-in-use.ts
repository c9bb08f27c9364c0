import { createContext, useContext } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";

/** The assessment that is shown, for what is worked out from all of it on demand; null before the first check. */
export const AssessmentContext = createContext<WorkbookAssessment | null>(null);

export function useAssessment(): WorkbookAssessment | null {
  return useContext(AssessmentContext);
}
