import { FORM_IDS, type FormId } from "../../plan/documents/forms/form-figures";
import { familyMarker, keyInFamily } from "../../plan/sheet-marker";

/** The forms among the sheets of ours. */
const FAMILY = "form";

/** The marker of a form. */
export function formMarker(form: FormId): string {
  return familyMarker(FAMILY, form);
}

/** The form that a sheet of ours is; null for any other. */
export function formOfMarker(marker: string | undefined): FormId | null {
  const key = keyInFamily(FAMILY, marker);
  return FORM_IDS.find((form) => form === key) ?? null;
}
