import type { CellRef } from "../cell/address";
import { factAmount, factCells, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { RoomUse } from "../facts/fact-words";
import { figureCells, isOfRows } from "../facts/origin";
import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import { outsideReasonOf } from "../indicators/scope";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { exactSum } from "../quantity/decimal";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { type ClassCount, classesOfSchools, groupsBegun } from "./school-classes";

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

type SpecialUse = Exclude<RoomUse, "multimedia">;

const USES: readonly SpecialUse[] = ["music", "art"];
const NAMES: Readonly<Record<SpecialUse, string>> = { music: "音乐", art: "美术" };
const COUNTS: Readonly<Record<SpecialUse, FieldId>> = { music: "music_rooms", art: "art_rooms" };
const AREAS: Readonly<Record<SpecialUse, FieldId>> = { music: "music_room_area", art: "art_room_area" };

/** Rooms that a school has for one use. */
interface Rooms {
  /** Large enough. */
  readonly good: number;
  readonly small: readonly SmallRoom[];
  /** Nobody can tell whether they are large enough, or what they are for; Infinity where their number is not told. */
  readonly doubtful: number;
  /** True where only 建筑面积 is given for some of these. */
  readonly hasFloorAreas: boolean;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
}

/** Rooms that are too small. */
interface SmallRoom {
  readonly name: string;
  readonly count: number;
  readonly area: number;
  readonly isFloorArea: boolean;
}

const NO_ROOMS: Rooms = { good: 0, small: [], doubtful: 0, hasFloorAreas: false, isOpen: false, cells: [] };

type SchoolRooms = Readonly<Partial<Record<SpecialUse, Rooms>>>;

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
  const [schools, classes] =
    rooms.size === 0 ? [[], new Map<string, never>()] : [schoolsOf(facts), classesOfSchools(facts)];
  const size = limitOf(requirement, "classes") ?? 1;
  const itemAt: MakeItem = (at, state) => {
    const school = schools[at] ?? { name: "", kind: "unknown", cells: [] };
    const told = toldOf(classes.get(school.name) ?? [], rooms.get(school.name) ?? {}, size, isTogether);
    const needed = isTogether ? 2 * told.need.least : told.need.least;
    return {
      school: school.name,
      name: "",
      grade: 0,
      stage: null,
      value: isTogether ? told.uses.reduce((sum, { rooms: own }) => sum + own.good, 0) : fewerRooms(told),
      required: Number.isFinite(needed) && told.need.least === told.need.most ? needed : null,
      cells: uniqueCells([...school.cells, ...told.cells]),
      missing: told.missing,
      says: (words) => roomsText(told, state, { least, isTogether, words }),
    };
  };
  schools.forEach(({ name }, at) => {
    items.add(toldOf(classes.get(name) ?? [], rooms.get(name) ?? {}, size, isTogether).state, itemAt, at);
  });
  return items.check(requirement, "school", {
    fields: ["room_name", "room_area", "classes"],
    sentence: "缺少音乐、美术专用教室数据，请提供专用教室清单（学校、教室名称、使用面积）和各校班级数。",
  });
}

/** The number of rooms of the use that has fewer. */
function fewerRooms({ uses }: Told): number | null {
  return uses.length === USES.length ? Math.min(...uses.map(({ rooms }) => rooms.good)) : null;
}

interface CheckedSchool {
  readonly name: string;
  readonly kind: SchoolKind;
  readonly cells: readonly CellRef[];
}

/** The schools that are asked: those assessed, else those that any table with rooms or classes names. */
function schoolsOf({ schools, tables, rows }: CheckedFacts): readonly CheckedSchool[] {
  const found = new Map<string, CheckedSchool>();
  const add = (name: string, kind: SchoolKind, cells: readonly CellRef[]): void => {
    if (name === "" || found.has(name) || kind === "teaching-point" || outsideReasonOf(kind)) return;
    found.set(name, { name, kind, cells });
  };
  const ofRecords = (records: SchoolRecords): void => {
    records.names.forEach((name, record) => {
      add(name, records.kinds[record] ?? "unknown", [nameCellOf(records, record)]);
    });
  };
  schools.forEach(ofRecords);
  if (found.size > 0) return [...found.values()];
  for (const { entity, schools: own } of rows)
    if (entity === "room" || entity === "class")
      own.names.forEach((name, at) => {
        add(name, own.kinds[at] ?? "unknown", []);
      });
  tables.filter(({ figures }) => USES.some((use) => figures.has(COUNTS[use]))).forEach(ofRecords);
  return [...found.values()];
}

