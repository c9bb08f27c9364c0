import fc from "fast-check";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellRef } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { parseFigure } from "../../src/core/cell/parse-figure";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { cellOf } from "../../src/core/facts/record-cells";
import type { Finding } from "../../src/core/findings/finding";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import { asShownByExcel, exactProduct } from "../../src/core/quantity/decimal";
import { factorToBase } from "../../src/core/quantity/units";
import { findingSentence } from "../finding-sentence";
import { questionText } from "../../src/i18n/zh-CN/questions";
import type { Answers } from "../../src/recognition/answers";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import type { Question, RecognisedTable } from "../../src/recognition/recognised-table";
import { anyWorkbook } from "./fuzz-sheets";

/** Workbooks; they hold half as many sheets again. `FUZZ_SEED=7 FUZZ_RUNS=50000 npx jest tests/recognition/fuzz --selectProjects unit` looks elsewhere, and longer. */
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 10_000), seed: Number(process.env.FUZZ_SEED ?? 20250917) };

/** A guard against hanging, not a measure: nothing here takes a tenth of it. Sheets that are huge may take longer. */
const HANGS_AFTER = 2000;
const HUGE_HANGS_AFTER = 20_000;

function mustNotHang(start: number, limit: number): void {
  const took = performance.now() - start;
  if (took > limit) throw new Error(`took ${Math.round(took)} ms`);
}

/** Answers to what was asked, the first choice, the last or nonsense; and keys that no question has. */
function answersTo(questions: readonly Question[], manner: number): Answers {
  const picked = questions.map(({ id, choices }, index): [string, string] => {
    const choice = (manner + index) % 3 === 0 ? choices[0] : choices[choices.length - 1];
    return [id, (manner + index) % 7 === 0 ? "胡说" : (choice?.id ?? "")];
  });
  return Object.fromEntries([...picked, ["header:表", ["A1:C2", "胡说", "A1:XFD1048576", "Z9"][manner % 4] ?? ""]]);
}

/** Answers on columns and tables that nobody asked about. */
function correctionsOf({ tables }: Reading, manner: number): Answers {
  const fields = [
    "students",
    "backbone:primary",
    "none",
    "school",
    "胡说",
    "teaching_area",
    "item_value",
    "class_students",
  ];
  return Object.fromEntries(
    tables.flatMap((table, index) => [
      ...table.columns.flatMap(({ fieldAnswer, unitAnswer, column }) =>
        (column + manner) % 4 === 0
          ? [
              [fieldAnswer, fields[(manner + column) % fields.length] ?? ""],
              [unitAnswer, "万元"],
            ]
          : [],
      ),
      ...((manner + index) % 5 === 0
        ? [
            [
              table.tableAnswer,
              ["not-a-table", "school-roster", "teacher-list", "needs-table", "胡说"][manner % 5] ?? "",
            ],
          ]
        : []),
    ]),
  );
}

function cellAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellRef): CellValue {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found?.values[row - found.area.row]?.[column - found.area.column] ?? null;
}

function rowAt(workbook: WorkbookSnapshot, { sheet, row }: CellRef): readonly CellValue[] {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found?.values[row - found.area.row] ?? [];
}

function isInside({ area }: SheetSnapshot, { row, column }: CellRef): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function mustBeInside(workbook: WorkbookSnapshot, what: string, cells: readonly CellRef[]): void {
  for (const cell of cells) {
    const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet || !isInside(sheet, cell)) throw new Error(`${what} names ${JSON.stringify(cell)}, outside the sheet`);
  }
}

/** Figures that a school need not have. */
const OPTIONAL = /^(?:indoor_sport_area|students_senior|attached_students)/;

let sheets = 0;
let amounts = 0;
let sums = 0;
let counted = 0;

