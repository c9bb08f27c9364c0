import { cellRefName } from "../../../src/core/cell/address";
import { type FactTable, factAmount, factCells, isEntryOpen } from "../../../src/core/facts/fact-table";
import { factorOf, isOfRows, mapOrigin, originCells, withParts } from "../../../src/core/facts/origin";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import { cellOf } from "../../../src/core/facts/record-cells";
import { cellColumn, changed } from "../fact-column";
import { factsOf } from "./row-facts";

/** Two schools in rows 2 and 3 of the sheet 台账. */
const cells = (column: number): FactColumn["origin"]["cells"] => ({
  sheet: "台账",
  rows: Int32Array.of(1, 2),
  columns: column,
});

// B: 专科, C: 本科 (blank in the second school), D: 在校生, E: 附设幼儿, F: the sums.
const college = cellColumn("teachers_college", cells(1), [4, 5]);
const bachelor = cellColumn("teachers_bachelor", cells(2), [7, null]);
const pupils = cellColumn("students", cells(3), [300, 200]);
const children = cellColumn("attached_students", cells(4), [40, 30]);
const degrees = changed(cellColumn("teachers_above_degree", cells(5), [11, 5]), { addends: [college, bachelor] });
const counted = changed(cellColumn("classes", cells(6), [2, 1]), {
  counted: [
    [
      { sheet: "班级", row: 1, column: 0 },
      { sheet: "班级", row: 2, column: 0 },
    ],
  ],
});

/** "teachers_college 台账!B2 +4", one for each cell. */
const told = (column: FactColumn, record: number): readonly string[] =>
  originCells(column, record).map(
    ({ cell, field, sign, amount }) => `${field} ${cellRefName(cell)} ${sign === 1 ? "+" : "−"}${amount ?? "缺"}`,
  );

describe("where a figure comes from", () => {
  test("its own cell with what it holds, blank or not; none where the school has no cell", () => {
    expect(told(bachelor, 0)).toEqual(["teachers_bachelor 台账!C2 +7"]);
    expect(told(bachelor, 1)).toEqual(["teachers_bachelor 台账!C3 +缺"]);
    expect(told(changed(bachelor, { cells: { sheet: "台账", rows: Int32Array.of(-1, 2), columns: 2 } }), 0)).toEqual(
      [],
    );
    expect(cellOf(cells(2), 7)).toBeNull();
  });

  test("the cells of the parts that count for the school; of a sum that is missing, those of all", () => {
    expect(told(degrees, 0)).toEqual(["teachers_college 台账!B2 +4", "teachers_bachelor 台账!C2 +7"]);
    expect(told(degrees, 1)).toEqual(["teachers_college 台账!B3 +5"]);
    const missing = { ...degrees, present: Uint8Array.of(1, 0) };
    expect(told(missing, 1)).toEqual(["teachers_college 台账!B3 +5", "teachers_bachelor 台账!C3 +缺"]);
  });

  test("what is taken off has the other sign, and taken off once more its own again", () => {
    const without = changed(pupils, {
      addends: [
        { sign: 1, of: pupils },
        { sign: -1, of: children },
      ],
    });
    expect(told(without, 0)).toEqual(["students 台账!D2 +300", "attached_students 台账!E2 −40"]);
    const taken = changed(pupils, {
      addends: [
        { sign: 1, of: pupils },
        { sign: -1, of: without },
      ],
    });
    // 300 − (300 − 40)
    expect(told(taken, 0)).toEqual(["students 台账!D2 +300", "students 台账!D2 −300", "attached_students 台账!E2 +40"]);
  });

  test("the rows that were counted, which give no amount of their own; none for a school without rows", () => {
    expect(told(counted, 0)).toEqual(["classes 班级!A2 +缺", "classes 班级!A3 +缺"]);
    expect(told(counted, 1)).toEqual([]);
    expect([counted, college, degrees].map(isOfRows)).toEqual([true, false, false]);
  });

  test("the unit is that of the cell, of a sum that of its first part, of rows none", () => {
    const money = cellColumn("equipment_value", cells(1), [3, 4], 10_000);
    expect(factorOf(money)).toBe(10_000);
    expect(factorOf(changed(college, { addends: [money, college] }))).toBe(10_000);
    expect(factorOf(changed(college, { addends: [] }))).toBe(1);
    expect(factorOf(counted)).toBe(1);
  });

  test("a column comes with its parts, and theirs", () => {
    const nested = changed(pupils, { addends: [degrees, counted] });
    expect(withParts(nested)).toEqual([nested, degrees, college, bachelor, counted]);
  });

  test("moved to other places, cells, rows and parts are all moved and nothing else changes", () => {
    const moves = {
      cells: () => cells(9),
      rows: () => [[{ sheet: "移", row: 0, column: 0 }]],
      part: (part: FactColumn) => (part === college ? bachelor : part),
    };
    expect(mapOrigin({ how: "cell", cells: cells(1), factor: 666 }, moves)).toEqual({
      how: "cell",
      cells: cells(9),
      factor: 666,
    });
    const parts = [
      { sign: 1, of: college },
      { sign: -1, of: pupils },
    ] as const;
    expect(mapOrigin({ how: "sum", cells: cells(1), parts }, moves)).toEqual({
      how: "sum",
      cells: cells(9),
      parts: [
        { sign: 1, of: bachelor },
        { sign: -1, of: pupils },
      ],
    });
    expect(mapOrigin(counted.origin, moves)).toEqual({ how: "counted", cells: cells(9), rows: moves.rows() });
  });
});

describe("an entry of a list", () => {
  const facts = factsOf("class", [
    { school: 0, stage: "primary", texts: { class_name: "1班" }, amounts: { class_students: 0 } },
    { school: 1, stage: "primary", texts: { class_name: "2班" }, amounts: { class_students: null } },
  ]);
  const table = (more: Partial<Pick<FactTable, "isOpen">>, open?: Uint8Array): FactTable => ({
    ...facts,
    table: "1",
    isOpen: false,
    ...more,
    schools: { ...facts.schools, names: facts.schools.written, assessed: [null, null], ...(open ? { open } : {}) },
  });

  test("a true 0 is a number, a blank and a field that the list has not are none", () => {
    expect([0, 1].map((position) => factAmount(facts, "class_students", position))).toEqual([0, null]);
    expect(factAmount(facts, "classes", 0)).toBeNull();
  });

  test("is shown where it is named and at its cell, at the name alone where the list has no such column", () => {
    expect(factCells(facts, "class_students", 1).map(cellRefName)).toEqual(["表!A3", "表!C3"]);
    expect(factCells(facts, "class_name", 0).map(cellRefName)).toEqual(["表!A2", "表!B2"]);
    expect(factCells(facts, "classes", 0).map(cellRefName)).toEqual(["表!A2"]);
  });

  test("is open while its table is asked about, or which rows of its school count", () => {
    const areOpen = (of: FactTable): readonly boolean[] => [0, 1].map((position) => isEntryOpen(of, position));
    expect(areOpen(table({}))).toEqual([false, false]);
    expect(areOpen(table({ isOpen: true }))).toEqual([true, true]);
    expect(areOpen(table({}, Uint8Array.of(0, 1)))).toEqual([false, true]);
  });
});
