import type { FieldId } from "../../../src/core/fields/catalogue";
import { type NeedsTable } from "../../../src/core/investment/check-needs-table";
import { hasOtherSchools, rebuiltNeeds, type SchoolsNeed } from "../../../src/core/remedies/rebuild-needs";
import type { UnitPrices } from "../../../src/core/investment/unit-prices";
import { type Measure } from "../../../src/core/measures/measure";
import { MEASURES } from "../../../src/core/measures/measures";
import type { Shortfall } from "../../../src/core/remedies/shortfalls";
import { needsTable, type Printed } from "../investment/needs";

const FIELDS: readonly (readonly [FieldId, number])[] = [
  ["needs_building_area", 10_000],
  ["needs_building_cost", 10_000],
  ["needs_sports_area", 10_000],
  ["needs_sports_cost", 10_000],
  ["needs_equipment_cost", 10_000],
  ["needs_wall_cost", 10_000],
  ["needs_culture_cost", 10_000],
];

/** 师宗 2024 附件2, as published; the new school first. */
function published(others: readonly Printed[] = [1.03, 3100, 3, 1200, 1100, 600, 400]): NeedsTable {
  const table = needsTable(
    [
      ["城区新建小学", [1.2, 3600, 1.5, 600, 800, 250, 50]],
      ["其他不足学校", others],
    ],
    FIELDS,
  );
  return { ...table, newSchools: Uint8Array.of(1, 0) };
}

const lack = (measure: Measure, amount: number, cost: number | null): Shortfall => ({
  code: measure.id,
  measure,
  stage: "primary",
  group: null,
  schools: 1,
  amount,
  cost,
});

/** 3000 元/㎡ of buildings and 400 of sports grounds. */
const PRICES: UnitPrices = new Map([
  [MEASURES.teachingArea.id, { yuan: 3000, amount: 1, from: "entered" }],
  [MEASURES.sportsArea.id, { yuan: 400, amount: 1, from: "entered" }],
]);

function schools({
  buildings = 10_300,
  grounds = 30_000,
  equipment = 11_000_000,
  withoutValue = 0,
  prices = PRICES,
}: {
  buildings?: number;
  grounds?: number;
  equipment?: number;
  withoutValue?: number;
  prices?: UnitPrices;
} = {}): SchoolsNeed {
  const yuan = (measure: Measure, amount: number): number | null => {
    const price = prices.get(measure.id);
    return price ? (amount * price.yuan) / price.amount : null;
  };
  return {
    lacks: [
      lack(MEASURES.teachingArea, buildings, yuan(MEASURES.teachingArea, buildings)),
      lack(MEASURES.sportsArea, grounds, yuan(MEASURES.sportsArea, grounds)),
      lack(MEASURES.equipmentValue, equipment, equipment),
    ],
    withoutValue: new Map(
      [MEASURES.teachingArea, MEASURES.sportsArea, MEASURES.equipmentValue].map(({ id }) => [id, withoutValue]),
    ),
    prices,
  };
}

const reasons = (table: NeedsTable, need: SchoolsNeed): Readonly<Record<string, string>> =>
  Object.fromEntries(rebuiltNeeds(table, need).map(({ field, why }) => [field.replace("needs_", ""), why]));

test("the published table agrees with gaps of 10,300㎡, 30,000㎡ and 1,100万元; walls and culture have no basis", () => {
  const needs = rebuiltNeeds(published(), schools());
  expect(
    needs.map(({ field, stated, rebuilt, difference, why }) => [field, stated?.amount, rebuilt, difference, why]),
  ).toEqual([
    ["needs_building_area", 10_300, 10_300, 0, "agrees"],
    // 10,300㎡ × 3000元 = 3090万元: 10万元 less than printed, and within the rounding of 1.03万㎡ (1.025 to 1.035).
    ["needs_building_cost", 31_000_000, 30_900_000, 100_000, "agrees"],
    ["needs_sports_area", 30_000, 30_000, 0, "agrees"],
    ["needs_sports_cost", 12_000_000, 12_000_000, 0, "agrees"],
    ["needs_equipment_cost", 11_000_000, 11_000_000, 0, "agrees"],
    ["needs_wall_cost", 6_000_000, null, null, "no-basis"],
    ["needs_culture_cost", 4_000_000, null, null, "no-basis"],
  ]);
  expect(needs[0]?.stated?.cells).toEqual([{ sheet: "附件2", row: 1, column: 1 }]);
});

