import type { FieldId } from "../fields/catalogue";
import type { FieldKey } from "../fields/field-key";
import { type Aggregation, aggregate, rowsBySchool } from "./aggregate";
import { amountAt } from "./fact-column";
import type { RowFacts } from "./fact-table";
import type { RoomUse } from "./fact-words";
import { type CountedRows, incompleteFinding } from "./list-findings";
import { cellOf, type RecordCells } from "./record-cells";

const ROOMS: readonly (readonly [FieldKey, RoomUse])[] = [
  ["music_rooms", "music"],
  ["art_rooms", "art"],
  ["multimedia_rooms", "multimedia"],
];

/**
 * Music, art and multimedia rooms of each school, counted one by one, or as many as a row says that it stands for. A list
 * that has music and art rooms only says nothing of multimedia rooms: what never occurs in it is not counted as 0. A room
 * of which nothing says what it is for leaves all of its school's figures missing and is named.
 */
export function countRooms(facts: RowFacts): CountedRows {
  const { roomUses = [], texts, figures: columns } = facts;
  const named: FieldId = texts.has("room_use") ? "room_use" : "room_name";
  const names = texts.get(named)?.cells;
  if (!names) return { figures: new Map(), findings: [] };
  const rows = rowsBySchool(facts);
  const numbers = columns.get("actual_amount");
  const numberAt = (position: number): number | null => {
    if (!numbers) return 1;
    const number = amountAt(numbers, position);
    return number !== null && Number.isInteger(number) ? number : null;
  };
  const hasBlank = roomUses.includes(null);
  const figures = aggregate(
    facts,
    rows,
    ROOMS.flatMap(([key, use]): Aggregation[] => {
      const occurs = roomUses.some((uses) => uses?.has(use));
      if (!occurs && !hasBlank) return [];
      return [
        {
          key,
          how: numbers ? "added" : "counted",
          cells: numbers?.origin.cells ?? names,
          amountAt: (position) => {
            const uses = roomUses[position] ?? null;
            if (uses === null) return null;
            return uses.has(use) ? numberAt(position) : occurs ? 0 : undefined;
          },
        },
      ];
    }),
  );
  const findings = rows.flatMap((own, school) => {
    const name = facts.schools.written[school] ?? "";
    const finding = (
      field: FieldId,
      cells: RecordCells,
      test: (position: number) => boolean,
    ): CountedRows["findings"] => {
      const found = own.filter(test).flatMap((position) => cellOf(cells, position) ?? []);
      return found.length > 0 ? [incompleteFinding(name, field, found)] : [];
    };
    return [
      ...(numbers
        ? finding("actual_amount", numbers.origin.cells, (position) => {
            const uses = roomUses[position];
            return uses !== null && uses !== undefined && uses.size > 0 && numberAt(position) === null;
          })
        : []),
      ...finding(named, names, (position) => roomUses[position] === null),
    ];
  });
  return { figures, findings };
}

/**
 * Areas of 教学及辅助用房 by school, where the column of uses says just that. A list whose uses are others (教学楼, 综合楼)
 * is kept as it is: which of its buildings are teaching area is nobody's guess. Null then.
 */
export function countBuildings(facts: RowFacts): CountedRows | null {
  const uses = facts.texts.get("building_use");
  const areas = facts.figures.get("building_area");
  const words = facts.words.building_use;
  if (!uses || !areas || !uses.texts.some((text) => words?.get(text) === "teaching")) return null;
  const rows = rowsBySchool(facts);
  const useAt = (position: number): "teaching" | "other" | null => {
    const use = words?.get(uses.texts[position] ?? "") ?? null;
    return use === "unknown" ? "other" : use;
  };
  const areaAt = (position: number): number | null => amountAt(areas, position);
  const figures = aggregate(facts, rows, [
    {
      key: "teaching_area",
      how: "added",
      cells: areas.origin.cells,
      amountAt: (position) => {
        const use = useAt(position);
        return use === null ? null : use === "teaching" ? areaAt(position) : 0;
      },
    },
  ]);
  const findings = rows.flatMap((own, school) =>
    own.flatMap((position) => {
      const use = useAt(position);
      if (use === "other" || (use === "teaching" && areaAt(position) !== null)) return [];
      const cell = cellOf(use === null ? uses.cells : areas.origin.cells, position);
      const field = use === null ? "building_use" : "building_area";
      return cell ? [incompleteFinding(facts.schools.written[school] ?? "", field, [cell])] : [];
    }),
  );
  return { figures, findings };
}
