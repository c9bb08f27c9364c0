import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { isAnywhere } from "./choose-tables";
import type { FigureTable } from "./figure-tables";
import { gatherRecords } from "../../core/indicators/gather-records";
import { type Entry, entriesOf, nameCell } from "./schools";

/** Tables of different schools, with the rows taken out that the user does not want counted twice. */
export interface SingleSchools {
  readonly tables: readonly FigureTable[];
  readonly questions: readonly Question[];
}

/**
 * A school that stands in two tables which state the same of different schools (the sheets of two towns) would be
 * counted twice: the user is asked, as for two rows of one table. Names that every town has are left alone unless the
 * town is the same; the 小学部 and 初中部 of a school are no doubles.
 */
export function withoutDoubles(layer: readonly FigureTable[], answers: Answers): SingleSchools {
  if (layer.length < 2) return { tables: layer, questions: [] };
  const byName = new Map<string, Entry[]>();
  for (const entry of entriesOf(0, layer)) {
    // Whose kind is open, that is asked first.
    if (entry.part === "open") continue;
    const key = `${entry.bare}|${entry.part}`;
    const same = byName.get(key);
    if (same) same.push(entry);
    else byName.set(key, [entry]);
  }
  const questions: Question[] = [];
  const dropped = new Map<FigureTable, Set<number>>();
  for (const same of byName.values()) {
    const [first, ...others] = same;
    if (!first || others.length === 0) continue;
    const doubles = others.filter((entry) => entry.table !== first.table && isSameTown(first, entry));
    if (doubles.length === 0) continue;
    const question = ask([first, ...doubles], answers);
    questions.push(question);
    if (question.answer === "first")
      for (const { table, record } of doubles) dropped.set(table, (dropped.get(table) ?? new Set()).add(record));
  }
  return { tables: layer.map((table) => without(table, dropped.get(table))), questions };
}

function isSameTown(a: Entry, b: Entry): boolean {
  if (a.code !== null && a.code === b.code) return true;
  if (a.town !== null && b.town !== null) return a.town === b.town;
  return !isAnywhere(a.bare);
}

function ask(same: readonly Entry[], answers: Answers): Question {
  const [first] = same as readonly [Entry, ...Entry[]];
  const sheets = [...new Set(same.map(({ table }) => table.sheet))];
  const id = `duplicate-school:${first.name}:${sheets.join(":")}`;
  const answer = answers[id];
  return {
    id,
    code: "duplicate-school",
    sheet: first.table.sheet,
    cells: same.map(nameCell),
    parameters: { school: first.name, sheets: sheets.join("、") },
    choices: [
      { id: "first", parameters: { sheet: first.table.sheet } },
      { id: "both", parameters: { count: same.length } },
    ],
    answer: answer === "first" || answer === "both" ? answer : null,
  };
}

function without(table: FigureTable, dropped: ReadonlySet<number> | undefined): FigureTable {
  if (!dropped) return table;
  const kept = Int32Array.from(table.records.names.keys()).filter((record) => !dropped.has(record));
  return { ...table, records: gatherRecords(table.records, kept) };
}
