import { FormSchools } from "../../../src/app/forms/form-schools";
import { assessSchools } from "../../../src/core/assessment/assess-schools";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import type { FormFigure } from "../../../src/plan/documents/forms/form-figures";
import { type Amounts, schoolTable } from "../../core/school-table";
import { sheetOf } from "../../recognition/sheet-of";

const COLUMNS: Readonly<Partial<Record<FieldKey, Amounts>>> = {
  students: [1000],
  teachers_above_degree: [42],
  backbone: [10],
  pe_art_teachers: [9],
  teaching_area: [4500],
  sports_area: [7500],
  equipment_value: [2_000_000],
  multimedia_rooms: [23],
};
const CODES = DEFAULT_STANDARD.indicators.map(({ code }) => code);
/** What stands in the cells of B2 to I2. */
const HELD = Object.values(COLUMNS).map(([amount]) => amount ?? null);

/** The figures of the only school: pupils first, then the seven values. */
function figures(
  change: Partial<Record<FieldKey, Partial<FactColumn>>> = {},
  held: readonly (number | string | null)[] = HELD.map((amount) => (typeof amount === "number" ? amount : null)),
): readonly FormFigure[] {
  const table = schoolTable(["primary-school"], COLUMNS, { sportsAreaIncludesIndoor: true });
  const records: SchoolRecords = {
    ...table,
    figures: new Map([...table.figures].map(([key, column]) => [key, { ...column, ...change[key] }])),
  };
  const assessment = assessSchools([records], DEFAULT_STANDARD);
  const [school] = assessment.schools;
  if (!school) throw new Error("no school");
  const sheets = [sheetOf([[], ["示例学校1", ...held]], { name: "台账" })];
  const reader = new FormSchools({ records: [records], standard: DEFAULT_STANDARD, snapshot: { sheets } }, null);
  const form = reader.schoolOf(school, CODES);
  return [form.students, ...form.values];
}

const whys = (all: readonly FormFigure[]): readonly (string | null)[] => all.map(({ without }) => without);
const NONE = HELD.map(() => null);

describe("a figure of a school on the forms", () => {
  it("is a formula where the cells come to what counts", () => {
    const all = figures();
    expect(whys(all)).toEqual(NONE);
    expect(all.every(({ formula }) => formula !== null)).toBe(true);
  });

  it("is a number where a cell is a text, whatever Excel would make of it", () => {
    const held = HELD.map((amount, at) => (at === 1 ? "42" : typeof amount === "number" ? amount : null));
    expect(whys(figures({}, held))).toEqual(["", "text"].map((why) => why || null).concat(NONE.slice(2)));
  });

  it("is a number where pupils or rooms are counted from a list", () => {
    const row = { sheet: "名册", row: 1, column: 1 };
    const counted = { how: "counted", cells: { sheet: "名册", rows: 1, columns: 1 }, rows: [[row]] } as const;
    expect(whys(figures({ multimedia_rooms: { origin: counted } }))).toEqual([...NONE.slice(1), "counted"]);
    expect(whys(figures({ students: { origin: counted } }))).toEqual(HELD.map(() => "counted"));
  });

  it("is a number where the user has said in which unit the cell is", () => {
    const all = figures({ equipment_value: { asAnswered: Uint8Array.of(1) } });
    expect(whys(all)).toEqual(NONE.map((_, at) => (at === 6 ? "converted" : null)));
    expect(all[6]?.value).toBe(2000);
  });

  it("is a number where another one counts than stands in the cell", () => {
    // 41 teachers in the cell, 42 that count: corrected.
    const held = HELD.map((amount, at) => (at === 1 ? 41 : typeof amount === "number" ? amount : null));
    const all = figures({}, held);
    expect(whys(all)).toEqual(NONE.map((_, at) => (at === 1 ? "differs" : null)));
    expect(all[1]?.value).toBe(4.2);
  });

  it("is no value, and no number either, where the figure waits for an answer", () => {
    const open = { present: Uint8Array.of(0), amounts: Float64Array.of(NaN), open: Uint8Array.of(1) };
    const all = figures({ backbone: open });
    expect(all[2]).toEqual({ value: null, formula: null, without: null });
  });
});
