import type { CellRef } from "../cell/address";
import { factAmount, factCell, factText } from "../facts/fact-table";
import type { FieldId } from "../fields/catalogue";
import { stageOfKind } from "../fields/school-kinds";
import { SCHOOL_PARTS, type Stage, STAGES } from "../fields/stages";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { exactProduct, exactSum, exactTotal } from "../quantity/decimal";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { cellsAt, figureByName, type Known, knownAt } from "./figures";
import { andLack, type Lack, shortOf } from "./lack";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { schoolsIn, type SchoolRow } from "./schools-by-name";
import { quotaIn } from "./written-quota";
import { greatest, least } from "../quantity/long-lists";

/** 2.6 不足100人的学校和教学点公用经费. */
export const SMALL_SCHOOL_FUNDS: Check = {
  asks: ({ limits }, { amount }) => {
    const least = amount(limits.pupils?.value ?? 0, "person");
    return `不足${least}的学校和教学点按${least}核定公用经费；教学点逐个核定，不并入中心校。`;
  },
  check: (facts, requirement) => checkSmallSchoolFunds(facts, requirement),
};

/** The same of 村小学 alone. */
export const SMALL_SCHOOL_FUNDS_VILLAGE: Check = {
  asks: ({ limits }, { amount }) => {
    const least = amount(limits.pupils?.value ?? 0, "person");
    return `不足${least}的村小学按${least}核定公用经费；村小学指乡村的小学，不含教学点（本产品约定）。`;
  },
  check: (facts, requirement) => checkSmallSchoolFunds(facts, requirement, isVillageSchool),
};

/** 小学 in 乡村; null where the table does not tell where or what it is. */
function isVillageSchool({ records: { kinds, attributes }, record }: SchoolRow): boolean | null {
  const [kind, place] = [kinds[record] ?? "unknown", attributes?.places?.[record] ?? null];
  if (kind !== "primary-school" && kind !== "unknown") return false;
  if (place !== null && place !== "village") return false;
  return kind === "unknown" || place === null ? null : true;
}

/** A school or 教学点, all of its stages together. */
interface Unit {
  readonly name: string;
  readonly parent: string | null;
  readonly pupils: Readonly<Record<Stage, number | null>>;
  /** Null where one of its rows has no number. */
  readonly all: number | null;
  readonly isOpen: boolean;
  /** False where it is not known whether the item is asked of it. */
  readonly isKnownAsked: boolean;
}

/** 定额 of a stage in 元 a pupil and year; null where no table gives one. */
interface Quota {
  readonly amount: number | null;
  readonly differs: boolean;
  readonly cells: () => readonly CellRef[];
}

interface Told {
  readonly state: RequirementState;
  /** What is due: fewest and most, where it hangs on how the pupils that are made up for are of. */
  readonly due: { readonly least: number; readonly most: number } | null;
  readonly funds: Known | null;
  readonly quota: Quota;
  readonly missing: readonly FieldId[];
  readonly lack?: Lack | undefined;
}

/**
 * 公用经费 of small schools: with 0 < P < 100 pupils the budget is at least 定额 × 100; each 教学点 by itself. A school of
 * both stages is funded for its pupils by their stages, and nobody says of which stage the pupils are that make it a hundred:
 * between the two amounts it is undecided.
 *
 * @param isAsked null where a row does not tell whether the item is asked of its school
 * @example 教学点 with 20 pupils, 定额 720: 72,000 are due; 14,400 lack 57,600
 */
export function checkSmallSchoolFunds(
  facts: CheckedFacts,
  requirement: StatedRequirement,
  isAsked: (row: SchoolRow) => boolean | null = () => true,
): RequirementCheck {
  const items = new RequirementItems();
  const least = limitOf(requirement, "pupils") ?? 0;
  // Where no table states any funds there is nothing to check, school by school.
  const schools = schoolsIn(statesFunds(facts) ? askedTables(facts) : []);
  const funds = figureByName(facts, "public_funds");
  const quotaOf = quotas(facts);
  const tell = (unit: Unit): Told => toldOf(unit, funds.knownOf(unit.name), quotaOf(unit.name), least);
  const unitAsked = (at: number, rows: readonly SchoolRow[]): Unit => ({
    ...unitOf(schools.names[at] ?? "", rows),
    isKnownAsked: rows.every((row) => isAsked(row) !== null),
  });
  const itemAt: MakeItem = (at, state) => {
    const rows = schools.rowsAt(at);
    const unit = unitAsked(at, rows);
    const told = tell(unit);
    return {
      school: unit.name,
      name: "",
      grade: 0,
      stage: null,
      value: told.funds?.amount ?? null,
      required: told.due?.most ?? null,
      cells: [...cellsOf(rows), ...funds.cellsOf(unit.name), ...told.quota.cells()],
      missing: told.missing,
      lack: told.lack,
      says: (words) => fundsText(unit, told, state, least, words),
    };
  };
  schools.names.forEach((_, at) => {
    const rows = schools.rowsAt(at);
    if (rows.some((row) => isAsked(row) === false)) return;
    items.add(tell(unitAsked(at, rows)).state, itemAt, at);
  });
  return items.check(requirement, "school", {
    fields: ["students", "public_funds", "fund_standard"],
    sentence: "缺少各校和教学点的学生数、公用经费，请提供；定额见生均公用经费基准定额表（学段、定额）。",
  });
}

