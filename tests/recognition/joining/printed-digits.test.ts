import type { CellValue } from "../../../src/core/cell/cell-value";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { FieldKey } from "../../../src/core/fields/field-key";
import { amountOf, PrintedDigits, type StatedFigure } from "../../../src/recognition/joining/printed-digits";
import { sheetOf, type SheetOptions } from "../sheet-of";

/** A figure in A1 of a sheet (or in A1, A2, … where several are given: the first is meant), in the base unit by `factor`. */
interface Stated {
  readonly field?: FieldKey;
  readonly cells: readonly CellValue[];
  /** As it is read; the cell times the factor where it is a number. */
  readonly amounts?: readonly number[];
  readonly factor?: number;
  readonly options?: Omit<SheetOptions, "name">;
}

/** Whether two figures agree, each on a sheet of its own. */
function compared(...both: readonly [Stated, Stated]) {
  const sheets = both.map(({ cells, options }, at) =>
    sheetOf(
      cells.map((cell) => [cell]),
      { ...options, name: `表${at + 1}` },
    ),
  );
  const [one, other] = both.map((stated, at): StatedFigure => ({ column: columnOf(stated, `表${at + 1}`), record: 0 }));
  if (!one || !other) throw new Error("two figures");
  const digits = new PrintedDigits(sheets);
  return { agree: digits.agree([one], [other]), isFiner: digits.isFiner(one, other) };
}

function columnOf(
  { field = "equipment_value", cells, factor = 1, amounts = cells.map((cell) => Number(cell) * factor) }: Stated,
  sheet: string,
): FactColumn {
  return {
    field,
    origin: { how: "cell", cells: { sheet, rows: Int32Array.from(cells.keys()), columns: 0 }, factor },
    amounts: Float64Array.from(amounts),
    present: Uint8Array.from(cells, () => 1),
  };
}

const yuan = (...cells: readonly CellValue[]): Stated => ({ cells });
const wan = (...cells: readonly CellValue[]): Stated => ({ cells, factor: 10_000 });
const agree = (...both: readonly [Stated, Stated]): boolean => compared(...both).agree;

describe("two figures that are printed with so many digits", () => {
  it("agree up to half a unit of the last digit of each, the half included", () => {
    // 12.35万元: 50元 to either side, and half a yuan of the other.
    expect(agree(wan(12.35), yuan(123_450))).toBe(true);
    expect(agree(wan(12.35), yuan(123_550))).toBe(true);
    expect(agree(wan(12.35), yuan(123_551))).toBe(false);
    expect(agree(yuan(123_551), wan(12.35))).toBe(false);
    // 0.5 of 3 and 0.5 of 2 meet at a distance of 1.
    const area = (cell: number): Stated => ({ field: "teaching_area", cells: [cell] });
    expect(agree(area(3), area(2))).toBe(true);
    expect(agree(area(3), area(1.9))).toBe(false);
  });

  it("of people and rooms are exact, unless they are printed in ten thousands", () => {
    const pupils = (cell: number, factor = 1): Stated => ({ field: "students", cells: [cell], factor });
    expect(agree(pupils(500), pupils(500))).toBe(true);
    expect(agree(pupils(500), pupils(501))).toBe(false);
    expect(agree(pupils(1.23, 10_000), pupils(12_345))).toBe(true);
    expect(agree(pupils(1.23, 10_000), pupils(12_351))).toBe(false);
  });

  it("have the decimals of their column as typed: 62.5 beside 105.35 is 62.50", () => {
    expect(agree(wan(62.5, 105.35), yuan(625_050))).toBe(true);
    expect(agree(wan(62.5, 105.35), yuan(625_400))).toBe(false);
    expect(agree(wan(62.5), yuan(625_400))).toBe(true);
  });

  it("have the decimals of their format, whatever was typed", () => {
    const shown = (format: string): Stated => ({ ...wan(12.3456), options: { numberFormats: { A1: format } } });
    expect(agree(shown("0.00"), yuan(123_500))).toBe(true);
    expect(agree(shown("0.0000"), yuan(123_500))).toBe(false);
    expect(agree(shown("General"), yuan(123_500))).toBe(false);
  });

  it("of formulas have the decimals of their own results, which are those of no other cell", () => {
    const result = (first: number, second: number, formulas: Readonly<Record<string, string>>): Stated => ({
      ...wan(first, second),
      options: { formulas },
    });
    expect(agree(result(62.5, 105.35, { A1: "=B1" }), yuan(625_400))).toBe(true);
    expect(agree(result(62.5, 105.3512, { A2: "=B2" }), yuan(625_400))).toBe(true);
  });

  it("are read in texts too: 12.35万元, 1,234.5, and full-width points", () => {
    const text = (cell: string, amount: number): Stated => ({ cells: [cell], amounts: [amount] });
    expect(agree(text("12.35万元", 123_500), yuan(123_540))).toBe(true);
    expect(agree(text("12.35万元", 123_500), yuan(123_560))).toBe(false);
    expect(agree(text("1,234.5", 1234.5), yuan(1235))).toBe(true);
    expect(agree(text("1,234.5", 1234.5), yuan(1236))).toBe(false);
    expect(agree(text("12．35", 123_500), yuan(123_540))).toBe(true);
  });

  it("of 0 are exact but for the other's digits", () => {
    expect(agree(wan(0), yuan(0))).toBe(true);
    expect(agree(wan(0), yuan(1))).toBe(false);
    expect(agree(yuan(0), { ...yuan(0.4), options: { numberFormats: { A1: "0" } } })).toBe(true);
  });

  it("are no two figures by the noise of binary arithmetic", () => {
    const noisy: Stated = { field: "teachers_fulltime", cells: [0.3], amounts: [0.1 + 0.2] };
    expect(agree(noisy, { field: "teachers_fulltime", cells: [0.3] })).toBe(true);
    expect(agree(wan(0.1 + 0.2), yuan(3_000))).toBe(true);
    expect(agree(wan(0.1 + 0.2), yuan(3_400))).toBe(true);
  });

  it("the one with more digits is finer, and neither of two alike", () => {
    expect(compared(yuan(123_456), wan(12.35)).isFiner).toBe(true);
    expect(compared(wan(12.35), yuan(123_456)).isFiner).toBe(false);
    expect(compared(wan(12.35), wan(12.34)).isFiner).toBe(false);
  });
});

describe("what figures come to together", () => {
  it("is one as it stands, several without the noise of adding them", () => {
    const figure = (amount: number): StatedFigure => ({ column: columnOf({ cells: [amount] }, "表1"), record: 0 });
    expect(amountOf([figure(0.1 + 0.2)])).toBe(0.1 + 0.2);
    expect(amountOf([figure(0.1), figure(0.2)])).toBe(0.3);
    expect(amountOf([])).toBe(0);
  });
});
