import type { CellRef } from "../cell/address";
import { factText, type FactTable } from "../facts/fact-table";
import { cellOf } from "../facts/record-cells";
import type { FactWords, Word, YesNo } from "../facts/fact-words";
import type { FieldId } from "../fields/catalogue";
import { fractionOf, nearestNumber } from "../quantity/fraction";
import type { Limit, StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { countyFigure, type Figure } from "./figures";
import { andLack, type Lack, shortOfShare } from "./lack";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { holdsLimit, printedShare } from "./share";
import { type Teacher, teachersOf } from "./teachers";

/** 2.11 交流轮岗. */
export const ROTATION: Check = {
  asks: ({ limits }, { amount }) =>
    `每年交流轮岗教师不低于符合交流条件教师的${amount(limits.rotated?.value ?? 0, "share")}，其中县级以上骨干教师不低于交流轮岗教师的${amount(limits.backbone?.value ?? 0, "share")}；交流轮岗教师须在符合条件的教师之内（本产品约定）。`,
  check: (facts, requirement) => checkRotation(facts, requirement),
};

/** The same over all teachers, whether they meet the conditions or not. */
export const ROTATION_OF_ALL: Check = {
  asks: ({ limits }, { amount }) =>
    `每年交流轮岗教师不低于全体专任教师的${amount(limits.rotated?.value ?? 0, "share")}，其中县级以上骨干教师不低于交流轮岗教师的${amount(limits.backbone?.value ?? 0, "share")}。`,
  check: (facts, requirement) => checkRotation(facts, requirement, true),
};

/** A number of people of which some may or may not count. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** Part of a whole, both maybe not exactly known. */
interface Share {
  readonly top: Range;
  readonly over: Range;
  /** The share at its lowest and at its highest; null where nothing is known. */
  readonly worst: Pair | null;
  readonly best: Pair | null;
  readonly isOpen: boolean;
  readonly differs: boolean;
  readonly missing: readonly FieldId[];
  readonly cells: readonly CellRef[];
}

interface Pair {
  readonly top: number;
  readonly over: number;
}

/**
 * 交流轮岗: teachers on exchange over all who meet the conditions, and 骨干 over those on exchange. From a list of teachers
 * that says of each whether he meets the conditions and is on exchange; from a list of those on exchange with the number of
 * those who meet the conditions; or from numbers of schools or of the county. Whoever is on exchange without meeting the
 * conditions is not counted and named.
 *
 * @param isOfAll over all 专任教师 in the place of those who meet the conditions
 * @example 120 meet the conditions, 11 are on exchange: 9.2%, one more is needed for 12
 */
export function checkRotation(facts: CheckedFacts, requirement: StatedRequirement, isOfAll = false): RequirementCheck {
  const items = new RequirementItems();
  const people = isOfAll ? rotationOfAll(facts) : rotationOf(facts);
  const { rotated: ofRotated, backbone: ofBackbone } = requirement.limits;
  const add = (name: string, share: Share | null, limit: Limit | undefined, told: Telling): void => {
    if (!share || !limit) return;
    const item: MakeItem = (_, state) => ({
      school: "",
      name,
      grade: 0,
      stage: null,
      value: share.worst && isExact(share) ? valueOf(share.worst) : null,
      required: limit.value,
      cells: share.cells,
      missing: state === "met" || state === "failed" ? [] : share.missing,
      lack: state === "failed" ? lackOf(share, limit) : undefined,
      says: (words) => shareText(share, limit, state, told, words),
    });
    items.add(stateOf(share, limit), item, 0);
  };
  add("交流轮岗教师", people.rotated, ofRotated, {
    over: isOfAll ? "全体专任教师" : "符合交流条件的教师",
    top: "交流轮岗",
    after: outsideText(people.outside),
    unchanged: "",
  });
  add("交流轮岗的骨干教师", people.backbone, ofBackbone, {
    over: "交流轮岗教师",
    top: "县级以上骨干教师",
    after: "",
    unchanged: "（交流轮岗教师人数不变）",
  });
  return items.check(requirement, "county", {
    fields: [isOfAll ? "teachers_fulltime" : "eligible_teachers", "rotated_teachers", "rotated_backbone"],
    sentence: isOfAll
      ? "缺少教师交流轮岗数据，请提供专任教师数、交流轮岗教师和其中骨干教师人数，或教师交流轮岗表（学校、姓名、是否交流、骨干教师级别）。"
      : "缺少教师交流轮岗数据，请提供教师交流轮岗表（学校、姓名、是否符合交流条件、是否交流、骨干教师级别），或各校符合交流条件、交流轮岗和其中骨干教师人数。",
  });
}

function isExact({ top, over }: Share): boolean {
  return top.least === top.most && over.least === over.most;
}

function valueOf({ top, over }: Pair): number | null {
  return over > 0 ? nearestNumber(fractionOf(top, over)) : null;
}

function stateOf({ isOpen, differs, worst, best }: Share, limit: Limit): RequirementState {
  if (differs) return "undecided";
  if (isOpen) return "open";
  if (!worst || !best || best.over <= 0) return "missing";
  const holds = ({ top, over }: Pair): boolean => over <= 0 || holdsLimit(top, over, limit);
  if (holds(worst)) return "met";
  return holds(best) ? "missing" : "failed";
}

interface Rotation {
  readonly rotated: Share | null;
  readonly backbone: Share | null;
  /** Names of those on exchange who do not meet the conditions. */
  readonly outside: readonly string[];
}

/** What lists and tables tell of the exchange of teachers. */
function toldIn(facts: CheckedFacts) {
  const says = (table: FactTable): boolean =>
    table.texts.has("teacher_rotated") || table.texts.has("rotated_to") || table.texts.has("teacher_eligible");
  const people = teachersOf(facts.rows, says).map(toldOf);
  return {
    people,
    isRotatedTold: people.some(({ rotated }) => rotated !== undefined),
    isEligibleTold: people.some(({ eligible }) => eligible !== undefined),
    isBackboneTold: people.some(({ backbone }) => backbone !== undefined),
    onExchange: people.filter(({ rotated }) => rotated === "yes"),
    isOpen: people.some((each) => each.isOpen),
    statedRotated: countyFigure(facts, "rotated_teachers"),
    statedBackbone: countyFigure(facts, "rotated_backbone"),
  };
}

/** Over all 专任教师 as tables state their number; without it over all whom a list names that asks of each. */
function rotationOfAll(facts: CheckedFacts): Rotation {
  const { people, isRotatedTold, isEligibleTold, isBackboneTold, onExchange, isOpen, ...stated } = toldIn(facts);
  const all = countyFigure(facts, "teachers_fulltime");
  const isSure = people.every(({ rotated }) => rotated === "yes" || rotated === "no");
  const rotated = isRotatedTold ? (isSure ? figureOf(onExchange, isOpen) : null) : stated.statedRotated;
  const lacking = rotated ? [] : ([isRotatedTold ? "teacher_rotated" : "rotated_teachers"] as const);
  if (!rotated && !isRotatedTold) return { rotated: null, backbone: null, outside: [] };
  const isListed = all === null && isRotatedTold && isEligibleTold;
  return {
    rotated: isListed
      ? shareOf(
          people,
          (each) => each.rotated,
          () => "yes",
          isOpen,
          ["teacher_rotated"],
        )
      : shareOfFigures(rotated, all, [...lacking, ...(all ? [] : (["teachers_fulltime"] as const))]),
    backbone:
      isRotatedTold && isBackboneTold
        ? shareOf(
            people.filter((each) => each.rotated !== "no"),
            (each) => each.backbone,
            (each) => each.rotated,
            isOpen,
            ["teacher_backbone"],
          )
        : shareOfFigures(stated.statedBackbone, rotated, [
            ...lacking,
            ...(stated.statedBackbone ? [] : (["rotated_backbone"] as const)),
          ]),
    outside: [],
  };
}

function rotationOf(facts: CheckedFacts): Rotation {
  const { people, isRotatedTold, isEligibleTold, isBackboneTold, onExchange, isOpen, statedRotated, statedBackbone } =
    toldIn(facts);
  const outside = isEligibleTold ? onExchange.filter(({ eligible }) => eligible === "no").map(({ name }) => name) : [];
  const statedEligible = countyFigure(facts, "eligible_teachers");
  if (isRotatedTold && isEligibleTold) {
    const asked = people.filter(({ eligible }) => eligible !== "no");
    return {
      rotated: shareOf(
        asked,
        (each) => each.rotated,
        (each) => each.eligible,
        isOpen,
        ["teacher_rotated", "teacher_eligible"],
      ),
      backbone: isBackboneTold
        ? shareOf(
            asked.filter(({ rotated }) => rotated !== "no"),
            (each) => each.backbone,
            rotatedAmong,
            isOpen,
            ["teacher_backbone"],
          )
        : statedBackbone
          ? shareOfFigures(
              statedBackbone,
              figureOf(
                asked.filter(({ rotated }) => rotated === "yes"),
                isOpen,
              ),
              [],
            )
          : unknownShare(["teacher_backbone"], isOpen),
      outside,
    };
  }
  const rotated = isRotatedTold ? figureOf(onExchange, isOpen) : statedRotated;
  const eligible = isEligibleTold
    ? figureOf(
        people.filter((each) => each.eligible === "yes"),
        isOpen,
      )
    : statedEligible;
  if (!rotated && !eligible) return { rotated: null, backbone: null, outside };
  const asYes = (): YesNo => "yes";
  return {
    rotated: shareOfFigures(rotated, eligible, [
      ...(rotated ? [] : (["rotated_teachers"] as const)),
      ...(eligible ? [] : (["eligible_teachers"] as const)),
    ]),
    backbone:
      isRotatedTold && isBackboneTold
        ? shareOf(onExchange, (each) => each.backbone, asYes, isOpen, ["teacher_backbone"])
        : shareOfFigures(statedBackbone, rotated, statedBackbone ? [] : ["rotated_backbone"]),
    outside,
  };
}

interface Person {
  readonly name: string;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
  /** Undefined where no list says it at all, null and `unknown` where the cell does not tell. */
  readonly rotated: Word<YesNo> | undefined;
  readonly eligible: Word<YesNo> | undefined;
  readonly backbone: Word<YesNo> | undefined;
}

function toldOf({ name, rows, isOpen }: Teacher): Person {
  const first = (read: (table: FactTable, position: number) => Word<YesNo> | undefined): Person["rotated"] => {
    const found = rows.map(({ table, position }) => read(table, position)).filter((each) => each !== undefined);
    return found.find((each) => each !== null) ?? found[0];
  };
  const [one] = rows;
  return {
    name,
    isOpen,
    cells: [cellOf(one.table.cells, one.position)].filter((cell) => cell !== null),
    rotated: first((table, position) => yesNoAt(table, "teacher_rotated", position) ?? rotatedByPlace(table, position)),
    eligible: first((table, position) => yesNoAt(table, "teacher_eligible", position)),
    backbone: first(backboneAt),
  };
}

/** Ticks alone, without a 否 anywhere: who has none is not meant. */
function yesNoAt(
  table: FactTable,
  field: "teacher_rotated" | "teacher_eligible",
  position: number,
): Word<YesNo> | undefined {
  const text = factText(table, field, position);
  if (text === null) return undefined;
  const words: FactWords[typeof field] = table.words[field];
  const word = words?.get(text) ?? null;
  return word === null && words && ![...words.values()].includes("no") ? "no" : word;
}

/** A list with the school of exchange: of those on exchange alone, or of all, blank for whoever stays. */
function rotatedByPlace(table: FactTable, position: number): Word<YesNo> | undefined {
  const place = factText(table, "rotated_to", position);
  if (place === null || table.texts.has("teacher_rotated")) return undefined;
  return !table.texts.has("teacher_eligible") || !/^[-—/无\s]*$/.test(place) ? "yes" : "no";
}

function backboneAt(table: FactTable, position: number): Word<YesNo> | undefined {
  const text = factText(table, "teacher_backbone", position);
  if (text === null) return undefined;
  const level = table.words.teacher_backbone?.get(text) ?? null;
  if (level === "unknown") return level;
  return level === null || level === "none" || level === "below-county" ? "no" : "yes";
}

/** Whether somebody is on exchange and meets the conditions: both must be. */
function rotatedAmong({ rotated, eligible }: Person): Word<YesNo> | undefined {
  return eligible === "yes" ? rotated : eligible === "no" ? "no" : "unknown";
}

/**
 * Those of whom `top` holds among those of whom `over` holds, with what nobody knows counted for and against.
 *
 * @param fields what says it of each, of the top and of the whole
 */
function shareOf(
  people: readonly Person[],
  topOf: (person: Person) => Person["rotated"],
  overOf: (person: Person) => Person["rotated"],
  isOpen: boolean,
  fields: readonly FieldId[],
): Share {
  const [worst, best] = [
    { top: 0, over: 0 },
    { top: 0, over: 0 },
  ];
  const [top, over] = [
    { least: 0, most: 0 },
    { least: 0, most: 0 },
  ];
  const cells: CellRef[] = [];
  const vague = { top: false, over: false };
  for (const person of people) {
    const [isTop, isOver] = [topOf(person), overOf(person)];
    if (isOver === "no") continue;
    const [mayBeTop, isSurelyTop] = [isTop !== "no", isTop === "yes"];
    const isSurelyOver = isOver === "yes";
    vague.over ||= !isSurelyOver;
    vague.top ||= mayBeTop && !isSurelyTop;
    over.most++;
    if (isSurelyOver) over.least++;
    if (mayBeTop) top.most++;
    if (isSurelyTop && isSurelyOver) top.least++;
    // At its highest whoever may be in both is, and whoever may be in the whole alone is not; at its lowest the reverse.
    if (mayBeTop || isSurelyOver) best.over++;
    if (mayBeTop) best.top++;
    if (!isSurelyTop || isSurelyOver) worst.over++;
    if (isSurelyTop && isSurelyOver) worst.top++;
    if (mayBeTop) cells.push(...person.cells);
  }
  return {
    top,
    over,
    worst,
    best,
    isOpen,
    differs: false,
    missing: fields.filter((_, at) => (at === 0 ? vague.top : vague.over)),
    cells,
  };
}

function figureOf(people: readonly Person[], isOpen: boolean): Figure {
  return {
    amount: people.length,
    isOpen,
    differs: false,
    blank: [],
    cells: people.flatMap(({ cells }) => cells),
  };
}

function shareOfFigures(top: Figure | null, over: Figure | null, missing: readonly FieldId[]): Share {
  const figures = [top, over].filter((figure) => figure !== null);
  const pair =
    top !== null && over !== null && top.amount !== null && over.amount !== null
      ? { top: top.amount, over: over.amount }
      : null;
  const range = (figure: Figure | null): Range => ({ least: figure?.amount ?? 0, most: figure?.amount ?? Infinity });
  return {
    top: range(top),
    over: range(over),
    worst: pair,
    best: pair,
    isOpen: figures.some((figure) => figure.isOpen),
    differs: figures.some((figure) => figure.differs),
    missing,
    cells: figures.flatMap((figure) => figure.cells),
  };
}

function unknownShare(missing: readonly FieldId[], isOpen: boolean): Share {
  return { ...shareOfFigures(null, null, missing), isOpen };
}

interface Telling {
  readonly over: string;
  readonly top: string;
  readonly after: string;
  /** With what left as it is so many are lacking, where it might move too. */
  readonly unchanged: string;
}

/** How many are lacking at the top; not told where the numbers are not known exactly. */
function lackOf(share: Share, limit: Limit): Lack | undefined {
  return share.worst && isExact(share) ? shortOfShare(share.worst, fractionOf(limit.value), "person") : undefined;
}

const MOST_NAMED = 5;

function outsideText(names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length > MOST_NAMED ? "等" : "";
  return `另有${names.length}名交流教师不符合交流条件，未计入（${names.slice(0, MOST_NAMED).join("、")}${more}）。`;
}

function shareText(share: Share, limit: Limit, state: RequirementState, told: Telling, words: Words): string {
  const { count, amount, field } = words;
  if (state === "open") return OPEN_TEXT;
  if (share.differs) return "人数在几张表中不一致，请核对后保留一处。";
  const of = ({ least, most }: Range): string =>
    least === most ? `${count(least)}人` : most === Infinity ? "人数不详" : `${count(least)}至${count(most)}人`;
  const head = `${told.over}${of(share.over)}，${told.top}${of(share.top)}`;
  if (state === "missing")
    return share.best?.over === 0
      ? `${told.over}为0，不能计算。${told.after}`
      : `${head}；缺少${share.missing.map(field).join("、")}${share.missing.length === 0 ? "人数" : ""}，不能判断。${told.after}`;
  const line = amount(limit.value, limit.unit);
  if (!share.worst || !isExact(share)) return `${head}，${state === "met" ? "不低于" : "低于"}${line}。${told.after}`;
  const { value, digits } = printedShare(share.worst.top, share.worst.over, limit);
  const lack = state === "failed" ? lackOf(share, limit) : undefined;
  const gap = lack ? `${andLack(lack, words)}${told.unchanged}` : "";
  return `${head}，占${amount(value, limit.unit, digits)}，${state === "met" ? "不低于" : "低于"}${line}${gap}。${told.after}`;
}