function statesFunds({ schools, tables, rows }: CheckedFacts): boolean {
  return (
    [...schools, ...tables].some(({ figures }) => figures.has("public_funds")) ||
    rows.some(({ figures }) => figures.has("public_funds"))
  );
}

/** The tables whose schools are asked: those assessed, else those that state their 公用经费. */
function askedTables({ schools, tables }: CheckedFacts): readonly SchoolRecords[] {
  return schools.some(({ length }) => length > 0)
    ? schools
    : tables.filter(({ figures }) => figures.has("public_funds"));
}

function unitOf(name: string, [first, ...others]: readonly SchoolRow[]): Unit {
  if (!first) throw new RangeError(`no row of ${name}`);
  return others.reduce((unit, row) => together(unit, unitAt(name, row)), unitAt(name, first));
}

/** All pupils, and those of 小学, 初中 and 高中. */
const PUPILS = ["students", ...STAGES.map((each) => SCHOOL_PARTS[each].students), "students_senior"] as const;

function cellsOf(rows: readonly SchoolRow[]): readonly CellRef[] {
  return rows.flatMap(({ records, record }) => [
    nameCellOf(records, record),
    ...PUPILS.flatMap((field) => cellsAt(records, record, field)),
  ]);
}

function unitAt(name: string, { records, record }: SchoolRow): Unit {
  const stage = records.stages[record] ?? stageOfKind(records.kinds[record] ?? "unknown");
  const figures = PUPILS.map((field) => knownAt(records, record, field));
  const [all, primary, junior, senior] = figures.map(({ amount }) => amount);
  const parts = [primary, junior, senior].filter((part) => part !== null && part !== undefined);
  const whole = all ?? (parts.length > 0 ? exactTotal(parts) : null);
  return {
    name,
    parent: records.attributes?.parents?.[record] ?? null,
    pupils: {
      primary: stage === "primary" ? whole : stage === "junior" ? 0 : (primary ?? null),
      junior: stage === "junior" ? whole : stage === "primary" ? 0 : (junior ?? null),
    },
    all: whole,
    isOpen: figures.some(({ isOpen }) => isOpen),
    isKnownAsked: true,
  };
}

function together(a: Unit, b: Unit): Unit {
  const sum = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : exactSum(x, y));
  return {
    name: a.name,
    parent: a.parent ?? b.parent,
    pupils: { primary: sum(a.pupils.primary, b.pupils.primary), junior: sum(a.pupils.junior, b.pupils.junior) },
    all: sum(a.all, b.all),
    isOpen: a.isOpen || b.isOpen,
    isKnownAsked: a.isKnownAsked && b.isKnownAsked,
  };
}

/** 定额 by stage: as the school's own row says, else of its stage, else of a row of the standards that names none. */
export function quotas(facts: CheckedFacts): (school: string) => Readonly<Record<Stage, Quota>> {
  const stated = facts.rows
    .filter(({ entity }) => entity === "statement")
    .flatMap((table) =>
      Array.from({ length: table.length }, (_, position) => {
        const amount =
          factAmount(table, "fund_standard", position) ?? quotaIn(factText(table, "fund_standard", position) ?? "");
        const cell = factCell(table, "fund_standard", position);
        return { stage: table.stages[position] ?? null, amount, cell };
      }),
    )
    .filter((row): row is typeof row & { amount: number } => row.amount !== null);
  const quotaOf = (found: readonly { readonly amount: number; readonly cell: CellRef | null }[]): Quota => ({
    amount: new Set(found.map(({ amount }) => amount)).size === 1 ? (found[0]?.amount ?? null) : null,
    differs: new Set(found.map(({ amount }) => amount)).size > 1,
    cells: () => found.flatMap(({ cell }) => cell ?? []).slice(0, 1),
  });
  const ofStage = (stage: Stage): Quota => {
    const own = stated.filter((row) => row.stage === stage);
    return quotaOf(own.length > 0 ? own : stated.filter((row) => row.stage === null));
  };
  const known = { primary: ofStage("primary"), junior: ofStage("junior") };
  const ofSchool = figureByName(facts, "fund_quota");
  return (school) => {
    const own = ofSchool.knownOf(school);
    if (!own || (own.amount === null && !own.differs)) return known;
    const quota: Quota = { amount: own.amount, differs: own.differs, cells: () => ofSchool.cellsOf(school) };
    return { primary: quota, junior: quota };
  };
}

