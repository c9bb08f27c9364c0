import { assessSchools } from "../assessment/assess-schools";
import type { IndicatorState, Verdict } from "../assessment/assessment";
import type { FactColumn } from "../facts/fact-column";
import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import { SCHOOL_PARTS, type Stage, STAGES } from "../fields/stages";
import type { SchoolRecords } from "../indicators/school-records";
import { costOf, type UnitPrices } from "../investment/unit-prices";
import { type Measure, resourceOf } from "../measures/measure";
import { exactSum, exactTotal } from "../quantity/decimal";
import { ceilingOf, divide, floorOf, fractionOf, multiply } from "../quantity/fraction";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Standard } from "../standards/standard";

/** A school that is to be built, as far as it is known: what is null has not been decided. */
export interface PlannedSchool {
  /** 学位 by stage; a school with both is a 九年一贯制学校. */
  readonly seats: Readonly<Record<Stage, number | null>>;
  /** What it will have, by the field that each indicator counts: ㎡, 元, 间, 人. */
  readonly have: Readonly<Partial<Record<FieldId, number | null>>>;
}

/** What an indicator says of it when all seats are taken. */
export interface PlannedValue {
  readonly code: string;
  readonly measure: Measure;
  readonly stage: Stage;
  /** `missing` where it is not known what the school will have. */
  readonly state: IndicatorState;
  readonly have: number | null;
  readonly value: number | null;
  readonly required: number | null;
  /** What lacks; of what a mixed school shares the whole school's, the same for each stage. Null where nothing is known. */
  readonly gap: number | null;
  /** 元 at the prices in use; null where no price is known, or nothing is bought. */
  readonly cost: number | null;
  /** So many seats what it will have is enough for; null where it is not known, and of a mixed school. */
  readonly seatsAllowed: number | null;
}

/** Its size against the limit, at full seats. */
export interface PlannedSize {
  readonly requirement: StatedRequirement;
  readonly seats: number;
  readonly limit: number;
  /** Seats beyond the limit; 0 where it is kept. */
  readonly over: number;
}

/** Classes of a stage: with fewer of them a class would be larger than allowed. */
export interface PlannedClasses {
  readonly requirement: StatedRequirement;
  readonly stage: Stage;
  readonly cap: number;
  readonly least: number;
}

export interface PlannedCheck {
  /** The verdict by stage, as every school's. */
  readonly verdicts: readonly { readonly stage: Stage; readonly verdict: Verdict }[];
  readonly values: readonly PlannedValue[];
  readonly size: PlannedSize | null;
  readonly classes: readonly PlannedClasses[];
  /** 元 of all gaps that have a price, each once. */
  readonly cost: number;
}

/**
 * A planned school judged as it would be with all its seats taken: by the indicators, 学校规模 and 班额 of a standard. Reliefs
 * for schools that stand already are not counted.
 *
 * @throws RangeError where no stage has seats
 * @example 小学, 2400 seats, 15,000㎡ of grounds: 6.25 < 7.5㎡, 3,000㎡ are lacking; 2400 > 2000, 400 seats beyond; at least 54 classes
 */
export function checkPlannedSchool(school: PlannedSchool, standard: Standard, prices: UnitPrices): PlannedCheck {
  const records = recordsOf(school, standard);
  const { schools } = assessSchools([records], standard);
  const isMixed = schools.length > 1;
  const values = schools.flatMap(({ stage, indicators }) =>
    indicators.map(({ code, measure, state, value, required, gap, schoolGap }): PlannedValue => {
      const lacking = schoolGap ?? gap;
      const have = school.have[resourceOf(measure)] ?? null;
      return {
        code,
        measure,
        stage,
        state,
        have,
        value,
        required,
        gap: lacking,
        cost: lacking === null || measure.unit === "person" ? null : costOf(prices, measure, lacking),
        seatsAllowed:
          have === null || required === null || required === 0 || isMixed
            ? null
            : floorOf(divide(multiply(fractionOf(have), fractionOf(measure.per)), fractionOf(required))),
      };
    }),
  );
  const costs = new Map(
    values.flatMap(({ code, stage, measure, cost }) =>
      cost === null ? [] : [[isMixed && measure.isSplit ? code : `${code} ${stage}`, cost]],
    ),
  );
  return {
    verdicts: schools.map(({ stage, verdict }) => ({ stage, verdict })),
    values,
    size: sizeOf(school, standard),
    classes: classesOf(school, standard),
    cost: exactTotal([...costs.values()]),
  };
}

/** The fields that the indicators of a standard ask of a planned school, in their order: the first that each counts. */
export function plannedFields({ indicators }: Pick<Standard, "indicators">): readonly FieldId[] {
  return [...new Set(indicators.map(resourceOf))];
}

function kindOf({ seats }: PlannedSchool): SchoolKind {
  const [primary, junior] = [seats.primary ?? 0, seats.junior ?? 0];
  if (!(primary + junior > 0)) throw new RangeError("a school without seats");
  return junior === 0 ? "primary-school" : primary === 0 ? "junior-school" : "nine-year";
}

/** One school without a sheet, so that it is judged by the very rules of all others. */
function recordsOf(school: PlannedSchool, standard: Standard): SchoolRecords {
  const cells = { sheet: "", rows: -1, columns: -1 };
  const column = (field: FieldId, amount: number | null): [FieldId, FactColumn] => [
    field,
    {
      field,
      origin: { how: "cell", cells, factor: 1 },
      amounts: Float64Array.of(amount ?? NaN),
      present: Uint8Array.of(amount === null ? 0 : 1),
    },
  ];
  const ofStages = STAGES.map((stage) => column(SCHOOL_PARTS[stage].students, school.seats[stage] ?? 0));
  return {
    entity: "school",
    length: 1,
    names: [""],
    cells,
    kinds: [kindOf(school)],
    stages: [null],
    sportsAreaIncludesIndoor: true,
    holdsValues: false,
    printedVerdicts: null,
    figures: new Map([
      ...ofStages,
      ...plannedFields(standard).map((field) => column(field, school.have[field] ?? null)),
    ]),
  };
}

function sizeOf(school: PlannedSchool, { requirements }: Standard): PlannedSize | null {
  const requirement = requirements.find(({ measure }) => measure === "school-size");
  const kind = kindOf(school);
  const name = kind === "nine-year" ? "through-school" : kind === "primary-school" ? "primary" : "junior";
  const limit = requirement ? limitOf(requirement, name) : null;
  if (!requirement || limit === null) return null;
  const seats = exactSum(school.seats.primary ?? 0, school.seats.junior ?? 0);
  return { requirement, seats, limit, over: Math.max(0, exactSum(seats, -limit)) };
}

function classesOf({ seats }: PlannedSchool, { requirements }: Standard): readonly PlannedClasses[] {
  const requirement = requirements.find(({ measure }) => measure === "class-size");
  if (!requirement) return [];
  return STAGES.flatMap((stage): readonly PlannedClasses[] => {
    const [cap, own] = [limitOf(requirement, stage), seats[stage] ?? 0];
    return cap === null || own === 0 ? [] : [{ requirement, stage, cap, least: ceilingOf(fractionOf(own, cap)) }];
  });
}