test.each([
  ["half a unit of the last digit printed is rounding", 10_350, "agrees"],
  ["a ㎡ more is not", 10_351, "differs"],
  ["below it the same", 10_250, "agrees"],
  ["a ㎡ less is not", 10_249, "differs"],
])("an area: %s", (_, buildings, why) => {
  expect(reasons(published(), schools({ buildings }))["building_area"]).toBe(why);
});

test("money differs because the area does, because the price does, or because of both", () => {
  expect(reasons(published(), schools({ buildings: 9_000 }))["building_cost"]).toBe("area");
  const dear: UnitPrices = new Map([
    ...PRICES,
    [MEASURES.teachingArea.id, { yuan: 3500, amount: 1, from: "entered" as const }],
  ]);
  expect(reasons(published(), schools({ prices: dear }))["building_cost"]).toBe("price");
  expect(reasons(published(), schools({ prices: dear, buildings: 9_000 }))["building_cost"]).toBe("area-and-price");
  expect(reasons(published(), schools({ equipment: 10_000_000 }))["equipment_cost"]).toBe("differs");
});

test("with schools that have no value nothing agrees, unless there is already more than the table states", () => {
  expect(reasons(published(), schools({ withoutValue: 2 }))).toMatchObject({
    building_area: "incomplete",
    equipment_cost: "incomplete",
  });
  const more = rebuiltNeeds(published(), schools({ withoutValue: 2, equipment: 12_000_000 }));
  expect(more.find(({ field }) => field === "needs_equipment_cost")).toMatchObject({
    why: "differs",
    difference: -1_000_000,
    withoutValue: 2,
  });
});

test("without a price the area is compared and the money is not", () => {
  expect(reasons(published(), schools({ prices: new Map() }))).toMatchObject({
    building_area: "agrees",
    building_cost: "no-price",
    equipment_cost: "agrees",
  });
});

test("a blank in a row of the schools is no 0; one in the row of the new school does not matter", () => {
  expect(reasons(published([1.03, null, 3, 1200, 1100, 600, 400]), schools())["building_cost"]).toBe("unreadable");
  const [area, cost] = FIELDS;
  const two = needsTable(
    [
      ["乡镇小学", [0.5, 1500]],
      ["乡镇初中", [0.53, null]],
    ],
    area && cost ? [area, cost] : [],
  );
  expect(reasons(two, schools())).toEqual({ building_area: "agrees", building_cost: "unreadable" });
  const table = published();
  const column = table.figures.get("needs_building_cost");
  expect(column?.present.fill(0, 0, 1)).toBeDefined();
  expect(reasons(table, schools())["building_cost"]).toBe("agrees");
});

test("a computed cell is not rounded", () => {
  expect(reasons(published(["=1.03", 3090, 3, 1200, 1100, 600, 400]), schools({ buildings: 10_310 }))).toMatchObject({
    building_area: "differs",
  });
});

test("what the standard does not ask for has no basis, and columns that the table lacks are left out", () => {
  const need = { ...schools(), withoutValue: new Map([[MEASURES.sportsArea.id, 0]]) };
  expect(reasons(published(), need)).toMatchObject({ building_area: "no-basis", sports_area: "agrees" });
  const [area] = FIELDS;
  const small = needsTable([["各校", [1.03]]], area ? [area] : []);
  expect(reasons(small, schools())).toEqual({ building_area: "agrees" });
});

test("no gap at all is a stated 0, not an unknown", () => {
  const need = { ...schools(), lacks: [] };
  expect(reasons(published([0, 0, 0, 0, 0, 0, 0]), need)).toMatchObject({
    building_area: "agrees",
    building_cost: "agrees",
    equipment_cost: "agrees",
  });
  expect(reasons(published(), need)["building_area"]).toBe("differs");
});

test("a table of new schools alone says nothing of those that stand", () => {
  expect(hasOtherSchools(published())).toBe(true);
  expect(hasOtherSchools({ ...published(), newSchools: Uint8Array.of(1, 1) })).toBe(false);
});
