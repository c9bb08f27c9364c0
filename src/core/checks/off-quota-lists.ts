import type { CellRef } from "../cell/address";
import { dayRangeOf } from "../facts/day-range";
import { factCell, factText, type FactTable } from "../facts/fact-table";
import type { Term, Word } from "../facts/fact-words";
import { cellOf } from "../facts/record-cells";
import { postAt } from "../facts/teacher-posts";
import type { SchoolRecords } from "../indicators/school-records";
import type { CheckedFacts } from "./check";
import { exactTotal } from "../quantity/decimal";
import { cellsAt, firstOf, type Known, knownAt, type NamedFigure } from "./figures";
import { recordsOfSchool } from "./schools-by-name";
import { isOfCompulsory, type Teacher, type TeacherRow, teachersOf } from "./teachers";
import { addAll } from "../quantity/long-lists";

/** Whether somebody is employed for over a school year. */
export type Employed = "long" | "short" | "unknown";

/** One school year; what lasts longer is 长期 (本产品约定). */
const MONTHS = 12;

/**
 * Whether a term is over one school year. What has not begun, and a longer one that ended over a year ago, accuse nobody.
 *
 * @param on the day of the check, ISO
 * @example 2024.9—2026.8 // "long"; 2025.9—2026.8 // "short"; 一年以上 // "unknown": it may be one
 */
export function employedFor(term: Word<Term>, on: string | undefined): Employed {
  if (term === null || term === "unknown") return "unknown";
  if ("months" in term) return term.months.least > MONTHS ? "long" : term.months.most <= MONTHS ? "short" : "unknown";
  const { from } = term;
  const to = term.to ?? (on === undefined ? null : { from: on, to: on });
  if (to === null || (on !== undefined && from.from > on)) return "unknown";
  if (to.to <= yearAfter(from.from)) return "short";
  return to.from > yearAfter(from.to) && (on === undefined || yearAfter(to.to) >= on) ? "long" : "unknown";
}

