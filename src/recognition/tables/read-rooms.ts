import type { CellRef } from "../../core/cell/address";
import type { FieldKey } from "../../core/fields/field-key";
import { plainText } from "../words/plain-text";
import { factsOfList } from "./list-facts";
import { incompleteFinding } from "./list-findings";
import { cellAt, listKinds, type ListReading, listSchools, recordsOfList, schoolTally, textsOf } from "./list-schools";
import type { ListResult } from "./read-classes";

const ROOMS: readonly (readonly [FieldKey, RegExp])[] = [
  ["music_rooms", /音乐|唱游|舞蹈音乐/],
  ["art_rooms", /美术|绘画|书画/],
  ["multimedia_rooms", /多媒体/],
];

/** Rooms that are for another purpose although a word of theirs says otherwise: 音乐器材室, 美术准备室. */
const NOT_A_CLASSROOM = /器材|准备|办公|仓库|保管|储藏|资料/;

/**
 * Music, art and multimedia rooms of each school, counted one by one, or as many as a row says that it stands for. A list
 * that has music and art rooms only says
 * nothing of multimedia rooms: what never occurs in it is not counted as 0.
 */
export function readRooms(list: ListReading): ListResult {
  const { fields, grid } = list;
  const schools = listSchools(list);
  const [uses, names] = [textsOf(fields, "room_use"), textsOf(fields, "room_name")];
  const column = (uses ?? names)?.column.column;
  const kinds = listKinds(schools, textsOf(fields, "stage"));
  const facts = factsOfList(fields, schools, {
    entity: "room",
    kinds,
    nameAt: (position) => names?.texts[position] || (uses?.texts[position] ?? ""),
    nameColumn: (names ?? uses)?.column.column ?? -1,
  });
  if (column === undefined || schools.names.length === 0) return { records: null, findings: schools.findings, facts };
  const numbers = fields.figures.find(({ field }) => field === "actual_amount");
  const tally = schoolTally(schools.names.length, grid.sheet.name);
  const kindOfRoom = new Map<string, readonly boolean[]>();
  const isOf = (text: string): readonly boolean[] => {
    const known = kindOfRoom.get(text) ?? ROOMS.map(([, pattern]) => pattern.test(text) && !NOT_A_CLASSROOM.test(text));
    kindOfRoom.set(text, known);
    return known;
  };
  const texts = Array.from({ length: fields.length }, (_, position) =>
    plainText(`${uses?.texts[position] ?? ""} ${names?.texts[position] ?? ""}`),
  );
  const occurring = ROOMS.map((_, index) =>
    texts.some((text, position) => (schools.schoolAt[position] ?? -1) >= 0 && isOf(text)[index] === true),
  );
  const findings = [...schools.findings];
  schools.rows.forEach((rows, school) => {
    const blank = rows.filter((position) => texts[position] === "");
    const uncounted: CellRef[] = [];
    for (const position of rows) {
      const counts = isOf(texts[position] ?? "");
      const number = numbers ? numbers.amounts[position] : 1;
      const isKnown = !numbers || (numbers.present[position] === 1 && Number.isInteger(number));
      const cell = cellAt(fields, position, numbers?.column.column ?? column);
      if (!isKnown && counts.includes(true)) uncounted.push(cell);
      ROOMS.forEach(([key], index) => {
        if (!occurring[index]) return;
        if (counts[index] && !isKnown) tally.spoil(key, school);
        else tally.add(key, school, counts[index] ? (number ?? 0) : 0, cell);
      });
    }
    if (uncounted.length > 0) findings.push(incompleteFinding(schools.names[school] ?? "", "actual_amount", uncounted));
    if (blank.length === 0) return;
    for (const [key] of ROOMS) tally.spoil(key, school);
    findings.push(
      incompleteFinding(
        schools.names[school] ?? "",
        uses ? "room_use" : "room_name",
        blank.map((position) => cellAt(fields, position, column)),
      ),
    );
  });
  return {
    records: recordsOfList(schools, kinds, grid.sheet.name, tally.figures()),
    findings,
    facts,
  };
}

/**
 * Areas of 教学及辅助用房 by school, where the column of uses says just that. A list whose uses are others (教学楼,
 * 综合楼) is kept as it is: which of its buildings are teaching area is nobody's guess.
 */
export function readBuildings(list: ListReading): ListResult {
  const { fields, grid } = list;
  const schools = listSchools(list);
  const [uses, names] = [textsOf(fields, "building_use"), textsOf(fields, "building_name")];
  const kinds = listKinds(schools, textsOf(fields, "stage"));
  const facts = factsOfList(fields, schools, {
    entity: "building",
    kinds,
    nameAt: (position) => names?.texts[position] ?? "",
    nameColumn: names?.column.column ?? -1,
  });
  const areas = fields.figures.find(({ field }) => field === "building_area");
  const isTeaching = (position: number): boolean =>
    /^(?:[一二三四][、.])?教学(?:用房)?[及和、]?(?:教学)?辅助用房$/.test(plainText(uses?.texts[position] ?? ""));
  if (!uses || !areas || !fields.classes.some((rowClass, position) => rowClass === "data" && isTeaching(position)))
    return { records: null, findings: schools.findings, facts };
  const tally = schoolTally(schools.names.length, grid.sheet.name);
  const findings = [...schools.findings];
  schools.rows.forEach((rows, school) => {
    for (const position of rows) {
      const cell = cellAt(fields, position, areas.column.column);
      const isBlankUse = (uses.texts[position] ?? "") === "";
      if (isBlankUse || (isTeaching(position) && areas.present[position] !== 1)) {
        tally.spoil("teaching_area", school);
        findings.push(
          incompleteFinding(schools.names[school] ?? "", isBlankUse ? "building_use" : "building_area", [
            isBlankUse ? cellAt(fields, position, uses.column.column) : cell,
          ]),
        );
      } else {
        tally.add("teaching_area", school, isTeaching(position) ? (areas.amounts[position] ?? 0) : 0, cell);
      }
    }
  });
  return {
    records: recordsOfList(schools, kinds, grid.sheet.name, tally.figures()),
    findings,
    facts,
  };
}
