import type { CellRef } from "../core/cell/address";
import type { FieldId } from "../core/fields/catalogue";
import { columnFor, mainField, measureTerms } from "../core/indicators/indicator-columns";
import { cellOf, type RecordCells } from "../core/facts/record-cells";
import type { FactColumn } from "../core/facts/fact-column";
import { factorOf, foldOrigin, isOfRows, withParts } from "../core/facts/origin";
import type { SchoolRecords } from "../core/indicators/school-records";
import { studentsFieldOf } from "../core/indicators/stage-students";
import { exactProduct } from "../core/quantity/decimal";
import { SCHOOL_PARTS, type SchoolPart, type Stage, STAGES } from "../core/fields/stages";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import type { HighlightAxis, HighlightCondition, PlacedColumn, WeightedColumn } from "./highlight-formula";
import { keyBetween, type RowKeys } from "./row-keys";
import type { PlanNote } from "./workbook-plan";
import { addAll } from "../core/quantity/long-lists";

const WHOLE_COUNTS: ReadonlySet<FieldId> = new Set([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "multimedia_rooms",
]);

/** Schools stand side by side where an indicator's figures have one row and many columns. */
export function axisOf(records: SchoolRecords, indicator: IndicatorStandard): HighlightAxis {
  const field = mainField(records, indicator);
  const columns = [field, ...STAGES.map((stage) => `${field}:${stage}` as const)].flatMap(
    (key) => records.figures.get(key) ?? [],
  );
  const cells = columns[0] && firstPlace(columns[0]);
  return cells && typeof cells.rows === "number" && typeof cells.columns !== "number" ? "across" : "down";
}

/** Where a column stands; of a sum where its first part does. */
function firstPlace(column: FactColumn): RecordCells {
  return foldOrigin<RecordCells>(column, {
    cell: ({ cells }) => cells,
    rows: ({ cells }) => cells,
    sum: ([first], { origin }, fold) => (first ? fold(first.of) : origin.cells),
  });
}

/** One value that is judged, and how its school's cells lie. */
export interface Judged {
  readonly records: SchoolRecords;
  readonly record: number;
  readonly indicator: IndicatorStandard;
  readonly standard: Standard;
  readonly stage: Stage;
  readonly isMixed: boolean;
  /** The parts among whose pupils what the whole school has is shared out. */
  readonly parts: readonly SchoolPart[];
  /** True where also such is shared out as is counted by stages: right only where one stage alone has pupils. */
  readonly sharesAll: boolean;
  readonly axis: HighlightAxis;
  /** By which rows of other sheets are found; null for telling them by their distance alone. */
  readonly keys: RowKeys | null;
  readonly skipped: Set<PlanNote["reason"]>;
}

/** A value of a school as its cells make it: Σ resource · weight over Σ students · weight, or a cell that holds it. */
export interface PlacedValue {
  /** The cell that is marked, and from which the others are told. */
  readonly cell: CellRef;
  readonly cells: RecordCells;
  readonly value: Pick<HighlightCondition, "resource" | "students" | "stageStudents" | "isWhole">;
  /** The columns of what is there and of the pupils, with the parts of sums. */
  readonly resource: readonly FactColumn[];
  readonly pupils: readonly FactColumn[];
}

/** Of 亩 (2000/3 ㎡) only three times the square metres are a decimal: then both sides of the comparison are tripled. */
const THIRDS = 3;

/** The value of one school and stage by its cells; null where it stands in no cells, or they do not say it alone. */
export function placedValue(judged: Judged): PlacedValue | null {
  const { records, record, indicator, stage, isMixed, sharesAll, axis, keys, skipped } = judged;
  const found = measureTerms(records, indicator).map((term) => ({
    ...term,
    at: columnFor(records, term.field, record, stage, isMixed),
  }));
  const [main] = found;
  if (!main?.at || found.some(({ at }) => !at || at.isShared !== main.at?.isShared)) return null;
  // Without a known unit (an open question) nobody can say what the number in the cell means.
  if (found.some(({ at }) => at !== null && Number.isNaN(factorOf(at.column)))) return null;
  const isShared = main.at.isShared;
  if (isShared && !indicator.isSplit && !sharesAll) return null;
  if (found.some(({ at }) => at !== null && isOfRows(at.column))) {
    skipped.add("counted");
    return null;
  }
  if (found.some(({ at }) => at && isOverfull(at.column, record))) {
    skipped.add("exceeds");
    return null;
  }
  const parts = found.map(({ at, sign }) => ({ sign, cells: at ? summandsOf(at.column, record) : [] }));
  const columns = found.flatMap(({ at }) => (at ? withParts(at.column) : []));
  const marked = parts[0]?.cells[0];
  if (!marked || parts.some(({ cells }) => cells.length === 0)) return null;
  const { cell, cells: markedCells } = marked;
  const place = (at: CellRef): PlacedColumn => placed(at, cell, axis, keys);
  if (records.holdsValues)
    return {
      cell,
      cells: markedCells,
      resource: columns,
      pupils: [],
      value: {
        resource: [{ ...place(cell), weight: 1 }],
        students: [],
        stageStudents: [],
        isWhole: false,
      },
    };
  const { splitWeights } = judged.standard;
  const students = studentCells(judged, isShared ? { parts: judged.parts, splitWeights } : null);
  if (students === "counted") skipped.add("counted");
  if (!students || students === "counted") return null;
  const times = parts.every(({ cells }) => cells.every(({ factor }) => Number.isInteger(factor))) ? 1 : THIRDS;
  const resource = parts.flatMap(({ cells, sign }) =>
    cells.map((each): WeightedColumn => ({
      ...place(each.cell),
      weight: exactProduct(sign * each.sign, indicator.per, exactProduct(each.factor, times), students.weight),
    })),
  );
  const isWhole = found.every(({ field }) => WHOLE_COUNTS.has(field));
  return {
    cell,
    cells: markedCells,
    resource: columns,
    pupils: students.figures,
    value: {
      resource,
      students: students.cells.map(({ cell: at, weight }): WeightedColumn => ({
        ...place(at),
        weight: exactProduct(weight, times),
      })),
      stageStudents: students.stage.map(({ cell: at, sign }) => ({ ...place(at), weight: sign })),
      isWhole,
    },
  };
}

