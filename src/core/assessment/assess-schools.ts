import { at, entryAt } from "../quantity/at";
import type { CellRef } from "../cell/address";
import { finding, type Finding } from "../findings/finding";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { exactValue } from "../indicators/exact-figure";
import { figuresOf, stageUnits, type StageUnits } from "../indicators/stage-units";
import { inBlocks, type Pieces, wholly } from "../pieces";
import { STAGES } from "../fields/stages";
import type { Standard } from "../standards/standard";
import { assessBalance } from "./assess-balance";
import { meanCoefficients } from "./mean-coefficient";
import { assessCounty } from "./assess-county";
import { AssessedSchool } from "./assessed-school";
import { type AssessedUnits, STATES } from "./assessed-units";
import type { IndicatorState, OutsideRow, SchoolsAssessment, Unsettled, Verdict } from "./assessment";
import { judgeClearly, judgeExactly } from "./judge-value";
import { balanceFindings, meanFindings, schoolFindings } from "./schools-findings";
import { countStates, schoolVerdict } from "./school-verdict";
import { valuesAtLineFindings } from "./values-at-line";

const SETTLED: Unsettled = { questions: 0, areSchoolsOpen: false, unreadSheets: 0 };

/**
 * Everything that a standard says of the schools of a county: each value, each school, each coefficient, the county.
 *
 * @param tables school records, one entry per table; a school must not stand in two of them
 */
export function assessSchools(
  tables: readonly SchoolRecords[],
  standard: Standard,
  unsettled?: Unsettled,
): SchoolsAssessment {
  return wholly(assessSchoolsInPieces(tables, standard, unsettled));
}

/** What {@link assessSchools} says, standing still between blocks of schools and between indicators. */
export function* assessSchoolsInPieces(
  tables: readonly SchoolRecords[],
  standard: Standard,
  unsettled: Unsettled = SETTLED,
): Pieces<SchoolsAssessment> {
  const assessed = yield* judgeUnitsInPieces(tables, standard);
  const { units } = assessed;
  const schools = yield* assembleSchools(assessed);
  const isOpen = unsettled.areSchoolsOpen || units.unknownStage.length > 0;
  const balance = yield* assessBalance(assessed, schools, isOpen);
  const means = standard.balance.of === "mean" ? meanCoefficients(balance, standard.balance) : [];
  const findings: Finding[] = [
    ...rowFindings(units),
    ...(yield* schoolFindings(schools)),
    ...valuesAtLineFindings(assessed, schools),
    ...balanceFindings(balance),
    ...meanFindings(means),
  ];
  return {
    standard,
    schools,
    balance,
    means,
    outside: units.outside.map(({ table, record, reason, students }): OutsideRow => {
      const at = rowAt(units, table, record);
      return { name: at.name, sheet: at.cell.sheet, row: at.cell.row, reason, students };
    }),
    findings,
    county: assessCounty(schools, balance, units.unknownStage.length, unsettled, means),
  };
}

/** Every school once a stage with the state of each of its values, columnar; the same order as `schools` of an assessment. */
export function judgeUnits(tables: readonly SchoolRecords[], standard: Standard): AssessedUnits {
  return wholly(judgeUnitsInPieces(tables, standard));
}

function* judgeUnitsInPieces(tables: readonly SchoolRecords[], standard: Standard): Pieces<AssessedUnits> {
  const units = yield* stageUnits(tables, standard);
  return { standard, units, states: yield* judgeAll(units, standard) };
}

function* judgeAll(units: StageUnits, standard: Standard): Pieces<AssessedUnits["states"]> {
  const codes = Object.fromEntries(STATES.map((state, code) => [state, code])) as Record<IndicatorState, number>;
  const states: Uint8Array[] = [];
  for (const indicator of standard.indicators) {
    const column = new Uint8Array(units.length);
    const { numerator, denominator, noValue } = figuresOf(units, indicator);
    const { per, required } = indicator;
    // Without a rule for schools every value below the standard is just that.
    const floorRatio = standard.schoolRule?.floorRatio ?? 1;
    const judge = (unit: number): void => {
      if (units.students[unit] === 0) column[unit] = codes["not-applicable"];
      else if (noValue[unit] !== 0) column[unit] = codes.missing;
      else if (required === null) column[unit] = codes.measured;
      else {
        const stage = entryAt(STAGES, at(units.stage, unit));
        const clear = judgeClearly(per, at(numerator, unit), at(denominator, unit), required[stage], floorRatio);
        column[unit] =
          codes[clear ?? judgeExactly(exactValue(units, standard, indicator, unit), required[stage], floorRatio)];
      }
    };
    yield* inBlocks(units.length, (first, end) => {
      for (let unit = first; unit < end; unit++) judge(unit);
    });
    states.push(column);
  }
  return states;
}

function* assembleSchools(assessed: AssessedUnits): Pieces<readonly AssessedSchool[]> {
  const schools: AssessedSchool[] = [];
  const { states, standard } = assessed;
  // How many indicators are in each state decides, and the same few counts come again and again: each is judged once.
  const weights = Float64Array.from(STATES, (_, state) => (states.length + 1) ** state);
  const known = new Map<number, { readonly verdict: Verdict; readonly met: number }>();
  const assemble = (unit: number): void => {
    let key = 0;
    for (const column of states) key += at(weights, at(column, unit));
    let judged = known.get(key);
    if (!judged) {
      const counts = countStates(states.map((column) => entryAt(STATES, at(column, unit))));
      judged = { verdict: schoolVerdict(counts, standard.schoolRule), met: counts.met };
      known.set(key, judged);
    }
    schools.push(new AssessedSchool(assessed, unit, judged.verdict, judged.met));
  };
  yield* inBlocks(assessed.units.length, (first, end) => {
    for (let unit = first; unit < end; unit++) assemble(unit);
  });
  return schools;
}

function rowAt(units: StageUnits, table: number, record: number): { readonly name: string; readonly cell: CellRef } {
  const records = entryAt(units.tables, table);
  return {
    name: records.names[record] ?? "",
    cell: nameCellOf(records, record),
  };
}

function rowFindings(units: StageUnits): Finding[] {
  const unknown = units.unknownStage.map(({ table, record }): Finding => {
    const { name, cell } = rowAt(units, table, record);
    return finding("stage-unknown", [cell], { school: name });
  });
  const incomplete = units.mixedIncomplete.map(({ table, record, missing }): Finding => {
    const { name, cell } = rowAt(units, table, record);
    return finding("mixed-school-without-stages", [cell], { school: name, fields: missing });
  });
  return [...unknown, ...incomplete];
}
