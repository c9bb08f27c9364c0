import type { FieldId } from "../fields/catalogue";
import { fractionOf, nearestNumber } from "../quantity/fraction";
import type { Limit, StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { countyFigure, type Figure } from "./figures";
import { andLack, type Lack, shortOfShare } from "./lack";
import { figureOf, peopleOnExchange, type PeopleOnExchange, type Person, type Told } from "./people-on-exchange";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { printedShare } from "./share-limit";
import {
  isExact,
  type Pair,
  type Range,
  shareOf,
  shareOfFigures,
  type ShareOfPeople,
  stateOf,
  unknownShare,
} from "./share-of-people";

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
  check: (facts, requirement) => checkRotation(facts, requirement, ALL),
};

/** What those on exchange are held against. */
interface Whole {
  readonly name: string;
  readonly field: FieldId;
  readonly rotation: (facts: CheckedFacts) => Rotation;
  /** What to provide where nothing tells it. */
  readonly provide: string;
}

const ELIGIBLE: Whole = {
  name: "符合交流条件的教师",
  field: "eligible_teachers",
  rotation: rotationOfEligible,
  provide:
    "缺少教师交流轮岗数据，请提供教师交流轮岗表（学校、姓名、是否符合交流条件、是否交流、骨干教师级别），或各校符合交流条件、交流轮岗和其中骨干教师人数。",
};

const ALL: Whole = {
  name: "全体专任教师",
  field: "teachers_fulltime",
  rotation: rotationOfAll,
  provide:
    "缺少教师交流轮岗数据，请提供专任教师数、交流轮岗教师和其中骨干教师人数，或教师交流轮岗表（学校、姓名、是否交流、骨干教师级别）。",
};

/**
 * 交流轮岗: teachers on exchange over all who meet the conditions, and 骨干 over those on exchange. From a list of teachers
 * that says of each whether he meets the conditions and is on exchange; from a list of those on exchange with the number of
 * those who meet the conditions; or from numbers of schools or of the county. Whoever is on exchange without meeting the
 * conditions is not counted and named.
 *
 * @param whole all 专任教师 in the place of those who meet the conditions
 * @example 120 meet the conditions, 11 are on exchange: 9.2%, one more is needed for 12
 */
export function checkRotation(facts: CheckedFacts, requirement: StatedRequirement, whole = ELIGIBLE): RequirementCheck {
  const items = new RequirementItems();
  const people = whole.rotation(facts);
  const { rotated: ofRotated, backbone: ofBackbone } = requirement.limits;
  const add = (name: string, share: ShareOfPeople | null, limit: Limit | undefined, told: Telling): void => {
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
    over: whole.name,
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
    fields: [whole.field, "rotated_teachers", "rotated_backbone"],
    sentence: whole.provide,
  });
}

/** The two ratios of the exchange of teachers; null where nothing tells of it. */
interface Rotation {
  readonly rotated: ShareOfPeople | null;
  readonly backbone: ShareOfPeople | null;
  /** Names of those on exchange who do not meet the conditions. */
  readonly outside: readonly string[];
}

/** Over all 专任教师 as tables state their number; without it over all whom a list names that asks of each. */
function rotationOfAll(facts: CheckedFacts): Rotation {
  const told = peopleOnExchange(facts);
  const { people, isRotatedTold, isEligibleTold, isBackboneTold, isOpen, statedBackbone } = told;
  const all = countyFigure(facts, "teachers_fulltime");
  const rotated = rotatedFigure(told);
  if (!rotated && !isRotatedTold) return { rotated: null, backbone: null, outside: [] };
  const ofRotated = [rotated, fieldOfRotated(told)] as const;
  return {
    rotated:
      isRotatedTold && isEligibleTold && all === null
        ? shareOf(
            people,
            ({ rotated }) => rotated,
            () => "yes",
            isOpen,
            ["teacher_rotated"],
          )
        : shareOfFigures(rotated, all, lackingOf(ofRotated, [all, "teachers_fulltime"])),
    backbone:
      isRotatedTold && isBackboneTold
        ? backboneOf(people, () => "yes", isOpen)
        : shareOfFigures(statedBackbone, rotated, lackingOf(ofRotated, [statedBackbone, "rotated_backbone"])),
    outside: [],
  };
}