interface Summand {
  readonly cell: CellRef;
  readonly cells: RecordCells;
  readonly factor: number;
  /** −1 where the cell is taken off. */
  readonly sign: 1 | -1;
}

/** The cells that are added up to a figure: its own, or those of its parts; none where one of them stands nowhere. */
function summandsOf(column: FactColumn, record: number): readonly Summand[] {
  return foldOrigin<readonly Summand[]>(column, {
    cell: ({ cells, factor }) => {
      const cell = cellOf(cells, record);
      return cell ? [{ cell, cells, factor, sign: 1 }] : [];
    },
    rows: () => [],
    // A part that does not count for this school (专科 in a 初中) has no cell.
    sum: (parts, _, fold) =>
      parts.flatMap(({ sign, of }) =>
        (cellOf(of.origin.cells, record) ? fold(of) : []).map((each): Summand => ({
          ...each,
          sign: sign === each.sign ? 1 : -1,
        })),
      ),
  });
}

/** A sum that is missing although every part is there: more teachers in the parts than in all. */
function isOverfull(column: FactColumn, record: number): boolean {
  const { origin } = column;
  if (origin.how !== "sum" || column.present[record] === 1) return false;
  const stated = origin.parts.filter(({ of }) => cellOf(of.origin.cells, record) !== null);
  return stated.length > 0 && stated.every(({ of }) => of.present[record] === 1);
}

function placed(at: CellRef, marked: CellRef, axis: HighlightAxis, keys: RowKeys | null): PlacedColumn {
  const key = axis === "down" && keys ? keyBetween(keys, marked, at) : null;
  if (key) return { column: at.column, sheet: at.sheet, key };
  const [column, offset] = axis === "down" ? [at.column, at.row - marked.row] : [at.row, at.column - marked.column];
  return { column, ...(offset === 0 ? {} : { offset }), ...(at.sheet === marked.sheet ? {} : { sheet: at.sheet }) };
}

interface StudentCells {
  readonly cells: readonly { readonly cell: CellRef; readonly weight: number }[];
  readonly stage: readonly SignedCell[];
  /** Weight of one student of the stage when a mixed school's total is shared out; 1 otherwise. */
  readonly weight: number;
  readonly figures: readonly FactColumn[];
}

/** A cell of pupils; −1 where they are taken off (幼儿 within 在校生数). */
interface SignedCell {
  readonly cell: CellRef;
  readonly sign: 1 | -1;
}

/** What is asked of a school's pupils, whichever the indicator. */
type OfSchool = Pick<Judged, "records" | "record" | "stage" | "isMixed">;

/** Among whose pupils a school's total is shared out, and at which weights. */
interface SharedAmong extends Pick<Judged, "parts"> {
  readonly splitWeights: Standard["splitWeights"];
}

/** The cells with the pupils of a school's stage, each with 1 or −1; null where they stand in none of their own. */
export function pupilCells(judged: OfSchool): readonly { readonly cell: CellRef; readonly weight: number }[] | null {
  const found = studentCells(judged, null);
  return found === "counted" || found?.figures.some(({ asAnswered }) => asAnswered?.[judged.record] === 1)
    ? null
    : (found?.cells ?? null);
}

/** @param shared among whose pupils the school's own total is shared out; null where the stage has its own */
function studentCells(
  { records, record, stage, isMixed }: OfSchool,
  shared: SharedAmong | null,
): StudentCells | "counted" | null {
  const figures: FactColumn[] = [];
  const cellsOf = (field: FieldId | null): readonly SignedCell[] | "counted" => {
    const figure = field ? records.figures.get(field) : undefined;
    if (figure && isOfRows(figure)) return "counted";
    if (figure) addAll(figures, withParts(figure));
    return figure && !isOverfull(figure, record) ? summandsOf(figure, record) : [];
  };
  const own = cellsOf(isMixed ? SCHOOL_PARTS[stage].students : studentsFieldOf(records, stage, record));
  if (own === "counted") return own;
  if (own.length === 0) return null;
  if (!shared) return { cells: own.map(({ cell, sign }) => ({ cell, weight: sign })), stage: own, weight: 1, figures };
  const { parts, splitWeights } = shared;
  const weights = parts.includes("primary") ? splitWeights.withPrimary : { primary: 0, ...splitWeights.withoutPrimary };
  const cells: { cell: CellRef; weight: number }[] = [];
  for (const part of parts) {
    const found = cellsOf(SCHOOL_PARTS[part].students);
    if (found === "counted") return found;
    if (found.length === 0) return null;
    for (const { cell, sign } of found) cells.push({ cell, weight: sign * weights[part] });
  }
  return { cells, stage: own, weight: weights[stage], figures };
}
