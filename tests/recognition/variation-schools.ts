import type { FieldKey } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import type { Seeded } from "./seeded";

/** An invented school (示例数据) with what its table may tell of it, amounts in base units (人, 间, ㎡, 元). */
export interface InventedSchool {
  readonly name: string;
  readonly kind: SchoolKind;
  readonly kindText: string;
  readonly town: string;
  readonly code: string;
  readonly amounts: ReadonlyMap<FieldKey, number>;
}

const PLACES = [
  "城关",
  "育英",
  "石桥",
  "河口",
  "大同",
  "红星",
  "向阳",
  "青山",
  "双龙",
  "东街",
  "西河",
  "南坪",
  "北山",
  "光明",
  "新华",
  "和平",
];
const TOWNS = ["示例城关镇", "示例大同镇", "示例青山乡"];

/** Names of kinds as a 办学类型 column writes them, and what a school of that kind is called. */
const KINDS: readonly { readonly kind: SchoolKind; readonly texts: readonly string[]; readonly suffix: string }[] = [
  { kind: "primary-school", texts: ["小学"], suffix: "小学" },
  { kind: "junior-school", texts: ["初级中学", "初中"], suffix: "初级中学" },
  { kind: "nine-year", texts: ["九年一贯制学校"], suffix: "九年一贯制学校" },
  { kind: "teaching-point", texts: ["教学点"], suffix: "教学点" },
];

/** So many schools, town by town or, where `byStage`, 小学 first; mixed ones only where the table can split them. */
export function inventSchools(
  seed: Seeded,
  count: number,
  { mixed, byStage }: { mixed: boolean; byStage: boolean },
): InventedSchool[] {
  const places = seed.shuffled(PLACES);
  const schools = Array.from({ length: count }, (_, index) => {
    const share = seed.between(1, 100);
    const type = KINDS[
      share <= 50 || index === 0 ? 0 : share <= 80 || index === 1 ? 1 : mixed && share <= 95 ? 2 : 3
    ] as (typeof KINDS)[number];
    const town = TOWNS[Math.floor((index * TOWNS.length) / count)] as string;
    return {
      name: `示例${places[index % places.length] ?? ""}${type.suffix}`,
      kind: type.kind,
      kindText: type.texts[index % type.texts.length] ?? type.suffix,
      town,
      code: String(3_600_000_000 + seed.between(1, 9999) * 100 + index),
      amounts: amountsOf(seed, type.kind),
    };
  });
  const order = ["primary-school", "teaching-point", "junior-school", "nine-year"];
  return byStage ? [...schools].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) : schools;
}

function amountsOf(seed: Seeded, kind: SchoolKind): Map<FieldKey, number> {
  const point = kind === "teaching-point";
  const primary = kind === "junior-school" ? 0 : point ? seed.between(52, 95) : seed.between(210, 1900);
  const junior = kind === "junior-school" || kind === "nine-year" ? seed.between(220, 1800) : 0;
  const all = primary + junior;
  const perHundred = (count: number, low: number, high: number): number =>
    Math.round((count * seed.between(low * 100, high * 100)) / 10_000);
  const amounts = new Map<FieldKey, number>([
    ["students", all],
    ["students_primary", primary],
    ["students_junior", junior],
  ]);
  const staged = (
    field: "teachers_above_degree" | "backbone" | "pe_art_teachers" | "teachers_fulltime" | "classes",
    low: number,
    high: number,
  ): void => {
    const parts = [perHundred(primary, low, high), perHundred(junior, low, high)] as const;
    amounts
      .set(`${field}:primary`, parts[0])
      .set(`${field}:junior`, parts[1])
      .set(field, parts[0] + parts[1]);
  };
  staged("teachers_fulltime", 5, 7);
  staged("teachers_above_degree", 4, 5);
  staged("backbone", 1, 2);
  staged("pe_art_teachers", 1, 2);
  staged("classes", 2, 3);
  const area = (low: number, high: number): number => Math.round((all * seed.between(low * 10, high * 10)) / 10);
  const others: readonly (readonly [FieldKey, number])[] = [
    ["teaching_area", area(4, 7)],
    ["indoor_sport_area", Math.round(all / 4) + seed.between(0, 200)],
    ["sports_area", area(7, 12)],
    ["rented_sport_area", seed.between(0, 9) * 100],
    ["equipment_value", all * seed.between(16, 32) * 100],
    ["multimedia_rooms", Math.max(1, perHundred(all, 2, 3))],
    ["staff", perHundred(all, 6, 9) + 3],
    ["computers", perHundred(all, 8, 14)],
    ["books", all * seed.between(15, 40)],
    ["music_rooms", seed.between(1, 4)],
    ["art_rooms", seed.between(1, 4)],
    ["land_area", area(20, 35)],
    ["floor_area", area(8, 14)],
    ["migrant_students", Math.round(all / seed.between(8, 40))],
    ["boarding_students", Math.round(all / seed.between(3, 30))],
    ["largest_class", seed.between(30, 52)],
    ["public_funds", all * seed.between(7, 12) * 100],
    ["training_funds", all * seed.between(4, 8) * 100],
    ["teachers_college", perHundred(all, 1, 2)],
    ["teachers_bachelor", perHundred(all, 2, 4)],
    ["teachers_master", perHundred(all, 0, 1)],
    ["teachers_doctor", 0],
    ["pe_teachers", Math.max(1, perHundred(all, 0, 1))],
    ["music_teachers", Math.max(1, perHundred(all, 0, 1))],
    ["art_teachers", Math.max(1, perHundred(all, 0, 1))],
  ];
  for (const [field, amount] of others) amounts.set(field, amount);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const per = (field: FieldKey, of: number): number => rounded(((amounts.get(field) ?? 0) * of) / all);
  amounts
    .set("indicator_1_1", per("teachers_above_degree", 100))
    .set("indicator_1_2", per("backbone", 100))
    .set("indicator_1_3", per("pe_art_teachers", 100));
  amounts
    .set("indicator_1_4", per("teaching_area", 1))
    .set("indicator_1_5", per("sports_area", 1))
    .set("indicator_1_6", per("equipment_value", 1))
    .set("indicator_1_7", per("multimedia_rooms", 100));
  return amounts;
}