/** Over those who meet the conditions: person by person where a list asks both of each, else from numbers. */
function rotationOfEligible(facts: CheckedFacts): Rotation {
  const told = peopleOnExchange(facts);
  const { people, isRotatedTold, isEligibleTold, isBackboneTold, onExchange, isOpen, statedBackbone } = told;
  if (isRotatedTold && isEligibleTold) {
    const counted = onExchange.filter(({ eligible }) => eligible !== "no");
    return {
      rotated: shareOf(
        people,
        ({ rotated }) => rotated,
        ({ eligible }) => eligible,
        isOpen,
        ["teacher_rotated", "teacher_eligible"],
      ),
      backbone: isBackboneTold
        ? backboneOf(people, ({ eligible }) => eligible, isOpen)
        : statedBackbone
          ? shareOfFigures(statedBackbone, figureOf(counted, isOpen), [])
          : unknownShare(["teacher_backbone"], isOpen),
      outside: onExchange.filter(({ eligible }) => eligible === "no").map(({ name }) => name),
    };
  }
  const rotated = rotatedFigure(told);
  const eligible = isEligibleTold
    ? surely(people, (each) => each.eligible, isOpen)
    : countyFigure(facts, "eligible_teachers");
  if (!rotated && !eligible && people.length === 0) return { rotated: null, backbone: null, outside: [] };
  const ofEligible = [eligible, isEligibleTold ? "teacher_eligible" : "eligible_teachers"] as const;
  return {
    rotated: shareOfFigures(rotated, eligible, lackingOf([rotated, fieldOfRotated(told)], ofEligible)),
    backbone:
      isRotatedTold && isBackboneTold
        ? backboneOf(onExchange, () => "yes", isOpen)
        : shareOfFigures(statedBackbone, rotated, lackingOf([statedBackbone, "rotated_backbone"])),
    outside: [],
  };
}

/** How many are on exchange: whom lists name, else as numbers state it; null where a list does not tell it of everybody. */
function rotatedFigure({ isRotatedTold, people, isOpen, statedRotated }: PeopleOnExchange): Figure | null {
  return isRotatedTold ? surely(people, ({ rotated }) => rotated, isOpen) : statedRotated;
}

function fieldOfRotated({ isRotatedTold }: PeopleOnExchange): FieldId {
  return isRotatedTold ? "teacher_rotated" : "rotated_teachers";
}

/** Those of whom it holds; null where it is not known of somebody: a number that may be larger decides nothing. */
function surely(people: readonly Person[], told: (person: Person) => Told, isOpen: boolean): Figure | null {
  const isSure = people.every((person) => told(person) === "yes" || told(person) === "no");
  return isSure
    ? figureOf(
        people.filter((person) => told(person) === "yes"),
        isOpen,
      )
    : null;
}

/** 骨干 among those on exchange who belong to the whole: both must be. */
function backboneOf(people: readonly Person[], isCounted: (person: Person) => Told, isOpen: boolean): ShareOfPeople {
  const over = (person: Person): Told => {
    const counted = isCounted(person);
    return counted === "yes" ? person.rotated : counted === "no" ? "no" : "unknown";
  };
  const maybe = people.filter(({ rotated }) => rotated !== "no");
  return shareOf(maybe, ({ backbone }) => backbone, over, isOpen, ["teacher_backbone"]);
}

/** The fields of those figures that nothing tells. */
function lackingOf(...figures: readonly (readonly [figure: Figure | null, field: FieldId])[]): readonly FieldId[] {
  return figures.flatMap(([figure, field]) => (figure ? [] : field));
}

function valueOf({ top, over }: Pair): number | null {
  return over > 0 ? nearestNumber(fractionOf(top, over)) : null;
}

interface Telling {
  readonly over: string;
  readonly top: string;
  readonly after: string;
  /** With what left as it is so many are lacking, where it might move too. */
  readonly unchanged: string;
}

/** How many are lacking at the top; not told where the numbers are not known exactly. */
function lackOf(share: ShareOfPeople, limit: Limit): Lack | undefined {
  return share.worst && isExact(share) ? shortOfShare(share.worst, fractionOf(limit.value), "person") : undefined;
}

const MOST_NAMED = 5;

function outsideText(names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length > MOST_NAMED ? "等" : "";
  return `另有${names.length}名交流教师不符合交流条件，未计入（${names.slice(0, MOST_NAMED).join("、")}${more}）。`;
}

function shareText(share: ShareOfPeople, limit: Limit, state: RequirementState, told: Telling, words: Words): string {
  const { count, amount, field } = words;
  if (state === "open") return OPEN_TEXT;
  if (share.differs) return "人数在几张表中不一致，请核对后保留一处。";
  const of = ({ least, most }: Range): string =>
    least === most ? `${count(least)}人` : most === Infinity ? "人数不详" : `${count(least)}至${count(most)}人`;
  const head = `${told.over}${of(share.over)}，${told.top}${of(share.top)}`;
  if (state === "missing")
    return share.best?.over === 0
      ? `${told.over}为0，无法计算。${told.after}`
      : `${head}；缺少${share.missing.map(field).join("、")}${share.missing.length === 0 ? "人数" : ""}，不能判断。${told.after}`;
  const line = amount(limit.value, limit.unit);
  if (!share.worst || !isExact(share)) return `${head}，${state === "met" ? "不低于" : "低于"}${line}。${told.after}`;
  const { value, digits } = printedShare(share.worst.top, share.worst.over, limit);
  const lack = state === "failed" ? lackOf(share, limit) : undefined;
  const gap = lack ? `${andLack(lack, words)}${told.unchanged}` : "";
  return `${head}，占${amount(value, limit.unit, digits)}，${state === "met" ? "不低于" : "低于"}${line}${gap}。${told.after}`;
}
