import { looksByColumn } from "../../../src/core/cell/cell-looks";
import { cellKey } from "../../../src/core/cell/address";
import {
  amountInColumn,
  type AmountRule,
  numberInColumn,
  plainAmount,
  readAmount,
} from "../../../src/core/cell/read-amount";
import type { CellValue } from "../../../src/core/cell/cell-value";

const MONEY: AmountRule = {
  family: "money",
  unit: "万元",
  isUnitSaid: true,
  factor: 10_000,
  isWhole: false,
  mayBeLand: true,
  maySink: false,
};
const PEOPLE: AmountRule = {
  family: "count",
  unit: "人",
  isUnitSaid: false,
  factor: 1,
  isWhole: true,
  mayBeLand: true,
  maySink: false,
};
const ROOMS: AmountRule = {
  family: "area",
  unit: "㎡",
  isUnitSaid: true,
  factor: 1,
  isWhole: false,
  mayBeLand: false,
  maySink: false,
};
const ITEM: AmountRule = {
  family: null,
  unit: null,
  isUnitSaid: false,
  factor: 1,
  isWhole: false,
  mayBeLand: true,
  maySink: true,
};

const formatted = (format: string): Parameters<typeof readAmount>[1] =>
  looksByColumn({ numberFormats: new Map([[cellKey(2, 3), format]]) })
    .get(3)
    ?.get(2) ?? null;
const read = (value: CellValue, rule: AmountRule, format = "General"): ReturnType<typeof readAmount> =>
  readAmount(value, formatted(format), rule);

