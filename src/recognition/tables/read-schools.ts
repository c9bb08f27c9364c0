import type { CellRef } from "../../core/cell/address";
import { cellText } from "../../core/cell/cell-value";
import type { Finding } from "../../core/findings/finding";
import type { FieldId, FieldKey, SchoolKind } from "../../core/indicators/fields";
import { type FigureColumn, figureCells, type SchoolRecords } from "../../core/indicators/school-records";
import { exactSum } from "../../core/quantity/decimal";
import type { Answers } from "../answers";
import { doubtfulUnits } from "../columns/doubtful-units";
import type { HeaderBand } from "../header/header-band";
import { TOTAL_WORDS } from "../words/field-words";
import { headerPart, type HeaderPart, isExclusion } from "../header/header-text";
import { plainText } from "../words/plain-text";
import { fieldKey, readFigureColumns } from "./read-figures";
import type { Question, RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognised-table";
import { type RowStages, rowStages } from "../rows/row-stages";
import { stageOfTitle, withoutPart } from "../words/school-kind";
import type { SheetGrid } from "../sheet/sheet-grid";

/** The schools of one table, with what is to be said and asked about them. */
export interface SchoolsReading {
  readonly records: SchoolRecords;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

const NOT_FIGURES: ReadonlySet<FieldId> = new Set(["school", "stage", "printed_verdict"]);

/** Reads a roster or 表Ⅱ-2 into school records. */
export function readSchools(
  grid: SheetGrid,
  band: HeaderBand,
  table: Pick<RecognisedTable, "kind" | "columns" | "rows">,
  titles: readonly string[],
  answers: Answers,
  counterparts: ReadonlySet<string>,
): SchoolsReading {
  const all = table.rows.filter((row) => row.class === "data");
  const allNames = schoolNames(grid, band, table.columns, all);
  const nameless = all.filter((_, position) => allNames[position] === "");
  const read = (keep: (row: number) => boolean): RowsReading => {
    const kept = all.flatMap((row, position) => (allNames[position] !== "" && keep(row.row) ? [position] : []));
    const [rows, names] = [kept.map((position) => all[position] as RecognisedRow), kept.map((position) => allNames[position] ?? "")];
    return readRows({ grid, band, table, titles, answers, counterparts, rows, names });
  };
  let reading = read(() => true);
  const doubles = findDoubles(grid, band, reading, answers);
  if (doubles.dropped.size > 0) reading = read((row) => !doubles.dropped.has(row));
  const { names, figures, stages } = reading;
  const records: SchoolRecords = {
    cells: { sheet: grid.sheet.name, rows: Int32Array.from(reading.rows, ({ row }) => row), columns: band.nameColumn },
    length: names.length,
    names,
    kinds: stages.kinds,
    stages: stages.stages,
    figures,
    sportsAreaIncludesIndoor: sportsIncludesIndoor(table),
    teachingAreaExcludesIndoor: teachingExcludesIndoor(table),
    holdsValues: table.kind === "form-2-2",
    printedVerdicts: printedVerdicts(grid, table, reading.rows),
  };
  return {
    records,
    findings: [
      ...(nameless.length > 0 ? [withoutName(grid, band, nameless)] : []),
      ...(names.length === 0 && nameless.length === 0 ? [withoutRows(grid, band)] : []),
      ...reading.findings,
      ...sumFindings(records, stages),
      ...(records.teachingAreaExcludesIndoor ? [] : indoorFindings(records)),
      ...doubtfulUnits(records, table.columns),
    ],
    questions: [...doubles.questions, ...reading.questions, ...stages.questions],
  };
}

interface RowsReading {
  readonly rows: readonly RecognisedRow[];
  readonly names: readonly string[];
  readonly figures: ReadonlyMap<FieldKey, FigureColumn>;
  readonly stages: RowStages;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

interface RowsSource {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly table: Pick<RecognisedTable, "kind" | "columns" | "rows">;
  readonly titles: readonly string[];
  readonly answers: Answers;
  readonly counterparts: ReadonlySet<string>;
  readonly rows: readonly RecognisedRow[];
  readonly names: readonly string[];
}

function readRows({ grid, band, table, titles, answers, counterparts, rows, names }: RowsSource): RowsReading {
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const columns = table.columns.flatMap((column) => {
    const key = fieldKey(column);
    return key && column.field && !NOT_FIGURES.has(column.field) ? [{ column, key }] : [];
  });
  const read = readFigureColumns({ grid, rows, names, answers, findings, questions }, columns);
  const figures = new Map<FieldKey, FigureColumn>(read.map((column) => [column.field, column]));
  const stages = rowStages({ grid, band, table, data: rows, names, titles, students: (position) => studentsAt(figures, position), answers, counterparts });
  return { rows, names, figures, stages, findings, questions };
}

/**
 * The name of each data row: its own cell, the merged cell that covers it, or, for a row that has only the other 学段
 * under a named one, the name above.
 */
function schoolNames(grid: SheetGrid, band: HeaderBand, columns: readonly RecognisedColumn[], rows: readonly RecognisedRow[]): readonly string[] {
  const stageColumns = columns.filter(({ field }) => field === "stage").map(({ column }) => column);
  const stageText = (row: number): string => stageColumns.map((column) => grid.ownText(row, column)).join("|");
  const isOtherStage = (row: number): boolean => {
    const [above, own] = [stageText(row - 1), stageText(row)];
    return own !== above && stageOfTitle(own) !== null && stageOfTitle(above) !== null;
  };
  const names: string[] = [];
  rows.forEach(({ row }, position) => {
    const name = cellText(grid.shown(row, band.nameColumn)).replace(/\s+/g, " ").trim();
    const isUnderNamed = name === "" && rows[position - 1]?.row === row - 1 && isOtherStage(row);
    names.push(isUnderNamed ? (names[position - 1] ?? "") : name);
  });
  return names;
}

const SAYS_MET = /^(?:是|达标|已达标|合格|√|✓|y|yes|1)$/;
const SAYS_FAILED = /^(?:否|未达标|不达标|不合格|×|✗|x|n|no|0)$/;

/** The verdicts that 表Ⅱ-2 prints; anything but a plain yes or no counts as none. */
function printedVerdicts(grid: SheetGrid, table: Pick<RecognisedTable, "columns">, data: readonly RecognisedRow[]): SchoolRecords["printedVerdicts"] {
  const column = table.columns.find(({ field }) => field === "printed_verdict")?.column;
  if (column === undefined) return null;
  const met = data.map(({ row }) => {
    const text = grid.ownText(row, column);
    return SAYS_MET.test(text) ? true : SAYS_FAILED.test(text) ? false : null;
  });
  return { cells: { sheet: grid.sheet.name, rows: Int32Array.from(data, ({ row }) => row), columns: column }, met };
}

function withoutName(grid: SheetGrid, band: HeaderBand, rows: readonly RecognisedRow[]): Finding {
  return {
    code: "row-without-name",
    severity: "error",
    cells: rows.map(({ row }) => ({ sheet: grid.sheet.name, row, column: band.nameColumn })),
    parameters: { count: rows.length, rows: rows.slice(0, 8).map(({ row }) => row + 1).join("、") },
  };
}

/** A header with nothing under it: said, because an empty table would otherwise look like a good one. */
function withoutRows(grid: SheetGrid, band: HeaderBand): Finding {
  return { code: "table-without-schools", severity: "error", cells: [{ sheet: grid.sheet.name, row: band.last, column: band.nameColumn }], parameters: { sheet: grid.sheet.name } };
}

function studentsAt(figures: ReadonlyMap<FieldKey, FigureColumn>, position: number): { total: number | null; primary: number | null; junior: number | null; senior: number | null } {
  const amount = (field: FieldId): number | null => {
    const column = figures.get(field);
    return column?.present[position] === 1 ? (column.amounts[position] as number) : null;
  };
  return { total: amount("students"), primary: amount("students_primary"), junior: amount("students_junior"), senior: amount("students_senior") };
}

/** The part of a column's header that names the field: the last that is not only 合计. */
function nameOfField(table: Pick<RecognisedTable, "columns">, field: FieldId): HeaderPart | null {
  const column = table.columns.find((each) => each.field === field);
  const parts = column?.header.map((label) => headerPart(plainText(label))).filter(({ text }) => text !== "") ?? [];
  return parts.filter(({ text }) => !TOTAL_WORDS.test(text)).pop() ?? parts.pop() ?? null;
}

/** 运动场地 is the ground alone, and so is 体育运动场馆 > 室外; 体育运动场馆 contains the gym unless it says otherwise. */
function sportsIncludesIndoor(table: Pick<RecognisedTable, "columns">): boolean {
  const name = nameOfField(table, "sports_area");
  if (!name || /^室外/.test(name.text) || name.remarks.some(isExclusion)) return false;
  return [name.text, ...name.remarks].some((text) => /馆|室内/.test(text));
}

/** 教学及辅助用房（不含室内体育用房）: nothing is left to take off. */
function teachingExcludesIndoor(table: Pick<RecognisedTable, "columns">): boolean {
  const name = nameOfField(table, "teaching_area");
  return name !== null && name.remarks.some((remark) => isExclusion(remark) && /体育|运动|馆/.test(remark));
}

const WHOLE_KINDS: ReadonlySet<SchoolKind> = new Set<SchoolKind>(["nine-year", "twelve-year", "complete-middle", "unknown"]);

/** Rows of one name and one stage stay until the user has said that only the first counts; 小学部 and 初中部 are no doubles. */
function findDoubles(grid: SheetGrid, band: HeaderBand, { rows, names, stages }: RowsReading, answers: Answers): { questions: readonly Question[]; dropped: ReadonlySet<number> } {
  const plain = names.map((name) => withoutPart(plainText(name)));
  if (new Set(plain).size === plain.length) return { questions: [], dropped: new Set() };
  const isWhole = (position: number): boolean => stages.stages[position] === null && WHOLE_KINDS.has(stages.kinds[position] ?? "unknown");
  const wholes = new Set(plain.filter((_, position) => isWhole(position)));
  const seen = new Map<string, number[]>();
  plain.forEach((name, position) => {
    // A row for the whole school beside rows for its parts counts the same pupils twice.
    const key = wholes.has(name) ? name : `${name}|${stages.stages[position] ?? stages.kinds[position] ?? ""}`;
    const row = rows[position]?.row ?? 0;
    const same = seen.get(key);
    if (same) same.push(row);
    else seen.set(key, [row]);
  });
  const nameAt = new Map(rows.map(({ row }, position) => [row, names[position] ?? ""]));
  const dropped = new Set<number>();
  const questions: Question[] = [];
  const sheet = grid.sheet.name;
  for (const same of seen.values()) {
    const [first = 0, ...others] = same;
    if (others.length === 0) continue;
    const school = nameAt.get(first) ?? "";
    const id = `duplicate-school:${sheet}:${school}:${rowsId(band, same)}`;
    const answer = answers[id] === "both" || answers[id] === "first" ? answers[id] : null;
    questions.push({
      id,
      code: "duplicate-school",
      sheet,
      cells: same.map((row): CellRef => ({ sheet, row, column: band.nameColumn })),
      parameters: { school, rows: same.map((row) => row + 1).join("、"), first: first + 1 },
      choices: [
        { id: "first", parameters: { row: first + 1 } },
        { id: "both", parameters: { count: same.length } },
      ],
      answer,
    });
    if (answer === "first") for (const row of others) dropped.add(row);
  }
  return { questions, dropped };
}

/** Rows of the doubles from the header on: the same after a row was inserted above the table. */
function rowsId(band: HeaderBand, rows: readonly number[]): string {
  return rows.map((row) => row - band.end).join(",");
}

/** A total of students that is not the sum of its stages. */
function sumFindings(records: SchoolRecords, stages: RowStages): Finding[] {
  const total = records.figures.get("students");
  const parts = (["students_primary", "students_junior", "students_senior"] as const).flatMap((field) => records.figures.get(field) ?? []);
  if (!total || parts.length < 2) return [];
  const findings: Finding[] = [];
  for (let position = 0; position < records.length; position++) {
    const filled = parts.filter((part) => part.present[position] === 1);
    if (total.present[position] !== 1 || filled.length === 0) continue;
    const kind = stages.kinds[position];
    if (kind === "special" || kind === "vocational" || kind === "kindergarten") continue;
    const sum = exactSum(...filled.map((part) => part.amounts[position] as number));
    const printed = total.amounts[position] as number;
    if (sum === printed) continue;
    findings.push({
      code: "stage-sum-differs",
      severity: "warning",
      cells: [total, ...filled].flatMap((figure) => figureCells(figure, position)),
      parameters: { school: records.names[position] ?? "", total: printed, sum },
    });
  }
  return findings;
}

/** 室内体育用房 is part of 教学及辅助用房 in the statistics; more of the part than of the whole cannot be. */
function indoorFindings(records: SchoolRecords): Finding[] {
  const indoor = records.figures.get("indoor_sport_area");
  const whole = records.figures.get("teaching_area");
  if (!indoor || !whole) return [];
  const findings: Finding[] = [];
  for (let position = 0; position < records.length; position++) {
    if (indoor.present[position] !== 1 || whole.present[position] !== 1) continue;
    const [part, total] = [indoor.amounts[position] as number, whole.amounts[position] as number];
    if (part <= total) continue;
    findings.push({
      code: "indoor-exceeds-total",
      severity: "error",
      cells: [indoor, whole].flatMap((figure) => figureCells(figure, position)),
      parameters: { school: records.names[position] ?? "", indoor: part, total },
    });
  }
  return findings;
}