/** True for a term with an end that is over a year ago. */
function hasEndedLongAgo(term: Word<Term>, on: string | undefined): boolean {
  if (term === null || term === "unknown" || "months" in term || term.to === null) return false;
  return on !== undefined && yearAfter(term.to.to) < on;
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** 编外教师 as lists name them, by school. */
export interface OffQuotaLists {
  /** Schools with such teachers, or in a list of all teachers. */
  readonly names: readonly string[];
  readonly all: NamedFigure;
  /** Those employed for over a school year; not known where it is not known of one of them. */
  readonly long: NamedFigure;
  /** So many are employed for over a school year at least, and so many at most; null where no list has the school. */
  readonly longBounds: (school: string) => LongBounds | null;
  /** Those of whom it is not known for how long. */
  readonly doubtsOf: (school: string) => readonly string[];
  /** Those of whom it is not known whether they are 编外教师 at all. */
  readonly vagueOf: (school: string) => readonly string[];
}

/** The fewest and the most that they can be, with where the fewest stand. */
export interface LongBounds {
  readonly least: number;
  readonly most: number;
  readonly cells: readonly CellRef[];
}

interface OfSchool {
  readonly cells: CellRef[];
  readonly longCells: CellRef[];
  readonly doubts: string[];
  /** Of whom it is not known whether they are 编外. */
  readonly vague: string[];
  all: number;
  long: number;
  isOpen: boolean;
}

/** Lists of 编外教师, or of all teachers with 是否在编. */
export function offQuotaLists({ rows, on }: CheckedFacts): OffQuotaLists {
  const bySchool = new Map<string, OfSchool>();
  const schoolAt = (name: string): OfSchool => {
    const own = bySchool.get(name) ?? {
      cells: [],
      longCells: [],
      doubts: [],
      vague: [],
      all: 0,
      long: 0,
      isOpen: false,
    };
    bySchool.set(name, own);
    return own;
  };
  for (const teacher of teachersOf(rows, tellsQuota, isOfCompulsory)) {
    const [name = ""] = teacher.schools;
    const isOff = isOffQuota(teacher);
    if (name === "" || isOff === null) continue;
    const own = schoolAt(name);
    own.isOpen ||= teacher.isOpen;
    if (isOff === false) continue;
    const cells = cellsOf(teacher);
    addAll(own.cells, cells);
    if (isOff === "unknown") {
      own.vague.push(teacher.name);
      continue;
    }
    own.all++;
    const employed = employedAs(teacher, on);
    if (employed === "long") {
      own.long++;
      addAll(own.longCells, cells);
    } else if (employed === "unknown") own.doubts.push(teacher.name);
  }
  const figure = (
    amountOf: (own: OfSchool) => number | null,
    cells: (own: OfSchool) => readonly CellRef[],
  ): NamedFigure => ({
    knownOf: (school) => {
      const own = bySchool.get(school);
      return own ? { amount: amountOf(own), isOpen: own.isOpen, differs: false } : null;
    },
    cellsOf: (school) => {
      const own = bySchool.get(school);
      return own ? cells(own) : [];
    },
  });
  return {
    names: [...bySchool.keys()],
    all: figure(
      ({ all, vague }) => (vague.length > 0 ? null : all),
      ({ cells }) => cells,
    ),
    long: figure(
      ({ long, doubts, vague }) => (vague.length + doubts.length > 0 ? null : long),
      ({ longCells, cells }) => (longCells.length > 0 ? longCells : cells),
    ),
    longBounds: (school) => {
      const own = bySchool.get(school);
      if (!own) return null;
      const { long, doubts, vague, longCells } = own;
      return { least: long, most: long + doubts.length + vague.length, cells: longCells };
    },
    doubtsOf: (school) => bySchool.get(school)?.doubts ?? [],
    vagueOf: (school) => bySchool.get(school)?.vague ?? [],
  };
}

function tellsQuota(table: FactTable): boolean {
  return table.titled?.has("off-quota") === true || table.texts.has("teacher_quota");
}

/** Null for one of a list that has nobody outside the quota: it is of those within it alone. */
function isOffQuota({ rows }: Teacher): boolean | "unknown" | null {
  const said = rows.map(isOffQuotaIn);
  const known = new Set(said.filter((each) => typeof each === "boolean"));
  // 在编 in one list and 编外 in another.
  if (known.size > 1) return "unknown";
  const [agreed] = known;
  return agreed ?? said.find((each) => each !== null) ?? null;
}

function isOffQuotaIn({ table, position }: TeacherRow): boolean | "unknown" | null {
  const text = factText(table, "teacher_quota", position);
  const words = table.words.teacher_quota;
  const word = text === null ? null : (words?.get(text) ?? null);
  const isTitled = table.titled?.has("off-quota") === true;
  if (!isTitled && ![...(words?.values() ?? [])].includes("off")) return null;
  const teaches = teachesAt(table, position);
  if (teaches === "no") return false;
  if (teaches === "unknown") return "unknown";
  // What is 编外 by its title is so where its column says 聘用制 or nothing.
  if (word === null || word === "unknown") return isTitled ? true : "unknown";
  return word === "off" ? true : isTitled ? "unknown" : false;
}

/** 编外人员 are of all posts: one of no post that teaches and of no subject may be a cook. */
function teachesAt(table: FactTable, position: number): "yes" | "no" | "unknown" {
  const { teacher_subject: subjects } = table.words;
  const post = postAt(table, position);
  if (post === "other") return "no";
  if (table.titled?.has("staff") !== true || post === "full-time" || post === "substitute") return "yes";
  return (subjects?.get(factText(table, "teacher_subject", position) ?? "") ?? null) === null ? "unknown" : "yes";
}

/**
 * By the term. A short one of somebody who has been there, or has taught, for over a year may be renewed each year or be his
 * first outside the quota: 聘用时间 and 参加工作时间 do not tell which, so it is not known.
 */
function employedAs({ rows }: Teacher, on: string | undefined): Employed {
  const said = rows.flatMap(({ table, position }): readonly Employed[] => {
    const text = factText(table, "teacher_term", position);
    if (text === null) return [];
    const term = table.words.teacher_term?.get(text) ?? null;
    const employed = employedFor(term, on);
    if (employed !== "short" || hasEndedLongAgo(term, on)) return [employed];
    const since = dayRangeOf(factText(table, "teacher_since", position) ?? "");
    const isThereLonger = since !== null && employedFor({ from: since, to: null }, on) === "long";
    return [isThereLonger ? "unknown" : employed];
  });
  return said.includes("long") ? "long" : (said.find((each) => each !== "unknown") ?? "unknown");
}

function cellsOf({ rows }: Teacher): readonly CellRef[] {
  return rows.flatMap(({ table, position }) =>
    [cellOf(table.cells, position), factCell(table, "teacher_term", position)].filter((cell) => cell !== null),
  );
}

/** 聘用年限 beside the number of 编外教师 in a table of schools: all of them, or none, are employed for over a school year. */
export function longByTerm({ schools, tables, on }: CheckedFacts): NamedFigure {
  const stating = [...new Set([...schools, ...tables])].filter(
    ({ figures, attributes }) => figures.has("staff_off_quota") && attributes?.offQuotaTerms,
  );
  return firstOf(stating.map((records) => longIn(records, on)));
}

function longIn(records: SchoolRecords, on: string | undefined): NamedFigure {
  const longAt = (record: number): Known => {
    const known = knownAt(records, record, "staff_off_quota");
    const employed = employedFor(records.attributes?.offQuotaTerms?.[record] ?? null, on);
    if (known.amount === 0 || employed === "long") return known;
    return { ...known, amount: employed === "unknown" ? null : 0 };
  };
  return {
    knownOf: (school) => {
      const found = recordsOfSchool(records, school).map(longAt);
      const amounts = found.flatMap(({ amount }) => amount ?? []);
      if (found.length === 0) return null;
      return {
        amount: amounts.length === found.length ? exactTotal(amounts) : null,
        isOpen: found.some(({ isOpen }) => isOpen),
        differs: false,
      };
    },
    cellsOf: (school) =>
      recordsOfSchool(records, school).flatMap((record) => cellsAt(records, record, "staff_off_quota")),
  };
}
