import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { SCHOOL_KINDS, type SchoolKind } from "../fields/school-kinds";
import { outsideReasonOf } from "../indicators/scope";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { exactSum } from "../quantity/decimal";
import { ROOM_RELIEFS } from "../standards/reliefs";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, type Lack, lackText, shortOf } from "./lack";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { figureByName } from "./figures";
import { reliefTold, type ReliefTold } from "./relief";
import {
  added,
  COUNTS,
  countsRooms,
  NAMES,
  type NamedRooms,
  NO_ROOMS,
  type Rooms,
  roomsOfSchools,
  type SchoolRooms,
  type SpecialUse,
  USES,
} from "./rooms-of-schools";
import { type ClassCount, groupsBegun } from "./class-groups";
import { classesOfSchools } from "./school-classes";
import { recordsOfSchool, schoolsIn } from "./schools-by-name";
import { greatest, least } from "../quantity/long-lists";

/** 2.3 音乐、美术专用教室: each of the two. */
export const SPECIAL_ROOMS: Check = {
  asks: ({ limits }, words) => `${perClasses(limits, words)}各1间以上，${areas(limits, words)}（使用面积）。${POINTS}`,
  check: (facts, requirement) => checkSpecialRooms(facts, requirement, false),
};

/** The same with both counted together. */
export const SPECIAL_ROOMS_TOGETHER: Check = {
  asks: ({ limits }, words) =>
    `${perClasses(limits, words)}合计2间以上，${areas(limits, words)}（使用面积）。${POINTS}`,
  check: (facts, requirement) => checkSpecialRooms(facts, requirement, true),
};

const POINTS = "教学点不单独核（本产品约定）。";

function perClasses(limits: StatedRequirement["limits"], { count }: Words): string {
  return `每${count(limits.classes?.value ?? 0)}个班级（不足的按${count(limits.classes?.value ?? 0)}个计，小学、初中分别计）配备音乐、美术专用教室`;
}

function areas(limits: StatedRequirement["limits"], { amount }: Words): string {
  return [limits.music, limits.art]
    .flatMap((limit) => (limit ? `${limit.for ?? ""}不小于${amount(limit.value, limit.unit)}` : []))
    .join("，");
}

/**
 * 音乐、美术专用教室: ⌈classes / 12⌉ of each for 小学 and for 初中 of a school, each room large enough by its 使用面积. What
 * a table does not tell (an area, the stage of classes) decides nothing where the school has enough or too few anyway.
 *
 * @example 13 classes, music rooms of 98 and 90 ㎡: two are asked for, one is large enough, one more is needed
 */
export function checkSpecialRooms(
  facts: CheckedFacts,
  requirement: StatedRequirement,
  isTogether: boolean,
): RequirementCheck {
  const items = new RequirementItems();
  const least = (use: SpecialUse): number => limitOf(requirement, use) ?? 0;
  const rooms = roomsOfSchools(facts, least);
  // Where no table tells of a room nothing is gone through, school by school.
  const schools = rooms ? schoolsOf(facts) : [];
  const classes = classesOfSchools(facts);
  const size = limitOf(requirement, "classes") ?? 1;
  const tellBy = (by: NamedRooms | null, name: string): Told =>
    toldOf(classes.countsOf(name), by?.roomsOf(name) ?? {}, size, isTogether);
  const tell = (name: string): Told => tellBy(rooms, name);
  const reliefs = reliefsOfSchools(facts, least, tellBy);
  const itemAt: MakeItem = (at, state) => {
    const name = schools[at] ?? "";
    const told = tell(name);
    const needed = isTogether ? 2 * told.need.least : told.need.least;
    return {
      school: name,
      name: "",
      grade: 0,
      stage: null,
      value: isTogether ? told.uses.reduce((sum, { rooms: own }) => sum + own.good, 0) : fewerRooms(told),
      required: Number.isFinite(needed) && told.need.least === told.need.most ? needed : null,
      cells: uniqueCells([
        ...facts.schools.flatMap((records) =>
          recordsOfSchool(records, name).map((record) => nameCellOf(records, record)),
        ),
        ...classes.cellsOf(name),
        ...(rooms?.cellsOf(name) ?? []),
      ]),
      missing: told.missing,
      lack: told.lack,
      says: (words) => roomsText(told, state, { least, isTogether, words }),
      ...(state === "failed" ? { reliefs: reliefs(name, told) } : {}),
    };
  };
  schools.forEach((name, at) => {
    items.add(tell(name).state, itemAt, at);
  });
  return items.check(requirement, "school", {
    fields: ["room_name", "room_area", "classes"],
    sentence: "缺少音乐、美术专用教室数据，请提供专用教室清单（学校、教室名称、使用面积）和各校班级数。",
  });
}

