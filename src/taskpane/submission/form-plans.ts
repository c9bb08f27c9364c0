import { formMarker } from "../../app/forms/form-markers";
import { formSheets } from "../../app/forms/form-sheets";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { FORMS_WORDS } from "../../i18n/zh-CN/forms";
import { FORM_IDS, type FormsAs } from "../../plan/documents/forms/form-figures";
import { planRemoveSheets, planSheets } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** The plan that makes all forms, or fills those that are there anew. */
export function planForms(assessment: WorkbookAssessment, as: FormsAs): WorkbookPlan {
  return planSheets(assessment.snapshot, formSheets(assessment, { forms: FORM_IDS, as, words: FORMS_WORDS }));
}

/** The plan that takes all forms out. */
export function planRemoveForms({ snapshot }: Pick<WorkbookAssessment, "snapshot">): WorkbookPlan {
  return planRemoveSheets(snapshot, FORM_IDS.map(formMarker));
}
