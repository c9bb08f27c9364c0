import { assessWorkbook } from "../../../src/app/assess-workbook";
import { formSheets, type MadeForm } from "../../../src/app/forms/form-sheets";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS, type WorkbookSettings } from "../../../src/app/workbook-settings";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { type FileHost, openFileHost } from "../../../src/host/file/file-host";
import { FORMS_WORDS } from "../../../src/i18n/zh-CN/forms";
import { FORM_IDS, type FormId, type FormsAs } from "../../../src/plan/documents/forms/form-figures";
import { planSheets } from "../../../src/plan/plan-sheet";
import type { DocumentCell, SheetDocument } from "../../../src/document/sheet-document";

export const TODAY = "2026-11-29";

/** The workbook of a host, assessed. */
export async function assessed(host: FileHost, settings: WorkbookSettings = NEW_SETTINGS): Promise<WorkbookAssessment> {
  return assessWorkbook((await host.readWorkbook()).snapshot, settings, TODAY);
}

/** Sheets as one workbook, assessed. */
export function assessedSheets(sheets: readonly SheetSnapshot[]): WorkbookAssessment {
  return assessWorkbook({ name: "示例县.xlsx", sheets }, NEW_SETTINGS, TODAY);
}

export const made = (
  assessment: WorkbookAssessment,
  forms: readonly FormId[] = FORM_IDS,
  as: FormsAs = "formulas",
): readonly MadeForm[] => formSheets(assessment, { forms, as, words: FORMS_WORDS });

/** Writes forms into a workbook file. @param isComputed false to leave the results of formulas out, so that they are computed */
export async function writeForms(host: FileHost, forms: readonly MadeForm[], isComputed = true): Promise<void> {
  const { snapshot } = await host.readWorkbook();
  const wanted = forms.map((form) => (isComputed ? form : { ...form, document: withoutResults(form.document) }));
  await host.applyPlan(planSheets(snapshot, wanted));
}

export async function openCounty(bytes: Uint8Array): Promise<FileHost> {
  return openFileHost("示例县.xlsx", bytes);
}

function withoutResults(document: SheetDocument): SheetDocument {
  const without = (cell: DocumentCell): DocumentCell =>
    typeof cell.content === "object" && cell.content !== null
      ? { ...cell, content: { formula: cell.content.formula } }
      : cell;
  return { ...document, rows: document.rows.map((row) => row.map(without)) };
}

/** The form among those made. @throws Error where it is not */
export function formOf(forms: readonly MadeForm[], id: FormId): MadeForm {
  const found = forms.find(({ form }) => form === id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
}
