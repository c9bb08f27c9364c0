import { at, entryAt } from "../../core/quantity/at";
import type { Possible } from "../../core/fields/possible";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { familyOfField, isLandField, isStudentsField } from "../../core/fields/field-queries";
import type { CellRef } from "../../core/cell/address";
import { printedDecimals } from "../../core/footing/check-total";
import { judgeValue } from "../../core/assessment/judge-value";
import { finding, type Finding } from "../../core/findings/finding";
import { outsideReasonOf } from "../../core/indicators/scope";
import { type FieldKey, fieldKeyOf } from "../../core/fields/field-key";
import { type SchoolKind, stageOfKind } from "../../core/fields/school-kinds";
import type { FactColumn } from "../../core/facts/fact-column";
import { factorOf, figureCells } from "../../core/facts/origin";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import {
  type ColumnUnit,
  factorToBase,
  inBaseUnit,
  isColumnUnit,
  unitsOfFamily,
  printedIn,
} from "../../core/quantity/units";
import { type Stage, STAGES } from "../../core/fields/stages";
import { resourceOf } from "../../core/measures/measure";
import { STANDARDS } from "../../core/standards/standards";
import type { Pieces } from "../../core/pieces";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { askOdd, type OddCell } from "./odd-figures";
import { Draft, type OddFigure, type OddGroup } from "./odd-groups";
import { PARTS, type PartOfWhole } from "./possible-figures";

