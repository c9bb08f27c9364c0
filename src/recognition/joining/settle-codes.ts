import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { push } from "./by-key";
import type { FigureTable } from "./figure-tables";
import type { Contradiction, SchoolIndex } from "./school-index";
import { type Entry, nameCell, type School } from "./schools";

/** The rows of a layer after it is settled whether codes or names say which school they are. */
interface SettledCodes {
  readonly entries: readonly Entry[];
  readonly questions: readonly Question[];
  /** Schools that the question is about while it is open. */
  readonly asked: ReadonlySet<School>;
}

const BY_NAME = "name";
const BY_CODE = "code";

/**
 * Codes shifted by a row say of every school that it is its neighbour, while the names are right: which of the two
 * counts is asked once a table, and until then the rows concerned are of no school. Where names count, the table's codes
 * do not.
 */
export function settleCodes(
  entries: readonly Entry[],
  index: SchoolIndex,
  answers: Answers,
  other: string,
): SettledCodes {
  const byTable = new Map<FigureTable, Contradiction[]>();
  for (const entry of entries) {
    const found = index.contradiction(entry);
    if (found) push(byTable, entry.table, found);
  }
  if (byTable.size === 0) return { entries, questions: [], asked: new Set() };
  const questions: Question[] = [];
  const byName = new Set<FigureTable>();
  const open = new Set<Entry>();
  const asked = new Set<School>();
  for (const [table, found] of byTable) {
    const question = askCodes(table, found, answers, other);
    questions.push(question);
    if (question.answer === BY_NAME) byName.add(table);
    if (question.answer !== null) continue;
    for (const { entry, coded, named } of found) {
      open.add(entry);
      asked.add(coded).add(named);
    }
  }
  return {
    entries: entries
      .filter((entry) => !open.has(entry))
      .map((entry) => (byName.has(entry.table) ? { ...entry, code: null } : entry)),
    questions,
    asked,
  };
}

function askCodes(table: FigureTable, found: readonly Contradiction[], answers: Answers, other: string): Question {
  const id = `match-by:${table.sheet}:${table.reading.table.layout}`;
  const answer = answers[id];
  const [first] = found;
  return {
    id,
    code: "match-by",
    sheet: table.sheet,
    cells: found.map(({ entry }) => nameCell(entry)),
    parameters: { other, count: found.length, school: first?.entry.name ?? "", coded: first?.coded.name ?? "" },
    choices: [BY_NAME, BY_CODE].map((choice) => ({ id: choice, parameters: {} })),
    answer: answer === BY_NAME || answer === BY_CODE ? answer : null,
  };
}
