import { comparedBy } from "../words/comparison-words";
import {
  BARE_GROUP,
  COUNT_OF_SCHOOLS,
  DERIVED,
  GROUP,
  LEVEL_MARK,
  NOTE,
  OF_WHICH,
  PLACE,
  SUBTOTAL,
  TOTAL,
} from "../words/row-words";

/**
 * What a text in the first columns of a row says of it: `group` a stage or kind of school without any school's own name,
 * `place` a town alone, `note` the beginning of a note; `name` is anything else, as the name of a school.
 */
export type RowLabel = "total" | "subtotal" | "of-which" | "derived" | "group" | "place" | "note" | "name" | "none";

const LIST_MARK =
  /^(?:[-·•>#→~]+|\(?[一二三四五六七八九十]{1,3}[、).．]|\(?\d{1,3}(?:[、)]|\.(?!\d))|第[一二三四五六七八九十]部分[:、]?)+/;
const COUNT_BEHIND =
  /(?:[:(](?:共|计)?|共)?\d+[所个校](?:学校)?\)?$|\(\d+\)$|\((?:人|所|元|万元|m2|个|间|%|平方米|单位:[^()]*)\)$/;
/** Longer texts are notes, and no pattern is tried on all of them. */
const LONGEST_LABEL = 60;
const NOISE_BEHIND = /[:.,;、·_*-]{1,20}$/;

/**
 * A label without what only decorates it: list marks, outer brackets, a colon behind, a count of schools.
 * @example bareLabel("(一)小学(12所):") // "小学"
 * @example bareLabel("(合计)")          // "合计"
 */
export function bareLabel(plain: string): string {
  if (plain.length > LONGEST_LABEL) return plain;
  let text = plain.replace(LIST_MARK, "").replace(NOISE_BEHIND, "");
  if (/^\([^()]*\)$/.test(text)) text = text.slice(1, -1);
  const counted = text.replace(COUNT_BEHIND, "");
  return counted === "" ? text : counted.replace(NOISE_BEHIND, "");
}

/** What the rows of a table are; only schools can be named like a group or a place. */
export type RowsOf = "schools" | "items" | "people";

/**
 * Reads one label; the words of a sum come before all others.
 * @param plain text of the cell, plain
 * @example readLabel("城关镇小计", "schools") // "subtotal"
 * @example readLabel("二、初中", "schools")   // "group"
 */
export function readLabel(plain: string, rows: RowsOf): RowLabel {
  if (plain === "") return "none";
  if (plain.length > LONGEST_LABEL) return NOTE.test(plain.slice(0, LONGEST_LABEL)) ? "note" : "name";
  const bare = bareLabel(plain);
  const whole = bare.replace(/\([^()]*\)$/, "");
  const label = whole === "" ? bare : whole;
  if (OF_WHICH.test(bare)) return "of-which";
  if (rows === "schools" && COUNT_OF_SCHOOLS.test(label)) return "derived";
  if (TOTAL.test(label)) return "total";
  if (/\((?:合计|小计|总计)\)$/.test(bare)) return "subtotal";
  if (SUBTOTAL.test(label)) return rows === "items" && /汇总$|^合计|^总计/.test(label) ? "total" : "subtotal";
  if (rows === "items") return NOTE.test(plain) && !LEVEL_MARK.test(plain) ? "note" : "name";
  if (isDerived(label)) return "derived";
  if (NOTE.test(plain)) return "note";
  if (rows === "people") return "name";
  if (GROUP.test(label)) return "group";
  return PLACE.test(label) ? "place" : "name";
}

/** True for an average, a coefficient, a standard or a difference: no row of a school and no sum. @param label plain */
export function isDerived(label: string): boolean {
  if (DERIVED.test(label)) return true;
  const compared = comparedBy(label);
  return compared === "standard" || compared === "gap";
}

/** True for 小学 or 一、初中: a stage or kind alone, which is no school's name. */
export function isBareGroup(plain: string): boolean {
  const bare = bareLabel(plain);
  return bare !== "" && bare.length <= LONGEST_LABEL && BARE_GROUP.test(bare);
}
