import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { Finding } from "../core/findings/finding";
import type { Answers } from "./answers";
import { plainText } from "./plain-text";
import type { Question } from "./recognised-table";
import { recogniseSheet, type TableReading } from "./recognise-sheet";

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
  const tables = read.flatMap((sheet) => recogniseSheet(sheet, answers));
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
  const ordered = [...withSchools].sort((a, b) => Number(a.table.kind === "form-2-2") - Number(b.table.kind === "form-2-2"));
  const assessed = new Set<string>();
  const questions: Question[] = [];
  const findings: Finding[] = [];
  for (const reading of ordered) {
    const rival = ordered.find((other) => assessed.has(other.table.id) && holdSameSchools(other, reading));
    if (!rival) {
      assessed.add(reading.table.id);
      continue;
    }
    if (rival.table.kind === reading.table.kind) {
      const question = askWhich(rival, reading, answers);
      questions.push(question);
      if (question.answer === reading.table.id) {
        assessed.delete(rival.table.id);
        assessed.add(reading.table.id);
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

function keysOf({ records }: TableReading): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!records) return keys;
  for (let position = 0; position < records.length; position++) {
    // The parts of a mixed school are named with or without （小学部）: the bare name is what the two tables share.
    const name = plainText(records.names[position] ?? "").replace(/\((?:小学|初中|高中|中学)(?:部|段)?\)$|(?:小学|初中)部$/, "");
    const stage = records.stages[position] ?? "";
    keys.add(`${name}|${stage}`);
    keys.add(name);
  }
  return keys;
}

function holdSameSchools(a: TableReading, b: TableReading): boolean {
  // Two lists of one stage each (a sheet for 小学, one for 初中) share names only where a 一贯制 school stands in both.
  const [stageA, stageB] = [onlyStage(a), onlyStage(b)];
  if (stageA && stageB && stageA !== stageB) return false;
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  const shared = [...keysB].filter((key) => keysA.has(key)).length;
  return shared > SAME_SCHOOLS * Math.min(keysA.size, keysB.size);
}

/** The one stage that all rows of a table count for, or null. */
function onlyStage({ records }: TableReading): string | null {
  if (!records) return null;
  const single = { "primary-school": "primary", "teaching-point": "primary", "junior-school": "junior" } as const;
  const stages = new Set<string>(records.kinds.map((kind, position) => records.stages[position] ?? single[kind as keyof typeof single] ?? "mixed"));
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
