import type { CellRef } from "../cell/address";
import { factAmount, factCells, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { RoomUse } from "../facts/fact-words";
import { isOfRows } from "../facts/origin";
import type { FieldId } from "../fields/catalogue";
import type { SchoolRecords } from "../indicators/school-records";
import type { CheckedFacts } from "./check";
import { cellsAt, knownAt } from "./figures";
import { recordsOfSchool } from "./schools-by-name";

/** What a room of 2.3 is for. */
export type SpecialUse = Exclude<RoomUse, "multimedia">;

export const USES: readonly SpecialUse[] = ["music", "art"];
export const NAMES: Readonly<Record<SpecialUse, string>> = { music: "音乐", art: "美术" };
export const COUNTS: Readonly<Record<SpecialUse, FieldId>> = { music: "music_rooms", art: "art_rooms" };
const AREAS: Readonly<Record<SpecialUse, FieldId>> = { music: "music_room_area", art: "art_room_area" };

/** Rooms that a school has for one use. */
export interface Rooms {
  /** Large enough. */
  readonly good: number;
  readonly small: readonly SmallRoom[];
  /** Nobody can tell whether they are large enough, or what they are for; Infinity where their number is not told. */
  readonly doubtful: number;
  /** True where only 建筑面积 is given for some of these. */
  readonly hasFloorAreas: boolean;
  readonly isOpen: boolean;
}

/** Rooms that are too small. */
interface SmallRoom {
  readonly name: string;
  readonly count: number;
  readonly area: number;
  readonly isFloorArea: boolean;
}

export const NO_ROOMS: Rooms = { good: 0, small: [], doubtful: 0, hasFloorAreas: false, isOpen: false };

export type SchoolRooms = Readonly<Partial<Record<SpecialUse, Rooms>>>;

/** The rooms of every school by its name; null where no table tells of any. */
export interface NamedRooms {
  readonly roomsOf: (school: string) => SchoolRooms;
  readonly cellsOf: (school: string) => readonly CellRef[];
}

/** Rooms one by one from lists, else from tables that count them. */
export function roomsOfSchools(facts: CheckedFacts, least: (use: SpecialUse) => number): NamedRooms | null {
  const lists = facts.rows.filter(({ entity }) => entity === "room");
  // A list of music rooms alone says nothing of art rooms.
  const listed = USES.filter((use) => lists.some(({ roomUses }) => roomUses?.some((uses) => uses?.has(use))));
  const entries = roomsByName(lists);
  const assessed = facts.schools.filter(countsRooms);
  const counting = assessed.length > 0 ? assessed : facts.tables.filter(countsRooms);
  if (entries.size === 0 && counting.length === 0) return null;
  const isListed = (school: string, use: SpecialUse): boolean => listed.includes(use) && entries.has(school);
  return {
    roomsOf: (school) => {
      const own: Partial<Record<SpecialUse, Rooms>> = {};
      for (const use of USES) {
        const rooms = isListed(school, use)
          ? (entries.get(school) ?? []).reduce((sum, entry) => withRoom(sum, entry, use, least(use)), NO_ROOMS)
          : countedIn(counting, school, use, least(use));
        if (rooms) own[use] = rooms;
      }
      return own;
    },
    cellsOf: (school) =>
      USES.flatMap((use) =>
        isListed(school, use)
          ? (entries.get(school) ?? []).flatMap((entry) => roomCells(entry, use))
          : counting.flatMap((records) =>
              recordsOfSchool(records, school).flatMap((record) =>
                [COUNTS[use], AREAS[use]].flatMap((field) => cellsAt(records, record, field)),
              ),
            ),
      ),
  };
}

/** A row of a list of rooms. */
interface RoomEntry {
  readonly table: FactTable;
  readonly position: number;
}

function roomsByName(lists: readonly FactTable[]): ReadonlyMap<string, readonly RoomEntry[]> {
  const found = new Map<string, RoomEntry[]>();
  for (const table of lists)
    for (let position = 0; position < table.length; position++) {
      const school = table.schools.names[table.schoolAt[position] ?? -1] ?? "";
      const own = found.get(school);
      if (own) own.push({ table, position });
      else found.set(school, [{ table, position }]);
    }
  return found;
}

/**
 * Rooms of one use by the first table that counts them for the school; null where none does. Of 小学部 and 初中部 in rows of
 * their own both have to be counted.
 */
function countedIn(tables: readonly SchoolRecords[], school: string, use: SpecialUse, least: number): Rooms | null {
  for (const records of tables) {
    const rows = recordsOfSchool(records, school).map((record) => countedRooms(records, record, use, least));
    if (rows.some((row) => row !== null))
      return rows.map((row) => row ?? { ...NO_ROOMS, doubtful: Infinity }).reduce(added, NO_ROOMS);
  }
  return null;
}

export function countsRooms({ figures }: SchoolRecords): boolean {
  return USES.some((use) => {
    const column = figures.get(COUNTS[use]);
    return column !== undefined && !isOfRows(column);
  });
}

export function added(a: Rooms, b: Rooms): Rooms {
  return {
    good: a.good + b.good,
    small: [...a.small, ...b.small],
    doubtful: a.doubtful + b.doubtful,
    hasFloorAreas: a.hasFloorAreas || b.hasFloorAreas,
    isOpen: a.isOpen || b.isOpen,
  };
}

/** The rooms of a school with one more entry of a list, where that is for the use or may be. */
function withRoom(rooms: Rooms, { table, position }: RoomEntry, use: SpecialUse, least: number): Rooms {
  if (!mayBeFor({ table, position }, use)) return rooms;
  const uses = table.roomUses?.[position] ?? null;
  const isOpen = isEntryOpen(table, position);
  const count = table.figures.has("actual_amount") ? factAmount(table, "actual_amount", position) : 1;
  // One room for music and art is a room for either, and not one for each.
  if (uses === null || USES.every((each) => uses.has(each)) || count === null)
    return added(rooms, { ...NO_ROOMS, doubtful: count ?? Infinity, isOpen });
  const [area, floor] = [factAmount(table, "room_area", position), factAmount(table, "room_floor_area", position)];
  return added(rooms, { ...ofArea({ count, area, floor, name: table.names[position] ?? "" }, least), isOpen });
}

/** True for a room of this use, and for one of which the list does not say what it is for. */
function mayBeFor({ table, position }: RoomEntry, use: SpecialUse): boolean {
  const uses = table.roomUses?.[position] ?? null;
  return uses === null || uses.has(use);
}

function roomCells(entry: RoomEntry, use: SpecialUse): readonly CellRef[] {
  if (!mayBeFor(entry, use)) return [];
  const { table, position } = entry;
  const isOfFloor =
    factAmount(table, "room_area", position) === null && factAmount(table, "room_floor_area", position) !== null;
  return factCells(table, isOfFloor ? "room_floor_area" : "room_area", position);
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

/** Rooms of a row that counts them; null where that is blank. */
function countedRooms(records: SchoolRecords, record: number, use: SpecialUse, least: number): Rooms | null {
  const [count, area] = [knownAt(records, record, COUNTS[use]), knownAt(records, record, AREAS[use])];
  const isOpen = count.isOpen || area.isOpen;
  if (count.amount === null && !isOpen) return null;
  const name = `${NAMES[use]}教室`;
  return { ...ofArea({ count: count.amount ?? 0, area: area.amount, floor: null, name }, least), isOpen };
}
