import { factText, type FactTable, isEntryOpen } from "../facts/fact-table";
import { postAt } from "../facts/teacher-posts";
import { outsideReasonOf } from "../indicators/scope";

/** One row of a list that is about a teacher. */
export interface TeacherRow {
  readonly table: FactTable;
  readonly position: number;
}

/** A teacher with every row of every list that is about the same person. */
export interface Teacher {
  readonly name: string;
  /** Schools that name the person, each once. */
  readonly schools: readonly string[];
  readonly rows: readonly [TeacherRow, ...TeacherRow[]];
  readonly isOpen: boolean;
}

/**
 * The teachers of 义务教育 in lists that hold what is asked, each person once: the same number (身份证号, 工号) is the same
 * person, also in two schools; without a number the same name in the same school of another list. 学前 and 高中 teachers,
 * those of schools outside 义务教育 and whoever is no 专任教师 are left out.
 *
 * @param isAsked which rows are looked at, where these are others
 */
export function teachersOf(
  tables: readonly FactTable[],
  holds: (table: FactTable) => boolean,
  isAsked = isFullTime,
): readonly Teacher[] {
  const people = new Map<string, TeacherRow[]>();
  for (const table of tables) {
    if (table.entity !== "teacher" || !holds(table)) continue;
    const seen = new Set<string>();
    for (let position = 0; position < table.length; position++) {
      if (table.doubles?.[position] === 1 || !isAsked(table, position)) continue;
      const id = (factText(table, "teacher_id", position) ?? "").replace(/\s+/g, "").toLowerCase();
      const named = `${schoolOf({ table, position })}\n${table.names[position] ?? ""}`;
      const hasId = /\d{3}|[a-z]\d/.test(id);
      // Two rows of one list that only share the name are two people.
      const key = hasId ? `#${id}` : seen.has(named) ? `${named}\n${table.table}\n${position}` : named;
      seen.add(named);
      const rows = people.get(key);
      if (rows) rows.push({ table, position });
      else people.set(key, [{ table, position }]);
    }
  }
  return [...people.values()].flatMap((rows) => {
    const [first, ...others] = rows;
    if (!first) return [];
    return {
      name: first.table.names[first.position] ?? "",
      schools: [...new Set(rows.map(schoolOf))],
      rows: [first, ...others] as const,
      isOpen: rows.some(({ table, position }) => isEntryOpen(table, position)),
    };
  });
}

function schoolOf({ table, position }: TeacherRow): string {
  return table.schools.names[table.schoolAt[position] ?? -1] ?? "";
}

/** True for teachers of 小学 and 初中. */
export function isOfCompulsory(table: FactTable, position: number): boolean {
  const stage = table.stages[position] ?? null;
  if (stage === "senior" || stage === "kindergarten") return false;
  return !outsideReasonOf(table.schools.kinds[table.schoolAt[position] ?? -1] ?? "unknown");
}

/** True for those of them whom no post calls anything else than 专任教师. */
function isFullTime(table: FactTable, position: number): boolean {
  if (!isOfCompulsory(table, position)) return false;
  const post = postAt(table, position);
  return post !== "other" && post !== "substitute";
}

/** 示例乙校也有同一编号，已合并为一人。 */
export function alsoIn({ schools: [, ...others] }: Pick<Teacher, "schools">): string {
  return others.length === 0 ? "" : `同一人也列在${others.join("、")}，只计一次。`;
}
