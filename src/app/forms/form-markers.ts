import { FORM_IDS, type FormId } from "../../plan/documents/forms/form-figures";

const FAMILY = "form.";

/** The marker of a form among the sheets of ours. */
export function formMarker(form: FormId): string {
  return `${FAMILY}${form}`;
}

/** The form that a sheet of ours is; null for any other. */
export function formOfMarker(marker: string | undefined): FormId | null {
  return FORM_IDS.find((form) => formMarker(form) === marker) ?? null;
}