/** Every amount is the figure of its own cell in the unit of its column; a sum is that of its parts, a count that of its cells. */
function mustBeInTheSheet(workbook: WorkbookSnapshot, figure: FactColumn, length: number): void {
  for (let record = 0; record < length; record++) {
    if (figure.present[record] !== 1) continue;
    const amount = figure.amounts[record] ?? NaN;
    const { origin } = figure;
    if (origin.how === "sum") {
      let sum = 0;
      for (const { sign, of } of origin.parts) if (of.present[record] === 1) sum += sign * (of.amounts[record] ?? NaN);
      if (Math.abs(sum - amount) > 1e-9 * Math.max(1, Math.abs(sum)))
        throw new Error(`${figure.field} is ${amount}, its parts come to ${sum}`);
      sums++;
      continue;
    }
    if (origin.how !== "cell") {
      const cells = origin.rows[record] ?? [];
      mustBeInside(workbook, figure.field, cells);
      // What is counted are rows of a list (a class without a name is one, too): each must say something.
      const filled = cells.filter((cell) => rowAt(workbook, cell).some((value) => value !== null)).length;
      const numbers = cells
        .map((cell) => parseFigure(cellAt(workbook, cell)))
        .flatMap((each) => (each.kind === "number" ? [each.value] : []));
      const added = numbers.reduce((sum, each) => sum + each, 0);
      const isOneOf = Number.isInteger(amount) && amount >= 0 && amount <= filled;
      const isSum = Math.abs(added - amount) <= 1e-9 * Math.max(1, Math.abs(added));
      if (!isOneOf && !isSum && !numbers.includes(amount))
        throw new Error(`${figure.field} is ${amount} out of ${cells.length} cells that come to ${added}`);
      counted++;
      continue;
    }
    const cell = cellOf(origin.cells, record);
    if (!cell) throw new Error(`${figure.field} has an amount and no cell`);
    const read = parseFigure(cellAt(workbook, cell));
    // 没有，按0计算: the user has said what the blank means.
    if (read.kind === "blank" && Math.abs(amount) === 0 && OPTIONAL.test(figure.field)) continue;
    const isTaken = read.kind === "number" || read.kind === "approximate";
    if (!isTaken) throw new Error(`${figure.field} is ${amount} out of ${JSON.stringify(read)}`);
    const factor = read.unit ? factorToBase(read.unit) : origin.factor;
    // The number as Excel shows it (15 digits), or with all digits of a text.
    const expected = [asShownByExcel(read.value), read.value].map((number) => exactProduct(number, factor));
    if (!expected.includes(amount))
      throw new Error(`${figure.field} is ${amount}, its cell says ${expected.join(" or ")}`);
    amounts++;
  }
}

interface Reading {
  readonly tables: readonly RecognisedTable[];
  readonly questions: readonly Question[];
}

/** Recognises and, every second time, assesses: what is checked of the reading is the same. */
function mustBeSound(workbook: WorkbookSnapshot, answers: Answers, assessed: boolean): Reading {
  if (assessed) {
    const assessment = assessWorkbook(workbook, { ...NEW_SETTINGS, answers });
    mustBeSoundReading(workbook, assessment, assessment.records, assessment.findings);
    return assessment;
  }
  const { tables, questions, findings } = wholly(recogniseWorkbook(workbook, answers, []));
  const reading = { tables: tables.map(({ table }) => table), questions };
  mustBeSoundReading(
    workbook,
    reading,
    tables.flatMap(({ records }) => records ?? []),
    findings,
  );
  return reading;
}

function mustBeSoundReading(
  workbook: WorkbookSnapshot,
  { tables, questions }: Reading,
  all: readonly SchoolRecords[],
  findings: readonly Finding[],
): void {
  for (const records of all)
    for (const figure of records.figures.values()) mustBeInTheSheet(workbook, figure, records.length);
  for (const table of tables) {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    const { row, column, rows, columns } = table.area;
    if (
      !sheet ||
      !isInside(sheet, { sheet: sheet.name, row, column }) ||
      !isInside(sheet, { sheet: sheet.name, row: row + rows - 1, column: column + columns - 1 })
    )
      throw new Error(`table ${table.id} lies outside its sheet`);
  }
  for (const question of questions) {
    mustBeInside(workbook, question.id, question.cells);
    if (question.choices.length < 2) throw new Error(`${question.id} offers ${question.choices.length} choices`);
    if (questionText(question) === "") throw new Error(`${question.id} has no text`);
  }
  for (const finding of findings) {
    mustBeInside(workbook, finding.code, finding.cells);
    if (findingSentence(finding) === "") throw new Error(`${finding.code} has no text`);
  }
  if (tables.length === 0 && !findings.some(({ code }) => code === "no-table"))
    throw new Error("neither a table nor a word about it");
}

