import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { Finding } from "../core/findings/finding";
import type { SchoolKind } from "../core/indicators/fields";
import type { Stage } from "../core/standards/standard";
import type { Answers } from "./answers";
import { plainText } from "./words/plain-text";
import type { Question } from "./recognised-table";
import { recogniseSheet } from "./recognise-sheet";
import type { TableReading } from "./tables/read-table";
import { withoutPart } from "./words/school-kind";

/** Everything that was recognised in a workbook. */
export interface WorkbookRecognition {
  /** All tables, in the order of the sheets. */
  readonly tables: readonly TableReading[];
  /** Ids of the tables whose schools count: the same schools are never counted from two tables. */
  readonly assessed: ReadonlySet<string>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** Share of the smaller table's schools that must be in the other for the two to hold the same schools. */
const SAME_SCHOOLS = 0.3;

/** Recognises the tables of all visible sheets that the user has not left out. */
export function recogniseWorkbook(snapshot: WorkbookSnapshot, answers: Answers, ignoredSheets: readonly string[]): WorkbookRecognition {
  const ignored = new Set(ignoredSheets);
  const read = snapshot.sheets.filter((sheet) => sheet.isVisible && !ignored.has(sheet.name));
  const tables = recogniseSheets(read, answers);
  const { assessed, questions, findings } = chooseTables(tables, answers);
  const hidden = snapshot.sheets
    .filter((sheet) => !sheet.isVisible && !ignored.has(sheet.name) && sheet.area.rows > 0)
    .map((sheet): Finding => ({ code: "hidden-sheet", severity: "info", cells: [], parameters: { sheet: sheet.name } }));
  const unmerged = read
    .filter((sheet) => !sheet.mergesKnown && tables.some(({ table }) => table.sheet === sheet.name))
    .map((sheet): Finding => ({ code: "merges-unknown", severity: "warning", cells: [], parameters: { sheet: sheet.name } }));
  const guarded = read
    .filter((sheet) => sheet.isProtected && tables.some(({ table }) => table.sheet === sheet.name))
    .map((sheet): Finding => ({ code: "protected-sheet", severity: "info", cells: [], parameters: { sheet: sheet.name } }));
  const none: Finding[] = tables.length === 0 ? [{ code: "no-table", severity: "error", cells: [], parameters: { sheets: read.length } }] : [];
  return {
    tables,
    assessed,
    questions: [...tables.flatMap(({ table }) => table.questions), ...questions],
    findings: [...none, ...tables.flatMap((table) => table.findings), ...findings, ...unmerged, ...guarded, ...hidden],
  };
}

/**
 * A 一贯制 school that a 小学 sheet and a 初中 sheet both list has a row for each part. Whether it is in both is known
 * only when all sheets have been read, so sheets where it was left open are read once more.
 */
function recogniseSheets(sheets: readonly SheetSnapshot[], answers: Answers): readonly TableReading[] {
  const first = sheets.map((sheet) => recogniseSheet(sheet, answers));
  if (first.flat().length < 2) return first.flat();
  const both = namesInBothStages(first.flat());
  if (both.size === 0) return first.flat();
  const isOpen = (tables: readonly TableReading[]): boolean =>
    tables.some(({ records }) => records?.kinds.some((kind, position) => kind === "unknown" && both.has(plainText(records.names[position] ?? ""))));
  return sheets.flatMap((sheet, position) => {
    const tables = first[position] ?? [];
    return isOpen(tables) ? recogniseSheet(sheet, answers, both) : tables;
  });
}

function namesInBothStages(tables: readonly TableReading[]): ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  for (const stage of ["primary", "junior"]) {
    const names = new Set<string>();
    for (const table of tables) if (onlyStage(table) === stage) table.records?.names.forEach((name) => names.add(plainText(name)));
    named.set(stage, names);
  }
  return new Set([...(named.get("primary") ?? [])].filter((name) => named.get("junior")?.has(name)));
}

