import { countBuildings, countRooms } from "../../core/facts/count-rooms";
import type { BuildingUse, RoomUse, SafetyGrade, Word } from "../../core/facts/fact-words";
import { yesNoOf } from "../words/yes-no-words";
import { plainText } from "../words/plain-text";
import { factsOfList } from "./list-facts";
import { listKinds, type ListReading, listSchools, recordsOfList, textsOf } from "./list-schools";
import type { ListResult } from "./read-classes";

const ROOMS: readonly (readonly [RoomUse, RegExp])[] = [
  ["music", /音乐|唱游|舞蹈音乐/],
  ["art", /美术|绘画|书画/],
  ["multimedia", /多媒体/],
];

/** Rooms that are for another purpose although a word of theirs says otherwise: 音乐器材室, 美术准备室. */
const NOT_A_CLASSROOM = /器材|准备|办公|仓库|保管|储藏|资料/;

/** Rooms one by one with what each is for, and the music, art and multimedia rooms of each school. */
export function readRooms(list: ListReading): ListResult {
  const { fields, grid } = list;
  const schools = listSchools(list);
  const [uses, names] = [textsOf(fields, "room_use"), textsOf(fields, "room_name")];
  const kinds = listKinds(schools, textsOf(fields, "stage"));
  const known = new Map<string, ReadonlySet<RoomUse> | null>();
  const facts = factsOfList(fields, schools, {
    entity: "room",
    kinds,
    nameAt: (position) => names?.texts[position] || (uses?.texts[position] ?? ""),
    nameColumn: (names ?? uses)?.column.column ?? -1,
    roomUseAt: (position) => {
      const text = `${uses?.texts[position] ?? ""} ${names?.texts[position] ?? ""}`;
      const read = known.get(text);
      if (read !== undefined) return read;
      const made = roomUsesOf(text);
      known.set(text, made);
      return made;
    },
  });
  if (!(uses ?? names) || schools.names.length === 0) return { records: null, findings: schools.findings, facts };
  const counted = countRooms(facts);
  return {
    records: recordsOfList(schools, kinds, grid.sheet.name, counted.figures),
    findings: [...schools.findings, ...counted.findings],
    facts,
  };
}

function roomUsesOf(text: string): ReadonlySet<RoomUse> | null {
  const plain = plainText(text);
  if (plain === "") return null;
  if (NOT_A_CLASSROOM.test(plain)) return new Set();
  return new Set(ROOMS.flatMap(([use, words]) => (words.test(plain) ? [use] : [])));
}

/** Buildings one by one, and the area of 教学及辅助用房 of each school where the list tells it. */
export function readBuildings(list: ListReading): ListResult {
  const { fields, grid } = list;
  const schools = listSchools(list);
  const names = textsOf(fields, "building_name");
  const kinds = listKinds(schools, textsOf(fields, "stage"));
  const facts = factsOfList(fields, schools, {
    entity: "building",
    kinds,
    nameAt: (position) => names?.texts[position] ?? "",
    nameColumn: names?.column.column ?? -1,
    words: { building_use: buildingUseOf, safety_grade: safetyGradeOf, building_in_use: yesNoOf },
  });
  const counted = countBuildings(facts);
  return {
    records: counted && recordsOfList(schools, kinds, grid.sheet.name, counted.figures),
    findings: [...schools.findings, ...(counted?.findings ?? [])],
    facts,
  };
}

/** C级, c, C级危房; what names none of the four, or two of them, is unknown. */
function safetyGradeOf(text: string): Word<SafetyGrade> {
  const plain = plainText(text);
  if (/^[-/无]*$/.test(plain)) return null;
  const found = new Set((plain.match(/[a-d](?=级|$|[^a-z])/g) ?? []).map((grade) => grade.toUpperCase()));
  const [only] = found;
  return found.size === 1 && only !== undefined ? (only as SafetyGrade) : "unknown";
}

function buildingUseOf(text: string): Word<BuildingUse> {
  if (text === "") return null;
  return /^(?:[一二三四][、.])?教学(?:用房)?[及和、]?(?:教学)?辅助用房$/.test(plainText(text)) ? "teaching" : "other";
}