/** Rooms of each school by its name: one by one from lists, else from tables that count them. */
function roomsOfSchools(facts: CheckedFacts, least: (use: SpecialUse) => number): ReadonlyMap<string, SchoolRooms> {
  const found = new Map<string, Partial<Record<SpecialUse, Rooms>>>();
  const lists = facts.rows.filter(({ entity }) => entity === "room");
  // A list of music rooms alone says nothing of art rooms.
  const listed = USES.filter((use) => lists.some(({ roomUses }) => roomUses?.some((uses) => uses?.has(use))));
  for (const table of lists)
    for (let position = 0; position < table.length; position++) {
      const school = table.schools.names[table.schoolAt[position] ?? -1] ?? "";
      const own = found.get(school) ?? {};
      found.set(school, own);
      for (const use of listed) own[use] = withRoom(own[use] ?? NO_ROOMS, table, position, use, least(use));
    }
  const tables = facts.schools.some(countsRooms) ? facts.schools.filter(countsRooms) : facts.tables.filter(countsRooms);
  for (const records of tables)
    for (let record = 0; record < records.length; record++) {
      const school = records.names[record] ?? "";
      const own = found.get(school) ?? {};
      for (const use of USES) {
        if (listed.includes(use) && own[use]) continue;
        const counted = countedRooms(records, record, use, least(use));
        if (counted) own[use] = added(own[use] ?? NO_ROOMS, counted);
      }
      if (Object.keys(own).length > 0) found.set(school, own);
    }
  return found;
}

function countsRooms({ figures }: SchoolRecords): boolean {
  return USES.some((use) => {
    const column = figures.get(COUNTS[use]);
    return column !== undefined && !isOfRows(column);
  });
}

function added(a: Rooms, b: Rooms): Rooms {
  return {
    good: a.good + b.good,
    small: [...a.small, ...b.small],
    doubtful: a.doubtful + b.doubtful,
    hasFloorAreas: a.hasFloorAreas || b.hasFloorAreas,
    isOpen: a.isOpen || b.isOpen,
    cells: [...a.cells, ...b.cells],
  };
}

/** The rooms of a school with one more entry of a list, where that is for the use or may be. */
function withRoom(rooms: Rooms, table: FactTable, position: number, use: SpecialUse, least: number): Rooms {
  const uses = table.roomUses?.[position] ?? null;
  if (uses !== null && !uses.has(use)) return rooms;
  const isOpen = isEntryOpen(table, position);
  const cells = factCells(table, "room_area", position);
  const hasNumbers = table.amounts.has("actual_amount");
  const count = hasNumbers ? factAmount(table, "actual_amount", position) : 1;
  const doubtful = { ...NO_ROOMS, doubtful: count ?? Infinity, isOpen, cells };
  // One room for music and art is a room for either, and not one for each.
  if (uses === null || USES.every((each) => uses.has(each)) || count === null) return added(rooms, doubtful);
  const [area, floor] = [factAmount(table, "room_area", position), factAmount(table, "room_floor_area", position)];
  return added(rooms, {
    ...ofArea({ count, area, floor, name: table.names[position] ?? "" }, least),
    isOpen,
    cells: area === null && floor !== null ? factCells(table, "room_floor_area", position) : cells,
  });
}

interface Measured {
  readonly count: number;
  readonly area: number | null;
  /** 建筑面积, never less than the 使用面积. */
  readonly floor: number | null;
  readonly name: string;
}

