import type { CellValue } from "../../../src/core/cell/cell-value";
import type { Answers } from "../../../src/recognition/answers";
import type { Question } from "../../../src/recognition/recognised-table";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import type { TableReading } from "../../../src/recognition/read-table";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";

export const HEADER: readonly string[] = [
  "序号",
  "所属乡镇",
  "学校名称",
  "学生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
];

/** Figures of one school, other for every seed. */
export function figures(seed: number): number[] {
  return [300 + 17 * seed, 15 + seed, 4 + (seed % 3), 1500 + 83 * seed, 2600 + 131 * seed];
}

export function sumOf(...rows: readonly (readonly number[])[]): number[] {
  return figures(0).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

export interface RosterReading {
  readonly reading: TableReading;
  /** Class of each row by its number on the sheet. */
  readonly classes: Readonly<Record<number, string>>;
  /** "城关小学: primary-school". */
  readonly schools: readonly string[];
  /** "row-meaning 5": code with the rows asked about. */
  readonly questions: readonly string[];
  readonly asked: readonly Question[];
  /** "unnamed-sum 5". */
  readonly findings: readonly string[];
}

/** Reads a roster under {@link HEADER}, or under a header given as the first row. */
export function rosterOf(
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions & { readonly answers?: Answers; readonly header?: readonly CellValue[] } = {},
): RosterReading {
  const { answers = {}, header = HEADER, ...sheet } = options;
  const { tables, questions, findings } = wholly(
    recogniseWorkbook(workbookOf(sheetOf([header, ...rows], { name: "台账", ...sheet })), answers, []),
  );
  const [reading] = tables;
  if (!reading) throw new Error("no table was found");
  const { records } = reading;
  const at = (code: string, cells: readonly { readonly row: number }[]): string =>
    [code, ...cells.map(({ row }) => row + 1)].join(" ");
  return {
    reading,
    classes: Object.fromEntries(reading.table.rows.map((row) => [row.row + 1, row.class])),
    schools: records
      ? records.names.map(
          (name, position) =>
            `${name}: ${records.kinds[position] ?? ""}${records.stages[position] ? `@${records.stages[position]}` : ""}`,
        )
      : [],
    questions: questions.map(({ code, cells }) => at(code, cells)),
    asked: questions,
    findings: findings.map(({ code, cells }) => at(code, cells)),
  };
}
