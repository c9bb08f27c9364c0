/** @jest-environment jsdom */
import { ANSWERED_CLASSES } from "../../../src/workbench/excel/answered-classes";
import { memberName, type ClassDefinition } from "../../../src/workbench/excel/host-class";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice } from "./load-office";
import { sheetOf, workbookOf } from "./sample-workbook";

beforeAll(async () => {
  await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

/** Prototype of one of Microsoft's classes. */
function prototypeOf(className: string): object {
  const namespace: Readonly<Record<string, unknown>> = { ...Excel };
  const found = namespace[className];
  if (typeof found !== "function") throw new Error(`office.js has no class Excel.${className}`);
  return found.prototype;
}

/** Members of our table that Microsoft's own class does not have. */
function inventedMembers(definition: ClassDefinition<never>): string[] {
  const prototype = prototypeOf(definition.name);
  const scalars: unknown = Reflect.get(prototype, "_scalarPropertyOriginalNames") ?? [];
  const scalarNames = new Set(Array.isArray(scalars) ? scalars.map(String) : []);
  const has = (member: string): boolean => member in prototype;
  const methods = Object.keys(definition.methods ?? {}).map(memberName);
  const events = Object.keys(definition.events ?? {}).flatMap((event) => [
    `_Register${event}Event`,
    `_Unregister${event}Event`,
  ]);
  return [
    ...Object.keys(definition.scalars ?? {}).filter((name) => !scalarNames.has(name)),
    ...[...Object.keys(definition.navigation ?? {}).map(memberName), ...methods, ...events].filter(
      (name) => !has(name),
    ),
    ...(definition.item && !has("getItem") ? ["getItem"] : []),
    ...(definition.items && !has("items") ? ["items"] : []),
  ];
}

test.each(ANSWERED_CLASSES.map((definition) => [definition.name, definition] as const))(
  "every member of %s that is answered exists in Microsoft's script",
  (_, definition) => {
    expect(inventedMembers(definition)).toEqual([]);
  },
);

test("an invented member is noticed", () => {
  const faulty: ClassDefinition<never> = {
    name: "Range",
    scalars: { Values: { read: () => null }, Colour: { read: () => null } },
    navigation: { Shapes: () => null },
    methods: { GetRow: () => null, GetDiagonal: () => null },
    events: { Shaken: () => undefined },
  };
  expect(inventedMembers(faulty)).toEqual([
    "Colour",
    "shapes",
    "getDiagonal",
    "_RegisterShakenEvent",
    "_UnregisterShakenEvent",
  ]);
  expect(() => inventedMembers({ name: "Diagonal" })).toThrow("office.js has no class Excel.Diagonal");
});