/** Several rooms with one area may have it each or together: too small by both readings, or nobody can tell. */
function ofArea({ count, area, floor, name }: Measured, least: number): Rooms {
  if (count <= 0) return NO_ROOMS;
  const most = area ?? floor;
  if (most !== null && most < least)
    return { ...NO_ROOMS, small: [{ name, count, area: most, isFloorArea: area === null }] };
  if (area !== null && count === 1) return { ...NO_ROOMS, good: 1 };
  return { ...NO_ROOMS, doubtful: count, hasFloorAreas: area === null && floor !== null };
}

/** Rooms of a school as its row counts them; null where that is blank. */
function countedRooms(records: SchoolRecords, record: number, use: SpecialUse, least: number): Rooms | null {
  const amountOf = (field: FieldId): number | null => {
    const column = records.figures.get(field);
    return column?.present[record] === 1 ? (column.amounts[record] ?? null) : null;
  };
  const [count, area] = [amountOf(COUNTS[use]), amountOf(AREAS[use])];
  const isOpen = [COUNTS[use], AREAS[use]].some((field) => records.figures.get(field)?.open?.[record] === 1);
  if (count === null && !isOpen) return null;
  const cells = [COUNTS[use], AREAS[use]].flatMap((field) => {
    const column = records.figures.get(field);
    return column ? figureCells(column, record) : [];
  });
  return { ...ofArea({ count: count ?? 0, area, floor: null, name: `${NAMES[use]}教室` }, least), isOpen, cells };
}

function uniqueCells(cells: readonly CellRef[]): readonly CellRef[] {
  const seen = new Set<string>();
  return cells.filter(({ sheet, row, column }) => {
    const key = `${sheet}!${row}:${column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is known of one school. */
interface Told {
  readonly state: RequirementState;
  /** Rooms of each use; Infinity where the classes are not known. */
  readonly need: { readonly least: number; readonly most: number };
  /** Fewest and most classes that tables state. */
  readonly classes: readonly number[];
  /** The uses of which something is told, with the state of each. */
  readonly uses: readonly { readonly use: SpecialUse; readonly rooms: Rooms; readonly state: RequirementState }[];
  readonly missing: readonly FieldId[];
  readonly cells: readonly CellRef[];
}

function toldOf(places: readonly ClassCount[], rooms: SchoolRooms, size: number, isTogether: boolean): Told {
  const whole = places.filter(({ isPartial }) => !isPartial);
  const needs = whole.map((count) => groupsBegun(count, size));
  const isKnown = needs.length > 0;
  const need = {
    least: isKnown ? Math.min(...needs.map(({ least }) => least)) : 0,
    most: isKnown ? Math.max(...needs.map(({ most }) => most)) : Infinity,
  };
  const isOpen = places.some((each) => each.isOpen);
  const uses = USES.flatMap((use) => {
    const own = rooms[use];
    return own ? [{ use, rooms: own, state: stateOf(own, need, 1, isOpen) }] : [];
  });
  const cells = [...places.flatMap((each) => each.cells), ...uses.flatMap(({ rooms: own }) => own.cells)];
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
    missing: state === "met" || state === "failed" ? [] : missing,
    cells,
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
  const parts = uses.map(({ use, rooms, state: own }) =>
    useText(use, rooms, isTogether ? null : own, need.least, least(use), words),
  );
  const absent = USES.filter((use) => !uses.some((each) => each.use === use)).map(
    (use) => `没有${NAMES[use]}专用教室的数据`,
  );
  const good = uses.reduce((sum, { rooms }) => sum + rooms.good, 0);
  const gap = isTogether && state === "failed" ? [`合计还差${count(2 * need.least - good)}间`] : [];
  const stage = state !== "undecided" ? [] : [isAgreed ? "请注明小学、初中班级数" : "请核对班级数"];
  return `${[head, ...parts, ...absent, ...gap, ...stage].join("；")}。`;
}

const MOST_NAMED = 5;

function useText(
  use: SpecialUse,
  { good, small, doubtful, hasFloorAreas }: Rooms,
  state: RequirementState | null,
  needed: number,
  least: number,
  { count, amount }: Words,
): string {
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
  const gap = state === "failed" ? `，${doubtful > 0 ? "至少" : ""}还差${count(needed - good - doubtful)}间` : "";
  return `${NAMES[use]}专用教室面积达到要求的${count(good)}间${tooSmall}${vague}${gap}`;
}
