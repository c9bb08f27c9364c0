import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { Entity } from "../../core/fields/field-definition";
import { isField } from "../../core/fields/field-key";
import { tellsSchool } from "../../core/fields/field-queries";
import type { HeaderLook, HeaderSign } from "../tables/header-look";
import type { Subject } from "../words/field-words";
import type { Mark } from "./kind-of-table";
import type { AnyKind } from "./kinds";

const BY_TITLE = 0.1;
const BY_LIKES = 0.24;
const BY_DOUBT = 0.12;
/** Below this nothing speaks for a kind. */
export const LEAST_FIT = 0.6;

/** The rows in whose tables the fields of an entity are at home. */
const AT_HOME: Readonly<Partial<Record<Entity, Subject>>> = {
  school: "school",
  project: "needs_item",
  class: "class_name",
  teacher: "teacher_name",
  pupil: "pupil_name",
  room: "room_name",
  building: "building_name",
  task: "problem",
  item: "item",
};

/**
 * True where the header names the field were its rows what the field is of: then the table is about those. Which school
 * a row belongs to is said in tables of every kind.
 */
function isElsewhere(mark: Mark, look: HeaderLook): boolean {
  const subject = isField(mark) && !tellsSchool(mark) ? AT_HOME[FIELDS[mark].of] : undefined;
  return subject !== undefined && look.fields(subject).has(mark as FieldId);
}

/** How well a table fits a kind, 0 to 1; 0 where it lacks what the kind must have, or has what it never has. */
export function fitOf(kind: AnyKind, look: HeaderLook): number {
  const { marks } = kind;
  if (!marks) return 0;
  const fields = look.fields(kind.subject);
  const has = (mark: Mark): boolean => fields.has(mark as FieldId) || look.signs.has(mark as HeaderSign);
  if (!marks.must.every((group) => group.some(has)) || marks.never.some((mark) => has(mark) || isElsewhere(mark, look)))
    return 0;
  const liked = marks.likes.length === 0 ? 0 : marks.likes.filter(has).length / marks.likes.length;
  const titled = look.titles.some((title) => marks.title.test(title)) ? BY_TITLE : 0;
  const doubted = (marks.doubts?.filter(has).length ?? 0) * BY_DOUBT;
  return Math.min(1, marks.base + liked * BY_LIKES + titled - doubted);
}
