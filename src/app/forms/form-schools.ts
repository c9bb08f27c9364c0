import type { FigureUse, IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import type { CellRef } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell-value";
import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { amountAt } from "../../core/facts/fact-column";
import { isOfRows } from "../../core/facts/origin";
import { type FieldKey, fieldKeyOf } from "../../core/fields/field-key";
import { withoutPart } from "../../core/fields/part-names";
import { isMixedKind } from "../../core/fields/school-kinds";
import { SCHOOL_PARTS } from "../../core/fields/stages";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { studentsReader } from "../../core/indicators/stage-students";
import { indicatorOf } from "../../core/standards/standard";
import type { FormFigure, FormSchool, NoFormula } from "../../plan/documents/forms/form-figures";
import { VALUE_DIGITS } from "../../plan/documents/forms/form-2-2";
import { sourceFormula, sourceSum } from "../../plan/documents/forms/source-formula";
import { evaluateFormula } from "../../plan/formula/evaluate-formula";
import type { Formula } from "../../plan/formula/formula";
import { roundedTo } from "../../plan/formula/round-as-excel";
import { pupilCells } from "../../plan/placed-values";
import { valueCells, type WeightedCell } from "../../plan/value-formula";
import type { WorkbookAssessment } from "../workbook-assessment";

/** How near a formula has to come to the value that counts: this part of it. */
const EQUAL_WITHIN = 1e-9;

/** Reads what forms say of schools, with formulas over the cells of one file. */
export class FormSchools {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;

  /** @param file in which the forms stand; null where only one workbook is read */
  constructor(
    private readonly assessment: Pick<WorkbookAssessment, "records" | "standard"> & {
      readonly snapshot: Pick<WorkbookSnapshot, "sheets">;
    },
    private readonly file: string | null,
  ) {
    this.sheets = new Map(assessment.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** @param codes of the indicators in the order of the form's columns */
  schoolOf(school: SchoolAssessment, codes: readonly string[]): FormSchool {
    const byCode = new Map(school.indicators.map((indicator) => [indicator.code, indicator]));
    const indicators = codes.flatMap((code) => byCode.get(code) ?? []);
    const records = this.recordsOf(school);
    const isPart = studentsReader(records)(school.record).type !== "single";
    return {
      name: isPart ? nameOfPart(school) : school.name,
      owner: records.attributes?.owners?.[school.record] ?? null,
      students: this.students(records, school),
      classes: this.classes(records, school, isPart),
      values: indicators.map((indicator) => this.value(records, school, indicator)),
      states: indicators.map(({ state }) => state),
      flips: indicators.map(({ roundingFlips }) => roundingFlips),
      verdict: school.verdict,
    };
  }

  private recordsOf({ table }: SchoolAssessment): SchoolRecords {
    const records = this.assessment.records[table];
    if (!records) throw new RangeError(`no table ${table}`);
    return records;
  }

  private value(records: SchoolRecords, school: SchoolAssessment, indicator: IndicatorAssessment): FormFigure {
    const { standard } = this.assessment;
    const { value, printed, required, floor } = indicator;
    const rule = indicatorOf(standard, indicator.code);
    const cells = valueCells(records, school.record, rule, standard, school.stage);
    const uses = [...indicator.figures, ...indicator.studentFigures];
    const all = uses.flatMap(({ parts }) => parts.map(({ cell }) => cell));
    const why = this.whyNot(records, school.record, uses, all);
    if (!cells || required === null || floor === null) return withoutFormula(value, why);
    const formula = sourceFormula(cells, required);
    // The cells must say in Excel what counts here: to the digits of a number, as printed, and on the same side of each line.
    const isSame = (given: number): boolean =>
      value !== null &&
      isNear(given, value) &&
      roundedTo(given, VALUE_DIGITS, "nearest") === printed &&
      given >= required === (indicator.state === "met") &&
      given >= floor === (indicator.state !== "failed");
    return this.figure(value, formula, [...cells.resource, ...cells.students], isSame, why);
  }

  private students(records: SchoolRecords, { record, stage, students }: SchoolAssessment): FormFigure {
    const read = studentsReader(records)(record);
    const isMixed = read.type === "mixed" || read.type === "mixed-incomplete";
    const cells = pupilCells({ records, record, stage, isMixed });
    return this.sumOf(students, cells, students !== null && cells === null);
  }

  private classes(records: SchoolRecords, { record, stage }: SchoolAssessment, isPart: boolean): FormFigure {
    const keys: readonly FieldKey[] = [fieldKeyOf("classes", stage), ...(isPart ? [] : (["classes"] as const))];
    for (const key of keys) {
      const column = records.figures.get(key);
      const amount = column ? amountAt(column, record) : null;
      if (!column || amount === null) continue;
      const { origin } = column;
      if (isOfRows(column) || origin.how !== "cell") return withoutFormula(amount, "counted");
      const { rows, columns, sheet } = origin.cells;
      const at = (place: Int32Array | number): number => (typeof place === "number" ? place : (place[record] ?? -1));
      return this.sumOf(amount, [{ cell: { sheet, row: at(rows), column: at(columns) }, weight: 1 }], false);
    }
    return withoutFormula(null, null);
  }

  /** A number that cells add up to. */
  private sumOf(value: number | null, cells: readonly WeightedCell[] | null, isCounted: boolean): FormFigure {
    if (!cells || cells.length === 0) return withoutFormula(value, isCounted ? "counted" : "differs");
    const isSame = (given: number): boolean => value !== null && isNear(given, value);
    return this.figure(value, sourceSum(cells), cells, isSame, this.whyNotOfCells(cells.map(({ cell }) => cell)));
  }

  private figure(
    value: number | null,
    formula: Formula,
    cells: readonly WeightedCell[],
    isSame: (given: number) => boolean,
    why: NoFormula,
  ): FormFigure {
    if (cells.some(({ cell }) => sheetInFile(cell.sheet).file !== this.file))
      return withoutFormula(value, "other-file");
    const given = evaluateFormula(formula, HOME, (sheet, row, column) => this.at(sheet ?? "", row, column));
    const holds = value === null ? given === "" : typeof given === "number" && isSame(given);
    return holds ? { value, formula, without: null } : withoutFormula(value, why);
  }

  private whyNot(
    { figures }: SchoolRecords,
    record: number,
    uses: readonly FigureUse[],
    cells: readonly CellRef[],
  ): NoFormula {
    if (uses.some(({ how }) => how !== "cell" && how !== "sum")) return "counted";
    const isConverted = [...figures.values()].some(
      ({ field, asAnswered }) => asAnswered?.[record] === 1 && uses.some((use) => use.field === field),
    );
    return isConverted ? "converted" : this.whyNotOfCells(cells);
  }

  private whyNotOfCells(cells: readonly CellRef[]): NoFormula {
    const held = cells.map(({ sheet, row, column }) => this.heldAt(sheet, row, column));
    if (held.some((value) => typeof value === "string")) return "text";
    return "differs";
  }

  private at(sheet: string, row: number, column: number): CellValue {
    return this.heldAt(this.file === null ? sheet : nameInFile(this.file, sheet), row, column);
  }

  private heldAt(name: string, row: number, column: number): CellValue {
    const sheet = this.sheets.get(name);
    return sheet?.values[row - sheet.area.row]?.[column - sheet.area.column] ?? null;
  }
}

const HOME = { row: 0, column: 0 };

function withoutFormula(value: number | null, without: NoFormula | null): FormFigure {
  return { value, formula: null, without: value === null ? null : without };
}

function isNear(given: number, value: number): boolean {
  return Math.abs(given - value) <= EQUAL_WITHIN * Math.abs(value);
}

/** 育才学校（小学部）, whatever the table calls it. */
function nameOfPart({ name, stage, kind }: SchoolAssessment): string {
  const { section } = SCHOOL_PARTS[stage];
  return isMixedKind(kind) && !name.includes(section) ? `${withoutPart(name)}（${section}）` : name;
}