describe("reading absurd workbooks", () => {
  it("ends in a reading, a question or a refusal: no exception, no hang, no invented number, no cell outside the sheet", () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(1000), (workbook, manner) => {
        sheets += workbook.sheets.length;
        const start = performance.now();
        const first = mustBeSound(workbook, {}, manner % 2 === 0);
        if (manner % 5 === 0)
          mustBeSound(
            workbook,
            { ...answersTo(first.questions, manner), ...(manner % 2 < 1 ? correctionsOf(first, manner) : {}) },
            manner % 4 < 2,
          );
        mustNotHang(start, HANGS_AFTER);
      }),
      RUNS,
    );
    expect(sheets).toBeGreaterThan(1.35 * RUNS.numRuns);
    expect(amounts).toBeGreaterThan(RUNS.numRuns / 2);
    expect(sums + counted).toBeGreaterThan(0);
  }, 600_000);

  it.each<[string, () => readonly (readonly CellValue[])[]]>([
    [
      "1,000 columns of the same header",
      () => [
        Array.from({ length: 1000 }, (_, index) => (index === 0 ? "学校名称" : "学生数")),
        ...Array.from({ length: 20 }, (_, row) =>
          Array.from({ length: 1000 }, (_unused, column) => (column === 0 ? `示例${row}小学` : column)),
        ),
      ],
    ],
    [
      "1,000 columns of different headers",
      () => [
        Array.from({ length: 1000 }, (_, index) => `项目${index}数`),
        ...Array.from({ length: 20 }, () => Array.from({ length: 1000 }, (_unused, column) => column)),
      ],
    ],
    [
      "16,384 columns",
      () => [
        Array.from({ length: 16_384 }, (_, index) => ["学校名称", "学生数", "骨干教师数", null][index % 4] ?? null),
        Array.from({ length: 16_384 }, (_, index) => index),
      ],
    ],
    [
      "1,000 headers one below the other",
      () => Array.from({ length: 1000 }, () => ["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积"]),
    ],
    [
      "a header of 200 rows",
      () => [
        ...Array.from({ length: 200 }, (_, row) => [
          "学校名称",
          `层${row}`,
          "学生数",
          "教学及辅助用房面积",
          "骨干教师数",
        ]),
        ["城关小学", 1, 2, 3, 4],
      ],
    ],
    [
      "20,000 rows of one school",
      () => [
        ["学校名称", "学段", "学生数", "骨干教师数", "教学及辅助用房面积"],
        ...Array.from({ length: 20_000 }, () => ["城关小学", "小学", 500, 6, 2500]),
      ],
    ],
    [
      "20,000 rows of near names",
      () => [
        ["学校名称", "学段", "学生数", "骨干教师数", "教学及辅助用房面积"],
        ...Array.from({ length: 20_000 }, (_, row) => [
          `县第${row}小学（${["本部", "东校区", "西校区"][row % 3] ?? ""}）`,
          "小学",
          500,
          6,
          2500,
        ]),
      ],
    ],
    [
      "20,000 rows of sums",
      () => [
        ["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积"],
        ...Array.from({ length: 20_000 }, (_, row) => [row % 2 ? "小计" : `示例${row}小学`, 1, 1, 1]),
      ],
    ],
    [
      "a sheet of texts of 32,767 characters",
      () =>
        Array.from({ length: 30 }, (_, row) =>
          Array.from(
            { length: 6 },
            (_unused, column) =>
              `${["学校名称", "学生数（人）", "合计", "（".repeat(50)][(row + column) % 4] ?? ""}${"校".repeat(32_750)}`,
          ),
        ),
    ],
  ])(
    "%s",
    (_name, rowsOf) => {
      const rows = rowsOf();
      const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
      const sheet: SheetSnapshot = {
        name: "表",
        area: { row: 0, column: 0, rows: rows.length, columns },
        values: rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
        formulas: new Map(),
        numberFormats: new Map(),
        merges: [],
        mergesKnown: true,
        hiddenRows: [],
        hiddenColumns: [],
        isProtected: false,
        isVisible: true,
      };
      const start = performance.now();
      wholly(recogniseWorkbook({ name: "示例数据.xlsx", sheets: [sheet] }, {}, []));
      const second = { ...sheet, name: "表二" };
      assessWorkbook({ name: "示例数据.xlsx", sheets: [sheet, second] }, NEW_SETTINGS);
      expect(() => mustNotHang(start, HUGE_HANGS_AFTER)).not.toThrow();
    },
    60_000,
  );
});