describe("the amount in a cell", () => {
  it("is in the unit of its column, or in the one that the cell names", () => {
    expect(read(36.5, MONEY)).toMatchObject({
      kind: "amount",
      printed: 36.5,
      unit: "万元",
      amount: 365_000,
      own: false,
      fromText: false,
    });
    expect(read("0.36亿元", MONEY)).toMatchObject({
      kind: "amount",
      printed: 0.36,
      unit: "亿元",
      amount: 36_000_000,
      own: true,
      fromText: true,
    });
    expect(read("1,200人", PEOPLE)).toMatchObject({ kind: "amount", amount: 1200 });
  });

  it("is none where the cell names a unit of another kind, or land where a floor belongs", () => {
    for (const [text, rule] of [
      ["36人", MONEY],
      ["85%", PEOPLE],
      ["3万元", ROOMS],
      ["6.5亩", ROOMS],
    ] as const)
      expect(read(text, rule)).toMatchObject({ kind: "none", problem: "not-a-number" });
    expect(read("4.5亩", { ...ROOMS, mayBeLand: true })).toMatchObject({ kind: "amount", amount: 3000 });
  });

  it("is never below zero, but for what may lack", () => {
    expect(read(-3, PEOPLE)).toMatchObject({ kind: "none", problem: "negative-number", text: -3 });
    expect(read(-3, ITEM)).toMatchObject({ kind: "amount", amount: -3 });
  });

  it("is whole for people, as Excel shows the number", () => {
    // 7% of 700 in binary arithmetic.
    expect(read(49.00000000000001, PEOPLE)).toMatchObject({ kind: "amount", amount: 49 });
    expect(read(48.99999999999999, PEOPLE)).toMatchObject({ kind: "amount", amount: 49 });
    expect(read(48.6, PEOPLE)).toMatchObject({ kind: "none", problem: "fractional-people" });
    expect(read("12.5人", PEOPLE)).toMatchObject({ kind: "none", problem: "fractional-people" });
    expect(read("0.125万人", PEOPLE)).toMatchObject({ kind: "amount", amount: 1250 });
  });

  it("waits for the unit of its column", () => {
    expect(read(36, { ...MONEY, unit: null, factor: NaN })).toEqual({ kind: "unit-open", printed: 36 });
  });

  it("is doubtful where the number is shown as a day", () => {
    expect(read(46086, PEOPLE, "yyyy/m/d")).toMatchObject({
      kind: "doubtful",
      doubt: "date",
      shown: "2026-3-5",
      amount: 46086,
    });
    for (const [serial, day] of [
      [1, "1900-1-1"],
      [59, "1900-2-28"],
      [61, "1900-3-1"],
      [36585, "2000-2-29"],
      [36586, "2000-3-1"],
      [45657, "2024-12-31"],
      [73050, "2099-12-31"],
      [2_958_465, "9999-12-31"],
    ] as const) {
      expect(read(serial, PEOPLE, "yyyy-m-d")).toMatchObject({ shown: day });
    }
  });

  it("is none where the number is shown as a share", () => {
    expect(read(0.85, MONEY, "0%")).toMatchObject({ kind: "none", problem: "not-a-number", text: "85%" });
    expect(read(0.85, ITEM, "0%")).toMatchObject({ kind: "amount", amount: 0.85 });
  });

  it("is in the unit that its format names where the header names none", () => {
    expect(read(36.5, { ...MONEY, unit: "元", isUnitSaid: false, factor: 1 }, '0.0"万元"')).toMatchObject({
      kind: "amount",
      amount: 365_000,
      unit: "万元",
    });
    expect(read(365_000, { ...MONEY, unit: "元", factor: 1 }, '0!.0,"万元"')).toMatchObject({ amount: 365_000 });
  });

  it("is doubtful where header and format name two units", () => {
    expect(read(365_000, MONEY, '#,##0"元"')).toMatchObject({
      kind: "doubtful",
      doubt: "unit",
      unit: "元",
      amount: 365_000,
      other: { unit: "万元", amount: 3_650_000_000 },
    });
    expect(read(15, { ...PEOPLE, isUnitSaid: true }, '0"名"')).toMatchObject({ kind: "amount", amount: 15 });
  });

  it("is what the format shows where that divides: 38.5万 under 元 and under 万元", () => {
    expect(read(385_000, { ...MONEY, unit: "元", factor: 1 }, '0!.0,"万"')).toMatchObject({
      kind: "amount",
      amount: 385_000,
    });
    expect(read(385_000, MONEY, '0!.0,"万"')).toMatchObject({ kind: "amount", amount: 385_000 });
  });

  it("is doubtful where digits are struck out", () => {
    const look =
      looksByColumn({ numberFormats: new Map(), struck: new Set([cellKey(0, 0)]) })
        .get(0)
        ?.get(0) ?? null;
    expect(readAmount(35, look, PEOPLE)).toMatchObject({ kind: "doubtful", doubt: "struck", amount: 35 });
  });

  it("is the same on the plain path", () => {
    for (const rule of [MONEY, PEOPLE, ROOMS, ITEM]) {
      for (const value of [0, 15, 0.1, 36.57, 49.00000000000001, 48.6, 1e9]) {
        const full = readAmount(value, null, rule);
        expect(plainAmount(value, rule)).toBe(full.kind === "amount" ? full.amount : NaN);
      }
    }
    for (const value of [-1, Infinity, NaN, "5", null, true]) expect(plainAmount(value, PEOPLE)).toBeNaN();
  });

  it("adds up with its neighbours in the unit of the column", () => {
    expect(numberInColumn("0.36亿元", null, MONEY)).toBe(3600);
    expect(numberInColumn(12.5, null, MONEY)).toBe(12.5);
    expect(numberInColumn("—", null, MONEY)).toBeNull();
    expect(numberInColumn("约12", null, MONEY)).toBeNaN();
  });

  it("is none, with what stands there, where there is an error, a text or a unit of another kind", () => {
    expect(read({ error: "#N/A" }, PEOPLE)).toEqual({ kind: "none", problem: "error-cell", text: "#N/A" });
    expect(read("见备注", PEOPLE)).toEqual({ kind: "none", problem: "not-a-number", text: "见备注" });
    expect(read("36人", MONEY)).toEqual({ kind: "none", problem: "not-a-number", text: "36人" });
    expect(read("36人", { ...ITEM, unit: "元" })).toEqual({ kind: "none", problem: "not-a-number", text: "36人" });
    expect(read("36人", ITEM)).toMatchObject({ kind: "amount", amount: 36, unit: "人" });
    expect(read("85%", { ...ITEM, family: "percent", unit: "%" })).toMatchObject({ kind: "amount", printed: 85 });
    expect(read(0.85, { ...ITEM, family: "percent", unit: "%" }, "0%")).toMatchObject({ kind: "amount", amount: 0.85 });
  });

  it("is doubtful as it is written, whatever the format of a text", () => {
    expect(read("约120", PEOPLE, '0"万人"')).toMatchObject({
      kind: "doubtful",
      doubt: "approximate",
      shown: "约120",
      amount: 120,
      other: null,
    });
    expect(read("120", PEOPLE, '0"万人"')).toMatchObject({ kind: "amount", amount: 120, fromText: true });
    expect(read(365_000, MONEY, '#,##0"元"')).toMatchObject({ shown: "365000元" });
    expect(read("6元", { ...MONEY, unit: null, factor: NaN })).toEqual({ kind: "unit-open", printed: NaN });
  });

  it("that has been read is put into the unit of its column as it is shown", () => {
    const put = (value: CellValue): number | null => amountInColumn(readAmount(value, null, MONEY), MONEY);
    expect(put("0.36亿元")).toBe(3600);
    expect(put(49.00000000000001)).toBe(49);
    expect(put("—")).toBeNull();
    expect(put(-3)).toBeNaN();
    expect(put("约12")).toBeNaN();
  });

  it("adds up with its neighbours only where it is a number", () => {
    const struck = { format: null, isStruck: true };
    expect(numberInColumn(12, struck, PEOPLE)).toBeNaN();
    expect(numberInColumn(Infinity, null, PEOPLE)).toBeNaN();
    expect(numberInColumn("见备注", null, PEOPLE)).toBeNaN();
    expect(numberInColumn("36", null, { ...MONEY, factor: NaN })).toBe(36);
    expect(numberInColumn("36", null, MONEY)).toBe(36);
    expect(numberInColumn(-3, null, PEOPLE)).toBeNaN();
    expect(numberInColumn(-3, null, { ...PEOPLE, maySink: true })).toBe(-3);
    expect(numberInColumn(38.5, null, PEOPLE)).toBeNaN();
    expect(numberInColumn(49.00000000000001, null, PEOPLE)).toBe(49);
  });
});