/** Schools whose figures have been held against each other, and what has to be asked of those that are odd. */
export interface CheckedFigures {
  readonly records: readonly SchoolRecords[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** Of a school whose pupils are not known: more have none but the very largest. */
const MANY_PUPILS = 5_000;
const FEW_PUPILS = 10;

/**
 * Holds every figure of the schools against what is possible for their pupils, and parts against their wholes. What is
 * odd is asked about, once for a field and kind of oddity; until it is answered its figure is open, so that no school
 * is judged by it.
 *
 * @example 设备值 1,810,000万元 of 700 pupils → asked, with 元 among the answers; taken as 1,810,000元 once answered so
 */
export function* checkFigures(all: readonly SchoolRecords[], answers: Answers): Pieces<CheckedFigures> {
  const draft = new Draft(all);
  const questions: Question[] = [];
  const findings: Finding[] = [];
  const settle = (groups: readonly OddGroup[]): void => {
    for (const group of groups) {
      const { oddity, key, unit, whole, choices, figures } = group;
      const question = askOdd(
        { oddity, field: key, unit, ...(whole ? { whole } : {}), odd: figures.map(({ shown }) => shown), choices },
        answers,
      );
      questions.push(question);
      draft.settle(group, question.answer);
    }
  };
  const isConfirmed: IsConfirmed = (table, record, key) => draft.isConfirmed(table, record, key);
  // A number that another unit explains is asked about as such, else a part above its whole; what is left has neither.
  const impossible = yield* impossibleFigures(all);
  settle(impossible.filter(({ choices }) => choices.some(isColumnUnit)));
  yield;
  settle(yield* partsAboveWholes(draft.records, isConfirmed, findings));
  settle(impossible.flatMap((group) => (group.choices.some(isColumnUnit) ? [] : draft.unsettled(group))));
  return { records: draft.records, questions, findings };
}

/** True for a school that the seven indicators are not asked of. */
function isOutside({ kinds }: SchoolRecords, record: number): boolean {
  return outsideReasonOf(entryAt(kinds, record)) !== null;
}

/** Adds a figure to the group that it is asked about with. */
function addTo(groups: Map<string, OddGroup>, group: Omit<OddGroup, "figures">, figure: OddFigure): void {
  const id = [group.oddity, group.key, group.unit ?? "", group.whole ?? "", ...group.choices].join("|");
  const known = groups.get(id);
  if (known) known.figures.push(figure);
  else groups.set(id, { ...group, figures: [figure] });
}

/** True for a figure that the user has confirmed: it is asked about once. */
type IsConfirmed = (table: number, record: number, key: FieldKey) => boolean;

/** The figure that a finished value is of, and how many pupils it is stated for; null for a raw figure. */
function finishedOf(field: FieldId): { readonly of: FieldId; readonly per: number } | null {
  const { finishedOf: of, per } = FIELDS[field];
  return of === undefined || per === undefined ? null : { of, per };
}

function* impossibleFigures(all: readonly SchoolRecords[]): Pieces<readonly OddGroup[]> {
  const groups = new Map<string, OddGroup>();
  for (const [table, records] of all.entries()) {
    const pupils = new PupilColumns(records);
    for (const [key, column] of records.figures) {
      const [field, stage] = key.split(":") as [FieldId, Stage | undefined];
      const finished = records.holdsValues ? finishedOf(field) : null;
      const possible = FIELDS[finished?.of ?? field].possible;
      if (!possible || (records.holdsValues && !finished)) continue;
      const isOfPupils = isStudentsField(field);
      const counts = isOfPupils ? null : pupils.of(stage ?? null);
      const { amounts, present } = column;
      const factor = factorOf(column);
      for (let record = 0; record < records.length; record++) {
        if (present[record] !== 1) continue;
        const known = counts ? at(counts, record) : 0;
        // A value without pupils is taken as that of a very small school.
        const count = finished && !(known > 0) ? FEW_PUPILS : known;
        const times = finished ? count / finished.per : 1;
        const amount = at(amounts, record);
        if (isPossible(amount * times, count, possible) || isOutside(records, record)) continue;
        const units = otherUnits(field, amount, factor, { times, pupils: count, possible });
        const shown: OddCell = {
          school: records.names[record] ?? "",
          cells: [cellFor(records, column, record)],
          value: printedIn(amount, factor),
          ...(Number.isNaN(known) || isOfPupils ? {} : { beside: known }),
          ...(Number.isNaN(known) || isOfPupils || finished ? {} : { share: amount / known }),
        };
        addTo(
          groups,
          {
            oddity: "impossible",
            key,
            unit: unitOf(field, factor),
            whole: null,
            isWholeUsed: false,
            choices: [...units, "missing", "use"],
          },
          { table, record, key, shown },
        );
      }
      yield;
    }
  }
  return [...groups.values()];
}

/** Pupils of the schools of a table, of all stages or of one, worked out once. */
class PupilColumns {
  private readonly known = new Map<Stage | null, Float64Array>();

  constructor(private readonly records: SchoolRecords) {}

  /** NaN where the table does not tell. Of one stage the whole school's, where its own are not told. */
  of(stage: Stage | null): Float64Array {
    const before = this.known.get(stage);
    if (before) return before;
    const { figures, length } = this.records;
    const parts = (["students_primary", "students_junior", "students_senior"] as const).flatMap(
      (key) => figures.get(key) ?? [],
    );
    const counts = new Float64Array(length).fill(NaN);
    for (const { amounts, present } of parts) {
      for (let record = 0; record < length; record++)
        if (present[record] === 1)
          counts[record] = at(amounts, record) + (Number.isNaN(counts[record]) ? 0 : at(counts, record));
    }
    const better = [
      figures.get("students"),
      stage === null ? undefined : figures.get(stage === "primary" ? "students_primary" : "students_junior"),
    ];
    for (const column of better) {
      if (!column) continue;
      for (let record = 0; record < length; record++)
        if (column.present[record] === 1) counts[record] = at(column.amounts, record);
    }
    this.known.set(stage, counts);
    return counts;
  }
}

/** False for a figure that no school with so many pupils (NaN: not known) can have. */
export function isPossible(amount: number, pupils: number, { fixed, perPupil, least }: Possible): boolean {
  if (amount > fixed + perPupil * (Number.isNaN(pupils) ? MANY_PUPILS : pupils)) return false;
  return !least || amount === 0 || (amount >= least.inAll && !(pupils > 0 && amount < least.perPupil * pupils));
}

/** What a figure is held against: a value of each pupil stands for so many times as much. */
interface HeldAgainst {
  readonly times: number;
  readonly pupils: number;
  readonly possible: Possible;
}

/** The units in which the number would be possible. */
function otherUnits(
  field: FieldId,
  amount: number,
  factor: number,
  { times, pupils, possible }: HeldAgainst,
): readonly ColumnUnit[] {
  const family = familyOfField(field);
  if ((family !== "money" && family !== "area") || Number.isNaN(factor)) return [];
  const usual: readonly ColumnUnit[] =
    family === "money" ? ["元", "万元", "亿元"] : isLandField(field) ? ["㎡", "亩", "万㎡"] : ["㎡", "万㎡"];
  return usual.filter(
    (unit) =>
      factorToBase(unit) !== factor &&
      isPossible(inBaseUnit(printedIn(amount, factor), factorToBase(unit)) * times, pupils, possible),
  );
}

function unitOf(field: FieldId, factor: number): ColumnUnit | null {
  const family = familyOfField(field);
  if (family === "count") return field === "multimedia_rooms" ? "间" : "人";
  if (family === "name") return null;
  return unitsOfFamily(family).find((unit) => factorToBase(unit) === (Number.isNaN(factor) ? 1 : factor)) ?? null;
}

function cellFor(records: SchoolRecords, column: FactColumn, record: number): CellRef {
  return figureCells(column, record)[0] ?? nameCellOf(records, record);
}

function* partsAboveWholes(
  all: readonly SchoolRecords[],
  isConfirmed: IsConfirmed,
  findings: Finding[],
): Pieces<readonly OddGroup[]> {
  const groups = new Map<string, OddGroup>();
  for (const [table, records] of all.entries()) {
    if (records.holdsValues) continue;
    const pupils = new PupilColumns(records);
    for (const pair of PARTS) {
      if (pair.part === "indoor_sport_area" && records.teachingAreaExcludesIndoor === true) continue;
      for (const stage of [null, ...STAGES]) {
        const part = records.figures.get(fieldKeyOf(pair.part, stage));
        const whole = records.figures.get(fieldKeyOf(pair.whole, stage)) ?? records.figures.get(pair.whole);
        if (!part || !whole || part.origin.how === "sum") continue;
        for (let record = 0; record < records.length; record++) {
          if (part.present[record] !== 1 || whole.present[record] !== 1) continue;
          const amount = at(part.amounts, record);
          const most = at(whole.amounts, record);
          if (amount <= most || amount <= most + roundingOf(pair, part, amount) + roundingOf(pair, whole, most))
            continue;
          if (isOutside(records, record) || isConfirmed(table, record, part.field)) continue;
          const factor = factorOf(part);
          const unit = unitOf(pair.part, factor);
          const shown: OddCell = {
            school: records.names[record] ?? "",
            cells: [cellFor(records, part, record), cellFor(records, whole, record)],
            value: printedIn(amount, factor),
            beside: printedIn(most, factor),
          };
          if (
            amount <= most * (1 + pair.slack) &&
            isEnough(most, at(pupils.of(stage), record), stage ?? strictestStage(records.kinds[record]))
          ) {
            findings.push(
              finding("part-above-whole", shown.cells, {
                school: shown.school,
                field: part.field,
                whole: whole.field,
                value: printedIn(amount, factor),
                most: printedIn(most, factor),
                ...(unit === null ? {} : { unit }),
              }),
            );
            continue;
          }
          addTo(
            groups,
            {
              oddity: "above-whole",
              key: part.field,
              unit,
              whole: whole.field,
              isWholeUsed: pair.isWholeUsed,
              choices: choicesOf(pair),
            },
            { table, record, key: part.field, shown },
          );
        }
        yield;
      }
    }
  }
  return [...groups.values()];
}

/**
 * True where as many teachers above the degree as there are teachers at all meet every standard, so that no verdict hangs
 * on how many there are more; false where the pupils are not known. Of a school without pupils none does.
 */
function isEnough(teachers: number, pupils: number, stage: Stage): boolean {
  if (!(pupils > 0)) return pupils === 0;
  const asked = STANDARDS.flatMap(({ indicators }) => indicators).filter(
    (indicator) => indicator.required !== null && resourceOf(indicator) === "teachers_above_degree",
  );
  return asked.every(
    ({ per, required }) => required !== null && judgeValue(per, teachers, pupils, required[stage], 1) === "met",
  );
}

/** The stage whose standard a school's teachers are held against; of a mixed school the stricter. */
function strictestStage(kind: SchoolKind | undefined): Stage {
  return (kind && stageOfKind(kind)) ?? "junior";
}

/** Areas are printed rounded: half a unit of the last digit. People are counted. */
function roundingOf({ part }: PartOfWhole, column: FactColumn, amount: number): number {
  const factor = factorOf(column);
  if (familyOfField(part) !== "area" || Number.isNaN(factor)) return 0;
  return (0.5 / 10 ** printedDecimals(printedIn(amount, factor))) * factor;
}

function choicesOf({ part, isWholeUsed }: PartOfWhole): readonly string[] {
  // More of the gym than of the rooms that it belongs to leaves no area to judge: it is counted apart, or one is wrong.
  if (part === "indoor_sport_area") return ["excludes", "missing", "whole-missing"];
  return isWholeUsed ? ["missing", "whole-missing", "use"] : ["use", "missing"];
}
