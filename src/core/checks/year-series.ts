import type { CellRef } from "../cell/address";
import { namesOfCells } from "../cell/names-of-cells";
import type { FactTable, SchoolStage } from "../facts/fact-table";
import type { FieldId } from "../fields/catalogue";
import type { YearFigure } from "../money/year-by-year";
import type { CheckedFacts } from "./check";
import { figureOfRow, isAheadOf, statementsOf } from "./figures";
import { countyLine, type CountyLine } from "./share";
import { OPEN_TEXT } from "./check";

/** A figure of one year; null where its cell holds no number that can be used. */
export interface YearEntry {
  readonly year: number;
  readonly amount: number | null;
  readonly cells: readonly CellRef[];
}

/** A figure of the county from year to year, the earliest first, and what keeps it from being compared. */
export interface YearSeries {
  readonly field: FieldId;
  readonly entries: readonly YearEntry[];
  readonly faults: readonly CountyLine[];
  /** False where the years go to and fro: one of them may be written wrongly, and nothing is compared. */
  readonly isInOrder: boolean;
  readonly cells: readonly CellRef[];
}

/** Which rows of a statement belong to a series; all where it is absent. */
type Row = (table: FactTable, at: number) => boolean;

interface Stated {
  readonly year: number | null;
  readonly amount: number | null;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
  readonly table: string;
  /** The stage that the figure is of; null for all. */
  readonly stage?: SchoolStage | null;
}

/**
 * A figure of every year that tables state, whichever way they lie. Rows of schools are no figures of the county, and years
 * after the day of the check are planned. A row without a year, two figures of a year and years that go to and fro are
 * faults, with their cells: what they may hide is not compared in silence.
 */
export function yearSeries(facts: CheckedFacts, field: FieldId, isOfSeries: Row = () => true): YearSeries {
  const stated = [...statementsOf(facts.rows, [field]).entries()].flatMap(([key, tables]) =>
    tables.flatMap((table) =>
      table.figures.has(field)
        ? table.names.flatMap((_, at): Stated[] =>
            (table.schoolAt[at] ?? -1) >= 0 || !isOfSeries(table, at)
              ? []
              : [
                  {
                    year: table.said?.[at]?.year ?? null,
                    table: key,
                    stage: table.stages[at] ?? null,
                    ...figureOfRow(table, field, at),
                  },
                ],
          )
        : [],
    ),
  );
  return seriesOf(facts, field, stated);
}

/** The same of what is read otherwise: the amounts in texts. */
export function seriesOf(facts: CheckedFacts, field: FieldId, stated: readonly Stated[]): YearSeries {
  const own = stated.filter(({ year }) => !isAheadOf(facts, year));
  const dated = own.filter((each): each is Dated => each.year !== null);
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  const entries = years.map((year): YearEntry => {
    const found = dated.filter((each) => each.year === year);
    const known = found.filter(({ amount }) => amount !== null);
    return {
      year,
      amount: isOne(found) ? (known[0]?.amount ?? null) : null,
      cells: (known.length > 0 ? known : found).flatMap(({ cells }) => cells),
    };
  });
  const cells = own.flatMap((each) => each.cells);
  const mixed = mixedOf(dated);
  return { field, entries, faults: faultsOf(field, own, dated, mixed), isInOrder: mixed.length === 0, cells };
}

function isOne(found: readonly Stated[]): boolean {
  return new Set(found.flatMap(({ amount }) => amount ?? [])).size <= 1 && found.every(({ isOpen }) => !isOpen);
}

/** Figures of several stages, each once: what 学前 and 高中 have besides is not known, so they are not added up. */
function isByStage(found: readonly Stated[]): boolean {
  const stages = new Set(found.map(({ stage }) => stage ?? null));
  return stages.size === found.length && !stages.has(null);
}

type Dated = Stated & { readonly year: number };

/** What stands in tables whose years go to and fro. */
function mixedOf(dated: readonly Dated[]): readonly (readonly Dated[])[] {
  return [...new Set(dated.map(({ table }) => table))]
    .map((table) => dated.filter((each) => each.table === table))
    .filter((each) => !goesOneWay(each.map(({ year }) => year)));
}

