import type { RowClass } from "../recognised-table";
import {
  COUNTED_GROUP,
  FOOT_LINE,
  EXAMPLE,
  LEVEL_MARK,
  LONG_NOTE,
  NOTE,
  SCHOOL_END,
  SCHOOL_WORD,
  STAGE_ALONE,
  TITLE,
} from "../words/row-words";
import { bareLabel, readLabel, type RowsOf } from "./row-label";
import type { RowEvidence } from "./row-evidence";

/** Where a row stands among the others. */
export interface RowPosition {
  /** Behind the last row with a figure. */
  readonly isBehindFigures: boolean;
  /** Behind the last row with half of its figures: what follows are sums of few figures, and signatures. */
  readonly isUnderTable: boolean;
  /** Rows with figures right above and right below. */
  readonly isBetweenFigures: boolean;
}

/**
 * What a row that says something is, from all the evidence. No word decides by itself: 初级中学 with a number, a code, a
 * stage or a town beside it is a school called so, 小学 above rows that it adds up is their sum.
 */
export function decideRow(evidence: RowEvidence, rowsOf: RowsOf, position: RowPosition): RowClass {
  const { labels, readings, name, nameReading, figures } = evidence;
  const [label = ""] = labels;
  const hasFigures = figures.filled > 0;
  const isSchool = rowsOf === "schools" && isOwnSchool(evidence);
  for (const reading of readings) {
    if (reading !== "total" && reading !== "subtotal" && reading !== "of-which" && reading !== "derived") continue;
    return isSchool ? "data" : reading;
  }
  if (rowsOf === "schools" && EXAMPLE.test(name)) return "note";
  if (rowsOf === "schools" && isFootLine(evidence, position)) return "note";
  if (name === "" && hasFigures) {
    if (evidence.behind === "total" || evidence.behind === "subtotal" || evidence.behind === "derived")
      return evidence.behind;
    // 一、小学 written into 序号, with the sum of the section beside it.
    if (rowsOf === "schools" && labels.some((each, index) => readings[index] === "group" && LEVEL_MARK.test(each)))
      return "subtotal";
  }
  if (isSchool) return "data";
  if (hasFigures) return rowsOf === "schools" && name !== "" && nameReading === "group" ? "subtotal" : "data";
  if (NOTE.test(label) || label.length > LONG_NOTE) return "note";
  if (rowsOf === "schools") return isSchoolWithoutFigures(evidence, position) ? "data" : "section";
  return evidence.isNumbered || (!position.isBehindFigures && evidence.isTextBehind) ? "data" : "section";
}

/**
 * A row whose name is also a word for a group or a sum, and that is shown to be a school by what stands beside the name.
 * A school may be called 初级中学 or 中学; 小学 alone needs its code or its kind beside it, since people number such sums too.
 */
function isOwnSchool({
  labels,
  readings,
  name,
  nameReading,
  isNumbered,
  hasCode,
  hasKind,
  isInTown,
}: RowEvidence): boolean {
  if (name === "" || LEVEL_MARK.test(name) || COUNTED_GROUP.test(name) || /[:：]/.test(name)) return false;
  const isOnlyName = readings.every(
    (reading, index) => labels[index] === name || reading === "place" || reading === "name" || reading === "none",
  );
  if (!isOnlyName) return false;
  if (nameReading === "group")
    return hasCode || hasKind || (!STAGE_ALONE.test(bareLabel(name)) && (isNumbered || isInTown));
  // 合计村小学, 其中坪小学: a word for a sum with a school's name behind it.
  if (
    nameReading === "total" ||
    nameReading === "subtotal" ||
    nameReading === "of-which" ||
    nameReading === "derived"
  ) {
    return isSchoolBehindWord(name) && (hasCode || hasKind || isNumbered);
  }
  return false;
}

const WORD_BEFORE = /^(?:合计|总计|共计|小计|累计|汇总|分计|其中|平均)/;

function isSchoolBehindWord(name: string): boolean {
  const rest = name.replace(WORD_BEFORE, "");
  return rest !== name && SCHOOL_END.test(rest) && readLabel(rest, "schools") === "name";
}

/** Signatures, dates and counts under a table: 单位负责人（签章） | 联系电话 | 5551234. */
function isFootLine(
  { labels, name, isNumbered, hasCode, hasKind, isNameNumber, figures }: RowEvidence,
  { isUnderTable }: RowPosition,
): boolean {
  if (isNumbered || hasCode || hasKind || SCHOOL_END.test(name)) return false;
  const [label = ""] = labels;
  if (FOOT_LINE.test(label) || (name !== "" && FOOT_LINE.test(name))) return true;
  const isThin = figures.filled - figures.words <= 1 && figures.columns > 2;
  if (isNameNumber) return isThin;
  return isThin && (NOTE.test(label) || (figures.words > 0 && isUnderTable));
}

/**
 * A school whose figures are all blank: it has a number in 序号, its name says that it is a school, other columns say
 * something of it, or it stands between schools and is not called like a town, a group or a heading.
 */
function isSchoolWithoutFigures(
  { labels, name, nameReading, isNumbered, isTextBehind, nameWidth }: RowEvidence,
  position: RowPosition,
): boolean {
  if (name === "" || TITLE.test(name) || nameReading === "group" || nameWidth >= 3) return false;
  if (isNumbered) return true;
  if (LEVEL_MARK.test(labels[0] ?? "")) return false;
  if (SCHOOL_WORD.test(name)) return true;
  if (nameReading === "place" || /(?:学区|片区|片|集团|联盟|村|社区|部分|类|组)$/.test(bareLabel(name))) return false;
  if (position.isBehindFigures) return false;
  return isTextBehind || position.isBetweenFigures;
}
