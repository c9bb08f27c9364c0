import { type FieldKey, fieldKeyOf } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import { withSummedFigures } from "../../src/core/indicators/summed-figures";
import { type ColumnUnit, factorToBase, inBaseUnit, isColumnUnit } from "../../src/core/quantity/units";
import { Fraction } from "../oracle/fraction";
import type { Known, OracleSchool, OracleTeachers } from "../oracle/judge-school";
import type { OracleKind, OracleStage } from "../oracle/rules";

/** A figure as a ledger prints it: a number in the base unit, "0.31212亩" with its unit, null for a blank. */
export type Printed = number | string | null;

/** What a school's figures are called in the cases; teachers may be stated by stage ("骨干:小学"). */
const FIELDS = {
  在校生: "students",
  小学生: "students_primary",
  初中生: "students_junior",
  高中生: "students_senior",
  高学历: "teachers_above_degree",
  骨干: "backbone",
  体艺: "pe_art_teachers",
  体育: "pe_teachers",
  音乐: "music_teachers",
  美术: "art_teachers",
  艺术: "arts_teachers",
  教辅: "teaching_area",
  室内体育: "indoor_sport_area",
  运动场地: "sports_area",
  设备: "equipment_value",
  多媒体: "multimedia_rooms",
} as const;

type FigureName = keyof typeof FIELDS;
export type FigureKey = FigureName | `${FigureName}:${"小学" | "初中"}`;

const KINDS = {
  小学: ["primary-school", "primary"],
  初中: ["junior-school", "junior"],
  九年一贯制: ["nine-year", "nine-year"],
  十二年一贯制: ["twelve-year", "twelve-year"],
  完全中学: ["complete-middle", "complete-secondary"],
  教学点: ["teaching-point", "teaching-point"],
  特殊教育: ["special", "special"],
  职业学校: ["vocational", "vocational"],
  高中: ["senior-school", "senior"],
} as const satisfies Record<string, readonly [SchoolKind, OracleKind]>;

export type KindName = keyof typeof KINDS;

/** One school of a case. A figure that is absent is a blank, unless no school of the county has it: then it has no column. */
export interface SchoolFacts {
  readonly name: string;
  readonly kind: KindName;
  readonly figures: Readonly<Partial<Record<FigureKey, Printed>>>;
}

/** The facts of a county. */
export interface CountyFacts {
  /** Figures of every school that does not state them itself. */
  readonly defaults?: Readonly<Partial<Record<FigureKey, Printed>>>;
  readonly schools: readonly SchoolFacts[];
}

/** The facts with the defaults written into each school. */
export function schoolsOf({ defaults = {}, schools }: CountyFacts): readonly SchoolFacts[] {
  return schools.map((school) => ({ ...school, figures: { ...defaults, ...school.figures } }));
}

interface Amount {
  readonly text: string;
  readonly unit: ColumnUnit | null;
}

function amountOf(printed: number | string): Amount {
  const [, text = "", unit = ""] = /^(-?[\d.]+(?:e[+-]?\d+)?)(.*)$/i.exec(String(printed)) ?? [];
  if (text === "" || (unit !== "" && !isColumnUnit(unit))) throw new Error(`${printed} is no figure`);
  return { text, unit: isColumnUnit(unit) ? unit : null };
}

/** How many of the base unit a unit is, from its definition: 1 亩 is 2000/3 ㎡. */
function exactFactor(unit: ColumnUnit | null): Fraction {
  return unit === "亩" ? Fraction.of(2000, 3) : Fraction.of(unit === null ? 1 : factorToBase(unit));
}

const exactly = (printed: Printed | undefined): Known => {
  if (printed === null || printed === undefined) return null;
  const { text, unit } = amountOf(printed);
  return Fraction.parse(text).times(exactFactor(unit));
};

/** The schools as recognition would hand them to core, with 体育 and 艺术 added up. */
export function recordsOf(county: CountyFacts): SchoolRecords {
  const schools = schoolsOf(county);
  const keys = [...new Set(schools.flatMap(({ figures }) => Object.keys(figures) as FigureKey[]))];
  const columns = keys.map((key, position): [FieldKey, FactColumn] => {
    const [name, stage] = key.split(":") as [FigureName, string | undefined];
    const field = fieldKeyOf(FIELDS[name], stage === undefined ? null : stage === "小学" ? "primary" : "junior");
    const printed = schools.map(({ figures }) => figures[key] ?? null);
    const amounts = Float64Array.from(printed, (each) => {
      if (each === null) return NaN;
      const { text, unit } = amountOf(each);
      return unit === null ? Number(text) : inBaseUnit(Number(text), factorToBase(unit));
    });
    const cells = { sheet: "台账", rows: rowsOf(schools.length), columns: position + 2 };
    return [
      field,
      {
        field,
        origin: { how: "cell", cells, factor: 1 },
        amounts,
        present: Uint8Array.from(printed, (each) => (each === null ? 0 : 1)),
      },
    ];
  });
  const records: SchoolRecords = {
    cells: { sheet: "台账", rows: rowsOf(schools.length), columns: 0 },
    length: schools.length,
    names: schools.map(({ name }) => name),
    kinds: schools.map(({ kind }) => KINDS[kind][0]),
    stages: schools.map(() => null),
    figures: new Map(columns),
    sportsAreaIncludesIndoor: false,
    entity: "school",
    holdsValues: false,
    printedVerdicts: null,
  };
  return withSummedFigures(records).records;
}

const rowsOf = (length: number): Int32Array => Int32Array.from({ length }, (_, index) => index + 1);

/** The same schools for the oracle, exactly. */
export function oracleSchoolsOf(county: CountyFacts): readonly OracleSchool[] {
  const schools = schoolsOf(county);
  const columns = new Set(schools.flatMap(({ figures }) => Object.keys(figures)));
  return schools.map(({ name, kind, figures }): OracleSchool => {
    const figure = (key: FigureKey): Known => exactly(figures[key]);
    const teachers = (stage: "" | ":小学" | ":初中"): OracleTeachers => {
      const subjects = (["体艺", "体育", "艺术", "音乐", "美术"] as const).filter((subject) =>
        columns.has(`${subject}${stage}`),
      );
      const parts = subjects.includes("体艺") ? (["体艺"] as const) : subjects;
      return {
        qualified: figure(`高学历${stage}`),
        backbone: figure(`骨干${stage}`),
        sportsAndArts: parts.length === 0 ? [null] : parts.map((subject) => figure(`${subject}${stage}`)),
      };
    };
    const single: Partial<Record<KindName, OracleStage>> = { 小学: "primary", 教学点: "primary", 初中: "junior" };
    const own = single[kind];
    const total = figure("在校生");
    return {
      name,
      kind: KINDS[kind][1],
      pupils: {
        primary: figure("小学生") ?? (own === "primary" ? total : null),
        junior: figure("初中生") ?? (own === "junior" ? total : null),
        senior: figure("高中生"),
      },
      teachers: { primary: teachers(":小学"), junior: teachers(":初中"), undivided: teachers("") },
      rooms: figure("教辅"),
      ...(columns.has("室内体育") ? { indoor: figure("室内体育") } : {}),
      grounds: figure("运动场地"),
      equipment: figure("设备"),
      multimedia: figure("多媒体"),
    };
  });
}