function faultsOf(
  field: FieldId,
  own: readonly Stated[],
  dated: readonly Dated[],
  mixed: readonly (readonly Dated[])[],
): readonly CountyLine[] {
  const open = own.filter(({ isOpen }) => isOpen);
  const undated = own.filter(({ year, amount }) => year === null && amount !== null);
  const twice = [...new Set(dated.map(({ year }) => year))].filter(
    (year) => !isOne(dated.filter((each) => each.year === year && !each.isOpen)),
  );
  const cellsOf = (found: readonly Stated[]): readonly CellRef[] => found.flatMap(({ cells }) => cells);
  return [
    ...(open.length > 0 ? [countyLine("open", () => OPEN_TEXT, cellsOf(open))] : []),
    ...(undated.length > 0
      ? [
          countyLine(
            "missing",
            (words) => `${words.field(field)}没有写明年度（${cellNames(cellsOf(undated))}），不能逐年比较。`,
            cellsOf(undated),
            { missing: [field] },
          ),
        ]
      : []),
    ...twice.map((year) =>
      countyLine(
        "undecided",
        (words) =>
          isByStage(dated.filter((each) => each.year === year))
            ? `${year}年的${words.field(field)}只有各学段的数，没有全县的合计，请补充。`
            : `${year}年的${words.field(field)}有几个不同的数，请核对后保留一个。`,
        cellsOf(dated.filter((each) => each.year === year)),
      ),
    ),
    ...mixed.map((found) =>
      countyLine(
        "undecided",
        (words) =>
          `${words.field(field)}的年度没有按先后排列（${found.map(({ year }) => year).join("、")}），请核对年度是否写错。`,
        cellsOf(found),
      ),
    ),
  ];
}

/** From the earliest on, or from the latest back; the same year twice is another fault. */
function goesOneWay(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? year));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** 经费!B3、B5: where something stands, the sheet once. */
export function cellNames(cells: readonly CellRef[]): string {
  return namesOfCells(cells).join("、");
}

/** Figures of the same years beside each other; a year that one of them lacks is not known there. */
export function inYears(years: readonly number[], top: YearSeries, over: YearSeries | null): readonly YearFigure[] {
  const at = (series: YearSeries, year: number): number | null =>
    series.entries.find((each) => each.year === year)?.amount ?? null;
  return years.map((year) => ({ year, top: at(top, year), over: over ? at(over, year) : 1 }));
}

/** The years that any of these states. */
export function yearsOf(...series: readonly YearSeries[]): readonly number[] {
  return [...new Set(series.flatMap(({ entries }) => entries.map(({ year }) => year)))].sort((a, b) => a - b);
}

/** The cells of two years. */
export function cellsOfStep(from: number, to: number, ...series: readonly YearSeries[]): readonly CellRef[] {
  return series.flatMap(({ entries }) =>
    entries.flatMap(({ year, cells }) => (year === from || year === to ? cells : [])),
  );
}

/** Why a step from year to year is not known. */
export function whyUnknown(from: number, to: number, ...series: readonly YearSeries[]): CountyLine {
  const cells = cellsOfStep(from, to, ...series);
  if (to > from + 1)
    return countyLine(
      "missing",
      (words) => {
        const years = Array.from({ length: to - from - 1 }, (_, at) => `${from + 1 + at}年`).join("、");
        return `缺少${years}的${namesOf(series, words.field)}，${from}年至${to}年不能逐年比较。`;
      },
      cells,
      { missing: series.map(({ field }) => field) },
    );
  const lacking = series.flatMap((each) =>
    [from, to].flatMap((year) => {
      const entry = each.entries.find((own) => own.year === year);
      return entry?.amount === null || entry === undefined || entry.amount === 0 ? [{ each, year, entry }] : [];
    }),
  );
  return countyLine(
    "missing",
    (words) => {
      const what = lacking.map(({ each, year, entry }) => {
        const where = entry && entry.cells.length > 0 ? `（${cellNames(entry.cells)}）` : "";
        return `${year}年${words.field(each.field)}${where}`;
      });
      const why = lacking.some(({ entry }) => entry?.amount === 0) ? "为0或没有能用的数" : "没有能用的数";
      return `${what.join("、")}${why}（空白、文字、负数，或金额没有写明单位），不能比较。`;
    },
    cells,
    { missing: [...new Set(lacking.map(({ each }) => each.field))] },
  );
}

function namesOf(series: readonly YearSeries[], field: (id: FieldId) => string): string {
  return series.map((each) => field(each.field)).join("、");
}

/** What is said where there are figures of one year alone. */
export function oneYearOnly(series: YearSeries): CountyLine {
  const [only] = series.entries;
  return countyLine(
    "missing",
    (words) =>
      only
        ? `${words.field(series.field)}只有${only.year}年的数，没有上一年可比。`
        : `${words.field(series.field)}没有写明年度的数，不能比较。`,
    series.cells,
    { missing: [series.field] },
  );
}