function toldOf(unit: Unit, funds: Known | null, quota: ReturnType<ReturnType<typeof quotas>>, least: number): Told {
  const { all, pupils } = unit;
  const asked = STAGES.filter((stage) => pupils[stage] !== 0);
  const used = asked.map((stage) => quota[stage]);
  const [first] = used;
  const one: Quota = {
    amount: first?.amount ?? null,
    differs: used.some(({ differs }) => differs),
    cells: () => used.flatMap(({ cells }) => cells()),
  };
  const told = { due: null, funds, quota: one, missing: [] };
  if (unit.isOpen || funds?.isOpen) return { ...told, state: "open" };
  if (all === null) return { ...told, state: "missing", missing: ["students"] };
  if (all === 0 || all >= least) return { ...told, state: "met" };
  if (!unit.isKnownAsked) return { ...told, state: "missing", missing: ["place_type"] };
  const amounts = used.flatMap(({ amount }) => amount ?? []);
  const due = amounts.length === used.length && amounts.length > 0 ? dueOf(unit, quota, amounts, least) : null;
  if (funds?.differs || one.differs)
    return { ...told, due, state: "undecided", missing: [one.differs ? "fund_standard" : "public_funds"] };
  const amount = funds?.amount ?? null;
  if (due === null || amount === null)
    return {
      ...told,
      due,
      state: "missing",
      missing: [
        ...(amount === null ? (["public_funds"] as const) : []),
        ...(due === null ? (["fund_standard"] as const) : []),
      ],
    };
  const state = amount >= due.most ? "met" : amount < due.least ? "failed" : "undecided";
  const lack =
    state === "failed"
      ? shortOf(due.least, amount, "yuan", due.least < due.most ? { isAtLeast: true } : {})
      : undefined;
  return { ...told, due, state, lack, missing: state === "undecided" ? ["fund_standard"] : [] };
}

function dueOf(
  { pupils, all }: Unit,
  quota: Readonly<Record<Stage, Quota>>,
  amounts: readonly number[],
  funded: number,
): Told["due"] {
  const [low, high] = [least(amounts), greatest(amounts)];
  const { primary, junior } = pupils;
  if (primary === null || junior === null || all === null || exactSum(primary, junior) !== all)
    return { least: exactProduct(low, funded), most: exactProduct(high, funded) };
  const own = exactSum(
    exactProduct(primary, quota.primary.amount ?? 0),
    exactProduct(junior, quota.junior.amount ?? 0),
  );
  const more = funded - all;
  return { least: exactSum(own, exactProduct(more, low)), most: exactSum(own, exactProduct(more, high)) };
}

function fundsText(unit: Unit, told: Told, state: RequirementState, least: number, words: Words): string {
  const { count, amount, field } = words;
  const { due, funds, quota } = told;
  if (state === "open") return OPEN_TEXT;
  if (unit.all === null) return `缺少${field("students")}，不能判断。`;
  if (unit.all === 0) return "没有学生。";
  if (unit.all >= least) return `${count(unit.all)}人，不属于不足${count(least)}人的学校。`;
  if (!unit.isKnownAsked) return `${count(unit.all)}人；缺少办学类型或${field("place_type")}，不能判断是不是村小学。`;
  const money = (value: number): string => amount(value, "yuan");
  const asked = due
    ? `应按${count(least)}人核定${due.least === due.most ? money(due.most) : `${money(due.least)}至${money(due.most)}`}`
    : `应按${count(least)}人核定公用经费`;
  const head = `${count(unit.all)}人，${asked}`;
  if (quota.differs) return `${head}；同一学段的生均公用经费基准定额有几个，请核对。`;
  if (funds?.differs) return `${head}；公用经费在几张表中不一致，请核对后保留一处。`;
  const have = funds?.amount ?? null;
  if (have === null) {
    const within = unit.parent === null ? "" : `（可能并入${unit.parent}）`;
    const lacks = due ? "" : "，也缺少生均公用经费基准定额（请提供学段、定额）";
    return `${head}；没有单列的公用经费${within}，请逐个列出${lacks}。`;
  }
  if (!due) return `${head}，已安排${money(have)}；缺少生均公用经费基准定额，请提供定额表（学段、定额）。`;
  if (state === "undecided")
    return `${head}，已安排${money(have)}；小学、初中定额不同，补足的人数按哪一学段核定没有规定，请核对。`;
  return `${head}，已安排${money(have)}${andLack(told.lack, words)}。`;
}
