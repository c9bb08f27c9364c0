import { factAmount, type FactTable } from "../facts/fact-table";
import { SCHOOL_KINDS } from "../fields/school-kinds";
import { type Stage, STAGES } from "../fields/stages";
import type { RowSaid } from "../facts/row-said";
import type { ShareMeasure } from "../standards/requirement";
import type { Check, CheckedFacts } from "./check";
import type { Where } from "./figures";
import { boardsAtRow, isOfSchool, kindOfRow, ownerOfRow, placeOfRow, stageOfRow } from "./row-places";
import { countyCheck, countyLine, countyShare, type CountyLine, shareLine } from "./share";
import { limitText } from "./share-limit";

/** Of which public schools the admission is looked at; those that board pupils are left out of all of them. */
interface ZoneScope {
  readonly of: string;
  readonly leavesOut: readonly NonNullable<RowSaid["place"]>[];
  /** True where the one row of a county's summary is taken to be of the scope. */
  readonly takesSummary: boolean;
}

/** 2.13: pupils of grade 1 and of grade 7 in the public schools of 城区 and 镇区 that board none. */
export const ZONE_ADMISSION = zoneAdmission({ of: "城区和镇区公办", leavesOut: ["village"], takesSummary: true });
/** The same of 城区 alone: which rows these are must be said. */
export const ZONE_ADMISSION_CITY = zoneAdmission({
  of: "城区公办",
  leavesOut: ["town", "village"],
  takesSummary: false,
});
/** The same of all public schools. */
export const ZONE_ADMISSION_ALL = zoneAdmission({ of: "所有公办", leavesOut: [], takesSummary: true });

function zoneAdmission(scope: ZoneScope): Check {
  const provide = `${scope.of}小学、初中（不含寄宿制学校）的招生人数和就近划片入学人数`;
  const measureOf = (whom: string): ShareMeasure => ({
    share: `${whom}就近划片入学比例`,
    of: "county",
    top: ["zone_within"],
    over: ["zone_admitted"],
    rate: "zone_rate",
    provide,
  });
  return {
    asks: ({ limits }, words) =>
      `${scope.of}学校（不含寄宿制学校）就近划片入学比例，${Object.values(limits)
        .map((limit) => limitText(limit, words))
        .join("，")}。`,
    check: (facts, requirement) => {
      const lines = STAGES.flatMap((stage): CountyLine[] => {
        const limit = requirement.limits[stage];
        if (!limit) return [];
        const measure = measureOf(limit.for ?? "");
        const isIn = (table: FactTable, at: number): boolean | null => inScope(facts, { table, at, stage }, scope);
        const unknown = doubtful(facts, (table, at) => isIn(table, at) === null);
        const found = countyShare(facts, measure, (table, at) => isIn(table, at) === true);
        if (unknown.length > 0)
          return [
            countyLine(
              "missing",
              () =>
                `缺少${unknown.slice(0, 5).join("、")}${unknown.length > 5 ? "等" : ""}的城乡类型、举办者或学段，不能判断是否在范围内。`,
              found ? [...found.top.cells, ...found.over.cells] : [],
              { stage, required: limit.value, missing: ["place_type", "owner"] },
            ),
          ];
        return found ? [{ ...shareLine(requirement, measure, limit, found), stage }] : [];
      });
      return countyCheck(requirement, lines, ["zone_within", "zone_admitted"], provide);
    },
  };
}

/** Null where it is not known whether the row is of this stage and within the scope. */
function inScope(
  facts: CheckedFacts,
  { table, at, stage }: { readonly table: FactTable; readonly at: number; readonly stage: Stage },
  { leavesOut, takesSummary }: ZoneScope,
): boolean | null {
  const place = placeOfRow(facts, table, at);
  const owner = ownerOfRow(facts, table, at);
  const isPlaceOpen = place === null && leavesOut.length > 0;
  if (place !== null && leavesOut.includes(place)) return false;
  if (owner === "private" || boardsAtRow(facts, table, at) === true) return false;
  const rowStage = stageOfRow(facts, table, at);
  if (rowStage === stage && isOfNone(facts, table, at, stage)) return false;
  if (rowStage === null) return null;
  if (rowStage !== stage) return false;
  if (isOfSchool(table, at)) return isPlaceOpen || owner === null ? null : true;
  // The one row of a county's summary is of the scope; of several towns it must be said which are 城区 or 镇区.
  return isPlaceOpen && !(takesSummary && rowsBeside(table, at) === 1) ? null : true;
}

/** A school without this stage, in whose row its cells are blank: 初中 in a 小学. What is filled in is looked at all the same. */
function isOfNone(facts: CheckedFacts, table: FactTable, at: number, stage: Stage): boolean {
  const { stages } = SCHOOL_KINDS[kindOfRow(facts, table, at)];
  const isBlank = (["zone_within", "zone_admitted"] as const).every((field) => factAmount(table, field, at) === null);
  return isBlank && stages.length > 0 && !stages.includes(stage);
}

/** Rows of the same stage and year. */
function rowsBeside(table: FactTable, at: number): number {
  const year = table.said?.[at]?.year ?? null;
  return table.names.filter(
    (_, other) => table.stages[other] === table.stages[at] && (table.said?.[other]?.year ?? null) === year,
  ).length;
}

function doubtful(facts: CheckedFacts, isUnknown: Where): readonly string[] {
  return [
    ...new Set(
      facts.rows.flatMap((table) =>
        table.entity === "statement" && table.figures.has("zone_within")
          ? table.names.filter((_, at) => isUnknown(table, at))
          : [],
      ),
    ),
  ];
}
