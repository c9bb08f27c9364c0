import type { CellRef } from "../cell/address";
import { dayRangeOf } from "../facts/day-range";
import { factCell, factText, type FactTable } from "../facts/fact-table";
import type { Term, Word } from "../facts/fact-words";
import { cellOf } from "../facts/record-cells";
import type { CheckedFacts } from "./check";
import { cellsAt, knownAt, type NamedFigure } from "./figures";
import { recordsOfSchool } from "./schools-by-name";
import { isOfCompulsory, type Teacher, teachersOf } from "./teachers";

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

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** 编外教师 as lists name them, by school. */
export interface OffQuotaLists {
  /** Schools with such teachers, or in a list of all teachers. */
  readonly names: readonly string[];
  readonly all: NamedFigure;
  readonly long: NamedFigure;
  /** Those of whom it is not known for how long. */
  readonly doubtsOf: (school: string) => readonly string[];
}

interface OfSchool {
  readonly cells: CellRef[];
  readonly longCells: CellRef[];
  readonly doubts: string[];
  all: number;
  long: number;
  isOpen: boolean;
  /** True where it is not known of somebody whether he is 编外. */
  isVague: boolean;
}

/** Lists of 编外教师, or of all teachers with 是否在编. */
export function offQuotaLists({ rows, on }: CheckedFacts): OffQuotaLists {
  const bySchool = new Map<string, OfSchool>();
  const schoolAt = (name: string): OfSchool => {
    const own = bySchool.get(name) ?? {
      cells: [],
      longCells: [],
      doubts: [],
      all: 0,
      long: 0,
      isOpen: false,
      isVague: false,
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
    own.cells.push(...cells);
    if (isOff === "unknown") {
      own.isVague = true;
      continue;
    }
    own.all++;
    const employed = employedAs(teacher, on);
    if (employed === "long") {
      own.long++;
      own.longCells.push(...cells);
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
      ({ all, isVague }) => (isVague ? null : all),
      ({ cells }) => cells,
    ),
    // One of whom it is known is the finding, whatever is not known of the others.
    long: figure(
      ({ long, doubts, isVague }) => (long === 0 && (isVague || doubts.length > 0) ? null : long),
      ({ longCells, cells }) => (longCells.length > 0 ? longCells : cells),
    ),
    doubtsOf: (school) => bySchool.get(school)?.doubts ?? [],
  };
}

function tellsQuota(table: FactTable): boolean {
  return table.titled?.has("off-quota") === true || table.texts.has("teacher_quota");
}

/** Null for one of a list that has nobody outside the quota: it is of those within it alone. */
function isOffQuota({ rows }: Teacher): boolean | "unknown" | null {
  const said = rows.map(({ table, position }): boolean | "unknown" | null => {
    const text = factText(table, "teacher_quota", position);
    if (text === null) return true;
    const words = table.words.teacher_quota;
    const word = words?.get(text) ?? null;
    if (![...(words?.values() ?? [])].includes("off")) return null;
    if (isNoTeacher(table, position)) return false;
    return word === null || word === "unknown" ? "unknown" : word === "off";
  });
  return said.find((each) => each !== null && each !== "unknown") ?? said[0] ?? null;
}

function isNoTeacher(table: FactTable, position: number): boolean {
  return table.words.teacher_post?.get(factText(table, "teacher_post", position) ?? "") === "other";
}

/**
 * By the term. A short one of somebody who has been there, or has taught, for over a year may be renewed each year or be his
 * first outside the quota: 聘用时间 and 参加工作时间 do not tell which, so it is not known.
 */
function employedAs({ rows }: Teacher, on: string | undefined): Employed {
  const said = rows.flatMap(({ table, position }): readonly Employed[] => {
    const text = factText(table, "teacher_term", position);
    if (text === null) return [];
    const employed = employedFor(table.words.teacher_term?.get(text) ?? null, on);
    const since = dayRangeOf(factText(table, "teacher_since", position) ?? "");
    const isThereLonger = since !== null && employedFor({ from: since, to: null }, on) === "long";
    return [employed === "short" && isThereLonger ? "unknown" : employed];
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
  return {
    knownOf: (school) => {
      let [amount, isOpen, isFound]: [number | null, boolean, boolean] = [0, false, false];
      for (const records of stating) {
        for (const record of recordsOfSchool(records, school)) {
          const known = knownAt(records, record, "staff_off_quota");
          const employed = employedFor(records.attributes?.offQuotaTerms?.[record] ?? null, on);
          const own = known.amount === 0 ? 0 : employed === "unknown" ? null : employed === "long" ? known.amount : 0;
          [isFound, isOpen] = [true, isOpen || known.isOpen];
          amount = amount === null || own === null ? null : amount + own;
        }
        if (isFound) break;
      }
      return isFound ? { amount, isOpen, differs: false } : null;
    },
    cellsOf: (school) =>
      stating.flatMap((records) =>
        recordsOfSchool(records, school).flatMap((record) => cellsAt(records, record, "staff_off_quota")),
      ),
  };
}
