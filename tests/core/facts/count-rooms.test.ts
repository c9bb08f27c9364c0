import { cellRefName } from "../../../src/core/cell/address";
import { countBuildings, countRooms } from "../../../src/core/facts/count-rooms";
import type { FactWords, RoomUse } from "../../../src/core/facts/fact-words";
import type { CountedRows } from "../../../src/core/facts/list-findings";
import { factsOf, figure, type Row } from "./row-facts";

/** "list-incomplete 甲校 room_name: 表!B3", one for each finding. */
const said = ({ findings }: CountedRows): readonly string[] =>
  findings.map(({ code, cells, parameters }) => {
    const { school, field, count } = parameters as Readonly<Record<string, unknown>>;
    return `${code} ${String(school)} ${String(field)} ${String(count)}: ${cells.map(cellRefName).join(" ")}`;
  });

describe("rooms counted into their schools", () => {
  type Use = RoomUse | "none" | null;
  const rooms = (uses: readonly (readonly [school: number, use: Use, number?: number | null])[]): CountedRows =>
    countRooms(
      factsOf(
        "room",
        uses.map(([school, , number]): Row => ({
          school,
          stage: null,
          texts: { room_name: "教室" },
          ...(number === undefined ? {} : { amounts: { actual_amount: number } }),
        })),
        {},
        { roomUses: uses.map(([, use]) => (use === null ? null : new Set(use === "none" ? [] : [use]))) },
      ),
    );

  test("each counts one for what it is for; a school with rooms but none of a sort that the list has, 0", () => {
    const counted = rooms([
      [0, "music"],
      [0, "music"],
      [0, "art"],
      [0, "none"],
      [1, "art"],
    ]);
    expect(figure(counted, "music_rooms", 0)).toBe("2: 表!B2 表!B3");
    expect(figure(counted, "art_rooms", 0)).toBe("1: 表!B4");
    expect(figure(counted, "music_rooms", 1)).toBe("0: 表!B6");
    // The list has no multimedia room at all: it does not speak of them.
    expect(figure(counted, "multimedia_rooms", 0)).toBe("none");
    expect(said(counted)).toEqual([]);
  });

  test("a room of which nothing says what it is for leaves all figures of its school missing and is named", () => {
    const counted = rooms([
      [0, "music"],
      [0, null],
      [1, "music"],
    ]);
    expect(figure(counted, "music_rooms", 0)).toBe("缺: 表!B2");
    expect(figure(counted, "music_rooms", 1)).toBe("1: 表!B4");
    // It may be one for multimedia, too.
    expect(figure(counted, "multimedia_rooms", 0)).toBe("缺:");
    expect(figure(counted, "multimedia_rooms", 1)).toBe("缺:");
    expect(said(counted)).toEqual(["list-incomplete 甲校 room_name 1: 表!B3"]);
  });

  test("a row counts as many rooms as it says; one that says none or half a room is named where rooms of its sort are counted", () => {
    const counted = rooms([
      [0, "multimedia", 12],
      [0, "multimedia", 3],
      [0, "none", null],
      [1, "multimedia", 2.5],
      [1, "multimedia", null],
    ]);
    expect(figure(counted, "multimedia_rooms", 0)).toBe("15: 表!C2 表!C3");
    expect(figure(counted, "multimedia_rooms", 1)).toBe("缺:");
    expect(said(counted)).toEqual(["list-incomplete 乙校 actual_amount 2: 表!C5 表!C6"]);
  });

  test("a column of uses is named before one of names; without either nothing is counted", () => {
    const facts = factsOf(
      "room",
      [{ school: 0, stage: null, texts: { room_name: "三楼东", room_use: "" } }],
      {},
      { roomUses: [null] },
    );
    expect(said(countRooms(facts))).toEqual(["list-incomplete 甲校 room_use 1: 表!C2"]);
    const nameless = countRooms({ ...facts, texts: new Map(), roomUses: [new Set(["music"] as const)] });
    expect([nameless.figures.size, nameless.findings.length]).toEqual([0, 0]);
  });
});

describe("buildings added up into their schools", () => {
  const words: FactWords = {
    building_use: new Map([
      ["教学及辅助用房", "teaching"],
      ["行政办公用房", "other"],
      ["门房", "unknown"],
      ["", null],
    ]),
  };
  const buildings = (
    rows: readonly (readonly [school: number, use: string, area: number | null])[],
  ): CountedRows | null =>
    countBuildings(
      factsOf(
        "building",
        rows.map(([school, use, area]): Row => ({
          school,
          stage: null,
          texts: { building_use: use },
          amounts: { building_area: area },
        })),
        words,
      ),
    );
  const counted = (rows: Parameters<typeof buildings>[0]): CountedRows => {
    const found = buildings(rows);
    if (!found) throw new Error("nothing counted");
    return found;
  };

  test("教学及辅助用房 alone are its area; others, also of an unknown use, add nothing", () => {
    const found = counted([
      [0, "教学及辅助用房", 1200.5],
      [0, "教学及辅助用房", 800],
      [0, "行政办公用房", 300],
      [0, "门房", null],
      [1, "行政办公用房", 90],
    ]);
    // 1200.5 + 800
    expect(figure(found, "teaching_area", 0)).toBe("2000.5: 表!C2 表!C3");
    expect(figure(found, "teaching_area", 1)).toBe("0: 表!C6");
    expect(said(found)).toEqual([]);
  });

  test("one without a use, or a teaching building without an area, leaves its school's area missing and is named", () => {
    const found = counted([
      [0, "教学及辅助用房", 1200],
      [0, "", 400],
      [1, "教学及辅助用房", null],
    ]);
    expect(figure(found, "teaching_area", 0)).toBe("缺: 表!C2");
    expect(figure(found, "teaching_area", 1)).toBe("缺:");
    expect(said(found)).toEqual([
      "list-incomplete 甲校 building_use 1: 表!B3",
      "list-incomplete 乙校 building_area 1: 表!C4",
    ]);
  });

  test("a list whose uses are others, or that has no areas, is not counted", () => {
    expect(
      buildings([
        [0, "行政办公用房", 300],
        [0, "", 20],
      ]),
    ).toBeNull();
    const facts = factsOf("building", [{ school: 0, stage: null, texts: { building_use: "教学及辅助用房" } }], words);
    expect(countBuildings(facts)).toBeNull();
    expect(countBuildings({ ...facts, words: {} })).toBeNull();
    expect(countBuildings({ ...facts, texts: new Map() })).toBeNull();
  });
});