/**
 * What a school comes to by the transitional clauses of which its place and its largest class do not say that they are not
 * for it, and by which at least one room more counts.
 */
function reliefsOfSchools(
  facts: CheckedFacts,
  least: (use: SpecialUse) => number,
  tellBy: (rooms: NamedRooms | null, name: string) => Told,
): (name: string, told: Told) => readonly ReliefTold[] {
  const roomsBy = new Map<string, NamedRooms | null>();
  const largest = figureByName(facts, "largest_class");
  return (name, told) => {
    const rows = [...facts.schools, ...facts.tables].flatMap((records) =>
      recordsOfSchool(records, name).map((record) => ({ records, record })),
    );
    const places = rows.flatMap(({ records, record }) => records.attributes?.places?.[record] ?? []);
    const stage = rows.some(({ records, record }) => hasJunior(records, record)) ? "junior" : "primary";
    const size = largest.knownOf(name)?.amount ?? null;
    return ROOM_RELIEFS.flatMap((relief) => {
      const { who, areas, classesBelow } = relief;
      const isOfPlace = relief.places === null || places.every((place) => relief.places?.includes(place));
      if (!isOfPlace || (classesBelow !== null && size !== null && size >= classesBelow)) return [];
      const area = (use: SpecialUse): number => Math.min(areas[stage][use], least(use));
      const key = `${who} ${stage}`;
      const rooms = roomsBy.has(key) ? (roomsBy.get(key) ?? null) : roomsOfSchools(facts, area);
      roomsBy.set(key, rooms);
      const rebuild = told.uses.flatMap(({ use, rooms: own }) => countedAgain(own, area(use)));
      if (rebuild.length === 0) return [];
      const asks = ({ amount }: Words): string =>
        `${who}按${USES.map((use) => `${NAMES[use]}专用教室不小于${amount(area(use), "square-metre")}`).join("、")}`;
      const { state } = tellBy(rooms, name);
      return [reliefTold(asks, state === "met" ? true : state === "failed" ? false : null, rebuild)];
    });
  };
}

function hasJunior({ kinds, stages }: SchoolRecords, record: number): boolean {
  const own = stages[record] ?? null;
  return own === null ? SCHOOL_KINDS[kinds[record] ?? "unknown"].stages.includes("junior") : own === "junior";
}

/** Rooms that are too small for the item and large enough for a relief: 音乐室一（90㎡）. 建筑面积 shows of none that it is. */
function countedAgain({ small }: Rooms, least: number): readonly string[] {
  return small
    .filter(({ area, count, isFloorArea }) => !isFloorArea && count === 1 && area >= least)
    .map(({ name, area }) => `${name}（${area}㎡）`);
}

/** The number of rooms of the use that has fewer. */
function fewerRooms({ uses }: Told): number | null {
  return uses.length === USES.length ? least(uses.map(({ rooms }) => rooms.good)) : null;
}

