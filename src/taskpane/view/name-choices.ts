import { cellRefName } from "../../core/cell/address";
import type { Question } from "../../recognition/recognised-table";

/** A school's name in one table, and the schools of the other table that it may be. */
export interface NameChoice {
  readonly question: Question;
  /** What is taken unless the user changes it: the nearest school that no row before it takes. */
  readonly suggested: string;
}

/** Two rows of one table that are given to one school. */
export interface NameClash {
  readonly school: string;
  readonly names: readonly string[];
}

const NONE = "none";

/** Open questions that ask for one name's school; those about many names at once stay questions of their own. */
export function nameQuestions(questions: readonly Question[]): readonly Question[] {
  return questions.filter(
    ({ code, answer, parameters }) => code === "same-school" && answer === null && parameters.prefix === undefined,
  );
}

/** Every name with a suggestion; each school is suggested to one row of a table only. */
export function nameChoices(questions: readonly Question[]): readonly NameChoice[] {
  const taken = new Set<string>();
  return questions.map((question) => {
    const free = question.choices.find(({ id }) => id !== NONE && !taken.has(`${question.sheet}|${id}`));
    const suggested = free?.id ?? NONE;
    taken.add(`${question.sheet}|${suggested}`);
    return { question, suggested };
  });
}

/** Schools that two rows of one sheet are given to. A school that is none of those offered is no school in common. */
export function nameClashes(
  questions: readonly Question[],
  chosen: Readonly<Record<string, string>>,
): readonly NameClash[] {
  const rows = new Map<string, { readonly school: string; readonly names: string[]; readonly cells: Set<string> }>();
  for (const question of questions) {
    const school = chosen[question.id];
    if (school === undefined || school === NONE) continue;
    const key = `${question.sheet}|${school}`;
    const known = rows.get(key) ?? { school, names: [], cells: new Set() };
    rows.set(key, known);
    const [cell] = question.cells;
    known.names.push(
      cell ? `${String(question.parameters.school)}（第${cell.row + 1}行）` : String(question.parameters.school),
    );
    known.cells.add(cell ? cellRefName(cell) : question.id);
  }
  return [...rows.values()].flatMap(({ school, names, cells }) => (cells.size > 1 ? [{ school, names }] : []));
}
