import type { Stage } from "./stages";
import { type FieldId, FIELDS } from "./catalogue";

/** A field, or a field counted for one stage only (as in 专任教师 > 小学). */
export type FieldKey = FieldId | `${FieldId}:${Stage}`;

/** The key of a field counted for all stages (null) or for one: ("backbone", "primary") → "backbone:primary". */
export function fieldKeyOf(field: FieldId, stage: Stage | null): FieldKey {
  return stage === null ? field : `${field}:${stage}`;
}

/** Takes the key of a field apart; null for a text that is none, as an answer kept by another version may be. */
export function parseFieldKey(text: string): { readonly field: FieldId; readonly stage: Stage | null } | null {
  const [field = "", stage, ...more] = text.split(":");
  if (more.length > 0 || !isField(field)) return null;
  if (stage === undefined) return { field, stage: null };
  return stage === "primary" || stage === "junior" ? { field, stage } : null;
}

/** True for the name of a field. */
export function isField(text: string): text is FieldId {
  return Object.hasOwn(FIELDS, text);
}

/** The field of a key, whatever its stage: "backbone" of "backbone:primary". */
export function fieldOf(key: FieldKey): FieldId {
  const colon = key.indexOf(":");
  return (colon < 0 ? key : key.slice(0, colon)) as FieldId;
}