/** The schools that are asked: those assessed, else those that any table with rooms or classes names. */
function schoolsOf({ schools, tables, rows }: CheckedFacts): readonly string[] {
  const assessed = namesIn(schools);
  if (assessed.length > 0) return assessed;
  const listed = rows.flatMap(({ entity, schools: { names, kinds } }) =>
    entity === "room" || entity === "class"
      ? names.filter((name, at) => name !== "" && isAsked(kinds[at] ?? "unknown"))
      : [],
  );
  return [...new Set([...listed, ...namesIn(tables.filter(countsRooms))])];
}

function namesIn(tables: readonly SchoolRecords[]): readonly string[] {
  const { names, rowsAt } = schoolsIn(tables);
  return names.filter((_, at) =>
    rowsAt(at).every(({ records, record }) => isAsked(records.kinds[record] ?? "unknown")),
  );
}

function isAsked(kind: SchoolKind): boolean {
  return kind !== "teaching-point" && outsideReasonOf(kind) === null;
}

function uniqueCells(cells: readonly CellRef[]): readonly CellRef[] {
  const seen = new Set<string>();
  return cells.filter(({ sheet, row, column }) => {
    const key = `${sheet}!${row}:${column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is known of the rooms of one use. */
interface UseTold {
  readonly use: SpecialUse;
  readonly rooms: Rooms;
  readonly state: RequirementState;
  readonly lack: Lack | undefined;
}

/** What is known of one school. */
interface Told {
  readonly state: RequirementState;
  /** Rooms of each use; Infinity where the classes are not known. */
  readonly need: { readonly least: number; readonly most: number };
  /** Fewest and most classes that tables state. */
  readonly classes: readonly number[];
  /** The uses of which something is told, with the state of each. */
  readonly uses: readonly UseTold[];
  /** Of both uses together. */
  readonly lack: Lack | undefined;
  readonly missing: readonly FieldId[];
}

function toldOf(places: readonly ClassCount[], rooms: SchoolRooms, size: number, isTogether: boolean): Told {
  const whole = places.filter(({ isPartial }) => !isPartial);
  const needs = whole.map((count) => groupsBegun(count, size));
  const isKnown = needs.length > 0;
  const need = {
    least: isKnown ? least(needs.map(({ least }) => least)) : 0,
    most: isKnown ? greatest(needs.map(({ most }) => most)) : Infinity,
  };
  const isOpen = places.some((each) => each.isOpen);
  const uses = USES.flatMap((use) => {
    const own = rooms[use];
    if (!own) return [];
    const state = stateOf(own, need, 1, isOpen);
    return [{ use, rooms: own, state, lack: state === "failed" ? roomsShort(own, need, 1) : undefined }];
  });
  const lacksUse = uses.length < USES.length;
  const isVague = uses.some(({ rooms: own }) => own.doubtful > 0);
  const missing: readonly FieldId[] = [
    ...(isKnown ? [] : (["classes"] as const)),
    ...USES.filter((use) => !rooms[use]).map((use) => COUNTS[use]),
    ...(isVague ? (["room_area"] as const) : []),
  ];
  const all = uses.reduce((sum, { rooms: own }) => added(sum, own), NO_ROOMS);
  const states = isTogether
    ? [stateOf(lacksUse ? { ...all, doubtful: Infinity } : all, need, USES.length, isOpen)]
    : [...uses.map(({ state }) => state), ...(lacksUse ? (["missing"] as const) : [])];
  const state = (["failed", "open", "missing", "undecided"] as const).find((each) => states.includes(each)) ?? "met";
  return {
    state: state === "undecided" && !isKnown ? "missing" : state,
    need,
    classes: whole.map(({ primary, junior, untold }) => primary + junior + untold),
    uses,
    lack: state !== "failed" ? undefined : isTogether ? roomsShort(all, need, USES.length) : shortOfUses(uses),
    missing: state === "met" || state === "failed" ? [] : missing,
  };
}

function stateOf(
  { good, doubtful, isOpen }: Rooms,
  need: Told["need"],
  times: number,
  areClassesOpen: boolean,
): RequirementState {
  if (isOpen || areClassesOpen) return "open";
  if (good >= need.most * times) return "met";
  if (good + doubtful < need.least * times) return "failed";
  return need.most === Infinity || doubtful > 0 ? "missing" : "undecided";
}

/** Rooms to add: at least so many, where some may be large enough or more may be asked for. */
function roomsShort({ good, doubtful }: Rooms, need: Told["need"], times: number): Lack | undefined {
  const isExact = doubtful === 0 && need.least === need.most;
  return shortOf(need.least * times, good + doubtful, "room", isExact ? {} : { isAtLeast: true });
}

/** Rooms of both uses to add; at least so many while one of them is not decided. */
function shortOfUses(uses: readonly UseTold[]): Lack | undefined {
  const short = uses.flatMap(({ lack }) => lack ?? []);
  const isSure = uses.length === USES.length && uses.every(({ state }) => state === "met" || state === "failed");
  const isExact = isSure && short.every(({ isAtLeast }) => isAtLeast !== true);
  const amount = short.reduce((sum, lack) => sum + lack.amount, 0);
  return shortOf(amount, 0, "room", isExact ? {} : { isAtLeast: true });
}

interface Telling {
  readonly least: (use: SpecialUse) => number;
  readonly isTogether: boolean;
  readonly words: Words;
}

function roomsText(told: Told, state: RequirementState, { least, isTogether, words }: Telling): string {
  if (state === "open") return OPEN_TEXT;
  const { need, classes, uses } = told;
  const { count } = words;
  const isKnown = need.most !== Infinity;
  const isAgreed = new Set(classes).size === 1;
  const numbers = [...new Set(classes)].map(count).join("或");
  const asked = need.least === need.most ? count(need.least) : `${count(need.least)}至${count(need.most)}`;
  const head = isKnown
    ? `${numbers}个班${isAgreed ? "" : "（几张表不一致）"}，音乐、美术专用教室${isTogether ? `合计需${count(2 * need.least)}间` : `各需${asked}间`}`
    : "缺少班级数";
  const parts = uses.map(({ use, rooms, lack }) =>
    useText(use, rooms, isTogether ? undefined : lack, least(use), words),
  );
  const absent = USES.filter((use) => !uses.some((each) => each.use === use)).map(
    (use) => `没有${NAMES[use]}专用教室的数据`,
  );
  const gap = isTogether && told.lack ? [`合计${lackText(told.lack, words)}`] : [];
  const stage = state !== "undecided" ? [] : [isAgreed ? "请注明小学、初中班级数" : "请核对班级数"];
  return `${[head, ...parts, ...absent, ...gap, ...stage].join("；")}。`;
}

const MOST_NAMED = 5;

function useText(
  use: SpecialUse,
  { good, small, doubtful, hasFloorAreas }: Rooms,
  lack: Lack | undefined,
  least: number,
  words: Words,
): string {
  const { count, amount } = words;
  const smalls = small.slice(0, MOST_NAMED).map(({ name, count: number, area, isFloorArea }) => {
    const size = `${isFloorArea ? "建筑面积" : ""}${amount(area, "square-metre")}`;
    return `${name}（${number > 1 ? `${count(number)}间，` : ""}${size}，小${amount(exactSum(least, -area), "square-metre")}）`;
  });
  const more = small.length > MOST_NAMED ? `等${count(small.length)}处` : "";
  const tooSmall = small.length > 0 ? `，面积不足的有${smalls.join("、")}${more}` : "";
  const vague =
    doubtful > 0
      ? `，${doubtful === Infinity ? "有的没有写明间数" : `${count(doubtful)}间${hasFloorAreas ? "只有建筑面积或" : ""}没有逐间的使用面积`}，请补充`
      : "";
  return `${NAMES[use]}专用教室面积达到要求的${count(good)}间${tooSmall}${vague}${andLack(lack, words)}`;
}