interface Choice {
  readonly assessed: ReadonlySet<string>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/**
 * Where two tables hold the same schools only one may count. Raw counts come before computed values (表Ⅱ-2); between
 * two of one kind the user decides, and until then the first counts and the county cannot be 达标.
 */
function chooseTables(tables: readonly TableReading[], answers: Answers): Choice {
  const withSchools = tables.filter(({ records }) => records !== null && records.length > 0);
  const [only] = withSchools;
  if (only && withSchools.length === 1) return { assessed: new Set([only.table.id]), questions: [], findings: [] };
  const ordered = [...withSchools].sort((a, b) => Number(a.table.kind === "form-2-2") - Number(b.table.kind === "form-2-2"));
  const assessed = new Set<string>();
  const questions: Question[] = [];
  const findings: Finding[] = [];
  const named = new Map(ordered.map((reading) => [reading, namesOf(reading)]));
  // The table that counts, by the school names that stand in it: rivals are looked up, not tried one by one.
  const owners = new Map<string, Set<TableReading>>();
  const claim = (reading: TableReading): void => named.get(reading)?.names.forEach((name) => owners.set(name, (owners.get(name) ?? new Set()).add(reading)));
  for (const reading of ordered) {
    const rival = rivalOf(reading, named, owners, assessed);
    if (!rival) {
      assessed.add(reading.table.id);
      claim(reading);
      continue;
    }
    if (rival.table.kind === reading.table.kind) {
      const question = askWhich(rival, reading, answers);
      questions.push(question);
      if (question.answer === reading.table.id) {
        assessed.delete(rival.table.id);
        assessed.add(reading.table.id);
        claim(reading);
      }
    }
  }
  for (const { table, records } of withSchools) {
    if (assessed.has(table.id)) continue;
    findings.push({
      code: "table-not-assessed",
      severity: "info",
      cells: [{ sheet: table.sheet, row: table.headerRows.first, column: table.area.column }],
      parameters: { sheet: table.sheet, kind: table.kind, schools: records?.length ?? 0 },
    });
  }
  return { assessed, questions, findings };
}

interface TableNames {
  readonly names: ReadonlySet<string>;
  readonly onlyStage: string | null;
}

function namesOf(reading: TableReading): TableNames {
  // The parts of a mixed school are named with or without （小学部）: the bare name is what two tables share.
  const bare = (name: string): string => withoutPart(plainText(name));
  return { names: new Set(reading.records?.names.map(bare)), onlyStage: onlyStage(reading) };
}

/** A table that counts already and holds the same schools, or null. */
function rivalOf(
  reading: TableReading,
  named: ReadonlyMap<TableReading, TableNames>,
  owners: ReadonlyMap<string, ReadonlySet<TableReading>>,
  assessed: ReadonlySet<string>,
): TableReading | null {
  const own = named.get(reading);
  if (!own) return null;
  const shared = new Map<TableReading, number>();
  for (const name of own.names) for (const other of owners.get(name) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  for (const [other, count] of shared) {
    const others = named.get(other);
    if (!others || !assessed.has(other.table.id)) continue;
    // Two lists of one stage each (a sheet for 小学, one for 初中) share names only where a 一贯制 school stands in both.
    if (own.onlyStage && others.onlyStage && own.onlyStage !== others.onlyStage) continue;
    if (count > SAME_SCHOOLS * Math.min(own.names.size, others.names.size)) return other;
  }
  return null;
}

/** The one stage that all rows of a table count for, rows still open left aside; or null. */
function onlyStage({ records }: TableReading): string | null {
  if (!records) return null;
  const single: Partial<Record<SchoolKind, Stage>> = { "primary-school": "primary", "teaching-point": "primary", "junior-school": "junior" };
  const stages = new Set<string>();
  records.kinds.forEach((kind, position) => {
    if (kind !== "unknown") stages.add(records.stages[position] ?? single[kind] ?? "mixed");
  });
  const [first] = stages;
  return stages.size === 1 && first !== undefined && first !== "mixed" ? first : null;
}

function askWhich(first: TableReading, second: TableReading, answers: Answers): Question {
  const id = `which-table:${first.table.id}:${second.table.id}`;
  const choices = [first, second].map(({ table, records }) => ({
    id: table.id,
    parameters: { sheet: table.sheet, row: table.headerRows.first + 1, schools: records?.length ?? 0 },
  }));
  return {
    id,
    code: "which-table",
    sheet: second.table.sheet,
    cells: [first, second].map(({ table }) => ({ sheet: table.sheet, row: table.headerRows.first, column: table.area.column })),
    parameters: { first: first.table.sheet, second: second.table.sheet },
    choices,
    answer: choices.find((choice) => choice.id === answers[id])?.id ?? null,
  };
}
