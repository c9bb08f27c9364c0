import type { CellRef } from "../core/cell/address";
import { cellText } from "../core/cell/cell-value";
import type { Finding } from "../core/findings/finding";
import type { FieldId, FieldKey } from "../core/indicators/fields";
import type { FigureColumn, SchoolRecords } from "../core/indicators/school-records";
import { exactSum } from "../core/quantity/decimal";
import type { Answers } from "./answers";
import { doubtfulUnits } from "./doubtful-units";
import type { HeaderBand } from "./header-band";
import { plainText } from "./plain-text";
import { fieldKey, type FigureReading, readFigureColumn } from "./read-figures";
import type { Question, RecognisedRow, RecognisedTable } from "./recognised-table";
import { type RowStages, rowStages } from "./row-stages";
import type { SheetGrid } from "./sheet-grid";

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
): SchoolsReading {
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const nameOf = (row: number): string => cellText(grid.value(row, band.nameColumn)).replace(/\s+/g, " ").trim();
  const all = table.rows.filter((row) => row.class === "data");
  const rows = all.filter(({ row }) => nameOf(row) !== "");
  for (const { row } of all) if (nameOf(row) === "") findings.push(withoutName(grid, band, row));
  const data = withoutAnsweredDoubles(grid, band, rows, nameOf, answers, questions);
  const names = data.map(({ row }) => nameOf(row));

  const reading: FigureReading = { grid, rows: data, names, answers, findings, questions };
  const figures = new Map<FieldKey, FigureColumn>();
  for (const column of table.columns) {
    const key = fieldKey(column);
    if (key && column.field && !NOT_FIGURES.has(column.field)) figures.set(key, readFigureColumn(reading, column, key));
  }
  const stages = rowStages({ grid, band, table, data, titles, students: (position) => studentsAt(figures, position), answers });
  const records: SchoolRecords = {
    sheet: grid.sheet.name,
    length: data.length,
    rows: Int32Array.from(data, ({ row }) => row),
    names,
    nameColumn: band.nameColumn,
    kinds: stages.kinds,
    stages: stages.stages,
    figures,
    sportsAreaIncludesIndoor: sportsIncludesIndoor(table),
    holdsValues: table.kind === "form-2-2",
    printedVerdicts: printedVerdicts(grid, table, data),
  };
  return {
    records,
    findings: [...findings, ...sumFindings(records, stages), ...indoorFindings(records), ...doubtfulUnits(records, table.columns)],
    questions: [...questions, ...stages.questions],
  };
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
  return { column, met };
}

function withoutName(grid: SheetGrid, band: HeaderBand, row: number): Finding {
  return { code: "row-without-name", severity: "warning", cells: [{ sheet: grid.sheet.name, row, column: band.nameColumn }], parameters: { row: row + 1 } };
}

function studentsAt(figures: ReadonlyMap<FieldKey, FigureColumn>, position: number): { total: number | null; primary: number | null; junior: number | null; senior: number | null } {
  const amount = (field: FieldId): number | null => {
    const column = figures.get(field);
    return column?.present[position] === 1 ? (column.amounts[position] as number) : null;
  };
  return { total: amount("students"), primary: amount("students_primary"), junior: amount("students_junior"), senior: amount("students_senior") };
}

/** 运动场地 is the ground alone; 体育运动场馆 contains the gym. */
function sportsIncludesIndoor(table: Pick<RecognisedTable, "columns">): boolean {
  const sports = table.columns.find(({ field }) => field === "sports_area");
  return sports !== undefined && sports.header.some((label) => /馆|室内/.test(plainText(label)));
}

/**
 * Rows that carry the name of an earlier row in the same type column stay until the user has said that only the first
 * counts; two parts of one school (小学部 / 初中部, told by the 办学类型 or 学段 cell) are no doubles.
 */
function withoutAnsweredDoubles(
  grid: SheetGrid,
  band: HeaderBand,
  rows: readonly RecognisedRow[],
  nameOf: (row: number) => string,
  answers: Answers,
  questions: Question[],
): readonly RecognisedRow[] {
  const seen = new Map<string, number[]>();
  for (const { row } of rows) {
    const key = plainText(nameOf(row));
    const same = seen.get(key);
    if (same) same.push(row);
    else seen.set(key, [row]);
  }
  const dropped = new Set<number>();
  for (const [, doubles] of seen) {
    if (doubles.length < 2 || areParts(grid, band, doubles)) continue;
    const [first, ...others] = doubles;
    const sheet = grid.sheet.name;
    const id = `duplicate-school:${sheet}:${nameOf(first ?? 0)}`;
    const answer = answers[id] === "both" || answers[id] === "first" ? answers[id] : null;
    questions.push({
      id,
      code: "duplicate-school",
      sheet,
      cells: doubles.map((row): CellRef => ({ sheet, row, column: band.nameColumn })),
      parameters: { school: nameOf(first ?? 0), rows: doubles.map((row) => row + 1).join("、"), first: (first ?? 0) + 1 },
      choices: [
        { id: "first", parameters: { row: (first ?? 0) + 1 } },
        { id: "both", parameters: { count: doubles.length } },
      ],
      answer,
    });
    if (answer === "first") for (const row of others) dropped.add(row);
  }
  return dropped.size === 0 ? rows : rows.filter(({ row }) => !dropped.has(row));
}

/** True when the rows of one name differ in a text cell beside the name (小学 / 初中), or lie in different 序号 blocks. */
function areParts(grid: SheetGrid, band: HeaderBand, rows: readonly number[]): boolean {
  const signatures = rows.map((row) => {
    const texts: string[] = [];
    for (let column = band.left; column < band.right; column++) {
      const value = grid.value(row, column);
      if (typeof value === "string" && /小学|初中|高中/.test(value) && column !== band.nameColumn) texts.push(plainText(value));
    }
    return texts.join("|");
  });
  return new Set(signatures).size === rows.length;
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
    const row = records.rows[position] as number;
    findings.push({
      code: "stage-sum-differs",
      severity: "warning",
      cells: [total, ...filled].map(({ column }) => ({ sheet: records.sheet, row, column })),
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
    const row = records.rows[position] as number;
    findings.push({
      code: "indoor-exceeds-total",
      severity: "error",
      cells: [indoor, whole].map(({ column }) => ({ sheet: records.sheet, row, column })),
      parameters: { school: records.names[position] ?? "", indoor: part, total },
    });
  }
  return findings;
}
