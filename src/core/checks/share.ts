import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import { outsideReasonOf } from "../indicators/scope";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { fractionOf, nearestNumber } from "../quantity/fraction";
import type { Limit, ShareMeasure, StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { againstLimit, holdsLimit, limitText } from "./share-limit";
import { shareText } from "./share-text";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { countyFigure, type Figure, schoolFigure, schoolsWith, sumOf, type Where } from "./figures";
import { type Lack, lackUnitOf, shortOfShare } from "./lack";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { isOfSchool } from "./row-places";

type Shared = StatedRequirement & { readonly measure: ShareMeasure };

/** An item that asks for a share of figures, in each school or in the county: 教师培训经费 of 公用经费, ≥ 5%. */
export const SHARE: Check<ShareMeasure> = {
  asks: ({ measure, limits }, words) =>
    `${measure.of === "school" ? "每所学校" : "全县"}${measure.share}${Object.values(limits)
      .map((limit) => limitText(limit, words))
      .join("，")}。`,
  check: checkShare,
};

function checkShare(facts: CheckedFacts, requirement: Shared): RequirementCheck {
  const { measure } = requirement;
  const items = new RequirementItems();
  if (measure.of === "school") {
    addSchools(items, facts, requirement);
    if (items.isEmpty && measure.together) addTogether(items, facts, requirement, measure.together);
  } else addCounty(items, facts, requirement);
  return items.check(requirement, measure.of, {
    fields: [...measure.top, ...measure.over],
    sentence: `缺少${measure.provide}，请提供。`,
  });
}

function addSchools(items: RequirementItems, facts: CheckedFacts, requirement: Shared): void {
  const { top, over, kinds } = requirement.measure;
  for (const records of schoolsWith(facts, [...top, ...over])) {
    const itemAt: MakeItem = (record, state) => ({
      ...itemOf(requirement, shareAt(records, record, requirement.measure), state),
      school: records.names[record] ?? "",
      cells: [
        nameCellOf(records, record),
        ...[...top, ...over].flatMap((field) => schoolFigure(records, record, field).cells),
      ],
    });
    for (let record = 0; record < records.length; record++) {
      if (!isAsked(records.kinds[record] ?? "unknown", kinds)) continue;
      const share = shareAt(records, record, requirement.measure);
      items.add(stateOf(share, requirement), itemAt, record);
    }
  }
}

function isAsked(kind: SchoolKind, kinds: readonly SchoolKind[] | undefined): boolean {
  return kinds ? kinds.includes(kind) : outsideReasonOf(kind) === null;
}

function addCounty(items: RequirementItems, facts: CheckedFacts, requirement: Shared): void {
  const share = countyShare(facts, requirement.measure);
  if (!share) return;
  items.add(
    stateOf(share, requirement),
    (_, state) => ({ ...itemOf(requirement, share, state), cells: cellsOf(share) }),
    0,
  );
}

/** Of schools that no table names: what is stated of all of them, else the quotient that stands there alone. */
function addTogether(
  items: RequirementItems,
  facts: CheckedFacts,
  requirement: Shared,
  { top, over, quotient }: NonNullable<ShareMeasure["together"]>,
): void {
  const own: ShareMeasure = requirement.measure;
  const measure: ShareMeasure = { ...own, top: [top], over: [over] };
  const isNameless: Where = (table, position) => !isOfSchool(table, position);
  const share = countyShare(facts, measure, isNameless);
  const limit = limitOfShare(requirement);
  const stated = countyFigure(facts, quotient, isNameless);
  if (share && ((share.top.amount !== null && share.over.amount !== null) || stated === null)) {
    const { state, ...line } = shareLine(requirement, measure, limit, share);
    items.add(state, () => line, 0);
    return;
  }
  if (!stated) return;
  const isOne = stated.amount !== null && stated.cells.length === 1;
  const isMet = isOne && holdsLimit(stated.amount, 1, limit);
  const state = stated.isOpen ? "open" : stated.differs ? "undecided" : !isOne ? "missing" : isMet ? "met" : "failed";
  const line = countyLine(state, (words) => quotientStated(state, stated, quotient, limit, words), stated.cells, {
    value: isOne ? stated.amount : null,
    required: limit.value,
    missing: state === "missing" ? [quotient] : [],
  });
  items.add(state, () => line, 0);
}

function quotientStated(
  state: RequirementState,
  { amount }: Figure,
  field: FieldId,
  limit: Limit,
  words: Words,
): string {
  if (state === "open") return OPEN_TEXT;
  const name = words.field(field);
  if (state === "undecided") return `${name}在几张表中不一致，请核对后保留一处。`;
  if (state === "missing" || amount === null) return `缺少${name}，不能判断。`;
  return `${name}${words.quantity(field, amount)}，${againstLimit(state === "met", limit, words)}。`;
}

/**
 * A share of the county; null where no table states both sides.
 * @param where rows of statements that are asked for
 */
export function countyShare(facts: CheckedFacts, measure: ShareMeasure, where?: Where): Share | null {
  const figures = (fields: readonly FieldId[]): readonly Figure[] | null => {
    const found = fields.map((field) => countyFigure(facts, field, where));
    return found.every((figure) => figure !== null) ? found : null;
  };
  const own = figures(measure.top);
  const parts = measure.topParts ? figures(measure.topParts) : null;
  const tops = own ?? parts;
  const overs = figures(measure.over);
  if (!tops || !overs || tops.length === 0) return null;
  const rate = measure.rate ? countyFigure(facts, measure.rate, where) : null;
  const fields = own ? measure.top : (measure.topParts ?? []);
  const [top, over] = [sumOf(tops), sumOf(overs)];
  const years = [...tops, ...overs].flatMap(({ year }) => year ?? []);
  const isOfOneYear = new Set(years).size < 2;
  return {
    top: isOfOneYear ? top : { ...top, differs: true },
    over,
    isOfOneYear,
    topFields: fields,
    rate,
    parts: own && parts ? otherwise(sumOf(parts), top) : null,
  };
}

/** What the parts come to, where that is not what is stated of them together. */
function otherwise(parts: Figure, { amount }: Figure): Figure | null {
  return parts.amount === null || parts.amount === amount ? null : parts;
}

function cellsOf({ top, over, parts }: Share): readonly CellRef[] {
  return [...top.cells, ...(parts?.cells ?? []), ...over.cells];
}

/**
 * One line of an item that is asked of the county: its share with one limit, in its own words.
 *
 * @param isWhole false where something may still come to the top: then nothing is said of what is lacking
 */
export function shareLine(
  requirement: StatedRequirement,
  measure: ShareMeasure,
  limit: Limit,
  share: Share,
  isWhole = true,
): CountyLine {
  const shared = { ...requirement, measure, limits: { least: limit } };
  const state = stateOf(share, shared);
  return { ...itemOf(shared, share, state, isWhole), state, cells: cellsOf(share) };
}

/** What is said of the county, or of a part of it. */
export type CountyLine = ReturnType<MakeItem> & { readonly state: RequirementState };

/** An item of lines that are put together one by one. */
export function countyCheck(
  requirement: StatedRequirement,
  lines: readonly CountyLine[],
  fields: readonly FieldId[],
  provide: string,
): RequirementCheck {
  const items = new RequirementItems();
  lines.forEach(({ state, ...line }) => items.add(state, () => line, 0));
  return items.check(requirement, "county", { fields, sentence: `缺少${provide}，请提供。` });
}

/** A line of the county that no share says. */
export function countyLine(
  state: RequirementState,
  says: (words: Words) => string,
  cells: readonly CellRef[],
  more: Partial<Pick<CountyLine, "name" | "grade" | "stage" | "value" | "required" | "missing" | "lack">> = {},
): CountyLine {
  return {
    school: "",
    name: "",
    grade: 0,
    stage: null,
    value: null,
    required: null,
    missing: [],
    ...more,
    state,
    says,
    cells,
  };
}

/** Both sides of a share. */
export interface Share {
  readonly top: Figure;
  readonly over: Figure;
  /** False where both sides are of different years. */
  readonly isOfOneYear?: boolean;
  /** The fields that the top was added up from, where they are not those of the measure. */
  readonly topFields?: readonly FieldId[];
  /** What a table states as the share itself. */
  readonly rate?: Figure | null;
  /** What the parts of the top come to, where the top is stated besides them and otherwise. */
  readonly parts?: Figure | null;
}

function shareAt(records: SchoolRecords, record: number, { top, over }: ShareMeasure): Share {
  const sum = (fields: readonly FieldId[]): Figure =>
    sumOf(fields.map((field) => schoolFigure(records, record, field)));
  return { top: sum(top), over: sum(over) };
}

/** The one limit of a share. */
function limitOfShare({ limits }: Shared): Limit {
  const [limit] = Object.values(limits);
  if (!limit) throw new RangeError("a share without a limit");
  return limit;
}

function stateOf(share: Share, requirement: Shared): RequirementState {
  const { top, over } = share;
  if (top.differs || over.differs) return "undecided";
  if (top.isOpen || over.isOpen) return "open";
  if (top.amount === null || over.amount === null || over.amount <= 0) return "missing";
  if (isAboveWhole(top.amount, over.amount, requirement)) return "undecided";
  const limit = limitOfShare(requirement);
  if (isOtherByParts(share, limit)) return "undecided";
  return holdsLimit(top.amount, over.amount, limit) ? "met" : "failed";
}

/** Whether the parts of the top come to another verdict than the top as it is stated: then neither is believed. */
function isOtherByParts({ top, over, parts }: Share, limit: Limit): boolean {
  if (!parts || parts.amount === null || top.amount === null || over.amount === null) return false;
  return holdsLimit(parts.amount, over.amount, limit) !== holdsLimit(top.amount, over.amount, limit);
}

/** A part above its whole: something is wrong with the figures. */
function isAboveWhole(top: number, over: number, requirement: Shared): boolean {
  return requirement.measure.of === "county" && limitOfShare(requirement).unit === "share" && top > over;
}

function itemOf(
  requirement: Shared,
  share: Share,
  state: RequirementState,
  isWhole = true,
): Omit<ReturnType<MakeItem>, "cells"> {
  const { top, over, topFields } = share;
  const own: ShareMeasure = requirement.measure;
  const measure = topFields ? { ...own, top: topFields } : own;
  const limit = limitOfShare(requirement);
  const isKnown = top.amount !== null && over.amount !== null && over.amount > 0;
  const lack = state === "failed" && isWhole ? lackAt(measure, top.amount, over.amount, limit) : undefined;
  const lacking = [...(top.amount === null ? measure.top : []), ...(over.amount === null ? measure.over : [])];
  return {
    school: "",
    name: "",
    grade: 0,
    stage: null,
    value: isKnown ? nearestNumber(fractionOf(top.amount, over.amount)) : null,
    required: limit.value,
    missing: lacking,
    lack,
    says: (words) =>
      shareText({
        ...share,
        measure,
        limit,
        state,
        lacking,
        lack,
        words,
        isOtherByParts: isOtherByParts(share, limit),
      }),
  };
}

/** What is lacking at the top of a share that is to be no less than its limit. */
function lackAt(
  { top: [field] }: ShareMeasure,
  top: number | null,
  over: number | null,
  { sign, value }: Limit,
): Lack | undefined {
  if (field === undefined || top === null || over === null || sign !== "≥") return undefined;
  return shortOfShare({ top, over }, fractionOf(value), lackUnitOf(field));
}
