import { formMarker } from "../../app/forms/form-markers";
import { formSheets } from "../../app/forms/form-sheets";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { FORM_ITEM_WORDS, formSheetName, formWords } from "../../i18n/zh-CN/forms";
import { FORM_IDS, type FormsAs } from "../../plan/documents/forms/form-figures";
import { planRemoveSheets, planSheets } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** The plan that makes all forms, or fills those that are there anew. */
export function planForms(assessment: WorkbookAssessment, as: FormsAs): WorkbookPlan {
  const words = { items: FORM_ITEM_WORDS, sheetName: formSheetName, of: formWords };
  return planSheets(assessment.snapshot, formSheets(assessment, { forms: FORM_IDS, as, words }));
}

/** The plan that takes all forms out. */
export function planRemoveForms({ snapshot }: Pick<WorkbookAssessment, "snapshot">): WorkbookPlan {
  return planRemoveSheets(snapshot, FORM_IDS.map(formMarker));
}
